"""At the closing: the agreements with their numbers, as large as there is room for, all of them in one size.

They stand in one column or, where more of them then have room, in two; what one wall cannot hold stands on further
pages, behind a sign.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from game.core.cards import context_of
from game.core.commands import TurnPage
from game.core.session import SETTLED, Session, Status
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.paged import evened, paged
from game.screens.common.sheet import nothing
from game.ui.blocks import NOWHERE, beginning, icon, on, one_line, pressed
from game.ui.geometry import (
    BODY,
    BUTTON_RADIUS,
    CAPTION,
    FIGURE,
    GAP,
    HEADLINE,
    HEIGHT,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    STRONG,
    TIGHT,
    Area,
)
from game.ui.layout import EMPTY, SPRING, Block, Items, Need, centred, column, once, row
from game.ui.measure import ROOMY, fits
from game.ui.scene import Box

SIZES = (HEADLINE, QUESTION, READ, BODY, CAPTION)
"""As many at once as have room in the last of these, and then as large as can be."""
PLAIN = QUESTION
FIGURES = (FIGURE, HEADLINE, PLAIN)
"""How large their numbers are: the largest that makes no row higher than it must be. The least has no chapter."""
COLUMNS, FEW, ONE_COLUMN, MOST = (1, 2), 3, 6, 12
NUMBER_W, PLAIN_W = 96.0, 80.0
ROW_WISH, PAGER_H = 168.0, 76.0


class Line(NamedTuple):
    """One agreement, or a card that was parked: then its sign is P and its title is told."""

    sign: str
    code: str
    told: str
    status: Status


def read_back(model: ViewModel, say: Words, least: float = 0.0) -> Block:
    """With `least` it needs the height at which all that was agreed and parked stands there at once in that size."""
    lines = _lines(model.session, say)
    if not lines:
        return nothing(say("Nothing has been agreed yet."))

    def tall(w: float) -> Need:
        ways = (one for one in COLUMNS if _whole_words(lines, least, one, w))
        return Need(min(_board(lines, least, PLAIN, one).tall(w).least for one in ways)) if least else Need()

    return Block(lambda area: _drawn(area, lines, model.view.page, say), tall)


def _lines(session: Session, say: Words) -> list[Line]:
    """In the order of the afternoon, as the row of cards numbers them; what was parked comes last."""
    settled = [one for one in session.agreements if one.status in SETTLED]
    parked = [one for one in session.agreements if one.status is Status.PARKED]
    return [
        *(Line(str(n), one.chapter, one.text, one.status) for n, one in enumerate(settled, 1)),
        *(Line("P", one.chapter, say.card(context_of(one.card, "title"), one.title), one.status) for one in parked),
    ]


def _drawn(area: Area, lines: list[Line], page: int, say: Words) -> Items:
    pages, board = _pages(lines, area)
    if len(pages) == 1:
        return board(lines).draw(area)
    pages, board = _pages(lines, area._replace(h=area.h - PAGER_H - TIGHT))
    at = min(page, len(pages) - 1)
    pager = _pager(len(lines) - len(pages[at]), at, len(pages), say)
    return column(board(pages[at]).grow(), pager, gap=TIGHT).draw(area)


def _pages(lines: list[Line], area: Area) -> tuple[list[Sequence[Line]], Callable[[Sequence[Line]], Block]]:
    """What stands on each page, and how it is laid out."""

    def stand(some: Sequence[Line], size: float, figure: float = PLAIN, columns: int = 1) -> bool:
        there = _whole_words(some, size, columns, area.w)
        return there and _board(some, size, figure, columns).tall(area.w).least <= area.h

    def laid(columns: int) -> tuple[list[Sequence[Line]], float]:
        return paged(lines, SIZES, lambda some, size: stand(some, size, columns=columns), MOST)

    likely = COLUMNS[::-1] if len(lines) > FEW else COLUMNS[:1]
    columns = min(likely, key=lambda one: (len(laid(one)[0]), -laid(one)[1]))
    pages, size = laid(columns)
    even = evened(lines, len(pages))
    pages = even if all(stand(page, size, columns=columns) for page in even) else pages
    figure = next((one for one in FIGURES if all(stand(page, size, one, columns) for page in pages)), PLAIN)
    return pages, lambda some: _board(some, size, figure, columns, area.h)


def _board(lines: Sequence[Line], size: float, figure: float, columns: int, most: float = HEIGHT) -> Block:
    apart = TIGHT if figure > PLAIN else NEAR
    rows = [_row(one, size, figure, most) for one in lines]
    if columns == 1 and len(lines) <= ONE_COLUMN:
        return _topped(column(*rows, gap=apart))
    pairs = [rows[n : n + 2] for n in range(0, len(rows), 2)]  # what stands beside each other is equally high
    equal = (row(*(one.fill() for one in (*pair, EMPTY)[:2]), gap=GAP) for pair in pairs)
    return _topped(column(*equal, gap=apart))


def _whole_words(lines: Sequence[Line], size: float, columns: int, w: float) -> bool:
    """In two columns no word may be broken, and no agreement be cut for it."""
    room = (w - GAP) / 2 - NUMBER_W - 3 * GAP
    return columns == 1 or all(fits(one.told, size, room / ROOMY, "semi") for one in lines)


def _topped(block: Block) -> Block:
    """No higher than it wishes, at the top of its place."""
    return column(block, SPRING)


@lru_cache
def _row(line: Line, size: float, figure: float, most: float) -> Block:
    """As high as its words, or higher where there is room. Only a text that no wall could hold ends in an ellipsis.

    Which pages there are is found by trying: each row stands in many of these tries, and is measured once.
    """
    ground = Box(NOWHERE, "card", PANEL_RADIUS, shadow="card")
    most_lines = max(1, int((most - TIGHT) / round(size * SNUG)))
    words = beginning(line.told, size, "semi", lines=most_lines, group="agreed", leading=SNUG)
    wide = NUMBER_W if figure > PLAIN else PLAIN_W
    whole = on(ground, row(_number(line, figure).across(wide), words.fill(), gap=GAP), GAP, NEAR)

    def tall(w: float) -> Need:
        least = whole.tall(w).least
        return Need(least, max(ROW_WISH, least))

    return replace(whole, tall=once(tall))


def _number(line: Line, figure: float) -> Block:
    """With its chapter below it, to find it again in the protocol; and what was not simply agreed has a sign."""
    sign = SIGNS.get(line.status)
    colour = "attention" if sign else "settled"
    mark = icon(sign, HINT, colour, weight=STRONG) if sign else None
    number = one_line(line.sign, figure, "bold", colour, align="center", least=HINT)
    if figure == PLAIN:
        return row(SPRING, number, mark, SPRING, gap=NEAR)
    code = one_line(line.code, HINT, "semi", "muted", align="center")
    return centred(column(number.whole(), row(SPRING, code, mark, SPRING, gap=NEAR)))


SIGNS = {Status.RESERVED: "pen", Status.PARKED: "park"}


def _pager(more: int, at: int, pages: int, say: Words) -> Block:
    """Goes round."""
    to = 1 if at < pages - 1 else -at
    words = one_line(say("and {n} more", n=more), READ, "semi", "on_stage", least=HINT)
    inner = row(SPRING, words, icon("right" if to > 0 else "left", READ, "on_stage", weight=STRONG), SPRING, gap=GAP)
    ground = Box(NOWHERE, "stage", BUTTON_RADIUS, "on_stage")
    return pressed(on(ground, inner, PAD, TIGHT).high(PAGER_H), "agreements-more", TurnPage(to), ("right", "down"))
