"""What has to be there before a card is dealt: numbers that somebody confirmed, and people in the room.

Whoever tells of something after a heavy card has to be heard, and helped on, the same hour.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from game.core.cards import ADVISER, COUNSELLOR, Card
from game.core.session import Setup

ALWAYS = ("board", "adviser-internal")
"""The lines of the contact block that every heavy card wants confirmed; a number in somebody's head is not enough."""


def asked_roles(cards: Iterable[Card]) -> frozenset[str]:
    """Who has to be in the room for one of these cards at least."""
    return frozenset(who for card in cards for who in card.present)


def waits_for(card: Card, setup: Setup, confirmed: Collection[str]) -> tuple[str, ...]:
    """Keys of contacts, and who has to be in the room, that this card still waits for; what the team typed never does.

    `confirmed` are the keys of the contacts that were confirmed and are not too old.
    """
    if not card.kind.traits.authored:
        return ()
    asks = card.weight.traits.apart or card.needs or card.present
    numbers = (*(ALWAYS if asks else ()), *(() if setup.by_heart else card.needs))
    people = (who for who in card.present if not _there(who, setup))
    return (*(key for key in dict.fromkeys(numbers) if key not in confirmed), *people)


def waiting(cards: Iterable[Card], setup: Setup, confirmed: Collection[str]) -> tuple[Card, ...]:
    """Those that cannot be dealt yet."""
    return tuple(card for card in cards if waits_for(card, setup, confirmed))


def ready(cards: Iterable[Card], setup: Setup, confirmed: Collection[str]) -> tuple[Card, ...]:
    """Those that can be dealt now."""
    return tuple(card for card in cards if not waits_for(card, setup, confirmed))


def _there(who: str, setup: Setup) -> bool:
    return {COUNSELLOR: setup.counsellor, ADVISER: setup.adviser}.get(who, False)
