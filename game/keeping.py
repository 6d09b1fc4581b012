"""Begins the file of a session: in the folder meant for it or, where that refuses, in the next best."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from game import __version__
from game.core.events import Event
from game.journal.problems import JournalProblem
from game.journal.reading import log_of
from game.journal.store import Journal


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
