"""How far a protocol is on its way: draft, before the council, adopted, withdrawn; and the numbers of its versions.

Which state follows which, the rules decide (rules/adoption.py); what each is called, the texts (texts/adoption.py). It
knows no clock: days are ISO texts that somebody gave.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import assert_never

from game.core.value import Value, value


class ProtocolState(StrEnum):
    """A new member needs its place in `follows` and its words; mypy names the places."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ADOPTED = "adopted"
    WITHDRAWN = "withdrawn"

    @property
    def forward(self) -> tuple[ProtocolState, ...]:
        """The states that follow upon this one; going back is something else."""
        match self:
            case ProtocolState.DRAFT:
                return (ProtocolState.SUBMITTED,)
            case ProtocolState.SUBMITTED:
                return (ProtocolState.ADOPTED, ProtocolState.WITHDRAWN)
            case ProtocolState.ADOPTED:
                return (ProtocolState.WITHDRAWN,)
            case ProtocolState.WITHDRAWN:
                return ()
            case _:
                assert_never(self)


class CouncilPart(StrEnum):
    """Who is asked for consent: the whole participation council, a part of it, or that of all schools of the board."""

    WHOLE = "whole"
    STAFF = "staff"
    PARENTS = "parents"
    JOINT = "joint"


Consents = tuple[tuple[CouncilPart, str], ...]
"""Who gave consent, and on which day."""


@value
class StateChange(Value):
    """A step of the protocol. `on` is the day of the state: submitted, decided by the board, or withdrawn.

    `parts` are asked for their consent, `consents` gave it, `holds_from` is the first day that it holds. A step back
    has the day `back_on` and a `reason`; so has what was withdrawn, on the day `on`.
    """

    state: ProtocolState
    on: str = ""
    parts: tuple[CouncilPart, ...] = ()
    consents: Consents = ()
    holds_from: str = ""
    reason: str = ""
    back_on: str = ""


BEGIN = StateChange(ProtocolState.DRAFT)
"""Where every protocol begins."""
FIRST, SUBMITTED_AS = "1", "9"
"""The part behind the point of the first draft, and of what is submitted."""


def versions(changes: Iterable[StateChange]) -> tuple[str, ...]:
    """The number of the first draft and of what each change made: 0.1, 0.9 submitted, 1.0 adopted, 1.1 amended.

    No number is used for two texts: what was submitted twice is 0.9 and 0.92, the draft in between 0.91.
    """
    major, minors = 0, {0: FIRST}
    before = ProtocolState.DRAFT
    made = [f"{major}.{FIRST}"]
    for change in changes:
        match change.state:
            case ProtocolState.DRAFT | ProtocolState.SUBMITTED:
                taken_back = before is ProtocolState.ADOPTED and bool(change.back_on)
                major = max(0, major - 1) if taken_back else major
                minors[major] = _next(minors.get(major, ""), change.state)
            case ProtocolState.ADOPTED:
                if not change.back_on:
                    major += 1
                    minors[major] = minors.get(major, "0")
            case ProtocolState.WITHDRAWN:
                pass
            case _:
                assert_never(change.state)
        before = change.state
        adopted = change.state in (ProtocolState.ADOPTED, ProtocolState.WITHDRAWN)
        made.append(f"{major}.0" if adopted and major else f"{major}.{minors[major]}")
    return tuple(made)


def _next(minor: str, state: ProtocolState) -> str:
    if minor in ("", "0"):
        minor = "0"
    if state is ProtocolState.SUBMITTED and minor < SUBMITTED_AS:
        return SUBMITTED_AS
    return minor + "1" if minor.endswith("9") else minor[:-1] + str(int(minor[-1]) + 1)
