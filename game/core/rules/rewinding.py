"""Back or forward to another entry. Within an open round every ballot goes along: only a step is taken back, no vote.

What was done in the round (another way to vote, people put right, a pause) is as it was at that entry; what lies in the
box is as it is now. Where more have voted by now than people were there then, the number of people stays.
"""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from game.core import events as e
from game.core.ballots import HANDS
from game.core.cards import OptionId
from game.core.fold import evolve
from game.core.refusal import Reason, Refused
from game.core.seating import respread
from game.core.session import Session


def to_entry(to: int, now: Session, within: Session | None) -> tuple[e.Event, ...]:
    """The events that lead there; `within` is the session of that entry, if it lies in the round that is open now."""
    if within is None:
        return (e.Rewound(to),)
    for people in (within.present, now.present):
        ballots = _ballots(now, _of(within, people))
        if ballots is not None:
            return (e.Rewound(to, 0 if people == within.present else people), *ballots)
    raise Refused(Reason.MORE_ANSWERS_THAN_PEOPLE)  # counted by hand then, and told by phone since


def _of(session: Session, people: int) -> Session:
    return replace(session, setup=replace(session.setup, people=people))


def _placed(now: Session) -> tuple[e.BallotPlaced, ...]:
    """All that lies in the open box, or was answered by phone in the consent round."""
    voting = now.play.voting
    if voting is None:
        return tuple(e.BallotPlaced(seat, OptionId(answer)) for seat, answer in sorted(now.play.answers.items()))
    # The row of hands that is being counted comes last: it stays the open one.
    box = sorted(voting.box.items(), key=lambda one: (one[0] == f"{HANDS}{voting.counting}", one[0]))
    return tuple(e.BallotPlaced(seat, one.option, one.count, one.sure) for seat, one in box)


def _ballots(now: Session, then: Session) -> tuple[e.BallotPlaced, ...] | None:
    """The same ballots in the session of that entry, tables with the people who sit there; None if they do not fit."""
    placed = _placed(now)
    filled = reduce(evolve, placed, then)
    voting = filled.play.voting
    if voting is None:
        return placed if filled.play.answered.total <= filled.present else None
    if voting.way.traits.tables and filled.present != now.present:
        spread = {one.seat: one for one in respread(voting, filled.setup)}
        placed = tuple(spread.get(one.seat, one) for one in placed)
        voting = reduce(evolve, placed, then).play.voting
    assert voting is not None
    fits = voting.cast <= filled.present and all(one.count > 0 for one in placed)
    return placed if fits else None
