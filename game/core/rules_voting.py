"""The rules of an open round: what may go into the box, and how."""

from __future__ import annotations

from game.core import commands as c
from game.core import events as e
from game.core.around import MAX_PEOPLE, Around, known, open_round, require
from game.core.ballots import Way
from game.core.evolve import HANDS, evolve
from game.core.refused import Reason
from game.core.rounds import round_of
from game.core.rules_steps import close
from game.core.session import Phase, Session


def cast_ballot(session: Session, command: c.CastBallot, around: Around) -> tuple[e.Event, ...]:
    voting = open_round(session)
    require(voting.way is Way.KEYBOARD, Reason.NOT_NOW)
    known(session, command.option)
    require(voting.cast < session.present, Reason.BOX_FULL)
    seat = f"turn/{around.chance(1 << 62):016x}"  # drawn, so that the box does not tell who came first
    return _placed(session, e.BallotPlaced(seat, command.option), around)


def place_ballot(session: Session, command: c.PlaceBallot, around: Around) -> tuple[e.Event, ...]:
    """Phones vote beside hands and keyboard: a laptop that changes its way of voting shuts nobody out."""
    voting = open_round(session)
    require(command.round == round_of(session), Reason.NOT_NOW)
    known(session, command.option)
    require(command.sure in (0, 1, 2, 3), Reason.NO_SUCH_OPTION)
    require(command.seat in voting.box or voting.cast < session.present, Reason.BOX_FULL)
    return _placed(session, e.BallotPlaced(command.seat, command.option, 1, command.sure), around)


def count_hands(session: Session, command: c.CountHands, around: Around) -> tuple[e.Event, ...]:
    voting = open_round(session)
    require(voting.way is Way.HANDS, Reason.NOT_NOW)
    known(session, command.option)
    seat = HANDS + command.option
    before = voting.box[seat].count if seat in voting.box else 0
    count = before + command.by if command.exactly is None else command.exactly
    require(count >= 0, Reason.NO_HANDS)
    require(voting.cast - before + count <= session.present, Reason.BOX_FULL)
    return _placed(session, e.BallotPlaced(seat, command.option, count), around)


def _placed(session: Session, ballot: e.BallotPlaced, around: Around) -> tuple[e.Event, ...]:
    """The ballot, and the count when it was the last one and the team chose to close by itself."""
    voting = open_round(session)
    before = voting.box[ballot.seat].count if ballot.seat in voting.box else 0
    if not session.setup.auto_close or voting.cast - before + ballot.count < session.present:
        return (ballot,)
    return (ballot, close(evolve(session, ballot), around))


def change_way(session: Session, command: c.ChangeWay, around: Around) -> tuple[e.Event, ...]:
    require(session.started and command.way in tuple(Way), Reason.NOT_NOW)
    require(session.setup.way != command.way, Reason.NOT_NOW)
    return (e.WayChanged(Way(command.way)),)


def correct_present(session: Session, command: c.CorrectPresent, around: Around) -> tuple[e.Event, ...]:
    require(session.started, Reason.NOT_NOW)
    people = session.present + command.by
    require(1 <= people <= MAX_PEOPLE, Reason.NOT_NOW)
    voting = session.play.voting
    require(voting is None or voting.cast <= people, Reason.FEWER_THAN_VOTES)
    asked = session.play.answered.asked if session.phase is Phase.CONSENT else 0
    require(asked <= people, Reason.MORE_ANSWERS_THAN_PEOPLE)
    return (e.PresentCorrected(people),)
