"""The sets of cards on this computer: with which of them the team plays."""

from __future__ import annotations

from game.core.cards import CardSet
from game.core.commands import TurnPage, UseSet
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.ui.geometry import LABEL, Area, Page
from game.ui.scene import Box, Icon, Scene, Text, Touch
from game.ui.widgets import Button, Items, keycap, outlined

PER_PAGE = 5


def sets(model: ViewModel, say: Words, page: Page) -> Scene:
    """A row for each set; a press switches it on or off."""
    area = Area(page.area.x, 180, page.area.w, 708)
    pages = max(1, -(-len(model.sets) // PER_PAGE))
    at = model.view.page % pages
    told = say("Only sets that are on are dealt from. The choice is remembered on this computer.")
    items: Items = titled(page, say("Sets of cards"), told)
    shown = model.sets[at * PER_PAGE : (at + 1) * PER_PAGE]
    for n, (row, one) in enumerate(zip(area.rows(PER_PAGE, 16), shown, strict=False), 1):
        items += _row(row, n, one, say)
    forward = TurnPage(1 if at < pages - 1 else -at)
    more = (Button(say("More"), forward, "more", ("right", "m"), "", "right"),) if pages > 1 else ()
    return Scene(f"sets-{at}", (*items, *closed_by(page, say, more)), "warm", "close", flourish=False)


def _row(row: Area, n: int, one: CardSet, say: Words) -> Items:
    """The mark and the word say it; the colour only helps."""
    ink = "ink" if one.in_use else "muted"
    side = Area(row.x + 36, row.y + row.h / 2 - 32, 64, 64)
    name = Area(side.right + 32, row.y + 14, row.w - 300, row.h * 0.5 - 10)
    told = say.plural("{n} card", "{n} cards", one.cards) + " · " + (say("in use") if one.in_use else say("not in use"))
    return (
        outlined(row, 24, "tint0" if one.in_use else "card", "primary" if one.in_use else "field"),
        Box(side, "primary" if one.in_use else "card", 16, "primary" if one.in_use else "field", 3),
        *((Icon(side.inset(12), "check", "on_primary", 3),) if one.in_use else ()),
        Text(name, one.name, 40, "bold", "ink", valign="middle", lines=1, least=24),
        Text(
            Area(name.x, row.y + row.h * 0.5, name.w, row.h * 0.42),
            told,
            LABEL,
            "medium",
            ink,
            valign="middle",
            lines=1,
            least=20,
        ),
        *keycap(str(n), row.right - 36, row.y + row.h / 2),
        Touch(row, f"set-{one.pack}", UseSet(one.pack), (str(n),), 24),
    )
