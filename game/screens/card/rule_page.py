"""The page that a rule is written on: its chapter and how firm it is, the text, and what is said of one word of it."""

from __future__ import annotations

import re

from game.core.chapters import middle as chapters_of
from game.core.chapters import neighbour as neighbour_chapter
from game.core.chapters import title as chapter_title
from game.core.commands import RewordReason, RewordRule, SetChapter, SetStrength
from game.core.findings import HURTFUL
from game.core.firmness import Firmness, unlike
from game.core.reworded import reworded
from game.core.session import Draft, Session
from game.core.strength import Strength
from game.core.vague_words import Vague, replaced, vague_in
from game.i18n.words import Words
from game.texts.choices import strength_words
from game.texts.firmness import sign_words
from game.texts.word_check import told_of
from game.ui.blocks import NOWHERE, beside, icon, item, midst, on, one_line, panel, pressed, text
from game.ui.field_text import PAD_X, largest_in, place_of, tall
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CHIP_RADIUS,
    CLOSE,
    FLUSH,
    GAP,
    HEADLINE,
    HINT,
    NEAR,
    PAD,
    QUESTION,
    READ,
    SMALL,
    SNUG,
    SQUARE,
    STRONG,
    TIGHT,
    TITLE,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import Block, Need, centred, column, first_as_wide, layers, row
from game.ui.scene import Box, Field
from game.ui.widgets import Items, outlined

RULE_LIMIT, LONG = 400, 240
"""Letters of a rule, and from how many on it is asked whether it can be shorter."""
TEXT, FACE = "rule-text", "semi"
"""The name of the field of the rule, and its face."""
SIZES = tuple(range(TITLE, HINT - 1, -4))
FIELD_LEAST, FOOT_H, COUNT_H = 120.0, 92.0, WIDE
STRENGTH_LEAST = 96.0
OUT = PAD_X - NEAR
"""How far a field goes beyond the page at its left and right: the text begins where everything else does."""
OPEN = "…"
"""Stands where something is still to be filled in."""
HALF = 0.56
"""Of a line, what each of two lines needs where it breaks between words."""


def rule_page(session: Session, draft: Draft, now: str, say: Words, page: Page, least: float) -> Block:
    """`now` is the text as it stands in the field at this letter, which stays as large as `least`.

    At the very least its length is not told.
    """
    meant = None if session.asks_for_no_rule else unlike(now, draft.strength)
    found = _first(now)
    inner = column(
        _head(session, draft, meant, say),
        _text_and_foot(session, draft, now, meant, found, say, page, least).grow(),
        gap=TIGHT,
    )
    return panel(inner, PAD, GAP)


def _first(now: str) -> tuple[Vague, int] | None:
    """The word that is told of: a hurtful one before all others."""
    found = vague_in(now)
    return next((one for one in found if one[0].kind == HURTFUL), found[0] if found else None)


# ------------------------------------------------------------------------------------------ chapter, and how firm it is


def _head(session: Session, draft: Draft, meant: Firmness | None, say: Words) -> Block:
    """In one row where its words have room there, else in two."""
    among = chapters_of(session)
    before, following = (neighbour_chapter(draft.chapter, among, by) for by in (-1, 1))
    code = on(Box(NOWHERE, "ink", CHIP_RADIUS), one_line(draft.chapter, HINT, "bold", "on_ink"), GAP, NEAR)
    title = chapter_title(draft.chapter, session.chapters, say)
    name = text(title, CAPTION, "semi", least=HINT, lines=2, leading=CLOSE)
    turners = row(
        _turner("left", SetChapter(before), "chapter-before", "f3"),
        _turner("right", SetChapter(following), "chapter-next", "f4"),
        gap=NEAR,
    )
    firm = None if session.asks_for_no_rule else _strengths(draft, meant, say)
    half = name.across(max(name.wide.least, name.wide.wish * HALF), weight=1)
    place, turn = centred(code.high(HEADLINE)), centred(turners.high(HEADLINE))
    one = row(place, half, turn, firm, gap=GAP).high(TITLE)
    whole = name.across(name.wide.least, weight=1)
    two = column(row(place, whole, turn, gap=GAP).high(TITLE), firm.high(TITLE), gap=TIGHT) if firm else one
    return first_as_wide(one, two)


