"""Reads session files without ever changing one, not even a damaged one or one that a crash left half written."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from game.core.events import BallotPlaced, Event
from game.journal.codec import decode
from game.journal.errors import Damaged, InUse, JournalProblem, NewerFormat
from game.journal.store import Entry, Loaded, Stored
from game.journal.tables import BALLOTS, ENTRIES, FORMAT, SEAL_OF, SUFFIX, About, seal
from game.journal.wal_tail import drops_entries

_UNREADABLE = (sqlite3.Error, UnicodeError)
"""What reading a damaged file can raise: even the name of a broken table in SQLite's own message may be no text."""


class _OpenFiles:
    """The session files that this process holds open.

    POSIX drops a process's lock on a file when that process closes *any* handle on it, so a file that is open as a
    journal must not be opened a second time to look into it.
    """

    def __init__(self) -> None:
        self._paths: set[Path] = set()
        self._guard = threading.Lock()

    def add(self, path: Path) -> None:
        with self._guard:
            if path.resolve() in self._paths:
                raise InUse(path)
            self._paths.add(path.resolve())

    def remove(self, path: Path) -> None:
        with self._guard:
            self._paths.discard(path.resolve())

    def refuse(self, path: Path) -> None:
        with self._guard:
            if path.resolve() in self._paths:
                raise InUse(path)


OPEN_FILES = _OpenFiles()


def load_events(path: Path) -> Loaded:
    """Everything in a session file. NewerFormat, Damaged, InUse, FileNotFoundError; the file is never modified."""
    OPEN_FILES.refuse(path)
    with read_only(path) as connection:
        loaded = read_all(connection, path)
        # A flipped bit in the head of a page can hide its last rows without breaking the chain of those that are left.
        try:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        except _UNREADABLE as error:
            verdict = str(error)
        if verdict != "ok":
            raise Damaged(path, verdict, loaded.events)
        return loaded


def session_files(folder: Path) -> list[Stored]:
    """The session files in a folder, whether they can be read or not."""
    try:
        return [Stored(path, _stamp(path)) for path in folder.glob(f"*{SUFFIX}")]
    except OSError:  # there is no such folder, or it may not be read
        return []


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:  # a link that leads nowhere: who reads it is told
        return 0, 0
    return found.st_mtime_ns, found.st_size


@contextmanager
def read_only(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that sees the file and its log as they are. What it does can reach at most a copy of them."""
    if not path.is_file():
        raise FileNotFoundError(path)
    log = log_of(path)
    if log.exists():
        _refuse_if_used(path)
    if not log.exists() or not log.stat().st_size:
        with closing(connect(path, "mode=ro&immutable=1")) as connection:
            yield connection
        return
    # To look into a log SQLite must be allowed to write beside it, and closing would empty the log into the file.
    with TemporaryDirectory() as folder:
        copy = Path(folder, "copy.okk")
        shutil.copyfile(path, copy)
        shutil.copyfile(log, log_of(copy))
        with closing(connect(copy, "mode=rw")) as connection:
            _refuse_lost_entries(connection, log_of(copy).read_bytes(), path)
            yield connection


def log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def connect(path: Path, how: str) -> sqlite3.Connection:
    """A connection by the parameters `how` of an SQLite URI. It does not wait for locks and starts no transactions."""
    uri = f"{path.resolve().as_uri()}?{how}"
    return sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None, check_same_thread=False)


def _refuse_if_used(path: Path) -> None:
    """InUse if a program holds the file. A look in exclusive mode leaves no files; other failures are no news."""
    with closing(connect(path, "mode=ro")) as connection:
        try:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        except _UNREADABLE as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                raise InUse(path) from error


def _refuse_lost_entries(connection: sqlite3.Connection, log: bytes, path: Path) -> None:
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        _, accepted, _ = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    except _UNREADABLE as error:
        raise Damaged(path, str(error)) from error
    if drops_entries(log, accepted):
        raise Damaged(path, "entries lost in the log", _readable(connection, path))


def _readable(connection: sqlite3.Connection, path: Path) -> tuple[Event, ...]:
    try:
        return read_all(connection, path).events
    except Damaged as damage:
        return damage.events
    except JournalProblem:
        return ()


def read_about(connection: sqlite3.Connection, path: Path) -> About:
    """What the file says of itself; Damaged if it is no session file, NewerFormat if its tables are unknown here."""
    try:
        rows = connection.execute("SELECT format, program, id, school, created FROM about").fetchall()
    except _UNREADABLE as error:
        raise Damaged(path, str(error)) from error
    if len(rows) != 1 or not isinstance(rows[0][0], int):
        raise Damaged(path, "not a session file")
    about = About(*rows[0])
    if about.format > FORMAT:
        raise NewerFormat(path, f"format {about.format}")
    return about


def read_all(connection: sqlite3.Connection, path: Path) -> Loaded:
    """Every entry and ballot, each checked against its seal. NewerFormat; Damaged with the events before the damage."""
    chain = read_about(connection, path).chain
    events: list[Event] = []
    with _problems_in(path, events):
        for _, _, event in _entries(connection, 0, chain):
            events.append(event)
        ballots = tuple(_ballot(*row) for row in connection.execute(BALLOTS))
    return Loaded(tuple(events), ballots)


def read_since(connection: sqlite3.Connection, path: Path, seq: int) -> tuple[Entry, ...]:
    """The entries after number `seq`, each checked against its seal. NewerFormat, Damaged."""
    with _problems_in(path):
        row = connection.execute(SEAL_OF, (seq,)).fetchone() if seq else (read_about(connection, path).chain,)
        return tuple(Entry(*entry) for entry in _entries(connection, seq, row[0])) if row else ()


def _entries(connection: sqlite3.Connection, seq: int, chain: str) -> Iterator[tuple[int, str, Event]]:
    """Number, time and event of each entry after number `seq`, whose seal is `chain`."""
    for number, (*entry, kept) in enumerate(connection.execute(ENTRIES, (seq,)), seq + 1):
        chain = seal(chain, *entry)
        if entry[0] != number or kept != chain:
            raise Damaged(detail=f"entry {number}")
        yield entry[0], entry[1], decode(entry[2], entry[3], entry[4])


@contextmanager
def _problems_in(path: Path, before: Sequence[Event] = ()) -> Iterator[None]:
    """What goes wrong while this file is read, as a problem that names it and the events `before` the damage."""
    try:
        yield
    except NewerFormat as newer:
        raise NewerFormat(path, newer.detail) from newer
    except (Damaged, *_UNREADABLE) as error:
        raise Damaged(path, getattr(error, "detail", str(error)), tuple(before)) from error


def _ballot(seat: str, body: str, kept: str) -> BallotPlaced:
    ballot = decode("ballot-placed", 1, body) if kept == seal("", seat, body) else None
    if not isinstance(ballot, BallotPlaced):
        raise Damaged(detail="a ballot")
    return ballot
