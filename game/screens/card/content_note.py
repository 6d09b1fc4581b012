"""The content note: what a card is about, before anybody reads it. Nothing else of the card is on the wall yet.

Only a card that has something to be said first comes behind this curtain. A light one begins with its situation, which
has the picture and the title too: a curtain before each card would cost a press each time and say nothing new.
"""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import Card
from game.core.commands import LighterCard, SkipCard
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, forward, staged
from game.screens.common.bilingual import second_text
from game.screens.common.card_picture import picture_of
from game.screens.common.header import CODE, help_key, late_guests
from game.screens.common.sheet import sheet_area
from game.texts.cards import theme_title
from game.texts.choices import weight_words
from game.ui.blocks import NOWHERE, headline, icon, on, one_line, pill, text
from game.ui.geometry import (
    CAPTION,
    EASY,
    FIGURE,
    GAP,
    HEADLINE,
    HINT,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    SQUARE,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import EMPTY, SPRING, Block, centred, column, row
from game.ui.scene import Box, Picture, Scene
from game.ui.widgets import Button, Items, card_text, skin_of

SHARE, NARROW_SHARE = 0.44, 0.38
"""Of the width, for the picture; where letters are much larger it gives way."""
TITLES = (88, FIGURE, HEADLINE, QUESTION)
ABOUTS = (HEADLINE, 50, QUESTION, 40, READ)
"""At 4:3 without the largest."""
MUCH_LARGER = 1.2
LINES = 3


def content_note(model: ViewModel, say: Words, page: Page) -> Scene:
    """Whoever may be hurt by it can step out, or have another card laid, before the first sentence falls."""
    card = model.session.card
    assert card is not None
    seen = page.larger < MUCH_LARGER
    words, pictured = _places(page, seen)
    others = (
        Button(say("Lighter theme"), LighterCard(), "lighter", ("t",), icon="feather"),
        Button(say("Skip"), SkipCard(), "skip", ("l",), icon="next"),
    )
    items: Items = (
        Box(page.whole, "stage", SQUARE),
        *help_key(),
        *((_picture(pictured, card, model),) if seen else ()),
        *_words(model, card, say, page, seen).draw(words),
        *staged(bar(page, say, forward(model, say), others)),
    )
    return Scene("content_note", items, skin_of(model.session), "forward", flourish=False)


def _places(page: Page, seen: bool) -> tuple[Area, Area]:
    """Of the words, and of the picture: that lies against two edges of the wall."""
    wide = page.width * (NARROW_SHARE if page.narrow else SHARE) if seen else 0.0
    left = wide if page.mirrored else 0.0
    words = sheet_area(page)._replace(
        x=left + page.margin, w=page.width - wide - page.margin - (WIDE if seen else page.margin)
    )
    wall = page.whole._replace(h=page.bottom)
    return words, wall.left_part(wide) if page.mirrored else wall.right_part(wide)


def _picture(area: Area, card: Card, model: ViewModel) -> Picture:
    return replace(picture_of(area, card, model.themes), radius=0, shadow="")


def _words(model: ViewModel, card: Card, say: Words, page: Page, seen: bool) -> Block:
    session = model.session
    where = pill(say("Card {n} of {total}", n=session.turn + 1, total=len(session.deck)), "on_stage", "stage")
    title = headline(
        card_text(say, card, "title", card.title),
        TITLES[page.narrow :],
        "display",
        "on_stage",
        lines=LINES,
    )
    theme = next((one for one in model.themes if one.id == card.theme), None)
    kind = [theme_title(say, theme, model.cards)] if theme is not None else []
    told = one_line("  ·  ".join((*kind, weight_words(card.weight, say))), READ, "semi", "stage_soft", least=HINT)
    code = EMPTY.across(CODE) if late_guests(model) and not seen else None
    return column(row(where, SPRING, code, gap=GAP), SPRING, title, told, SPRING, _note(card, say, page), gap=GAP)


def _note(card: Card, say: Words, page: Page) -> Block:
    """What it is about, in both languages, and that anybody may go."""
    about = card_text(say, card, "about", card.about)
    second = second_text(say, card, "about", card.about)
    way_out = say("You may step out now, or at any time. Nobody asks why, and nobody records who did.")
    inner = column(
        text(say("Before we read it: this card is about"), CAPTION, "semi", "muted", least=HINT, leading=SNUG),
        headline(about, ABOUTS[2 * page.narrow :], "bold", lines=LINES, larger=page.larger),
        text(second, CAPTION, "medium", "muted", least=HINT, leading=EASY) if second else None,
        text(way_out, CAPTION, "medium", least=HINT, leading=EASY),
        gap=TIGHT,
    )
    sign = centred(icon("heart", HEADLINE))
    ground = Box(NOWHERE, "card", PANEL_RADIUS, shadow="card")
    return on(ground, row(sign, inner.fill(), gap=PAD), PAD, PAD)
