"""Wishes about the deck: skip, swap and add cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.commands.wish import Command

if TYPE_CHECKING:
    from game.core.cards import Card, CardId


@dataclass(frozen=True, slots=True)
class SkipCard(Command):
    """Lay this card aside and deal the next one. No reason is asked or kept."""


@dataclass(frozen=True, slots=True)
class SwapCard(Command):
    """Play this card now instead of the one on the wall."""

    card: Card


@dataclass(frozen=True, slots=True)
class AddCard(Command):
    """Play this card after the one on the wall (picked by hand, or the team's own)."""

    card: Card


@dataclass(frozen=True, slots=True)
class PickCard(Command):
    """Ask the shell for a card by its id (view: the list of cards); it answers with SwapCard or AddCard."""

    card: CardId
    instead: bool = False
