"""How the team talks, and what a vote is worth: said on the wall, on phones and on paper in the same words."""

from __future__ import annotations

from game.i18n.words import Words


def rules(say: Words, phones: bool = False, reasons: bool = False) -> tuple[str, ...]:
    """The six house rules; `phones` where people vote by them, `reasons` where they also send reasons."""
    away = say("No names, no real cases, and phones only to vote.")
    if reasons:
        away = say("No names, no real cases, and phones only to vote and for a reason.")
    return (
        say("We talk about situations, not about people."),
        away if phones else say("No names, no real cases, and phones away."),
        say("You may always skip this or stop; nobody asks why."),
        say("What somebody says about themselves stays here – unless a child is in danger."),
        say("Worried about a child or a colleague? Do not share it here; report it today. We tell you how."),
        say("We look for agreements, not for who is to blame."),
    )


def promises(say: Words, tables: bool = False) -> tuple[str, ...]:
    """Privacy in three clauses; never "absolute". `tables` where each table votes as one."""
    alone = say("You vote in private. The split is shown after the last vote.")
    together = say("Each table votes as one. The split is shown after the last vote.")
    return (
        together if tables else alone,
        say("Only totals are kept: no names, no list, no order."),
        say("In a small team people can still guess. On heavy cards and your own we do not show small numbers."),
    )
