"""Sentences of the hall on a study day: how far a room is, how the line is, who waits. It knows no screen."""

from __future__ import annotations

from typing import assert_never

from game.core.plenary.asking import Asking, HallStatus
from game.core.plenary.hall_view import HallView, Progress
from game.core.sharing import HallLine
from game.i18n.words import Words


def step_words(progress: Progress | None, say: Words) -> str:
    """How far a room is; a pause looks like the step it is in."""
    if progress is None:
        return say("has not begun")
    match progress.step:
        case "card":
            return say("card {n} of {total}", n=progress.n, total=progress.of)
        case "closing":
            return say("is closing")
        case "done":
            return say("done")
        case _:
            return say("begins")


def hall_words(line: HallLine, say: Words) -> str:
    """What is wrong with the line to the hall; nothing where it is well."""
    match line:
        case HallLine.AWAY:
            return say("The hall does not answer. One moment: rooms go on.")
        case HallLine.REFUSED:
            return say("The hall does not know this screen. Use the address that the day shows now.")
        case HallLine.FOREIGN:
            return say("The hall runs another version of Open Kaart.")
        case _:
            return ""


def waiting_words(hall: HallView, say: Words) -> str:
    """How many rooms wait, without their names."""
    n = len(hall.waiting)
    return say.plural("{n} room waits: press W", "{n} rooms wait: press W", n) if n else ""


def address_words(hall: HallView, say: Words) -> str:
    """What a room types to come to this day; "" until the hall has told."""
    return say("Rooms come to this day with {address}", address=hall.address) if hall.address else ""


def alike_words(kind: str, say: Words) -> str:
    """What two rules have to do with each other, as kinds of `similarity`."""
    match kind:
        case "times":
            return say("Two agreements about the same thing, with different times or numbers.")
        case "never":
            return say("Never allowed in one agreement, allowed on a condition in the other.")
        case "differ":
            return say("Rooms came to different rules on the same card.")
        case _:
            return say("These two agreements say nearly the same thing.")


def names_words(names: tuple[str, ...]) -> str:
    """Rooms after each other."""
    return ", ".join(names)


def merging_words(hall: HallStatus, say: Words) -> str:
    """How the hall is, beside the session that makes one protocol of it."""
    rooms = say.plural("{n} room in the hall", "{n} rooms in the hall", hall.rooms)
    parts = (
        rooms,
        say.plural("{n} silent", "{n} silent", hall.silent) if hall.silent else "",
        say.plural("{n} new rule", "{n} new rules", hall.new) if hall.new else "",
        say.plural("{n} room at the door", "{n} rooms at the door", hall.door) if hall.door else "",
    )
    return " · ".join(filter(None, parts))


def asking_words(hall: HallStatus, say: Words) -> str:
    """How a vote of all rooms is. While it is open nothing is told but how many rooms ask."""
    match hall.asking:
        case Asking.READY:
            return say("Count hands here, or ask all rooms: then every phone votes, at its own room.")
        case Asking.OPEN:
            return say("{asked} of {rooms} rooms are voting.", asked=hall.asked, rooms=hall.rooms)
        case Asking.CLOSING:
            return say(
                "The vote is closed. {told} of {asked} rooms have sent their totals.", told=hall.told, asked=hall.asked
            )
        case Asking.TOO_FEW:
            return say("Too few rooms or voters to tell a total without telling on a room. Count hands here.")
        case Asking.AWAY:
            return hall_words(HallLine.AWAY, say)
        case Asking.NOTHING:
            return ""
        case _:
            assert_never(hall.asking)
