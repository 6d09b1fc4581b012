"""Reads a file that somebody may have put there: never more than was asked for, and only what really is a file.

A pipe would be waited for, a device never ends, a folder is none: all of them count as a file that cannot be read.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from game.system.patience import WAITS, patiently

IN_USE = 32
"""As Windows numbers it; whom a file is forbidden to is not kept waiting."""


class TooLong(OSError):
    """There is more in it than anybody would have put there."""


class NoPlainFile(FileNotFoundError):
    """A folder, a pipe, a device or a link in a circle has the name of the file."""


def plain_bytes(path: Path, most: int, *, cut: bool = False) -> bytes:
    """All that is in this file; with `cut` no more than so much of it.

    FileNotFoundError, or NoPlainFile of its kind; TooLong; OSError.
    """
    try:
        _refuse_special(os.stat(path).st_mode, path)
        handle = _opened(path)
    except ValueError as error:  # a name that no file can have
        raise FileNotFoundError(path) from error
    except OSError as error:
        raise NoPlainFile(path) if error.errno == errno.ELOOP else error from error
    try:
        _refuse_special(os.fstat(handle).st_mode, path)
    except OSError:
        os.close(handle)
        raise
    with open(handle, "rb") as file:
        data = file.read(most if cut else most + 1)
    if len(data) > most:
        raise TooLong(path)
    return data


def _opened(path: Path) -> int:
    """A handle, also where a scanner of Windows looks into the file for a moment. OSError."""
    how = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    return patiently(lambda: os.open(path, how), WAITS, lambda error: getattr(error, "winerror", None) == IN_USE)


def _refuse_special(mode: int, path: Path) -> None:
    if not stat.S_ISREG(mode):
        raise NoPlainFile(f"{path} is no file")
