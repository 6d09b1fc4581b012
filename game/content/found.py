"""What was found in the folders of cards: sets, and what is wrong in their files. Nothing is read here."""

from __future__ import annotations

from game.content.problem import Problem
from game.core.cards import Card, CardId, OwnChapter, Pack
from game.core.value import Value, value


@value
class Library(Value):
    """The packs in the order of their folders. A problem means: that file (or that field of a pack) was left out."""

    packs: tuple[Pack, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards of all packs, pack by pack."""
        return tuple(card for pack in self.packs for card in pack.cards)

    @property
    def chapters(self) -> tuple[OwnChapter, ...]:
        """The chapters that all packs bring along; no code is there twice with two meanings."""
        return tuple(chapter for pack in self.packs for chapter in pack.chapters)

    def card(self, wanted: CardId) -> Card | None:
        return next((card for pack in self.packs if (card := pack.card(wanted))), None)

    def pack(self, wanted: str) -> Pack | None:
        return next((pack for pack in self.packs if pack.id == wanted), None)
