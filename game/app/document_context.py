"""What this computer knows for every document that it writes: the school, its contacts, the cards. It writes none."""

from __future__ import annotations

from datetime import date

from game import __version__
from game.core.cards import Card
from game.documents.model import Context
from game.settings.store import Settings


def document_context(settings: Settings, cards: tuple[Card, ...]) -> Context:
    """As it is today: a number that was confirmed too long ago is not confirmed any more."""
    return Context(settings.contact_lines(date.today().isoformat()), __version__, settings.school, cards)
