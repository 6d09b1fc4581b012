"""Looks over a hub: its version, its line, rights, log, dead rows, disk and last backup. It changes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from time import time
from typing import Any

import psycopg

from game.core.value import Value, value
from game.hub.rights import GRANTED, differences
from game.hub.schema import VERSION, version_of

HOUR, DAY = 3600.0, 86_400.0
LATE = 26 * HOUR
"""A nightly backup is not older."""
OLDEST = 31 * DAY
"""What was deleted is in no backup after so long."""
FULLEST = 80
"""Percent of a disk."""
MOST_DEAD = 2_000
"""Rows that were overwritten and lie there still: each night takes them away."""
LONGEST = 60.0
SAID_LITTLE = {
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "log_min_messages": "log",
}


class Look(StrEnum):
    """What was looked at."""

    VERSION = "version"
    LINE = "line"
    RIGHTS = "rights"
    LOG = "log"
    DAYS = "days"
    DEAD = "dead rows"
    LONG = "longest transaction"
    LINES = "connections"
    DISK = "disk"
    BACKUP = "backup"
    OLD_BACKUP = "oldest backup"


@value
class Finding(Value):
    """`well` None: it cannot be known from here. `told` is a figure or names, the same in every language."""

    look: Look
    well: bool | None
    told: str


def looks(dsn: str, backups: Path | None) -> Iterator[Finding]:
    """As ok_watch. psycopg.Error: the database does not answer."""
    found = version_of(dsn)
    yield Finding(Look.VERSION, found == VERSION, f"{found or '-'} / {VERSION}")
    if found != VERSION:
        return  # whatever else is there, this program knows nothing of it
    with psycopg.connect(dsn, autocommit=True) as line:
        yield _line(line)
        wrong = differences(line.execute(GRANTED).fetchall())
        yield Finding(Look.RIGHTS, not wrong, "; ".join(wrong[:5]))
        loud = [name for name, said in SAID_LITTLE.items() if _shows(line, name) != said]
        yield Finding(Look.LOG, not loud, ", ".join(loud))
        yield from _days(line)
        yield from _activity(line)
        yield _disk(line)
    yield from _backups(backups)


def _value(line: psycopg.Connection[Any], query: str) -> Any:
    row = line.execute(query).fetchone()
    return row[0] if row else None


def _shows(line: psycopg.Connection[Any], name: str) -> str:
    return str(_value(line, f"SELECT current_setting('{name}', true)"))


def _line(line: psycopg.Connection[Any]) -> Finding:
    row = line.execute("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()").fetchone()
    secure = bool(row and row[0])
    here = _value(line, "SELECT inet_server_addr() IS NULL") is True  # by a socket of this computer
    return Finding(Look.LINE, secure or here, str(row[1]) if row and secure else "")


def _days(line: psycopg.Connection[Any]) -> Iterator[Finding]:
    row = line.execute("SELECT days, over, rooms, silent FROM ok.figures()").fetchone()
    days, over, rooms, silent = row or (0, 0, 0, 0)
    yield Finding(Look.DAYS, over == 0, f"{days} / {over} / {rooms} / {silent}")
    dead = _value(line, "SELECT coalesce(sum(n_dead_tup), 0)::bigint FROM pg_stat_user_tables WHERE schemaname = 'ok'")
    yield Finding(Look.DEAD, dead <= MOST_DEAD, str(dead))


def _activity(line: psycopg.Connection[Any]) -> Iterator[Finding]:
    longest = _value(
        line,
        "SELECT coalesce(max(extract(epoch FROM now() - xact_start)), 0)::float FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    yield Finding(Look.LONG, longest < LONGEST, f"{longest:.0f} s")
    many = _value(line, "SELECT count(*) FROM pg_stat_activity WHERE usename = 'ok_hub'")
    limit = _value(line, "SELECT rolconnlimit FROM pg_roles WHERE rolname = 'ok_hub'")
    yield Finding(Look.LINES, many < limit * FULLEST / 100, f"{many} / {limit}")


def _disk(line: psycopg.Connection[Any]) -> Finding:
    """Of the folder of the database, where that is on this computer; it tells itself where it is to few."""
    with suppress(psycopg.Error, OSError):
        folder = str(_value(line, "SHOW data_directory"))
        if line.info.host in ("", "localhost", "127.0.0.1", "::1") or line.info.host.startswith("/"):
            disk = os.statvfs(folder)
            full = disk.f_blocks - disk.f_bfree
            used = 100 * full // max(1, full + disk.f_bavail)
            return Finding(Look.DISK, used < FULLEST, f"{used} %")
    return Finding(Look.DISK, None, "")


def _backups(folder: Path | None) -> Iterator[Finding]:
    found: list[float] = []
    if folder is not None:
        with suppress(OSError):
            found = [time() - path.stat().st_mtime for path in folder.iterdir() if path.is_file()]
    if not found:
        yield Finding(Look.BACKUP, None if folder is None else False, "")
        return
    yield Finding(Look.BACKUP, min(found) < LATE, f"{min(found) / HOUR:.0f} h")
    yield Finding(Look.OLD_BACKUP, max(found) < OLDEST, f"{max(found) / DAY:.0f} d")
