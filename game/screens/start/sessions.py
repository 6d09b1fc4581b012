"""Every session on this computer, to go on with or to read again."""

from __future__ import annotations

from game.core.commands import OpenKept, TurnPage
from game.core.days import day_of
from game.core.view_model import SavedSession, ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.ui.geometry import LABEL, MARGIN, Area, Page
from game.ui.scene import Box, Scene, Text, Touch
from game.ui.widgets import Button, Items, keycap, panel

PER_PAGE = 6


def sessions(model: ViewModel, say: Words, page: Page) -> Scene:
    """Every session on this computer: go on with it, or read its protocol again."""
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    pages = max(1, -(-len(model.kept) // PER_PAGE))
    at = model.view.page % pages
    shown = model.kept[at * PER_PAGE : (at + 1) * PER_PAGE]
    items: Items = (*titled(page, say("Sessions"), say("Kept on this computer only.")),)
    if not shown:
        items += (Text(area, say("There are no sessions yet."), 40, "medium", "muted", "center", "middle"),)
    for n, (row, kept) in enumerate(zip(area.rows(PER_PAGE, 12), shown, strict=False), 1):
        items += _session(row, n, kept, say)
    more = (
        (Button(say("More"), TurnPage(1 if at < pages - 1 else -at), "more", ("right", "m"), "", "right"),)
        if pages > 1
        else ()
    )
    return Scene(f"sessions-{at}", (*items, *closed_by(page, say, more)), "warm", "close", flourish=False)


def _session(row: Area, n: int, kept: SavedSession, say: Words) -> Items:
    name = (kept.school or say("Session")) + (f" – {say.date(day_of(kept.at))}" if kept.at else "")
    if kept.fault:
        told = kept.fault
    else:
        played = say("card {n} of {total}", n=min(kept.turn + 1, kept.cards), total=kept.cards)
        agreed = say.plural("{n} agreement", "{n} agreements", kept.agreements)
        told = (say("finished") if kept.finished else played) + " · " + agreed
        told += " · " + say("an older copy of the same session") if kept.copied else ""
    items: Items = (
        Box(row, "track", 24) if kept.fault else panel(row, 24),
        Text(
            Area(row.x + 36, row.y + 8, row.w - 160, row.h * 0.5),
            name,
            38,
            "bold",
            "muted" if kept.fault else "ink",
            valign="middle",
            lines=1,
            least=22,
        ),
        Text(
            Area(row.x + 36, row.y + row.h * 0.52, row.w - 160, row.h * 0.42),
            told,
            LABEL,
            "medium",
            "muted",
            valign="middle",
            lines=1,
            least=18,
        ),
    )
    if kept.fault:
        return items
    return (
        *items,
        *keycap(str(n), row.right - 36, row.y + row.h / 2),
        Touch(row, f"kept-{n}", OpenKept(kept.path), (str(n),), 24),
    )
