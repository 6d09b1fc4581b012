"""How a session that brings rooms together stands with the hall: what is new there, and how far a vote of all is."""

from __future__ import annotations

from enum import StrEnum

from game.core.value import Value, value


class Asking(StrEnum):
    """A vote of all rooms, at the step that is on the wall."""

    NOTHING = "nothing"  # there is nothing to ask at this step
    READY = "ready"
    OPEN = "open"
    CLOSING = "closing"  # nobody votes any more, and totals come in
    TOO_FEW = "too_few"  # closed without totals: fewer rooms or voters than hide a room
    AWAY = "away"  # the hall does not answer now


@value
class HallStatus(Value):
    """`new` rules lie in the hall that are not in this session; `door` rooms wait to be let in.

    `asked` rooms have put the question to their people, and `told` of these have sent their totals.
    """

    rooms: int = 0
    silent: int = 0
    new: int = 0
    door: int = 0
    asking: Asking = Asking.NOTHING
    asked: int = 0
    told: int = 0
