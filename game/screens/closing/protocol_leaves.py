"""The leaves of PROTOCOL before the document: what was agreed, what was parked, what was settled already."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, assert_never

from game.core.adoption import ProtocolState
from game.core.cards import ADVICE, Sourced, context_of
from game.core.chapters import numbered
from game.core.commands import Show
from game.core.days import day_of
from game.core.protocol_life import state
from game.core.session import Agreement, Session, Status
from game.core.view_model import ViewModel
from game.desk.adoption import STATE
from game.i18n.words import Words
from game.screens.common.paged import paged
from game.texts.floors import floor_title
from game.ui.blocks import NOWHERE, beginning, icon, on, one_line, panel, pressed, text
from game.ui.geometry import (
    AIRY,
    BODY,
    CAPTION,
    FLUSH,
    GAP,
    HINT,
    LABEL,
    NEAR,
    QUESTION,
    READ,
    SNUG,
    STRONG,
    TIGHT,
    WIDE,
    Area,
)
from game.ui.layout import SPRING, Block, column, row
from game.ui.scene import Box
from game.ui.widgets import sourced

SIZES = (QUESTION, READ, BODY, CAPTION, LABEL, HINT)
"""Of all agreements alike: as large as the page allows."""
MOST = 12
SIGN = 56.0
SIGNS = {Status.AGREED: ("check", "settled"), Status.RESERVED: ("pen", "attention")}


class Line(NamedTuple):
    """One thing on a leaf: its number, its words, something smaller below them, and its sign with its colour."""

    number: str
    told: str
    note: str = ""
    sign: tuple[str, str] = ("", "")


def agreed_lines(session: Session) -> list[Line]:
    """With the numbers that they have in the document, and in its order."""
    return [Line(number, one.text, "", SIGNS[one.status]) for number, one in numbered(session)]


def parked_lines(session: Session, say: Words) -> list[Line]:
    """By their titles, with who comes back with it and when."""
    parked = [one for one in session.agreements if one.status is Status.PARKED]
    return [
        Line(one.chapter, say.card(context_of(one.card, "title"), one.title), _returns(one), ("park", "attention"))
        for one in parked
    ]


def _returns(one: Agreement) -> str:
    return " · ".join(part for part in (one.returns_who, one.returns_when) if part)


def floor_lines(session: Session, say: Words) -> list[Line]:
    """What nobody voted on beside these cards, each once, with where it comes from."""
    found = {one.floor.text: one for one in session.agreements if one.floor is not None}
    return [_floor(one, one.floor, say) for one in found.values() if one.floor is not None]


def _floor(one: Agreement, floor: Sourced, say: Words) -> Line:
    told = say.card(context_of(one.card, "floor.text"), floor.text)
    source = sourced(floor, say.card(context_of(one.card, "floor.source"), floor.source), say)
    sign = "bubble" if floor.kind == ADVICE else "scale"
    return Line(one.chapter, told, f"{floor_title(floor.kind, say)}. {source}", (sign, "floor"))


# ------------------------------------------------------------------------------------------------------------- a page


def leaf_pages(lines: Sequence[Line], area: Area, model: ViewModel, say: Words, *, plain: bool = False) -> list[Block]:
    """A sheet for each page of these lines; one that says so where there are none.

    On top stands that it is a draft, as on paper; at the foot what the signs mean. A `plain` one holds the lines alone.
    """
    if not lines:
        nothing = text(say("Nothing has been agreed yet."), QUESTION, "medium", "muted")
        return [panel(column(draft_line(model), nothing, SPRING, _legend((), model, say), gap=GAP), WIDE, GAP)]
    if plain:
        lines = [one._replace(sign=("", "")) for one in lines]
    head, foot = (None, None) if plain else (draft_line(model), _legend(lines, model, say))

    def sheet(some: Sequence[Line], size: float) -> Block:
        most, numbers_w = int(area.h * MOST_OF_PAGE / (size * AIRY)), _numbers_w(tuple(lines), size)
        drawn = [_row(one, size, most, numbers_w) for one in some]
        return panel(column(head, *drawn, SPRING, foot, gap=GAP), WIDE, GAP)

    def fits(some: Sequence[Line], size: float) -> bool:
        return sheet(some, size).tall(area.w).least <= area.h

    pages, size = paged(lines, SIZES, fits, MOST)
    return [sheet(some, size) for some in pages]


def draft_line(model: ViewModel, *, leads: bool = True) -> Block | None:
    """What stands on top of every paper, in the colour that it has there; a press `leads` to the next step."""
    told = model.status
    colour = _colour(state(model.session))
    ground = Box(NOWHERE, "card", TIGHT, colour)
    line = on(ground, text(told, HINT, "semi", colour, least=HINT, leading=SNUG), GAP, TIGHT).whole()
    if not told:
        return None
    return pressed(line, "state-line", Show(STATE), radius=TIGHT) if leads else line


def _colour(now: ProtocolState) -> str:
    match now:
        case ProtocolState.DRAFT | ProtocolState.WITHDRAWN:
            return "stop"
        case ProtocolState.SUBMITTED:
            return "attention"
        case ProtocolState.ADOPTED:
            return "settled"
        case _:
            assert_never(now)


@lru_cache
def _numbers_w(lines: tuple[Line, ...], size: float) -> float:
    return max(one_line(line.number, size, "bold").wide.wish for line in lines)


@lru_cache
def _row(line: Line, size: float, most: int, number_w: float) -> Block:
    """Only a text that no wall could hold ends in an ellipsis.

    Which pages there are is found by trying: each row stands in many of these tries, and is measured once.
    """
    told = beginning(line.told, size, "semi", lines=most, valign="top", group="agreed")
    note = text(line.note, HINT, "medium", "muted", least=HINT).whole() if line.note else None
    words = column(told, note, SPRING, gap=NEAR)
    first = one_line(line.number, size, "bold", valign="top", least=HINT, group="numbers")
    sign = column(_sign(*line.sign), SPRING).across(SIGN) if all(line.sign) else None
    return row(column(first, SPRING).across(number_w), words.fill(), sign, gap=GAP)


MOST_OF_PAGE = 0.7
"""For one text alone."""


def _sign(name: str, colour: str, size: float = SIGN) -> Block:
    ground = Box(NOWHERE, f"{colour}_tint", size / 2)
    return on(ground, icon(name, size * 0.55, colour, weight=STRONG), FLUSH).across(size).high(size)


def _legend(lines: Sequence[Line], model: ViewModel, say: Words) -> Block:
    """What the signs mean that stand here, and whose protocol it is of which day."""
    words = {"check": say("Agreed"), "pen": say("Agreed with reservations"), "park": say("Parked")}
    signs = [sign for sign in dict.fromkeys(line.sign for line in lines) if sign[0] in words]
    meant = [_meant(sign, words[sign[0]]) for sign in signs]
    school = model.session.setup.school or say("Our school")
    whose = one_line(f"{school} · {say.date(day_of(model.session.at))}", HINT, "medium", "muted", align="right")
    return row(*meant, SPRING, whose.across(whose.wide.wish).give(1), gap=WIDE)


def _meant(sign: tuple[str, str], told: str) -> Block:
    words = one_line(told, HINT, "medium", "muted", least=HINT)
    return row(_sign(*sign, size=QUESTION), words, gap=TIGHT)
