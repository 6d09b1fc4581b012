"""The words for what can be chosen: ways to vote, weights, strengths, answers. For wall, desk and phone alike."""

from __future__ import annotations

from game.core.ballots import Way
from game.core.cards import Weight
from game.core.session import Strength
from game.core.timetable import PartKind
from game.i18n.words import Words


def way_names(say: Words) -> dict[Way, str]:
    """Every way to vote, in the order that it is offered."""
    return {
        Way.HANDS: say("Hands"),
        Way.KEYBOARD: say("Keyboard"),
        Way.PHONES: say("Phones"),
        Way.TABLES: say("Tables"),
    }


def weight_words(weight: Weight, say: Words) -> str:
    return {Weight.LIGHT: say("light"), Weight.MEDIUM: say("medium"), Weight.HEAVY: say("heavy")}[weight]


def strength_words(strength: Strength, say: Words) -> tuple[str, str]:
    """A strength and what it means."""
    return {
        Strength.MUST: (say("must"), say("always")),
        Strength.SHOULD: (say("should"), say("unless explained")),
        Strength.MAY: (say("may"), say("own choice")),
    }[strength]


def answer_words(say: Words) -> dict[str, str]:
    """The answers of a consent round by their ids, in the order of ANSWERS."""
    return {
        "yes": say("I can live with this"),
        "reservation": say("With a reservation"),
        "objection": say("Objection"),
    }


def abstain_words(say: Words) -> str:
    return say("No opinion / not my role")


def part_words(kind: PartKind, say: Words) -> str:
    """What a part of the session is called."""
    return {
        PartKind.START: say("Start and house rules"),
        PartKind.BREAK: say("Break"),
        PartKind.CLOSE: say("Read back and after-care"),
        PartKind.CARD: say("Card"),
    }[kind]
