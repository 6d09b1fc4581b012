"""Rows of the benchmark for the session file: going on with a long one, and one entry that is safe on the disk."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from game.core.events import SetupChanged
from game.core.history import fold
from game.journal.sqlite_store import SqliteStore
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import LOOP, bare_loop, fsync, timed

EVENTS = 10_000


def resumed() -> list[Row]:
    """A session of 10,000 events gone on with."""
    with TemporaryDirectory() as folder:
        written = SqliteStore.create(Path(folder), id="bench", school="bench")
        written.append([SetupChanged("people", str(1 + n % 90)) for n in range(EVENTS)])
        written.close()

        def resume() -> None:
            again = SqliteStore.open(written.path)
            fold(again.load().events)
            again.close()

        value = timed(resume, 5)
    return [Row("10,000 events resumed", value, "ms", 300, bare_loop(), LOOP, 40)]


def appended() -> list[Row]:
    """One entry that is safe on the disk, beside an fsync of the same disk."""
    with TemporaryDirectory() as folder:
        store = SqliteStore.create(Path(folder), id="bench", school="bench")
        one = timed(lambda: store.append([SetupChanged("school", "x")]), 200)
        synced = timed(lambda: fsync(Path(folder) / "plain"), 200)
        store.close()
    return [Row("one durable append", one, "ms", 3 * synced, synced, "one fsync", 3)]


PARTS: tuple[Part, ...] = (resumed, appended)
