"""What a room shares with the hall of a study day, and how it goes, as values for screens. It shares nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from game.core.value import Value, value

OF_DAY = "day/"
URL, TOKEN, SHARE, ROOM, FROM, TOLD = (OF_DAY + name for name in ("url", "token", "share", "room", "from", "told"))
"""What a room keeps of it beside its session, so that after a crash it is the same room in the hall: where the hall is,
who it is there, what was chosen, its name, how many entries its earlier sessions of this day had, and in which vote of
all rooms the hall has its totals.
"""
ADDRESS_MOST, NAME_MOST = 300, 60
"""Characters at most that are typed as the address of a day, and as the name of a room."""
LASTS = 30
"""Days after which no hall knows a day any more."""


class Share(StrEnum):
    """What the facilitator chose. Without a choice nothing leaves the room."""

    SETTLED = "settled"  # rules, as soon as a card is done
    END = "end"  # how far the room is; rules once the facilitator says so
    STOPPED = "stopped"  # nothing more; what is in the hall stays there
    TAKEN_BACK = "taken_back"  # and what is there is taken away

    @property
    def goes_on(self) -> bool:
        """Whether anything leaves the room still."""
        return self in (Share.SETTLED, Share.END)


class HallLine(StrEnum):
    """The line to the hall."""

    STARTING = "starting"
    ON = "on"
    AWAY = "away"  # the hall is not found now; what differs is sent when it is
    REFUSED = "refused"  # it does not know this code or this room
    OLDER = "older"  # the hall was shown more than this session file holds
    FOREIGN = "foreign"  # it speaks another version of the wire
    CLOSED = "closed"  # nothing is shared any more


@value
class SharingStatus(Value):
    """`behind`: so many items are not in the hall yet. `there`: the key and the very text of what is, as JSON."""

    share: Share
    line: HallLine = HallLine.STARTING
    behind: int = 0
    there: tuple[tuple[str, str], ...] = ()


@value
class StudyDay(Value):
    """The study day as screens show it. `address` and `room` are what was typed, or kept; without a `status` this room
    is in none. `gone` is what the hall has of it, by key, as `published` made it.
    """

    address: str = ""
    room: str = ""
    status: SharingStatus | None = None
    gone: tuple[tuple[str, Mapping[str, Any]], ...] = ()

    @property
    def share(self) -> Share | None:
        return self.status.share if self.status is not None else None

    @property
    def leaves(self) -> bool:
        """Whether anything leaves this room still."""
        return self.share is not None and self.share.goes_on


NO_DAY = StudyDay()
