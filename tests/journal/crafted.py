"""Session files as somebody else could write them: rightly sealed, with anything in any column, table or event."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

from game.journal.tables import KEEPSAKES, SCHEMA, About, seal

ABOUT = About(1, "0.1.0", "crafted", "School", "2026-11-22T09:00:00+00:00")
ODD: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    99,
    10**9,
    10**30,
    float("nan"),
    float("inf"),
    1e300,
    "",
    "x",
    "\ud83d",
    "\0",
    "../../../tmp/x",
    "x" * 19_000,
    "\u202e\u0301\ufdfa" * 200,
    "2026-02-30",
    "9999-12-31",
    "settings",
    [],
    [None],
    [[]] * 1999,
    {},
    {"x": 1},
)
"""What may stand in place of any value in an event."""


class Row(NamedTuple):
    """An entry, before it is sealed."""

    tag: str
    version: int
    body: str


def rows_of(path: Path) -> tuple[Row, ...]:
    """The entries of a session that was really played."""
    with closing(sqlite3.connect(path)) as connection:
        return tuple(Row(*row) for row in connection.execute("SELECT tag, version, body FROM journal ORDER BY seq"))


def crafted(path: Path, rows: Sequence[Row], ballots: Sequence[tuple[str, str]] = (), about: About = ABOUT) -> Path:
    """A file with these entries, all with the right seals, so that only what they say is odd."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=wal")
        connection.execute("BEGIN")
        for statement in (*SCHEMA, KEEPSAKES):
            connection.execute(statement)
        about.write(connection)
        chain = about.chain
        for seq, row in enumerate(rows, 1):
            entry = (seq, about.created, *row)
            chain = seal(chain, *entry)
            connection.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", (*entry, chain))
        for seat, body in ballots:
            connection.execute("INSERT INTO ballots VALUES (?, ?, ?)", (seat, body, seal("", seat, body)))
        connection.execute("COMMIT")
    return path


def changed_with(path: Path, script: str) -> Path:
    """The file after somebody has worked in it with SQLite's own tool."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(script)
    return path


Place = tuple[int, tuple[str | int, ...]]
"""The number of an entry, and the way to a value in its body."""


def places(rows: Sequence[Row]) -> Iterator[Place]:
    """Every value in every kind of entry, each once: of the lists the first and the last."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for number, row in enumerate(rows):
        for way in _ways(json.loads(row.body)):
            kind = (row.tag, tuple("*" if isinstance(step, int) else step for step in way))
            if kind not in seen:
                seen.add(kind)
                yield number, way


