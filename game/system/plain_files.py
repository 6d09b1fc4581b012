"""Reads a file that somebody may have put there: never more than was asked for, and only what really is a file.

A pipe would be waited for, a device never ends, a folder is none: all of them count as a file that cannot be read.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path


class TooLong(OSError):
    """There is more in it than anybody would have put there."""


def plain_bytes(path: Path, most: int) -> bytes:
    """All that is in this file. FileNotFoundError, also where something else has its name; TooLong; OSError."""
    try:
        _refuse_special(os.stat(path).st_mode, path)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    except ValueError as error:  # a name that no file can have
        raise FileNotFoundError(path) from error
    try:
        _refuse_special(os.fstat(handle).st_mode, path)
    except OSError:
        os.close(handle)
        raise
    with open(handle, "rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise TooLong(path)
    return data


def _refuse_special(mode: int, path: Path) -> None:
    if not stat.S_ISREG(mode):
        raise FileNotFoundError(f"{path} is no file")
