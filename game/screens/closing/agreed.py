"""Who keeps an eye on each agreement and when it is looked at again; what was heard; who does what at a threat."""

from __future__ import annotations

from game.core.commands import TurnPage
from game.core.session import SETTLED, Agreement
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.closing.agreed_roles import roles
from game.screens.closing.agreement import heard, owner_and_day
from game.screens.closing.agreements_list import rows
from game.screens.closing.findings_text import undo
from game.screens.start.settings import closed_by, titled
from game.ui.scene import BODY, MARGIN, Area, Page, Scene, Text
from game.ui.widgets import Button, Items, panel, segmented

TABS = 3


def agreed(model: ViewModel, say: Words, page: Page) -> Scene:
    """Three leaves: owner and day, what was heard, and the roles; on the first two one agreement is chosen."""
    settled = tuple(one for one in model.session.agreements if one.status in SETTLED)
    leaf = min(model.view.page, TABS - 1)
    area = Area(MARGIN, 266, page.width - 2 * MARGIN, 626)
    chosen = next((one for one in settled if one.card == model.view.shown), settled[0] if settled else None)
    if leaf == TABS - 1:
        body = roles(area, model.session, say)
    elif chosen is None:
        body = _nothing_yet(area, say)
    else:
        body = _leaf(area, leaf, settled, chosen, model, say, page)
    items: Items = (
        *titled(page, say("Agreements: who and when")),
        *_tabs(Area(MARGIN, 156, page.width - 2 * MARGIN, 88), leaf, say),
        *body,
        *closed_by(page, say, undo(model, say, page)),
    )
    name = f"agreed-{leaf}-{chosen.card if chosen and leaf < TABS - 1 else ''}"
    return Scene(name, items, "calm", "close", flourish=False)


def _tabs(area: Area, leaf: int, say: Words) -> Items:
    labels = (say("Owner and day"), say("What was also heard"), say("At a threat: who does what"))
    keys = {leaf - 1: ("left",), leaf + 1: ("right",)}
    buttons = tuple(
        Button(label, TurnPage(n - leaf), f"leaf-{n}", keys.get(n, ()), kind="chosen" if n == leaf else "secondary")
        for n, label in enumerate(labels)
    )
    return segmented(area, buttons, 30)


def _nothing_yet(area: Area, say: Words) -> Items:
    told = say("Nothing has been agreed yet.")
    return (panel(area), Text(area.inset(48), told, BODY, "medium", "muted", "center", "middle"))


def _leaf(
    area: Area, leaf: int, settled: tuple[Agreement, ...], chosen: Agreement, model: ViewModel, say: Words, page: Page
) -> Items:
    left_w = area.w * (0.4 if page.narrow else 0.42)
    left, right = area.left_part(left_w), Area(area.x + left_w + 28, area.y, area.w - left_w - 28, area.h)
    at = settled.index(chosen)
    shown = (
        owner_and_day(right, chosen, model.session.at, len(settled), say) if leaf == 0 else heard(right, chosen, say)
    )
    return (*rows(left, settled, at, model.session.at, say), *shown)
