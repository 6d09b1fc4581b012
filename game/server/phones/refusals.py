"""What a phone is told when something cannot be: a status for programs, a sentence for people. It decides nothing."""

from __future__ import annotations

from game.i18n.words import Words

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
    "crowd": 429,
    "fault": 500,
    "disk_trouble": 503,
    "busy": 503,
}
NOT_NOW = 409
"""For every reason of the rules that is not above (see core/refused.py): the wish is clear, its time is not now."""


def status_of(error: str) -> int:
    return STATUS.get(error, NOT_NOW)


def sentence_of(error: str, say: Words) -> str:
    """One sentence for the person who holds the phone."""
    match error:
        case "code" | "tries" | "no_seat" | "queue" | "crowd" | "need_ticket" | "ticket_used" | "ticket_forged":
            return _at_the_door(error, say)
        case "older" | "box_full" | "more_answers_than_people" | "no_such_option" | "disk_trouble" | "busy":
            return _of_a_vote(error, say)
        case "quick":
            return say("That was a lot in a short time. Wait a moment and try again.")
        case "page" | "method":
            return say("There is nothing here.")
        case "form" | "large" | "slow" | "host" | "origin":
            return say("This phone sent something that cannot be used. Open the page again with the code on the wall.")
        case "fault":
            return say("Something went wrong here. Try again; if it stays so, vote by raising your hand.")
        case _:
            return say("That is closed by now. What was counted before stays counted.")


def _at_the_door(error: str, say: Words) -> str:
    match error:
        case "code":
            return say("That is not the code. Look at the wall and type the four characters again.")
        case "tries":
            return say("Too many wrong codes. Wait a minute and try again.")
        case "need_ticket":
            return say("In this session every phone needs a ticket of its own. Scan the one you were given.")
        case "ticket_used":
            return say("Another phone came with this ticket before. Ask the facilitator for a new one.")
        case "ticket_forged":
            return say("This ticket does not belong to this session.")
        case "queue":
            return say("All seats are taken. The facilitator sees that you are waiting.")
        case "crowd":
            return say("Too many phones are waiting already. Ask the facilitator.")
        case _:
            return say("This phone does not take part yet. Scan the code on the wall, or type it.")


def _of_a_vote(error: str, say: Words) -> str:
    match error:
        case "older":
            return say("You chose something else after this. That newer choice counts.")
        case "no_such_option":
            return say("That is not one of the choices.")
        case "busy" | "disk_trouble":
            return say("Your choice could not be kept. Nothing was counted: try again.")
        case _:
            return say("There are as many answers as people present. Tell the facilitator.")
