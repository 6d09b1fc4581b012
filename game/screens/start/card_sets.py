"""The sets of cards on this computer: with which of them the team plays."""

from __future__ import annotations

from game.core.cards import CardSet
from game.core.commands import UseSet
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import listed, page_of, rows, sheet, ticked, told, turning
from game.ui.blocks import NOWHERE
from game.ui.geometry import Page
from game.ui.layout import Block
from game.ui.scene import Scene, Touch

PER_PAGE = 5


def sets(model: ViewModel, say: Words, page: Page) -> Scene:
    """A row for each set; a press switches it on or off."""
    shown, at, pages = page_of(model.sets, model.view.page, PER_PAGE)
    note = say("Only sets that are switched on are used. This computer remembers your choice.")
    body = rows([_row(n, one, say) for n, one in enumerate(shown, 1)], PER_PAGE)
    items = (*sheet(page, say("Sets of cards"), body, note), *closed_by(page, say, turning(at, pages, say("More"))))
    return Scene(f"sets-{at}", items, "warm", "close", flourish=False)


def _row(n: int, one: CardSet, say: Words) -> Block:
    """The mark and the word say it; the colour only helps."""
    used = say("in use") if one.in_use else say("not in use")
    words = told(one.name, say.plural("{n} card", "{n} cards", one.cards) + " · " + used, _ink(one))
    touch = Touch(NOWHERE, f"set-{one.pack}", UseSet(one.pack), (str(n),))
    fill, edge = ("tint0", "primary") if one.in_use else ("card", "field")
    return listed(ticked(one.in_use), words, str(n), touch, fill, edge)


def _ink(one: CardSet) -> str:
    return "ink" if one.in_use else "muted"
