"""A listening socket on a port that a browser will visit: the one phones know already, a usual one, or any."""

from __future__ import annotations

import os
import socket
import sys
import time
from contextlib import suppress
from typing import Any

USUAL = (8765, 8766, 8767)
SHUNNED = frozenset({5060, 6000, *range(6665, 6670), 10080})
"""Browsers refuse to visit these."""
BACKLOG = socket.SOMAXCONN if os.name == "nt" else 4096
"""After an access point comes back all phones knock at once; the system may allow less, and then they knock again.

Windows takes its constant for "as many as can be", and any other number for 200 at most.
"""
FILES = 8192
IDLE = 20
"""Seconds that a connection may be silent, or take for the head of a request."""
LIMITS: dict[str, Any] = {
    "keepalive_timeout": IDLE,
    "max_line_size": 2048,
    "max_field_size": 4096,
    "max_headers": 128,
    "lingering_time": 1.0,
    "auto_decompress": False,  # no page of ours packs a form, and a small body must not become a large one
    "access_log": None,
}


def listening(host: str, known: int = 0, port: int | None = None, usual: tuple[int, ...] = USUAL) -> socket.socket:
    """A socket that listens. `known` is the port of an earlier run, `port` the only one wanted. OSError: none free."""
    if port is not None:
        return _bound(host, port)
    wanted = [known] * 3 if known else []
    for number, candidate in enumerate((*wanted, *usual, 0)):
        if number and number < len(wanted):
            time.sleep(0.2)  # the program that had it may be on its way out: it was this one
        with suppress(OSError):
            return _bound(host, candidate)
    return _bound(host, 0)


def _bound(host: str, port: int) -> socket.socket:
    """On any port where 0 is asked, but never on one that browsers shun."""
    while True:
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            _alone(made)
            made.bind((host, port))
            if port or made.getsockname()[1] not in SHUNNED:
                made.listen(BACKLOG)
                made.setblocking(False)
                return made
        except OSError:
            made.close()
            raise
        made.close()


def _alone(made: socket.socket) -> None:
    """On Windows REUSEADDR would let another program take the port; elsewhere it lets us have it back at once."""
    if os.name == "nt":
        made.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", -5), 1)
    else:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)


def allow_many() -> int:
    """Let this program have a file open for every phone, and return how many it may; some systems allow 256 unasked."""
    if sys.platform == "win32":
        return FILES
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    if soft == resource.RLIM_INFINITY or soft >= most:
        return most
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    except (OSError, ValueError):
        return soft
    return most
