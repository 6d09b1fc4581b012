"""A store in memory alone: the smallest that keeps what the protocol promises. Not a test itself."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import ClassVar, Self

from game.core.events import BallotPlaced, Event
from game.journal.codec import EVENT_TAGS
from game.journal.errors import InUse
from game.journal.store import ENDS_VOTE, Clock, Entry, Listener, Loaded, Stored, utc_now


class MemoryStore:
    """Opened again, it is the same object, as long as the program runs."""

    _all: ClassVar[dict[Path, MemoryStore]] = {}

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path, self._clock = path, clock
        self._entries: list[Entry] = []
        self._box: dict[str, BallotPlaced] = {}
        self._keepsakes: dict[str, str] = {}
        self._listeners: list[Listener] = []
        self._closed, self._changes = False, 0
        self._guard = threading.RLock()

    @classmethod
    def create(cls, folder: Path, *, id: str, school: str = "", program: str = "", clock: Clock = utc_now) -> Self:
        store = cls(folder / f"{id}{school}{program}", clock)
        cls._all[store.path] = store
        return store

    @classmethod
    def open(cls, path: Path, clock: Clock = utc_now) -> MemoryStore:
        store = cls._at(path)
        store._closed, store._clock = False, clock
        return store

    @classmethod
    def read(cls, path: Path) -> Loaded:
        return cls._at(path).load()

    @classmethod
    def stored_in(cls, folder: Path) -> list[Stored]:
        found = {path: store for path, store in cls._all.items() if path.parent == folder}
        return [Stored(path, (store._changes, 0), store._closed) for path, store in found.items()]

    @classmethod
    def _at(cls, path: Path) -> MemoryStore:
        """The store that was begun at this path, unless somebody has it open."""
        if path not in cls._all:
            raise FileNotFoundError(path)
        if not cls._all[path]._closed:
            raise InUse(path)
        return cls._all[path]

    def append(self, events: Iterable[Event]) -> None:
        self.submit(events).result()

    def submit(self, events: Iterable[Event], keepsakes: Mapping[str, str | None] | None = None) -> Future[None]:
        events = tuple(events)
        if unknown := {type(event) for event in events} - set(EVENT_TAGS.values()):
            raise KeyError(unknown)
        with self._guard:
            if self._closed:
                raise ValueError("the store is closed")
            before, self._changes = len(self._entries), self._changes + 1
            for event in events:
                self._put(event)
            for name, value in (keepsakes or {}).items():
                self._keepsakes[name] = value or ""
                if value is None:
                    del self._keepsakes[name]
            for listener in self._listeners if len(self._entries) > before else ():
                listener(len(self._entries))
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def _put(self, event: Event) -> None:
        if isinstance(event, BallotPlaced):
            self._box.pop(event.seat, None)
            if event.count:
                self._box[event.seat] = event
            return
        if isinstance(event, ENDS_VOTE):
            self._box.clear()
        self._entries.append(Entry(len(self._entries) + 1, self._clock(), event))

    def since(self, seq: int) -> tuple[Entry, ...]:
        with self._guard:
            return tuple(self._entries[seq:])

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def load(self) -> Loaded:
        with self._guard:
            return Loaded(
                tuple(entry.event for entry in self._entries), tuple(self._box[seat] for seat in sorted(self._box))
            )

    def keepsakes(self) -> dict[str, str]:
        return dict(self._keepsakes)

    def forget(self) -> None:
        self._keepsakes.clear()

    def close(self) -> None:
        self._closed = True

    def discard(self) -> None:
        self.close()
        self._all.pop(self.path, None)
