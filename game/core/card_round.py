"""What the cards of one round tell, over all looks of it: the later reading of a card wins. Forgotten with the round.

Numbers of cards stay here: what leaves it is a bag of answers.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.core import commands as c
from game.core.ballots import ANSWERS, CARD
from game.core.cards import ABSTAIN, LETTERS, NO_OPTION, OptionId
from game.core.closing_early import missing
from game.core.phases import Phase
from game.core.rounds import round_of
from game.core.session import Session
from game.core.voting_cards import NO_OPINION


class CardRound:
    """Of the round that is open in this session; `told` is the letter of each card, by its number."""

    def __init__(self, session: Session) -> None:
        self.name = round_of(session)
        self._choices = _choices(session)
        self.told: dict[int, str] = {}

    def with_look(self, shown: Mapping[int, str]) -> dict[int, str]:
        """All that is known with this look; a letter that stands for nothing here is not read."""
        return self.told | {card: letter for card, letter in shown.items() if letter in self._choices}

    def odd(self, shown: Mapping[int, str]) -> int:
        """How many cards show a letter that is not on the wall."""
        return sum(letter not in self._choices for letter in shown.values())

    def take(self, shown: Mapping[int, str]) -> None:
        """A look is over."""
        self.told = self.with_look(shown)

    def command(self) -> c.PlaceCards:
        """All of it for the box, without a number."""
        answers = [self._choices[letter] for letter in self.told.values()]
        told = tuple(sorted(answer for answer in answers if answer != NO_OPTION))
        return c.PlaceCards(told, self.name, len(answers) - len(told))


def _choices(session: Session) -> dict[str, OptionId]:
    """What each letter stands for; the back is no opinion in a vote, and no answer in a consent round."""
    if session.phase is Phase.CONSENT:
        return {**dict(zip(LETTERS, map(OptionId, ANSWERS), strict=False)), NO_OPINION: NO_OPTION}
    card = session.card
    options = card.options if card is not None else ()
    return {**dict(zip(LETTERS, (one.id for one in options), strict=False)), NO_OPINION: ABSTAIN}


def to_be_read(session: Session) -> int:
    """How many people may still vote with a card: all who have not voted in another way."""
    return missing(session) + counted_by_card(session) if round_of(session) else session.present


def counted_by_card(session: Session) -> int:
    """How many of the votes, or answers, that are in came from cards."""
    voting = session.play.voting
    if voting is not None:
        return voting.cast_by(CARD)
    return sum(seat.startswith(CARD) for seat in session.play.answers)
