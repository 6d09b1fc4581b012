"""Tables that each vote as one: which table is asked, its choices, and which have voted. Not what they chose."""

from __future__ import annotations

from game.core.ballots import TABLE, Voting
from game.core.cards import Card, OptionId
from game.core.commands import CastTable, ChooseTable
from game.core.seating import table_sizes, tables_of
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.vote_rows import all_in, choice_rows, in_the_box
from game.screens.card.vote_side import count_head
from game.ui.geometry import LABEL, Area
from game.ui.scene import Box, Text, Touch
from game.ui.widgets import Items, outlined

HEAD_OF_TABLE = 58.0
"""Above the standpoints: which table is asked."""
NOTE_H, LEAST_CHIP = 70.0, 48.0


def table_now(model: ViewModel) -> int:
    """The table that is asked: the one that was chosen, or the first that has not voted; 0 when all have."""
    session, voting = model.session, model.session.play.voting
    tables = tables_of(session.setup)
    if 1 <= model.view.table <= tables:
        return model.view.table
    voted = voting.tables if voting else ()
    return next((n for n in range(1, tables + 1) if n not in voted), 0)


def table_rows(area: Area, card: Card, model: ViewModel, say: Words) -> Items:
    """The question to one table; once it has chosen, the same neutral answer for every choice."""
    voting, table = model.session.play.voting, table_now(model)
    assert voting is not None
    complete = len(voting.tables) >= tables_of(model.session.setup)
    if complete and not (model.view.handed and model.view.table):
        told, more = say("All tables have voted."), say("Has a table changed its mind? Press its number.")
        return all_in(area, told, more)
    if not model.view.handed and voting.tables:
        return in_the_box(area, say("The choice of the table is in the ballot box."), say("Next table"), say)

    def cast(option: OptionId) -> CastTable:
        return CastTable(table, option)

    head = Area(area.x, area.y - 6, area.w, HEAD_OF_TABLE - 6)
    below = Area(area.x, area.y + HEAD_OF_TABLE, area.w, area.h - HEAD_OF_TABLE)
    return (
        Text(head, _question(table, model.session, voting, say), 40, "display", valign="middle", lines=1, least=27),
        *choice_rows(below, card, say, cast),
    )


def _question(table: int, session: Session, voting: Voting, say: Words) -> str:
    tables, people = tables_of(session.setup), table_sizes(voting, session.setup)[table - 1]
    told = say("Table {n} of {total}: which option?", n=table, total=tables)
    return f"{told} · " + say.plural("{n} person", "{n} people", people)


def tables_panel(area: Area, model: ViewModel, say: Words) -> Items:
    """How many are in, and a number for each table: filled once it has voted; pressing one lets it choose (again)."""
    session, voting = model.session, model.session.play.voting
    assert voting is not None
    others = voting.cast - voting.cast_by(TABLE)
    inner = area.inset(36, 24)
    told = say("Voted in another way and not counted again: {n}", n=others) if others else ""
    noted = told and inner.h - 116 - NOTE_H >= LEAST_CHIP  # larger letters leave room for the tables alone
    chips = Area(inner.x, inner.y + 116, inner.w, inner.h - 116 - (NOTE_H if noted else 0))
    note = Area(inner.x, chips.bottom + 8, inner.w, NOTE_H - 8)
    return (
        *count_head(area, session, voting, say),
        *_chips(chips, model, voting),
        *((Text(note, told, LABEL, "medium", "muted", valign="middle", least=22, leading=1.1),) if noted else ()),
    )


def _chips(area: Area, model: ViewModel, voting: Voting) -> Items:
    count, now = tables_of(model.session.setup), table_now(model)
    columns, side = _grid(area, count)
    items: Items = ()
    for n in range(1, count + 1):
        row, column = divmod(n - 1, columns)
        cell = Area(area.x + column * (side + 10), area.y + row * (side + 10), side, side)
        items += _chip(cell, n, n in voting.tables, n == now and model.view.handed)
    return items


def _grid(area: Area, count: int) -> tuple[int, float]:
    """As many columns as give the largest squares, and their side."""

    def side(columns: int) -> float:
        rows = -(-count // columns)
        return min(76.0, (area.w + 10) / columns - 10, (area.h + 10) / rows - 10)

    columns = max(range(1, count + 1), key=lambda n: (side(n), n))
    return columns, side(columns)


def _chip(cell: Area, n: int, voted: bool, now: bool) -> Items:
    radius = cell.w * 0.24
    ground = Box(cell, "ink", radius) if voted else outlined(cell, radius, "card", "field")
    ring = (Box(cell.inset(-5), "paper", radius + 5, "primary", 5),) if now else ()
    keys = (f"shift+{n}",) if n < 10 else ()
    ink = "on_ink" if voted else "ink"
    return (
        *ring,
        ground,
        Text(cell, str(n), cell.h * 0.46, "bold", ink, "center", "middle", least=16, lines=1),
        Touch(cell, f"table-{n}", ChooseTable(n), keys, radius),
    )
