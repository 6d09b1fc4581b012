"""What a wall of the hall knows of all rooms, as values. It holds what rooms show and the line to the hall, no more."""

from __future__ import annotations

from game.core.session import SETTLED, Status
from game.core.sharing import HallLine
from game.core.strength import Strength
from game.core.value import Value, value

QUIET = 30
"""Seconds without a word after which a room counts as silent: its line asks anew at least every twenty."""


@value
class HallRoom(Value):
    """A room that joined. `accepted` once who leads let it in: before, nothing of it is on the wall.

    `silent_since` is when it was heard last (epoch seconds), None while it is heard; `heard` False where it was not
    heard since the hall was opened. `hidden` are the keys of its texts that who leads took off the wall.
    """

    id: str
    name: str
    people: int = 1
    accepted: bool = False
    silent_since: float | None = None
    heard: bool = True
    hidden: tuple[str, ...] = ()

    @property
    def silent(self) -> bool:
        return not self.heard or self.silent_since is not None


@value
class Progress(Value):
    """How far a room is: `step` is begin, card, closing or done; card `n` of `of`; `done` cards are done."""

    step: str
    n: int = 0
    of: int = 0
    done: int = 0


@value
class ShownCard(Value):
    """What became of a card in one room; text and what follows it only of a rule. `review` is an ISO date or ""."""

    key: str
    title: str
    chapter: str
    status: Status
    text: str = ""
    option: str = ""
    reason: str = ""
    strength: Strength = Strength.MUST
    owner: str = ""
    review: str = ""

    @property
    def is_rule(self) -> bool:
        return self.status in SETTLED and bool(self.text)


@value
class ShownRoom(Value):
    """A room with what it shows; `progress` is None before it has begun, or where it shows nothing."""

    room: HallRoom
    progress: Progress | None = None
    cards: tuple[ShownCard, ...] = ()

    @property
    def done(self) -> bool:
        return self.progress is not None and self.progress.step == "done"

    @property
    def silent(self) -> bool:
        """Whether it is missed: one that is done may have closed its laptop."""
        return self.room.silent and not self.done


@value
class HallVote(Value):
    """The last vote of all rooms: `state` is open, closing or closed; `round` 0 where there was none yet.

    `totals` are None where too few rooms or voters took part, and while it is not closed. Of the rooms `asked` have put
    the question to their people, and `told` of these have sent their totals.
    """

    round: int = 0
    state: str = "closed"
    totals: tuple[int, ...] | None = None
    rooms: int = 0
    voters: int = 0
    asked: int = 0
    told: int = 0
    question: str = ""


@value
class HallView(Value):
    """All rooms in the order in which they joined; never by how far they are.

    `name` is what the day is called, `address` what a room types to come to it; "" until the hall has told.
    """

    line: HallLine = HallLine.STARTING
    rooms: tuple[ShownRoom, ...] = ()
    vote: HallVote = HallVote()
    name: str = ""
    address: str = ""

    @property
    def inside(self) -> tuple[ShownRoom, ...]:
        """Those that were let in."""
        return tuple(one for one in self.rooms if one.room.accepted)

    @property
    def waiting(self) -> tuple[HallRoom, ...]:
        """Those that wait for the tap of who leads."""
        return tuple(one.room for one in self.rooms if not one.room.accepted)

    @property
    def silent(self) -> tuple[HallRoom, ...]:
        """Those inside that are missed now."""
        return tuple(one.room for one in self.inside if one.silent)