def _turner(sign: str, command: SetChapter, name: str, key: str) -> Block:
    ground = item(lambda area: outlined(area, CHIP_RADIUS))
    mark = icon(sign, HINT, "muted", STRONG)
    return pressed(layers(ground, mark), name, command, (key,), CHIP_RADIUS).across(HEADLINE)


def _strengths(draft: Draft, meant: Firmness | None, say: Words) -> Block:
    """Three keys; round the one that the words go with, where another was chosen, lies a mark."""
    keys = (_strength(n, one, draft, meant, say) for n, one in enumerate(Strength, 1))
    return row(*keys, gap=NEAR)


def _strength(n: int, strength: Strength, draft: Draft, meant: Firmness | None, say: Words) -> Block:
    chosen, fits = strength is draft.strength, meant is not None and strength is meant.likely
    edge = "" if chosen else "attention" if fits else "field"
    ground = Box(NOWHERE, "ink" if chosen else "card", CHIP_RADIUS, edge)
    word = one_line(
        strength_words(strength, say)[0],
        CAPTION,
        "bold",
        "on_ink" if chosen else "ink",
        align="center",
        least=HINT,
        group="strengths",
    )
    made = pressed(on(ground, word, TIGHT, NEAR), f"strength-{strength}", SetStrength(strength), (f"ctrl+{n}",))
    least = max(STRENGTH_LEAST, word.wide.least + 2 * TIGHT)
    return made.across(max(least, word.wide.wish + WIDE), least, 1)


# ------------------------------------------------------------------------------------------------------------ the text


def _text_and_foot(
    session: Session,
    draft: Draft,
    now: str,
    meant: Firmness | None,
    found: tuple[Vague, int] | None,
    say: Words,
    page: Page,
    small: float,
) -> Block:
    """The foot is as high whatever stands in it, so that no letter moves when it changes."""
    count = _count(now, say) if small > SMALL else None
    foot = column(count, _foot(session, draft, now, meant, found, say).high(FOOT_H))
    fresh = reworded(draft.put, now)

    def draw(area: Area) -> Items:
        high = foot.tall(area.w).least
        field = area.inset(-OUT, FLUSH)._replace(h=area.h - high - TIGHT)
        size = largest_in(now or say("We …"), SIZES, field, FACE, page.zoom)
        low = area._replace(y=area.bottom - high, h=high)
        even = now == draft.text
        ground = low._replace(y=low.bottom - FOOT_H)
        hung = _hung(now, found, size * page.zoom, field, ground, even) if found is not None and OPEN not in now else ()
        return (_field(field, draft, now, meant, size, fresh, say), *foot.draw(low), *hung)

    def high(w: float) -> Need:
        text_h = max(FIELD_LEAST, tall(now, small, w + 2 * OUT, FACE))
        least = text_h + foot.tall(w).least + TIGHT
        return Need(least, least)

    return Block(draw, high)


def _field(
    area: Area,
    draft: Draft,
    now: str,
    meant: Firmness | None,
    size: float,
    fresh: tuple[tuple[int, int], ...],
    say: Words,
) -> Field:
    """With a mark under vague and hurtful words, under what is still to be filled in, and under one that is not as firm
    as what was chosen.
    """
    firm = (re.escape(meant.word),) if meant is not None and meant.word else ()
    words = dict.fromkeys((*(re.escape(word.word) for word, _ in vague_in(now)), *((OPEN,) if OPEN in now else ())))
    return Field(
        area,
        TEXT,
        draft.text,
        RewordRule(),
        say("We …"),
        multiline=True,
        size=size,
        face=FACE,
        limit=RULE_LIMIT,
        keys=("f2",),
        vague=(*words, *firm),
        fresh=fresh,
        live=True,
        bare=True,
    )


def _hung(now: str, found: tuple[Vague, int], size: float, field: Area, foot: Area, even: bool) -> Items:
    """From the word down to what is said of it; where text stands between them, only the tip on its ground."""
    word, start = found
    place = place_of(now, (start, start + len(word.word)), size, field, FACE, even=even)
    colour = "settled" if word.kind == HURTFUL else "attention"
    x = min(max(place.x, foot.x + GAP), foot.right - GAP)
    top = place.base + NEAR
    stem = Area(x, top, 0, foot.y - top).inset(-NEAR / 2, FLUSH)
    tip = Box(Area(x, foot.y, 0, 0).inset(-TIGHT), colour, TIGHT)
    return (Box(stem, colour, SQUARE), tip) if place.free and foot.y > top else (tip,)


