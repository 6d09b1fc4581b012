"""RULE: the text is the hero, the word check offers better words, and the law stands calmly beside it."""

from __future__ import annotations

import re

from game.core.chapters import middle as chapters_of
from game.core.chapters import neighbour as neighbour_chapter
from game.core.chapters import title as chapter_title
from game.core.commands import Park, RewordReason, RewordRule, SetChapter, SetStrength, StepForward
from game.core.findings import HURTFUL
from game.core.firmness import Firmness, unlike
from game.core.session import Draft, Session
from game.core.strength import Strength
from game.core.vague_words import replaced, vague_in
from game.core.view_model import ViewModel
from game.core.view_state import typed_so_far
from game.desk.next_step import forward_of
from game.i18n.words import Words
from game.screens.card.rule_side import side_column
from game.screens.common.bar import bar
from game.screens.common.header import header, help_key
from game.texts.choices import strength_words
from game.texts.firmness import sign_words
from game.texts.word_check import told_of
from game.ui.geometry import LABEL, SMALL, Area, Page
from game.ui.scene import Box, Field, Icon, Scene, Text, Touch
from game.ui.widgets import Button, Items, beside_icon, panel, row_of, skin_of, width_of

RULE_LIMIT = 400
TEXT = "rule-text"
"""The name of the field of the rule."""


