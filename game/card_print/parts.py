"""What can be printed of a set, and for how many people. Data only."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import Card, Theme

CARDS, VOTES, TABLES, SCORES = "cards", "votes", "tables", "scores"
PARTS = (CARDS, VOTES, TABLES, SCORES)
"""Those of a set, in the order of the pages."""
CAMERA = "camera"
"""Voting cards for the camera: whoever wants them asks for them, and they go with any set."""
PEOPLE, MOST_PEOPLE = 24, 200
A_SHEET = 8
"""Cards on one side of A4."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed. `left_out` names what is not in it: files with a mistake, cards without enough text."""

    name: str
    language: str
    cards: tuple[Card, ...]
    themes: tuple[Theme, ...]
    all_cards: tuple[Card, ...] = ()
    left_out: tuple[str, ...] = ()
    parts: tuple[str, ...] = PARTS
    people: int = PEOPLE


@dataclass(frozen=True, slots=True)
class Deck:
    """Voting cards for the camera, one for each of so many people; large ones are read from further away."""

    people: int = PEOPLE
    large: bool = False


def complete(card: Card) -> bool:
    """Whether there is something to vote on."""
    return bool(card.title and card.situation and len(card.options) > 1 and all(one.text for one in card.options))
