"""The content note: what a card is about, before anybody reads it. Nothing else of the card is on the wall yet."""

from __future__ import annotations

from game.core.commands import LighterCard, SkipCard
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, forward
from game.screens.common.bilingual import both, second_text
from game.screens.common.card_picture import picture_of
from game.screens.common.header import header, help_key
from game.ui.geometry import LABEL, REMINDER, Area, Page
from game.ui.scene import Scene, Text
from game.ui.widgets import Button, beside_icon, card_text, outlined, panel, skin_of

FOOT_H = 132.0


def content_note(model: ViewModel, say: Words, page: Page) -> Scene:
    """Whoever may be hurt by it can step out, or have another card laid, before the first sentence falls."""
    card = model.session.card
    assert card is not None
    side = 0 if page.larger >= 1.2 else 3 if page.narrow else 4
    right = page.column(side, 12 - side)
    about = card_text(say, card, "about", card.about)
    told = right._replace(h=right.h - FOOT_H - 24)
    inner, foot = told.inset(44, 36), Area(right.x, right.bottom - FOOT_H, right.w, FOOT_H)
    middle = (
        Button(say("Skip"), SkipCard(), "skip", ("l",), "" if page.narrow else "L", "next"),
        Button(say("Lighter theme"), LighterCard(), "lighter", ("t",), "" if page.narrow else "T", "feather"),
    )
    items = (
        *header(page, say, model),
        *help_key(),
        *((picture_of(page.column(0, side), card, model.themes),) if side else ()),
        panel(told),
        Text(inner._replace(h=44), say("Before we read it: this card is about"), LABEL, "semi", "muted", lines=1),
        *both(
            Text(Area(inner.x, inner.y + 56, inner.w, inner.h - 56), about, 64, "display", valign="middle", least=34),
            second_text(say, card, "about", card.about),
        ),
        outlined(foot, fill="paper", edge="line"),
        *beside_icon(
            foot,
            "hand",
            say("You may step out, now or at any moment. Nobody asks why, and nobody keeps who did."),
            least=REMINDER,
        ),
        *bar(page, say, forward(model, say), middle),
    )
    return Scene("content-note", items, skin_of(model.session), "forward", flourish=False)
