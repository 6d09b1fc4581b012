"""The one way to read a session that was kept: whoever lists, opens, compares or prints one takes it from here.

The file may come from anybody. What is read of it is bounded, and each of its steps is one that a session can take.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from game.core.events import BallotPlaced, CardsRevised, Event
from game.core.history import History
from game.core.session import Session
from game.core.soundness import is_sound
from game.core.value import Value, value
from game.journal.errors import Missing, Strange, TooLarge, Unreadable
from game.journal.store import Loaded, StoreFactory

MOST_WORK = 500_000
"""Sessions of the past that new texts of cards may be put into, all together."""
IMPOSSIBLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a fold can raise when what happened cannot have."""


@value
class Kept(Value):
    """What a file holds, and the history that it makes, with the ballots of an open vote in their box."""

    loaded: Loaded
    history: History

    @property
    def session(self) -> Session:
        return self.history.session


def kept_session(stores: StoreFactory, path: Path) -> Kept:
    """The session in this file, which stays as it is. JournalProblem, and nothing else."""
    try:
        loaded = stores.read(path)
        return Kept(loaded, _folded((*loaded.events, *loaded.ballots), path))
    except FileNotFoundError as error:
        raise Missing(path) from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise Unreadable(path, str(error)) from error


def _folded(events: Iterable[Event], path: Path) -> History:
    history, work = History(), 0
    for ballots, some in groupby(events, lambda event: isinstance(event, BallotPlaced)):
        if ballots:  # a full box is looked at once, not after each of its ballots
            _add(history, tuple(some), path)
            continue
        for event in some:
            work += history.last if isinstance(event, CardsRevised) else 0
            if work > MOST_WORK:
                raise TooLarge(path, "new texts of cards")
            _add(history, (event,), path)
    if not history.session.started:
        raise Strange(path, "no session in it")
    return history


def _add(history: History, events: Sequence[Event], path: Path) -> None:
    before = history.session
    try:
        for event in events:
            history.add(event)
    except IMPOSSIBLE as error:
        raise Strange(path, repr(error)) from error
    if not is_sound(history.session, before):
        raise Strange(path, type(events[0]).__name__)
