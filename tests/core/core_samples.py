"""A small pack and a meeting without a shell: what the tests of the rules play with."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import is_dataclass, replace

from game.core import commands as c
from game.core import events as e
from game.core.ballots import Round, Voting
from game.core.cards import ABSTAIN, Card, CardId, Kind, Option, OptionId, Sourced, ThemeId, Weight
from game.core.history import History
from game.core.phases import Phase
from game.core.refusal import Reason, Refused
from game.core.rules import decide
from game.core.rules.context import RuleContext
from game.core.session import Draft, Session, Timer

A, B, C = (OptionId(text) for text in ("a", "b", "c"))
IDS = (A, B, C)
LAW = Sourced("The law says so.", "Some act", "2026-11-22", "S")


def card(
    name: str = "x1-card",
    weight: Weight = Weight.LIGHT,
    options: int = 3,
    below: tuple[OptionId, ...] = (),
    instead: tuple[OptionId, ...] = (),
    theme: str = "t",
    kind: Kind = Kind.DILEMMA,
) -> Card:
    """A card with options a, b, c, d; those `below` the floor name `instead`."""
    ids = [OptionId(text) for text in "abcd"[:options]]
    made = tuple(
        Option(
            i,
            f"Way {i}",
            f"We do {i}.",
            i not in below,
            "not allowed" if i in below else "",
            instead if i in below else (),
        )
        for i in ids
    )
    return Card(
        CardId(f"pack/{name}"), kind, ThemeId(theme), "H3", weight, name, "Something happens.", made,
        twist="And if it rains?", floor=LAW if below else None,
    )  # fmt: skip


def with_option(one: Card, at: int, **changes: object) -> Card:
    """The card with these fields of one standpoint changed."""
    options = tuple(replace(option, **changes) if n == at else option for n, option in enumerate(one.options))  # type: ignore[arg-type]
    return replace(one, options=options)


LIGHT, FLOORED, HEAVY = (
    card("x1-light"),
    card("x2-floor", Weight.MEDIUM, below=(A,), instead=(C,)),
    card("x3-heavy", Weight.HEAVY, options=4),
)
DECK = (LIGHT, FLOORED, HEAVY, card("x4-last"))


class Meeting:
    """Rules, history and a clock in one hand; every event that came out is kept in order."""

    def __init__(self, seed: int = 1) -> None:
        self.history = History()
        self.events: list[e.Event] = []
        self.now = 1000.0
        self.chance: Callable[[int], int] = random.Random(seed).randrange

    @property
    def session(self) -> Session:
        return self.history.session

    def context(self) -> RuleContext:
        """What the shell would pass in."""
        past = self.history
        return RuleContext(
            self.now,
            self.chance,
            past.back,
            past.forward,
            past.empties,
            past.within(past.back),
            past.within(past.forward),
        )

    def do(self, *commands: c.Command) -> Session:
        """Obey all of these; Refused comes through."""
        for command in commands:
            for event in decide(self.session, command, self.context()):
                self.history.add(event)
                self.events.append(event)
        return self.session

    def refusal(self, command: c.Command) -> Reason | None:
        """The reason why this is refused, having checked that it changed nothing; None if it was done."""
        before, entries = self.session, self.history.last
        try:
            self.do(command)
        except Refused as refused:
            assert (self.session, self.history.last) == (before, entries)
            return refused.reason
        return None

    def hands(self, **counts: int) -> Session:
        """Count these hands: a=3, b=2, abstain=1."""
        for option, count in counts.items():
            self.do(c.CountHands(OptionId(option), exactly=count))
        return self.session


def seated(people: int = 10, deck: tuple[Card, ...] = DECK, short: bool = False, seed: int = 1) -> Meeting:
    """A meeting at its first card."""
    meeting = Meeting(seed)
    meeting.do(c.NewSession(), c.ChangeSetup("people", str(max(3, people))))
    meeting.do(c.ChangeSetup("short", "yes" if short else "no"))
    meeting.do(c.StartSession("id", "2026-11-22T10:00:00+01:00", deck))
    if people < 3:  # the form asks for more; somebody has left since
        meeting.do(c.CorrectPresent(people - 3))
    meeting.do(c.Advance())
    assert meeting.session.phase is Phase.SITUATION
    return meeting


def voting(people: int = 10, deck: tuple[Card, ...] = DECK, short: bool = False) -> Meeting:
    """A meeting with its first round open."""
    meeting = seated(people, deck, short)
    meeting.do(c.Advance())
    return meeting


def drafting(people: int = 10, deck: tuple[Card, ...] = DECK, **counts: int) -> Meeting:
    """A meeting at RULE, in the short flow, after one round with these counts."""
    meeting = voting(people, deck, short=True)
    meeting.hands(**(counts or {"a": people}))
    meeting.do(c.Advance(), c.Advance())
    assert meeting.session.phase is Phase.RULE
    return meeting


def asking(people: int = 10, deck: tuple[Card, ...] = DECK, **counts: int) -> Meeting:
    """A meeting at CONSENT, in the short flow, after one round with these counts; without a leader, about `a`."""
    meeting = drafting(people, deck, **counts)
    if not draft_of(meeting.session).text:
        meeting.do(c.DraftFrom(A))
    meeting.do(c.Advance())
    return meeting


def counted(present: int, *counts: int, abstain: int = 0) -> Round:
    """A round with these counts for a, b, c, d."""
    return Round((*zip(map(OptionId, "abcd"), counts, strict=False), (ABSTAIN, abstain)), present)


def typed(command: c.Command, text: str) -> c.Command:
    """The command of a field with this text in it, as the stage sends it."""
    assert is_dataclass(command)
    return replace(command, text=text)


def voting_of(session: Session) -> Voting:
    """The round that is open, where there has to be one."""
    assert session.play.voting is not None
    return session.play.voting


def draft_of(session: Session) -> Draft:
    """The rule that is being worded, where there has to be one."""
    assert session.play.draft is not None
    return session.play.draft


def timer_of(session: Session) -> Timer:
    """The clock of the talk, where there has to be one."""
    assert session.play.timer is not None
    return session.play.timer
