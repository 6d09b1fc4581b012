"""Commands about the deck: skip, swap and add cards."""

from __future__ import annotations

from game.core.cards import Card, CardId
from game.core.commands.base import RuleCommand
from game.core.value import value


class SkipCard(RuleCommand):
    """Lay this card aside and deal the next one. No reason is asked or kept."""


@value
class SwapCard(RuleCommand):
    """Play this card now instead of the one on the wall. A card from further on changes places with it."""

    card: Card


@value
class AddCard(RuleCommand):
    """Play this card after the one on the wall (picked by hand, the team's own, or from further on in the deck)."""

    card: Card


@value
class DropCard(RuleCommand):
    """Take a card that was not played yet out of the deck, to be ready in time."""

    card: CardId


@value
class ReviseCards(RuleCommand):
    """Their author changed these cards: those that lie ahead in the deck get the new text."""

    cards: tuple[Card, ...]


@value
class AppendCards(RuleCommand):
    """After the closing go on with these cards; what was agreed stays."""

    cards: tuple[Card, ...]
