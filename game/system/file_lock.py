"""Locks a file for as long as this program lives: the system takes the lock away with the program, killed or not."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import IO

TAKEN = (0, errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)
"""Somebody holds it, which Wine tells without a number; others say that files of this disk cannot be locked."""

if sys.platform == "win32":
    import msvcrt

    def _claim(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _claim(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock(file: IO[bytes]) -> bool:
    """Whether it is ours now, until it is closed; False too where files cannot be locked."""
    try:
        _claim(file)
    except OSError:
        return False
    return True


_held: list[IO[bytes]] = []


def is_first(path: Path) -> bool:
    """Whether no other program that runs now has asked the same of this file; the answer holds until this one ends.

    Where the disk refuses nobody can know, and it is the first.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = open(path, "ab")  # noqa: SIM115 - held as long as the program lives
    except OSError:
        return True
    try:
        _claim(file)
    except OSError as error:
        file.close()
        return error.errno not in TAKEN
    _held.append(file)
    return True
