"""Writes a file in one step, so that whatever happens the old one or the new one is there. It knows no format."""

from __future__ import annotations

import glob
import os
import threading
import time
from contextlib import suppress
from pathlib import Path

WAITS = (0.05, 0.15, 0.3) if os.name == "nt" else ()
"""Seconds between tries: on Windows a scanner or a synchroniser may hold a file for a moment."""
STALE = 60.0
"""Seconds after which nobody is still writing."""


def write_atomic(path: Path, data: bytes) -> None:
    """Replace a file in one step, so that a crash leaves the old one or the new one. OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own: two programs, or two threads, may write the same file at the same time.
    fresh = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.new")
    _remove_stale(path)
    try:
        with open(fresh, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


def _replace(fresh: Path, path: Path) -> None:
    for wait in WAITS:
        with suppress(PermissionError):
            os.replace(fresh, path)
            return
        time.sleep(wait)
    os.replace(fresh, path)


def _remove_stale(path: Path) -> None:
    """Take away what a program that was killed while it wrote this file has left."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.new"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > STALE:
                left.unlink()
