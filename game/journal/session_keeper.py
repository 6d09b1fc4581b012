"""Keeps a session in a store: begins one, goes on with one, lets go of it. It does not know what is kept, or why."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from functools import cache
from pathlib import Path

from game import __version__
from game.core.events import Event, SessionStarted
from game.journal.errors import JournalProblem
from game.journal.keepsakes import LASTING, SEAL, sealed, trusted
from game.journal.store import Clock, Store, StoreFactory

Key = Callable[[], bytes]


def _for_this_time() -> bytes:
    return secrets.token_bytes(32)


class SessionKeeper:
    """What happens before a session is dealt waits here, and goes into its store with the first cards.

    Keepsakes may come from any thread; everything else belongs to the main thread.
    """

    def __init__(self, clock: Clock, stores: StoreFactory, key: Key | None = None) -> None:
        """`key` gives the key by which this computer knows its keepsakes again; without one it does not."""
        self.store: Store | None = None
        self.refused: JournalProblem | None = None  # what the usual folder had against the session that is kept
        self.pending: list[Event] = []
        self.keepsakes: dict[str, str] = {}
        self._clock, self.stores = clock, stores
        self._id, self._key = "", cache(key or _for_this_time)
        self._guard = threading.Lock()

    def append(self, events: tuple[Event, ...], folders: Sequence[Path], school: str) -> Path | None:
        """On disk when this returns; the folder, if a store was begun. JournalProblem, OSError: nothing was kept."""
        if self.store is not None:
            self.store.append(events)
            return None
        started = next((event for event in events if isinstance(event, SessionStarted)), None)
        if started is None:
            self.pending += events
            return None
        return self._begin(started.id, (*self.pending, *events), folders, school)

    def _begin(self, id: str, events: tuple[Event, ...], folders: Sequence[Path], school: str) -> Path:
        store, folder = self._opened(folders, id, school, events)
        with self._guard:
            self.store, self._id = store, id
            store.submit((), self._sealed(self.keepsakes))
        return folder

    def remember(self, changes: Mapping[str, str | None]) -> Future[None]:
        """Keep these names and values beside the store; None takes one away. The future is done when the disk is."""
        with self._guard:
            for name, value in changes.items():
                if value is None:
                    self.keepsakes.pop(name, None)
                else:
                    self.keepsakes[name] = value
            if self.store is not None:
                return self.store.submit((), self._sealed(changes))
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def open(self, path: Path) -> Store:
        """A session that was kept, to go on with. JournalProblem, OSError."""
        return self.stores.open(path, self._clock)

    def resume(self, store: Store, id: str) -> None:
        """With a store that was there, of the session `id`. What another computer kept beside it is taken away."""
        with self._guard:
            found = store.keepsakes()
            self.store, self._id, self.keepsakes = store, id, trusted(found, id, self._key()) if found else {}
            foreign = {name: None for name in found if name.removeprefix(SEAL) not in self.keepsakes}
            if foreign:
                store.submit((), foreign)

    def _sealed(self, changes: Mapping[str, str | None]) -> dict[str, str | None]:
        """The key is made when there is something to seal."""
        return sealed(changes, self._id, self._key()) if changes else {}

    def close(self, over: bool, lasting: str = "") -> None:
        """Close the store. Of a session that is `over` nothing stays by which a phone could be known again.

        What begins with `lasting` stays as well.
        """
        with self._guard:
            store, self.store = self.store, None
            kept = (LASTING, lasting) if lasting else (LASTING,)
            stays = {name: value for name, value in self.keepsakes.items() if name.startswith(kept)}
            self.pending, self.keepsakes = [], {}
        if store is not None:
            if over:
                with suppress(JournalProblem, OSError):
                    store.forget()
                    store.submit((), self._sealed(stays)).result()
            store.close()

    def begin_again(self, events: tuple[Event, ...], discard: bool) -> None:
        """These events wait for first cards once more. The store is closed, or taken away; keepsakes stay in memory."""
        with self._guard:
            store, self.store, self.pending = self.store, None, list(events)
        if store is not None:
            (store.discard if discard else store.close)()

    def _opened(self, folders: Sequence[Path], id: str, school: str, events: tuple[Event, ...]) -> tuple[Store, Path]:
        """A new store that holds these events, and its folder. The last folder's JournalProblem if all refuse."""
        refusals: list[JournalProblem] = []
        for folder in folders:
            try:
                store = self.stores.create(folder, id=id, school=school, program=__version__, clock=self._clock)
            except JournalProblem as problem:
                refusals.append(problem)
                continue
            try:
                store.append(events)
            except JournalProblem as problem:
                refusals.append(problem)
                store.discard()  # nothing is in it: left there it would look like a session
                continue
            self.refused = refusals[0] if refusals else None
            return store, folder
        raise refusals[-1] if refusals else JournalProblem()
