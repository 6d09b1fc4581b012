"""The cards that the gallery deals from: its pictures change with the screens, and not because a card was added."""

from __future__ import annotations

from dataclasses import replace

from game.content.found import Library

FIRST = {
    "A": 3, "B": 3, "C": 3, "D": 3, "E": 3, "F": 3, "G": 3, "I": 3, "J": 3, "K": 2, "L": 3, "M": 2, "N": 1, "O": 2,
    "P": 3, "S": 9, "T": 9, "V": 10,
}  # fmt: skip
"""How many of each letter: enough for every screen, light and heavy, with a floor and without."""
DEALT = frozenset(f"{letter}{n + 1}" for letter, most in FIRST.items() for n in range(most))


def steady(library: Library) -> Library:
    """The same sets with no other cards than these."""
    packs = (replace(pack, cards=tuple(card for card in pack.cards if card.code in DEALT)) for pack in library.packs)
    return replace(library, packs=tuple(packs))
