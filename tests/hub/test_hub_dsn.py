"""Where the database is: off this computer only by a TLS whose certificate was looked at."""

from __future__ import annotations

import pytest

from tests.hub.postgres import NO_DRIVER

pytest.importorskip("psycopg", reason=NO_DRIVER)

from game.hub.dsn import NoDatabase, NotSafe, checked

HERE = (
    "host=localhost",
    "host=127.0.0.1",
    "host=::1",
    "host=/run/postgresql",
    "dbname=x",
    "postgresql://u@localhost/x",
)
AWAY = (
    "host=db.bestuur.example",
    "host=192.168.1.5",
    "host=localhost,db.bestuur.example",
    "hostaddr=192.168.1.5 host=localhost",
    "postgresql://u:p@db.bestuur.example/x",
    "host=127.0.0.1.evil.example",
)


@pytest.mark.parametrize("dsn", HERE)
def test_here_any_line_will_do(dsn: str) -> None:
    assert "connect_timeout" in checked(dsn, {})


@pytest.mark.parametrize("dsn", AWAY)
@pytest.mark.parametrize("mode", ["", "disable", "prefer", "require", "verify-ca"])
def test_elsewhere_nothing_less_than_a_verified_certificate_will_do(dsn: str, mode: str) -> None:
    for environment in ({}, {"PGSSLMODE": mode}):
        with pytest.raises(NotSafe):
            checked(dsn, environment)
    sep = "?sslmode=verify-full" if "://" in dsn else " sslmode=verify-full"
    assert "verify-full" in checked(dsn + sep, {})
    assert checked(dsn, {"PGSSLMODE": "verify-full"})


def test_what_the_environment_says_counts() -> None:
    """As the driver would follow it."""
    for environment in ({"PGHOST": "db.example"}, {"PGHOSTADDR": "10.0.0.1"}, {"PGSERVICE": "board"}):
        with pytest.raises(NotSafe):
            checked("dbname=x", environment)
    with pytest.raises(NotSafe):
        checked("service=board", {})


@pytest.mark.parametrize("dsn", ["", "  ", "nonsense", "host"])
def test_what_is_no_place_is_told(dsn: str) -> None:
    with pytest.raises(NoDatabase):
        checked(dsn, {})
