"""Follows the files of the school's own cards: a thread reads what was changed, and whoever plays takes it in.

A file that is half written changes nothing. It knows no game.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from game.content.library import Library
from game.content.pack_file import PACK_FILE
from game.content.stray_files import is_card_file
from game.library.kept_readings import keep_readings, readings
from game.library.loading import library, shipped, trusting
from game.system.file_watcher import FileWatcher, Snapshot, snapshot
from game.system.paths import Places
from game.system.resources import use_own_sets

MANY = 300
"""More own cards than this are read while the game is open already."""


class LiveLibrary:
    """The school's own cards on this computer, from the first look on."""

    def __init__(self, where: Places, patient: bool = False) -> None:
        """`patient`: nobody waits for a window, so that all cards are read before it begins."""
        self._own, self._patient, self._readings = where.own_cards, patient, where.readings
        self._cache = trusting(readings(where.readings))
        use_own_sets(self._own)
        self._first: Snapshot = snapshot([self._own])
        self._watch: FileWatcher | None = None

    @property
    def later(self) -> bool:
        """There are so many cards that the window opens before they are read."""
        return self.count > MANY and not self._patient

    @property
    def count(self) -> int:
        return sum(is_card_file(Path(path).name) and Path(path).name.lower() != PACK_FILE for path, _, _ in self._first)

    def library(self) -> Library:
        """What the game begins with."""
        return shipped() if self.later else library(self._cache, own=self._own)

    def follow(self, changed: Callable[[Library], object]) -> None:
        """`changed` is called in the thread that watches and reads, until `end`."""

        def read() -> None:
            fresh = library(self._cache, own=self._own)
            if not watch.ended:
                changed(fresh)
            self.keep()

        watch = self._watch = FileWatcher([self._own], read, frozenset() if self.later else self._first)
        watch.start()
        threading.Thread(target=self.keep, name="readings", daemon=True).start()  # a full disk may take its time

    def keep(self) -> None:
        """What was read is at hand for the next start."""
        keep_readings(self._readings, self._cache.kept)

    def end(self) -> None:
        if self._watch is not None:
            self._watch.end()
