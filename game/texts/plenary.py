"""Sentences of the hall on a study day: how far a room is, how the line is, who waits. It knows no screen."""

from __future__ import annotations

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


def alike_words(kind: str, say: Words) -> str:
    """What two rules have to do with each other."""
    match kind:
        case "times":
            return say("Two agreements about the same thing, with different times or numbers.")
        case "never":
            return say("Never allowed in one agreement, allowed on a condition in the other.")
        case _:
            return say("These two agreements say nearly the same thing.")


def names_words(names: tuple[str, ...]) -> str:
    """Rooms after each other."""
    return ", ".join(names)
