"""What a vote is made of: ballots in a sealed box while it is open, counts once it is closed. No names of people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple, assert_never

from game.core.cards import ABSTAIN, OptionId
from game.core.value import Value, value


class WayTraits(NamedTuple):
    """What a way to vote takes in, and from whom; most ways take in ballots of phones beside their own.

    `rows`: hands are counted, option by option. `turns`: one keyboard goes round. `tables`: each table votes as one.
    `phones`: ballots of phones count too. `invites`: nobody can vote without a phone. `camera`: cards are read.
    """

    rows: bool = False
    turns: bool = False
    tables: bool = False
    phones: bool = True
    invites: bool = False
    camera: bool = False

    @property
    def at_laptop(self) -> bool:
        """Voters press keys here themselves: a key hit by mistake must not end the vote."""
        return self.turns or self.tables


class Way(StrEnum):
    """How the room votes. A new member needs a row here; mypy names every other place that has to decide."""

    HANDS = "hands"
    KEYBOARD = "keyboard"
    PHONES = "phones"
    TABLES = "tables"
    CAMERA = "camera"

    @property
    def traits(self) -> WayTraits:
        match self:
            case Way.HANDS:
                return WayTraits(rows=True)
            case Way.KEYBOARD:
                return WayTraits(turns=True)
            case Way.PHONES:
                return WayTraits(invites=True)
            case Way.TABLES:  # their people hold phones too, and would be counted twice
                return WayTraits(tables=True, phones=False)
            case Way.CAMERA:
                return WayTraits(camera=True)
            case _:
                assert_never(self)


HANDS, TABLE, PHONE, TURN, CARD = "hands/", "table/", "phone/", "turn/", "camera/"
"""How seats begin: a row of counted hands `hands/<option>`, a table `table/<n>`, a phone `phone/<token>`, a turn at the
keyboard `turn/<drawn>`, and a card that a camera read `camera/<drawn>`: its number is nowhere."""


@value
class Ballot(Value):
    """What one seat put in the box: for a row of hands or a table with its count, for a phone or a turn just 1.

    `sure` is how sure this seat is of its choice: 1 not, 2 fairly, 3 quite; 0 where it was not asked or not told.
    """

    option: OptionId
    count: int = 1
    sure: int = 0


_COUNT = attrgetter("count")  # asked at every ballot: a loop would be slow in a full hall


FEWEST_SURE = 3
"""With fewer answers to "how sure are you?" nothing is told of them."""


@value
class Voting(Value):
    """An open round. The box maps a seat to its ballot; it leaves this object only as counts."""

    round: int
    way: Way
    box: dict[str, Ballot] = field(default_factory=dict)
    counting: OptionId | None = None

    @property
    def cast(self) -> int:
        return sum(map(_COUNT, self.box.values()))

    def count_of(self, option: OptionId) -> int:
        return sum(ballot.count for ballot in self.box.values() if ballot.option == option)

    def hands_of(self, option: OptionId) -> int:
        """The hands counted for an option: all that a wall or desk may show of an open box."""
        row = self.box.get(HANDS + option)
        return row.count if row else 0

    def cast_by(self, seats: str) -> int:
        """How many votes came from seats that begin so (HANDS, TABLE, PHONE)."""
        return sum(ballot.count for seat, ballot in self.box.items() if seat.startswith(seats))

    @property
    def tables(self) -> tuple[int, ...]:
        """The numbers of the tables that have voted, in order: which ones is no secret, only what they chose."""
        return tuple(sorted(int(seat.removeprefix(TABLE)) for seat in self.box if seat.startswith(TABLE)))

    def sureness(self) -> tuple[int, ...]:
        """How many are not, fairly and quite sure; empty if so few told that it would point at somebody."""
        told = [ballot.sure for ballot in self.box.values() if ballot.sure]
        return tuple(told.count(n) for n in (1, 2, 3)) if len(told) >= FEWEST_SURE else ()


@value
class Round(Value):
    """The counts of a closed round, per option of the card and for ABSTAIN, with the people present then.

    `sure` counts who was not, fairly and quite sure, over all options together; empty where nobody was asked. `tables`
    is how many tables voted as one, and `seated` for how many people; both 0 where people voted one by one. `twist`
    tells that the twist of the card was turned over, so that the case was voted on with it. `rooms` of `of_rooms` told
    their totals where rooms of a study day were asked; both 0 where this room voted.
    """

    counts: tuple[tuple[OptionId, int], ...]
    present: int
    sure: tuple[int, ...] = ()
    tables: int = 0
    seated: int = 0
    twist: bool = False
    rooms: int = 0
    of_rooms: int = 0

    def votes_for(self, option: OptionId) -> int:
        for one, count in self.counts:
            if one == option:
                return count
        return 0

    @property
    def cast(self) -> int:
        return sum(count for _, count in self.counts)

    @property
    def options(self) -> frozenset[OptionId]:
        """What could be chosen, for a standpoint; how many did is not asked."""
        return frozenset(option for option, _ in self.counts if option != ABSTAIN)

    @property
    def voiced(self) -> int:
        """Ballots for a standpoint: without the abstentions."""
        return self.cast - self.votes_for(ABSTAIN)


ANSWERS = ("yes", "reservation", "objection")
"""To "Can you live with this?"; the fields of Consent."""


@value
class Consent(Value):
    """Answers of a consent round, counted."""

    yes: int = 0
    reservation: int = 0
    objection: int = 0

    @property
    def total(self) -> int:
        """All answers: so many people were asked."""
        return self.yes + self.reservation + self.objection

    def plus(self, answers: Iterable[str]) -> Consent:
        """These counts and one for each answer."""
        more = tuple(answers)
        return Consent(*(getattr(self, name) + more.count(name) for name in ANSWERS))
