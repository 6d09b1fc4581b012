"""Whether the desk may know of a split: the wall has shown it, or somebody peeks. It knows nothing of how much.

On a discreet card nobody peeks into an open box: who watches the counts grow can see who has just voted.
"""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from game.core.disclosure import Extent, disclosed
from game.core.phases import DRAFTED, Phase
from game.core.view_model import ViewModel
from game.core.view_state import SHOWN


class Opening(StrEnum):
    """How the outcome comes on the wall."""

    ACT = "act"  # cards open one by one, and are laid again as the last vote has it
    HOLD = "hold"  # the vote before stands there until somebody presses
    AT_ONCE = "at once"


def opening_of(model: ViewModel) -> Opening:
    """Nothing moves on a heavy card, where somebody asked for less, and where a bar is covered."""
    session = model.session
    rounds = disclosed(session.card, session.play.rounds).rounds
    if session.card is None or not rounds:
        return Opening.AT_ONCE
    if not (session.card.weight.traits.sober or model.less_motion):
        return Opening.AT_ONCE if rounds[-1].covered else Opening.ACT
    told = len(rounds) > 1 and all(one.extent is not Extent.TURNOUT for one in rounds[-2:])
    return Opening.HOLD if told else Opening.AT_ONCE


def shown(model: ViewModel) -> bool:
    """Whether the wall has shown the split of this card's last vote."""
    phase = model.session.phase
    return phase in DRAFTED or (phase is Phase.REVEAL and model.view.reveal >= SHOWN)


def is_visible(model: ViewModel) -> bool:
    """Whether the wall has shown it, or the desk peeks."""
    return shown(model) or (model.view.peek and can_peek(model))


def can_peek(model: ViewModel) -> bool:
    """Whether there is something to be seen before the room sees it."""
    session, card = model.session, model.session.card
    if card is None or not _may_peek(session.phase) or shown(model):
        return False
    if session.play.voting is not None:
        return not card.discreet
    return bool(session.play.rounds)


def _may_peek(phase: Phase) -> bool:
    """The split of a card is a secret from its vote on until the wall has shown it; before and after there is none."""
    match phase:
        case Phase.FIRST_VOTE | Phase.TALK | Phase.MINORITY | Phase.SECOND_VOTE | Phase.REVEAL:
            return True
        case Phase.WELCOME | Phase.SETUP | Phase.HOUSE_RULES | Phase.WARM_UP | Phase.SITUATION:
            return False
        case Phase.RULE | Phase.CONSENT | Phase.MOMENT | Phase.CHECK_IN:
            return False
        case Phase.PROPOSALS | Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK | Phase.HALL_VOTE:
            return False
        case _:
            assert_never(phase)
