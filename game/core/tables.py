"""Votes that count for whole tables: how many people each stands for, so that nobody is counted twice."""

from __future__ import annotations

from game.core.ballots import TABLE, Voting
from game.core.events import BallotPlaced
from game.core.seating import sizes, tables_of
from game.core.session import Setup


def table_sizes(voting: Voting, setup: Setup) -> tuple[int, ...]:
    """For how many people each table votes now: all who have not voted in another way, spread evenly."""
    others = voting.cast - voting.cast_by(TABLE)
    return sizes(setup.people - others, tables_of(setup))


def respread(voting: Voting, setup: Setup) -> tuple[BallotPlaced, ...]:
    """The ballots of tables that have to count for another number of people than they do."""
    now = table_sizes(voting, setup)
    ballots = ((f"{TABLE}{n}", now[n - 1] if n <= len(now) else 0) for n in voting.tables)
    return tuple(
        BallotPlaced(seat, voting.box[seat].option, count) for seat, count in ballots if voting.box[seat].count != count
    )
