"""Wishes about the team's own cards after they were played. The shell grants and keeps them."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import CardId
from game.core.commands.base import Command


@dataclass(frozen=True, slots=True)
class KeepOwn(Command):
    """Keep a card that the team typed and played as a proper card, for other meetings."""

    card: CardId


class EditCards(Command):
    """Open the workshop in the browser of this computer, where cards are written."""


def left_key(card: CardId) -> str:
    """What View.left holds once the answer was no: until the program is closed it is not asked again."""
    return f"own-card:{card}"
