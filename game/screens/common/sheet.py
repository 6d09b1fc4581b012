"""What every screen beside a card is put together from: a title with its note, rows in pages, and rows that open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from game.core.commands import TurnPage
from game.ui.blocks import NOWHERE, cap, icon, kept, on, one_line, panel, pressed, text, title
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    FLUSH,
    GAP,
    HEADER_Y,
    HEADLINE,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    STRONG,
    TIGHT,
    TITLE,
    Area,
    Page,
)
from game.ui.layout import EMPTY, Block, Items, Need, centred, column, row
from game.ui.scene import Box, Touch
from game.ui.widgets import Button

Thing = TypeVar("Thing")
EQUAL = Need(weight=1)
TURN_H = 84.0
SIGN_W = 68.0
"""The place of a sign before a row."""


def sheet(page: Page, title: str, body: Block, note: str = "", corner: Block | None = None) -> Items:
    """A title, a note below it, something in the corner, and what there is to see or do down to the bar.

    Where a notice needs the room the title gives way, as the head of a card does.
    """
    head = row(head_block(title, note).fill(), corner, gap=GAP)
    return column(yielding(head, page) if corner is None else head, body.grow(), gap=GAP).draw(sheet_area(page))


def yielding(head: Block, page: Page) -> Block:
    """A head that is left out where a notice needs its room."""
    return head.give() if page.noticed else head


def sheet_area(page: Page) -> Area:
    """All of the page above the bar."""
    return Area(page.margin, HEADER_Y, page.area.w, page.bottom - HEADER_Y)


def head_block(title: str, note: str = "") -> Block:
    """What every screen beside a card opens with: a title, and one or two lines below it."""
    below = text(note, CAPTION, "medium", "muted", lines=2, least=HINT, leading=SNUG) if note else None
    return column(title_block(title), below, gap=NEAR)


def title_block(words: str) -> Block:
    return title(words, TITLES)


TITLES = (TITLE, HEADLINE, QUESTION, READ)


# ------------------------------------------------------------------------------------------------------- rows in pages


def pages_of(count: int, per_page: int) -> int:
    return max(1, -(-count // per_page))


def page_of(things: Sequence[Thing], turned: int, per_page: int) -> tuple[Sequence[Thing], int, int]:
    """What of a list is on the page that somebody turned to; which page that is, and of how many."""
    pages = pages_of(len(things), per_page)
    at = turned % pages
    return things[at * per_page : (at + 1) * per_page], at, pages


def next_page(at: int, pages: int) -> TurnPage:
    """Round and round: from the last page to the first."""
    return TurnPage(1 if at < pages - 1 else -at)


def page_before(at: int, pages: int) -> TurnPage:
    """And from the first to the last."""
    return TurnPage(-1 if at else pages - 1)


def turning(at: int, pages: int, label: str, keys: tuple[str, ...] = ("right", "m")) -> tuple[Button, ...]:
    """The button to the next page, and from the last one to the first; none where there is one page."""
    return (Button(label, next_page(at, pages), "more", keys, icon="right"),) if pages > 1 else ()


def turner(at: int, pages: int, *, typing: bool = False) -> Block | None:
    """The same for the corner of a screen that has more ways on than its bar. `typing`: there is a field."""
    if pages == 1:
        return None
    (turn,) = turning(at, pages, "", ("ctrl+m",) if typing else ("right", "m"))
    told = one_line(f"{at + 1} / {pages}", CAPTION, "semi", align="center")
    way = row(told, icon("right", CAPTION, weight=STRONG), gap=TIGHT)
    block = on(Box(NOWHERE, "card", BUTTON_RADIUS, "field"), way, GAP, FLUSH)
    return centred(pressed(block, turn.name, turn.command, turn.keys).high(TURN_H))


def rows(blocks: Sequence[Block], count: int, gap: float = TIGHT) -> Block:
    """Room for so many, each as high as the next; what is not there leaves its place empty."""
    free = (EMPTY,) * (count - len(blocks))
    return column(*(replace(one, tall=lambda _: EQUAL) for one in (*blocks, *free)), gap=gap)


def cells(blocks: Sequence[Block], columns: int, count: int, gap: float = TIGHT) -> Block:
    """The same in rows of so many, for `count` rows."""
    lines = [blocks[n : n + columns] for n in range(0, len(blocks), columns)]
    equal = [row(*(one.fill() for one in _filled(line, columns)), gap=gap) for line in lines]
    return rows(equal, count, gap)


def _filled(line: Sequence[Block], columns: int) -> tuple[Block, ...]:
    return (*line, *(EMPTY,) * (columns - len(line)))


def nothing(told: str) -> Block:
    """What an empty list says."""
    return panel(text(told, QUESTION, "medium", "muted", align="center"))


# ----------------------------------------------------------------------------------------------------- rows that open


def told(
    head: str, under: str, ink: str = "ink", *, group: str = "", sizes: tuple[float, float] = (READ, HINT)
) -> Block:
    """What a row is about, and a line more below it."""
    large, small = sizes
    below = kept(under, small, "medium", "muted", lines=2).give(1) if under else None
    return centred(column(text(head, large, "bold", ink, leading=SNUG, least=HINT, lines=2, group=group), below))


def listed(
    sign: Block | None, words: Block, key: str, touch: Touch | None, fill: str = "card", edge: str = ""
) -> Block:
    """A row of a list: its sign, its words and its key; pressed, all of it. Without a touch it only lies there."""
    shadow = "card" if fill == "card" and not edge else ""
    ground = Box(NOWHERE, fill, BUTTON_RADIUS, edge, shadow=shadow)
    parts = (sign.across(SIGN_W) if sign else None, words.fill(), cap(key) if key else None)
    block = on(ground, row(*parts, gap=GAP), PAD, NEAR)
    return pressed(block, touch.name, touch.command, touch.keys) if touch else block


def ticked(there: bool, size: float = SIGN_W) -> Block:
    """A box with a tick in it, or an empty one: the mark says it, the colour only helps."""
    ink = "primary" if there else "field"
    box = Box(NOWHERE, "primary" if there else "card", TIGHT, ink)
    mark = icon("check", size, "on_primary", weight=STRONG) if there else EMPTY
    return centred(on(box, mark, TIGHT).high(size))


def noted(sign: str, words: str, ink: str, fill: str, size: float = READ) -> Block:
    """A sentence that is to be seen, with its sign, on a ground of its own."""
    inner = row(icon(sign, QUESTION, ink), text(words, size, "semi", ink, leading=SNUG).fill(), gap=GAP)
    return on(Box(NOWHERE, fill, PANEL_RADIUS), inner, PAD, TIGHT)
