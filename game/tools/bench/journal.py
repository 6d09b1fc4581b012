"""Rows of the benchmark for the session file: going on with a long one, and one entry that is safe on the disk."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from game.core.events import SetupChanged
from game.core.history import fold
from game.journal.sqlite_store import SqliteStore
from game.tools.bench.timing import Row, fsync, timed


def rows() -> list[Row]:
    """10,000 events resumed, and one durable append beside an fsync of the same disk."""
    with TemporaryDirectory() as folder:
        written = SqliteStore.create(Path(folder), id="bench", school="bench")
        written.append([SetupChanged("people", str(1 + n % 90)) for n in range(10_000)])
        one = timed(lambda: written.append([SetupChanged("school", "x")]), 200)
        synced = timed(lambda: fsync(Path(folder) / "plain"), 200)
        written.close()

        def resume() -> None:
            again = SqliteStore.open(written.path)
            fold(again.load().events)
            again.close()

        value = timed(resume, 5) / 1000
    return [
        Row("10,000 events resumed", value, "s", 0.3),
        Row("one durable append", one, "ms", 3 * synced, synced, "one fsync"),
    ]
