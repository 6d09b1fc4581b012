"""What is said of questions that nobody in the room could answer, for wall, desk and paper alike."""

from __future__ import annotations

from game.core.questions import OpenQuestion
from game.i18n.words import Words


def heading(say: Words) -> str:
    """Above them."""
    return say("Open questions: who finds out?")


def ask_words(say: Words) -> str:
    """Above the field for a new one."""
    return say("Something nobody knows here? Type the question")


def part_words(part: str, say: Words) -> str:
    """What one part of a question is."""
    match part:
        case "who":
            return say("Who finds out (a role, not a name)")
        case "when":
            return say("By when?")
        case _:
            return say("What don’t we know?")


def returns_words(one: OpenQuestion, say: Words) -> str:
    """Who finds it out, and when it is back; it says so where that is open."""
    open_still = say("still to be chosen")
    return say("Finds out: {who}. By when: {when}.", who=one.who or open_still, when=one.when or open_still)
