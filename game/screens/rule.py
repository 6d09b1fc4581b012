"""RULE: the text is the hero, the word check offers better words, and what the law already decides stands calmly beside it."""

from __future__ import annotations

from game.core.cards import CARD_CHAPTERS, Card, Sourced
from game.core.chapters import CHAPTER_TITLES
from game.core.commands import DraftFrom, Park, RewordReason, RewordRule, SetChapter, SetStrength, StepForward
from game.core.moment import Moment
from game.core.session import Draft, Session, Strength
from game.core.vague import WORDS, replaced, vague_in
from game.scene import LABEL, SMALL, TOP, Area, Box, Field, Icon, Page, Scene, Text, Touch
from game.screens.parts import (
    Button,
    Items,
    bar,
    card_text,
    corner,
    header,
    letter,
    onward,
    option_text,
    panel,
    row_of,
    skin_of,
    width_of,
)
from game.screens.reveal import sourced
from game.words import Words

RULE_LIMIT = 400
VAGUE = tuple(v.word for v in WORDS)


def chapter_title(code: str, say: Words) -> str:
    return say(CHAPTER_TITLES[code])


def rule(moment: Moment, say: Words, page: Page) -> Scene:
    session = moment.session
    card, draft = session.card, session.play.draft
    assert card is not None and draft is not None
    left, right = page.column(0, 8), page.column(8, 4)
    cap = not page.narrow
    middle = (
        Button(say("Redo"), StepForward(), "redo", ("ctrl+y", "ctrl+shift+z"), "", "redo", weight=0.75),
        Button(say("Park"), Park(), "park", ("f8",), "F8" if cap else "", "park", weight=0.9),
    )
    forward = Button(
        say("Ask for consent"),
        onward("", say).wish,
        "forward",
        ("space", "pagedown", "ctrl+enter"),
        "Ctrl Enter" if cap else "",
        kind="primary",
        size=34,
    )
    items: Items = (
        *header(page, say, session),
        *corner(page, say),
        *_editor(left, draft, say),
        *_floor_and_heard(right, session, card, draft, say),
        *bar(page, say, forward, middle, forward_w=480),
    )
    return Scene("rule", items, skin_of(session), "forward", flourish=False)


def _editor(area: Area, draft: Draft, say: Words) -> Items:
    inner = area.inset(36, 26)
    return (
        panel(area),
        *_chapter(Area(inner.x, inner.y, inner.w, 60), draft, say),
        *_text(Area(inner.x, inner.y + 76, inner.w, 366), draft, say),
        *_reason(Area(inner.x, inner.y + 464, inner.w, 84), draft, say),
        *_strength(Area(inner.x, inner.y + 570, inner.w, inner.h - 570), draft, say),
    )


