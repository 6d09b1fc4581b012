"""What is set for one agreement: who keeps an eye on it, when it is looked at again, what was heard beside it."""

from __future__ import annotations

import re

from game.core.agreement_fields import field_of
from game.core.cards import NO_CARD
from game.core.commands import AmendAgreement, Command
from game.core.review_dates import months_later, next_school_year, review_of
from game.core.session import Agreement
from game.i18n.words import Words
from game.screens.closing.findings_text import place_of
from game.ui.geometry import LABEL, SMALL, Area
from game.ui.scene import Field, Text
from game.ui.widgets import Button, Items, button, panel, shortened

Choice = tuple[str, str]
"""A value and its label."""


def owners(say: Words) -> tuple[str, ...]:
    """Roles that a school has; keys 1-5."""
    return (
        say("head teacher"),
        say("learning support coordinator (SENCO)"),
        say("whole team"),
        say("working group"),
        say("ICT coordinator"),
    )


def _shortly(role: str) -> str:
    """On a button what stands in brackets is enough."""
    inside = re.search(r"\((\S+)\)$", role)
    return inside[1] if inside else role


def days(at: str, say: Words) -> tuple[Choice, ...]:
    """Days to look at an agreement again, made at `at`; keys 6-9."""
    return (
        (months_later(at, 3), say("in 3 months")),
        (months_later(at, 6), say("in half a year")),
        (months_later(at, 12), say("in a year")),
        (next_school_year(at), say("new school year")),
    )


def owner_and_day(area: Area, one: Agreement, made: str, total: int, say: Words) -> Items:
    """Quick choices by key, a field for anything else, and each for all in one key."""
    inner = area.inset(32, 24)
    day = review_of(one, made)
    roles = tuple((role, _shortly(role)) for role in owners(say))
    top, rest = inner._replace(h=132), Area(inner.x, inner.y + 144, inner.w, inner.h - 144)
    upper, lower = rest.rows(2, 18)
    return (
        panel(area),
        Text(top._replace(h=36), place_of(one, say), SMALL, "semi", "muted", valign="middle", lines=1, least=18),
        Text(
            Area(top.x, top.y + 40, top.w, top.h - 40),
            shortened(one.text, inner.w, 24, 3),
            32,
            "semi",
            valign="middle",
            least=18,
            leading=1.1,
        ),
        *_setting(upper, one, "owner", (one.owner, one.owner), roles, 1, total, say),
        *_setting(lower, one, "review", (day, say.date(day)), days(made, say), 6, total, say),
    )


def _setting(
    area: Area, one: Agreement, field: str, now: Choice, choices: tuple[Choice, ...], first: int, total: int, say: Words
) -> Items:
    """One thing to set: its name and value, the quick choices, the field, the key that sets it for all."""
    value, shown = now
    owner = field == "owner"
    head = say("Who keeps an eye on it? A role, no name.") if owner else say("Looked at again on {day}", day=shown)
    side = 300.0 if value and total > 1 else 0.0
    items: Items = (
        Text(area._replace(w=area.w - side - 16, h=52), head, LABEL, "semi", valign="middle", least=20, leading=1.05),
    )
    if side:
        items += _for_all(Area(area.right - side, area.y, side, 52), field, value, say)
    cells = [cell for row in Area(area.x, area.y + 64, area.w, area.h - 64).rows(2, 10) for cell in row.columns(3, 10)]
    for n, (cell, (choice, label)) in enumerate(zip(cells, choices, strict=False), first):
        kind = "chosen" if choice == value else "secondary"
        command, cap = AmendAgreement(one.card, field, choice), f"Ctrl {n}" if area.w > 800 else ""
        items += button(cell, Button(label, command, f"{field}-{n}", (f"ctrl+{n}",), cap, kind=kind, size=27), 16)
    free = Area(cells[len(choices)].x, cells[5].y, cells[5].right - cells[len(choices)].x, cells[5].h)
    typed = "" if value in dict(choices) else value
    hint = say("or type a role") if owner else say("or type 12-11-2027")
    key = "f2" if owner else "f3"
    return (
        *items,
        Field(free, f"{field}-typed", typed, AmendAgreement(one.card, field), hint, size=27, limit=60, keys=(key,)),
    )


def _for_all(area: Area, field: str, value: str, say: Words) -> Items:
    command: Command = AmendAgreement(NO_CARD, field, value)
    key = "e" if field == "owner" else "d"
    shown = f"Ctrl {key.upper()}"
    return button(area, Button(say("The same for all"), command, f"{field}-all", (f"ctrl+{key}",), shown, size=26), 14)


def other_voices(area: Area, one: Agreement, say: Words) -> Items:
    """Sentences that were heard beside the rule, a line each: put right, add, take away."""
    inner = area.inset(32, 24)
    told = say("A line for each sentence, in neutral words: no names, no numbers of votes. An empty line goes away.")
    return (
        panel(area),
        Text(inner._replace(h=36), place_of(one, say), SMALL, "semi", "muted", valign="middle", lines=1, least=18),
        Text(
            Area(inner.x, inner.y + 40, inner.w, 96),
            shortened(one.text, inner.w, 24, 3),
            32,
            "semi",
            valign="middle",
            least=18,
            leading=1.1,
        ),
        Text(
            Area(inner.x, inner.y + 148, inner.w, 72),
            told,
            LABEL,
            "medium",
            "muted",
            valign="middle",
            least=20,
            leading=1.1,
        ),
        Field(
            Area(inner.x, inner.y + 232, inner.w, inner.h - 232),
            "heard",
            field_of(one, "heard"),
            AmendAgreement(one.card, "heard"),
            say("Some of us find …"),
            True,
            32,
            limit=900,
            keys=("f2",),
        ),
    )
