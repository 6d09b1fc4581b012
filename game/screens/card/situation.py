"""SITUATION: the card, read aloud; facts before opinions."""

from __future__ import annotations

from typing import assert_never

from game.core.cards import Card, Kind
from game.core.commands import Redraw, Show, SkipCard
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.case import case_button
from game.screens.common.bilingual import both, second_text
from game.screens.common.card_picture import picture_of
from game.screens.common.frame import bar, corner, forward, header
from game.texts.choices import audience_words
from game.texts.question import question_of
from game.ui.geometry import LABEL, REMINDER, TOP, Area, Page
from game.ui.scene import Scene, Text
from game.ui.widgets import Button, Items, beside_icon, button, card_text, height_of, outlined, panel, skin_of

LEAST_STORY = 36
"""The question stands below a situation that stays as large as this; smaller, and the room would not read it."""


def situation(model: ViewModel, say: Words, page: Page) -> Scene:
    card = model.session.card
    assert card is not None
    heavy = card.weight.traits.sober
    side = _side(page)
    left, right = page.column(0, side), page.column(side, 12 - side)
    middle = (
        Button(say("Skip"), SkipCard(), "skip", ("l",), "" if page.narrow else "L", "next"),
        Button(say("Other card"), Redraw(), "redraw", ("r",), "" if page.narrow else "R", "swap", weight=1.15),
        Button(say("Choose"), Show("cards"), "choose", ("k",), "" if page.narrow else "K", "cards"),
    )
    items: Items = (
        *header(page, say, model.session),
        *corner(page, say),
        *((picture_of(left, card, model.themes),) if side else ()),
        *_texts(right, card, page, say, heavy),
        *bar(page, say, forward(model, say), middle, forward_w=380),
    )
    return Scene("situation", items, skin_of(model.session), "forward", flourish=not heavy)


def _side(page: Page) -> int:
    """How many columns the picture has: it gives way to larger letters."""
    if page.larger < 1.1:
        return 3 if page.narrow else 4
    return 3 if page.larger < 1.2 else 0


def _rub_h(area: Area, friction: str, larger: float) -> float:
    """The box of what makes it hard, as high as it needs to be."""
    usual = 250.0 if area.w < 1000 else 200.0
    return min(usual * larger, height_of(friction, 36 * larger, area.w - 72, 1.2) + 104)


def _texts(area: Area, card: Card, page: Page, say: Words, heavy: bool) -> Items:
    title = card_text(say, card, "title", card.title)
    story = card_text(say, card, "situation", card.situation)
    friction = card_text(say, card, "friction", card.friction)
    rub_h = _rub_h(area, friction, page.larger)
    foot = 132.0 if heavy and page.narrow else 100.0  # three lines of a longer reminder
    rub_h = rub_h if friction else 0.0
    rub = Area(area.x, area.bottom - foot - 18 - rub_h, area.w, rub_h)
    items: Items = (
        Text(Area(area.x, TOP - 4, area.w, 84), title, 64, "display", valign="middle", lines=1, least=40),
        *_story(Area(area.x, TOP + 92, area.w, rub.y - TOP - 116), story, card, page, say, heavy),
    )
    if friction:
        inner = rub.inset(36, 22)
        items += (
            panel(rub),
            Text(inner._replace(h=36), say("Why it is hard"), LABEL, "semi", "muted", valign="middle", lines=1),
            *_audience(inner._replace(h=36), card, say),
            Text(Area(inner.x, inner.y + 42, inner.w, inner.h - 42), friction, 36, "medium", leading=1.2, least=28),
        )
    last = Area(area.x, area.bottom - foot, area.w, foot)
    if _less(items, card, say):
        wide = 216 if page.narrow else 300
        last, key = last._replace(w=area.w - wide - 16), Area(area.right - wide, last.y, wide, foot)
        items += button(key, case_button(page, say), 18)
    return items + _question(last, card, say, heavy)


def _audience(area: Area, card: Card, say: Words) -> Items:
    """Where the behaviour happens that is judged."""
    told = audience_words(card, say)
    return (Text(area, told, LABEL, "semi", "muted", "right", "middle", lines=1),) if told else ()


def _less(items: Items, card: Card, say: Words) -> bool:
    """Whether the question has no room here, or the second language stands small."""
    question = question_of(card, turned=False, say=say).question
    shown = [item.text for item in items if isinstance(item, Text)]
    return (bool(question) and question not in shown) or bool(second_text(say, card, "situation", card.situation))


def _story(area: Area, story: str, card: Card, page: Page, say: Words, heavy: bool) -> Items:
    """The situation, as large as it can be, and the question of the card where that still leaves it large."""
    size = 50 if heavy else 48
    question = question_of(card, turned=False, say=say).question
    asked_h = height_of(question, 40 * page.larger, area.w) if question else 0.0
    room = question and asked_h + 28 + height_of(story, LEAST_STORY * page.larger, area.w, 1.26) <= area.h
    told = area._replace(h=area.h - asked_h - 28) if room else area
    second = second_text(say, card, "situation", card.situation)
    items = both(Text(told, story, size, "semi", valign="middle", least=36, leading=1.26), second)
    if room:
        below = Area(area.x, told.bottom + 28, area.w, asked_h)
        items += (Text(below, question, 40, "semi", "muted", valign="middle", least=30, leading=1.16),)
    return items


def _first_question(kind: Kind, say: Words) -> str:
    match kind:
        case Kind.DILEMMA | Kind.BLANK:
            return say("What don’t we know? Only questions, no opinions yet.")
        case Kind.BEHAVIOUR:
            return say("Picture it: what exactly do you see happen? No opinions yet.")
        case _:
            assert_never(kind)


def _question(area: Area, card: Card, say: Words, heavy: bool) -> Items:
    text = _first_question(card.kind, say)
    if heavy:
        text = say("What don’t we know? Only questions. You may always skip this or stop; nobody asks why.")
    return (
        outlined(area, fill="paper", edge="line"),
        *beside_icon(area, "question", text, least=REMINDER),
    )
