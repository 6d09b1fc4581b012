"""Commands of a talk: the clock, arguments, the standpoint that is heard, the twist."""

from __future__ import annotations

from game.core.cards import OptionId
from game.core.commands.base import RuleCommand
from game.core.value import value


@value
class MoveTimer(RuleCommand):
    """`seconds` more or less on the clock; 0 holds it or lets it go on."""

    seconds: int = 0


@value
class ChangeTalk(RuleCommand):
    """Talk about this card in another way (see talk_formats.TALK_FORMATS), from its first step."""

    way: str


@value
class HearFor(RuleCommand):
    """Ask the room for reasons for this standpoint now."""

    option: OptionId


@value
class AddArgument(RuleCommand):
    """A reason for (`favour`) or against an option."""

    option: OptionId
    favour: bool
    text: str = ""


@value
class RemoveArgument(RuleCommand):
    """Take the argument at this place away."""

    index: int


@value
class ChooseArgument(RuleCommand):
    """Mark an argument as (not) part of the rule's "why"."""

    index: int


class ShowTwist(RuleCommand):
    """Turn the twist of the card over, or away again."""
