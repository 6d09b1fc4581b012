"""Cards as they came of their files at an earlier start: the same bytes under the same names give the same card.

Only right cards are held. Who holds them on a disk says with them which program read them; another one reads anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING

from game.core.cards import Card

if TYPE_CHECKING:
    from game.content.card_file import Bounds


class KeptCards:
    """By the mark of a file its card. `used` are those that were asked for, and what was read beside them."""

    def __init__(self, cards: Mapping[str, Card] | None = None) -> None:
        self._earlier = dict(cards or {})
        self.used = dict[str, Card]()

    @property
    def changed(self) -> bool:
        """Whether there is anything to hold that was not held before."""
        return self.used.keys() != self._earlier.keys()

    def card(self, mark: str) -> Card | None:
        """The card of a file with this mark."""
        found = self._earlier.get(mark)
        if found is not None:
            self.used[mark] = found
        return found

    def add(self, mark: str, card: Card) -> None:
        """What was read now."""
        self.used[mark] = card


def mark_of(data: bytes, where: str, names: tuple[str, ...], bounds: Bounds) -> str:
    """Of a file: its bytes, the name it gives its card, and all that its card was held against."""
    seen = repr((where, names, bounds.asked)).encode()
    return blake2b(seen + b"\0" + data, digest_size=16).hexdigest()
