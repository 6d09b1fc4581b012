"""Which cards fit the time: light first, themes spread, heavy ones apart. Chance is passed in, never drawn here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, assert_never

from game.core.cards import Card, CardId, Style, ThemeId, Weight, fills
from game.core.seating import Form, form_of
from game.core.session import Setup
from game.core.talk_formats import more_minutes

Chance = Callable[[int], int]
"""chance(n) is a number from 0 up to n - 1."""

MAX_CARDS = 15
"""What four hours hold; more rules than this are not kept (domain: rule inflation)."""
MAX_DECK = 24
"""More cards than a day holds, and what the row of them on the desk can hold; beyond MAX_CARDS somebody adds them."""
LITTLE_ROOM = 6
"""From so few cards on that a session can still take, it is said how many."""
MAX_HEAVY = 2
CAROUSEL_MINUTES = 2
"""A card takes longer where many tables report to the whole room."""
SHORT = 25
"""Below this many minutes there is time for one card with the barest around it."""
LONG, BREAK_MINUTES = 120, 15
LONGER, LONG_BREAK_MINUTES = 200, 30
"""From this many minutes on there is a break; and a longer one, with something to eat."""


class Share(NamedTuple):
    """What a card takes of a session: minutes in the full and in the short flow, and which cards may stand for it."""

    full: int
    short: int
    instead: tuple[Weight, ...]


def share_of(weight: Weight) -> Share:
    """A card gives way to the nearest that is not heavier; only a light one also to a heavier one."""
    match weight:
        case Weight.LIGHT:
            return Share(12, 8, (Weight.LIGHT, Weight.MEDIUM))
        case Weight.MEDIUM:
            return Share(14, 8, (Weight.MEDIUM, Weight.LIGHT))
        case Weight.HEAVY:
            return Share(18, 10, (Weight.HEAVY, Weight.MEDIUM, Weight.LIGHT))
        case _:
            assert_never(weight)


def minutes(card: Card, setup: Setup) -> int:
    """How long a card takes in this team."""
    return _minutes(card.weight, setup)


def frame(setup: Setup) -> tuple[int, int]:
    """Minutes for the start with house rules, and for reading back with after-care."""
    if setup.minutes < SHORT:
        return (3, 3)
    return (5, 5) if setup.minutes <= 45 else (8, 8) if setup.minutes <= 60 else (10, 10)


def rest(setup: Setup) -> int:
    """Minutes of the break; 0 where the session is short enough without."""
    if setup.minutes >= LONGER:
        return LONG_BREAK_MINUTES
    return BREAK_MINUTES if setup.minutes >= LONG else 0


def total(cards: Sequence[Card], setup: Setup) -> int:
    return sum(frame(setup)) + rest(setup) + sum(minutes(card, setup) for card in cards)


def deal(
    cards: Sequence[Card], setup: Setup, chance: Chance, played: Collection[CardId] = frozenset()
) -> tuple[Card, ...]:
    """The deck of somebody's own choice: as many cards as the minutes hold, empty if there are none.

    Light first, at most two heavy ones, never two in a row, never first or last; no card twice. What was played before
    comes only where nothing else of its weight is left. Chapters that somebody asked for come first.
    """
    wanted = [card for card in shuffled(cards, chance) if _asked_for(card, setup)]
    chosen = [card for card in wanted if not setup.themes or card.theme in setup.themes]
    others = [] if setup.only else [card for card in wanted if card not in chosen]
    apart = sum(card.weight.traits.apart for card in wanted)
    for weights in (order for order in _patterns(setup) if sum(one.traits.apart for one in order) <= apart):
        deck = _fill(weights, chosen, others, played)
        # A heavier card in the place of a light one takes longer than the pattern reckons with.
        if len(deck) == len(weights) and (len(deck) == 1 or total(deck, setup) <= setup.minutes):
            return tuple(_with_chapters(deck, wanted, setup))
    return ()


def _with_chapters(deck: list[Card], cards: Sequence[Card], setup: Setup) -> list[Card]:
    """A card of each chapter that somebody asked for, in the place of the last other one where the time allows it."""
    for chapter in setup.fill:
        free = [card for card in cards if fills(card, chapter) and not card.weight.traits.apart]
        if free and not any(fills(card, chapter) for card in deck):
            new = min(free, key=lambda card: card.weight.level)
            deck = next((other for other in _with(new, deck, setup) if total(other, setup) <= setup.minutes), deck)
    return deck


def _with(new: Card, deck: Sequence[Card], setup: Setup) -> Iterator[list[Card]]:
    """The deck with this card in the place of another one; the last place first, and none that somebody asked for."""
    asked = [card for card in deck if any(fills(card, chapter) for chapter in setup.fill)]
    for n, card in reversed(list(enumerate(deck))):
        if card not in asked and not card.weight.traits.apart:
            yield [*deck[:n], new, *deck[n + 1 :]]


def deal_again(cards: Sequence[Card], setup: Setup, chance: Chance) -> tuple[Card, ...]:
    """The deck of a review: of these as many as the minutes hold, the first of them before the others, at least one.

    What is due is looked at whatever its weight: a heavy card may come first or last where no other can stand there.
    """
    wanted = [card for card in cards if _asked_for(card, setup)]
    fitting = [card for card in wanted if not setup.themes or card.theme in setup.themes]
    deck: list[Card] = []
    for card in fitting or cards:
        heavy = sum(one.weight.traits.apart for one in (*deck, card))
        fits = len(deck) < MAX_CARDS and heavy <= MAX_HEAVY and total([*deck, card], setup) <= setup.minutes
        if card not in deck and (fits or not deck):
            deck.append(card)
    return _in_order(shuffled(deck, chance))


def _in_order(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Light first, and each heavy one between two others while there are enough of them."""
    others = sorted((card for card in cards if not card.weight.traits.apart), key=lambda card: card.weight.level)
    heavy = [card for card in cards if card.weight.traits.apart]
    gaps = len(others) - 1
    if gaps < 1:
        return (*others, *heavy)
    deck = others[:1]
    for gap, card in enumerate(others[1:]):
        deck += [*(one for n, one in enumerate(heavy) if gaps - 1 - n % gaps == gap), card]
    return tuple(deck)


