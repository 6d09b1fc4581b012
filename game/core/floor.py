"""Law is not up for a vote: which option of a card may become a rule. It does not judge what people type."""

from __future__ import annotations

from game.core.cards import Card, OptionId


def offered(card: Card, asked: OptionId) -> OptionId:
    """The option whose rule is offered when the team chose `asked`: itself, or the first one above the legal floor.

    ValueError if a card has no option that may become a rule; the checker refuses such a card.
    """
    option = card.option(asked)
    candidates = (asked, *option.instead, *(other.id for other in card.options))
    for candidate in candidates:
        if card.option(candidate).exportable:
            return candidate
    raise ValueError(f"card {card.id} has no option that may become a rule")
