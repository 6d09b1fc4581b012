"""How a text lies in a field of many lines: what room it needs, and where a word of it stands. Nothing is painted.

The stage sets fields with the same distances, so that a sign beside one can hang on a word in it.
"""

from __future__ import annotations

from typing import NamedTuple

from game.ui.geometry import Area
from game.ui.line_breaking import Span, evened
from game.ui.measure import lines, width

LEADING = 1.42
PAD_X, PAD_Y, CARET = 26, 16, 4
FIRST_BASE = LEADING - 0.3 - 0.12
"""From the top of the text to its first baseline, in sizes of it."""


def tall(text: str, size: float, w: float, face: str) -> float:
    """How high a field is in which all of it can be seen."""
    count = len(_lines(text, size, w, face))
    return 2 * PAD_Y + (count - 1) * round(size * LEADING) + size


def largest_in(text: str, sizes: tuple[float, ...], area: Area, face: str, larger: float = 1.0) -> float:
    """The first of these sizes, from large to small, at which all of it can be seen; the last one if none is."""
    fitting = (size for size in sizes if tall(text, size * larger, area.w, face) <= area.h)
    return next(fitting, sizes[-1])


class Place(NamedTuple):
    """Where a word stands: the middle of its width, its baseline, and whether nothing stands below it there."""

    x: float
    base: float
    free: bool


def place_of(text: str, marked: tuple[int, int], size: float, area: Area, face: str, *, even: bool = False) -> Place:
    """Of the characters from `marked`, in a field that shows the text from its beginning; `even`: nobody has changed
    what stands on a page, and its lines are evened.
    """
    spans = _evened(text, size, area.w, face) if even else _lines(text, size, area.w, face)
    at = next((n for n, span in enumerate(spans) if marked[0] < span.follow), len(spans) - 1)
    span = spans[at]
    left, right = (
        width(text[span.start : min(max(end, span.start), span.end)], size, face) if end > span.start else 0.0
        for end in marked
    )
    x = (left + right) / 2
    below = (width(text[one.start : one.end], size, face) for one in spans[at + 1 :])
    base = area.y + PAD_Y + size * FIRST_BASE + at * round(size * LEADING)
    return Place(area.x + PAD_X + x, base, all(w < x - size / 2 for w in below))


def _evened(text: str, size: float, w: float, face: str) -> tuple[Span, ...]:
    return evened(text, lambda part: round(width(part, round(size), face)), int(w - 2 * PAD_X - CARET))


def _lines(text: str, size: float, w: float, face: str) -> tuple[Span, ...]:
    return lines(text, round(size), int(w - 2 * PAD_X - CARET), face)
