"""The sign of a standpoint as it is painted: as much ground for each, its letter inside, smooth, at any size."""

from __future__ import annotations

from itertools import combinations

import pytest
from pygame import Color, Surface, mask

from game.core.cards import LETTERS
from game.stage.paint.paint_state import PaintState
from game.stage.paint.painter import Painter
from game.stage.paint.theme_file import SKINS
from game.stage.paint.themes import colour
from game.ui.geometry import Area
from game.ui.scene import Mark, Scene

SCREENS = [(640, 480), (1024, 768), (1920, 1080)]
SIDES = [38, 46, 72, 172]
"""From the desk to the standpoint that is heard."""
INDEXES = range(len(LETTERS))


def painted(index: int, side: float = 72, look: str = "full", skin: str = "warm", zoom: float = 1.0) -> Surface:
    """The canvas of a small wall with this sign alone on it."""
    return on_wall((1024, 768), index, side, look, skin, zoom)


def on_wall(
    screen: tuple[int, int], index: int, side: float, look: str = "full", skin: str = "warm", zoom: float = 1.0
) -> Surface:
    painter = Painter(strict=True)
    painter.show(Scene("s", (Mark(Area(300, 300, side, side), index, look),), skin), screen, PaintState(zoom=zoom))
    return painter.canvas


def of(canvas: Surface, name: str, skin: str = "warm", far: int = 3) -> mask.Mask:
    """Where the canvas is of this colour, or nearly."""
    return mask.from_threshold(canvas, Color(colour("warm", skin, name)), (far, far, far, 255))


def ground(canvas: Surface, skin: str = "warm", far: int = 60) -> mask.Mask:
    """Where anything is painted, half an edge included; with less `far` all of it."""
    painted = of(canvas, "paper", skin, far)
    painted.invert()
    return painted


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("side", SIDES)
def test_each_covers_as_much_ground(side: int, screen: tuple[int, int]) -> None:
    """None looks like more than another, and all of them as large as the box that stood there before."""
    areas = [ground(on_wall(screen, index, side)).count() for index in INDEXES]
    assert max(areas) < 1.12 * min(areas)
    units = (screen[1] / 1080) ** 2
    assert 0.6 * side * side * units < min(areas) < side * side * units


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("index", INDEXES)
def test_the_letter_lies_inside(index: int, side: int, screen: tuple[int, int]) -> None:
    """There is colour all around it: no part of it touches an edge."""
    canvas = on_wall(screen, index, side)
    letter, beside = of(canvas, "on_option", far=8), of(canvas, "paper", far=60).connected_component((0, 0))
    assert letter.count() > 0
    for step in ((-2, 0), (2, 0), (0, -2), (0, 2)):
        assert beside.overlap_area(letter, step) == 0


@pytest.mark.parametrize("index", INDEXES)
def test_larger_letters_change_no_sign(index: int) -> None:
    """It is as large as its place, whatever size somebody wants for texts."""
    first, larger = painted(index), painted(index, zoom=1.35)
    assert first.get_buffer().raw == larger.get_buffer().raw


def test_they_are_told_apart_without_colour_and_letter() -> None:
    """In black and white, small as on the desk: a tenth of the ground of any two is that of one alone."""
    shapes = [ground(painted(index, 46)) for index in INDEXES]
    for one, other in combinations(shapes, 2):
        both = one.overlap_area(other, (0, 0))
        assert one.count() + other.count() - 2 * both > 0.1 * one.count()


@pytest.mark.parametrize("index", INDEXES)
def test_edges_are_smooth(index: int) -> None:
    """Between sign and ground lie pixels that are neither."""
    canvas = painted(index, 172)
    sharp = [of(canvas, name) for name in ("paper", f"option{index}", "on_option")]
    w, h = canvas.get_size()
    assert w * h - sum(part.count() for part in sharp) > 50


@pytest.mark.parametrize("skin", SKINS)
@pytest.mark.parametrize("index", INDEXES)
def test_looks(index: int, skin: str) -> None:
    """Full is in its colour; a faded one, as large, is not, nor is one that could be chosen."""
    full, dim, outlined = (painted(index, 72, look, skin) for look in ("full", "dim", "outlined"))
    assert of(full, f"option{index}", skin).count() > 0
    assert of(dim, f"option{index}", skin).count() == of(outlined, f"option{index}", skin).count() == 0
    assert of(outlined, "field", skin).count() > 0
    places = [ground(one, skin, 1).get_bounding_rects()[0] for one in (full, dim)]
    assert places[0] == places[1]
