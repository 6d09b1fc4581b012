"""The deck of a preset: its places from the top down while they fit the time, and what is left over is filled up.

Light first, a heavy card last but one and a light one after it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial

from game.core.cards import Card, CardId, among_staff, fills
from game.core.chapters import set_of
from game.core.dealing import MAX_CARDS, MAX_HEAVY, Chance, is_light_enough, minutes, shuffled, total
from game.core.presets import Course, Place, Preset, course_of, deals_again, short_of
from game.core.session import Setup

ONE_HEAVY, TWO_HEAVY = 75, 150
"""From so many minutes on there is room for a heavy card with what belongs around it; and for a second one."""


def most_heavy(setup: Setup) -> int:
    """How many heavy cards this much time bears."""
    return 0 if setup.minutes < ONE_HEAVY else 1 if setup.minutes < TWO_HEAVY else MAX_HEAVY


def deal_preset(
    cards: Sequence[Card],
    setup: Setup,
    chance: Chance,
    agreed: Collection[CardId] = frozenset(),
    aside: Collection[CardId] = frozenset(),
) -> tuple[Card, ...]:
    """The deck of the preset that the form names, of these cards; empty if it has none for them.

    What was `agreed` on before comes only where the form or the preset wishes it, and what is `aside` (somebody asked
    for other cards) only where nothing else fills its place. The place of least need falls first.
    """
    course = course_of(Preset(setup.preset))
    had = () if deals_again(setup) else agreed
    pile = [card for card in shuffled(cards, chance) if card.id not in had and is_light_enough(card, setup)]
    pile.sort(key=lambda card: card.id in aside)
    deck = _Deck(course, setup)
    for cards_of in _by_need(course, setup, aside):
        deck.lay_first(cards_of(pile))
    while deck.lay_first(card for card in pile if _fills_up(card, course)):
        pass
    return deck.in_order()


Find = Callable[[Sequence[Card]], Iterable[Card]]


def _by_need(course: Course, setup: Setup, aside: Collection[CardId]) -> tuple[Find, ...]:
    """The places, and behind the first of them the chapters that somebody asked for."""
    first, *others = (partial(_of_place, place, aside) for place in course.places)
    return (first, *(partial(_of_chapter, chapter) for chapter in setup.fill), *others)


def _fills_up(card: Card, course: Course) -> bool:
    """Whether a card may stand in what the places leave over: of the same sets, and about the same people."""
    return set_of(card.id) in course.within and among_staff(card) is course.team and not card.weight.traits.apart


def _of_place(place: Place, aside: Collection[CardId], pile: Sequence[Card]) -> list[Card]:
    """By tiers, and what is set aside behind all others."""
    tiers = {name: at for at, tier in enumerate(place) for name in tier}
    here = [card for card in pile if short_of(card.id) in tiers]
    return sorted(here, key=lambda card: (card.id in aside, tiers[short_of(card.id)]))


def _of_chapter(chapter: str, pile: Sequence[Card]) -> Iterator[Card]:
    """The lightest first."""
    yield from sorted((card for card in pile if fills(card, chapter)), key=lambda card: card.weight.level)


class _Deck:
    """What is dealt so far, and what may still be laid."""

    def __init__(self, course: Course, setup: Setup) -> None:
        self._setup = setup
        self._cards: list[Card] = []
        self._left = setup.minutes - total((), setup)
        self._most = min(MAX_CARDS, max(1, setup.minutes // course.pace)) if course.pace else MAX_CARDS

    def lay_first(self, cards: Iterable[Card]) -> bool:
        """The first of these that has room, if one has."""
        found = next((card for card in cards if self._has_room_for(card)), None)
        if found is None:
            return False
        self._cards.append(found)
        self._left -= minutes(found, self._setup)
        return True

    def _has_room_for(self, card: Card) -> bool:
        if card in self._cards or len(self._cards) >= self._most:
            return False
        if card.weight.traits.apart and self._heavy() >= most_heavy(self._setup):
            return False
        return not self._cards or minutes(card, self._setup) <= self._left

    def _heavy(self) -> int:
        return sum(card.weight.traits.apart for card in self._cards)

    def in_order(self) -> tuple[Card, ...]:
        """Light first, then heavier; heavy ones apart, and a light card behind the last of them."""
        calm = sorted((card for card in self._cards if not card.weight.traits.apart), key=lambda one: one.weight.level)
        heavy = [card for card in self._cards if card.weight.traits.apart][: max(0, len(calm) - 1)]
        alike = [card for card in calm if card.weight is calm[0].weight]
        if len(alike) > 1:
            calm.remove(alike[-1])
            calm.append(alike[-1])
        deck = list(calm)
        for n, card in enumerate(heavy):
            deck.insert(len(deck) - 1 if n == 0 else max(1, (len(deck) - 1) // 2), card)
        return tuple(deck)
