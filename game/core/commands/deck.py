"""Commands about the deck: skip, swap and add cards."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import Card, CardId
from game.core.commands.base import RuleCommand


class SkipCard(RuleCommand):
    """Lay this card aside and deal the next one. No reason is asked or kept."""


@dataclass(frozen=True, slots=True)
class SwapCard(RuleCommand):
    """Play this card now instead of the one on the wall. A card from further on changes places with it."""

    card: Card


@dataclass(frozen=True, slots=True)
class AddCard(RuleCommand):
    """Play this card after the one on the wall (picked by hand, the team's own, or from further on in the deck)."""

    card: Card


@dataclass(frozen=True, slots=True)
class DropCard(RuleCommand):
    """Take a card that was not played yet out of the deck, to be ready in time."""

    card: CardId


@dataclass(frozen=True, slots=True)
class ReviseCards(RuleCommand):
    """Their author changed these cards: those that lie ahead in the deck get the new text."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class AppendCards(RuleCommand):
    """After the closing go on with these cards; what was agreed stays."""

    cards: tuple[Card, ...]