def lighter(cards: Sequence[Card], deck: Sequence[Card], than: Card, chance: Chance) -> Card | None:
    """A light card of another theme that is not in the deck yet, in whatever words."""
    had = {card.id for card in deck}
    free = [card for card in cards if card.id not in had and card.weight is Weight.LIGHT and card.theme != than.theme]
    return next(iter(shuffled(free, chance)), None)


def shuffled(cards: Sequence[Card], chance: Chance) -> list[Card]:
    pile, out = list(cards), []
    while pile:
        out.append(pile.pop(chance(len(pile))))
    return out


def strangers(deck: Sequence[Card], setup: Setup) -> int:
    """How many cards of the deck are about none of the themes that were chosen."""
    return sum(card.theme not in setup.themes for card in deck) if setup.themes else 0


def room_left(deck: Sequence[Card], setup: Setup) -> int:
    """Minutes that the planned deck leaves over."""
    return setup.minutes - total(deck, setup)


def with_people(setup: Setup, people: int) -> Setup:
    return replace(setup, people=max(1, min(99, people)))


def _minutes(weight: Weight, setup: Setup) -> int:
    share = share_of(weight)
    talk = 0 if setup.short else more_minutes(setup.talk)  # the short flow has no talk
    reports = CAROUSEL_MINUTES if form_of(setup) is Form.CAROUSEL else 0
    return (share.short if setup.short else share.full) + talk + reports


def _patterns(setup: Setup) -> list[tuple[Weight, ...]]:
    """The orders of weights that fit the minutes, from the longest to one card.

    Among those of one length the one with most heavy cards comes first; with fewer of them one card more may fit.
    """
    budget = setup.minutes - sum(frame(setup)) - rest(setup)
    every = (weights for length in range(MAX_CARDS, 0, -1) for weights in _orders(length))
    return [weights for weights in every if sum(_minutes(w, setup) for w in weights) <= budget] or [(Weight.LIGHT,)]


def _orders(length: int) -> Iterator[tuple[Weight, ...]]:
    """The orders of so many cards, the heaviest first."""
    weights = [Weight.MEDIUM] * length
    weights[0] = Weight.LIGHT
    if length > 2:
        weights[-1] = Weight.LIGHT
    places = (length - 2, length // 2 - 1)[: 0 if length < 4 else 1 if length < 8 else MAX_HEAVY]
    for heavy in range(len(places), -1, -1):
        yield tuple(Weight.HEAVY if at in places[:heavy] else weight for at, weight in enumerate(weights))
    lighter_one = max(1, length - 2)  # one medium card less
    yield tuple(Weight.LIGHT if at == lighter_one else weight for at, weight in enumerate(weights))


def _fill(
    weights: tuple[Weight, ...], chosen: list[Card], others: list[Card], before: Collection[CardId]
) -> list[Card]:
    deck: list[Card] = []
    for weight in weights:
        card = _pick(weight, chosen, deck, before) or _pick(weight, others, deck, before)
        if card is None:
            break
        deck.append(card)
    return deck


def _pick(weight: Weight, cards: list[Card], deck: list[Card], before: Collection[CardId]) -> Card | None:
    """The card of this weight (or the nearest that is not heavier) whose theme was played least so far."""
    for wanted in share_of(weight).instead:
        free = [card for card in cards if card.weight is wanted and card not in deck]
        if free:
            fresh = [card for card in free if card.id not in before] or free
            return min(fresh, key=lambda card: _played(card.theme, deck))
    return None


def _played(theme: ThemeId, deck: list[Card]) -> int:
    return sum(card.theme == theme for card in deck)


def _asked_for(card: Card, setup: Setup) -> bool:
    """Whether it is of the style of play, and a behaviour of those who were chosen."""
    styled = setup.style in (Style.MIXED, card.kind.traits.style)
    heard = not card.audience or setup.audience in ("", card.audience)
    return styled and heard and is_light_enough(card, setup)


def is_light_enough(card: Card, setup: Setup) -> bool:
    """Whether it weighs no more than the heaviest that was asked for."""
    return card.weight.level <= Weight(setup.heaviest).level
