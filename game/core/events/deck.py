"""What can have happened to the deck, as facts. See events.py, by which they are named everywhere.

`chapters` are those of the sets that the cards came from, so that they have a name when the set is gone later.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import Card, CardId, OwnChapter
from game.core.events.base import Event


@dataclass(frozen=True, slots=True)
class CardSkipped(Event):
    """The card was laid aside. Nothing is kept of why."""


@dataclass(frozen=True, slots=True)
class CardSwapped(Event):
    """This card is on the wall instead; if it was further on in the deck, the two changed places."""

    card: Card
    chapters: tuple[OwnChapter, ...] = ()


@dataclass(frozen=True, slots=True)
class CardAdded(Event):
    """This card comes next; if it was further on in the deck, it moved up."""

    card: Card
    chapters: tuple[OwnChapter, ...] = ()


@dataclass(frozen=True, slots=True)
class CardsAppended(Event):
    """The meeting goes on after its closing, with these cards instead of what was still in the deck."""

    cards: tuple[Card, ...]
    chapters: tuple[OwnChapter, ...] = ()


@dataclass(frozen=True, slots=True)
class CardDropped(Event):
    """A card further on in the deck will not be played."""

    card: CardId


@dataclass(frozen=True, slots=True)
class CardsRevised(Event):
    """Their author changed these cards while they lay ahead in the deck. No step of the meeting: undo passes it by."""

    cards: tuple[Card, ...]
    chapters: tuple[OwnChapter, ...] = ()
