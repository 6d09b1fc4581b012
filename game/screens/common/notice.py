"""What could not be done, or has just been done, on the wall: one calm line, never a dialogue."""

from __future__ import annotations

from game.core.session import Phase
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.texts.notices import notice_words as notice_words
from game.ui.scene import BAR_Y, MARGIN, Area, Box, Icon, Page, Text
from game.ui.widgets import Items, width_of


def notice(model: ViewModel, page: Page, say: Words) -> Items:
    """A line above the control bar; gone at the next step."""
    text = notice_words(model.notice, say) if model.notice else model.trouble
    if not text:
        return ()
    w = min(page.width - 160, width_of(text, 32) * 1.06 + 130)
    area = Area(_left(model, page, w), BAR_Y - 112, w, 84)
    return (
        Box(area, "ink", 26, shadow="card"),
        Icon(Area(area.x + 28, area.y + 22, 40, 40), "question", "white"),
        Text(
            Area(area.x + 86, area.y + 4, area.w - 110, 76),
            text,
            32,
            "semi",
            "white",
            valign="middle",
            least=24,
            leading=1.1,
        ),
    )


def _left(model: ViewModel, page: Page, w: float) -> float:
    """In the middle; at the protocol over its page, so that where a file was kept can be read beside it."""
    on_page = model.session.phase is Phase.PROTOCOL and not model.view.overlay and w < page.width * 0.52
    return MARGIN + 24 if on_page else (page.width - w) / 2
