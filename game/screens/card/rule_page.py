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
from game.ui.blocks import NOWHERE, beside, icon, item, on, one_line, panel, pressed, text
from game.ui.field_text import PAD_X, largest_in, place_of, tall
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CLOSE,
    GAP,
    HEADLINE,
    HINT,
    PAD,
    QUESTION,
    READ,
    SNUG,
    TIGHT,
    Area,
    Page,
)
from game.ui.layout import SPRING, Block, Need, centred, column, layers, row
from game.ui.scene import Box, Field
from game.ui.widgets import Items, outlined

RULE_LIMIT, LONG = 400, 240
"""Letters of a rule, and from how many on it is asked whether it can be shorter."""
TEXT, FACE = "rule-text", "semi"
"""The name of the field of the rule, and its face."""
SIZES = (60, HEADLINE, 53, 50, 47, QUESTION, 42, 40, 38, READ, 34, CAPTION, 30, HINT)
SMALLEST = 27.0
"""As small as a field sets its letters; so much of the height a text takes before anything else does."""
FIELD_LEAST, FOOT_H, HEAD_H = 120.0, 92.0, 60.0
TURNER, STRENGTH_W, STRENGTH_LEAST = 56.0, 150.0, 96.0
OUT = PAD_X - TIGHT / 2
"""How far a field goes beyond the page at its left and right: the text begins where everything else does."""
OPEN = "…"
"""Stands where something is still to be filled in."""
STEM, TIP = 6.0, 22.0
"""From a word to what is said of it: the line, and its foot on the ground."""
HALF = 0.56
"""Of a line, what each of two lines needs where it breaks between words."""


def rule_page(session: Session, draft: Draft, now: str, say: Words, page: Page, *, split: bool) -> Block:
    """`now` is the text as it stands in the field at this letter; `split`: the page has part of a narrow wall."""
    meant = None if session.asks_for_no_rule else unlike(now, draft.strength)
    found = _first(now)
    inner = column(
        _head(session, draft, meant, say, split),
        _text_and_foot(session, draft, now, meant, found, say, page).grow(),
        gap=TIGHT,
    )
    return panel(inner, PAD, GAP)


def _first(now: str) -> tuple[Vague, int] | None:
    """The word that is told of: a hurtful one before all others."""
    found = vague_in(now)
    return next((one for one in found if one[0].kind == HURTFUL), found[0] if found else None)


# ------------------------------------------------------------------------------------------ chapter, and how firm it is


def _head(session: Session, draft: Draft, meant: Firmness | None, say: Words, split: bool) -> Block:
    among = chapters_of(session)
    before, following = (neighbour_chapter(draft.chapter, among, by) for by in (-1, 1))
    code = on(Box(NOWHERE, "ink", BUTTON_RADIUS * 0.66), one_line(draft.chapter, HINT, "bold", "on_ink"), GAP, 4)
    title = chapter_title(draft.chapter, session.chapters, say)
    name = text(title, CAPTION, "semi", least=HINT, lines=2, leading=CLOSE)
    turners = row(
        _turner("left", SetChapter(before), "chapter-before", "f3"),
        _turner("right", SetChapter(following), "chapter-next", "f4"),
        gap=TIGHT / 2,
    )
    firm = None if session.asks_for_no_rule else _strengths(draft, meant, say)
    parts = (centred(code.high(TURNER)), name.fill(), centred(turners.high(TURNER)), firm)
    if split and firm is not None:
        return column(row(*parts[:-1], gap=GAP).high(HEAD_H), firm.high(HEAD_H), gap=TIGHT)
    return row(*parts, gap=GAP).high(HEAD_H)


def _turner(sign: str, command: SetChapter, name: str, key: str) -> Block:
    ground = item(lambda area: outlined(area, BUTTON_RADIUS * 0.66))
    mark = icon(sign, TURNER / 2, "muted", 2.6)
    return pressed(layers(ground, mark), name, command, (key,), BUTTON_RADIUS * 0.66).across(TURNER)


def _strengths(draft: Draft, meant: Firmness | None, say: Words) -> Block:
    """Three keys; round the one that the words go with, where another was chosen, lies a mark."""
    keys = (_strength(n, one, draft, meant, say) for n, one in enumerate(Strength, 1))
    return row(*keys, gap=TIGHT / 2)


