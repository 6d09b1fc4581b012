"""Ballots of phones that came in one moment: each is decided upon those before it, and the session made anew once.

One after the other, a full hall would have its box copied, and counted, at every ballot. What comes of it is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.core import commands as c
from game.core import events as e
from game.core.fold import evolve
from game.core.fold.voting import ballots_placed
from game.core.refusal import Reason, Refused
from game.core.rules import decide
from game.core.rules.context import RuleContext, require
from game.core.rules.rule import phone_answer
from game.core.rules.voting import phone_ballot
from game.core.session import Session

SealedCommand = c.PlaceBallot | c.AnswerConsent


@dataclass(slots=True)
class Decided:
    """`events`, each with the session after it: after a ballot, that with all that were placed beside it.

    `answers` has, for each command, why it was refused, or None.
    """

    events: list[tuple[e.Event, Session]] = field(default_factory=list)
    answers: list[Reason | None] = field(default_factory=list)


def decide_together(session: Session, commands: Iterable[SealedCommand], context: RuleContext) -> Decided:
    """As `decide` and `evolve` would, one command after the other."""
    decided, box = Decided(), _Box(session)
    for command in commands:
        try:
            if box.by_itself:
                box = _alone(box.emptied(decided), command, context, decided)
            else:
                box.put(command)
        except Refused as refused:
            decided.answers.append(refused.reason)
        else:
            decided.answers.append(None)
    box.emptied(decided)
    return decided


def _alone(session: Session, command: SealedCommand, context: RuleContext, decided: Decided) -> _Box:
    """One that may close the round."""
    for event in decide(session, command, context):
        session = evolve(session, event)
        decided.events.append((event, session))
    return _Box(session)


class _Box:
    """What is open now, with the ballots that were put in since."""

    __slots__ = ("_left", "_placed", "_seats", "_session")

    def __init__(self, session: Session) -> None:
        play, vote = session.play, session.play.voting
        self._session = session
        self._placed: list[e.BallotPlaced] = []
        self._seats = set(play.answers if vote is None else vote.box)
        self._left = session.present - (play.answered.total if vote is None else vote.cast)

    @property
    def by_itself(self) -> bool:
        """Whether the next ballot has to be looked at alone: it may be the last one, or nothing may come in."""
        session = self._session
        return session.paused_at is not None or (session.setup.auto_close and self._left <= 1)

    def put(self, command: SealedCommand) -> None:
        """Raises Refused."""
        match command:
            case c.PlaceBallot():
                placed, full = phone_ballot(self._session, command), Reason.BOX_FULL
            case c.AnswerConsent():
                placed, full = phone_answer(self._session, command), Reason.MORE_ANSWERS_THAN_PEOPLE
        fresh = command.seat not in self._seats
        require(self._left >= fresh, full)
        self._left -= fresh
        self._seats.add(command.seat)
        self._placed.append(placed)

    def emptied(self, decided: Decided) -> Session:
        """The session with all that was put in, which is told to `decided`."""
        if self._placed:
            self._session = ballots_placed(self._session, self._placed)
            decided.events += [(ballot, self._session) for ballot in self._placed]
            self._placed = []
        return self._session
