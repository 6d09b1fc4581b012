"""The voting cards of colleagues who are made up, as a film: the real eye looks at it, and no camera is needed.

It decides nothing: what each of them chooses is said where the other ways to vote hear it too.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from game.core.cards import ABSTAIN, LETTERS, Card, OptionId
from game.core.voting_cards import BACK, NO_OPINION, side_for
from game.eye.sources import Film, Shown

SOON, LATE = 0.3, 2.5
"""Seconds in which they raise their cards, one after the other."""
FAR, TILT = 4.0, 25.0
"""A room in which everybody is seen: metres to the last row, degrees that a card is tilted at most."""
FPS = 4.0
"""As many as an old laptop can draw and read beside the game."""


def cards_on_film(letters: Sequence[str], name: str) -> Film:
    """One card for each letter; NO_OPINION for its back. The same round, by its `name`, gives the same film."""
    chance = random.Random(name)
    cards = tuple(_shown(number, letter, chance.uniform(SOON, LATE)) for number, letter in enumerate(letters))
    return Film(cards, fps=FPS, far=FAR, tilt=TILT)  # of one seed: who sits where does not change between two votes


def all_show_a(people: int) -> Film:
    """For the check: everybody holds A on top."""
    return cards_on_film([LETTERS[0]] * people, "check")


def letter_of(card: Card, option: OptionId) -> str:
    """What somebody holds up for this option: without an opinion the back."""
    return NO_OPINION if option == ABSTAIN else card.letter(option)


def _shown(number: int, letter: str, up: float) -> Shown:
    if letter == NO_OPINION:
        return Shown(number + BACK, 0, up)
    return Shown(number, side_for(number, letter), up)
