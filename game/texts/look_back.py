"""What is asked at each step of the look-back six weeks on, and how: on the wall and at the desk (packet 7)."""

from __future__ import annotations

from typing import NamedTuple

from game.i18n.words import Words


class Asked(NamedTuple):
    """A step: what stands on top, how it goes, and what to say aloud."""

    head: str
    told: str
    saying: str


def look_back_words(step: str, say: Words) -> Asked:
    """Of a step of core/look_back.py. KeyError for another one."""
    return {
        "why": Asked(
            say("Six weeks on"),
            say("Fifteen minutes, standing. Nobody is checked: we look at whether it works."),
            say("This is not a check. We look at whether it works."),
        ),
        "went_well": Asked(
            say("1 What went well?"),
            say("Each of you names one agreement that went well. Show with fingers: 1 it does not work, 4 it works."),
            say("Which agreement went well? One each, and you may skip this."),
        ),
        "did_not": Asked(
            say("2 What did not, and why?"),
            say("Name only the agreement: no people, and no real case."),
            say("Which agreement did not work, and what was in the way? No people, no real case."),
        ),
        "to_change": Asked(
            say("3 Which agreement has to change?"),
            say("Choose two at most. Agree who makes a proposal, and by which date."),
            say("Which one has to change? Who makes a proposal, and by when?"),
        ),
        "end": Asked(
            say("Thank you"),
            say("Something on your mind? You can come to the facilitator afterwards, or to the confidential adviser."),
            say("Is something on your mind? Afterwards I am here, and so is the confidential adviser."),
        ),
    }[step]


def begin_words(say: Words) -> str:
    """What the button says."""
    return say("Look back (15 minutes)")


def due_line(say: Words) -> str:
    """On the first screen, once the day has come."""
    return say("Six weeks on: look back (15 minutes)")
