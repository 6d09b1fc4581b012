"""Tags that are drawn are read by the real library: what they are, how they are held and where; never wrongly."""

from __future__ import annotations

import pygame
import pytest

from game.core.camera_frame import GREY_H, GREY_W
from game.core.tag_pattern import pattern
from game.core.voting_cards import BACK
from game.eye.film import surfaces
from game.eye.looking import PATIENCE, Look
from game.eye.pictures import Picture
from game.eye.sources import Film, Shown
from game.eye.tags import TagReader
from tests.eye.eye_samples import PEOPLE, seen, sides

TAGS = TagReader()


def printed(tag: int, cell: int = 8) -> tuple[bytes, int]:
    """A tag on white paper, as it would be printed."""
    rows = ["".join("\0" if black else "\xff" for black in row) for row in pattern(tag)]
    white = "\xff" * 2
    rows = ["\xff" * 13] * 2 + [f"{white}{row}{white}" for row in rows] + ["\xff" * 13] * 2
    lines = ["".join(pixel * cell for pixel in row) for row in rows]
    return "".join(line * cell for line in lines).encode("latin-1"), 13 * cell


@pytest.mark.parametrize("tag", [*range(0, 400, 7), 199, 200, 399])
def test_the_pattern_that_is_printed_is_the_one_that_is_read(tag: int) -> None:
    """Both come from AprilTag's makers, by two roads."""
    grey, size = printed(tag)
    (found,) = TAGS.read(grey, size, size)
    assert (found.tag, found.side) == (tag, 0)
    assert (round(found.x, 2), round(found.y, 2)) == (0.5, 0.5)
    assert found.off < 1 and 68 < found.size < 76


def test_pixels_that_are_not_all_there_are_no_picture() -> None:
    with pytest.raises(ValueError, match="99 pixels"):
        TAGS.read(bytes(99), 10, 10)


@pytest.mark.parametrize("turned", range(4))
def test_a_camera_that_is_turned(turned: int) -> None:
    """Every side comes out so many quarters on, and nothing else changes."""
    (frame,) = seen(Film(PEOPLE, turned=turned, frames=1))
    found = sides(frame)
    assert len(found) >= 28
    assert found == {number: (number + turned) % 4 for number in found}
    assert (frame.width, frame.height) == ((720, 1280) if turned % 2 else (1280, 720))


@pytest.mark.parametrize("turned", range(4))
def test_a_camera_that_turns_its_pictures_over(turned: int) -> None:
    """Nothing reads for a while; then it is read turned over, and stays so, and no side has to be swapped."""
    frames = seen(Film(PEOPLE, turned=turned, mirrored=True, frames=PATIENCE + 2))
    assert [frame.mirrored for frame in frames] == [False] * PATIENCE + [True] * 2
    assert not any(frame.readings for frame in frames[:PATIENCE])
    found = sides(frames[-1])
    assert len(found) >= 28 and found == {number: (number + turned) % 4 for number in found}


def test_a_camera_that_turns_pictures_over_no_longer() -> None:
    """Somebody changed a setting of the driver in the middle of a look."""
    look = Look(patience=2)
    assert [one.mirrored for one in seen(Film(PEOPLE, mirrored=True, frames=4), look)] == [False, False, True, True]
    told = seen(Film(PEOPLE, frames=4), look)
    assert [bool(one.readings) for one in told] == [False, False, True, True] and not told[-1].mirrored


@pytest.mark.parametrize("side", range(4))
@pytest.mark.parametrize("askew", [-28.0, 28.0])
@pytest.mark.parametrize("tilt", [-50.0, 50.0])
def test_a_card_that_is_held_far_back_and_askew(side: int, askew: float, tilt: float) -> None:
    """One edge of it points somewhere else; the card is read as it is held."""
    cards = tuple(Shown(number, side, askew=askew, tilt=tilt) for number in range(12))
    (frame,) = seen(Film(cards, far=4, frames=1))
    assert len(frame.readings) >= 11
    assert {one.side for one in frame.readings} == {side}
    assert all(20 < one.off < 36 for one in frame.readings)


def test_a_card_on_the_diagonal_says_so() -> None:
    """Nobody can tell which letter is on top: what it is taken for is not counted (more than thirty degrees off)."""
    cards = tuple(Shown(number, 1, askew=45, tilt=30) for number in range(12))
    (frame,) = seen(Film(cards, frames=1))
    assert len(frame.readings) >= 11
    assert all(one.off > 35 for one in frame.readings)


def test_a_card_that_is_there_twice_is_told_twice() -> None:
    (frame,) = seen(Film((Shown(3, 0), Shown(3, 2), Shown(4, 1)), far=3, frames=1))
    assert sorted((one.tag, one.side) for one in frame.readings) == [(3, 0), (3, 2), (4, 1)]


def test_backs_and_cards_of_another_deck_are_told_by_their_tags() -> None:
    (frame,) = seen(Film((Shown(BACK + 5, 3), Shown(187, 2)), far=3, frames=1))
    assert sides(frame) == {BACK + 5: 3, 187: 2}


def test_where_a_card_is() -> None:
    """In parts of the picture, so that a dot can be drawn; a card nearer by is larger."""
    (frame,) = seen(Film(PEOPLE, frames=1))
    assert all(0 < one.x < 1 and 0 < one.y < 1 for one in frame.readings)
    assert len({(round(one.x, 2), round(one.y, 2)) for one in frame.readings}) == len(frame.readings)
    sizes = sorted(one.size for one in frame.readings)
    assert 20 < sizes[0] < 30 and 50 < sizes[-1] < 68


def test_light_and_what_is_all_but_white() -> None:
    """A dark room is told by its mean, a window behind people by its white."""
    look = Look()
    night, window = pygame.Surface((640, 480)), pygame.Surface((640, 480))
    night.fill((20, 20, 20))
    window.fill((60, 60, 60))
    window.fill((255, 255, 255), (0, 0, 320, 480))
    dark, backlit = look.frame(Picture(0, night)), look.frame(Picture(0, window))
    assert (dark.light, dark.bright) == (20, 0)
    assert 150 < backlit.light < 165 and 0.45 < backlit.bright < 0.55
    assert (dark.width, dark.height) == (640, 480)


def test_grey_blocks_come_only_to_aim() -> None:
    """Each is the mean of what it covers: a head can be seen, a face cannot."""
    room = pygame.Surface((1280, 720))
    room.fill((40, 40, 40))
    room.fill((240, 200, 100), (640, 0, 640, 720))
    assert Look().frame(Picture(0, room)).grey == b""
    grey = Look(aim=True).frame(Picture(0, room)).grey
    assert len(grey) == GREY_W * GREY_H
    rows = [grey[at : at + GREY_W] for at in range(0, len(grey), GREY_W)]
    assert all(abs(row[0] - 40) < 3 and abs(row[-1] - 200) < 3 for row in rows)
    (film,) = seen(Film(PEOPLE, frames=1), Look(aim=True))
    assert abs(sum(film.grey) / len(film.grey) - film.light) < 4


@pytest.mark.parametrize("kind", ["negative", "mirrored", "empty"])
def test_where_no_card_can_be_read_none_is(kind: str) -> None:
    film = Film(() if kind == "empty" else PEOPLE, mirrored=kind == "mirrored", frames=1)
    ((_, surface),) = surfaces(film)
    if kind == "negative":
        surface = pygame.transform.invert(surface)
    assert Look().frame(Picture(0, surface)).readings == ()
