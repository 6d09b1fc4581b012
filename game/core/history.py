"""The session and its past, folded from the journal: live and replayed sessions come from this one place.

Theory of operation. Every kept event is an entry with a number 1, 2, 3 ... An entry stands on the one that was current
when it was written; together they form a tree, and `current` is a place in it. Rewound(to=n) makes entry n current
again. Undo rewinds to what the current entry stands on; redo rewinds to the entry that an undo came from. Both are
entries themselves, so nothing is ever deleted.

Sessions of the past are remembered without the ballots of an open box: going back behind a count finds the round open
and its box empty. A ballot is never resurrected. Each entry knows the one that opened the round it belongs to: between
entries of one round the rules take the ballots of now along (`within`), so that taking back another step loses none.

CardsRevised is a kept entry that is no place in the tree: it gives new text to the cards ahead in the session and in
every session of the past, so that going back never brings an old text back, and is no step to go back over. HallClosed
is none either: the current entry is again the one before all rooms were asked, as the meeting stands now, and every
session of the past knows that it is over. So nobody goes back into a vote whose totals the hall may have.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from game.core.events import (
    BallotPlaced,
    CardsRevised,
    Event,
    HallAsked,
    HallClosed,
    PhaseEntered,
    Rewound,
    RoomsBrought,
    RuleSettled,
    SessionStarted,
    VotesCounted,
)
from game.core.fold import evolve
from game.core.phases import Phase
from game.core.session import Session


@dataclass
class History:
    """Mutable on purpose: it is the one variable of a running game. Everything in it is frozen."""

    session: Session = field(default_factory=Session)
    last: int = 0
    current: int = 0
    begin: int = 0  # the entry before which there is no going back: the start of the session
    _past: dict[int, Session] = field(default_factory=dict)
    _parent: dict[int, int] = field(default_factory=dict)
    _redo: list[int] = field(default_factory=list)
    _opened: dict[int, int] = field(default_factory=dict)  # the entry that opened the round of an entry, 0 for none
    _by_phone: set[int] = field(default_factory=set)  # entries that made counts of what phones answered

    def __post_init__(self) -> None:
        self._past[0] = self.session

    @property
    def back(self) -> int | None:
        """The entry that undo leads to; None at the start of a session."""
        return None if self.current <= self.begin else self._parent.get(self.current)

    @property
    def forward(self) -> int | None:
        """The entry that redo leads to."""
        return self._redo[-1] if self._redo else None

    def before(self) -> Session | None:
        """The session that undo would bring back."""
        back = self.back
        return None if back is None else self._past[back]

    def within(self, to: int | None) -> Session | None:
        """The session of this entry, with an empty box, if it lies in the round that is open now; else None."""
        opened = self._opened.get(self.current, 0)
        return self._past[to] if to is not None and opened and self._opened.get(to) == opened else None

    @property
    def empties(self) -> bool:
        """Whether going back would empty a box in which something lies, or open a round anew that was counted or that
        phones had answered.
        """
        play, before = self.session.play, self.before()
        if self.within(self.back) is not None:
            return False
        if play.voting is not None:
            return play.voting.cast > 0
        if self.current in self._by_phone:
            return True
        return bool(play.answers) or (before is not None and before.play.voting is not None)

    def add(self, event: Event, evolved: Session | None = None) -> None:
        """Take in one event, fresh or from the journal. KeyError for a Rewound to an entry that is not there.

        `evolved` is the session after it, or after it and all ballots that were placed beside it, where whoever
        decided has folded them already.
        """
        if isinstance(event, BallotPlaced):
            self.session = evolved or evolve(self.session, event)
            return
        self.last += 1
        if isinstance(event, Rewound):
            self._rewind(event)
            return
        if isinstance(event, CardsRevised):
            self.session = evolved or evolve(self.session, event)
            self._past = {at: evolve(session, event) for at, session in self._past.items()}
            return
        if isinstance(event, HallClosed):
            self._hall_closed(event, evolved)
            return
        self.session = evolved or evolve(self.session, event)
        self._past[self.last] = _sealed(self.session)
        self._parent[self.last] = self.current
        self._opened[self.last] = self._opener(event)
        if isinstance(event, RuleSettled) and event.phones:
            self._by_phone.add(self.last)
        self.current = self.last
        self._redo.clear()
        if isinstance(event, SessionStarted) or (isinstance(event, RoomsBrought) and self._begins(event)):
            self.begin = self.last

    def _begins(self, event: RoomsBrought) -> bool:
        """Whether a session that brings rooms together begins with this: before it nothing was on the wall."""
        return not self._past[self._parent[self.last]].rooms

    def _opener(self, event: Event) -> int:
        """The entry that opened the round which is open after this event: this one, or that of the entry before it."""
        if self.session.play.voting is None and self.session.phase is not Phase.CONSENT:
            return 0
        return (
            self.last
            if isinstance(event, PhaseEntered | VotesCounted | HallAsked)
            else self._opened.get(self.current, 0)
        )

    def _hall_closed(self, event: HallClosed, evolved: Session | None) -> None:
        asked, before = self._opened.get(self.current, 0), self.session
        self.session = evolved or evolve(before, event)
        self._past = {at: evolve(session, event) for at, session in self._past.items()}
        if before.aside is not None and self.session.aside is None:
            self.current = self._parent.get(asked, self.current)
            self._past[self.current] = _sealed(self.session)
            self._redo.clear()

    def _rewind(self, event: Rewound) -> None:
        to = event.to
        if to not in self._past:
            raise KeyError(to)
        if self._redo and to == self._redo[-1]:
            self._redo.pop()
        else:
            self._redo.append(self.current)
        self.session, self.current = self._past[to], to
        if event.people:
            self.session = replace(self.session, setup=replace(self.session.setup, people=event.people))


def _sealed(session: Session) -> Session:
    """The session as it is remembered: with the box of an open round, or of phones asked for consent, empty."""
    play, voting = session.play, session.play.voting
    if play.answers:
        play = replace(play, answers={})
    if voting is not None and voting.box:
        play = replace(play, voting=replace(voting, box={}, counting=None))
    return session if play is session.play else replace(session, play=play)


def fold(events: Iterable[Event]) -> History:
    """The history that these events make."""
    history = History()
    for event in events:
        history.add(event)
    return history
