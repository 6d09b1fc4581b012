"""What the script of a ballot page says by itself: about this phone, its vote and its line. Texts only."""

from __future__ import annotations

from game.i18n.words import Words


def script_words(say: Words) -> dict[str, str | list[str]]:
    """By the name that ballot.js calls them; {} is where a choice comes. A list is a title and a sentence."""
    return _of_the_vote(say) | _of_the_line(say)


def counted(say: Words, choice: str) -> str:
    return say("Counted: {choice}. You can change it until the vote closes.", choice=choice)


def nothing_yet(say: Words) -> str:
    return say("Tap what you choose. You can change it until the vote closes.")


def _of_the_vote(say: Words) -> dict[str, str | list[str]]:
    return {
        "none": nothing_yet(say),
        "sending": say("Sending …"),
        "pending": say("Not sent yet – we keep trying. Keep this page open."),
        "counted": counted(say, "{}"),
        "told": say("Counted, and your reason is with the facilitator."),
        "in": say("Your vote is in."),
        "out": say("No vote came in from this page."),
        "late": say("Your last choice came too late and is not counted."),
        "unsure": say("We do not know whether your last choice came in on time."),
        "covered": say("covered"),
    }


def _of_the_line(say: Words) -> dict[str, str | list[str]]:
    return {
        "on": say("Connected"),
        "off": say("Looking for the laptop …"),
        "asked": asked(say),
        "lost": [
            say("Please scan the code again"),
            say("The laptop does not know this phone any more. The code is on the big screen."),
        ],
        "bye": [
            say("Voting by phone is off for now"),
            say("The meeting goes on with hands. This page comes back by itself."),
        ],
    }


def asked(say: Words) -> str:
    return say("You asked for a pause. Nobody sees that it was you.")
