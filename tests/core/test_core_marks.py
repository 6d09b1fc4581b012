"""The shapes of the standpoints: one for each letter, of one area, with room for the letter."""

from __future__ import annotations

from math import hypot

import pytest

from game.core.cards import LETTERS
from game.core.marks import LETTER, SHAPES, SIDE, Shape, shape_of

CAPITAL, WIDEST = 0.727, 0.76
"""How high and how wide a capital is, in ems."""


def holds(shape: Shape, x: float, y: float) -> bool:
    """Whether a point lies between the corners, or near enough to the ground between them."""
    ends = list(zip(shape.corners, (*shape.corners[1:], shape.corners[0]), strict=True))
    inside = [(b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) for a, b in ends]
    if len(ends) > 2 and all(one >= 0 for one in inside):
        return True
    return any(_away(a, b, x, y) <= shape.reach for a, b in ends)


def _away(a: tuple[float, float], b: tuple[float, float], x: float, y: float) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = ((x - a[0]) * dx + (y - a[1]) * dy) / ((dx * dx + dy * dy) or 1)
    at = min(1.0, max(0.0, along))
    return hypot(x - a[0] - at * dx, y - a[1] - at * dy)


def test_each_letter_has_a_shape_of_its_own() -> None:
    """As many as a card can have standpoints."""
    assert [shape_of(letter).name for letter in LETTERS] == ["square", "circle", "triangle", "diamond"]
    with pytest.raises(ValueError):
        shape_of("E")


def test_no_shape_looks_like_more() -> None:
    """They cover as much ground, and the areas are told as a count of points finds them."""
    areas = [shape.area for shape in SHAPES]
    assert max(areas) < 1.05 * min(areas)
    for shape in SHAPES:
        counted = sum(holds(shape, x + 0.5, y + 0.5) for x in range(int(SIDE)) for y in range(int(SIDE)))
        assert counted == pytest.approx(shape.area, rel=0.02)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_shape_stays_on_its_square_and_holds_its_letter(shape: Shape) -> None:
    """Also the widest letter, with its corners."""
    assert all(shape.reach <= at <= SIDE - shape.reach for corner in shape.corners for at in corner)
    high, wide = LETTER * CAPITAL / 2, LETTER * WIDEST / 2
    ends = [(50 + wide * x, shape.middle + high * y) for x in (-1, 1) for y in (-1, 1)]
    assert all(holds(shape, *end) for end in ends)
