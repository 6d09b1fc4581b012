"""What was noticed before the protocol leaves, one thing at a time: two agreements beside each other, or one text."""

from __future__ import annotations

import re

from game.core import questions
from game.core.cards import NO_CARD, CardId
from game.core.commands import (
    AmendAgreement,
    AmendQuestion,
    AskAbout,
    Command,
    KeepBoth,
    LeaveFinding,
    LookAgain,
    MergeAgreements,
    NameRole,
    ParkBoth,
    SetFirmness,
    TurnPage,
)
from game.core.findings import FIRMNESS, Finding, text_of
from game.core.firmness import firmness_of
from game.core.session import Agreement
from game.core.similarity import ALIKE, ORDER
from game.core.vague_words import WORD_KINDS, replaced, vague_in
from game.core.view_model import ViewModel
from game.core.view_state import typed_so_far
from game.i18n.words import Words
from game.screens.closing.findings_text import field_words, noticed_words, place_of, undo, what_to_do
from game.screens.common.bar import closed_by
from game.screens.common.sheet import sheet
from game.texts.choices import strength_words
from game.texts.plenary import names_words
from game.ui.blocks import NOWHERE, beside, choice, choices, item, on, panel, pill, text, title
from game.ui.geometry import (
    AIRY,
    CAPTION,
    CLOSE,
    FIGURE,
    GAP,
    HEADLINE,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import SPRING, Block, Items, column, row
from game.ui.scene import Box, Field, Scene
from game.ui.widgets import Button

TEXT_LIMIT = 600
FIELD_KEYS = {"A": "f2", "B": "f3"}


def findings(model: ViewModel, say: Words, page: Page) -> Scene:
    """The finding of this page, with what can be done about it in one key."""
    found = model.findings
    if not found:
        return _nothing(model, say, page)
    at = min(model.view.page, len(found) - 1)
    one = found[at]
    shown = _pair if one.kind in ORDER else _text
    body = column(_headline(one, say), shown(one, model, say).grow(), gap=GAP)
    items: Items = (
        *sheet(page, say("Check it over"), body, say("Noticed: {n} of {total}", n=at + 1, total=len(found))),
        *closed_by(page, say, _middle(page, model, at, say), typing=True),
    )
    return Scene(f"findings-{one.key}", items, "calm", "close", flourish=False)


def _nothing(model: ViewModel, say: Words, page: Page) -> Scene:
    n = model.looked_at
    head, told = (
        say("Nothing noticed"),
        say(
            "No duplicates, no clashes, no likely names or dates, no vague words. It is still worth reading it "
            "yourselves."
        ),
    )
    if n:
        head = say.plural("{n} point seen and left as it is", "{n} points seen and left as they are", n)
        told = say("Nothing else was noticed. What you left stays as it is. It is still worth reading it yourselves.")
    again = (Button(say("Look again"), LookAgain(), "look-again", ("l",), "L", "search"),) if n else ()
    sign, colour = ("search", "ink") if n else ("check", "settled")
    calm = column(
        beside(sign, title(head, (HEADLINE, QUESTION, READ)), FIGURE, colour, WIDE),
        text(told, QUESTION, "medium", "muted", leading=AIRY, least=HINT),
        gap=WIDE,
    )
    body = column(SPRING, panel(calm, 2 * PAD), SPRING, SPRING)
    items: Items = (
        *sheet(page, say("Check it over"), body),
        *closed_by(page, say, (*undo(model, say, page), *again)),
    )
    return Scene("findings-none", items, "calm", "close", flourish=False)


def _headline(one: Finding, say: Words) -> Block:
    clash = one.kind in ORDER and one.kind != ALIKE
    ground, ink = ("attention_tint", "attention") if clash else ("track", "ink")
    words = column(
        text(noticed_words(one, say), QUESTION, "semi", lines=2, least=HINT, leading=SNUG),
        text(what_to_do(one, say), HINT, "medium", "muted", least=HINT, leading=SNUG),
        gap=NEAR,
    )
    return on(Box(NOWHERE, ground, PANEL_RADIUS), beside("search", words, HEADLINE, ink, PAD), PAD, GAP)


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


def _pair(one: Finding, model: ViewModel, say: Words) -> Block:
    """Both texts, each with a field, and three ways out."""
    both = zip((one.card, one.other), ("A", "B"), strict=True)
    found = ((model.session.agreement(card), badge) for card, badge in both)
    sides = [_side(agreement, badge, say).fill() for agreement, badge in found if agreement]
    ways = (
        Button(say("Keep both"), KeepBoth(one.card, one.other), "keep-both", ("ctrl+1",), "Ctrl 1", "pair"),
        _merge(say("Use A for both"), one.card, one.other, "merge-first", 2),
        _merge(say("Use B for both"), one.other, one.card, "merge-second", 3),
        *(_of_rooms(one, say) if model.session.rooms else ()),
    )
    return column(row(*sides, gap=GAP).grow(), choices(ways), gap=GAP)


def _of_rooms(one: Finding, say: Words) -> tuple[Button, ...]:
    """What many rooms can do beside: put it off, or ask everybody."""
    asked = AskAbout(
        one.card,
        one.other,
        say("Rooms came to different rules here."),
        say("Which one becomes the rule for all of us?"),
    )
    return (
        Button(say("Later"), ParkBoth(one.card, one.other), "park-both", ("ctrl+4",), "Ctrl 4", "park"),
        Button(say("Vote on it"), asked, "ask-about", ("ctrl+5",), "Ctrl 5", "people"),
    )


def _merge(label: str, kept: CardId, gone: CardId, name: str, n: int) -> Button:
    return Button(label, MergeAgreements(kept, gone), name, (f"ctrl+{n}",), f"Ctrl {n}", weight=1.2)


def _side(one: Agreement, badge: str, say: Words) -> Block:
    head = row(
        pill(badge),
        text(_where(one, say), CAPTION, "semi", "muted", lines=2, least=HINT, leading=CLOSE).fill(),
        gap=GAP,
    )
    typed = _field(one.text, AmendAgreement(one.key, "text"), badge, keys=(FIELD_KEYS[badge],))
    return panel(column(head, typed, gap=TIGHT), PAD, GAP)


def _where(one: Agreement, say: Words) -> str:
    """Its place in the protocol; on a study day also which rooms agreed it."""
    return " · ".join(filter(None, (place_of(one, say), names_words(one.rooms))))


def _field(
    told: str,
    command: Command,
    name: str,
    marked: tuple[str, ...] = (),
    keys: tuple[str, ...] = ("f2",),
) -> Block:
    def field(area: Area) -> Field:
        return Field(area, f"text-{name}", told, command, "", True, READ, "semi", TEXT_LIMIT, keys, marked, live=True)

    return item(field).grow()


def _text(one: Finding, model: ViewModel, say: Words) -> Block:
    """One text with the words that were noticed, and the ways out."""
    told = text_of(model.session, one)
    command = _command_of(one)
    marked = tuple(re.escape(word) for word in one.words)
    place = text(_place(one, model, say), CAPTION, "semi", "muted", lines=2, least=HINT, leading=CLOSE)
    box = panel(column(place, _field(told, command, "found", marked), gap=TIGHT), PAD, GAP)
    return column(box.grow(), _few(_ways(one, typed_so_far(model.view, "text-found", told), say)), gap=GAP)


def _command_of(one: Finding) -> Command:
    """What changes the text it was found in."""
    asked = questions.place_of(one.field)
    if asked is not None:
        return AmendQuestion(*asked)
    return AmendAgreement(one.card, one.field) if one.card else NameRole(one.field)


def _few(ways: tuple[Button, ...]) -> Block:
    """One button alone need not be as wide as the wall."""
    return choices(ways) if len(ways) > 2 else row(*(choice(b).across(FEW_W) for b in ways), SPRING, gap=GAP)


FEW_W = 560.0


def _place(one: Finding, model: ViewModel, say: Words) -> str:
    if questions.place_of(one.field) is not None:
        return field_words(one.field, say)
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
