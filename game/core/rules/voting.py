"""The rules of an open round: what may go into the box, and how."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from game.core import commands as c
from game.core import events as e
from game.core.ballots import HANDS, TABLE, TURN, Way
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.rounds import asks_how_sure, round_of
from game.core.rules.context import MOST_PEOPLE, RuleContext, known, open_round, require
from game.core.rules.steps import close
from game.core.seating import respread, table_sizes, tables_of
from game.core.session import Session


def cast_ballot(session: Session, command: c.CastBallot, context: RuleContext) -> tuple[e.Event, ...]:
    voting = open_round(session)
    require(voting.way.traits.turns, Reason.NOT_NOW)
    known(session, command.option)
    require(voting.cast < session.present, Reason.BOX_FULL)
    seat = f"{TURN}{context.chance(1 << 62):016x}"  # drawn, so that the box does not tell who came first
    return placed(session, (e.BallotPlaced(seat, command.option),), context)


def place_ballot(session: Session, command: c.PlaceBallot, context: RuleContext) -> tuple[e.Event, ...]:
    """Phones vote beside hands and keyboard: a laptop that changes its way of voting shuts nobody out.

    Only where each table votes as one they are silent, for their people are at those tables.
    """
    voting, ballot = open_round(session), phone_ballot(session, command)
    require(command.seat in voting.box or voting.cast < session.present, Reason.BOX_FULL)
    return placed(session, (ballot,), context)


def phone_ballot(session: Session, command: c.PlaceBallot) -> e.BallotPlaced:
    """What a phone may put in now, if there is a place for it."""
    voting = open_round(session)
    require(voting.way.traits.phones, Reason.NOT_NOW)
    require(command.round == round_of(session), Reason.NOT_NOW)
    known(session, command.option)
    require(command.sure in (0, 1, 2, 3), Reason.NO_SUCH_OPTION)
    sure = command.sure if asks_how_sure(session) else 0  # only told where it was asked
    return e.BallotPlaced(command.seat, command.option, 1, sure)


def count_hands(session: Session, command: c.CountHands, context: RuleContext) -> tuple[e.Event, ...]:
    voting = open_round(session)
    require(voting.way.traits.rows, Reason.NOT_NOW)
    known(session, command.option)
    seat = HANDS + command.option
    before = voting.box[seat].count if seat in voting.box else 0
    count = before + command.by if command.exactly is None else command.exactly
    require(count >= 0, Reason.NO_HANDS)
    require(voting.cast - before + count <= session.present, Reason.BOX_FULL)
    return placed(session, (e.BallotPlaced(seat, command.option, count),), context)


def cast_table(session: Session, command: c.CastTable, context: RuleContext) -> tuple[e.Event, ...]:
    voting = open_round(session)
    require(voting.way.traits.tables and 1 <= command.table <= tables_of(session.setup), Reason.NOT_NOW)
    known(session, command.option)
    people = table_sizes(voting, session.setup)[command.table - 1]
    require(people > 0, Reason.BOX_FULL)
    seat = f"{TABLE}{command.table}"
    others = (ballot for ballot in respread(voting, session.setup) if ballot.seat != seat)
    return placed(session, (*others, e.BallotPlaced(seat, command.option, people)), context)


def placed(session: Session, ballots: tuple[e.BallotPlaced, ...], context: RuleContext) -> tuple[e.Event, ...]:
    """The ballots, and the count when they were the last and the team chose to close by itself."""
    if not session.setup.auto_close:
        return ballots
    after = reduce(evolve, ballots, session)
    full = open_round(after).cast >= session.present
    return (*ballots, close(after, context)) if full else ballots


def change_way(session: Session, command: c.ChangeWay, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.started and command.way in tuple(Way), Reason.NOT_NOW)
    way = Way(command.way)
    require(session.setup.way != way, Reason.NOT_NOW)
    require(way.traits.phones or session.aside is None, Reason.NOT_NOW)  # people have left their tables for the hall
    return (e.WayChanged(way),)


def correct_present(session: Session, command: c.CorrectPresent, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.started, Reason.NOT_NOW)
    people = session.present + command.by
    require(1 <= people <= MOST_PEOPLE, Reason.NOT_NOW)
    voting = session.play.voting
    by_table = voting is not None and voting.way.traits.tables
    tables = respread(voting, replace(session.setup, people=people)) if voting is not None and by_table else ()
    after = reduce(evolve, tables, session).play.voting
    require(after is None or after.cast <= people, Reason.FEWER_THAN_VOTES)
    require(all(ballot.count for ballot in tables), Reason.TABLES_VOTED)  # no table loses what it said
    asked = session.play.answered.total if session.phase is Phase.CONSENT else 0
    require(asked <= people, Reason.MORE_ANSWERS_THAN_PEOPLE)
    return (e.PresentCorrected(people), *tables)
