"""The sheet that a screen is laid out on, and rectangles on it, in units of a page 1080 high."""

from __future__ import annotations

from typing import NamedTuple

from game.core.value import Value, value

HEIGHT = 1080
MARGIN, GUTTER = 64, 32
HEADER_Y, HEADER_H = 40, 64
TOP, BOTTOM = 136, 888
MOST_ROOM, NARROW_ROOM = 1.35, 1.2
"""For letters so much larger everything else on a screen gives way."""
BAR_Y, BAR_H = 920, 116
SMALL, LABEL, REMINDER, BODY = 27, 30, 31, 34
HINT, CAPTION, READ, QUESTION, HEADLINE, TITLE, FIGURE, MOMENT = 28, 32, 36, 44, 56, 64, 72, 108
"""The scale of letters, each step about a quarter larger: nothing on a wall is smaller than a hint."""
READING = (QUESTION, 40, READ, CAPTION, HINT)
"""Sizes for what may be short or long: the largest in which it has room."""
MAIN = 2
"""What a screen is about is so many times as wide as what stands beside it."""
CLOSE, SNUG, EASY, AIRY = 1.05, 1.1, 1.15, 1.24
"""Distances between lines, in sizes of the letters: labels of two lines, short texts, what is read, what is studied."""
FLUSH, NEAR, TIGHT, GAP, WIDE, PAD = 0, 6, 12, 20, 32, 28
"""Distances: none, between lines of a thing, within it, between things that belong together, between others, and from
an edge inwards.
"""
SQUARE = 0
"""The radius of what has no round corners."""
CHIP_RADIUS, BUTTON_RADIUS, PANEL_RADIUS = 16, 24, 32
STRONG, EDGE = 2.6, 5
"""How thick a sign is drawn that is small or pressed, in 24ths of it; and the line around what is chosen or leads."""
REACH_Y, REACH_H = 720, 110
"""On a touch board: from where downwards somebody of 1.50 m reaches everything, and how high is what lies there."""


class Area(NamedTuple):
    """A rectangle in units of the page."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    def inset(self, dx: float, dy: float | None = None) -> Area:
        dy = dx if dy is None else dy
        return Area(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def middle(self, w: float, h: float | None = None) -> Area:
        """A place of this size in the middle, a square if only one side is given."""
        h = w if h is None else h
        return Area(self.x + (self.w - w) / 2, self.y + (self.h - h) / 2, w, h)

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def left_part(self, w: float) -> Area:
        return self._replace(w=w)

    def right_part(self, w: float) -> Area:
        return self._replace(x=self.right - w, w=w)

    def rows(self, count: int, gap: float = 12) -> list[Area]:
        h = (self.h - gap * (count - 1)) / count
        return [Area(self.x, self.y + i * (h + gap), self.w, h) for i in range(count)]

    def columns(self, count: int, gap: float = 12) -> list[Area]:
        w = (self.w - gap * (count - 1)) / count
        return [Area(self.x + i * (w + gap), self.y, w, self.h) for i in range(count)]

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom


@value
class Page(Value):
    """The sheet a screen lays out on: `width` in units, and how much larger somebody wants the letters."""

    width: float = 1920
    zoom: float = 1.0
    mirrored: bool = False
    """Bar and side columns the other way round: somebody stands at the other side of a touch board."""
    board: bool = False
    """A touch board: what is needed lies in the lowest third, within reach of who is small or sits, and is large."""
    noticed: float = 0.0
    """How much a notice takes above the bar: every screen ends above it."""

    @property
    def larger(self) -> float:
        """What the layout makes room for: beyond that letters grow only where there is some."""
        return min(max(self.zoom, 1.0), NARROW_ROOM if self.narrow else MOST_ROOM)

    @property
    def margin(self) -> float:
        return MARGIN

    @property
    def whole(self) -> Area:
        """From edge to edge."""
        return Area(0, 0, self.width, HEIGHT)

    @property
    def area(self) -> Area:
        return Area(MARGIN, TOP, self.width - 2 * MARGIN, self.bottom - TOP)

    @property
    def bottom(self) -> float:
        """Where what a screen is about ends."""
        return BOTTOM - self.noticed

    @property
    def bar_top(self) -> float:
        """Where the bar begins, or the notice above it."""
        return BAR_Y - self.noticed

    @property
    def narrow(self) -> bool:
        """True on 4:3 and 5:4 screens."""
        return self.width < 1640

    def column(self, first: int, span: int, y: float = TOP, h: float = BOTTOM - TOP) -> Area:
        """`span` of the twelve columns, from column `first` (0..11)."""
        one = (self.width - 2 * MARGIN - 11 * GUTTER) / 12
        return Area(MARGIN + first * (one + GUTTER), y, span * one + (span - 1) * GUTTER, h)
