"""What was noticed before the protocol leaves, one thing at a time: two agreements beside each other, or one text."""

from __future__ import annotations

import re

from game.core.cards import NO_CARD
from game.core.commands import (
    AmendAgreement,
    Command,
    KeepBoth,
    LeaveFinding,
    LookAgain,
    MergeAgreements,
    NameRole,
    SetFirmness,
    TurnPage,
)
from game.core.findings import FIRMNESS, Finding, text_of
from game.core.firmness import firmness_of
from game.core.session import Agreement
from game.core.similarity import ALIKE, NEVER, TIMES
from game.core.vague_words import WORD_KINDS, replaced, vague_in
from game.core.view_model import ViewModel
from game.core.view_state import typed_so_far
from game.i18n.words import Words
from game.screens.closing.findings_text import field_words, noticed_words, place_of, undo, what_to_do
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.texts.choices import strength_words
from game.ui.geometry import LABEL, MARGIN, Area, Page
from game.ui.scene import Box, Field, Icon, Scene, Text
from game.ui.widgets import Button, Items, panel, row_of

TEXT_LIMIT = 600
FIELD_KEYS = {"A": "f2", "B": "f3"}
PAIRS = (ALIKE, TIMES, NEVER)


def findings(model: ViewModel, say: Words, page: Page) -> Scene:
    """The finding of this page, with what can be done about it in one key."""
    found = model.findings
    if not found:
        return _nothing(model, say, page)
    at = min(model.view.page, len(found) - 1)
    one = found[at]
    area = Area(MARGIN, 190, page.width - 2 * MARGIN, 698)
    shown = _pair if one.kind in PAIRS else _text
    items: Items = (
        *titled(page, say("Look it over"), say("{n} of {total} noticed", n=at + 1, total=len(found))),
        *_headline(area._replace(h=124), one, say),
        *shown(Area(area.x, area.y + 144, area.w, area.h - 144), one, model, say),
        *closed_by(page, say, _middle(page, model, at, say), typing=True),
    )
    return Scene(f"findings-{one.key}", items, "calm", "close", flourish=False)


def _nothing(model: ViewModel, say: Words, page: Page) -> Scene:
    area = Area(page.width * 0.16, 260, page.width * 0.68, 480)
    inner = area.inset(56, 48)
    n = model.looked_at
    head, told = (
        say("Nothing noticed"),
        say("No doubles, no clashes, no likely names or dates, no vague words. Reading it yourselves stays worth it."),
    )
    if n:
        head = say.plural("Seen {n} time and left so", "Seen {n} times and left so", n)
        told = say("Nothing else was noticed. It goes along as it stands. Reading it yourselves stays worth it.")
    again = (Button(say("Look again"), LookAgain(), "look-again", ("l",), "L", "search"),) if n else ()
    items: Items = (
        *titled(page, say("Look it over")),
        panel(area),
        Icon(Area(inner.x, inner.y, 84, 84), "search" if n else "check", "ink" if n else "settled", 2.4),
        Text(
            Area(inner.x + 116, inner.y, inner.w - 116, 84),
            head,
            60,
            "display",
            valign="middle",
            lines=1,
        ),
        Text(Area(inner.x, inner.y + 128, inner.w, inner.h - 128), told, 42, "medium", "muted", leading=1.3, least=30),
        *closed_by(page, say, (*undo(model, say, page), *again)),
    )
    return Scene("findings-none", items, "calm", "close", flourish=False)


def _headline(area: Area, one: Finding, say: Words) -> Items:
    clash = one.kind in (TIMES, NEVER)
    ground, ink = ("attention_tint", "attention") if clash else ("track", "ink")
    text = Area(area.x + 112, area.y + 10, area.w - 140, area.h - 20)
    return (
        Box(area, ground, 28),
        Icon(Area(area.x + 36, area.y + area.h / 2 - 26, 52, 52), "search", ink, 2.4),
        Text(text._replace(h=text.h * 0.56), noticed_words(one, say), 42, "semi", valign="middle", lines=1, least=22),
        Text(
            Area(text.x, text.y + text.h * 0.56, text.w, text.h * 0.44),
            what_to_do(one, say),
            LABEL,
            "medium",
            "muted",
            valign="middle",
            lines=1,
            least=20,
        ),
    )


def _middle(page: Page, model: ViewModel, at: int, say: Words) -> tuple[Button, ...]:
    """Undo, and the findings before and after; round at the ends."""
    total, asked = len(model.findings), model.view.page
    if total < 2:
        return undo(model, say, page)
    before, after = (at - 1) % total - asked, (at + 1) % total - asked
    cap = not page.narrow
    return (
        *undo(model, say, page),
        Button(say("Previous"), TurnPage(before), "before", ("left",), "←" if cap else "", weight=0.9),
        Button(say("Next"), TurnPage(after), "next", ("right",), "→" if cap else "", weight=0.9),
    )


