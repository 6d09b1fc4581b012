"""Where the hall of a study day keeps what rooms show it: the promises that every store has to keep. It keeps nothing.

One set of tests runs over every store (tests/day/test_day_store.py). A method returns when the disk has it, or raises
NotKept, and then nothing of it was kept. Its methods are coroutines, since a database may be elsewhere.

The totals of each room in a vote of all rooms lie in a second sealed box: no method reads it, and closing the vote sums
it and empties it in one step. Tokens are known by their digests alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from game.core.value import Value, value
from game.day.wire import Counts, Hall, Have, Item, Join


class NotKept(Exception):
    """The disk or the database refuses now; nothing was kept, and whoever asks again may have more luck."""


class Told(StrEnum):
    """What became of the totals of a room."""

    KEPT = "kept"
    UNKNOWN = "unknown"  # there is no such vote
    CLOSED = "closed"
    WRONG = "wrong"  # more votes than people, or not as many numbers as options


@value
class Pass(Value):
    """Whose token it is: a room's, or that of wall and desk of the plenary, with `room` ""."""

    day: str
    room: str = ""


@value
class About(Value):
    """What a day is called, and the code by which rooms come to it."""

    name: str
    code: str


@value
class Room(Value):
    """A room as the hall knows it; `accepted` once who leads the plenary has let it in: before, nothing is shown.

    `hidden` are the keys of what who leads took off the walls. `silent` are the seconds since some program heard it,
    where the store knows.
    """

    id: str
    name: str
    people: int
    accepted: bool = False
    hidden: tuple[str, ...] = ()
    silent: int | None = None


@value
class Shown(Value):
    """An item of an accepted room, for walls; one that was hidden, or taken back, is "null"."""

    room: str
    key: str
    ver: int
    body: str


class DayStore(Protocol):
    """Of one day or of many; there is no method that lists them."""

    async def enter(self, token: str) -> Pass | None:
        """Whose token has this digest; None: nobody's, or of a day that is over."""

    async def day_of(self, code: str) -> str | None:
        """The id of the day that has this code."""

    async def about(self, day: str) -> About:
        """For its walls."""

    async def join(self, day: str, join: Join, token: str) -> str | None:
        """The id of the room with the token of this digest: a new one, or the one that it is; None: the day is full."""

    async def rooms(self, day: str) -> Sequence[Room]:
        """All that joined, in that order."""

    async def accept(self, day: str, room: str) -> None:
        """Let a room in."""

    async def have(self, room: Pass) -> Have:
        """What is there of this room."""

    async def put(self, room: Pass, items: Sequence[Item]) -> bool:
        """All of these or none; what is over MOST_ITEMS is not kept.

        False, and nothing changed, where one is no newer than another text that is there: a second program with this
        token, or an old request that comes again, was overtaken.
        """

    async def shown(self, day: str, seen: Mapping[str, int]) -> Sequence[Shown]:
        """What accepted rooms show past these versions, by room and version; and what was hidden since.

        Hiding is no version of a room: `seen` counts the hides under HALL_ITSELF, and a row of that name tells how many
        there are.
        """

    async def hide(self, day: str, room: str, key: str) -> None:
        """Nobody sees this item until it is unhidden, also in a later version."""

    async def unhide(self, day: str, room: str, key: str) -> None:
        """Let it be seen again."""

    async def hall(self, by: Pass) -> Hall:
        """The last vote of all rooms; one with `v` 0 if there was none, and for a room that was not let in."""

    async def open_round(self, day: str, round: int, question: str, options: int) -> None:
        """Ask all rooms. A round that is there already stays as it is."""

    async def closing(self, day: str, round: int) -> None:
        """No phone votes any more; rooms send their totals."""

    async def tell(self, room: Pass, told: Counts) -> Told:
        """The last word of a room counts, until the vote is closed."""

    async def waiting(self, day: str, round: int) -> tuple[int, int]:
        """How many rooms have asked their phones, and how many of them have told."""

    async def close_round(self, day: str, round: int, told: int = 0) -> bool:
        """Sum what is in the box, and empty it, in one step.

        False, and nothing changed, where fewer rooms have told than who leads has seen: the box was emptied since.
        """

    async def forget_room(self, day: str, room: str) -> None:
        """All that is there of it."""

    async def close(self) -> None:
        """Let go of the file or the database."""
