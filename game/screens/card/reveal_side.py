"""Beside the bars: the situation, the advice, the turnout, and in the end what is known."""

from __future__ import annotations

from game.core.cards import Card, Sourced
from game.core.disclosure import Disclosed
from game.core.session import Session
from game.desk.coaching import advice_words
from game.i18n.words import Words
from game.screens.card.asked import asked_of
from game.texts.turnout import turnout_shortly
from game.ui.geometry import LABEL, REMINDER, SMALL, Area
from game.ui.scene import Box, Icon, Pips, Text
from game.ui.widgets import Items, card_text, height_of, panel, sourced, width_of

ADVICE_LEAST, TURNOUT_LEAST = 240.0, 190.0
"""How high the advice and the turnout have to be: where that leaves too little, the situation gives way."""


def side_column(area: Area, session: Session, card: Card, outcome: Disclosed, stage: int, say: Words) -> Items:
    if stage >= 3 and card.background is not None:
        return _background(area, card, card.background, say)
    session_story = asked_of(session, say).situation
    story_h = height_of(session_story, REMINDER - 5, area.w - 56, 1.2) + 36
    least = ADVICE_LEAST + TURNOUT_LEAST + 2 * 24
    told = area.h - least >= story_h
    rest = Area(area.x, area.y + story_h + 24, area.w, area.h - story_h - 24) if told else area
    hint = rest._replace(h=min(250.0, rest.h - TURNOUT_LEAST - 24))
    turnout = Area(rest.x, hint.bottom + 24, rest.w, rest.bottom - hint.bottom - 24)
    story = _story(area._replace(h=story_h), session_story) if told else ()
    return (*story, *_advice(hint, session, card, outcome, say), *_turnout(turnout, outcome, say))


def _story(area: Area, text: str) -> Items:
    return (panel(area), Text(area.inset(28, 18), text, REMINDER, "medium", valign="middle", least=19, leading=1.2))


def _advice(area: Area, session: Session, card: Card, outcome: Disclosed, say: Words) -> Items:
    inner = area.inset(34, 26)
    return (
        Box(area, "note", 32),
        Text(inner._replace(h=34), say("Advice"), SMALL, "medium", "note_soft", valign="middle", lines=1),
        Text(
            Area(inner.x, inner.y + 42, inner.w, inner.h - 42),
            advice_words(card, outcome, say),
            38,
            "semi",
            "on_note",
            least=28,
            leading=1.24,
        ),
    )


def sure_words(outcome: Disclosed, say: Words) -> str:
    """How sure people were in the last round, over all standpoints together; "" where it was not asked or not told."""
    if outcome.last is None or not outcome.last.sure:
        return ""
    unsure, fairly, quite = outcome.last.sure
    return say("How sure: {quite} quite, {fairly} fairly, {unsure} not.", quite=quite, fairly=fairly, unsure=unsure)


def _turnout(area: Area, outcome: Disclosed, say: Words) -> Items:
    items: Items = (panel(area),)
    rounds, sure = outcome.rounds[-2:], sure_words(outcome, say)
    first = len(outcome.rounds) - len(rounds) + 1
    inner = area.inset(32, 18)
    if sure:
        line, inner = Area(inner.x, inner.bottom - 34, inner.w, 34), inner._replace(h=inner.h - 40)
        items += (Text(line, sure, LABEL, "medium", "muted", valign="middle", lines=1, least=20),)
    for n, (row, counted) in enumerate(zip(inner.rows(2, 8), rounds, strict=False), first):
        told, named = turnout_shortly(counted, say), say("Vote {n}", n=n)
        # Each has what it needs at its smallest; beyond that the name gives way to the figures.
        name_w = max(width_of(named, 20) * 1.1, min(row.w * 0.4, row.w - width_of(told, 18) * 1.1))
        items += (
            Text(
                Area(row.x, row.y, name_w, 38),
                named,
                LABEL,
                "semi",
                valign="middle",
                lines=1,
                least=20,
            ),
            Text(
                Area(row.x + name_w, row.y, row.w - name_w, 38),
                told,
                LABEL,
                "medium",
                "muted",
                "right",
                "middle",
                lines=1,
                least=18,
            ),
            Pips(Area(row.x, row.y + 44, row.w, row.h - 46), counted.present, counted.cast),
        )
    return items


def _background(area: Area, card: Card, note: Sourced, say: Words) -> Items:
    inner = area.inset(34, 30)
    told = card_text(say, card, "background.text", note.text)
    source = card_text(say, card, "background.source", note.source)
    return (
        Box(area, "floor_tint", 32),
        Icon(Area(inner.x, inner.y, 48, 48), "eye", "floor"),
        Text(
            Area(inner.x + 64, inner.y, inner.w - 64, 48),
            say("What is known"),
            38,
            "bold",
            "floor",
            valign="middle",
            lines=1,
        ),
        Text(Area(inner.x, inner.y + 70, inner.w, inner.h - 70 - 190), told, 36, "semi", least=22, leading=1.26),
        Box(Area(inner.x, inner.bottom - 174, inner.w, 3), "floor", 1),
        Text(
            Area(inner.x, inner.bottom - 160, inner.w, 160),
            sourced(note, source, say),
            28,
            "medium",
            "floor",
            least=21,
            leading=1.2,
        ),
    )