def _ways(body: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if way:
        yield way
    if isinstance(body, dict):
        for name, value in body.items():
            yield from _ways(value, (*way, name))
    elif isinstance(body, list):
        for at, value in enumerate(body[:1]):
            yield from _ways(value, (*way, at))


def odd_rows(rows: Sequence[Row], place: Place, value: Any) -> tuple[Row, ...]:
    """The entries with this value at this place."""
    number, way = place
    body = json.loads(rows[number].body)
    inside = body
    for step in way[:-1]:
        inside = inside[step]
    inside[way[-1]] = deepcopy(value)
    return (*rows[:number], rows[number]._replace(body=json.dumps(body)), *rows[number + 1 :])


def odd_sessions(rows: Sequence[Row], count: int, chance: random.Random) -> Iterator[tuple[Row, ...]]:
    """So many, of every place before any place comes again; half of them end at once where they are odd."""
    drawn = list(places(rows))
    for n in range(count):
        if n % len(drawn) == 0:
            chance.shuffle(drawn)
        place = drawn[n % len(drawn)]
        odd = odd_rows(rows, place, chance.choice(ODD))
        yield odd[: place[0] + 1] if chance.random() < 0.5 else odd


def shuffled(rows: Sequence[Row], count: int, chance: random.Random) -> Iterator[tuple[Row, ...]]:
    """Real entries in an order in which they never happened."""
    for _ in range(count):
        kept = list(rows)
        for _ in range(chance.randrange(1, 8)):
            _SHAKE[chance.randrange(len(_SHAKE))](kept, chance)
        yield tuple(kept[: chance.randrange(1, len(kept) + 1)])


def _swap(rows: list[Row], chance: random.Random) -> None:
    a, b = chance.randrange(len(rows)), chance.randrange(len(rows))
    rows[a], rows[b] = rows[b], rows[a]


def _double(rows: list[Row], chance: random.Random) -> None:
    rows.insert(chance.randrange(len(rows)), rows[chance.randrange(len(rows))])


def _drop(rows: list[Row], chance: random.Random) -> None:
    del rows[chance.randrange(min(len(rows), 40))]


_SHAKE: tuple[Callable[[list[Row], random.Random], None], ...] = (_swap, _double, _drop)

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT"
SCRIPTS: dict[str, str] = {
    "about is an endless view": "DROP TABLE about; CREATE VIEW about AS "
    f"{ENDLESS} 1 AS format, 'p' AS program, 'i' AS id, 's' AS school, x AS created FROM n",
    "journal is an endless view": "DROP TABLE journal; CREATE VIEW journal AS "
    f"{ENDLESS} x AS seq, 'a' AS at, 'paused' AS tag, 1 AS version, '{{}}' AS body, '' AS chain FROM n",
    "ballots are a view": "DROP TABLE ballots; CREATE VIEW ballots AS SELECT 'a' AS seat, 'b' AS body, 'c' AS chain",
    "a view beside": "CREATE VIEW more AS SELECT * FROM journal",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM ballots; END",
    "a trigger on keepsakes": "CREATE TRIGGER t AFTER DELETE ON keepsakes BEGIN DELETE FROM journal; END",
    "an index": "CREATE INDEX i ON journal(tag)",
    "an index with a function": "CREATE INDEX i ON journal(abs(version))",
    "another table": "CREATE TABLE more(x)",
    "many tables": "".join(f"CREATE TABLE more{n}(x);" for n in range(3000)),
    "a virtual table": "CREATE VIRTUAL TABLE v USING fts5(x)",
    "a generated column": "DROP TABLE about; CREATE TABLE about(format INTEGER AS (1), program TEXT, id TEXT, "
    "school TEXT, created TEXT); INSERT INTO about(program, id, school, created) VALUES ('', '', '', '')",
    "a check": "DROP TABLE ballots; CREATE TABLE ballots(seat TEXT PRIMARY KEY CHECK(length(seat)), body TEXT NOT NULL,"
    " chain TEXT NOT NULL) WITHOUT ROWID",
    "a default": "ALTER TABLE about ADD COLUMN more TEXT DEFAULT 'more'",
    "statistics": "ANALYZE",
    "one more column": "ALTER TABLE journal ADD COLUMN more",
    "no rows about it": "DELETE FROM about",
    "two rows about it": "INSERT INTO about SELECT * FROM about",
    "a text for the format": "UPDATE about SET format = 'one'",
    "bytes for the school": "UPDATE about SET school = x'ff'",
    "bytes as text for the school": "UPDATE about SET school = CAST(x'ff' AS TEXT)",
    "a format of later": "UPDATE about SET format = 9",
    "a large format": "UPDATE about SET format = 9223372036854775807",
    "bytes for the tag": "UPDATE journal SET tag = x'00ff' WHERE seq = 2",
    "a text for the version": "UPDATE journal SET version = 'one' WHERE seq = 2",
    "half a number for the version": "UPDATE journal SET version = 0.5 WHERE seq = 2",
    "a large body": "UPDATE journal SET body = CAST(zeroblob(40000000) AS TEXT) WHERE seq = 2",
    "no first entry": "DELETE FROM journal WHERE seq = 1",
    "an entry below the first": "UPDATE journal SET seq = -5 WHERE seq = 1",
    "no tables": "DROP TABLE journal; DROP TABLE ballots; DROP TABLE about; DROP TABLE keepsakes",
    "no entries": "DELETE FROM journal",
    "a ballot of nobody": "INSERT INTO ballots VALUES ('', '', '')",
    "many keepsakes": f"INSERT INTO keepsakes {ENDLESS} x, zeroblob(100) FROM n LIMIT 30000",
    "keepsakes that are bytes": "INSERT INTO keepsakes VALUES (x'ff', x'fe')",
    "nonsense about a table": "PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = 'CREATE' WHERE name = 'about'",
    "two tables in one place": "PRAGMA writable_schema=1; UPDATE sqlite_master SET rootpage = 3",
    "a table beyond the end": "PRAGMA writable_schema=1; UPDATE sqlite_master SET rootpage = 9999999",
    "a large page": "PRAGMA journal_mode=delete; PRAGMA page_size=65536; VACUUM",
    "text in UTF-16": "PRAGMA journal_mode=delete; PRAGMA encoding='UTF-16'",
    "another number for the user": "PRAGMA user_version=77; PRAGMA application_id=77",
}
"""What SQLite's own tool can make of a session file."""
