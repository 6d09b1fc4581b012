"""From the answers of the consent round to the status of a rule. It counts answers, never people's names."""

from __future__ import annotations

from dataclasses import replace

from game.core.ballots import Consent
from game.core.disclosure import CARRIED, disclosed
from game.core.session import Agreement, Session, Status

FEWEST = 10
"""With fewer people a number of reservations or objections tells colleagues whose they are."""


def status_of(session: Session) -> Status | None:
    """The status that follows from the count; None while fewer than half of the people present were asked.

    A rule whose last vote stayed split (under 60 %) is at best agreed with reservation: 51 against 49 is not agreed.
    Where only the turnout may be told, the status follows from the consent alone: it would tell of the split.
    """
    consent = session.play.answered
    if consent.total * 2 < session.present:
        return None
    if consent.objection:
        return Status.PARKED
    if consent.reservation or is_split(session):
        return Status.RESERVED
    return Status.AGREED


def as_shown(session: Session, opened: bool) -> Session:
    """The session with the answers of phones left out, as long as nobody may see them.

    Whoever watches a count grow sees who has just tapped. The answers show all at once: when everybody present has
    answered, or when somebody has asked for them (`opened`).
    """
    play = session.play
    if opened or not play.answers or play.answered.total >= session.present:
        return session
    return replace(session, play=replace(play, answers={}))


def is_counted_aloud(people: int) -> bool:
    """Whether so many people may be told how many of them had a reservation or objected; of fewer it tells who."""
    return people >= FEWEST


def answers_of(agreement: Agreement, present: int) -> Consent | None:
    """The answers about a rule as a document may tell them; None where words have to do, or nobody was asked.

    `present`: how many there were where no vote says it. Those who were asked can be fewer still.
    """
    people = min((counted.present for counted in agreement.rounds), default=present)
    return agreement.consent if is_counted_aloud(min(people, agreement.consent.total)) else None


def is_split(session: Session) -> bool:
    """True when the last vote on this card carried no standpoint, as far as that may be told."""
    outcome = disclosed(session.card, session.play.rounds)
    bar = outcome.lead_bar
    return bool(outcome.tied) or (bar is not None and bar.share < CARRIED)