# ------------------------------------------------------------------------------------------------- the foot of the page


def _foot(
    session: Session, draft: Draft, now: str, meant: Firmness | None, found: tuple[Vague, int] | None, say: Words
) -> Block:
    if OPEN in now:
        told = say("Fill in the gap marked …")
        return on(Box(NOWHERE, "attention_tint", BUTTON_RADIUS), _said("pen", told, "attention"), GAP, FLUSH)
    if found is not None:
        return _check(now, *found, say)
    if session.asks_for_no_rule:
        told = say("No rule is needed here. This sentence tells readers of the protocol why.")
        return on(Box(NOWHERE, "settled_tint", BUTTON_RADIUS), _said("bubble", told, "settled"), GAP, FLUSH)
    if meant is not None:
        told = sign_words(meant, say)
        return on(Box(NOWHERE, "attention_tint", BUTTON_RADIUS), _said("scale", told, "attention"), GAP, FLUSH)
    if draft.put and reworded(draft.put, now):
        return _news(draft, say)
    return _firm(draft, now, say)


def _count(now: str, say: Words) -> Block | None:
    """Of a long text its length, above whatever else is said: a warning of one word hides that of all of it."""
    if len(now) <= LONG:
        return None
    told = say.plural("{n} character", "{n} characters", len(now))
    return one_line(told, HINT, "medium", "muted", align="right", least=HINT).high(COUNT_H)


def _said(sign: str, told: str, colour: str) -> Block:
    return beside(sign, text(told, READ, "semi", colour, least=HINT, lines=2, leading=SNUG), colour=colour)


def _check(now: str, word: Vague, start: int, say: Words) -> Block:
    """What it is about the word, and better ones to press; advice is read, and not put into the text."""
    colour = "settled" if word.kind == HURTFUL else "attention"
    told = told_of(word, say) + ("" if word.better else f" {word.advice}")
    words = text(told, READ, "semi", colour, least=HINT, lines=2, leading=CLOSE)
    better = (
        chip(one, RewordRule(replaced(now, start, word, one)), f"better-{n}", f"f{6 + n}", edge=colour)
        for n, one in enumerate(word.better)
    )
    return on(Box(NOWHERE, f"{colour}_tint", BUTTON_RADIUS), row(words.fill(), *better, gap=TIGHT), GAP, TIGHT)


def _news(draft: Draft, say: Words) -> Block:
    """After an objection: what changed, and the way back to the text that was asked about."""
    told = text(
        say("Underlined is new. The rest is unchanged."), READ, "semi", "settled", least=HINT, lines=2, leading=CLOSE
    )
    old = chip(say("The old text"), RewordRule(draft.put), "as-asked", "ctrl+o", sign="undo")
    least = told.wide.wish * HALF
    return row(icon("pen", QUESTION, "settled").give(), told.across(least, weight=1), old, gap=GAP)


def _firm(draft: Draft, now: str, say: Words) -> Block:
    """What the chosen strength means; of a long text, that it is one."""
    word, meaning = strength_words(draft.strength, say)
    told = f"{say('How firm')}: {word} – {meaning}" if len(now) <= LONG else say("This is long. Can it be shorter?")
    return text(told, CAPTION, "medium", "muted", least=HINT, lines=2, leading=CLOSE)


def chip(
    label: str,
    command: RewordRule | RewordReason,
    name: str,
    key: str,
    *,
    sign: str = "",
    edge: str = "field",
    into: str = "",
) -> Block:
    """A text that goes into the rule at a press."""
    shown = label.replace(f" {OPEN}", f"\N{NO-BREAK SPACE}{OPEN}")
    group = name.partition("-")[0]
    words = text(shown, READ, "semi", align="center", lines=2, least=HINT, leading=CLOSE, group=group)
    inner = midst(row(icon(sign, READ, weight=STRONG).give(), words, gap=TIGHT)) if sign else words
    ground = Box(NOWHERE, "card", BUTTON_RADIUS, edge)
    return pressed(on(ground, inner, NEAR, FLUSH), name, command, (key,), into=into)
