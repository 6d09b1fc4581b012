"""Reads session files without ever changing one, not even a damaged one or one that a crash left half written."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path, PurePath, PurePosixPath

from game.core.events import BallotPlaced, Event
from game.journal.codec import decode
from game.journal.errors import Damaged, InUse, JournalProblem, NewerFormat, Strange, TooLarge
from game.journal.image import Image, image_of, log_of
from game.journal.limits import (
    MOST_BALLOTS,
    MOST_ENTRIES,
    MOST_TEXT,
    SQL_LIMITS,
    STEP,
    Steps,
    holds_many,
    strange_tables,
)
from game.journal.store import Entry, Loaded, Stored
from game.journal.tables import BALLOTS, ENTRIES, FORMAT, SEAL_OF, SUFFIX, About, seal

_UNREADABLE = (sqlite3.Error, UnicodeError)
"""What reading a damaged file can raise: even the name of a broken table in SQLite's own message may be no text."""


class _OpenFiles:
    """The session files that this process holds open.

    POSIX drops a process's lock on a file when that process closes *any* handle on it, so a file that is open as a
    journal must not be opened a second time to look into it.
    """

    def __init__(self) -> None:
        self._files: dict[str, object] = {}
        self._guard = threading.Lock()

    def add(self, path: Path) -> None:
        with self._guard:
            self._refuse(path)
            self._files[_name(path)] = _identity(path)

    def remove(self, path: Path) -> None:
        with self._guard:
            self._files.pop(_name(path), None)

    @contextmanager
    def looking(self, path: Path) -> Iterator[None]:
        """While somebody looks into this file, from whatever thread, none is opened. InUse where it is open."""
        with self._guard:
            self._refuse(path)
            yield

    def _refuse(self, path: Path) -> None:
        if _name(path) in self._files or _identity(path) in self._files.values():
            raise InUse(path)


def _name(path: Path) -> str:
    return os.path.realpath(path)  # unlike Path.resolve it takes a circle of links for a name


def _identity(path: Path) -> object:
    """The file itself, which may have more than one name; its name where it has none to tell."""
    try:
        found = path.stat()
    except OSError:
        return _name(path)
    return (found.st_dev, found.st_ino) if found.st_ino else _name(path)


OPEN_FILES = _OpenFiles()


def load_events(path: Path) -> Loaded:
    """Everything in a session file, which is never modified. JournalProblem, FileNotFoundError, OSError."""
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
        return [Stored(path, _stamp(path), not log_of(path).exists()) for path in folder.glob(f"*{SUFFIX}")]
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
    """A connection that sees the file and its log as they are, in memory: what it does reaches neither of them."""
    with OPEN_FILES.looking(path):
        _refuse_if_used(path)
        image = image_of(path)
    with closing(_in_memory(image, path)) as connection:
        if not image.whole:
            raise Damaged(path, "entries lost in the log", _readable(connection, path))
        yield connection


def _in_memory(image: Image, path: Path) -> sqlite3.Connection:
    """A database that came from elsewhere, under limits: it can hold our tables and nothing that does something."""
    if holds_many(image.data):
        raise Strange(path, "many tables")
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        for limit, most in SQL_LIMITS:
            connection.setlimit(limit, most)
        connection.set_progress_handler(Steps(), STEP)
        connection.deserialize(image.data)
        connection.execute("PRAGMA trusted_schema=0")
        _refuse_strange(connection, path)
    except _UNREADABLE as error:
        connection.close()
        raise Damaged(path, str(error)) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_strange(connection: sqlite3.Connection, path: Path) -> None:
    strange, about = strange_tables(connection)
    if strange and about:
        read_about(connection, path)  # a newer program may have other tables, and says so here
    if strange:
        raise Strange(path, "tables that are not ours")


def connect(path: Path, how: str) -> sqlite3.Connection:
    """A connection by the parameters `how` of an SQLite URI. It does not wait for locks and starts no transactions."""
    uri = uri_of(Path(_name(path)), how)
    return sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None, check_same_thread=False)


def uri_of(path: PurePath, how: str) -> str:
    """The address of a whole path as SQLite takes it: a computer of the network is no authority, but stands in it."""
    named = path.as_posix()
    return f"{PurePosixPath(named if named.startswith('/') else f'/{named}').as_uri()}?{how}"


def _refuse_if_used(path: Path) -> None:
    """InUse if a program holds the file, which has a log as long as it does.

    A look in exclusive mode leaves no files; other failures are no news. SQLite takes away what lies beside an empty
    file, so that it must not see one.
    """
    if not log_of(path).exists() or not path.is_file() or not path.stat().st_size:
        return
    try:
        with closing(connect(path, "mode=ro")) as connection:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("PRAGMA schema_version").fetchone()
    except _UNREADABLE as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            raise InUse(path) from error


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
        rows = connection.execute("SELECT format, program, id, school, created FROM about").fetchmany(2)
    except _UNREADABLE as error:
        raise Damaged(path, str(error)) from error
    if len(rows) != 1 or not _are(rows[0], int, str, str, str, str):
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
        return Loaded(tuple(events), tuple(_ballots(connection)))


def read_since(connection: sqlite3.Connection, path: Path, seq: int) -> tuple[Entry, ...]:
    """The entries after number `seq`, each checked against its seal. NewerFormat, Damaged."""
    with _problems_in(path):
        row = connection.execute(SEAL_OF, (seq,)).fetchone() if seq else (read_about(connection, path).chain,)
        return tuple(Entry(*entry) for entry in _entries(connection, seq, row[0])) if row else ()


def _entries(connection: sqlite3.Connection, seq: int, chain: str) -> Iterator[tuple[int, str, Event]]:
    """Number, time and event of each entry after number `seq`, whose seal is `chain`."""
    length = 0
    for number, (*entry, kept) in enumerate(connection.execute(ENTRIES, (seq,)), seq + 1):
        if entry[0] != number or not _are(entry, int, str, str, int, str):
            raise Damaged(detail=f"entry {number}")
        length += len(entry[4])
        if number > MOST_ENTRIES or length > MOST_TEXT:
            raise TooLarge
        chain = seal(chain, *entry)
        if kept != chain:
            raise Damaged(detail=f"entry {number}")
        yield entry[0], entry[1], decode(entry[2], entry[3], entry[4])


def _ballots(connection: sqlite3.Connection) -> Iterator[BallotPlaced]:
    for number, (seat, body, kept) in enumerate(connection.execute(BALLOTS)):
        if number >= MOST_BALLOTS:
            raise TooLarge
        sealed = _are((seat, body), str, str) and kept == seal("", seat, body)
        ballot = decode("ballot-placed", 1, body) if sealed else None
        if not isinstance(ballot, BallotPlaced) or ballot.seat != seat:
            raise Damaged(detail="a ballot")
        yield ballot


def _are(found: Sequence[object], *kinds: type) -> bool:
    """SQLite puts anything into any column."""
    return all(type(one) is kind for one, kind in zip(found, kinds, strict=True))


@contextmanager
def _problems_in(path: Path, before: Sequence[Event] = ()) -> Iterator[None]:
    """What goes wrong while this file is read, as a problem that names it and the events `before` the damage."""
    try:
        yield
    except (NewerFormat, TooLarge) as problem:
        raise type(problem)(path, problem.detail) from problem
    except (Damaged, *_UNREADABLE) as error:
        raise Damaged(path, getattr(error, "detail", str(error)), tuple(before)) from error
