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
from game.ui.blocks import NOWHERE, item, on, one_line, pressed, text
from game.ui.geometry import CAPTION, CHIP_RADIUS, EDGE, FLUSH, HINT, NEAR, SNUG, TIGHT, Area
from game.ui.layout import Block, Need, column, layers, row
from game.ui.scene import Box
from game.ui.widgets import Items, outlined

CHIP, LEAST_CHIP = 76.0, 48.0
"""The side of the number of a table."""


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
        return in_the_box(say("Your table’s choice is in the ballot box."), say("Next table"), low=look.low)

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
    told = say("Already voted another way, not counted twice: {n}", n=others)
    note = text(told, CAPTION, "medium", "muted", least=HINT, leading=SNUG).give() if others else None
    return column(count_head(session, voting, say), _chips(model, voting), note, gap=TIGHT)


def _chips(model: ViewModel, voting: Voting) -> Block:
    """Squares in as many columns as make them largest, with rows as full as each other."""
    count = tables_of(model.session.setup)

    def tall(w: float) -> Need:
        least, wish = ((side + NEAR) * _rows(count, int((w + NEAR) // (side + NEAR))) for side in (LEAST_CHIP, CHIP))
        return Need(least, wish)

    def draw(area: Area) -> Items:
        def side(columns: int) -> float:
            rows = _rows(count, columns)
            return min(CHIP, (area.w + NEAR) / columns - NEAR, (area.h + NEAR) / rows - NEAR)

        most = max(range(1, count + 1), key=lambda n: (side(n), n))
        columns = _rows(count, _rows(count, most))
        chips = [_chip(n, model, voting).across(side(most)).high(side(most)) for n in range(1, count + 1)]
        lines = (row(*chips[n : n + columns], gap=NEAR) for n in range(0, count, columns))
        return column(*lines, gap=NEAR).draw(area)

    return Block(draw, tall)


def _rows(count: int, columns: int) -> int:
    return -(-count // columns)


def _chip(n: int, model: ViewModel, voting: Voting) -> Block:
    voted, now = n in voting.tables, n == table_now(model) and model.view.handed
    ground = Box(NOWHERE, "ink", CHIP_RADIUS) if voted else outlined(NOWHERE, CHIP_RADIUS)
    ring = item(lambda area: Box(area.inset(-EDGE), "paper", CHIP_RADIUS + EDGE, "primary", EDGE)) if now else None
    number = one_line(str(n), CAPTION, "bold", "on_ink" if voted else "ink", align="center", least=HINT)
    keys = (f"shift+{n}",) if n < KEYS else ()
    return layers(ring, pressed(on(ground, number, FLUSH), f"table-{n}", ChooseTable(n), keys, CHIP_RADIUS))


KEYS = 10
"""Tables below this have a key."""
