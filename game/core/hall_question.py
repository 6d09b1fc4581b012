"""What the plenary of a study day asks all rooms: a question with options, and what a room made and heard of it."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from game.core.ballots import Round
from game.core.blank import says_something
from game.core.cards import LETTERS, Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.value import Value, value

ASKED, CHOICE = 600, 600
"""Characters of a question, and of an option: so much is read from the back of a room and on a phone."""
CHOICES = range(2, len(LETTERS) + 1)
"""How many options there can be: those that have a letter on wall and keyboard."""
MOST_ROUND = 10_000
HALL_CARD = CardId("hall/question")


@value
class HallQuestion(Value):
    """`round` is the number that the hall gave it. Whoever makes one asks `fits`."""

    round: int
    question: str
    options: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Whether a room can ask it: within bounds, saying something, and no option twice."""
        texts = (self.question, *self.options)
        return (
            0 <= self.round <= MOST_ROUND
            and len(self.options) in CHOICES
            and len(set(self.options)) == len(self.options)
            and all(map(says_something, texts))
            and len(self.question) <= ASKED
            and all(len(option) <= CHOICE for option in self.options)
        )

    @property
    def card(self) -> Card:
        """As a card, that is in no deck and discreet: what is typed during a day may be about something real."""
        return _card(self)


@lru_cache(8)
def _card(asked: HallQuestion) -> Card:
    letters = zip(LETTERS, asked.options, strict=False)
    return Card(
        id=HALL_CARD,
        kind=Kind.BLANK,
        theme=ThemeId(""),
        chapter="H2",
        weight=Weight.HEAVY,
        title=asked.question,
        situation=asked.question,
        options=tuple(Option(OptionId(letter.lower()), text) for letter, text in letters),
        picture="house",
    )


@value
class HallRound(Value):
    """A question that is over in this room; `counted` None where nobody voted here, or the hall closed before."""

    question: HallQuestion
    counted: Round | None = None


class HallState(StrEnum):
    """How far a vote of all rooms is."""

    OPEN = "open"
    CLOSING = "closing"  # rooms send their totals
    CLOSED = "closed"


@value
class HallNews(Value):
    """What a room heard last of the vote of all rooms; without a `question` nothing was asked yet.

    `totals` are those of all rooms, None where too few took part. `told`: the hall has taken the totals of this room.
    """

    question: HallQuestion | None = None
    state: HallState = HallState.CLOSED
    totals: tuple[int, ...] | None = None
    rooms: int = 0
    voters: int = 0
    told: bool = False


NO_NEWS = HallNews()
