"""The cards that need a look, each with its fault and what would help."""

from __future__ import annotations

from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import nothing, page_of, rows, sheet, turning
from game.ui.blocks import panel, text
from game.ui.geometry import CAPTION, GAP, HINT, PAD, SNUG, TIGHT, Page
from game.ui.scene import Scene

PER_PAGE = 5


def problems(model: ViewModel, say: Words, page: Page) -> Scene:
    """Which cards need a look, with file and line; the rest of the pack plays."""
    shown, at, pages = page_of(model.problems, model.view.page, PER_PAGE)
    note = say(
        "The other cards still work. Fix these in the card workshop or in Notepad: the game sees the change by itself."
    )
    lines = [text(one, CAPTION, "medium", leading=SNUG, least=HINT, group="problems") for one in shown]
    body = panel(rows(lines, PER_PAGE, TIGHT), PAD, GAP) if shown else nothing(say("All cards are in order."))
    items = (
        *sheet(page, say("Cards to check"), body, note),
        *closed_by(page, say, turning(at, pages, say("More"))),
    )
    return Scene(f"problems-{at}", items, "warm", "close", flourish=False)
