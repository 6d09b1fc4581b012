"""Follows the files of the school's own cards: a thread reads what was changed, and whoever plays takes it in.

A file that is half written changes nothing. It knows no game.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.found import Library
from game.content.stray_files import PACK_FILE, is_card_file
from game.core.late_imports import when_called
from game.library.kept_readings import keep_library, keep_readings, kept_library, readings, state_of
from game.system.file_watcher import FileWatcher, Snapshot, snapshot
from game.system.paths import Places
from game.system.resources import resource, use_own_sets

with when_called():
    from game.library.loading import library, shipped, trusting

if TYPE_CHECKING:
    from game.content.read_cache import ReadCache

MANY = 300
"""More own cards than this are read while the game is open already."""


class LiveLibrary:
    """The school's own cards on this computer, from the first look on."""

    def __init__(self, where: Places, patient: bool = False) -> None:
        """`patient`: nobody waits for a window, so that all cards are read before it begins."""
        self._own, self._patient = where.own_cards, patient
        self._readings, self._sets = where.readings, where.sets_read
        self._fresh: tuple[str, Library] | None = None
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

    @cached_property
    def _cache(self) -> ReadCache:
        return trusting(readings(self._readings))

    def library(self) -> Library:
        """What the game begins with."""
        state = self._state()
        return kept_library(self._sets, state) or self._read(state)

    def _state(self) -> str:
        """Of all that the library comes of: the files of the sets, and the names of the pictures of the game."""
        pictures = (picture.name for picture in resource("assets", "pictures").iterdir())
        folders = (Path(str(resource("scenarios"))), *(() if self.later else (self._own,)))
        return state_of(pictures, *folders)

    def _read(self, state: str) -> Library:
        read = shipped() if self.later else library(self._cache, own=self._own)
        self._fresh = state, read
        return read

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
        if "_cache" in vars(self):
            keep_readings(self._readings, self._cache.kept)
        if self._fresh is not None and self._fresh[0] == self._state():  # nothing was changed while it was read
            keep_library(self._sets, *self._fresh)

    def end(self) -> None:
        if self._watch is not None:
            self._watch.end()
