"""What ballots and counts make of a session, and other ways and numbers of people to vote with."""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.ballots import HANDS, Ballot
from game.core.fold.steps import phase_entered
from game.core.session import Phase, Session, with_play


def ballot_placed(session: Session, event: e.BallotPlaced) -> Session:
    voting = session.play.voting
    if voting is None:
        return _answered(session, event)
    box = dict(voting.box)
    if event.count:
        box[event.seat] = Ballot(event.option, event.count, event.sure)
    else:
        box.pop(event.seat, None)
    counting = event.option if event.seat.startswith(HANDS) and voting.way.traits.rows else voting.counting
    return with_play(session, voting=replace(voting, box=box, counting=counting))


def _answered(session: Session, event: e.BallotPlaced) -> Session:
    if session.phase is not Phase.CONSENT:
        return session
    return with_play(session, answers={**session.play.answers, event.seat: str(event.option)})


def votes_counted(session: Session, event: e.VotesCounted) -> Session:
    counted = with_play(session, voting=None, rounds=(*session.play.rounds, event.round))
    return phase_entered(counted, event.next)


def way_changed(session: Session, event: e.WayChanged) -> Session:
    session = replace(session, setup=replace(session.setup, way=event.way))
    voting = session.play.voting
    return with_play(session, voting=replace(voting, way=event.way, counting=None)) if voting else session


def present_corrected(session: Session, event: e.PresentCorrected) -> Session:
    return replace(session, setup=replace(session.setup, people=event.people))
