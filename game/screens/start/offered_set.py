"""A set of cards that somebody dropped: what it is, what it would do here, and the question whether it may come in."""

from __future__ import annotations

from game.core.commands import Hide, TakeSetIn
from game.core.view_model import OfferedSet, ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, closed_by
from game.screens.common.sheet import sheet
from game.ui.blocks import beside, panel, text
from game.ui.geometry import CAPTION, GAP, HEADLINE, HINT, QUESTION, READ, WIDE, Page
from game.ui.layout import SPRING, Block, Items, column
from game.ui.scene import Scene
from game.ui.widgets import Button

MOST_DOUBTS = 3


def offered_set(model: ViewModel, say: Words, page: Page) -> Scene:
    """Each answer has a key of its own: no stray Space takes anything in."""
    found = model.offered
    if found is None:  # it was answered
        return Scene("offered-none", closed_by(page, say), "warm", "close", flourish=False)
    note = say("It contains cards and pictures, and no programs. Do you know who made it?")
    items = (*sheet(page, say("A set of cards"), _told(found), note), *_answers(found, say, page))
    return Scene("offered", items, "warm", "", flourish=False)


def _answers(found: OfferedSet, say: Words, page: Page) -> Items:
    if not found.fits:
        return closed_by(page, say)
    label = say("Add it beside mine") if found.beside else say("Add this set")
    take = Button(label, TakeSetIn(), "take", ("t",), icon="check", kind="primary")
    leave = Button(say("Not now"), Hide(), "leave", ("n",))
    return bar(page, say, take, (leave,), Hide())


def _told(found: OfferedSet) -> Block:
    name = text(found.name, HEADLINE, "display", least=QUESTION)
    doubts = (*found.doubts[:MOST_DOUBTS], *(("…",) if len(found.doubts) > MOST_DOUBTS else ()))
    lines = (text(one, READ, "medium", least=HINT) for one in (*found.lines, *doubts))
    by = text(found.by, CAPTION, "medium", "muted", least=HINT) if found.by else None
    return panel(column(beside("cards", name, HEADLINE, "primary"), by, *lines, SPRING, gap=GAP), WIDE)
