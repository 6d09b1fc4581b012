"""Commands of a session that makes one protocol of what the rooms of a study day agreed."""

from __future__ import annotations

from game.core.cards import Card, CardId, OwnChapter
from game.core.commands.base import MergingCommand, RuleCommand
from game.core.session import Agreement
from game.core.value import value


@value
class BringTogether(RuleCommand):
    """Begin such a session with what rooms have now, or take in what is new in the hall since.

    `id`, `at` and `school` are for the beginning (see events.SessionStarted); `school` is the name of the day.
    """

    id: str
    at: str
    school: str
    people: int
    rooms: tuple[str, ...]
    cards: tuple[Card, ...]
    agreements: tuple[Agreement, ...]
    chapters: tuple[OwnChapter, ...] = ()


@value
class AskAbout(RuleCommand):
    """Lay a card that asks which of two agreements stays, with all other texts of the same card.

    `text` says what the matter is, `question` asks.
    """

    first: CardId
    second: CardId
    text: str
    question: str


@value
class TakeTotals(RuleCommand):
    """What `rooms` of `of_rooms` told of the vote, or of the consent round, that is open: a number for each option."""

    counts: tuple[int, ...]
    rooms: int
    of_rooms: int


@value
class ParkBoth(RuleCommand):
    """Neither of two agreements is a rule now: somebody comes back to them later."""

    first: CardId
    second: CardId


class MakeProtocol(MergingCommand):
    """Make one protocol of what rooms show, or go on with that."""


class ShowHall(MergingCommand):
    """The pictures of all rooms again; the session that makes one protocol waits."""


class TakeNew(MergingCommand):
    """Take what is new in the hall into that session."""


class AskRooms(MergingCommand):
    """Ask all rooms what is on the wall; pressed again, close the vote, and then count what is there."""
