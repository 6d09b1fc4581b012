"""Which cards came to an end in the sessions kept here. Nothing else of a session is told, and no file is changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.app.shelf import files
from game.core.cards import CardId
from game.core.history import fold
from game.journal.errors import JournalProblem
from game.journal.reading import load_events

Stamp = tuple[int, int]
"""Size and time of change (ns)."""
MOST = 400
"""Session files that are read: the last ones that were worked on."""


class Played:
    """Remembers what it read: a session file that did not change is not opened again."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[Stamp, frozenset[CardId]]] = {}

    def cards(self, folders: Sequence[Path]) -> frozenset[CardId]:
        """A session that is open somewhere or cannot be read counts for nothing."""
        return frozenset[CardId]().union(*map(self._of, files(folders)[:MOST]))

    def _of(self, path: Path) -> frozenset[CardId]:
        try:
            stat = path.stat()
            stamp = (stat.st_size, stat.st_mtime_ns)
            known = self._known.get(path)
            if known is None or known[0] != stamp:
                known = self._known[path] = (stamp, _ended(path))
        except (JournalProblem, OSError, LookupError, ValueError):
            return frozenset()
        return known[1]


def _ended(path: Path) -> frozenset[CardId]:
    return frozenset(one.card for one in fold(load_events(path).events).session.agreements)
