"""How a team chose in a conversation, as far as each of its votes bears it out. Counts only; words are elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from game.core.session import Agreement, Session
from game.core.value import Value, value


class Chose(StrEnum):
    """Twice at every situation, or at some; once; by tables; without a vote; or in many rooms, each in its own way."""

    TWICE = "twice"
    PARTLY = "partly"
    ONCE = "once"
    TABLES = "tables"
    TABLES_ONCE = "tables_once"
    TALKED = "talked"
    ROOMS = "rooms"


@value
class Evening(Value):
    """What a team did in one conversation: how many situations, with how many people, and how they chose.

    `fewest` and `most` are the people at its votes; `team` is how many the whole team has, 0 where nobody said it.
    """

    situations: int
    fewest: int
    most: int
    team: int
    chose: Chose


NOTHING_DONE = Evening(0, 0, 0, 0, Chose.TALKED)


def evening(session: Session) -> Evening:
    """Of this session up to now."""
    there = present(session)
    situations = cards(session)
    return Evening(len(situations), min(there), max(there), session.setup.team, _chose(session, situations))


def cards(session: Session) -> list[Agreement]:
    """One for each card: a second rule of a card comes from the same votes, and what a hall is asked is none of it."""
    asked = {card for card, _ in session.put_to_vote}
    return [one for one in session.agreements if one.part == 1 and one.card not in asked]


def present(session: Session) -> list[int]:
    """How many were there at each vote; without any, how many are there now."""
    return [counted.present for one in session.agreements for counted in one.rounds] or [session.present]


def _chose(session: Session, situations: Sequence[Agreement]) -> Chose:
    if session.rooms:
        return Chose.ROOMS
    voted = [one.rounds for one in situations if one.rounds]
    if not voted:
        return Chose.TALKED
    twice = [len(rounds) > 1 for rounds in voted]
    if any(counted.tables for rounds in voted for counted in rounds):
        return Chose.TABLES if any(twice) else Chose.TABLES_ONCE
    return Chose.TWICE if all(twice) else Chose.PARTLY if any(twice) else Chose.ONCE
