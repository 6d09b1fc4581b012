"""What a phone says in words: when nothing is asked, by its script, and why something cannot be. Texts only."""

from __future__ import annotations

from typing import assert_never

from game.core.phases import END_PHASES, Phase
from game.i18n.words import Words
from game.texts.hall_vote import after_words, stay_words
from game.texts.moment import check_in_words

STATUS = {
    "form": 400,
    "no_such_option": 400,
    "no_seat": 403,
    "queue": 403,
    "origin": 403,
    "need_ticket": 403,
    "ticket_used": 403,
    "ticket_forged": 403,
    "code": 404,
    "page": 404,
    "method": 405,
    "slow": 408,
    "large": 413,
    "host": 421,
    "tries": 429,
    "quick": 429,
    "fault": 500,
    "crowd": 503,
    "full": 503,
    "disk_trouble": 503,
    "busy": 503,
}
AGAIN = {"tries": 60, "quick": 10, "crowd": 30}
"""Seconds after which a phone may try again; SOON for every other 429 and 503."""
SOON = 3
NOT_NOW = 409
"""For every reason of the rules that is not above (see core/refusal.py): it is clear, its time is not now."""


def calm_words(state: str, phase: Phase, say: Words, tables: bool = False) -> tuple[str, str]:
    """Title and sentence for a state without a question; empty for the others. `tables`: each table votes as one."""
    match state:
        case "wait":
            title, sentence = _waiting(phase, say, tables)
            return title, f"{sentence} {stay_awake(say)}"
        case "closed":
            return say("The vote is closed"), f"{_after(phase, say)} {stay_awake(say)}"
        case "queue":
            return say("One moment please"), say("All seats are taken. The facilitator sees that you are waiting.")
        case "stopped":
            return say("We stop for a moment."), say("Nobody has to explain anything. This page continues by itself.")
        case "end":
            return say("Thank you for taking part"), say("You can close this page now.")
        case _:
            return "", ""


def stay_awake(say: Words) -> str:
    """Over plain HTTP no browser lets a page keep the screen on: people have to."""
    return say("Keep your screen on, so that you miss no vote.")


def _waiting(phase: Phase, say: Words, tables: bool) -> tuple[str, str]:
    here = (
        say("Your table votes as one; you need not vote on this phone.")
        if tables
        else say("The vote appears here by itself.")
    )
    match phase:
        case Phase.SITUATION:
            return say("Read along on the big screen"), here
        case Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.WARM_UP | Phase.HALL_VOTE:  # by tables: else it asks here
            return say("Your table votes together"), say("Tell the facilitator your choice.")
        case Phase.TALK | Phase.MINORITY:
            return say("Now we talk"), here
        case Phase.RULE:
            return say("We write a rule together"), say(
                "When the rule is ready, you are asked here whether you can live with it."
            )
        case Phase.WELCOME | Phase.SETUP | Phase.HOUSE_RULES | Phase.REVEAL:
            return say("You are in!"), f"{say('Look at the big screen.')} {here}"
        case Phase.CHECK_IN:
            return check_in_words(say)
        case Phase.PROPOSALS:
            return say("Read along on the big screen"), here
        case Phase.MOMENT | Phase.CONSENT:  # a phone is asked, or told what there is
            return say("You are in!"), f"{say('Look at the big screen.')} {here}"
        case Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK:
            return say("Thank you for taking part"), stay_words(say)
        case _:
            assert_never(phase)


def _after(phase: Phase, say: Words) -> str:
    if phase in END_PHASES:
        return f"{after_words(say)} {stay_words(say)}"
    if phase is Phase.REVEAL:
        return say("Look at the big screen: the outcome is coming.")
    return say("Nobody sees the outcome yet. It is shown after the last vote.")


