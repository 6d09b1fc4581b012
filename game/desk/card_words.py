"""The texts of a card in the language of the interface, for wall and desk alike."""

from __future__ import annotations

from game.core.cards import Card, OptionId, context_of
from game.words import Words


def card_text(say: Words, card: Card, field: str, text: str) -> str:
    """A text of a card in the language of the interface, where somebody translated it."""
    return say.card(context_of(card.id, field), text) if text else ""


def option_text(say: Words, card: Card, option: OptionId, field: str = "text") -> str:
    text = getattr(card.option(option), field)
    return card_text(say, card, f"options.{option}.{field}", text)
