"""Boxes, frames, shadows and pictures, looked at pixel by pixel where it matters."""

from __future__ import annotations

import os
from pathlib import Path

import pygame
import pytest
from pygame import SRCALPHA, Color, Rect, Surface

from game.stage.paint import card_pictures, shapes

RED, PAPER, BLUE = "#C01020", "#F7F2E9", "#2457D6"
PLACE = Rect(20, 20, 100, 60)


def sheet(size: tuple[int, int] = (140, 100)) -> Surface:
    made = Surface(size)
    made.fill(PAPER)
    return made


def inked(surface: Surface) -> int:
    """How many pixels are no longer bare paper."""
    w, h = surface.get_size()
    return sum(surface.get_at((x, y))[:3] != Color(PAPER)[:3] for x in range(w) for y in range(h))


def write(path: Path, colour: str, size: tuple[int, int] = (40, 20)) -> Path:
    picture = Surface(size)
    picture.fill(colour)
    pygame.image.save(picture, str(path))
    return path


@pytest.mark.parametrize("radius", [0, 1, 12, 30, 500])
def test_a_box_fills_its_place_and_nothing_beside_it(radius: int) -> None:
    """However round: a radius that is too large becomes half of the shorter side."""
    made = sheet()
    shapes.box(made, PLACE, radius, RED)
    assert made.get_at(PLACE.center) == Color(RED)
    assert made.get_at((PLACE.centerx, PLACE.top)) == made.get_at((PLACE.left, PLACE.centery)) == Color(RED)
    outside = made.copy()
    outside.fill(PAPER, PLACE)
    assert inked(outside) == 0


def test_a_corner_is_round_and_all_four_are_alike() -> None:
    """Turned over in either direction it is the same picture."""
    made = sheet()
    shapes.box(made, PLACE, 20, RED)
    box = made.subsurface(PLACE)
    assert box.get_at((0, 0)) == Color(PAPER)
    for flipped in (pygame.transform.flip(box, True, False), pygame.transform.flip(box, False, True)):
        assert max(abs(a - b) for a, b in zip(pixels(flipped), pixels(box), strict=True)) <= 2


