"""Commands of a vote: ballots, hands, the way of voting, how many are present."""

from __future__ import annotations

from game.core.cards import OptionId
from game.core.commands.base import RuleCommand
from game.core.value import value


@value
class CastBallot(RuleCommand):
    """One secret ballot from the keyboard that is passed round."""

    option: OptionId


@value
class PlaceBallot(RuleCommand):
    """The ballot of a phone. `seat` is the same for every ballot of that phone in this round, and in no other.

    `round` is what round_of() said when the phone was asked; `sure` is 1 to 3, or 0.
    """

    seat: str
    option: OptionId
    round: str
    sure: int = 0


@value
class AnswerConsent(RuleCommand):
    """The answer of a phone to "Can you live with this?"; `seat` and `round` as in PlaceBallot."""

    seat: str
    answer: str
    round: str


@value
class CountHands(RuleCommand):
    """Add `by` (+1, -1) to the hands counted for an option, or set them with `exactly`."""

    option: OptionId
    by: int = 0
    exactly: int | None = None


@value
class CastTable(RuleCommand):
    """The choice of table `table` (1 and up), new or corrected; it counts for the people who sit there."""

    table: int
    option: OptionId


@value
class PlaceCards(RuleCommand):
    """What all cards tell that a camera read in this round, in any order: options, or answers of a consent round.

    They take the place of what cards told before. `blank` is how many say nothing to what is asked; `round` as in
    PlaceBallot.
    """

    told: tuple[OptionId, ...]
    round: str
    blank: int = 0


@value
class ChangeWay(RuleCommand):
    """Vote in another way from now on (see session.Way). What is in the box stays in it."""

    way: str


@value
class CorrectPresent(RuleCommand):
    """Change the number of people present by `by`."""

    by: int