def script_words(say: Words) -> dict[str, str | list[str]]:
    """By the name that ballot.js calls them; {} is where a choice comes. A list is a title and a sentence."""
    return _of_the_vote(say) | _of_the_connection(say)


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
        "told": " " + reason_sent(say),
        "in": say("Your choice is in."),
        "out": say("No choice arrived from this page."),
        "late": say("Your last choice came too late and was not counted."),
        "unsure": say("We do not know whether your last choice arrived in time."),
        "covered": say("not shown"),
    }


def _of_the_connection(say: Words) -> dict[str, str | list[str]]:
    return {
        "on": say("Connected"),
        "off": say("Looking for the laptop …"),
        "asked": pause_requested(say),
        "lost": [
            say("Please scan the code again"),
            say("The laptop does not know this phone any more. The code is on the big screen."),
        ],
        "bye": [
            say("Voting by phone is off for now"),
            say("We carry on with hands. This page comes back by itself."),
        ],
    }


def reason_sent(say: Words) -> str:
    return say("Your reason is with the facilitator.")


def speak_words(say: Words) -> str:
    """That a phone may send a reason while people talk."""
    return say("A reason for one of these? Tap it and type.")


def hint_words(consent: bool, say: Words) -> str:
    """Above the field in which a phone types."""
    if consent:
        return say("What would you need? A few words, if you like.")
    return say("Your reason, without names.")


def pause_requested(say: Words) -> str:
    return say("You asked for a pause. Nobody sees that it was you.")


def status_of(error: str) -> int:
    return STATUS.get(error, NOT_NOW)


def again_after(error: str) -> int:
    """The seconds of Retry-After, 0 where trying again helps nobody."""
    return AGAIN.get(error, SOON) if status_of(error) in (429, 503) else 0


def sentence_of(error: str, say: Words) -> str:
    """One sentence for the person who holds the phone."""
    match error:
        case "code" | "tries" | "no_seat" | "queue" | "need_ticket" | "ticket_used" | "ticket_forged":
            return _of_a_seat(error, say)
        case "crowd" | "full":
            return _of_a_seat(error, say)
        case "older" | "box_full" | "more_answers_than_people" | "no_such_option" | "disk_trouble" | "busy":
            return _of_a_vote(error, say)
        case "enough":
            return say("Enough reasons are waiting already. Say yours out loud.")
        case "long":
            return say("That is too long.")
        case "quick":
            return say("That was too often in a short time. Wait a moment and try again.")
        case "page" | "method":
            return say("There is nothing here.")
        case "form" | "large" | "slow" | "host" | "origin":
            return say(
                "This phone sent something that cannot be used. Open the page again with the code on the big screen."
            )
        case "fault":
            return say("Something went wrong here. Try again; if that does not help, vote by raising your hand.")
        case _:
            return say("This has closed. What was counted before still counts.")


def _of_a_seat(error: str, say: Words) -> str:
    match error:
        case "code":
            return say("That is not the code. Look at the big screen and type the four characters again.")
        case "tries":
            return say("Too many wrong codes. Wait a minute and try again.")
        case "need_ticket":
            return say("In this session every phone needs its own ticket. Scan the one you were given.")
        case "ticket_used":
            return say("Another phone has already used this ticket. Ask the facilitator for a new one.")
        case "ticket_forged":
            return say("This ticket does not belong to this session.")
        case "queue":
            return say("All seats are taken. The facilitator sees that you are waiting.")
        case "crowd":
            return say("Too many phones are waiting already. Ask the facilitator.")
        case "full":
            return say("Many phones are joining at the same moment. This page tries again by itself.")
        case _:
            return say("This phone has not joined yet. Scan the code on the big screen, or type it.")


def _of_a_vote(error: str, say: Words) -> str:
    match error:
        case "older":
            return say("You chose something else after this. That newer choice counts.")
        case "no_such_option":
            return say("That is not one of the choices.")
        case "busy" | "disk_trouble":
            return say("Your choice could not be saved. Nothing was counted: try again.")
        case _:
            return say("There are as many answers as people present. Tell the facilitator.")
