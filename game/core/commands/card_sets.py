"""The wish to play with a set of cards or without it. The shell grants and remembers it."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands.base import Command


@dataclass(frozen=True, slots=True)
class UseSet(Command):
    """Play with the cards of this set; if it is in use already, without them."""

    pack: str


@dataclass(frozen=True, slots=True)
class CardSet:
    """A set as the list of sets shows it; `cards` is how many it holds."""

    pack: str
    name: str
    cards: int
    in_use: bool
