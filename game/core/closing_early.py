"""Would a press end a round that people are missing from, or drop its votes, and is it meant? Time is passed in.

A first press asks, a second one does it. The bounce of a presenter and a key that repeats are no second press, and what
was asked lapses when something else is done, and after some seconds. Votes that come in meanwhile change the number on
the button and not the question: in a hall where they keep coming no round could be closed otherwise.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core import commands as c
from game.core.phases import VOTES, Phase
from game.core.session import Session

BOUNCE, LASTS = 0.3, 8.0
"""Seconds: within the first it is the same press, and after the second the asking has lapsed."""
Mark = tuple[object, ...]


class Pressed(NamedTuple):
    """A press that would have ended a round early: when, and which round. `drops`: what would have lost its votes."""

    at: float
    of: Mark
    drops: str = ""


def missing(session: Session) -> int:
    """How many of the people present are not in the open round, or in the consent round; 0 where nothing is open."""
    if session.play.voting is not None:
        return max(0, session.present - session.play.voting.cast)
    return max(0, session.present - session.play.answered.total) if session.phase is Phase.CONSENT else 0


def votes_in(session: Session) -> int:
    """What lies in the open box; of a consent round what was answered, until everybody has."""
    if session.play.voting is not None:
        return session.play.voting.cast
    answered = session.play.answered.total if session.phase is Phase.CONSENT and session.play.status is None else 0
    return answered if answered < session.present else 0


def ends_early(session: Session, command: c.Command, opened: bool) -> bool:
    """Whether this would end a round before everybody is in, if it is granted.

    In a consent round that is to show its answers or to settle the rule, unless somebody asked for them (`opened`)
    or gave the status by hand.
    """
    if not missing(session):
        return False
    if session.play.voting is not None:
        return isinstance(command, c.Advance) and session.phase in (*VOTES, Phase.WARM_UP)
    return isinstance(command, c.Advance | c.Settle | c.RevealMore) and not opened and session.play.status is None


def pressed_now(session: Session, now: float, drops: str = "") -> Pressed:
    """A first press, or one that bounced."""
    play = session.play
    way = play.voting.way if play.voting is not None else ""
    return Pressed(now, (session.turn, session.phase, len(play.rounds), way, session.present), drops)


def stands(pressed: Pressed | None, session: Session, now: float) -> bool:
    """Whether it is still asked: of the same round, and not too long ago."""
    if pressed is None or pressed.of != pressed_now(session, now).of:
        return False
    return 0 <= now - pressed.at <= LASTS


def meant(pressed: Pressed | None, session: Session, now: float, drops: str = "") -> bool:
    """Whether a press now is the second one of the same kind."""
    same = pressed is not None and pressed.drops == drops
    return pressed is not None and same and stands(pressed, session, now) and now - pressed.at >= BOUNCE
