"""Commands by which a room takes part in a vote of all rooms. The game gives them when it hears of the hall."""

from __future__ import annotations

from game.core.commands.base import AppCommand, RuleCommand
from game.core.hall_question import HallQuestion
from game.core.value import value


@value
class AskForHall(RuleCommand):
    """Ask the room what the hall asks all rooms."""

    question: HallQuestion


@value
class CloseForHall(RuleCommand):
    """The hall closes it: count what is in, if anything. `late`: it has closed already, without this room."""

    question: HallQuestion
    late: bool = False


class AnswerHall(AppCommand):
    """Ask it here after all, where somebody went back before it was closed."""
