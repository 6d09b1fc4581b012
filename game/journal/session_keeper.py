"""Keeps a session on disk: begins its file, goes on with one, lets go of it. It does not know what is kept, or why."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path

from game import __version__
from game.core.events import Event, SessionStarted
from game.journal.errors import JournalProblem
from game.journal.reading import log_of
from game.journal.store import Journal


class Keeper:
    """What happens before a session is dealt waits here, and goes into its file with the first cards.

    Keepsakes may come from any thread; everything else belongs to the main thread.
    """

    def __init__(self, clock: Callable[[], str]) -> None:
        self.journal: Journal | None = None
        self.early: list[Event] = []
        self.keepsakes: dict[str, str] = {}
        self._clock = clock
        self._guard = threading.Lock()

    def keep(self, events: tuple[Event, ...], folders: Sequence[Path], school: str) -> Path | None:
        """On disk when this returns; the folder, if a file was begun. JournalProblem, OSError: nothing was kept."""
        if self.journal is not None:
            self.journal.append(events)
            return None
        started = next((event for event in events if isinstance(event, SessionStarted)), None)
        if started is None:
            self.early += events
            return None
        return self._begin(started.id, (*self.early, *events), folders, school)

    def _begin(self, id: str, events: tuple[Event, ...], folders: Sequence[Path], school: str) -> Path:
        journal, folder = opened(folders, id, school, events, self._clock)
        with self._guard:
            journal.submit((), dict(self.keepsakes))
            self.journal = journal
        return folder

    def remember(self, changes: Mapping[str, str | None]) -> Future[None]:
        """Keep these names and values beside the journal; None takes one away. The future is done when the disk is."""
        with self._guard:
            for name, value in changes.items():
                if value is None:
                    self.keepsakes.pop(name, None)
                else:
                    self.keepsakes[name] = value
            if self.journal is not None:
                return self.journal.submit((), changes)
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def go_on(self, journal: Journal) -> None:
        """With a file that was there."""
        with self._guard:
            self.journal, self.keepsakes = journal, journal.keepsakes()

    def let_go(self, over: bool) -> None:
        """Close the file. Of a session that is `over` nothing stays by which a phone could be known again."""
        with self._guard:
            journal, self.journal = self.journal, None
            self.early, self.keepsakes = [], {}
        if journal is not None:
            if over:
                with suppress(JournalProblem, OSError):
                    journal.forget()
            journal.close()


def opened(
    folders: Sequence[Path], id: str, school: str, events: tuple[Event, ...], clock: Callable[[], str]
) -> tuple[Journal, Path]:
    """A new journal that holds these events, and its folder. The last folder's JournalProblem if all refuse."""
    refusal: JournalProblem | None = None
    for folder in folders:
        try:
            journal = Journal.create(folder, id=id, school=school, program=__version__, clock=clock)
        except JournalProblem as problem:
            refusal = problem
            continue
        try:
            journal.append(events)
            return journal, folder
        except JournalProblem as problem:
            refusal = problem
            _discard(journal)
    raise refusal or JournalProblem()


def _discard(journal: Journal) -> None:
    """This call has made the file and nothing is in it: left here it would look like a session."""
    journal.close()
    for file in (journal.path, log_of(journal.path)):
        with suppress(OSError):
            file.unlink(missing_ok=True)
