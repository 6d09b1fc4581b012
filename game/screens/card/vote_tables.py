"""Tables that each vote as one: which table is asked, its choices, and which have voted. Not what they chose."""

from __future__ import annotations

from game.core.ballots import TABLE, Voting
from game.core.cards import Card, OptionId
from game.core.commands import CastTable, ChooseTable
from game.core.seating import table_sizes, tables_of
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.vote_rows import Look, all_in, choice_rows, in_the_box
from game.screens.card.vote_side import count_head
from game.ui.blocks import one_line, text
from game.ui.geometry import CAPTION, GAP, HINT, SMALL, SNUG, TIGHT, Area
from game.ui.layout import Block, Need, column
from game.ui.scene import Box, Text, Touch
from game.ui.widgets import Items, outlined

CHIP, LEAST_CHIP = 76.0, 48.0
NOTE_GOES = 1


def table_now(model: ViewModel) -> int:
    """The table that is asked: the one that was chosen, or the first that has not voted; 0 when all have."""
    session, voting = model.session, model.session.play.voting
    tables = tables_of(session.setup)
    if 1 <= model.view.table <= tables:
        return model.view.table
    voted = voting.tables if voting else ()
    return next((n for n in range(1, tables + 1) if n not in voted), 0)


def table_rows(card: Card, model: ViewModel, say: Words, look: Look) -> Block:
    """The question to one table; once it has chosen, the same neutral answer for every choice."""
    voting, table = model.session.play.voting, table_now(model)
    assert voting is not None
    complete = len(voting.tables) >= tables_of(model.session.setup)
    if complete and not (model.view.handed and model.view.table):
        return all_in(say("All tables have voted."), say("Has a table changed its mind? Press its number."))
    if not model.view.handed and voting.tables:
        return in_the_box(say("The choice of the table is in the ballot box."), say("Next table"), low=look.low)

    def cast(option: OptionId) -> CastTable:
        return CastTable(table, option)

    asked = one_line(_question(table, model.session, voting, say), CAPTION, "semi", "muted", least=HINT)
    return column(asked, choice_rows(card, say, look, cast).grow(), gap=TIGHT)


def _question(table: int, session: Session, voting: Voting, say: Words) -> str:
    tables, people = tables_of(session.setup), table_sizes(voting, session.setup)[table - 1]
    told = say("Table {n} of {total}: which option?", n=table, total=tables)
    return f"{told} · " + say.plural("{n} person", "{n} people", people)


def tables_block(model: ViewModel, say: Words) -> Block:
    """How many are in, and a number for each table: filled once it has voted; pressing one lets it choose (again)."""
    session, voting = model.session, model.session.play.voting
    assert voting is not None
    others = voting.cast - voting.cast_by(TABLE)
    told = say("Voted in another way and not counted again: {n}", n=others)
    note = text(told, CAPTION, "medium", "muted", least=HINT, leading=SNUG).give(NOTE_GOES) if others else None
    return column(count_head(session, voting, say), _chips(model, voting), note, gap=TIGHT)


def _chips(model: ViewModel, voting: Voting) -> Block:
    count = tables_of(model.session.setup)

    def tall(w: float) -> Need:
        least, wish = (-(-count // int((w + GAP / 2) // (side + GAP / 2))) for side in (LEAST_CHIP, CHIP))
        return Need(least * (LEAST_CHIP + GAP / 2), wish * (CHIP + GAP / 2))

    return Block(lambda area: _placed(area, model, voting, count), tall)


def _placed(area: Area, model: ViewModel, voting: Voting, count: int) -> Items:
    now = table_now(model)
    columns, side = _grid(area, count)
    items: Items = ()
    for n in range(1, count + 1):
        line, place = divmod(n - 1, columns)
        cell = Area(area.x + place * (side + GAP / 2), area.y + line * (side + GAP / 2), side, side)
        items += _chip(cell, n, n in voting.tables, n == now and model.view.handed)
    return items


def _grid(area: Area, count: int) -> tuple[int, float]:
    """In how many columns the squares are largest, with rows as full as each other; and their side."""

    def side(columns: int) -> float:
        rows = -(-count // columns)
        return min(CHIP, (area.w + GAP / 2) / columns - GAP / 2, (area.h + GAP / 2) / rows - GAP / 2)

    most = max(range(1, count + 1), key=lambda n: (side(n), n))
    rows = -(-count // most)
    return -(-count // rows), side(most)


def _chip(cell: Area, n: int, voted: bool, now: bool) -> Items:
    radius = cell.w * 0.24
    ground = Box(cell, "ink", radius) if voted else outlined(cell, radius, "card", "field")
    ring = (Box(cell.inset(-5), "paper", radius + 5, "primary", 5),) if now else ()
    keys = (f"shift+{n}",) if n < 10 else ()
    ink = "on_ink" if voted else "ink"
    return (
        *ring,
        ground,
        Text(cell, str(n), max(SMALL, cell.h * 0.46), "bold", ink, "center", "middle", least=16, lines=1),
        Touch(cell, f"table-{n}", ChooseTable(n), keys, radius),
    )
