"""Lists that the room reads: on as few pages as can be, and there all in one size, as large as these allow."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import TypeVar

from game.i18n.words import Words
from game.ui.blocks import icon, one_line
from game.ui.geometry import CAPTION, GAP, HINT, READ, STRONG, Area
from game.ui.layout import SPRING, Block, row
from game.ui.scene import Touch
from game.ui.widgets import Items, outlined

Line = TypeVar("Line")
Fits = Callable[[Sequence[Line], float], bool]
"""Whether these lines have room on one page at this size of letters."""


def paged(
    lines: Sequence[Line], sizes: Sequence[float], fits: Fits[Line], most: int
) -> tuple[list[Sequence[Line]], float]:
    """On no more pages than the least of these sizes takes, in the largest that takes no more; and that size.

    There are never more than `most` lines on a page. A line that has no room by itself has a page in the least size.
    """
    few = list(_filled(lines, sizes[-1], fits, most))
    for size in sizes:
        pages = list(islice(_filled(lines, size, fits, most), len(few) + 1))
        if len(pages) == len(few) and all(fits(page, size) for page in pages):
            return pages, size
    return few, sizes[-1]


def _filled(lines: Sequence[Line], size: float, fits: Fits[Line], most: int) -> Iterator[Sequence[Line]]:
    """As many on each page as have room there."""
    while lines:
        n = next((n for n in range(1, min(most, len(lines))) if not fits(lines[: n + 1], size)), min(most, len(lines)))
        yield lines[:n]
        lines = lines[n:]


def evened(lines: Sequence[Line], pages: int) -> list[Sequence[Line]]:
    """On so many pages that none holds two more than another."""
    ends = [len(lines) * n // pages for n in range(pages + 1)]
    return [lines[begin:end] for begin, end in pairwise(ends)]


def halved(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """In two columns, of which the first may be one longer."""
    half = math.ceil(len(lines) / 2)
    return [lines[:half], lines[half:]]


TURN_W = 112.0


def turner(at: int, count: int, by: Callable[[int], Block], say: Words, *more: Block) -> Block:
    """Which page this is, between the ways to the one before and the one after (`by` -1 and 1)."""
    told = one_line(say("{n} of {total}", n=at + 1, total=count), READ, "semi", align="center", least=HINT)
    return row(by(-1), told, by(1), SPRING, *more, gap=GAP)


def arrow(sign: str, touch: Touch | None, colour: str = "ink") -> Block:
    """A way to another page; without a touch it leads nowhere now, and its place stays empty."""
    mark = icon(sign, CAPTION, colour, weight=STRONG)

    def draw(area: Area) -> Items:
        if touch is None:
            return ()
        return (outlined(area), *mark.draw(area), Touch(area, touch.name, touch.command, touch.keys))

    return Block(draw, mark.tall, mark.wide).across(TURN_W)
