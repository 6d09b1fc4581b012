"""How much of a session file is read, and of what: our tables alone. Work is bounded by counting it, not by a clock."""

from __future__ import annotations

import sqlite3

from game.journal.tables import KEEPSAKES, SCHEMA

STEP, MOST_STEPS = 10_000, 20_000_000
"""Instructions of SQLite between two looks, and in all: a file of a long day takes some thousands."""
MOST_ENTRIES, MOST_BALLOTS, MOST_TEXT = 20_000, 10_000, 32 << 20
"""Of a session; the last is the length of all bodies together. A long day has some hundreds of entries."""
MOST_TABLES = 16
SQL_LIMITS: tuple[tuple[int, int], ...] = (
    (sqlite3.SQLITE_LIMIT_LENGTH, 4 << 20),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 2000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 20),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 20),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
)

_HEAD, _LEAF = b"SQLite format 3\0", 13
_MADE = frozenset(("table", statement.split("(")[0].split()[-1], statement) for statement in SCHEMA)
_LATER = ("table", "keepsakes", KEEPSAKES.replace("IF NOT EXISTS ", ""))
ABOUT = next(row for row in _MADE if row[1] == "about")


class Steps:
    """Ends a statement of SQLite that has run too long."""

    def __init__(self) -> None:
        self._left = MOST_STEPS // STEP

    def __call__(self) -> int:
        self._left -= 1
        return self._left < 0


def holds_many(image: bytes) -> bool:
    """Whether there are more tables than SQLite should even be shown: it reads what all of them say of themselves."""
    if not image.startswith(_HEAD) or len(image) < 105:  # no database at all: SQLite says so
        return False
    return image[100] != _LEAF or int.from_bytes(image[103:105], "big") > MOST_TABLES


def strange_tables(connection: sqlite3.Connection) -> tuple[bool, bool]:
    """Whether there is a table, a view or anything else that is not ours; and whether the table `about` is ours."""
    found = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchmany(MOST_TABLES + 1)
    return not {*found} <= {*_MADE, _LATER}, ABOUT in found