def _strength(n: int, strength: Strength, draft: Draft, meant: Firmness | None, say: Words) -> Block:
    chosen, fits = strength is draft.strength, meant is not None and strength is meant.likely
    edge = "" if chosen else "attention" if fits else "field"
    ground = Box(NOWHERE, "ink" if chosen else "card", BUTTON_RADIUS * 0.66, edge)
    word = one_line(
        strength_words(strength, say)[0],
        CAPTION,
        "bold",
        "on_ink" if chosen else "ink",
        align="center",
        least=HINT,
        group="strengths",
    )
    made = pressed(on(ground, word, TIGHT, 4), f"strength-{strength}", SetStrength(strength), (f"ctrl+{n}",))
    return made.across(max(STRENGTH_LEAST, min(STRENGTH_W, word.wide.wish + 2 * TIGHT)), STRENGTH_LEAST, 1)


# ------------------------------------------------------------------------------------------------------------ the text


def _text_and_foot(
    session: Session,
    draft: Draft,
    now: str,
    meant: Firmness | None,
    found: tuple[Vague, int] | None,
    say: Words,
    page: Page,
) -> Block:
    """The foot is as high whatever stands in it, so that no letter moves when it changes."""
    foot = _counted(_foot(session, draft, now, meant, found, say), now, say)
    fresh = reworded(draft.put, now)

    def draw(area: Area) -> Items:
        field = Area(area.x - OUT, area.y, area.w + 2 * OUT, area.h - FOOT_H - TIGHT)
        size = largest_in(now or say("We …"), SIZES, field, FACE, page.zoom)
        low = Area(area.x, area.bottom - FOOT_H, area.w, FOOT_H)
        even = now == draft.text
        hung = _hung(now, found, size * page.zoom, field, low, even) if found is not None and OPEN not in now else ()
        return (_field(field, draft, now, meant, size, fresh, say), *foot.draw(low), *hung)

    def high(w: float) -> Need:
        least = max(FIELD_LEAST, tall(now, SMALLEST, w + 2 * OUT, FACE)) + FOOT_H + TIGHT
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
    """From the word down to what is said of it; where text stands between them, only the tip."""
    word, start = found
    place = place_of(now, (start, start + len(word.word)), size, field, FACE, even=even)
    colour = "settled" if word.kind == HURTFUL else "attention"
    x = min(max(place.x, foot.x + TIP), foot.right - TIP)
    top = place.base + size * 0.3
    stem = (Box(Area(x - STEM / 2, top, STEM, foot.y - top), colour, STEM / 2),) if place.free and foot.y > top else ()
    return (*stem, Box(Area(x - TIP / 2, foot.y - TIP / 2, TIP, TIP), colour, TIP / 2))


# ------------------------------------------------------------------------------------------------- the foot of the page


def _foot(
    session: Session, draft: Draft, now: str, meant: Firmness | None, found: tuple[Vague, int] | None, say: Words
) -> Block:
    if OPEN in now:
        told = say("Fill in what belongs at …")
        return on(Box(NOWHERE, "attention_tint", BUTTON_RADIUS), _said("pen", told, "attention"), GAP, 0)
    if found is not None:
        return _check(now, *found, say)
    if session.asks_for_no_rule:
        told = say("No rule is needed here. This sentence tells the reader of the protocol why.")
        return on(Box(NOWHERE, "settled_tint", BUTTON_RADIUS), _said("bubble", told, "settled"), GAP, 0)
    if meant is not None:
        told = sign_words(meant, say)
        return on(Box(NOWHERE, "attention_tint", BUTTON_RADIUS), _said("scale", told, "attention"), GAP, 0)
    if draft.put and reworded(draft.put, now):
        return _news(draft, say)
    return _firm(draft, now, say)


def _counted(foot: Block, now: str, say: Words) -> Block:
    """Of a long text its length stands beside whatever else is said: a warning of one word hides that of all of it."""
    if len(now) <= LONG:
        return foot
    told = say.plural("{n} character", "{n} characters", len(now))
    count = text(told, HINT, "medium", "muted", align="right", lines=2, least=HINT, leading=CLOSE)
    least = foot.wide.least
    return row(foot.across(least, least, 1), count.across(count.wide.least).give(1), gap=GAP)


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
    told = text(say("Green is new. The rest stayed."), READ, "semi", "settled", least=HINT, lines=2, leading=CLOSE)
    old = chip(say("The old text"), RewordRule(draft.put), "as-asked", "ctrl+o", sign="undo")
    least = told.wide.wish * HALF
    return row(icon("pen", QUESTION, "settled").give(1), told.across(least, least, 1), old, gap=GAP)


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
    inner = row(SPRING, icon(sign, READ, weight=2.6), words, SPRING, gap=TIGHT) if sign else words
    ground = Box(NOWHERE, "card", BUTTON_RADIUS, edge, 3)
    return pressed(on(ground, inner, TIGHT / 2, 0), name, command, (key,), into=into)
