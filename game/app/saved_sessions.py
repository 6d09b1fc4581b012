"""The sessions saved on this computer, newest first, how far each came, which cards they ended. No file is changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.core.cards import CardId
from game.core.history import fold
from game.core.session import SETTLED, Phase, Session
from game.core.view_model import SavedSession
from game.i18n.words import Words
from game.journal.errors import InUse, JournalProblem
from game.journal.reading import load_events
from game.settings.store import load
from game.system.paths import places, session_folders


def session_places() -> tuple[Path, ...]:
    """Where sessions of this user may be: the folder meant for them, and those that a refusal of it leads to."""
    where = places()
    return session_folders(where, load(where.settings).folder or str(where.documents))


def files(folders: Sequence[Path]) -> list[Path]:
    """The session files in these folders, the last one worked on first."""
    found = {path for folder in folders for path in _inside(folder)}
    return sorted(found, key=lambda path: (_worked_on(path), path.name), reverse=True)


def _inside(folder: Path) -> list[Path]:
    try:
        return list(folder.glob("*.okk"))
    except OSError:  # there is no such folder, or it may not be read
        return []


def _worked_on(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # a link that leads nowhere: the list says so
        return 0.0


def saved_sessions(folders: Sequence[Path], say: Words, limit: int = 60) -> tuple[SavedSession, ...]:
    """The newest sessions. One that cannot be opened is in the list too, with a sentence that says why."""
    return tuple(one for path in files(folders)[:limit] if (one := _summary_of(path, say)) is not None)


def _summary_of(path: Path, say: Words) -> SavedSession | None:
    try:
        return summary(path, fold(load_events(path).events).session)
    except InUse:
        return None  # the one that is open here
    except JournalProblem as problem:
        return SavedSession(str(path), path.stem, fault=say(problem.says))
    except (OSError, KeyError, ValueError):
        return SavedSession(str(path), path.stem, fault=say("This session file cannot be read."))


def summary(path: Path, session: Session) -> SavedSession:
    return SavedSession(
        path=str(path),
        school=session.setup.school,
        at=session.at,
        phase=session.phase,
        turn=session.turn,
        cards=len(session.deck),
        agreements=sum(a.status in SETTLED for a in session.agreements),
        finished=session.phase is Phase.PROTOCOL,
    )


Stamp = tuple[int, int]
"""Size and time of change (ns)."""
MOST = 400
"""Session files that are read: the last ones that were worked on."""


class PlayedCards:
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
