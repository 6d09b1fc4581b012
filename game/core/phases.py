"""Where a meeting is: its steps, and what follows from each."""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from typing import NamedTuple, assert_never


class PhaseGroup(Enum):
    """The part of a meeting that a phase belongs to."""

    START = auto()  # nothing has begun
    OPENING = auto()  # the session has begun and no card is on the wall yet
    CARD = auto()
    BETWEEN = auto()  # a card is settled, and the next one is not on the wall yet
    END = auto()
    ASIDE = auto()  # all rooms of a study day are asked something; after it the meeting is where it was


class PhaseTraits(NamedTuple):
    """What follows from a phase. `votes`: a round opens. `talks`: arguments are noted. `drafted`: a rule is written.

    `short` tells that the short flow of a card has this step.
    """

    group: PhaseGroup
    votes: bool = False
    talks: bool = False
    drafted: bool = False
    short: bool = False


class Phase(StrEnum):
    """Where the meeting is; one screen each. A new member needs a row here; mypy names the other places."""

    WELCOME = "welcome"
    SETUP = "setup"
    HOUSE_RULES = "house_rules"
    WARM_UP = "warm_up"
    SITUATION = "situation"
    FIRST_VOTE = "first_vote"
    TALK = "talk"
    MINORITY = "minority"
    SECOND_VOTE = "second_vote"
    REVEAL = "reveal"
    RULE = "rule"
    CONSENT = "consent"
    MOMENT = "moment"
    CHECK_IN = "check_in"
    PROPOSALS = "proposals"
    CLOSING = "closing"
    PROTOCOL = "protocol"
    LOOK_BACK = "look_back"
    HALL_VOTE = "hall_vote"

    @property
    def traits(self) -> PhaseTraits:
        match self:
            case Phase.WELCOME | Phase.SETUP:
                return PhaseTraits(PhaseGroup.START)
            case Phase.HOUSE_RULES | Phase.WARM_UP:
                return PhaseTraits(PhaseGroup.OPENING)
            case Phase.SITUATION | Phase.REVEAL:
                return PhaseTraits(PhaseGroup.CARD, short=True)
            case Phase.FIRST_VOTE:
                return PhaseTraits(PhaseGroup.CARD, votes=True, short=True)
            case Phase.SECOND_VOTE:
                return PhaseTraits(PhaseGroup.CARD, votes=True)
            case Phase.TALK | Phase.MINORITY:
                return PhaseTraits(PhaseGroup.CARD, talks=True)
            case Phase.RULE | Phase.CONSENT:
                return PhaseTraits(PhaseGroup.CARD, drafted=True, short=True)
            case Phase.MOMENT | Phase.CHECK_IN:
                return PhaseTraits(PhaseGroup.BETWEEN)
            case Phase.PROPOSALS | Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK:
                return PhaseTraits(PhaseGroup.END)
            case Phase.HALL_VOTE:
                return PhaseTraits(PhaseGroup.ASIDE, votes=True)
            case _:
                assert_never(self)


def _in_group(group: PhaseGroup) -> tuple[Phase, ...]:
    return tuple(phase for phase in Phase if phase.traits.group is group)


START_PHASES, BEFORE_CARDS = _in_group(PhaseGroup.START), _in_group(PhaseGroup.OPENING)
CARD_PHASES, END_PHASES = _in_group(PhaseGroup.CARD), _in_group(PhaseGroup.END)
BETWEEN_CARDS = _in_group(PhaseGroup.BETWEEN)
"""`turn` is that of the next card already; after the last one it is the length of the deck."""
FULL_FLOW = CARD_PHASES
SHORT_FLOW = tuple(phase for phase in CARD_PHASES if phase.traits.short)
VOTES = tuple(phase for phase in Phase if phase.traits.votes)
TALKS = tuple(phase for phase in Phase if phase.traits.talks)
DRAFTED = tuple(phase for phase in Phase if phase.traits.drafted)
