"""Which sets of cards a team plays with: what is dealt, listed and chosen from. A session keeps its own copies."""

from __future__ import annotations

from dataclasses import replace

from game.content.found import Library
from game.core.cards import NO_CARD, Card, Pack
from game.settings.store import Settings


def packs_in_use(library: Library, settings: Settings) -> tuple[Pack, ...]:
    """The sets that are switched on, or begin so; where that leaves no card, those that begin so."""
    chosen = tuple(pack for pack in library.packs if settings.sets.get(pack.id, pack.in_use))
    if any(pack.cards for pack in chosen):
        return chosen
    return tuple(pack for pack in library.packs if pack.in_use)


def cards_in_use(library: Library, settings: Settings) -> tuple[Card, ...]:
    """A card that two sets hold comes with the first: another version of a set may lie beside it."""
    found: list[Card] = []
    before: set[Card] = set()
    for pack in packs_in_use(library, settings):
        bare = {card.id: replace(card, id=NO_CARD) for card in pack.cards}
        found += [card for card in pack.cards if bare[card.id] not in before]
        before |= set(bare.values())
    return tuple(found)
