"""The small line on the big screen of a room that shares: at the upper right edge, where no screen has anything."""

from __future__ import annotations

from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.header import has_header, pause_asked
from game.texts.sharing import leaving_words
from game.ui.blocks import NOWHERE, on, one_line
from game.ui.geometry import FLUSH, GAP, HEADER_Y, HINT, TIGHT, Area, Page
from game.ui.scene import Box
from game.ui.widgets import Items

BARE = ("blank", "desk")
"""A black wall stays black, and the desk has a line of its own."""


def hall_line(model: ViewModel, page: Page, say: Words) -> Items:
    """Nothing where nothing leaves the room; and until somebody has seen a request for a pause, that stands there."""
    told = leaving_words(model.day.share, say)
    if not told or model.view.overlay in BARE or (pause_asked(model) and not has_header(model)):
        return ()
    words = one_line(told, HINT, "semi", least=HINT, align="center")
    wide = min(words.wide.wish + GAP + GAP, page.area.w)
    return on(Box(NOWHERE, "card", TIGHT), words, GAP, FLUSH).draw(
        Area(page.width - page.margin - wide, FLUSH, wide, HEADER_Y - TIGHT)
    )
