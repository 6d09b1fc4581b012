"""What any store of a session promises, as protocols: a second store is one module that keeps these promises.

Every entry has a number 1, 2, 3 ... without a gap, and never changes. Ballots of an open vote and keepsakes are no
entries: they have no number, are never handed out by `since`, and give no signal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from game.core import events as e
from game.core.events import BallotPlaced, Event
from game.core.value import Value, value

Clock = Callable[[], str]
Listener = Callable[[int], None]
"""Is called with the number of the last entry of an append."""


ENDS_VOTE = (
    e.VotesCounted,
    e.Rewound,
    e.CardSkipped,
    e.CardSwapped,
    e.RuleSettled,
    e.PhaseEntered,
    e.HallAsked,
    e.HallClosed,
)
"""After one of these no vote that was open is open any more: a store empties its box with it, for good."""


def utc_now() -> str:
    """The time in UTC, to the second, in ISO form."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@value
class Loaded(Value):
    """What is in a store: the events of its entries, and what lies in the box if a vote is open."""

    events: tuple[Event, ...]
    ballots: tuple[BallotPlaced, ...]


@value
class Entry(Value):
    """One event that was appended; `at` is ISO text, in UTC or the time of the place."""

    seq: int
    at: str
    event: Event


@value
class Stored(Value):
    """A session that lies in a folder: what `read` and `open` take, and when it was worked on last.

    `stamp` is the time of change (ns) and the size: another one whenever something was added, and a later one greater.
    It says nothing of what a store that is not `at_rest` holds: a program has it open, or was torn off.
    """

    path: Path
    stamp: tuple[int, int]
    at_rest: bool = True


class Store(Protocol):
    """An open session. Safe to use from several threads; whatever it raises is a JournalProblem."""

    @property
    def path(self) -> Path:
        """What `open` takes to go on with it."""

    def append(self, events: Iterable[Event]) -> None:
        """Keep the events, all or none, and return when they are safe."""

    def submit(self, events: Iterable[Event], keepsakes: Mapping[str, str | None] | None = None) -> Future[None]:
        """As append, without waiting. `keepsakes` are kept with the events, all or none; None takes one away."""

    def since(self, seq: int) -> tuple[Entry, ...]:
        """The entries after number `seq`, in order; 0 gives all, the last number none."""

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener once for each append that added entries, in their order; the answer ends that.

        By then the entries can be read with `since`, and the append has not returned yet. The thread may be any but
        is one at a time, so a listener is quick, raises nothing, and neither appends nor waits for one that does.
        """

    def load(self) -> Loaded:
        """Everything that is kept now."""

    def keepsakes(self) -> dict[str, str]:
        """What is kept beside the entries."""

    def forget(self) -> None:
        """Take all keepsakes away: the session is over."""

    def close(self) -> None:
        """Keep what was submitted, and let go. May be called twice."""

    def discard(self) -> None:
        """Close, and leave no trace: for a session that could not be begun."""


class StoreFactory(Protocol):
    """Begins a store in a folder, finds, reads or opens those that were begun."""

    def create(self, folder: Path, *, id: str, school: str = "", program: str = "", clock: Clock = utc_now) -> Store:
        """A new and empty store; JournalProblem where the folder refuses."""

    def open(self, path: Path, clock: Clock = utc_now) -> Store:
        """A store to go on with. JournalProblem, FileNotFoundError."""

    def read(self, path: Path) -> Loaded:
        """What is kept there, without changing anything of it. JournalProblem (InUse: open here), FileNotFoundError."""

    def stored_in(self, folder: Path) -> Sequence[Stored]:
        """What was begun in this folder, in any order; nothing where there is no such folder, or it may not be read."""
