"""Where the database is, as whoever runs the hub has said it. It opens no connection, and repeats no password.

Off this computer only TLS whose certificate was looked at will do: `sslmode=verify-full`, with the CA in `sslrootcert`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict, make_conninfo

VERIFIED = "verify-full"
LINE: dict[str, Any] = {
    "connect_timeout": 3,
    "client_encoding": "UTF8",
    # A cable that was pulled says nothing: without these the hub would wait for it for a quarter of an hour.
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 6000,
}
TOLD_ELSEWHERE = ("service", "servicefile")
"""Parameters, also by PGSERVICE, that would take the place of the database into a file that is not looked at here."""


class NotSafe(ValueError):
    """Passwords and texts would cross a network in clear, or to whoever answers."""


class NoDatabase(ValueError):
    """This does not say where a database is."""


def checked(dsn: str, environment: Mapping[str, str] = os.environ) -> str:
    """The same place, with what a line needs. NoDatabase, NotSafe."""
    try:
        told = {name: str(value) for name, value in conninfo_to_dict(dsn).items() if value is not None}
    except ProgrammingError as fault:
        raise NoDatabase from fault
    if not dsn.strip():
        raise NoDatabase
    if any(told.get(name) for name in TOLD_ELSEWHERE) or environment.get("PGSERVICE"):
        raise NotSafe
    hosts = _parts(told, "host", environment) + _parts(told, "hostaddr", environment)
    mode = told.get("sslmode") or environment.get("PGSSLMODE", "")
    if mode != VERIFIED and not all(map(_is_here, hosts)):
        raise NotSafe
    return str(make_conninfo(**{**LINE, **told}))


def _parts(told: Mapping[str, str], name: str, environment: Mapping[str, str]) -> list[str]:
    """As libpq finds them: several hosts are tried one after the other."""
    return (told.get(name) or environment.get("PG" + name.upper(), "")).split(",")


def _is_here(host: str) -> bool:
    """A socket of this computer, or its loopback."""
    if host in ("", "localhost") or host.startswith(("/", "@")):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