def pixels(surface: Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.parametrize("size", [(0, 0), (0, 40), (40, 0), (1, 1), (2, 50)])
def test_a_box_without_room_is_no_fault(size: tuple[int, int]) -> None:
    """A bar at nothing, on a window that somebody made tiny."""
    made = sheet()
    shapes.box(made, Rect((10, 10), size), 12, RED)
    assert inked(made) == size[0] * size[1]


def test_a_frame_leaves_what_it_surrounds_as_it_is() -> None:
    """It lies inside its place: beside it nothing is touched either."""
    made = sheet()
    shapes.frame(made, PLACE, 12, RED, 3)
    assert made.get_at((PLACE.left, PLACE.centery)) == Color(RED)
    assert made.get_at((PLACE.left + 2, PLACE.centery)) == Color(RED)
    assert made.get_at((PLACE.left + 3, PLACE.centery)) == Color(PAPER)
    inner = made.subsurface(PLACE.inflate(-24, -24))
    assert inked(inner) == 0
    shapes.box(made, PLACE, 0, PAPER)
    assert inked(made) == 0


def test_a_frame_thicker_than_its_place_is_left_out() -> None:
    """On a tiny window a missing edge is better than a blot."""
    made = sheet()
    shapes.frame(made, Rect(10, 10, 8, 8), 4, RED, 6)
    assert inked(made) == 0


def test_a_shadow_lies_around_its_box_and_never_under_it() -> None:
    """Lower rather than higher, for the light comes from above."""
    made = Surface((240, 200), SRCALPHA, 32)
    made.fill(PAPER)
    place = Rect(60, 50, 120, 80)
    shapes.shadow(made, place, 24, 12, 6, (0, 0, 0, 90))
    assert made.get_at(place.center) == Color(PAPER)
    above, below = made.get_at((120, place.top - 6)), made.get_at((120, place.bottom + 6))
    assert below.r < above.r <= Color(PAPER).r
    assert made.get_at((1, 1)) == Color(PAPER), "and it ends"


def test_a_shadow_that_falls_far_has_no_gap_to_its_box() -> None:
    """Also below one with sharp corners."""
    made = Surface((240, 200), SRCALPHA, 32)
    made.fill(PAPER)
    place = Rect(60, 50, 120, 80)
    shapes.shadow(made, place, 0, 8, 12, (0, 0, 0, 90))
    assert all(made.get_at((120, place.bottom + down)).r < Color(PAPER).r for down in range(12))


def test_the_shadow_of_a_small_box_is_a_small_shadow() -> None:
    """Where the corners of a large one would lie across each other."""
    made = sheet()
    shapes.shadow(made, Rect(60, 40, 6, 6), 24, 8, 3, (0, 0, 0, 90))
    assert inked(made) > 0
    assert made.get_at((0, 0)) == Color(PAPER)


def test_a_rounded_picture_is_a_copy_with_clear_corners() -> None:
    """The picture itself stays as it was: others show it square."""
    square = Surface((60, 40), SRCALPHA, 32)
    square.fill(BLUE)
    cut = shapes.rounded(square, 16)
    assert (cut.get_at((0, 0)).a, cut.get_at((30, 20)).a, cut.get_at((30, 0)).a) == (0, 255, 255)
    assert square.get_at((0, 0)).a == 255


@pytest.mark.parametrize("width", [40, 200])
def test_a_covered_bar_shows_two_colours_and_no_end(width: int) -> None:
    """Slanted lines from one end to the other: its length tells nothing, for it is always the whole."""
    bar = shapes.hatching(width, 20, 10, PAPER, RED)
    assert bar.get_size() == (width, 20)
    for part in (Rect(8, 5, 12, 10), Rect(width - 20, 5, 12, 10)):
        found = bar.subsurface(part)
        reds = {found.get_at((x, y)).g < 128 for x in range(part.w) for y in range(part.h)}
        assert reds == {True, False}


@pytest.mark.parametrize(("room", "size"), [((100, 20), (20, 20)), ((20, 100), (20, 20)), ((1, 0), (1, 1))])
def test_a_drawing_keeps_its_shape(room: tuple[int, int], size: tuple[int, int]) -> None:
    """As large as fits, and never less than a pixel."""
    source = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24"/></svg>'
    assert shapes.drawing(source, *room).get_size() == size


@pytest.mark.parametrize(
    ("cover", "size"), [(True, (60, 60)), (False, (60, 30))], ids=["cut to fill its place", "whole within it"]
)
def test_a_picture_fills_its_place_or_is_seen_whole(tmp_path: Path, cover: bool, size: tuple[int, int]) -> None:
    """A photo twice as wide as high."""
    file = write(tmp_path / "p.png", RED)
    made = card_pictures.picture(file, (60, 60), 0, cover)
    assert made.get_size() == size
    assert made.get_at((size[0] // 2, size[1] // 2)) == Color(RED)


def test_a_picture_that_was_drawn_anew_is_read_anew(tmp_path: Path) -> None:
    """An author has the game open beside the drawing program."""
    file = write(tmp_path / "p.png", RED)
    assert card_pictures.picture(file, (20, 20), 0, cover=True).get_at((10, 10)) == Color(RED)
    write(file, BLUE)
    os.utime(file, ns=(1, 1))
    assert card_pictures.picture(file, (20, 20), 0, cover=True).get_at((10, 10)) == Color(BLUE)


def test_a_disc_has_its_colour_and_a_soft_edge() -> None:
    """Not a stair: somewhere on its edge a pixel is half there."""
    made = shapes.disc(12, RED)
    assert made.get_size() == (24, 24)
    assert made.get_at((12, 12)) == Color(RED)
    assert made.get_at((0, 0)).a == 0
    edge = {made.get_at((x, 2)).a for x in range(24)}
    assert edge - {0, 255}


@pytest.mark.parametrize("place", [PLACE, Rect(30, 20, 9, 60), Rect(-20, 30, 300, 9), Rect(10, 10, 120, 80)])
@pytest.mark.parametrize("radius", [0, 3, 12, 60])
@pytest.mark.parametrize("thick", [1, 3, 8])
def test_a_border_is_what_a_box_within_a_box_is(place: Rect, radius: int, thick: int) -> None:
    """Only what the filling covers is left out."""
    made, usual = sheet(), sheet()
    shapes.bordered(made, place, radius, RED, thick, BLUE)
    shapes.box(usual, place, radius, RED)
    shapes.box(usual, place.inflate(-2 * thick, -2 * thick), max(0, radius - thick), BLUE)
    assert pixels(made) == pixels(usual)


@pytest.mark.parametrize("place", [Rect(60, 40, 260, 160), Rect(60, 40, 60, 40), Rect(-90, -20, 300, 200)])
@pytest.mark.parametrize("radius", [0, 12, 32, 90])
@pytest.mark.parametrize(("blur", "down"), [(28, 14), (6, 3), (3, 8)])
def test_a_shadow_of_what_is_filled_leaves_out_what_nobody_sees(place: Rect, radius: int, blur: int, down: int) -> None:
    """Once the box lies on it, it is the same picture."""
    made, usual = sheet((400, 260)), sheet((400, 260))
    for dst, covered in ((made, True), (usual, False)):
        shapes.shadow(dst, place, radius, blur, down, (20, 10, 50, 160), covered=covered)
        shapes.box(dst, place, radius, BLUE)
    assert pixels(made) == pixels(usual)
