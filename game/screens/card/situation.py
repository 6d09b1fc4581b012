"""SITUATION: the card, read aloud; facts before opinions. The question stands below it, always."""

from __future__ import annotations

from typing import assert_never

from game.core.cards import Card, Kind
from game.core.commands import Redraw, Show, SkipCard
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.case import case_button
from game.screens.common.bar import bar, forward
from game.screens.common.bilingual import second_text
from game.screens.common.card_picture import picture_of
from game.screens.common.header import header, help_key
from game.texts.choices import audience_words
from game.texts.question import question_of, second_question
from game.ui.blocks import NOWHERE, beside, headline, item, on, one_line, panel, pill, text
from game.ui.geometry import (
    AIRY,
    CAPTION,
    EASY,
    GAP,
    HEADLINE,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    TIGHT,
    WIDE,
    Page,
)
from game.ui.layout import SPRING, Block, column, row
from game.ui.scene import Box, Move, Picture, Scene
from game.ui.widgets import Button, Items, card_text, outlined, skin_of

STORY_LEAST = 36
"""The situation stays as large as this: smaller, and the room would not read it."""
PICTURE, MAIN = 4, 8
PICTURE_LEAST = 240.0
LARGE, LARGER = 1.1, 1.2
"""For letters so much larger the picture becomes narrow, and then goes."""
SECOND = 0.75
SLIDES = 0.42
"""Seconds in which the picture of a card comes in."""


def situation(model: ViewModel, say: Words, page: Page) -> Scene:
    card = model.session.card
    assert card is not None
    side = _picture(card, model, page)
    body = row(side, _told(card, say, page).fill(MAIN), gap=WIDE, mirrored=page.mirrored)
    items: Items = (
        *header(page, say, model),
        *help_key(),
        *body.draw(page.area),
        *bar(page, say, forward(model, say), _others(card, page, say)),
    )
    sober = card.weight.traits.sober
    moves = () if sober or card.about else _slides(items, page)  # beside a content note it stands there already
    return Scene("situation", items, skin_of(model.session), "forward", flourish=not sober, moves=moves)


def _slides(items: Items, page: Page) -> tuple[Move, ...]:
    """The picture comes in from the edge that it stands at."""
    pictures = [one for one in items if isinstance(one, Picture)]
    return tuple(
        Move(one, lasts=SLIDES, dx=page.width - one.area.x if page.mirrored else -one.area.right) for one in pictures
    )


def _others(card: Card, page: Page, say: Words) -> tuple[Button, ...]:
    """With a second language the whole card is one press away; else it lies in Meer."""
    whole = case_button(page, say)
    ways = (
        Button(say("Other card"), Redraw(), "redraw", ("r",), icon="swap"),
        Button(say("Skip"), SkipCard(), "skip", ("l",), icon="next"),
        Button(say("Choose"), Show("cards"), "choose", ("k",), icon="cards"),
    )
    return (whole, *ways) if second_text(say, card, "situation", card.situation) else (*ways, whole)


def _picture(card: Card, model: ViewModel, page: Page) -> Block | None:
    """It gives way to larger letters."""
    if page.larger >= LARGER:
        return None
    weight = PICTURE if page.larger < LARGE and not page.narrow else PICTURE - 1
    return item(lambda area: picture_of(area, card, model.themes)).across(PICTURE_LEAST, weight=weight)


def _told(card: Card, say: Words, page: Page) -> Block:
    story = card_text(say, card, "situation", card.situation)
    second = second_text(say, card, "situation", card.situation)
    whole = text(story, HEADLINE, "semi", least=STORY_LEAST, leading=AIRY, larger=page.larger)
    return column(
        _audience(card, say),
        whole.grow(),
        text(second, QUESTION, "medium", "muted", least=CAPTION) if second else None,
        _friction(card, say, page),
        _question(card, say, page),
        _reminder(card, say),
        gap=GAP,
    )


def _audience(card: Card, say: Words) -> Block | None:
    """Where the behaviour happens that is judged."""
    told = audience_words(card, say)
    return row(pill(told, "track", "ink", HINT), SPRING) if told else None


def _friction(card: Card, say: Words, page: Page) -> Block | None:
    friction = card_text(say, card, "friction", card.friction)
    if not friction or (page.narrow and page.larger >= LARGER):
        return None
    head = one_line(say("Why it is hard"), CAPTION, "semi", "muted")
    told = text(friction, READ, leading=EASY, larger=page.larger)
    return panel(column(head, told, gap=NEAR), PAD, GAP).give()


def _question(card: Card, say: Words, page: Page) -> Block | None:
    """On the dark note: what the team is going to decide about."""
    first, other = question_of(card, turned=False, say=say).question, second_question(card, False, say).question
    if not first:
        return None
    asked = headline(first, (QUESTION, READ), colour="on_note", lines=3, larger=page.larger)
    below = text(other, QUESTION * SECOND, "medium", "note_soft", least=HINT) if other else None
    return on(Box(NOWHERE, "note", PANEL_RADIUS), column(asked, below, gap=NEAR), PAD, GAP)


def _reminder(card: Card, say: Words) -> Block:
    told = text(_first_question(card, say), READ, "semi", least=HINT, leading=EASY)
    return on(outlined(NOWHERE, PANEL_RADIUS, "paper", "line"), beside("question", told), PAD, TIGHT)


def _first_question(card: Card, say: Words) -> str:
    if card.weight.traits.sober:
        return say("What don’t we know? Questions only. You may always skip this or stop; nobody asks why.")
    match card.kind:
        case Kind.DILEMMA | Kind.BLANK:
            return say("What don’t we know? Questions only, no opinions yet.")
        case Kind.BEHAVIOUR:
            return say("Picture it: what exactly do you see happening? No opinions yet.")
        case _:
            assert_never(card.kind)
