"""The shape that each standpoint has beside its letter, the same on the wall, on phones and on paper.

Colours alone would not do: some people do not tell them apart, heavy cards are sober on purpose, and much is printed in
black. All shapes cover about as much ground, so that none looks like more. It knows no colour and no size.
"""

from __future__ import annotations

from itertools import pairwise
from math import dist, pi
from typing import NamedTuple

from game.core.cards import LETTERS

SIDE = 100.0
"""Shapes are drawn on a square of this side."""
LETTER = 46.0
"""The size of the letter inside, in ems on that square."""
GROWN = 1.16
"""How much larger that square is than the box that a shape looks as large as."""
Point = tuple[float, float]


class Shape(NamedTuple):
    """All that lies within `reach` of the ground between its corners, so that these are round.

    The middle of its letter stands `middle` below the top: in a triangle lower than half way.
    """

    name: str
    corners: tuple[Point, ...]
    reach: float
    middle: float = SIDE / 2

    @property
    def area(self) -> float:
        """How much of the square it covers, SIDE times SIDE at most."""
        edges = tuple(pairwise((*self.corners, self.corners[0])))
        inside = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in edges)) / 2
        return inside + sum(dist(a, b) for a, b in edges) * self.reach + pi * self.reach**2


SHAPES = (
    Shape("square", ((27, 27), (73, 27), (73, 73), (27, 73)), 14),
    Shape("circle", ((50, 50),), 41.5),
    Shape("triangle", ((50, 10), (94, 90), (6, 90)), 6, 64),
    Shape("diamond", ((50, 5), (95, 50), (50, 95), (5, 50)), 5),
)
"""In the order of the letters: A, B, C, D."""


def shape_of(letter: str) -> Shape:
    """The shape of a standpoint. Raises ValueError for what is no letter of one."""
    return SHAPES[LETTERS.index(letter)]
