"""From the answers of the consent round to the status of a rule. It counts answers, never people's names."""

from __future__ import annotations

from dataclasses import replace

from game.core.session import Session, Status
from game.core.tally import CARRIED, lead_share


def status_of(session: Session) -> Status | None:
    """The status that follows from the count; None while fewer than half of the people present were asked.

    A rule whose last vote stayed split (under 60 %) is at best agreed with reservation: 51 against 49 is not agreed.
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


def is_split(session: Session) -> bool:
    """True when the last vote on this card did not carry its leading option."""
    card, rounds = session.card, session.play.rounds
    return card is not None and bool(rounds) and lead_share(card, rounds[-1]) < CARRIED
