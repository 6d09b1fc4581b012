"""At the closing: the agreements with their numbers, as large as there is room for, all of them in one size.

More than six stand in two columns, and what one wall cannot hold stands on further pages, behind a sign.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.core.cards import context_of
from game.core.commands import TurnPage
from game.core.session import SETTLED, Session, Status
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.paged import halved, paged
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
from game.ui.layout import SPRING, Block, Items, Need, centred, column, row
from game.ui.scene import Box

SIZES = (HEADLINE, QUESTION, READ, BODY, CAPTION)
"""All at once or, at no less than what else is read here, page by page."""
PLAIN = QUESTION
FIGURES = (FIGURE, HEADLINE, PLAIN)
"""How large their numbers are: the largest that makes no row higher than it must be. The least has no chapter."""
ONE_COLUMN, MOST = 6, 12
NUMBER_W = 96.0
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
        return Need(_board(lines, least, PLAIN).tall(w).least) if least else Need()

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

    def fits(some: Sequence[Line], size: float, figure: float = PLAIN) -> bool:
        return _board(some, size, figure).tall(area.w).least <= area.h

    pages, size = paged(lines, SIZES, fits, MOST)
    if len(pages) > 1 and all(fits([one], READ) for one in lines):
        pages, size = paged(lines, SIZES[: SIZES.index(READ) + 1], fits, MOST)
    figure = next((one for one in FIGURES if all(fits(page, size, one) for page in pages)), PLAIN)
    return pages, lambda some: _board(some, size, figure, area.h)


def _board(lines: Sequence[Line], size: float, figure: float, most: float = HEIGHT) -> Block:
    columns = [lines] if len(lines) <= ONE_COLUMN else halved(lines)
    apart = TIGHT if figure > PLAIN else NEAR
    parts = (column(*(_row(one, size, figure, most) for one in part), SPRING, gap=apart) for part in columns)
    return row(*(part.fill() for part in parts), gap=GAP)


def _row(line: Line, size: float, figure: float, most: float) -> Block:
    """As high as its words, or higher where there is room. Only a text that no wall could hold ends in an ellipsis."""
    ground = Box(NOWHERE, "card", PANEL_RADIUS, shadow="card")
    most_lines = max(1, int((most - TIGHT) / round(size * SNUG)))
    words = beginning(line.told, size, "semi", lines=most_lines, group="agreed", leading=SNUG)
    whole = on(ground, row(_number(line, figure).across(NUMBER_W), words.fill(), gap=GAP), TIGHT, NEAR)
    return replace(whole, tall=lambda w: Need(whole.tall(w).least, max(ROW_WISH, whole.tall(w).least)))


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
