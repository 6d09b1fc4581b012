"""What is set for one agreement: who keeps an eye on it, when it is looked at again, what was heard, what it costs."""

from __future__ import annotations

import re

from game.core.agreement_fields import field_of
from game.core.cards import NO_CARD
from game.core.commands import AmendAgreement, Command, SetFirmness
from game.core.review_dates import months_later, next_school_year, review_of
from game.core.session import Agreement
from game.core.strength import Strength
from game.i18n.words import Words
from game.screens.closing.findings_text import place_of
from game.texts.choices import price_words, strength_words
from game.ui.blocks import beginning, choice, item, one_line, panel, text
from game.ui.geometry import CAPTION, CLOSE, GAP, HINT, PAD, SNUG, TIGHT
from game.ui.layout import SPRING, Block, column, first_that_fits, row
from game.ui.scene import Field
from game.ui.widgets import Button

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


def shortly(role: str) -> str:
    """On a button and in a list what stands in brackets is enough."""
    inside = re.search(r"\((\S+)\)$", role)
    return inside[1] if inside else role


def days(at: str, say: Words) -> tuple[Choice, ...]:
    """Days to look at an agreement again, made at `at`; keys 6-9."""
    return (
        (months_later(at, 3), say("in 3 months")),
        (months_later(at, 6), say("in 6 months")),
        (months_later(at, 12), say("in a year")),
        (next_school_year(at), say("new school year")),
    )


def owner_and_day(one: Agreement, made: str, total: int, say: Words) -> Block:
    """Quick choices by key, a field for anything else, and each for all in one key."""
    day = review_of(one, made)
    roles = tuple((role, shortly(role)) for role in owners(say))
    who = say("Who keeps an eye on it? A role, not a name.")
    when = say("To be reviewed on {day}", day=say.date(day))

    def told(most: int) -> Block:
        return panel(
            column(
                *_what(one, say, most),
                SPRING,
                *_setting(one, "owner", one.owner, who, roles, total, say),
                SPRING,
                *_setting(one, "review", day, when, days(made, say), total, say),
                gap=TIGHT,
            ),
            PAD,
            GAP,
        )

    return first_that_fits(*map(told, SHOWN_LINES))


def _what(one: Agreement, say: Words, most: int) -> tuple[Block, Block]:
    """Where the agreement stands, and as much of it as tells which it is."""
    place = one_line(place_of(one, say), HINT, "semi", "muted", least=HINT)
    return place, beginning(one.text, CAPTION, "semi", leading=SNUG, lines=most)


SHOWN_LINES = (4, 3, 2)
"""Of the agreement, where they have room; a line fewer at a time where they have not."""
ACROSS = 3
CHOICE, LEAST_CHOICE = 76.0, 64.0
FIRST_KEY = {"owner": 1, "review": 6}


def _setting(
    one: Agreement, field: str, value: str, head: str, offered: tuple[Choice, ...], total: int, say: Words
) -> tuple[Block, ...]:
    """One thing to set: its name and value, the quick choices, the field, the key that sets it for all."""
    told = text(head, CAPTION, "semi", least=HINT, leading=CLOSE).fill()
    for_all = _for_all(field, value, say) if value and total > 1 else None
    cells = [
        _quick(one, field, choice, chosen=choice[0] == value, n=n) for n, choice in enumerate(offered, FIRST_KEY[field])
    ]
    free = _free(one, field, "" if value in dict(offered) else value, say).fill(2 * ACROSS - len(cells))
    return (
        row(told, for_all, gap=GAP),
        row(*cells[:ACROSS], gap=TIGHT),
        row(*cells[ACROSS:], free, gap=TIGHT),
    )


def _quick(one: Agreement, field: str, offered: Choice, *, chosen: bool, n: int) -> Block:
    value, label = offered
    kind = "chosen" if chosen else "secondary"
    b = Button(label, AmendAgreement(one.key, field, value), f"{field}-{n}", (f"ctrl+{n}",), kind=kind, size=HINT)
    return choice(b, CHOICE, LEAST_CHOICE).fill()


def _free(one: Agreement, field: str, typed: str, say: Words) -> Block:
    hint = say("or type a role") if field == "owner" else say("or type 12-11-2027")
    keys = ("f2",) if field == "owner" else ("f3",)
    command = AmendAgreement(one.key, field)
    shown = item(lambda area: Field(area, f"{field}-typed", typed, command, hint, size=HINT, limit=60, keys=keys))
    return shown.high(CHOICE, LEAST_CHOICE)


def _for_all(field: str, value: str, say: Words) -> Block:
    key = "e" if field == "owner" else "d"
    command: Command = AmendAgreement(NO_CARD, field, value)
    label = say("Same for all")
    return choice(Button(label, command, f"{field}-all", (f"ctrl+{key}",), size=HINT), CHOICE, LEAST_CHOICE)


def other_voices(one: Agreement, say: Words) -> Block:
    """Sentences that were heard beside the rule, a line each: put right, add, take away."""
    told = say("One line for each sentence, in neutral words: no names, no vote counts. Empty lines are removed.")
    command, hint = AmendAgreement(one.key, "heard"), say("Some of us think …")
    typed = field_of(one, "heard")
    field = item(lambda area: Field(area, "heard", typed, command, hint, True, CAPTION, limit=900, keys=("f2",)))
    about = text(told, HINT, "medium", "muted", least=HINT, leading=SNUG)
    return panel(column(*_what(one, say, SHOWN_LINES[-1]), about, field.grow(), _price(one, say), gap=GAP), PAD, GAP)


def wording(one: Agreement, say: Words) -> Block:
    """The text, how firm it is, and why: what a team puts right when it looks back."""
    put, hint = AmendAgreement(one.key, "text"), say("Type the agreement here")
    typed = item(lambda area: Field(area, "text", one.text, put, hint, True, CAPTION, limit=400, keys=("f2",)))
    firm = [
        choice(
            Button(
                strength_words(strength, say)[0],
                SetFirmness(one.key, strength.value),
                f"firm-{strength}",
                (f"ctrl+{n}",),
                kind="chosen" if strength is one.strength else "secondary",
                size=HINT,
            ),
            CHOICE,
            LEAST_CHOICE,
        ).fill()
        for n, strength in enumerate(Strength, 1)
    ]
    why, note = AmendAgreement(one.key, "reason"), say("optional")
    reason = item(lambda area: Field(area, "reason", one.reason, why, note, size=HINT, limit=240, keys=("f3",)))
    place = one_line(place_of(one, say), HINT, "semi", "muted", least=HINT)
    asked = text(say("Why"), HINT, "semi", least=HINT)
    below = column(asked, reason.high(CHOICE, LEAST_CHOICE), gap=TIGHT / 2)
    return panel(column(place, typed.grow(), row(*firm, gap=TIGHT), below, gap=GAP), PAD, GAP)


def _price(one: Agreement, say: Words) -> Block:
    """What the team gives up with it, where that was passed over at its consent."""
    command, hint = AmendAgreement(one.key, "price"), say("optional")
    field = item(lambda area: Field(area, "price", one.price, command, hint, size=HINT, limit=200, keys=("f3",)))
    asked = text(price_words(say), HINT, "semi", lines=2, least=HINT, leading=SNUG)
    return column(asked, field.high(CHOICE, LEAST_CHOICE), gap=TIGHT / 2)
