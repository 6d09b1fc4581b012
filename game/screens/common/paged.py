"""Lists that the room reads: all in one size, the largest at which they have room, or page by page in the least one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from game.i18n.words import Words
from game.ui.blocks import icon, one_line
from game.ui.geometry import CAPTION, GAP, HINT, READ, Area
from game.ui.layout import SPRING, Block, row
from game.ui.scene import Touch
from game.ui.widgets import Items, outlined

Line = TypeVar("Line")
Fits = Callable[[Sequence[Line], float], bool]
"""Whether these lines have room on one page at this size of letters."""


def pages_of(lines: Sequence[Line], sizes: Sequence[float], fits: Fits[Line], most: int) -> list[Sequence[Line]]:
    """As many on each page as can be read there at the least of these sizes, and never more than `most`."""
    pages: list[Sequence[Line]] = []
    rest = lines
    while rest:
        n = next((n for n in range(min(most, len(rest)), 1, -1) if fits(rest[:n], sizes[-1])), 1)
        pages.append(rest[:n])
        rest = rest[n:]
    return pages


def size_of(pages: Sequence[Sequence[Line]], sizes: Sequence[float], fits: Fits[Line]) -> float:
    """The largest of these sizes at which each page has room; the least where one line alone has none."""
    return next((size for size in sizes if all(fits(page, size) for page in pages)), sizes[-1])


TURN_W = 112.0


def turner(at: int, count: int, by: Callable[[int], Block], say: Words, *more: Block) -> Block:
    """Which page this is, between the ways to the one before and the one after (`by` -1 and 1)."""
    told = one_line(say("{n} of {total}", n=at + 1, total=count), READ, "semi", align="center", least=HINT)
    return row(by(-1), told, by(1), SPRING, *more, gap=GAP)


def arrow(sign: str, touch: Touch | None, colour: str = "ink") -> Block:
    """A way to another page; without a touch it leads nowhere now."""
    mark = icon(sign, CAPTION, colour if touch else "field", 2.6)

    def draw(area: Area) -> Items:
        pressed = (Touch(area, touch.name, touch.command, touch.keys),) if touch else ()
        return (outlined(area), *mark.draw(area), *pressed)

    return Block(draw, mark.tall, mark.wide).across(TURN_W)
