"""The PostgreSQL of the tests, with the schema of a hub in it. Where none can be started they are skipped."""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.tools.bench.own_postgres import DATABASE as DATABASE
from game.tools.bench.own_postgres import OwnPostgres, binaries, make_ca
from game.tools.bench.own_postgres import free_port as free_port

ROOT = Path(__file__).parents[2]
NOT_HERE = "PostgreSQL 15 or newer is not here; on Debian the packages are postgresql and openssl"
NO_DRIVER = "what the hub needs is not installed: python3 play.py hub --help does it"
NO_START = "PostgreSQL cannot be started here: {}"


class Postgres(OwnPostgres):
    """With what a test wants to know or change behind the hub's back."""

    def sql(self, query: str, *given: object, database: str = DATABASE) -> list[tuple[Any, ...]]:
        """As who manages it."""
        import psycopg

        with psycopg.connect(self.owner(database), autocommit=True) as line:
            asked = line.execute(query, given or None)
            return asked.fetchall() if asked.description else []

    def with_database(self) -> None:
        """One with all migrations, and passwords for its roles."""
        from game.hub.schema import migrate

        self.sql(f"CREATE DATABASE {DATABASE}", database="postgres")
        migrate(self.owner())
        self.let_roles_in()


def another_ca(folder: Path) -> Path:
    """Of somebody else."""
    make_ca(folder / "other.crt", folder / "other.key")
    return folder / "other.crt"


@contextmanager
def postgres(sync: bool = False) -> Iterator[Postgres]:
    """One for a test alone, which may be killed."""
    pytest.importorskip("psycopg", reason=NO_DRIVER)
    pytest.importorskip("alembic", reason=NO_DRIVER)
    if binaries() is None:
        pytest.skip(NOT_HERE)
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        server = Postgres(Path(folder), sync)
        try:
            try:
                server.create()
            except OSError as fault:
                pytest.skip(NO_START.format(fault))
            server.with_database()
            yield server
        finally:
            server.stop()


@cache
def shared() -> Postgres:
    """One for all tests of this process that leave it alive; each has its own days in it."""
    held = postgres()
    server = held.__enter__()
    atexit.register(held.__exit__, None, None, None)
    return server
