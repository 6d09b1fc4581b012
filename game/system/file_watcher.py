"""Watches files of cards: says when one was changed, by its name, size and time. It reads none of them."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR

PAUSE = 0.85
"""Seconds between two looks."""
FULL_SCAN_EVERY = 24
"""One look in so many opens all folders: not every disk tells by the time of a folder that a file came."""
CLOCK_STEP = 3.0
"""Seconds after a change of a folder in which its time may hide another one: on a stick a clock ticks in twos."""
GONE = -1
"""The time of a folder that is not there, or may not be read: it is tried at each look."""
PICTURES = "pictures"
"""The one folder within a set."""
SETTLED = 0.1
"""Seconds in which nothing more may change: editors write a file in steps."""
CPU_SHARE = 0.0008
"""Of one core, for scanning: a folder with thousands of files is scanned less often, up to every LONGEST_PAUSE."""
LONGEST_PAUSE = 10.0
ENDINGS = (".yaml", ".yml", ".yaml.txt", ".yml.txt", ".svg", ".png")
Snapshot = frozenset[tuple[str, int, int]]
"""Path, size and time of change of each file."""


def snapshot(paths: Sequence[Path]) -> Snapshot:
    """What stands now in these files, sets and shelves of sets; what cannot be read is not there."""
    return Scanner(paths).scan()


class Scanner:
    """Looks again and again, and opens a folder only where something may have come or gone."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = [str(path) for path in paths]
        self._folders: list[tuple[str, int]] = []
        self._files: list[tuple[str, int, int]] = []
        self._snapshot: Snapshot = frozenset()
        self._scans = 0
        self.full = False
        """Whether the last look opened all folders since it was its turn."""

    def scan(self) -> Snapshot:
        """What stands there now. While nothing changes it is the very same value."""
        self.full, self._scans = self._scans % FULL_SCAN_EVERY == 0, self._scans + 1
        if self.full or not self._folders_settled() or not self._unchanged():
            self._folders, self._files = [], []
            for path in self._paths:
                self._open(path, 2)
            fresh = frozenset(self._files)
            self._snapshot = self._snapshot if fresh == self._snapshot else fresh
        return self._snapshot

    def _folders_settled(self) -> bool:
        """No folder changed a moment ago."""
        until = (time.time() - CLOCK_STEP) * 1e9
        return all(changed < until for _, changed in self._folders)

    def _unchanged(self) -> bool:
        """Kept plain, as what follows: it runs for as long as the game is open."""
        stat = os.stat
        try:
            for path, changed in self._folders:
                if stat(path).st_mtime_ns != changed:
                    return False
            for path, size, changed in self._files:
                now = stat(path)
                if now.st_mtime_ns != changed or now.st_size != size:
                    return False
        except OSError:
            return False
        return True

    def _open(self, path: str, deep: int) -> None:
        """Note the files in this folder, or the file itself; the time of the folder is from before it was opened."""
        try:
            before = os.stat(path)
            if not S_ISDIR(before.st_mode):  # not every system says of a file that it is no folder
                self._files.append((path, before.st_size, before.st_mtime_ns))
                return
            with os.scandir(path) as entries:
                self._folders.append((path, before.st_mtime_ns))
                for entry in entries:
                    self._add(entry, deep)
        except OSError:
            self._folders.append((path, GONE))

    def _add(self, entry: os.DirEntry[str], deep: int) -> None:
        name = entry.name
        if name[0] == ".":  # the bin, and what editors write beside a file
            return
        if name.lower().endswith(ENDINGS):
            with suppress(OSError):
                stat = os.stat(entry.path)  # what the entry knows itself is old on some systems
                self._files.append((entry.path, stat.st_size, stat.st_mtime_ns))
        elif (deep > 1 or (deep == 1 and name == PICTURES)) and entry.is_dir():
            self._open(entry.path, deep - 1)


class FileWatcher:
    """Calls `changed` in a thread of its own once files were changed and lie still again. `end` stops it."""

    def __init__(self, paths: Sequence[Path], changed: Callable[[], None], first: Snapshot | None = None) -> None:
        """`first` is how the files were when they were read; without it, as they are at the first look."""
        self._paths, self._changed, self._known = tuple(paths), changed, first
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="cards", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        """Returns at once; a reading that has begun comes to nothing."""
        self._ended.set()

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def _run(self) -> None:
        scanner, pauses = Scanner(self._paths), Pauses()
        known = scanner.scan() if self._known is None else self._known
        pause = 0.0 if self._known is not None else PAUSE
        while not self._ended.wait(pause):
            cpu, clock = time.thread_time(), time.perf_counter()
            now = scanner.scan()
            pause = pauses.after(time.thread_time() - cpu, time.perf_counter() - clock, scanner.full)
            if now is not known and now != known:
                now = _settled_snapshot(self._paths, now, self._ended.wait)
                self._changed()
            known = now


class Pauses:
    """How long to wait until the next look, by what looks take of a core and of the day.

    One that opens all folders comes once in so many: what it takes is spread over them, else whoever saved a card just
    behind it would wait for longer.
    """

    def __init__(self) -> None:
        self._each = self._full = 0.0

    def after(self, cpu: float, clock: float, full: bool) -> float:
        """Seconds, when the last look took these; the lesser of the two is true.

        On Windows the first ticks in sixtieths of a second, so that a look of no time at all may seem a long one; the
        other runs on while the thread waits for its turn.
        """
        took = min(cpu, clock)
        if full:
            self._full = took
        else:
            self._each = took
        return min(LONGEST_PAUSE, max(PAUSE, (self._each + self._full / FULL_SCAN_EVERY) / CPU_SHARE))


def _settled_snapshot(paths: Sequence[Path], now: Snapshot, pause: Callable[[float], object]) -> Snapshot:
    """How the files stand once nothing changes any more; `pause` is True when nobody waits for it any longer."""
    while not pause(SETTLED) and (later := snapshot(paths)) != now:
        now = later
    return now


def wait_for_change(paths: Sequence[Path], known: Snapshot) -> Snapshot:
    """Sleep until something differs from `known` and lies still; for a terminal, where Ctrl+C ends it."""
    while (now := snapshot(paths)) == known:
        time.sleep(PAUSE)
    return _settled_snapshot(paths, now, time.sleep)
