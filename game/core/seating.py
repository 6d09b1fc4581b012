"""How a team sits: a circle, tables or a carousel; how many people sit at each table, and for how many it votes."""

from __future__ import annotations

from enum import StrEnum

from game.core.ballots import TABLE, Voting
from game.core.events import BallotPlaced
from game.core.session import Setup


class Form(StrEnum):
    """How the room talks: all in one circle, at tables of 4 to 6, or at tables whose people move on to the next."""

    CIRCLE = "circle"
    TABLES = "tables"
    CAROUSEL = "carousel"


CIRCLE_MOST = 12
TABLES_MOST = 24
"""Up to this many people tables report to the whole room; above it they visit each other."""
TABLE_MOST = 6
MAX_TABLES = 20


def form_for(people: int) -> Form:
    """The form that fits this many people."""
    if people <= CIRCLE_MOST:
        return Form.CIRCLE
    return Form.TABLES if people <= TABLES_MOST else Form.CAROUSEL


def form_of(setup: Setup) -> Form:
    """The form that was chosen, or else the one that fits the people."""
    return Form(setup.form) if setup.form else form_for(setup.people)


def tables_for(people: int) -> int:
    """Tables of 4 to 6: about five at each, more only where the tables run out."""
    return min(MAX_TABLES, max(-(-people // TABLE_MOST), (people + 2) // 5, 1))


def tables_of(setup: Setup) -> int:
    """How many tables there are: those that were set, or as many as the people ask for; never more than people."""
    return min(setup.tables or tables_for(setup.people), max(1, setup.people))


def sizes(people: int, tables: int) -> tuple[int, ...]:
    """How many people sit at each table when they spread evenly; together exactly `people`."""
    each, over = divmod(max(0, people), tables)
    return tuple(each + (n < over) for n in range(tables))


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
