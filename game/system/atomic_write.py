"""Writes a file in one step, so that whatever happens the old one or the new one is there. It knows no format."""

from __future__ import annotations

import os
import re
import shutil
import threading
import time
from contextlib import suppress
from pathlib import Path

from game.system.patience import WAITS, patiently

WINDOWS = os.name == "nt"
LEFT = re.compile(r"\..+\.\d+-\d+\.new", re.DOTALL)
STALE = 60.0
"""Seconds after which nobody is still writing."""


def write_atomic(path: Path, data: bytes) -> None:
    """Replace a file in one step, so that a crash leaves the old one or the new one. OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own: two programs, or two threads, may write the same file at the same time.
    fresh = unfinished(path)
    clear_leftovers(path.parent)
    try:
        with open(fresh, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


def is_held(path: Path) -> bool:
    """Whether a program has this file open so that nothing can take its place: on Windows alone there is such a thing.

    Who has another name at hand asks first: a scanner lets go in a moment, Word in an hour.
    """
    if not WINDOWS:
        return False
    try:
        with open(path, "r+b"):
            return False
    except PermissionError:
        return True
    except OSError:
        return False


def put_in_place(fresh: Path, path: Path, *, patient: bool = True) -> None:
    """Give a file or a folder its name, also where a scanner looks into it for a moment. OSError.

    Who has another way is not `patient`.
    """
    patiently(lambda: os.replace(fresh, path), WAITS if patient else WAITS[:1])


def unfinished(path: Path) -> Path:
    """What is to become this file or folder, as long as it is being written."""
    return path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.new")


def clear_leftovers(folder: Path) -> None:
    """Take away what programs that were killed while they wrote in this folder have left."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in [entry for entry in found if LEFT.fullmatch(entry.name)]:
            with suppress(OSError):
                if time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE:
                    _remove(entry)


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        Path(entry.path).unlink()
