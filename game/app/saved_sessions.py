"""The sessions saved on this computer, newest first, how far each came, which cards they ended. No file is changed."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.core.agreed_before import Agreed
from game.core.cards import CardId
from game.core.look_back import look_back_waits
from game.core.phases import Phase
from game.core.review_dates import review_of
from game.core.session import SETTLED, Session
from game.core.view_model import SavedSession
from game.i18n.words import Words
from game.journal.errors import InUse, JournalProblem
from game.journal.kept_session import kept_session
from game.journal.store import Stored, StoreFactory
from game.settings.store import load
from game.system.paths import places, session_folders

LISTED = 60
"""Sessions in the list."""


def session_places() -> tuple[Path, ...]:
    """Where sessions of this user may be: the folder meant for them, and those that a refusal of it leads to."""
    where = places()
    return session_folders(where, load(where.settings).folder_here or str(where.documents))


def stored_sessions(stores: StoreFactory, folders: Sequence[Path]) -> list[Stored]:
    """What is kept in these folders, the last one worked on first."""
    found = {one.path: one for folder in folders for one in stores.stored_in(folder)}
    return sorted(found.values(), key=lambda one: (one.stamp, one.path.name), reverse=True)


def saved_sessions(
    stores: StoreFactory, folders: Sequence[Path], say: Words, limit: int = LISTED
) -> tuple[SavedSession, ...]:
    """The newest sessions, for who looks once."""
    return KeptSessions(stores).listed(folders, say, limit)


def _distinguished(listed: Sequence[SavedSession]) -> tuple[SavedSession, ...]:
    """A file that was copied or moved is the same session: of several the one that was worked on last is it."""
    first = {one.id: one for one in reversed(listed) if one.id}
    return tuple(replace(one, copied=bool(one.id) and first[one.id] is not one) for one in listed)


def summary(path: Path, session: Session) -> SavedSession:
    over = session.phase is Phase.PROTOCOL
    return SavedSession(
        path=str(path),
        school=session.setup.school,
        at=session.at,
        phase=session.phase,
        turn=session.turn,
        cards=len(session.deck),
        agreements=sum(a.status in SETTLED for a in session.agreements),
        finished=over,
        id=session.id,
        look_back=look_back_waits(session) if over else "",
        review=min((review_of(one, session.at) for one in session.agreements if one.status in SETTLED), default="")
        if over
        else "",
    )


MOST = 400
"""Sessions that are read: the last ones that were worked on."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is asked of a session that is not open: its line in the list, and what was agreed in it."""

    summary: SavedSession
    agreed: frozenset[Agreed]


class KeptSessions:
    """Remembers what it read: a session that did not change is not read again. Any thread may ask."""

    def __init__(self, stores: StoreFactory) -> None:
        self._stores = stores
        self._known: dict[Path, tuple[tuple[int, int], _Seen]] = {}

    def read_ahead(self, folders: Sequence[Path], most: int) -> threading.Thread:
        """Beside the game: who begins a session or opens the list waits for what was changed since, and no more."""
        thread = threading.Thread(target=self.agreed, args=(folders, most), name="sessions", daemon=True)
        thread.start()
        return thread

    def listed(self, folders: Sequence[Path], say: Words, limit: int = LISTED) -> tuple[SavedSession, ...]:
        """The newest sessions. One that cannot be opened is in the list too, with a sentence that says why."""
        newest = stored_sessions(self._stores, folders)[:limit]
        return _distinguished([one for stored in newest if (one := self._summary(stored, say)) is not None])

    def agreed(self, folders: Sequence[Path], most: int = MOST) -> frozenset[Agreed]:
        """What was agreed on here. A session that is open somewhere or cannot be read counts for nothing."""
        return frozenset[Agreed]().union(*map(self._agreed, stored_sessions(self._stores, folders)[:most]))

    def cards(self, folders: Sequence[Path], most: int = MOST) -> frozenset[CardId]:
        """The cards of it."""
        return frozenset(one.card for one in self.agreed(folders, most))

    def _summary(self, stored: Stored, say: Words) -> SavedSession | None:
        try:
            return self._seen(stored).summary
        except InUse:
            return None  # the one that is open here
        except JournalProblem as problem:
            return SavedSession(str(stored.path), stored.path.stem, fault=say(problem.says))

    def _agreed(self, stored: Stored) -> frozenset[Agreed]:
        try:
            return self._seen(stored).agreed
        except JournalProblem:
            return frozenset()

    def _seen(self, stored: Stored) -> _Seen:
        """JournalProblem where it cannot be read now."""
        known = self._known.get(stored.path)
        if known is not None and known[0] == stored.stamp and stored.at_rest:
            return known[1]
        session = kept_session(self._stores, stored.path).session
        agreed = frozenset(Agreed(one.card, session.setup.school, session.at) for one in session.agreements)
        seen = _Seen(summary(stored.path, session), agreed)
        self._known[stored.path] = (stored.stamp, seen)
        return seen
