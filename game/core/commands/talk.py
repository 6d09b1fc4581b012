"""Commands of a talk: the clock, arguments, the twist."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import OptionId
from game.core.commands.base import RuleCommand


@dataclass(frozen=True, slots=True)
class MoveTimer(RuleCommand):
    """`seconds` more or less on the clock; 0 holds it or lets it go on."""

    seconds: int = 0


@dataclass(frozen=True, slots=True)
class ChangeTalk(RuleCommand):
    """Talk about this card in another way (see talk_formats.TALK_FORMATS), from its first step."""

    way: str


@dataclass(frozen=True, slots=True)
class AddArgument(RuleCommand):
    """A reason for (`favour`) or against an option."""

    option: OptionId
    favour: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class RemoveArgument(RuleCommand):
    """Take the argument at this place away."""

    index: int


@dataclass(frozen=True, slots=True)
class ChooseArgument(RuleCommand):
    """Mark an argument as (not) part of the rule's "why"."""

    index: int


class ShowTwist(RuleCommand):
    """Turn the twist of the card over, or away again."""
