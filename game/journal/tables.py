"""The tables of a session file and the chain of seals through them. It knows no events and opens nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import astuple
from hashlib import sha256

from game.core.value import Value, value

FORMAT = 1
"""Raised only when an older program could not read the tables at all."""

SUFFIX = ".okk"
"""Of the name of a session file."""

SCHEMA = (
    "CREATE TABLE about(format INTEGER NOT NULL, program TEXT NOT NULL, id TEXT NOT NULL,"
    " school TEXT NOT NULL, created TEXT NOT NULL)",
    "CREATE TABLE journal(seq INTEGER PRIMARY KEY, at TEXT NOT NULL, tag TEXT NOT NULL,"
    " version INTEGER NOT NULL, body TEXT NOT NULL, chain TEXT NOT NULL)",
    # Without row ids the order of arrival is not kept.
    "CREATE TABLE ballots(seat TEXT PRIMARY KEY, body TEXT NOT NULL, chain TEXT NOT NULL) WITHOUT ROWID",
)

# By which phones and desks find their place again after a crash: hashes and codes, no ballot. Made on opening, since
# files of version 0.1 lack it.
KEEPSAKES = "CREATE TABLE IF NOT EXISTS keepsakes(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
PUT_KEEPSAKE = "INSERT OR REPLACE INTO keepsakes(name, value) VALUES (?, ?)"
TAKE_KEEPSAKE = "DELETE FROM keepsakes WHERE name = ?"
ALL_KEEPSAKES = "SELECT name, value FROM keepsakes"
MOST_KEEPSAKES = 30_000
"""Two for each phone of the largest hall, and some more."""

ENTRIES = "SELECT seq, at, tag, version, body, chain FROM journal WHERE seq > ? ORDER BY seq"
SEAL_OF = "SELECT chain FROM journal WHERE seq = ?"
ADD_ENTRY = "INSERT INTO journal(seq, at, tag, version, body, chain) VALUES (?, ?, ?, ?, ?, ?)"
BALLOTS = "SELECT seat, body, chain FROM ballots ORDER BY seat"
PUT_BALLOTS = "INSERT OR REPLACE INTO ballots(seat, body, chain) VALUES "
MOST_BALLOTS = 250
"""In one statement: SQLite takes no more than 999 values where it is old."""
TAKE_BALLOT = "DELETE FROM ballots WHERE seat = ?"
# Without WHERE: SQLite then overwrites whole pages, so that nothing stays in the gaps between ballots.
EMPTY_BOX = "DELETE FROM ballots"
LAST = "SELECT seq, chain FROM journal ORDER BY seq DESC LIMIT 1"


@value
class About(Value):
    """What a session file says of itself; `created` is ISO text in the time of the place, `program` its version."""

    format: int
    program: str
    id: str
    school: str
    created: str

    @property
    def chain(self) -> str:
        """The seal that the first entry is chained to, so that this row is protected too."""
        return seal("", *astuple(self))

    def write(self, connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO about VALUES (?, ?, ?, ?, ?)", astuple(self))


def put_ballots(connection: sqlite3.Connection, ballots: Sequence[tuple[str, str]]) -> None:
    """Seats and bodies, in this order. Each statement gives all other threads a turn, so they go in together."""
    for first in range(0, len(ballots), MOST_BALLOTS):
        some = ballots[first : first + MOST_BALLOTS]
        values = [value for seat, body in some for value in (seat, body, seal("", seat, body))]
        connection.execute(PUT_BALLOTS + ", ".join(["(?, ?, ?)"] * len(some)), values)


def seal(before: str, *fields: str | int) -> str:
    """The seal of a row: over its own fields and the seal before it, so that the last row is protected as well."""
    text = "\n".join((before, *map(str, fields)))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
