"""Every wish that a key, a finger or a clicker can have of a session, as data. What becomes of it is in rules.py.

Commands are verbs. A field named `text` holds what somebody typed; the stage fills it in (see scene.Field).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.cards import Card, CardId, OptionId


class Command:
    """A wish. Commands are compared by value, so that two scenes can be."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ChangeSetup(Command):
    """Set one field of the set-up form (see session.Setup); `text` is its new value, as typed or as a number."""

    field: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class NewSession(Command):
    """Leave WELCOME for the set-up form."""


@dataclass(frozen=True, slots=True)
class StartSession(Command):
    """Deal the planned deck. `cards` are the cards in order, `id` and `at` (ISO, UTC) come from the shell."""

    id: str = ""
    at: str = ""
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Advance(Command):
    """One step on: the key that leads through a card."""


@dataclass(frozen=True, slots=True)
class GoTo(Command):
    """Jump to a step of this card: talk on, draft at once, vote again, close the meeting."""

    phase: str


@dataclass(frozen=True, slots=True)
class StepBack(Command):
    """Undo the last step. `sure` when the box of an open or counted round may be emptied."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class StepForward(Command):
    """Redo what StepBack undid."""


@dataclass(frozen=True, slots=True)
class CastBallot(Command):
    """One secret ballot from the keyboard that is passed round."""

    option: OptionId


@dataclass(frozen=True, slots=True)
class PlaceBallot(Command):
    """The ballot of a phone. `seat` is the same for every ballot of that phone in this round, and in no other.

    `round` is what round_of() said when the phone was asked; `sure` is 1 to 3, or 0.
    """

    seat: str
    option: OptionId
    round: str
    sure: int = 0


@dataclass(frozen=True, slots=True)
class AnswerConsent(Command):
    """The answer of a phone to "Can you live with this?"; `seat` and `round` as in PlaceBallot."""

    seat: str
    answer: str
    round: str


@dataclass(frozen=True, slots=True)
class CountHands(Command):
    """Add `by` (+1, -1) to the hands counted for an option, or set them with `exactly`."""

    option: OptionId
    by: int = 0
    exactly: int | None = None


@dataclass(frozen=True, slots=True)
class ChangeWay(Command):
    """Vote in another way from now on (see session.Way). What is in the box stays in it."""

    way: str


@dataclass(frozen=True, slots=True)
class CorrectPresent(Command):
    """Change the number of people present by `by`."""

    by: int


@dataclass(frozen=True, slots=True)
class MoveTimer(Command):
    """`seconds` more or less on the clock; 0 holds it or lets it go on."""

    seconds: int = 0


@dataclass(frozen=True, slots=True)
class AddArgument(Command):
    option: OptionId
    favour: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class RemoveArgument(Command):
    index: int


@dataclass(frozen=True, slots=True)
class ChooseArgument(Command):
    """Mark an argument as (not) part of the rule's "why"."""

    index: int


@dataclass(frozen=True, slots=True)
class ShowTwist(Command):
    """Turn the twist of the card over, or away again."""


@dataclass(frozen=True, slots=True)
class DraftFrom(Command):
    """Start the draft rule anew from this option (or from one it names instead, below the legal floor)."""

    option: OptionId


@dataclass(frozen=True, slots=True)
class RewordRule(Command):
    text: str = ""


@dataclass(frozen=True, slots=True)
class RewordReason(Command):
    text: str = ""


@dataclass(frozen=True, slots=True)
class SetStrength(Command):
    """must, should or may."""

    strength: str


@dataclass(frozen=True, slots=True)
class SetChapter(Command):
    chapter: str


@dataclass(frozen=True, slots=True)
class CountConsent(Command):
    """Add `by` to one of the answers: yes, reservation, objection."""

    answer: str
    by: int = 0


@dataclass(frozen=True, slots=True)
class AddObjection(Command):
    text: str = ""


@dataclass(frozen=True, slots=True)
class SetStatus(Command):
    """Overrule the status that follows from the count; "" goes back to it."""

    status: str = ""


@dataclass(frozen=True, slots=True)
class SetReturn(Command):
    """Who comes back with a text for a parked rule, or when: `field` is who or when."""

    field: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Settle(Command):
    """Write the rule into its chapter with the status it has now, and deal the next card."""


@dataclass(frozen=True, slots=True)
class Park(Command):
    """Leave this card open: it comes back with a text from a small group."""


@dataclass(frozen=True, slots=True)
class SkipCard(Command):
    """Lay this card aside and deal the next one. No reason is asked or kept."""


@dataclass(frozen=True, slots=True)
class SwapCard(Command):
    """Play this card now instead of the one on the wall."""

    card: Card


@dataclass(frozen=True, slots=True)
class AddCard(Command):
    """Play this card after the one on the wall (picked by hand, or the team's own)."""

    card: Card


@dataclass(frozen=True, slots=True)
class ChangeFlow(Command):
    """Play this card in the short or in the full flow."""

    short: bool


@dataclass(frozen=True, slots=True)
class Pause(Command):
    """Hold the meeting, or go on with it; a running clock stands still meanwhile."""


@dataclass(frozen=True, slots=True)
class PickCard(Command):
    """Ask the shell for a card by its id (view: the list of cards); it answers with SwapCard or AddCard."""

    card: CardId
    instead: bool = False
