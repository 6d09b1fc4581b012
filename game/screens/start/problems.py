"""The cards that need a look, each with its fault and what would help."""

from __future__ import annotations

from game.core.commands import TurnPage
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.ui.geometry import MARGIN, Area, Page
from game.ui.scene import Scene, Text
from game.ui.widgets import Button, Items, panel


def problems(model: ViewModel, say: Words, page: Page) -> Scene:
    """Which cards need a look, with file and line; the rest of the pack plays."""
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    pages = max(1, -(-len(model.problems) // 7))
    at = model.view.page % pages
    shown = model.problems[at * 7 : (at + 1) * 7]
    note = say("The other cards play. Mend these in the card workshop or in Notepad: the game follows by itself.")
    items: Items = (*titled(page, say("Cards that need a look"), note), panel(area))
    if not shown:
        items += (Text(area, say("All cards are in order."), 40, "medium", "muted", "center", "middle"),)
    for row, text in zip(area.inset(36, 24).rows(7, 8), shown, strict=False):
        items += (Text(row, text, 29, "medium", valign="middle", least=17, leading=1.1),)
    more = (
        (Button(say("More"), TurnPage(1 if at < pages - 1 else -at), "more", ("right", "m"), "", "right"),)
        if pages > 1
        else ()
    )
    return Scene(f"problems-{at}", (*items, *closed_by(page, say, more)), "warm", "close", flourish=False)
