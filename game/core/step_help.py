"""Which steps have help of their own, and what such help says: four parts, in the words of a language. Data only."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import assert_never

from game.core.manual_pages import anchor
from game.core.phases import Phase
from game.core.value import Value, value


class Beside(StrEnum):
    """What has help of its own and is no phase: it lies over a step, comes before it, or can be at any time."""

    CARDS = "cards"
    OWN = "own"
    SESSIONS = "sessions"
    SETTINGS = "settings"
    CONTACTS = "contacts"
    STUDY_DAY = "study_day"
    READY = "ready"
    PHONES = "phones"
    CONTENT_NOTE = "content_note"
    KEEP_CARD = "keep_card"
    FINDINGS = "findings"
    AGREED = "agreed"
    STATE = "state"
    HALL = "hall"
    MERGING = "merging"
    STOP = "stop"
    PAUSE = "pause"


HelpStep = Phase | Beside


def _before(step: Beside) -> Phase | None:
    """Before which step a reader of the manual wants to know of it; None for what can be at any time."""
    match step:
        case Beside.CARDS | Beside.OWN | Beside.SESSIONS | Beside.SETTINGS | Beside.CONTACTS | Beside.STUDY_DAY:
            return Phase.SETUP
        case Beside.READY | Beside.PHONES:
            return Phase.HOUSE_RULES
        case Beside.CONTENT_NOTE:
            return Phase.SITUATION
        case Beside.KEEP_CARD | Beside.FINDINGS | Beside.AGREED:
            return Phase.PROTOCOL
        case Beside.STATE:
            return Phase.LOOK_BACK
        case Beside.STOP | Beside.PAUSE | Beside.HALL | Beside.MERGING:
            return None
        case _:
            assert_never(step)


def _in_order() -> Iterator[HelpStep]:
    for phase in Phase:
        yield from (one for one in Beside if _before(one) is phase)
        yield phase
    yield from (one for one in Beside if _before(one) is None)


STEPS = tuple(_in_order())
"""All of them in the order of a meeting. The file of the help needs each of them, so a new phase needs its lines."""


@value
class KeyHelp(Value):
    """What a key does, or several keys together; `keys` as the keymap names them, each of them works at the step."""

    keys: tuple[str, ...]
    text: str


@value
class StepHelp(Value):
    """The help of one step. `say` is what a facilitator may say aloud, `wrong` what can go wrong and what then."""

    step: HelpStep
    title: str
    happens: tuple[str, ...]
    say: str
    press: tuple[KeyHelp, ...]
    wrong: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """Where the manual says the same, on the page of the facilitator."""
        return anchor(self.title)
