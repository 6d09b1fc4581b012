"""HOUSE_RULES: six rules, STOP, and what a vote is worth: the promise of privacy before anybody votes."""

from __future__ import annotations

from game.core.commands import GoTo
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, forward
from game.screens.common.header import help_key
from game.texts.house_rules import promises, rules
from game.ui.geometry import SMALL, TOP, Area, Page
from game.ui.scene import Box, Icon, Scene, Text
from game.ui.widgets import Button, Items, panel


def house_rules(model: ViewModel, say: Words, page: Page) -> Scene:
    left, right = page.column(0, 7), page.column(7, 5)
    items: Items = (
        Text(Area(left.x, 52, page.width - 260, 84), say("How we talk today"), 64, "display", valign="middle", lines=1),
        *help_key(),
        *_rules(left, model, say),
        *_stop(Area(right.x, TOP, right.w, 268), say),
        *_privacy(Area(right.x, TOP + 284, right.w, right.h - 284), model.session.setup.way.traits.tables, say),
        *bar(page, say, forward(model, say), (_try_first(page, say),)),
    )
    return Scene("house_rules", items, primary="forward")


def _try_first(page: Page, say: Words) -> Button:
    cap = "" if page.narrow else "W"
    return Button(say("Try voting first"), GoTo("warm_up"), "warm-up", ("w",), cap, "check", size=32, weight=1.3)


def _rules(area: Area, model: ViewModel, say: Words) -> Items:
    items: Items = (panel(area),)
    form = model.session.setup
    told = rules(say, form.way.traits.invites, form.reasons)
    for n, (row, text) in enumerate(zip(area.inset(36, 28).rows(6, 14), told, strict=True), 1):
        middle = row.y + row.h / 2
        badge = Area(row.x, middle - 30, 60, 60)
        items += (
            Box(badge, "ink", 30),
            Text(badge, str(n), 32, "bold", "on_ink", "center", "middle", lines=1),
            Text(
                Area(row.x + 84, row.y, row.w - 84, row.h),
                text,
                36,
                "semi",
                valign="middle",
                group="rules",
                leading=1.2,
            ),
        )
    return items


def _stop(area: Area, say: Words) -> Items:
    inner = area.inset(32, 20)
    text = say("Anybody may press STOP. The card is gone at once. Nobody asks why, and nothing is kept of it.")
    return (
        Box(area, "stop_tint", 32),
        Icon(Area(inner.x, inner.y, 72, 72), "stop", "stop"),
        Text(Area(inner.x + 92, inner.y, inner.w - 92, 72), "STOP", 52, "bold", "stop", valign="middle", lines=1),
        Text(
            Area(inner.x, inner.y + 88, inner.w, inner.h - 88),
            text,
            34,
            "medium",
            valign="top",
            least=SMALL,
            leading=1.25,
        ),
    )


def _privacy(area: Area, tables: bool, say: Words) -> Items:
    inner = area.inset(32, 20)
    title = say("The choice of your table") if tables else say("Your choice")
    below = Area(inner.x, inner.y + 58, inner.w, inner.h - 58)
    upper = below._replace(h=below.h * 0.58)  # the last clause is the longest
    rows = (*upper.rows(2, 8), Area(below.x, upper.bottom + 8, below.w, below.bottom - upper.bottom - 8))
    items: Items = (
        panel(area),
        Icon(Area(inner.x, inner.y + 4, 44, 44), "lock"),
        Text(Area(inner.x + 60, inner.y, inner.w - 60, 52), title, 42, "bold", valign="middle", lines=1),
    )
    for row, text in zip(rows, promises(say, tables), strict=True):
        items += (
            Icon(Area(row.x, row.y + row.h / 2 - 15, 30, 30), "check", "settled", 2.6),
            Text(
                Area(row.x + 46, row.y, row.w - 46, row.h),
                text,
                32,
                "medium",
                valign="middle",
                group="privacy",
                leading=1.14,
            ),
        )
    return items
