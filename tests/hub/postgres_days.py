"""Days in the PostgreSQL of the tests: each folder has one of its own, as it has a file with SQLite."""

from __future__ import annotations

from pathlib import Path

from game.day.store import DayStore
from tests.hub.loop import InLoop
from tests.hub.postgres import Postgres, shared

CODE, WALL = "K7MR2345", "wall"


def postgres_day(folder: Path, wall: str = WALL) -> DayStore:
    """A day with a wall of this digest; the same one when it is asked for again. Skips where there is no server."""
    server = shared()
    from game.hub.store import PostgresStore

    mark = folder / "day of postgres"
    if not mark.exists():
        empty(server)
        server.sql("SELECT ok.new_day(%s, 'De Brug', %s, 30)", CODE, wall)
        mark.touch()
    return InLoop(lambda: PostgresStore(server.dsn("ok_hub")).opened()).as_store()


def postgres_over(folder: Path) -> None:
    shared().sql("UPDATE ok.day SET ends = now() - interval '1 second'")


def empty(server: Postgres) -> None:
    """No day is left."""
    server.sql("DELETE FROM ok.day")
