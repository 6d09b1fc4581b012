"""Every session on this computer, to go on with or to read again."""

from __future__ import annotations

from game.core.commands import OpenKept
from game.core.days import day_of
from game.core.view_model import SavedSession, ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import listed, nothing, page_of, rows, sheet, told, turning
from game.ui.blocks import NOWHERE
from game.ui.geometry import Page
from game.ui.layout import Block
from game.ui.scene import Scene, Touch

PER_PAGE = 6


def sessions(model: ViewModel, say: Words, page: Page) -> Scene:
    """Every session on this computer: go on with it, or read its protocol again."""
    shown, at, pages = page_of(model.kept, model.view.page, PER_PAGE)
    body = rows([_session(n, kept, say) for n, kept in enumerate(shown, 1)], PER_PAGE)
    if not shown:
        body = nothing(say("There are no sessions yet."))
    items = sheet(page, say("Sessions"), body, say("Saved on this computer only."))
    more = turning(at, pages, say("More"))
    return Scene(f"sessions-{at}", (*items, *closed_by(page, say, more)), "warm", "close", flourish=False)


def _session(n: int, kept: SavedSession, say: Words) -> Block:
    name = (kept.school or say("Session")) + (f" – {say.date(day_of(kept.at))}" if kept.at else "")
    if kept.fault:
        return listed(None, told(name, kept.fault, "muted"), "", None, "track")
    touch = Touch(NOWHERE, f"kept-{n}", OpenKept(kept.path), (str(n),))
    return listed(None, told(name, _how_far(kept, say)), str(n), touch)


def _how_far(kept: SavedSession, say: Words) -> str:
    played = say("card {n} of {total}", n=min(kept.turn + 1, kept.cards), total=kept.cards)
    agreed = say.plural("{n} agreement", "{n} agreements", kept.agreements)
    copied = " · " + say("an older copy of the same session") if kept.copied else ""
    return (say("finished") if kept.finished else played) + " · " + agreed + copied
