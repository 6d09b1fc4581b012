"""How a protocol of many rooms came about: which rooms, what was the same, what the hall chose. Totals only."""

from __future__ import annotations

from game.core.session import SETTLED, Agreement, Session
from game.documents.sanitize import clean
from game.i18n.words import Words
from game.texts.plenary import names_words

MOST_NAMES = 6
"""So many rooms are named where a rule says who agreed it."""


def account_of_rooms(session: Session, say: Words) -> tuple[str, ...]:
    """In sentences that hold for every study day; which rooms there were is said once."""
    names, settled = clean(names_words(session.rooms)), [one for one in session.agreements if one.status in SETTLED]
    rooms = say.plural(
        "On a study day {n} room came to agreements of its own: {names}.",
        "On a study day {n} rooms each came to their own agreements: {names}.",
        len(session.rooms),
        names=names,
    )
    alone = sum(len(one.rooms) == 1 for one in settled)
    return (
        f"{rooms} {say.plural('{n} person took part.', '{n} people took part.', session.present)}",
        say.plural(
            "Together they made {n} agreement for the whole school.",
            "Together they made {n} agreements for the whole school.",
            len(settled),
        ),
        *((_of_one_room(alone, say),) if alone else ()),
        *_put_to_vote(session, say),
        say("Each room keeps a protocol of its own, which tells how it voted there."),
    )


def _of_one_room(n: int, say: Words) -> str:
    return say.plural(
        "{n} of them was agreed in one room; the others did not decide about it, or chose it later.",
        "{n} of them were agreed in one room; the others did not decide about them, or chose them later.",
        n,
    )


def _put_to_vote(session: Session, say: Words) -> tuple[str, ...]:
    """Also which rooms were missing from a vote of all: nobody was added for them."""
    asked = {card for card, _ in session.put_to_vote}
    votes = [one for one in session.agreements if one.card in asked and one.rounds]
    if not votes:
        return ()
    told = say.plural(
        "Rooms differed about {n} of these; the whole day was asked to choose.",
        "Rooms differed about {n} of these; the whole day was asked to choose.",
        len(votes),
    )
    short = [one.rounds[-1] for one in votes if one.rounds[-1].rooms < one.rounds[-1].of_rooms]
    missing = (say("Where a room’s totals were missing, nobody was counted for that room."),) if short else ()
    return (told, *missing)


def of_rooms(one: Agreement, say: Words) -> str:
    """Who agreed a rule, where that was in rooms of a study day and no vote of all came after it."""
    if one.rounds or not one.rooms:
        return ""
    if len(one.rooms) > MOST_NAMES:
        return say("in {n} rooms", n=len(one.rooms))
    return clean(names_words(one.rooms))
