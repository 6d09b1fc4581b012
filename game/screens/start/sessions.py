"""Every session on this computer, to go on with, to read again or to delete."""

from __future__ import annotations

from collections.abc import Callable

from game.core.commands import DeleteKept, Hide, OpenKept, Show
from game.core.days import day_of
from game.core.view_model import SavedSession, ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, closed_by, onward
from game.screens.common.sheet import listed, nothing, page_of, rows, sheet, told, turning
from game.ui.blocks import NOWHERE, icon
from game.ui.geometry import QUESTION, Page
from game.ui.layout import Block
from game.ui.scene import Scene, Touch
from game.ui.widgets import Button

PER_PAGE = 6


def sessions(model: ViewModel, say: Words, page: Page) -> Scene:
    """Every session on this computer: go on with it, or read its protocol again."""
    body, more, at = _list(model, say, lambda n, kept: _session(n, kept, say))
    items = sheet(page, say("Sessions"), body, say("Saved on this computer only."))
    delete = Button(say("Delete a session"), Show("deleting"), "deleting", ("w",), icon="trash")
    more += (delete,) if model.kept else ()
    return Scene(f"sessions-{at}", (*items, *closed_by(page, say, more)), "warm", "close", flourish=False)


def deleting(model: ViewModel, say: Words, page: Page) -> Scene:
    """The same list: a press asks, and a second one on the same session takes it away."""
    going, _ = model.view.going or ("", None)
    body, more, at = _list(model, say, lambda n, kept: _to_go(n, kept, kept.path == going, say))
    note = say("Which one may go? The first press only asks. A protocol that was written stays in your folder.")
    items = (
        *sheet(page, say("Delete a session"), body, note),
        *bar(page, say, onward(say("All sessions"), say, Hide(), "close"), more, Hide()),
    )
    return Scene(f"deleting-{at}", items, "warm", "close", flourish=False)


def _list(
    model: ViewModel, say: Words, line: Callable[[int, SavedSession], Block]
) -> tuple[Block, tuple[Button, ...], int]:
    """A page of the sessions, the way to the next one, and which page it is."""
    shown, at, pages = page_of(model.kept, model.view.page, PER_PAGE)
    lines = rows([line(n, kept) for n, kept in enumerate(shown, 1)], PER_PAGE)
    return lines if shown else nothing(say("There are no sessions yet.")), turning(at, pages, say("More")), at


def _to_go(n: int, kept: SavedSession, asked: bool, say: Words) -> Block:
    if kept.fault:
        return _faulty(kept, say)
    touch = Touch(NOWHERE, f"delete-{n}", DeleteKept(kept.path), (str(n),))
    if not asked:
        return listed(None, told(_name(kept, say), _how_far(kept, say)), str(n), touch)
    lost = say.plural(
        "Press again: {n} agreement, every text and every count in it go for good.",
        "Press again: {n} agreements, every text and every count in it go for good.",
        kept.agreements,
    )
    sign = icon("question", QUESTION, "attention")
    return listed(sign, told(_name(kept, say), lost, "attention"), str(n), touch, "attention_tint", "attention")


def _name(kept: SavedSession, say: Words) -> str:
    return (kept.school or say("Session")) + (f" – {say.date(day_of(kept.at))}" if kept.at else "")


def _faulty(kept: SavedSession, say: Words) -> Block:
    return listed(None, told(_name(kept, say), kept.fault, "muted"), "", None, "track")


def _session(n: int, kept: SavedSession, say: Words) -> Block:
    if kept.fault:
        return _faulty(kept, say)
    touch = Touch(NOWHERE, f"kept-{n}", OpenKept(kept.path), (str(n),))
    return listed(None, told(_name(kept, say), _how_far(kept, say)), str(n), touch)


def _how_far(kept: SavedSession, say: Words) -> str:
    played = say("card {n} of {total}", n=min(kept.turn + 1, kept.cards), total=kept.cards)
    agreed = say.plural("{n} agreement", "{n} agreements", kept.agreements)
    copied = " · " + say("an older copy of the same session") if kept.copied else ""
    return (say("finished") if kept.finished else played) + " · " + agreed + copied
