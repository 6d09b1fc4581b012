"""Commands about questions that nobody in the room could answer."""

from __future__ import annotations

from game.core.commands.base import RuleCommand
from game.core.value import value


@value
class AskQuestion(RuleCommand):
    """Somebody is to find this out."""

    text: str = ""


@value
class AmendQuestion(RuleCommand):
    """One part of an open question: `field` is text, who (a role, not a name) or when."""

    index: int
    field: str
    text: str = ""


@value
class DropQuestion(RuleCommand):
    """It need not be found out any more."""

    index: int
