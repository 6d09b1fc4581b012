"""What is done at a hub beside serving: a new day, forgetting, and what the driver says, in words of our own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import psycopg

REASON = 240
"""Characters of what the driver says."""


class NotAllowed(Exception):
    """The role may not do this."""


class NoAnswer(Exception):
    """The database does not answer, or lets nobody in; it says why, and no password."""


class CodeTaken(Exception):
    """Another day has this code."""


class NoId(Exception):
    """This is no id of ours."""


class What(StrEnum):
    """What can be forgotten; OLD are the days that are over."""

    DAY = "day"
    ROOM = "room"
    OLD = "old"


@contextmanager
def told_plainly() -> Iterator[None]:
    """NotAllowed, NoAnswer, instead of what the driver raises."""
    try:
        yield
    except (psycopg.errors.InsufficientPrivilege, psycopg.errors.UndefinedFunction) as fault:
        raise NotAllowed from fault
    except psycopg.OperationalError as fault:
        raise NoAnswer(" ".join(str(fault).split())[:REASON]) from fault


def new_day(dsn: str, code: str, name: str, wall: str, days: int) -> str:
    """Its id; `wall` is the digest of the token of its wall. CodeTaken."""
    with psycopg.connect(dsn, autocommit=True) as line:
        try:
            row = line.execute("SELECT ok.new_day(%s, %s, %s, %s)", (code, name, wall, days)).fetchone()
        except psycopg.errors.UniqueViolation as fault:
            raise CodeTaken from fault
    return str(row[0]) if row else ""


def forget(dsn: str, what: What, id: str) -> int:
    """How many were forgotten, with all that belongs to them. NoId."""
    given = () if what is What.OLD else (id,)
    with psycopg.connect(dsn, autocommit=True) as line:
        try:
            row = line.execute(f"SELECT ok.forget_{what}({'%s' if given else ''})", given).fetchone()
        except psycopg.errors.InvalidTextRepresentation as fault:
            raise NoId from fault
    return int(row[0]) if row else 0