def rule(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card, draft = session.card, session.play.draft
    assert card is not None and draft is not None
    law = card.floor is not None or draft.asked != draft.option
    split = 7 if page.narrow and law else 8  # on a narrow wall the law needs the room
    left, right = page.column(0, split), page.column(split, 12 - split)
    cap = not page.narrow
    middle = (
        Button(say("Redo"), StepForward(), "redo", ("ctrl+y", "ctrl+shift+z"), "", "redo", weight=0.75),
        Button(say("Park"), Park(), "park", ("ctrl+p",), "Ctrl P" if cap else "", "park", weight=0.9),
    )
    forward = Button(
        forward_of(model, say).label,
        forward_of(model, say).command,
        "forward",
        ("ctrl+enter", "pagedown"),
        "Ctrl Enter" if cap else "",
        kind="primary",
        size=34,
    )
    items: Items = (
        *header(page, say, model),
        *help_key(typing=True),
        *_editor(left, session, draft, typed_so_far(model.view, TEXT, draft.text), say),
        *side_column(right, session, card, draft, say),
        *bar(page, say, forward, middle),
    )
    return Scene("rule", items, skin_of(session), "forward", flourish=False)


def _editor(area: Area, session: Session, draft: Draft, now: str, say: Words) -> Items:
    """`now` is the text as it stands in the field at this letter."""
    inner = area.inset(36, 26)
    meant = None if session.asks_for_no_rule else unlike(now, draft.strength)
    return (
        panel(area),
        *_chapter(Area(inner.x, inner.y, inner.w, 60), session, draft, len(now), say),
        *_text(Area(inner.x, inner.y + 76, inner.w, 366), draft, now, meant, say),
        *_reason(Area(inner.x, inner.y + 464, inner.w, 84), draft, say),
        *_firm_or_none(Area(inner.x, inner.y + 570, inner.w, inner.h - 570), session, draft, meant, say),
    )


def _chapter(area: Area, session: Session, draft: Draft, length: int, say: Words) -> Items:
    """Press to turn to the next chapter, F4 by key."""
    among = chapters_of(session)
    before, following = (neighbour_chapter(draft.chapter, among, by) for by in (-1, 1))
    badge = Area(area.x, area.y + 4, 84, 54)
    count = say.plural("{n} character", "{n} characters", length)
    turn = area.right - 190
    return (
        Box(badge, "ink", 16),
        Text(badge, draft.chapter, 30, "bold", "on_ink", "center", "middle", lines=1),
        Text(
            Area(badge.right + 20, area.y, turn - badge.right - 140, area.h),
            chapter_title(draft.chapter, session.chapters, say),
            34,
            "semi",
            valign="middle",
            least=22,
            leading=1.05,
        ),
        *_turner(Area(turn - 112, area.y + 4, 52, 52), "left", SetChapter(before), "chapter-before", ("f3",)),
        *_turner(Area(turn - 56, area.y + 4, 52, 52), "right", SetChapter(following), "chapter-next", ("f4",)),
        Text(
            Area(turn + 10, area.y, 180, area.h), count, SMALL, "medium", "muted", "right", "middle", lines=1, least=20
        ),
    )


def _turner(area: Area, icon: str, command: SetChapter, name: str, keys: tuple[str, ...]) -> Items:
    return (
        Box(area, "card", 14, "field", 3),
        Icon(area.inset(12), icon, "muted", 2.6),
        Touch(area, name, command, keys, 14),
    )


def _text(area: Area, draft: Draft, now: str, meant: Firmness | None, say: Words) -> Items:
    """With a mark under vague and hurtful words, and under the one that is not as firm as what was chosen."""
    found, firm = vague_in(now), (re.escape(meant.word),) if meant is not None and meant.word else ()
    field_h = area.h - 92 if found else area.h
    field = Field(
        Area(area.x, area.y, area.w, field_h),
        TEXT,
        draft.text,
        RewordRule(),
        say("We …"),
        multiline=True,
        size=44,
        face="semi",
        limit=RULE_LIMIT,
        keys=("f2",),
        vague=(*dict.fromkeys(re.escape(word.word) for word, _ in found), *firm),
        live=True,
    )
    if not found:
        return (field,)
    vague, start = next((one for one in found if one[0].kind == HURTFUL), found[0])
    hurtful = vague.kind == HURTFUL
    ground = Area(area.x + 8, area.bottom - 84, area.w - 16, 84)
    told = told_of(vague, say) + ("" if vague.better else f" {vague.advice}")
    told_w = min(
        width_of(told, LABEL) * 1.04, ground.w * (0.44 if ground.w > 900 else 0.36) if vague.better else ground.w - 48
    )
    rest = Area(ground.x + told_w + 40, ground.y + 8, ground.w - told_w - 56, 68)
    choices = tuple(
        Button(
            better,
            RewordRule(replaced(now, start, vague, better)),
            f"better-{n}",
            (f"f{6 + n}",),
            f"F{6 + n}" if ground.w > 900 else "",
            size=28,
        )
        for n, better in enumerate(vague.better)
    )
    return (
        field,
        Box(ground, "settled_tint" if hurtful else "attention_tint", 24),
        Text(
            Area(ground.x + 24, ground.y, told_w, 84),
            told,
            LABEL,
            "semi",
            "settled" if hurtful else "attention",
            valign="middle",
            least=20,
            leading=1.0,
        ),
        *(row_of(rest, choices, 12) if choices else ()),
    )


def _reason(area: Area, draft: Draft, say: Words) -> Items:
    label = area.left_part(max(area.w * 0.15, 132.0))
    field = Area(label.right, area.y, area.right - label.right, area.h)
    return (
        Text(label, say("Why"), 32, "semi", valign="middle", lines=1),
        Field(field, "rule-why", draft.reason, RewordReason(), say("because …"), size=32, limit=240),
    )


def _firm_or_none(area: Area, session: Session, draft: Draft, meant: Firmness | None, say: Words) -> Items:
    """How firm the rule is; where the answer asks for none, what becomes of this sentence."""
    if not session.asks_for_no_rule:
        return _strength(area, draft, meant, say)
    told = say("No rule is needed here. This sentence tells the reader of the protocol why.")
    return (Box(area, "settled_tint", 18), *beside_icon(area, "bubble", told, "settled", least=24))


def _strength(area: Area, draft: Draft, meant: Firmness | None, say: Words) -> Items:
    """Three keys; where the words say something else than was chosen, that stands beside them."""
    label = area.left_part(max(area.w * 0.15, 132.0))
    row = Area(label.right, area.y, area.right - label.right, area.h)
    items = _how_firm(label.left_part(label.w - 12), meant, say)
    keys = (("ctrl+1",), ("ctrl+2",), ("ctrl+3",))
    for cell, strength, key in zip(_wider_in_the_middle(row), Strength, keys, strict=True):
        chosen, fits = strength is draft.strength, meant is not None and strength is meant.likely
        word, meaning = strength_words(strength, say)
        top, low = cell.inset(2, 8).rows(2, 0)
        items += (
            Box(cell, "ink" if chosen else "card", 18, "" if chosen else "attention" if fits else "field"),
            Text(top.inset(8, 2), word, 34, "bold", "on_ink" if chosen else "ink", "center", "middle", lines=1),
            Text(
                low.inset(4, 0),
                meaning,
                28,
                "medium",
                "on_ink" if chosen else "muted",
                "center",
                "middle",
                least=20,
                leading=1.0,
            ),
            Touch(cell, f"strength-{strength}", SetStrength(strength), key, 18),
        )
    return items


def _wider_in_the_middle(row: Area) -> tuple[Area, Area, Area]:
    """What leaves room to explain takes the most words."""
    side = (row.w - 20) * 0.27
    return row.left_part(side), Area(row.x + side + 10, row.y, row.w - 2 * side - 20, row.h), row.right_part(side)


def _how_firm(area: Area, meant: Firmness | None, say: Words) -> Items:
    """What the three keys are about, or which of them the words go with."""
    if meant is None:
        return (Text(area, say("How firm"), 32, "semi", valign="middle", lines=2, least=22, leading=1.05),)
    told = sign_words(meant, say)
    return (
        Box(area, "attention_tint", 18),
        Text(area.inset(6, 6), told, 28, "semi", "attention", "center", "middle", least=20, leading=1.0),
    )
