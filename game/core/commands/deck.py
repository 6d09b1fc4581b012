"""Wishes about the deck: skip, swap and add cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.commands.base import Command

if TYPE_CHECKING:
    from game.core.cards import Card, CardId


class SkipCard(Command):
    """Lay this card aside and deal the next one. No reason is asked or kept."""


@dataclass(frozen=True, slots=True)
class SwapCard(Command):
    """Play this card now instead of the one on the wall. A card from further on changes places with it."""

    card: Card


@dataclass(frozen=True, slots=True)
class AddCard(Command):
    """Play this card after the one on the wall (picked by hand, the team's own, or from further on in the deck)."""

    card: Card


@dataclass(frozen=True, slots=True)
class DropCard(Command):
    """Take a card that was not played yet out of the deck, to be ready in time."""

    card: CardId


@dataclass(frozen=True, slots=True)
class ReviseCards(Command):
    """Their author changed these cards: those that lie ahead in the deck get the new text."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class AppendCards(Command):
    """After the closing go on with these cards; what was agreed stays."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class PickCard(Command):
    """Ask the shell for a card by its id (view: the list of cards); it answers with SwapCard or AddCard."""

    card: CardId
    instead: bool = False
