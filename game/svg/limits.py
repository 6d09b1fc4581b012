"""How much a picture may hold, so that painting it never holds up a vote; each figure says what it costs.

The worst that passes is painted by `python3 play.py bench`, "the heaviest picture of a set". In brackets: the most that
was found in the 61 drawings of the game and in 2,100 icons and emoji of others.
"""

from __future__ import annotations

from math import hypot

from game.svg.fault import TooMuch
from game.svg.paths import Bounds, walked
from game.svg.reading import Element
from game.svg.shapes import Gradient, Shape

MOST_COPIES_DEEP = 8
MOST_VISITS = 2500
"""Elements, each copy of a group counted with all that is in it."""
MOST_SHAPES = 500
MOST_WRITTEN = 100_000
"""Characters of path data."""
MOST_POINTS = 4000
MOST_RISE = 150
"""How often its edges may run from the foot of the page to its head, all of them together."""
MOST_DASHES = 1500
MOST_PILED = 8
"""How often all of the page may be painted over; a gradient counts twice."""
GRADIENT = 10
"""Points that a gradient counts for: it is worked out for each shape."""
ROUND_JOIN = 3
"""A round corner has edges that rise so many times as high as the line is wide."""


class Budget:
    """What a file has used of all that while it is drawn."""

    def __init__(self, page: Bounds) -> None:
        self._page = page
        self.visits = self.shapes = self.written = self.points = 0
        self.rise = self.dashes = self.piled = 0.0

    def visit(self, element: Element) -> None:
        """One more element. NotPlain."""
        self.visits += 1
        if self.visits > MOST_VISITS:
            raise element.refused(TooMuch.SHAPES, MOST_SHAPES)

    def read(self, element: Element, characters: int) -> None:
        """So much more path data. NotPlain."""
        self.written += characters
        if self.written > MOST_WRITTEN:
            raise element.refused(TooMuch.DETAILS)

    def take(self, element: Element, shape: Shape) -> None:
        """One more shape on the page. NotPlain."""
        self.shapes += 1
        self.points += sum(len(points) // 2 for _, points in shape.outline) + GRADIENT * _gradients(shape)
        self.dashes += _dashes(shape)
        self.rise += _rise(shape) / self._page.height
        self.piled += _covered(shape, self._page)
        if self.shapes > MOST_SHAPES:
            raise element.refused(TooMuch.SHAPES, MOST_SHAPES)
        if self.points > MOST_POINTS or self.rise > MOST_RISE:
            raise element.refused(TooMuch.DETAILS)
        if self.dashes > MOST_DASHES:
            raise element.refused(TooMuch.DASHES, MOST_DASHES)
        if self.piled > MOST_PILED:
            raise element.refused(TooMuch.PILED, MOST_PILED)


def _gradients(shape: Shape) -> int:
    return isinstance(shape.fill, Gradient) + isinstance(shape.stroke, Gradient)


def _dashes(shape: Shape) -> float:
    line = shape.line
    if shape.stroke is None or not line.dashes:
        return 0.0
    return walked(shape.outline, hypot) / sum(line.dashes) * len(line.dashes)


def _rise(shape: Shape) -> float:
    """How high all its edges climb; a line has two, and turns at each point and dash."""
    along = walked(shape.outline, lambda _, y: abs(y))
    found = along if shape.fill is not None else 0.0
    if shape.stroke is not None:
        turns = len(shape.outline) + _dashes(shape)
        found += 2 * along + turns * shape.line.width * ROUND_JOIN
    return found


def _covered(shape: Shape, page: Bounds) -> float:
    """How many pages it fills, if it fills its box; its line by its length."""
    whole, found = page.width * page.height, 0.0
    seen = shape.reach.within(page)
    if shape.fill is not None:
        found += seen.width * seen.height * (2 if isinstance(shape.fill, Gradient) else 1)
    if shape.stroke is not None:
        ink = (walked(shape.outline, hypot) + len(shape.outline) * shape.line.width) * shape.line.width
        found += min(seen.width * seen.height, ink) * (2 if isinstance(shape.stroke, Gradient) else 1)
    return found / whole
