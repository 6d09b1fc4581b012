"""What the states of a protocol, the parts of the council and the steps are called; wall, desk, paper and terminal."""

from __future__ import annotations

from typing import assert_never

from game.core.adoption import CouncilPart, ProtocolState
from game.i18n.words import Words


def state_words(state: ProtocolState, say: Words) -> str:
    """The name of a state, as it stands in the table of versions."""
    match state:
        case ProtocolState.DRAFT:
            return say("draft")
        case ProtocolState.SUBMITTED:
            return say("with the council")
        case ProtocolState.ADOPTED:
            return say("adopted")
        case ProtocolState.WITHDRAWN:
            return say("withdrawn")
        case _:
            assert_never(state)


def part_words(part: CouncilPart, say: Words) -> str:
    """Who consents."""
    match part:
        case CouncilPart.WHOLE:
            return say("whole participation council")
        case CouncilPart.STAFF:
            return say("staff members of the council")
        case CouncilPart.PARENTS:
            return say("parent members of the council")
        case CouncilPart.JOINT:
            return say("joint participation council")
        case _:
            assert_never(part)


def step_words(to: ProtocolState, say: Words) -> str:
    """What the button says that takes this step."""
    match to:
        case ProtocolState.DRAFT:
            return say("Back to draft")
        case ProtocolState.SUBMITTED:
            return say("Submit to the council")
        case ProtocolState.ADOPTED:
            return say("Record as adopted")
        case ProtocolState.WITHDRAWN:
            return say("Withdraw")
        case _:
            assert_never(to)
