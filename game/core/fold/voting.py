"""What ballots and counts make of a session, and other ways and numbers of people to vote with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.core import events as e
from game.core.ballots import HANDS, Ballot
from game.core.fold.steps import phase_entered
from game.core.phases import Phase
from game.core.session import Session, with_play


def ballot_placed(session: Session, event: e.BallotPlaced) -> Session:
    return ballots_placed(session, (event,))


def ballots_placed(session: Session, events: Iterable[e.BallotPlaced]) -> Session:
    """The session after all of these: its box is copied once."""
    voting = session.play.voting
    if voting is None:
        return _answered(session, events)
    box, counting = dict(voting.box), voting.counting
    for event in events:
        if event.count:
            box[event.seat] = Ballot(event.option, event.count, event.sure)
        else:
            box.pop(event.seat, None)
        if event.seat.startswith(HANDS) and voting.way.traits.rows:
            counting = event.option
    return with_play(session, voting=replace(voting, box=box, counting=counting))


def _answered(session: Session, events: Iterable[e.BallotPlaced]) -> Session:
    if session.phase is not Phase.CONSENT:
        return session
    answers = dict(session.play.answers)
    for event in events:
        if event.count:
            answers[event.seat] = str(event.option)
        else:
            answers.pop(event.seat, None)
    return with_play(session, answers=answers)


def votes_counted(session: Session, event: e.VotesCounted) -> Session:
    counted = with_play(session, voting=None, rounds=(*session.play.rounds, event.round))
    return phase_entered(counted, event.next)


def way_changed(session: Session, event: e.WayChanged) -> Session:
    session = replace(session, setup=replace(session.setup, way=event.way))
    voting = session.play.voting
    return with_play(session, voting=replace(voting, way=event.way, counting=None)) if voting else session


def present_corrected(session: Session, event: e.PresentCorrected) -> Session:
    return replace(session, setup=replace(session.setup, people=event.people))
