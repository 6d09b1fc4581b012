"""A set of cards that somebody dropped: what it is, what it would do here, and the question whether it may come in."""

from __future__ import annotations

from game.core.commands import Hide, TakeSetIn
from game.core.view_model import OfferedSet, ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, closed_by
from game.screens.common.frame import titled
from game.ui.geometry import Area, Page
from game.ui.scene import Icon, Scene, Text
from game.ui.widgets import Button, Items, panel

MOST_DOUBTS = 3


def offered_set(model: ViewModel, say: Words, page: Page) -> Scene:
    """Each answer has a key of its own: no stray Space takes anything in."""
    found = model.offered
    if found is None:  # it was answered
        return Scene("offered-none", closed_by(page, say), "warm", "close", flourish=False)
    items: Items = (
        *titled(
            page,
            say("A set of cards"),
            say("It holds cards and pictures, and nothing that runs. Do you know who made it?"),
        ),
        *_told(Area(page.area.x, 200, page.area.w, 660), found, say),
        *_answers(found, say, page),
    )
    return Scene("offered", items, "warm", "", flourish=False)


def _answers(found: OfferedSet, say: Words, page: Page) -> Items:
    if not found.fits:
        return closed_by(page, say)
    label = say("Take it in beside mine") if found.beside else say("Take this set in")
    take = Button(label, TakeSetIn(), "take", ("t",), "T", "check", kind="primary", size=34)
    leave = Button(say("Not now"), Hide(), "leave", ("n",), "N")
    return bar(page, say, take, (leave,), Hide())


def _told(area: Area, found: OfferedSet, say: Words) -> Items:
    inner = area.inset(56, 44)
    name = Text(Area(inner.x + 104, inner.y, inner.w - 104, 80), found.name, 56, "display", valign="middle", lines=1)
    by = Text(Area(inner.x, inner.y + 100, inner.w, 48), found.by, 32, "medium", "muted", valign="middle", lines=1)
    doubts = (*found.doubts[:MOST_DOUBTS], *(("…",) if len(found.doubts) > MOST_DOUBTS else ()))
    rest = Area(inner.x, inner.y + 172, inner.w, inner.h - 172)
    told = Text(rest, "\n".join((*found.lines, *doubts)), 36, "medium", leading=1.3, least=20)
    return panel(area), Icon(Area(inner.x, inner.y + 4, 72, 72), "cards", "primary"), name, by, told
