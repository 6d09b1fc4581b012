"""A store that is one SQLite file: `append` returns when the disk has it. It does not know what the events mean.

Theory of operation. One thread owns all writing. `submit` queues the events of one call; the thread takes the whole
queue, writes it as one transaction, signals each append to the listeners and then answers every caller (group commit):
batches form by themselves while the disk is busy. A call is all or nothing. The box of an open vote is emptied in the
transaction that ends the vote, and a checkpoint then empties the log into the file, so that no trace of a ballot stays
behind. The file is locked by the operating system as long as the process lives.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import Self

from game.core import events as e
from game.core.days import day_of
from game.core.value import Value, value
from game.journal import tables as rows
from game.journal.codec import encode
from game.journal.connection import end_of, prepare, problem_of
from game.journal.errors import NotWritable
from game.journal.image import log_of
from game.journal.reading import (
    OPEN_FILES,
    connect,
    load_events,
    read_about,
    read_all,
    read_since,
    session_files,
)
from game.journal.store import ENDS_VOTE, Clock, Entry, Listener, Loaded, utc_now
from game.system.file_names import free_name, slug

CHECKPOINT_AFTER = 200
"""Transactions after which a checkpoint is made anyway: damage early in a long log costs all that follows."""

Encoded = tuple[e.Event, tuple[str, int, str]]
"""An event and its code."""


@value
class _Append(Value):
    """What one call adds, events with their codes and keepsakes, and the promise to its caller."""

    events: tuple[Encoded, ...]
    keepsakes: tuple[tuple[str, str | None], ...]
    done: Future[None]


class SqliteStore:
    """An open session file. Safe to use from several threads."""

    read = staticmethod(load_events)
    stored_in = staticmethod(session_files)

    def __init__(self, path: Path, connection: sqlite3.Connection, clock: Clock = utc_now) -> None:
        """Use `create` or `open`: they check the file and take its lock."""
        self.path = path
        self._connection = connection
        self._clock = clock
        self._last, self._chain = end_of(connection, read_about(connection, path))
        # Transactions since the last checkpoint. A crash may have left a log, with ballots of a vote that has ended.
        self._in_log = CHECKPOINT_AFTER
        self._checkpoint()
        self._queue: list[_Append] = []
        self._listeners: tuple[Listener, ...] = ()
        self._closed = False
        self._news = threading.Condition()
        self._using = threading.Lock()  # the connection: the writer's, or that of a load
        self._writer = threading.Thread(target=self._write_all, name="journal", daemon=True)
        self._writer.start()

    @classmethod
    def create(cls, folder: Path, *, id: str, school: str = "", program: str = "", clock: Clock = utc_now) -> Self:
        """A new session file in `folder` (made if needed), named after day and school. NotWritable, DiskFull."""
        # Half a character, as some keyboards send, has no place in a column of SQLite.
        school = school.encode("utf-8", "replace").decode()
        about = rows.About(rows.FORMAT, program, id, school, clock())
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = claim(folder, day_of(about.created), school)
        except OSError as error:
            raise NotWritable(folder, str(error)) from error
        try:
            return cls._opened(path, clock, about)
        except BaseException:
            # This call has made the file and nothing is in it: left here it would look like a damaged session.
            _remove(path)
            raise

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now) -> Self:
        """A session file to go on with. NewerFormat, Damaged, InUse, NotWritable, FileNotFoundError."""
        # All of it is read before anything may be written: a checkpoint of a damaged log would destroy the rest.
        load_events(path)
        return cls._opened(path, clock, None)

    @classmethod
    def _opened(cls, path: Path, clock: Clock, about: rows.About | None) -> Self:
        OPEN_FILES.add(path)
        connection = None
        try:
            connection = connect(path, "mode=rw")
            prepare(connection, path, about)
            return cls(path, connection, clock)
        except BaseException as error:
            if connection is not None:
                connection.close()
            OPEN_FILES.remove(path)
            if isinstance(error, sqlite3.Error):
                raise problem_of(error, path) from error
            raise

    def append(self, events: Iterable[e.Event]) -> None:
        """Keeps the events, all or none, and returns when they are on disk. DiskFull, NotWritable."""
        self.submit(events).result()

    def submit(self, events: Iterable[e.Event], keepsakes: Mapping[str, str | None] | None = None) -> Future[None]:
        """As append, without waiting: the future has a result, or the error, when the disk has answered.

        `keepsakes` are names and values beside the journal, kept in the same transaction; None takes one away.
        """
        encoded = tuple((event, encode(event)) for event in events)
        added = _Append(encoded, tuple((keepsakes or {}).items()), Future())
        added.done.set_running_or_notify_cancel()  # what is queued can no longer be taken back
        with self._news:
            if self._closed:
                raise ValueError("the journal is closed")
            self._queue.append(added)
            self._news.notify()
        return added.done

    def since(self, seq: int) -> tuple[Entry, ...]:
        """The entries after number `seq`. Damaged if they were changed from outside."""
        with self._using:
            return read_since(self._connection, self.path, seq)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """The listener is called in the thread that writes, before the caller of the append has its answer."""
        with self._news:
            self._listeners = (*self._listeners, listener)

        def unsubscribe() -> None:
            with self._news:
                self._listeners = tuple(one for one in self._listeners if one is not listener)

        return unsubscribe

    def load(self) -> Loaded:
        """Everything that is on disk now. Damaged if the file was changed from outside."""
        with self._using:
            return read_all(self._connection, self.path)

    def keepsakes(self) -> dict[str, str]:
        """What was kept beside the journal; what is no text, or more than anybody keeps, is passed over."""
        with self._using:
            found = self._connection.execute(rows.ALL_KEEPSAKES).fetchmany(rows.MOST_KEEPSAKES)
        return {name: value for name, value in found if type(name) is str and type(value) is str}

    def forget(self) -> None:
        """Takes all keepsakes away: the session is over. JournalProblem if the disk refuses."""
        self.submit((), dict.fromkeys(self.keepsakes())).result()
        with self._using:
            self._checkpoint()

    def close(self) -> None:
        """Writes what is queued, empties the log into the file and lets go of it. May be called twice."""
        with self._news:
            if self._closed:
                return
            self._closed = True
            self._news.notify()
        self._writer.join()
        self._checkpoint()
        self._connection.close()
        OPEN_FILES.remove(self.path)

    def discard(self) -> None:
        """Closes the file and takes it away."""
        self.close()
        _remove(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _write_all(self) -> None:
        while batch := self._next_batch():
            before = self._last
            with self._using:
                failure = self._write(batch)
                if failure is None and self._in_log >= CHECKPOINT_AFTER:
                    self._checkpoint()
            if failure is None:
                self._signal(batch, before)
            for added in batch:
                if failure is None:
                    added.done.set_result(None)
                else:
                    added.done.set_exception(failure)

    def _signal(self, batch: list[_Append], last: int) -> None:
        for added in batch:
            entries = sum(not isinstance(event, e.BallotPlaced) for event, _ in added.events)
            last += entries
            for listener in self._listeners if entries else ():
                try:
                    listener(last)
                except (
                    Exception
                ) as error:  # reported as of any thread; what is on disk stays there, the writer lives on
                    threading.excepthook(
                        threading.ExceptHookArgs((type(error), error, error.__traceback__, threading.current_thread()))
                    )

    def _next_batch(self) -> list[_Append]:
        """All that waits; empty once the journal is closed."""
        with self._news:
            self._news.wait_for(lambda: self._queue or self._closed)
            batch, self._queue = self._queue, []
            return batch

    def _write(self, batch: list[_Append]) -> Exception | None:
        """Writes the batch as one transaction; the problem if none of it was kept. The writer lives on."""
        before = self._last, self._chain, self._in_log
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._in_log += 1
            for added in batch:
                self._put_all(added.events)
                for name, value in added.keepsakes:
                    self._put_keepsake(name, value)
            self._connection.execute("COMMIT")
        except Exception as error:  # whatever it is, somebody waits for an answer
            self._last, self._chain, self._in_log = before
            if self._connection.in_transaction:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
            return problem_of(error, self.path) if isinstance(error, sqlite3.Error) else error
        return None

    def _put_all(self, events: Iterable[Encoded]) -> None:
        for placed, some in groupby(events, key=lambda encoded: _placed(encoded[0])):
            if placed:
                ballots = [(event.seat, code[2]) for event, code in some if isinstance(event, e.BallotPlaced)]
                rows.put_ballots(self._connection, ballots)
            else:
                for event, code in some:
                    self._put(event, *code)

    def _put(self, event: e.Event, tag: str, version: int, body: str) -> None:
        if isinstance(event, e.BallotPlaced):
            self._connection.execute(rows.TAKE_BALLOT, (event.seat,))
            return
        if isinstance(event, ENDS_VOTE):
            self._connection.execute(rows.EMPTY_BOX)
            self._in_log = CHECKPOINT_AFTER
        entry = (self._last + 1, self._clock(), tag, version, body)
        self._last, self._chain = entry[0], rows.seal(self._chain, *entry)
        self._connection.execute(rows.ADD_ENTRY, (*entry, self._chain))

    def _put_keepsake(self, name: str, value: str | None) -> None:
        if value is None:
            self._connection.execute(rows.TAKE_KEEPSAKE, (name,))
        else:
            self._connection.execute(rows.PUT_KEEPSAKE, (name, value))

    def _checkpoint(self) -> None:
        """Empties the log into the file. If the disk refuses, nothing is lost: it is tried again at the next entry."""
        with suppress(sqlite3.Error):
            busy, _, _ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._in_log = self._in_log if busy else 0


def _placed(event: e.Event) -> bool:
    """Whether this puts a ballot in the box; with a count of 0 it takes one out."""
    return isinstance(event, e.BallotPlaced) and event.count > 0


def _remove(path: Path) -> None:
    for file in (path, log_of(path)):
        with suppress(OSError):
            file.unlink(missing_ok=True)


def claim(folder: Path, day: str, school: str) -> Path:
    """A new empty file `<day>-<school>.okk` in `folder`, with -2, -3 ... where that is taken. OSError."""

    def taken(stem: str) -> bool:
        """False once this call has made the file: two programs never get the same one."""
        try:
            os.close(os.open(folder / f"{stem}{rows.SUFFIX}", os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            return True
        return False

    return folder / (free_name(f"{day}-{slug(school, 'session')}", taken) + rows.SUFFIX)
