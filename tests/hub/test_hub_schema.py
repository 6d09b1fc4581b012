"""The schema of the hub: step by step, only forwards, one program at a time, and none but its own."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.hub.postgres import NO_DRIVER, Postgres, shared

pytest.importorskip("psycopg", reason=NO_DRIVER)
pytest.importorskip("alembic", reason=NO_DRIVER)

from game.hub.schema import FOLDER, VERSION, OtherVersion, migrate, require_version, version_of
from game.hub.steps import SQL

OTHER = "another"


@pytest.fixture
def server() -> Iterator[Postgres]:
    """With a database that is new."""
    server = shared()
    server.sql(f"CREATE DATABASE {OTHER}", database="postgres")
    yield server
    server.sql(f"DROP DATABASE {OTHER} WITH (FORCE)", database="postgres")


def test_each_step_has_its_file_and_the_last_one_is_this_version() -> None:
    files = sorted(path.name for path in SQL.glob("*.sql"))
    steps = [path.read_text("utf-8") for path in sorted((FOLDER / "versions").glob("v*.py"))]
    assert len(files) == len(steps) and all(name in text for name, text in zip(files, steps, strict=True))
    assert files[-1].partition("-")[0] == VERSION


def test_a_new_database_comes_to_this_version_and_a_second_run_does_nothing(server: Postgres) -> None:
    assert version_of(server.owner(OTHER)) == ""
    assert migrate(server.owner(OTHER)) == ["0001", "0002"] and version_of(server.owner(OTHER)) == VERSION
    assert migrate(server.owner(OTHER)) == []


def test_of_three_at_once_one_does_it(server: Postgres) -> None:
    """The others wait, and find nothing to do."""
    with ThreadPoolExecutor(3) as threads:
        done = list(threads.map(lambda _: migrate(server.owner(OTHER)), range(3)))
    assert sorted(map(len, done)) == [0, 0, 2]


def test_a_step_that_fails_leaves_the_step_before(server: Postgres) -> None:
    """And once nothing is in its way any more, it is done."""
    server.sql("CREATE SCHEMA ok", database=OTHER)
    with pytest.raises(Exception, match="already exists"):
        migrate(server.owner(OTHER))
    assert version_of(server.owner(OTHER)) == "0001"
    server.sql("DROP SCHEMA ok", database=OTHER)
    assert migrate(server.owner(OTHER)) == ["0002"]


def test_a_database_of_a_newer_program_is_left_alone(server: Postgres) -> None:
    migrate(server.owner(OTHER))
    server.sql("UPDATE ok_version SET version_num = '0999'", database=OTHER)
    with pytest.raises(OtherVersion) as told:
        migrate(server.owner(OTHER))
    assert told.value.newer and version_of(server.owner(OTHER)) == "0999"


def test_only_its_own_version_will_do() -> None:
    require_version(VERSION)
    for found, newer in (("", False), ("0001", False), ("0999", True)):
        with pytest.raises(OtherVersion) as told:
            require_version(found)
        assert told.value.newer is newer


def test_the_steps_take_nothing_away() -> None:
    """Of a table or a column: a program of the day before works on while another one migrates."""
    for path in sorted(Path(SQL).glob("*.sql")):
        text = path.read_text("utf-8").upper()
        assert "DROP " not in text and "%S" not in text, path.name