def _pair(area: Area, one: Finding, model: ViewModel, say: Words) -> Items:
    """Both texts, each with a field, and three ways out."""
    texts, keys = Area(area.x, area.y, area.w, area.h - 132), Area(area.x, area.bottom - 112, area.w, 112)
    first, second = model.session.agreement(one.card), model.session.agreement(one.other)
    items: Items = ()
    for cell, agreement, badge in zip(texts.columns(2, 28), (first, second), ("A", "B"), strict=True):
        items += _side(cell, agreement, badge, say) if agreement else ()
    ways = (
        Button(say("Keep both"), KeepBoth(one.card, one.other), "keep-both", ("ctrl+1",), "Ctrl 1", "pair"),
        Button(
            say("A stands for both"),
            MergeAgreements(one.card, one.other),
            "merge-first",
            ("ctrl+2",),
            "Ctrl 2",
            weight=1.2,
        ),
        Button(
            say("B stands for both"),
            MergeAgreements(one.other, one.card),
            "merge-second",
            ("ctrl+3",),
            "Ctrl 3",
            weight=1.2,
        ),
    )
    return (*items, *row_of(keys, ways, 20))


def _side(area: Area, one: Agreement, badge: str, say: Words) -> Items:
    inner = area.inset(28, 24)
    mark = Area(inner.x, inner.y, 58, 58)
    return (
        panel(area),
        Box(mark, "ink", 16),
        Text(mark, badge, 34, "bold", "on_ink", "center", "middle", lines=1),
        Text(
            Area(mark.right + 20, inner.y, inner.w - 78, 58),
            place_of(one, say),
            LABEL,
            "semi",
            "muted",
            valign="middle",
            lines=1,
            least=20,
        ),
        _field(
            Area(inner.x, inner.y + 76, inner.w, inner.h - 76),
            one.text,
            AmendAgreement(one.card, "text"),
            badge,
            keys=(FIELD_KEYS[badge],),
        ),
    )


def _field(
    area: Area,
    text: str,
    command: Command,
    name: str,
    marked: tuple[str, ...] = (),
    size: float = 38,
    keys: tuple[str, ...] = ("f2",),
) -> Field:
    return Field(area, f"text-{name}", text, command, "", True, size, "semi", TEXT_LIMIT, keys, marked, live=True)


def _text(area: Area, one: Finding, model: ViewModel, say: Words) -> Items:
    """One text with the words that were noticed, and the ways out."""
    box, keys = Area(area.x, area.y, area.w, area.h - 132), Area(area.x, area.bottom - 112, area.w, 112)
    inner = box.inset(36, 26)
    text = text_of(model.session, one)
    command: Command = AmendAgreement(one.card, one.field) if one.card else NameRole(one.field)
    marked = tuple(re.escape(word) for word in one.words)
    return (
        panel(box),
        Text(inner._replace(h=48), _place(one, model, say), LABEL, "semi", "muted", valign="middle", lines=1, least=20),
        _field(Area(inner.x, inner.y + 64, inner.w, inner.h - 64), text, command, "found", marked, 42),
        *_few(keys, _ways(one, typed_so_far(model.view, "text-found", text), say)),
    )


def _few(area: Area, ways: tuple[Button, ...]) -> Items:
    """One button alone need not be as wide as the wall."""
    return row_of(area.left_part(min(area.w, 560.0 * len(ways))), ways, 20)


def _place(one: Finding, model: ViewModel, say: Words) -> str:
    agreement = model.session.agreement(one.card) if one.card != NO_CARD else None
    where = place_of(agreement, say) if agreement else say("Plan for threats")
    return f"{where} · {field_words(one.field, say)}"


def _ways(one: Finding, text: str, say: Words) -> tuple[Button, ...]:
    leave = Button(say("Leave it as it is"), LeaveFinding(one.key), "leave-it", ("ctrl+1",), "Ctrl 1", "check")
    if one.kind == FIRMNESS:
        return (leave, *_fitting(one, text, say))
    return (leave, *_better(one, text, say)) if one.kind in WORD_KINDS else (leave,)


def _fitting(one: Finding, text: str, say: Words) -> tuple[Button, ...]:
    """What the words can be called, each a key."""
    return tuple(
        Button(
            say("Make it “{strength}”", strength=strength_words(strength, say)[0]),
            SetFirmness(one.card, strength),
            f"firm-{strength}",
            (f"ctrl+{n}",),
            f"Ctrl {n}",
            weight=1.3,
        )
        for n, strength in enumerate(firmness_of(text).fitting, 2)
        if strength != one.chosen
    )


def _better(one: Finding, text: str, say: Words) -> tuple[Button, ...]:
    """The clearer words for the first vague one, each a key."""
    found = next(iter(vague_in(text, (one.kind,))), None)
    if found is None:
        return ()
    vague, start = found
    return tuple(
        Button(
            say("Instead: {words}", words=better),
            AmendAgreement(one.card, one.field, replaced(text, start, vague, better)),
            f"better-{n}",
            (f"ctrl+{n}",),
            f"Ctrl {n}",
            weight=1.3,
        )
        for n, better in enumerate(vague.better, 2)
    )
