"""Commands that need the cards on this computer: pick one, redraw, keep the team's own. Answered by the app."""

from __future__ import annotations

from game.core.cards import CardId
from game.core.commands.base import AppCommand
from game.core.value import value


@value
class PickCard(AppCommand):
    """Ask the shell for a card by its id (view: the list of cards); it answers with SwapCard or AddCard."""

    card: CardId
    instead: bool = False


class LighterCard(AppCommand):
    """Another, lighter theme instead of this card."""


class Redraw(AppCommand):
    """Another card of the same weight instead of this one; in SETUP: another deck."""


@value
class PlayOwn(AppCommand):
    """Keep the team's own card and play it next, or now instead of the one on the wall."""

    instead: bool = False


@value
class KeepOwn(AppCommand):
    """Keep a card that the team typed and played as a proper card, for other meetings."""

    card: CardId


class EditCards(AppCommand):
    """Open the workshop in the browser of this computer, where cards are written."""
