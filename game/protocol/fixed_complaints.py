"""The fixed texts on complaints: the way of a complaint, and how it is held against the agreements (domain.md 3.6)."""

from __future__ import annotations

from game.words import Words


def complaints(say: Words) -> tuple[str, ...]:
    """The steps of a complaint, in order; at every step one may go to the next at once."""
    return (
        say("Talk with the person concerned, if that feels safe."),
        say("Talk with the head teacher."),
        say("Go to the internal confidential adviser; you may do so at any moment, also first."),
        say("The external confidential adviser supports you up to a formal complaint."),
        say("The complaints committee named in the school guide looks into it and gives advice to the school board."),
    )


def testing(say: Words) -> tuple[str, ...]:
    """How a complaint is tested against the rules."""
    return (
        say("Which agreement is this about? Name its number."),
        say("Was this agreement known to the person concerned: explained, and signed for?"),
        say("What can be seen or read? Keep it; do not pass it on."),
        say("Hear both sides before anybody judges."),
        say("Is it a “must”, a “should” with an explanation, or a “may”?"),
        say("A possible sexual offence is not weighed here: it is reported to the school board at once (H9)."),
    )
