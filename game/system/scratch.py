"""Folders for a moment, in the place for temporary files. What a killed program left there goes at the next start.

As long as a program works in such a folder it holds a lock on a file in it, which the system takes away with the
program: nobody has to guess from an age or a number whether somebody is still there.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from game.system.file_lock import lock

PREFIX = "open-kaart-scratch-"
HELD = ".held"


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder that only this user can look into, gone afterwards. OSError."""
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    try:
        with open(folder / HELD, "wb") as held:
            lock(held)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep_scratch() -> None:
    """Take away what nobody holds any more. It never fails, and follows no link."""
    with suppress(OSError), os.scandir(tempfile.gettempdir()) as found:
        for entry in [entry for entry in found if entry.name.startswith(PREFIX)]:
            with suppress(OSError):
                if _is_ours(entry) and _is_left(Path(entry.path)):
                    shutil.rmtree(entry.path, ignore_errors=True)


def _is_ours(entry: os.DirEntry[str]) -> bool:
    about = entry.stat(follow_symlinks=False)
    return stat.S_ISDIR(about.st_mode) and (os.name != "posix" or about.st_uid == os.geteuid())


def _is_left(folder: Path) -> bool:
    """Whether no program holds it; one that was killed before it could lock it left nothing else in it."""
    try:
        with open(folder / HELD, "r+b") as held:
            return lock(held)
    except FileNotFoundError:
        return not any(folder.iterdir()) and not _is_fresh(folder)


def _is_fresh(folder: Path) -> bool:
    """In the moment between the making of a folder and its lock."""
    import time

    return time.time() - folder.stat().st_mtime < 60
