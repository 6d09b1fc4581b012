"""What the plenary of a study day asks all rooms: a question and its options, and what a room made of it."""

from __future__ import annotations

from game.core.ballots import Round
from game.core.blank import says_something
from game.core.cards import LETTERS, Card, CardId, Kind, Option, OptionId, ThemeId, Weight
from game.core.value import Value, value

ASKED, CHOICE = 200, 120
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
        options = tuple(
            Option(OptionId(letter.lower()), text) for letter, text in zip(LETTERS, self.options, strict=False)
        )
        return Card(
            id=HALL_CARD,
            kind=Kind.BLANK,
            theme=ThemeId(""),
            chapter="H2",
            weight=Weight.HEAVY,
            title=self.question,
            situation=self.question,
            options=options,
        )


@value
class HallRound(Value):
    """A question that is over in this room; `counted` None where nobody voted here, or the hall closed before."""

    question: HallQuestion
    counted: Round | None = None
