"""The fixed texts on complaints: the way of a complaint, and how it is held against the agreements (domain.md 3.6)."""

from __future__ import annotations

from game.i18n.words import Words


def about(say: Words) -> str:
    """Why agreements and complaints belong together."""
    return say(
        "A complaint can be tested against these agreements. Anyone may raise a worry or a complaint: parents, pupils "
        "and staff. We take it seriously, and nobody is worse off for raising it."
    )


def complaints(say: Words) -> tuple[str, ...]:
    """The steps of a complaint, in order; at every step one may go to the next at once."""
    return (
        say(
            "Talk with the person concerned, if that feels safe. You may skip this step. Could it be an offence? Skip "
            "it and go straight to the school board."
        ),
        say("Talk with the head teacher. If it is about the head teacher, talk with the school board."),
        say("Go to the internal confidential adviser. You may do so at any moment, also first."),
        say("The external confidential adviser supports you, up to and including a formal complaint."),
        say("The complaints committee named in the school guide looks into it and gives advice to the school board."),
    )


def testing(chapter: str, say: Words) -> tuple[str, ...]:
    """How a complaint is tested against the rules; `chapter` is where the duty to report stands."""
    return (
        say(
            "First: could it be a sexual offence? Then it is not weighed here but reported to the board at once "
            "({chapter}).",
            chapter=chapter,
        ),
        say("Which agreement is it about? Name its number."),
        say("Did the person concerned know this agreement: was it explained, and signed for?"),
        say(
            "What can be seen or read? Keep it as it is, and do not pass it on. Never store sexual images of children: "
            "call the police or the school board."
        ),
        say("Hear both sides before anybody judges. Both may bring somebody along."),
        say("Is it a “must”, a “should” with an explanation, or a “may”?"),
        say("Write down what was found and what follows. Tell both sides, and set a date to look back."),
    )
