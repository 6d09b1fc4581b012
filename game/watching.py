"""Looks after files of cards: tells when one was changed, by its name, size and time. It reads none of them."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

PAUSE = 0.6
"""Seconds between two looks."""
SETTLED = 0.1
"""Seconds in which nothing more may change: editors write a file in steps."""
SHARE = 0.0008
"""Of one core, for looking. A folder with thousands of files is looked at less often, but at least every SELDOM."""
SELDOM = 10.0
ENDINGS = (".yaml", ".yml", ".yaml.txt", ".yml.txt")
Seen = frozenset[tuple[str, int, int]]
"""Path, size and time of change of each file."""


def seen(paths: Sequence[Path]) -> Seen:
    """What stands now in these files, sets and shelves of sets; what cannot be read is not there."""
    found: list[tuple[str, int, int]] = []
    for path in paths:
        _look(str(path), 2, found)
    return frozenset(found)


def _look(path: str, deep: int, found: list[tuple[str, int, int]]) -> None:
    """Add the files in this folder, or the file itself. Kept plain: it runs for as long as the game is open."""
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                _add(entry, deep, found)
    except NotADirectoryError:
        with suppress(OSError):
            stat = os.stat(path)
            found.append((path, stat.st_size, stat.st_mtime_ns))
    except OSError:
        pass


def _add(entry: os.DirEntry[str], deep: int, found: list[tuple[str, int, int]]) -> None:
    name = entry.name
    if name[0] == ".":  # the bin, and what editors write beside a file
        return
    if name.lower().endswith(ENDINGS):
        with suppress(OSError):
            stat = os.stat(entry.path)  # what the entry knows itself is old on some systems
            found.append((entry.path, stat.st_size, stat.st_mtime_ns))
    elif deep > 1 and entry.is_dir():
        _look(entry.path, deep - 1, found)


class Watch:
    """Calls `changed` in a thread of its own once files were changed and lie still again. `end` stops it."""

    def __init__(self, paths: Sequence[Path], changed: Callable[[], None], first: Seen | None = None) -> None:
        """`first` is how the files were when they were read; without it, as they are at the first look."""
        self._paths, self._changed, self._known = tuple(paths), changed, first
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look_on, name="cards", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        """Returns at once; a reading that has begun comes to nothing."""
        self._ended.set()

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def _look_on(self) -> None:
        known = seen(self._paths) if self._known is None else self._known
        pause = 0.0 if self._known is not None else PAUSE
        while not self._ended.wait(pause):
            began = time.thread_time()
            now = seen(self._paths)
            pause = min(SELDOM, max(PAUSE, (time.thread_time() - began) / SHARE))
            if now != known:
                known = _still(self._paths, now, self._ended.wait)
                self._changed()


def _still(paths: Sequence[Path], now: Seen, pause: Callable[[float], object]) -> Seen:
    """How the files stand once nothing changes any more; `pause` is True when nobody waits for it any longer."""
    while not pause(SETTLED) and (later := seen(paths)) != now:
        now = later
    return now


def wait_for_change(paths: Sequence[Path], known: Seen) -> Seen:
    """Sleep until something differs from `known` and lies still; for a terminal, where Ctrl+C ends it."""
    while (now := seen(paths)) == known:
        time.sleep(PAUSE)
    return _still(paths, now, time.sleep)
