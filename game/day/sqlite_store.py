"""The day of one laptop, in one SQLite file. What was taken back or summed is overwritten, in the file and in its log.

The file knows one day. It belongs to one thread at a time, and to one program: a second one cannot open it.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

from game.core.value import Value, value
from game.day.store import About, NotKept, Pass, Room, Shown, Told
from game.day.wire import (
    FEWEST_ROOMS,
    FEWEST_VOTERS,
    HALL_ITSELF,
    MOST_ITEMS,
    MOST_ROOMS,
    NONE,
    Counts,
    Hall,
    Have,
    Item,
    Join,
    RoundState,
)
from game.journal.connection import make_safe
from game.journal.errors import JournalProblem

FORMAT = 1
SUFFIX = ".okday"
DAYS = 30
"""So long a day can be gone on with; then its file opens no more."""
MOST_WALLS = 50
"""Tokens of wall and desk of the plenary; a new one at each start."""
SECONDS = 24 * 3600
SCHEMA = (
    "CREATE TABLE day(format INTEGER NOT NULL, id TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,"
    " ends INTEGER NOT NULL, port INTEGER NOT NULL)",
    "CREATE TABLE wall(at INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE)",
    "CREATE TABLE room(at INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, people INTEGER NOT NULL,"
    " token TEXT NOT NULL UNIQUE, accepted INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE shown(room TEXT NOT NULL REFERENCES room(id) ON DELETE CASCADE, key TEXT NOT NULL,"
    " ver INTEGER NOT NULL, sha TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY(room, key)) WITHOUT ROWID",
    "CREATE TABLE hidden(at INTEGER PRIMARY KEY AUTOINCREMENT, room TEXT NOT NULL REFERENCES room(id)"
    " ON DELETE CASCADE, key TEXT NOT NULL, UNIQUE(room, key))",
    "CREATE TABLE hall(round INTEGER PRIMARY KEY, question TEXT NOT NULL, options INTEGER NOT NULL,"
    " state TEXT NOT NULL, v INTEGER NOT NULL, totals TEXT, rooms INTEGER NOT NULL DEFAULT 0,"
    " voters INTEGER NOT NULL DEFAULT 0)",
    # The second sealed box. Without row ids the order of arrival is not kept.
    "CREATE TABLE box(round INTEGER NOT NULL, room TEXT NOT NULL REFERENCES room(id) ON DELETE CASCADE, counts TEXT,"
    " PRIMARY KEY(round, room)) WITHOUT ROWID",
)
PUT = (
    "INSERT INTO shown VALUES (?, ?, ?, ?, ?) ON CONFLICT(room, key) DO UPDATE SET ver = excluded.ver,"
    " sha = excluded.sha, body = excluded.body WHERE shown.ver < excluded.ver"
)
SHOWN = (
    "SELECT shown.room, shown.key, shown.ver, shown.body, coalesce(hidden.at, 0) FROM shown"
    " JOIN room ON room.id = shown.room AND room.accepted"
    " LEFT JOIN hidden ON hidden.room = shown.room AND hidden.key = shown.key ORDER BY room.at, shown.ver, shown.key"
)
TELL = (
    "INSERT INTO box VALUES (?, ?, ?) ON CONFLICT(round, room) DO UPDATE SET counts = excluded.counts"
    " WHERE excluded.counts IS NOT NULL"
)
LAST_HALL = "SELECT v, round, question, options, state, totals, rooms, voters FROM hall ORDER BY round DESC LIMIT 1"
NEXT_V = "SELECT coalesce(max(v), 0) + 1 FROM hall"
LARGE_LOG = 1 << 20
"""Bytes of the log, from which on it is taken into the file."""


class DayFault(StrEnum):
    """Why a file cannot be used."""

    NEWER = "newer"  # made by a newer program
    OVER = "over"
    IN_USE = "in use"  # by another program, or it cannot be written


class DayProblem(Exception):
    """This file cannot be used."""

    def __init__(self, fault: DayFault, path: Path) -> None:
        super().__init__(fault.value, path)
        self.fault, self.path = fault, path


@value
class DayFile(Value):
    """What a file says of its day."""

    id: str
    code: str
    name: str
    ends: int
    port: int


class SqliteDay:
    """One set of promises: game/day/store.py."""

    def __init__(self, path: Path, code: str, name: str, clock: Callable[[], float] = time.time) -> None:
        """Open the day in this file, or make one with this code and name. DayProblem, OSError."""
        self.path, self._clock = path, clock
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=0)
        try:
            make_safe(self._db, path)
            self._db.execute("PRAGMA foreign_keys=1")
            self.file = self._opened(code, name)
        except (sqlite3.Error, JournalProblem) as fault:
            self._db.close()
            raise DayProblem(DayFault.IN_USE, path) from fault
        except DayProblem:
            self._db.close()
            raise

    def _opened(self, code: str, name: str) -> DayFile:
        with self._step():
            if not self._db.execute("SELECT 1 FROM sqlite_master").fetchone():
                for statement in SCHEMA:
                    self._db.execute(statement)
                ends = int(self._clock()) + DAYS * SECONDS
                self._db.execute(
                    "INSERT INTO day VALUES (?, ?, ?, ?, ?, 0)", (FORMAT, secrets.token_hex(8), code, name, ends)
                )
            form, *row = self._db.execute("SELECT format, id, code, name, ends, port FROM day").fetchone()
        if form > FORMAT:
            raise DayProblem(DayFault.NEWER, self.path)
        about = DayFile(*row)
        if about.ends < self._clock():
            raise DayProblem(DayFault.OVER, self.path)
        return about

    @contextmanager
    def _step(self) -> Iterator[None]:
        """All of it on disk, or nothing."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
        except sqlite3.Error as fault:
            raise NotKept(str(fault)) from fault

    def _overwritten(self) -> None:
        """What was deleted is zeroes in the file; here also in its log. A reader that is in the way only delays it."""
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def _rows(self, query: str, *given: object) -> list[tuple[Any, ...]]:
        try:
            return self._db.execute(query, given).fetchall()
        except sqlite3.Error as fault:
            raise NotKept(str(fault)) from fault

    # ------------------------------------------------------------------------------------------------ of this laptop

    def let_wall_in(self, token: str) -> None:
        """Wall and desk of the plenary with the token of this digest; those of earlier starts stay in."""
        with self._step():
            self._db.execute("INSERT OR IGNORE INTO wall(token) VALUES (?)", (token,))
            self._db.execute(
                "DELETE FROM wall WHERE at NOT IN (SELECT at FROM wall ORDER BY at DESC LIMIT ?)", (MOST_WALLS,)
            )

    def keep_port(self, port: int) -> None:
        """Where rooms find it, and will again."""
        with self._step():
            self._db.execute("UPDATE day SET port = ?", (port,))

    # ------------------------------------------------------------------------------------------------------ who it is

    async def enter(self, token: str) -> Pass | None:
        if self.file.ends < self._clock():
            return None
        for (room,) in self._rows("SELECT id FROM room WHERE token = ?", token):
            return Pass(self.file.id, room)
        return Pass(self.file.id) if self._rows("SELECT 1 FROM wall WHERE token = ?", token) else None

    async def day_of(self, code: str) -> str | None:
        over = self.file.ends < self._clock()
        return None if over or not secrets.compare_digest(code.encode(), self.file.code.encode()) else self.file.id

    async def about(self, day: str) -> About:
        return About(self.file.name, self.file.code)

    async def join(self, day: str, join: Join, token: str) -> str | None:
        with self._step():
            for (room,) in self._rows("SELECT id FROM room WHERE token = ?", token):
                self._db.execute("UPDATE room SET people = ?, name = ? WHERE id = ?", (join.people, join.name, room))
                return str(room)  # a join that was answered, and whose answer was lost
            if len(self._rows("SELECT 1 FROM room")) >= MOST_ROOMS:
                return None
            made = secrets.token_hex(8)
            self._db.execute(
                "INSERT INTO room(id, name, people, token) VALUES (?, ?, ?, ?)", (made, join.name, join.people, token)
            )
        return made

    async def rooms(self, day: str) -> Sequence[Room]:
        found = self._rows("SELECT id, name, people, accepted FROM room ORDER BY at")
        hidden = self._rows("SELECT room, key FROM hidden ORDER BY key")
        return [
            Room(id, name, people, bool(accepted), tuple(key for room, key in hidden if room == id))
            for id, name, people, accepted in found
        ]

    async def accept(self, day: str, room: str) -> None:
        with self._step():
            self._db.execute("UPDATE room SET accepted = 1 WHERE id = ?", (room,))

    # ---------------------------------------------------------------------------------------------- what rooms show

    async def have(self, room: Pass) -> Have:
        found = self._rows("SELECT key, ver, sha FROM shown WHERE room = ?", room.room)
        return {key: (ver, sha) for key, ver, sha in found}

    async def put(self, room: Pass, items: Sequence[Item]) -> bool:
        with self._step():
            known = dict(await self.have(room))
            if any(item.key in known and _overtaken(item, *known[item.key]) for item in items):
                return False
            old = [item for item in items if item.key in known]
            new = [item for item in items if item.key not in known][: max(0, MOST_ITEMS - len(known))]
            self._db.executemany(PUT, [(room.room, item.key, item.ver, item.sha, item.body) for item in (*old, *new)])
        if any(item.gone for item in items) or self._log() > LARGE_LOG:
            self._overwritten()
        return True

    def _log(self) -> int:
        log = self.path.with_name(self.path.name + "-wal")
        return log.stat().st_size if log.exists() else 0

    async def shown(self, day: str, seen: Mapping[str, int]) -> Sequence[Shown]:
        heard = seen.get(HALL_ITSELF, 0)
        found = [
            Shown(room, key, ver, NONE if hidden else body)
            for room, key, ver, body, hidden in self._rows(SHOWN)
            if ver > seen.get(room, -1) or hidden > heard
        ]
        ((hides,),) = self._rows("SELECT coalesce(max(at), 0) FROM hidden")
        return [*found, Shown(HALL_ITSELF, "hidden", hides, NONE)] if hides > heard else found

    async def hide(self, day: str, room: str, key: str) -> None:
        with self._step():
            if self._rows("SELECT 1 FROM room WHERE id = ?", room):
                self._db.execute("INSERT OR IGNORE INTO hidden(room, key) VALUES (?, ?)", (room, key))

    async def unhide(self, day: str, room: str, key: str) -> None:
        with self._step():
            self._db.execute("DELETE FROM hidden WHERE room = ? AND key = ?", (room, key))

    async def forget_room(self, day: str, room: str) -> None:
        with self._step():
            self._db.execute("DELETE FROM room WHERE id = ?", (room,))
        self._overwritten()

    # ----------------------------------------------------------------------------------------- the vote of all rooms

    async def hall(self, by: Pass) -> Hall:
        if by.room and not self._let_in(by.room):
            return Hall()
        for v, round, question, options, state, totals, rooms, voters in self._rows(LAST_HALL):
            told = None if totals is None else tuple(json.loads(totals))
            return Hall(v, round, question, options, RoundState(state), told, rooms, voters, self._has(round, by.room))
        return Hall()

    def _let_in(self, room: str) -> bool:
        return bool(self._rows("SELECT 1 FROM room WHERE id = ? AND accepted", room))

    def _has(self, round: int, room: str) -> bool:
        return bool(self._rows("SELECT 1 FROM box WHERE round = ? AND room = ? AND counts IS NOT NULL", round, room))

    def _next_v(self) -> int:
        ((v,),) = self._rows(NEXT_V)
        return int(v)

    async def open_round(self, day: str, round: int, question: str, options: int) -> None:
        with self._step():
            self._db.execute(
                "INSERT OR IGNORE INTO hall(round, question, options, state, v) VALUES (?, ?, ?, ?, ?)",
                (round, question, options, RoundState.OPEN.value, self._next_v()),
            )

    async def closing(self, day: str, round: int) -> None:
        with self._step():
            self._db.execute(
                "UPDATE hall SET state = ?, v = ? WHERE round = ? AND state = ?",
                (RoundState.CLOSING.value, self._next_v(), round, RoundState.OPEN.value),
            )

    async def tell(self, room: Pass, told: Counts) -> Told:
        with self._step():
            asked = self._rows(
                "SELECT state, options, people FROM hall, room WHERE round = ? AND id = ? AND accepted",
                told.round,
                room.room,
            )
            if not asked:
                return Told.UNKNOWN
            ((state, options, people),) = asked
            if state == RoundState.CLOSED:
                return Told.CLOSED
            if told.counts is not None and (len(told.counts) != options or sum(told.counts) > people):
                return Told.WRONG
            counts = None if told.counts is None else json.dumps(told.counts)
            self._db.execute(TELL, (told.round, room.room, counts))
        return Told.KEPT

    async def waiting(self, day: str, round: int) -> tuple[int, int]:
        ((asked, told),) = self._rows("SELECT count(*), count(counts) FROM box WHERE round = ?", round)
        return asked, told

    async def close_round(self, day: str, round: int, told: int = 0) -> bool:
        with self._step():
            for (options,) in self._rows(
                "SELECT options FROM hall WHERE round = ? AND state != ?", round, RoundState.CLOSED.value
            ):
                found = self._rows("SELECT counts FROM box WHERE round = ? AND counts IS NOT NULL", round)
                if len(found) < told:
                    return False
                self._summed(round, options, [json.loads(counts) for (counts,) in found])
                self._db.execute("DELETE FROM box WHERE round = ?", (round,))
        self._overwritten()
        return True

    def _summed(self, round: int, options: int, found: Sequence[Sequence[int]]) -> None:
        totals = [sum(counts[at] for counts in found) for at in range(options)]
        many = len(found) >= FEWEST_ROOMS and sum(totals) >= FEWEST_VOTERS
        told = json.dumps(totals) if many else None
        self._db.execute(
            "UPDATE hall SET state = ?, totals = ?, rooms = ?, voters = ?, v = ? WHERE round = ?",
            (RoundState.CLOSED.value, told, len(found), sum(totals), self._next_v(), round),
        )

    async def close(self) -> None:
        self._db.close()


def _overtaken(item: Item, ver: int, sha: str) -> bool:
    """Whether another text is there, no older than this one."""
    return item.ver <= ver and item.sha != sha


def day_file(folder: Path, name: str) -> Path:
    """Where the day of this name is kept: the same name goes on with it."""
    return folder / (sha256(name.encode("utf-8", "replace")).hexdigest()[:16] + SUFFIX)


def forget_days(folder: Path, clock: Callable[[], float] = time.time) -> None:
    """Take away the files of days that were last written to so long ago that they are over."""
    for path in folder.glob("*" + SUFFIX):
        if path.stat().st_mtime + DAYS * SECONDS < clock():
            take_away(path)


def take_away(path: Path) -> None:
    """A day, with the log beside it. OSError."""
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
