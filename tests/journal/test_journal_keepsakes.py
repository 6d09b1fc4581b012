"""What lies beside the journal: by which phones find their place again, and of which nothing stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from game.core.events import SetupOpened
from game.journal.reading import load_events
from game.journal.sqlite_store import SqliteStore


def test_keepsakes_come_back_after_a_restart(tmp_path: Path) -> None:
    """Put, replaced, taken away, in one transaction with events."""
    with SqliteStore.create(tmp_path, id="x") as journal:
        journal.submit([SetupOpened()], {"seat/1": "a", "seat/2": "b"}).result()
        journal.submit([], {"seat/1": "c", "seat/2": None}).result()
    with SqliteStore.open(journal.path) as again:
        assert again.keepsakes() == {"seat/1": "c"}
        assert again.load().events == (SetupOpened(),)


def test_nothing_stays_of_a_keepsake_that_was_forgotten(tmp_path: Path) -> None:
    """The bytes of the file, not only its rows."""
    journal = SqliteStore.create(tmp_path, id="x")
    journal.submit([SetupOpened()], {f"seat/{n}": f"secret-{n}-of-a-phone" for n in range(50)}).result()
    journal.forget()
    for file in tmp_path.iterdir():
        assert b"of-a-phone" not in file.read_bytes()
    journal.close()


def test_a_file_without_keepsakes_gets_the_table(tmp_path: Path) -> None:
    """Files of version 0.1 go on being opened."""
    SqliteStore.create(tmp_path, id="x").close()
    (path,) = tmp_path.glob("*.okk")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE keepsakes")
        connection.commit()
    assert load_events(path).events == ()
    with SqliteStore.open(path) as journal:
        journal.submit([], {"code": "7KQ4"}).result()
        assert journal.keepsakes() == {"code": "7KQ4"}
