"""Commands about a rule: its text, the consent round, what becomes of it."""

from __future__ import annotations

from game.core.cards import OptionId
from game.core.commands.base import RuleCommand
from game.core.value import value


@value
class DraftFrom(RuleCommand):
    """Start the draft rule anew from this option (or from one it names instead, below the legal floor)."""

    option: OptionId


@value
class RewordRule(RuleCommand):
    """The text of the rule on the wall."""

    text: str = ""


@value
class RewordReason(RuleCommand):
    """Why the rule is there."""

    text: str = ""


@value
class NamePrice(RuleCommand):
    """What the team gives up with the rule, and what it does about that; it may stay empty."""

    text: str = ""


@value
class SetStrength(RuleCommand):
    """must, should or may."""

    strength: str


@value
class SetChapter(RuleCommand):
    """The chapter that the rule goes to, by its code."""

    chapter: str


@value
class CountConsent(RuleCommand):
    """Add `by` to one of the answers: yes, reservation, objection."""

    answer: str
    by: int = 0


class OthersYes(RuleCommand):
    """All who were not asked yet can live with it; where nobody objects the rule has its status with that."""


@value
class AddObjection(RuleCommand):
    """An objection in words; nobody is named."""

    text: str = ""


@value
class SetStatus(RuleCommand):
    """Overrule the status that follows from the count; "" goes back to it."""

    status: str = ""


@value
class SetReturn(RuleCommand):
    """Who comes back with a text for a parked rule, or when: `field` is who or when."""

    field: str
    text: str = ""


class Settle(RuleCommand):
    """Write the rule into its chapter with the status it has now, and show it to the room."""


class AddRule(RuleCommand):
    """A second rule of the card that has just been settled, with a draft and a consent of its own."""


class Park(RuleCommand):
    """Leave this card open: it comes back with a text from a small group."""
