"""Commands to go on, back or elsewhere, and those of the set-up."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands.base import RuleCommand
from game.core.session import Agreement
from game.core.value import value


@value
class ChangeSetup(RuleCommand):
    """Set one field of the set-up form (see session.Setup); `text` is its new value, as typed or as a number."""

    field: str
    text: str = ""


class NewSession(RuleCommand):
    """Leave WELCOME for the set-up form."""


@value
class StartSession(RuleCommand):
    """Deal the planned deck. `cards` are the cards in order, `id` and `at` (ISO, UTC) come from the shell.

    `earlier` is what a former session agreed on them, where this one looks at it again.
    """

    id: str = ""
    at: str = ""
    cards: tuple[Card, ...] = ()
    earlier: tuple[Agreement, ...] = ()


class Advance(RuleCommand):
    """One step on: the key that leads through a card."""


@value
class GoTo(RuleCommand):
    """Jump to a step of this card: talk on, draft at once, vote again, close the meeting."""

    phase: str


@value
class StepBack(RuleCommand):
    """Undo the last step. `sure` when the box of an open or counted round may be emptied."""

    sure: bool = False


class StepForward(RuleCommand):
    """Redo what StepBack undid."""


@value
class ChangeFlow(RuleCommand):
    """Play this card in the short or in the full flow."""

    short: bool


class Pause(RuleCommand):
    """Hold the meeting, or go on with it; a running clock stands still meanwhile."""


@value
class MoveBreak(RuleCommand):
    """Let the pause end so many minutes from now; where its end was said already: so much later, or earlier."""

    minutes: int
