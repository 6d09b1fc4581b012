"""What is said of a vote of all rooms in a room: on wall, desk and phones alike. The room's own split is never told."""

from __future__ import annotations

from game.core.hall_question import HallNews
from game.i18n.words import Words


def all_rooms(say: Words) -> str:
    """What the vote is called, where a card would have its number."""
    return say("Vote of all rooms")


def told_in_hall(say: Words) -> str:
    """What becomes of it."""
    return say("All rooms get this question. The hall hears the outcome of all rooms together, not of ours.")


def after_words(say: Words) -> str:
    """Once it is closed here."""
    return say("The outcome of all rooms together is told in the hall.")


def stay_words(say: Words) -> str:
    """While the hall may ask something still: nobody closes the page."""
    return say("The hall may ask all rooms a question. It appears here by itself.")


def waits_words(say: Words) -> str:
    """Before the cards are played."""
    return say("The hall asks all rooms a question. It appears here by itself once your cards are done.")


def took_part_words(news: HallNews, say: Words) -> str:
    """Who is in the outcome."""
    people = say.plural("{n} person", "{n} people", news.voters)
    return say.plural("{people} in {n} room", "{people} in {n} rooms", news.rooms, people=people)


def untold_words(say: Words) -> str:
    """Why there is no outcome."""
    return say(
        "Fewer than three rooms or ten people took part. Then the outcome is not told: it would show who chose what."
    )


def hall_notices(say: Words) -> dict[str, str]:
    """By id: what the hall asks, and what became of the votes here."""
    return {
        "hall_asks": waits_words(say),
        "hall_counted": say("Your votes are counted. The outcome of all rooms together is told in the hall."),
        "hall_nobody": say("The hall has closed the vote. Nobody voted here, so this room is not in it."),
        "hall_late": say("The hall has closed the vote without this room. Tell the facilitator there."),
    }
