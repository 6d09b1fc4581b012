"""At the closing: the agreements with their numbers, as large as they allow, all of them in one size.

More than six stand in two columns, and what one wall cannot hold stands on further pages, behind a sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.core.cards import context_of
from game.core.commands import TurnPage
from game.core.session import SETTLED, Session, Status
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.ui.blocks import NOWHERE, icon, on, one_line, panel, pressed, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    FIGURE,
    GAP,
    HEADLINE,
    HINT,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    TIGHT,
    Area,
)
from game.ui.layout import SPRING, Block, Items, Need, column, row
from game.ui.measure import ROOMY, height
from game.ui.scene import Box
from game.ui.widgets import shortened

SIZES = (QUESTION, 40, READ, CAPTION, HINT)
ONE_COLUMN, MOST = 6, 12
FEW = 4
"""Up to so many stand wide apart."""
NUMBER_W = 96.0
ROW_WISH, PAGER_H = 168.0, 76.0
LEADING = 1.14


class Line(NamedTuple):
    """One agreement, or a card that was parked: then its sign is P and its title is told."""

    sign: str
    code: str
    told: str
    status: Status


def read_back(model: ViewModel, say: Words, *, close: bool = False) -> Block:
    """`close`: without the chapters, so that a row is no higher than its words."""
    lines = _lines(model.session, say, close=close)
    if not lines:
        return panel(text(say("Nothing has been agreed yet."), QUESTION, "medium", "muted", align="center"))
    return Block(lambda area: _drawn(area, lines, model.view.page, say))


def on_one_page(model: ViewModel, say: Words, area: Area, *, close: bool = False) -> bool:
    """Whether all that was agreed and parked can be read at once in this area."""
    lines = _lines(model.session, say, close=close)
    return not lines or (len(lines) <= MOST and _fits(lines, SIZES[-1], area))


def _lines(session: Session, say: Words, *, close: bool) -> list[Line]:
    """In the order of the afternoon, as the row of cards numbers them; what was parked comes last."""
    settled = [one for one in session.agreements if one.status in SETTLED]
    parked = [one for one in session.agreements if one.status is Status.PARKED]
    lines = [
        *(Line(str(n), one.chapter, one.text, one.status) for n, one in enumerate(settled, 1)),
        *(Line("P", one.chapter, say.card(context_of(one.card, "title"), one.title), one.status) for one in parked),
    ]
    return [one._replace(code="") for one in lines] if close else lines


def _drawn(area: Area, lines: list[Line], page: int, say: Words) -> Items:
    pages, room = _pages(lines, area), area
    if len(pages) > 1:
        room = area._replace(h=area.h - PAGER_H - TIGHT)
        pages = _pages(lines, room)
    at = min(page, len(pages) - 1)
    size = min(_size(one, room) or HINT for one in pages)
    board = _board(pages[at], size, room)
    if len(pages) == 1:
        return board.draw(area)
    pager = _pager(len(lines) - len(pages[at]), at, len(pages), say)
    return column(board.grow(), pager, gap=TIGHT).draw(area)


def _pages(lines: list[Line], area: Area) -> list[list[Line]]:
    """As many on each as can be read there."""
    pages, rest = [], lines
    while rest:
        most = min(MOST, len(rest))
        n = next((n for n in range(most, 1, -1) if _fits(rest[:n], SIZES[-1], area)), 1)
        pages.append(rest[:n])
        rest = rest[n:]
    return pages


def _columns(lines: Sequence[Line]) -> list[Sequence[Line]]:
    half = -(-len(lines) // 2)
    return [lines] if len(lines) <= ONE_COLUMN else [lines[:half], lines[half:]]


def _size(lines: Sequence[Line], area: Area) -> float | None:
    """The largest at which all of them have room; None if there is none."""
    return next((size for size in SIZES if _fits(lines, size, area)), None)


def _fits(lines: Sequence[Line], size: float, area: Area) -> bool:
    columns = _columns(lines)
    w = _words_w(area, len(columns))
    needs = [sum(_high(one, size, w, len(lines)) + TIGHT for one in part) - TIGHT for part in columns]
    return max(needs) <= area.h


def _words_w(area: Area, columns: int) -> float:
    """What a row leaves for its words."""
    return (area.w - GAP * (columns - 1)) / columns - NUMBER_W - GAP - 2 * TIGHT


def _inset(line: Line, count: int) -> float:
    return TIGHT if line.code and count <= ONE_COLUMN else TIGHT / 2


def _figure(line: Line, count: int) -> float:
    if not line.code:
        return QUESTION
    return FIGURE if count <= FEW else HEADLINE if count <= ONE_COLUMN else QUESTION


def _high(line: Line, size: float, w: float, count: int) -> float:
    words = height(line.told, size, w / ROOMY, "semi", LEADING) + 4
    return max(words, _number(line, count).tall(NUMBER_W).wish) + 2 * _inset(line, count)


def _board(lines: Sequence[Line], size: float, area: Area) -> Block:
    columns = _columns(lines)
    w = _words_w(area, len(columns))
    parts = (column(*(_row(one, size, w, area.h, len(lines)) for one in part), SPRING, gap=TIGHT) for part in columns)
    return row(*(part.fill() for part in parts), gap=GAP)


def _row(line: Line, size: float, w: float, most: float, count: int) -> Block:
    """Only a text that no wall could hold ends in an ellipsis."""
    need = _high(line, size, w, count)
    told = line.told
    if need > most:
        told, need = shortened(told, w, size, int((most - 2 * TIGHT) // (size * LEADING + 1)) - 1), most
    words = text(told, size, "semi", leading=LEADING, least=HINT, group="agreed")
    ground = Box(NOWHERE, "card", PANEL_RADIUS, shadow="card")
    inner = row(_number(line, count).across(NUMBER_W), words.fill(), gap=GAP)
    wish = Need(need, max(need, ROW_WISH))
    return Block(on(ground, inner, TIGHT, _inset(line, count)).draw, lambda _: wish)


def _number(line: Line, count: int) -> Block:
    """With its chapter below it, to find it again in the protocol; and what was not simply agreed has a sign."""
    sign = SIGNS.get(line.status)
    colour = "attention" if sign else "settled"
    if not line.code:
        figure = one_line(line.sign, QUESTION, "bold", colour, align="center", least=HINT)
        return row(SPRING, figure, icon(sign, HINT, colour, 2.6) if sign else None, SPRING, gap=TIGHT / 2)
    code = one_line(line.code, HINT, "semi", "muted", align="center", least=HINT)
    return column(
        SPRING,
        one_line(line.sign, _figure(line, count), "bold", colour, align="center", least=HINT),
        row(SPRING, code, icon(sign, HINT, colour, 2.6) if sign else None, SPRING, gap=TIGHT / 2),
        SPRING,
    )


SIGNS = {Status.RESERVED: "pen", Status.PARKED: "park"}


def _pager(more: int, at: int, pages: int, say: Words) -> Block:
    """Goes round."""
    to = 1 if at < pages - 1 else -at
    words = one_line(say("and {n} more", n=more), READ, "semi", "on_stage", least=HINT)
    inner = row(SPRING, words, icon("right" if to > 0 else "left", READ, "on_stage", 2.4), SPRING, gap=GAP)
    ground = Box(NOWHERE, "stage", BUTTON_RADIUS, "on_stage", 3)
    return pressed(on(ground, inner, PAD, TIGHT).high(PAGER_H), "agreements-more", TurnPage(to), ("right", "down"))