def _chapter(area: Area, draft: Draft, say: Words) -> Items:
    """Press to turn to the next chapter, F4 by key."""
    at = CARD_CHAPTERS.index(draft.chapter)
    following = CARD_CHAPTERS[(at + 1) % len(CARD_CHAPTERS)]
    before = CARD_CHAPTERS[at - 1]
    badge = Area(area.x, area.y + 4, 84, 54)
    count = say("{n} characters", n=len(draft.text))
    turn = area.right - 190
    return (
        Box(badge, "ink", 16),
        Text(badge, draft.chapter, 30, "bold", "white", "center", "middle", lines=1),
        Text(
            Area(badge.right + 20, area.y, turn - badge.right - 140, area.h),
            chapter_title(draft.chapter, say),
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


def _turner(area: Area, icon: str, wish: SetChapter, name: str, keys: tuple[str, ...]) -> Items:
    return (
        Box(area, "card", 14, "line", 3),
        Icon(area.inset(12), icon, "muted", 2.6),
        Touch(area, name, wish, keys, 14),
    )


def _text(area: Area, draft: Draft, say: Words) -> Items:
    found = vague_in(draft.text)
    field_h = area.h - 92 if found else area.h
    field = Field(
        Area(area.x, area.y, area.w, field_h),
        "rule-text",
        draft.text,
        RewordRule(),
        say("We …"),
        multiline=True,
        size=44,
        face="semi",
        limit=RULE_LIMIT,
        keys=("f2",),
        vague=VAGUE,
    )
    if not found:
        return (field,)
    vague, start = found[0]
    ground = Area(area.x + 8, area.bottom - 84, area.w - 16, 84)
    told = say("“{word}” is vague. Better:", word=vague.word)
    told_w = min(width_of(told, LABEL) * 1.04, ground.w * 0.44)
    rest = Area(ground.x + told_w + 40, ground.y + 8, ground.w - told_w - 56, 68)
    choices = tuple(
        Button(
            better,
            RewordRule(replaced(draft.text, start, vague, better)),
            f"better-{n}",
            (f"f{6 + n}",),
            f"F{6 + n}",
            size=28,
        )
        for n, better in enumerate(vague.instead)
    )
    return (
        field,
        Box(ground, "attention_tint", 24),
        Text(
            Area(ground.x + 24, ground.y, told_w, 84),
            told,
            LABEL,
            "semi",
            "attention",
            valign="middle",
            least=22,
            leading=1.1,
        ),
        *row_of(rest, choices, 12),
    )


def _reason(area: Area, draft: Draft, say: Words) -> Items:
    label = area.left_part(area.w * 0.16)
    field = Area(label.right, area.y, area.right - label.right, area.h)
    return (
        Text(label, say("Why"), 32, "semi", valign="middle", lines=1),
        Field(field, "rule-why", draft.reason, RewordReason(), say("because …"), size=32, limit=240),
    )


def strength_words(strength: Strength, say: Words) -> tuple[str, str]:
    """A strength and what it means."""
    return {
        Strength.MUST: (say("must"), say("always")),
        Strength.SHOULD: (say("should"), say("unless explained")),
        Strength.MAY: (say("may"), say("own choice")),
    }[strength]


def _strength(area: Area, draft: Draft, say: Words) -> Items:
    label = area.left_part(area.w * 0.16)
    row = Area(label.right, area.y, area.right - label.right, area.h)
    items: Items = (Text(label, say("How firm"), 32, "semi", valign="middle", lines=2, least=22, leading=1.05),)
    keys = (("ctrl+1",), ("ctrl+2",), ("ctrl+3",))
    for cell, strength, key in zip(row.columns(3, 10), Strength, keys, strict=True):
        chosen = strength is draft.strength
        word, meaning = strength_words(strength, say)
        top, low = cell.inset(2, 8).rows(2, 0)
        items += (
            Box(cell, "ink" if chosen else "card", 18, "" if chosen else "field"),
            Text(top.inset(8, 2), word, 34, "bold", "white" if chosen else "ink", "center", "middle", lines=1),
            Text(
                low.inset(8, 2),
                meaning,
                28,
                "medium",
                "white" if chosen else "muted",
                "center",
                "middle",
                lines=1,
                least=24,
            ),
            Touch(cell, f"strength-{strength}", SetStrength(strength), key, 18),
        )
    return items


def _floor_and_heard(area: Area, session: Session, card: Card, draft: Draft, say: Words) -> Items:
    if card.floor is None and draft.asked == draft.option:
        return _heard(area, card, draft, say)
    rest = 252.0 if area.w > 500 else 0.0  # on a narrow wall the law has the whole column
    above = Area(area.x, TOP, area.w, area.h - (rest + 24 if rest else 0))
    below = Area(area.x, above.bottom + 24, area.w, rest)
    return (*_floor(above, card, draft, say), *(_heard(below, card, draft, say) if rest else ()))


def _floor(area: Area, card: Card, draft: Draft, say: Words) -> Items:
    """What cannot be chosen away, and, if the team chose below it, why another text stands here."""
    inner = area.inset(34, 28)
    head: Items = (
        Box(area, "floor_tint", 32),
        Icon(Area(inner.x, inner.y, 52, 52), "scale", "floor"),
        Text(
            Area(inner.x + 68, inner.y, inner.w - 68, 52),
            say("This is settled"),
            40,
            "bold",
            "floor",
            valign="middle",
            lines=1,
        ),
    )
    body = Area(inner.x, inner.y + 70, inner.w, inner.h - 70)
    if draft.asked != draft.option:
        note = option_text(say, card, draft.asked, "note")
        told = say("{letter} cannot become a rule.", letter=card.letter(draft.asked)) + " " + note
        if card.floor is None:
            return (*head, Text(body, told, 36, "semi", leading=1.24, least=24))
        top, low = (
            body.left_part(body.w)._replace(h=body.h * 0.42),
            Area(body.x, body.y + body.h * 0.45, body.w, body.h * 0.55),
        )
        return (*head, Text(top, told, 32, "semi", leading=1.16, least=20), *_law(low, card, card.floor, say))
    return (*head, *(_law(body, card, card.floor, say) if card.floor else ()))


def _law(area: Area, card: Card, floor: Sourced, say: Words) -> Items:
    text = card_text(say, card, "floor.text", floor.text)
    source = card_text(say, card, "floor.source", floor.source)
    low = area.h * 0.36
    note = say("We do not vote on this; your rule comes on top of it.")
    return (
        Text(Area(area.x, area.y, area.w, area.h - low - 12), text, 36, "semi", leading=1.22, least=22),
        Box(Area(area.x, area.bottom - low - 4, area.w, 2), "floor", 1),
        Text(
            Area(area.x, area.bottom - low + 4, area.w, low * 0.42),
            note,
            27,
            "medium",
            "muted",
            least=19,
            leading=1.1,
            valign="middle",
        ),
        Text(
            Area(area.x, area.bottom - low * 0.54, area.w, low * 0.54),
            sourced(floor, source, say),
            27,
            "medium",
            "floor",
            least=18,
            leading=1.12,
            valign="middle",
        ),
    )


def _heard(area: Area, card: Card, draft: Draft, say: Words) -> Items:
    """The other standpoints: press one to draft from it."""
    others = [(i, o) for i, o in enumerate(card.options) if o.id != draft.option]
    inner = area.inset(30, 22)
    rows = Area(inner.x, inner.y + 46, inner.w, inner.h - 46).rows(max(1, len(others)), 6)
    items: Items = (
        panel(area),
        Text(inner._replace(h=38), say("Also heard"), LABEL, "semi", "muted", valign="middle", lines=1),
    )
    for row, (i, option) in zip(rows, others, strict=False):
        side = min(60.0, row.h - 4)
        text = Area(row.x + side + 18, row.y, row.w - side - 18, row.h)
        items += (
            *letter(Area(row.x, row.y + (row.h - side) / 2, side, side), i),
            Text(
                text,
                option_text(say, card, option.id),
                30,
                "medium",
                valign="middle",
                group="heard",
                least=20,
                leading=1.08,
            ),
        )
        if option.exportable:
            items += (Touch(row, f"draft-{option.id}", DraftFrom(option.id), (), 18),)
        else:
            items += (Icon(Area(row.right - 36, row.y + row.h / 2 - 16, 32, 32), "scale", "floor"),)
    return items
