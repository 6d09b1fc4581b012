"""The deck of voting cards that a camera reads: which letter is on top of a card, by its number and how it is held.

A deck is printed once and read for years: nothing here may ever change. Every card has its letters in an order of its
own, so that nobody reads an answer from how a card is held, and two equal answers do not look alike.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from itertools import permutations

from game.core.cards import LETTERS

MOST_CARDS = 200
"""Cards are numbered from 0; so many can be printed."""
BACK = 200
"""The back of a card bears the tag of its number and this: no opinion, however it is held."""
FAMILY = "tagStandard41h12"
"""The family of AprilTags on them: its edge lies inside the tag, so that a thumb or a sleeve does not break it."""
CELLS = 9
"""A tag is so many cells wide and high."""
NO_OPINION = ""
_ORDERS = tuple("".join(order) for order in permutations(LETTERS))


@cache
def letters_of(number: int) -> str:
    """The four letters at the top, right, bottom and left of the printed card."""
    drawn = sha256(f"open-kaart {number}".encode()).digest()
    return _ORDERS[int.from_bytes(drawn[:4], "big") % len(_ORDERS)]


def letter_on_top(number: int, side: int) -> str:
    """The letter that a card tells when its printed top was turned `side` quarters clockwise."""
    return letters_of(number)[-side % len(LETTERS)]


def side_for(number: int, letter: str) -> int:
    """How many quarters clockwise a card is turned to tell a letter."""
    return -letters_of(number).index(letter) % len(LETTERS)


def card_of(tag: int) -> int | None:
    """The number of the card that bears this tag on its front or back; None if it is of no deck of ours."""
    return tag % BACK if 0 <= tag < BACK + MOST_CARDS else None


def is_back(tag: int) -> bool:
    return tag >= BACK
