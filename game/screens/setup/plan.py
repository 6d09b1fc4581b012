"""The deck that the set-up leads to, as a line of cards in time."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import ChangeSetup, Show
from game.core.dealing import minutes, strangers, total
from game.core.timetable import PartKind, foreseen
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.card_picture import code_tile
from game.screens.common.header import weight_mark
from game.texts.choices import part_words
from game.ui.geometry import LABEL, SMALL, Area
from game.ui.scene import Box, Text
from game.ui.widgets import Button, Items, button, card_text, panel, width_of

OFFER_H = 118.0
LEAN = 46.0
"""Rows that are lower than this hold one line of text."""
CODE, GAP = 74.0, 8.0
MINUTES, NARROW_MINUTES, NARROW = 110.0, 76.0, 430.0
"""What the minutes at the right of a row take; in a narrow plan the titles need the room more."""


def plan_panel(area: Area, model: ViewModel, say: Words) -> Items:
    form, deck = model.session.setup, model.plan
    inner = area.inset(28 if area.w < 500 else 36, 36)
    head = say.plural("{minutes} minutes · {n} card", "{minutes} minutes · {n} cards", len(deck), minutes=form.minutes)
    items: Items = (
        panel(area),
        Text(inner._replace(h=54), head, 44, "display", valign="middle", lines=1),
    )
    told, rows = _told(inner._replace(y=inner.y + 60, h=inner.h - 60), model, say)
    items += told
    if not deck:
        items += _themes_offer(Area(inner.x - 10, inner.bottom - OFFER_H, inner.w + 20, OFFER_H), model, say)
    planned = foreseen(deck, form)
    pitch = min(92.0, rows.h / len(planned))
    named = pitch >= LEAN or all(
        width_of(card_text(say, card, "title", card.title), SMALL) <= _beside(inner).w for card in deck
    )
    items += (Box(Area(inner.x + 27, rows.y + pitch / 2, 4, pitch * (len(planned) - 1)), "line", 2),)
    for n, part in enumerate(planned):
        row = Area(inner.x, rows.y + n * pitch, inner.w, pitch)
        if part.kind is PartKind.CARD:
            items += _plan_card(row, model, deck[part.turn], named, say)
        else:
            items += _plan_end(row, part_words(part.kind, say), part.minutes, say)
    return items


def _told(area: Area, model: ViewModel, say: Words) -> tuple[Items, Area]:
    """What is to be known of the deck, and the room below it: the offers that there are, or a promise."""
    items: Items = ()
    top = area.y + 4
    if not model.plan:
        items, top = (_promised(area, model, say),), area.y + 72
    for offer in (_themes_offer, _waiting_offer) if model.plan else (_waiting_offer,):
        if made := offer(Area(area.x - 10, top, area.w + 20, OFFER_H), model, say):
            items, top = (*items, *made), top + OFFER_H + 8
    if not items:
        items, top = (_promised(area, model, say),), area.y + 72
    return items, Area(area.x, top, area.w, area.bottom - top)


def _promised(area: Area, model: ViewModel, say: Words) -> Text:
    return Text(area._replace(h=64), _promise(model, say), SMALL, "medium", "muted", leading=1.2, least=22)


def _themes_offer(area: Area, model: ViewModel, say: Words) -> Items:
    """Where the chosen themes hold too few cards: what was done about it, and the other way out."""
    form = model.session.setup
    others = strangers(model.plan, form)
    if not form.themes or not (others or form.only):
        return ()
    told = say("Only the themes that you chose; the rest of the time stays free.")
    label = say("Fill up with others")
    if others:
        told = say.plural(
            "Your themes do not fill the time: {n} card is about something else.",
            "Your themes do not fill the time: {n} cards are about something else.",
            others,
        )
        label = say("Only my themes")
    command = ChangeSetup("only", "yes" if others else "no")
    return _offer(area, told, Button(label, command, "only", ("ctrl+o",), size=28))


def _waiting_offer(area: Area, model: ViewModel, say: Words) -> Items:
    """Heavy cards that nobody can be dealt yet, and the way to what they wait for."""
    held = len(model.waiting)
    if not held:
        return ()
    told = say.plural(
        "{n} heavy card waits for numbers, or for who is there.",
        "{n} heavy cards wait for numbers, or for who is there.",
        held,
    )
    return _offer(area, told, Button(say("What is asked"), Show("ready"), "ready", ("ctrl+w",), size=28))


def _offer(area: Area, told: str, press: Button) -> Items:
    text, key = area.inset(20, 12).left_part(area.w * 0.55 - 20), area.inset(14, 14).right_part(area.w * 0.39)
    return (
        Box(area, "attention_tint", 24),
        Text(text, told, SMALL, "medium", "attention", valign="middle", leading=1.15, least=20),
        *button(key, press),
    )


def _promise(model: ViewModel, say: Words) -> str:
    form = model.session.setup
    if not model.plan:
        return say("No cards fit this choice. Choose more themes or another style.")
    over = total(model.plan, form) - form.minutes
    if over > 0:
        return say("This takes about {n} minutes more than you have.", n=over)
    return say("Light first, never two heavy ones in a row")


def _plan_end(area: Area, text: str, mins: int, say: Words) -> Items:
    middle = area.y + area.h / 2
    return (
        Box(Area(area.x + 17, middle - 12, 24, 24), "muted", 12),
        Text(
            _beside(area),
            text,
            LABEL,
            "medium",
            "muted",
            valign="middle",
            lines=2,
            least=18,
            leading=1.1,
        ),
        _mins(area, mins, "medium", "muted", say),
    )


def _beside(area: Area) -> Area:
    """Of a row, what stands between the code at the left and the minutes at the right."""
    right = NARROW_MINUTES if area.w < NARROW else MINUTES
    return Area(area.x + CODE, area.y, area.w - CODE - right - GAP, area.h)


def _mins(area: Area, mins: int, face: str, ink: str, say: Words) -> Text:
    right = area.right_part(NARROW_MINUTES if area.w < NARROW else 90)
    return Text(right, say("{n} min", n=mins), LABEL, face, ink, "right", "middle", lines=1, least=18)


def _plan_card(area: Area, model: ViewModel, card: Card, named: bool, say: Words) -> Items:
    """Its code, title and weight; in a long plan the title alone, or where no title has room the weight alone."""
    h = min(70.0, area.h - 8)
    back = Area(area.x - 2, area.y + (area.h - h) / 2, 60, h)
    title = card_text(say, card, "title", card.title)
    roomy = area.h > 74 and area.w >= NARROW
    text_h = area.h * 0.56 if roomy else area.h
    beside = _beside(area)
    name = beside._replace(y=area.y + (2 if roomy else 0), h=text_h)
    lean = area.h < LEAN
    items: Items = (
        *code_tile(back, card, model.themes, 14 if not lean else 8),
        *((Text(name, title, LABEL, "semi", valign="middle", least=18, leading=1.0),) if named else ()),
        _mins(area, minutes(card, model.session.setup), "semi", "ink", say),
    )
    if not named:
        items += weight_mark(beside._replace(y=area.y + 2, h=area.h - 4), card.weight, say)
    if roomy:
        items += weight_mark(Area(beside.x, area.y + area.h * 0.57, 200, area.h * 0.36), card.weight, say)
    return items
