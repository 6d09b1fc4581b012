"""The decks of the presets with the cards that come with the game: what a council gets to see depends on them."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

import pytest

from game.core.cards import Card, CardId, Weight, among_staff
from game.core.chapter_coverage import planned_empty
from game.core.dealing import deal, room_left, share_of, total
from game.core.preset_dealing import deal_preset, most_heavy
from game.core.presets import Preset, course_of, offered, short_of
from game.core.readiness import ready
from game.core.session import Setup
from game.library.loading import shipped
from tests.sizes import RANDOM_RULES, TOLD, drawn

DEALS = drawn(2_000, RANDOM_RULES)
NUMBERS = frozenset({"board", "adviser-internal", "home", "inspector", "police", "police-contact", "helpwanted"})
NOT_ONE = frozenset[CardId]()


@cache
def there(confirmed: bool) -> tuple[Card, ...]:
    """The cards that can be dealt with everything confirmed and everybody in the room; or with nothing."""
    setup = Setup(counsellor=confirmed, adviser=confirmed)
    return ready(shipped().cards, setup, NUMBERS if confirmed else ())


def dealt(setup: Setup, seed: int, confirmed: bool = True, agreed: frozenset[CardId] = NOT_ONE) -> tuple[Card, ...]:
    return deal_preset(there(confirmed), setup, random.Random(seed).randrange, agreed)


def about(deck: Iterable[Card], *themes: str) -> bool:
    return any(card.theme in themes for card in deck)


FOUR: dict[str, Callable[[tuple[Card, ...]], bool]] = {
    "following or private messages": lambda deck: any(card.chapter == "H3" for card in deck),
    "images": lambda deck: about(deck, "fotos"),
    "signals": lambda deck: any(card.chapter == "H9" for card in deck),
    "speaking up": lambda deck: about(deck, "collega") or any(card.code == "O4" for card in deck),
}
"""What the leaflet is about that this game began with, and how a team holds itself to it."""


@pytest.mark.parametrize("confirmed", [True, False], ids=["with all numbers", "without"])
def test_every_first_protocol_of_ninety_minutes_is_about_all_four(confirmed: bool) -> None:
    """Whatever chance says: 100 % of the deals, where the deal of themes comes to 6 %."""
    missing = dict[str, int]()
    for seed in range(DEALS):
        deck = dealt(Setup(preset=Preset.FIRST), seed, confirmed)
        missing |= {what: seed for what, there_is in FOUR.items() if not there_is(deck)}
    assert missing == {}


ALWAYS: dict[Preset, set[str]] = {
    Preset.FIRST: {"H3", "H5", "H9", "H12"},
    Preset.TEAM: {"H4", "H5", "H12"},
    Preset.CALM: {"H3", "H9", "H12"},
    Preset.REFRESH: {"H3", "H5", "H9", "H11", "H12"},
    Preset.NEWCOMERS: {"H3", "H8", "H9"},
    Preset.UPPER: {"V1", "V2", "V3"},
}
"""The chapters that a card is about in every deck of ninety minutes."""


@pytest.mark.parametrize("preset", list(Preset))
def test_what_a_preset_covers(preset: Preset, record_property: Callable[[str, object], None]) -> None:
    """Printed when all tests have run: in how many of a hundred decks a chapter has a card."""
    decks = [{card.chapter for card in dealt(Setup(preset=preset), seed)} for seed in range(DEALS)]
    shares = Counter(chapter for deck in decks for chapter in deck)
    told = ", ".join(f"{name} {count / DEALS:.0%}" for name, count in sorted(shares.items(), key=_chapter_order))
    record_property(TOLD, f"{DEALS:,} decks of {preset}, 90 minutes: {told}")
    assert {chapter for chapter, count in shares.items() if count == DEALS} == ALWAYS[preset]


def _chapter_order(share: tuple[str, int]) -> tuple[str, int]:
    return share[0][0], int(share[0][1:])


def test_the_usual_afternoon() -> None:
    """As the plan for facilitators has it, to the minute."""
    deck = dealt(Setup(preset=Preset.FIRST), 3)
    assert [card.code for card in deck][:3] == ["A1", "P1", "E1"] and deck[-1].code == "D1"
    assert deck[3].code in ("P3", "J2") and total(deck, Setup()) == 90


def test_without_numbers_a_small_concern_stands_for_the_heavy_card() -> None:
    deck = dealt(Setup(preset=Preset.FIRST), 3, confirmed=False)
    assert "J6" in [card.code for card in deck] and not any(card.weight.traits.apart for card in deck)


@pytest.mark.parametrize("preset", list(Preset))
@pytest.mark.parametrize("people", [3, 22, 40, 99])
def test_no_deck_breaks_a_promise(preset: Preset, people: int) -> None:
    """At any number of minutes: fits, ends and begins light, heavy ones apart and not too many, no card twice."""
    for minutes in range(20, 241, 5):
        setup = Setup(preset=preset, people=people, minutes=minutes)
        deck = dealt(setup, minutes)
        heavy = [n for n, card in enumerate(deck) if card.weight.traits.apart]
        assert deck and len({card.id for card in deck}) == len(deck)
        assert total(deck, setup) <= minutes or len(deck) == 1
        assert len(heavy) <= most_heavy(setup) and not {0, len(deck) - 1} & set(heavy)
        assert all(later - earlier > 1 for earlier, later in itertools.pairwise(heavy))
        assert deck[0].weight is Weight.LIGHT or not any(card.weight is Weight.LIGHT for card in deck)


UNHURRIED = {Preset.CALM: "has fewer cards on purpose", Preset.UPPER: "has ten cards, so three hours are the most"}


@pytest.mark.parametrize("people", [8, 22, 40])
@pytest.mark.parametrize("preset", [one for one in Preset if one not in UNHURRIED])
@pytest.mark.parametrize("minutes", range(20, 241, 5))
def test_no_minutes_stay_idle(minutes: int, preset: Preset, people: int) -> None:
    """There is never room for one card more."""
    setup = Setup(preset=preset, minutes=minutes, people=people)
    assert 0 <= room_left(dealt(setup, minutes), setup) < share_of(Weight.MEDIUM).full


@pytest.mark.parametrize("people", [22, 40, 99])
@pytest.mark.parametrize("minutes", [20, 45, 60, 90, 100])
def test_the_place_of_least_need_falls_and_contact_with_pupils_never(people: int, minutes: int) -> None:
    setup = Setup(preset=Preset.FIRST, people=people, minutes=minutes)
    assert FOUR["following or private messages"](dealt(setup, 1))


@pytest.mark.parametrize("preset", [one for one in Preset if not course_of(one).again])
def test_a_second_session_deals_others(preset: Preset) -> None:
    """No card that the school agreed on, unless it is wished; about the same four things where there are cards."""
    setup = Setup(preset=preset)
    first = dealt(setup, 1)
    second = dealt(setup, 2, agreed=frozenset(card.id for card in first))
    assert second and not set(first) & set(second)
    assert set(dealt(replace(setup, again=True), 1, agreed=frozenset(card.id for card in first))) & set(first)
    if preset is Preset.FIRST:
        assert all(there_is(second) for there_is in FOUR.values())


def test_a_chapter_that_somebody_asks_for_is_filled() -> None:
    """In the place of what is needed least."""
    plain = dealt(Setup(preset=Preset.FIRST), 1)
    filled = dealt(Setup(preset=Preset.FIRST, fill=("H7",)), 1)
    assert not any(card.chapter == "H7" for card in plain)
    assert any(card.chapter == "H7" for card in filled) and any(card.chapter == "H3" for card in filled)


@pytest.mark.parametrize("preset", [Preset.FIRST, None])
@pytest.mark.parametrize("chapter", ["H2", "H4", "H5", "H6", "H7", "H8"])
def test_what_was_asked_for_is_empty_no_more(preset: Preset | None, chapter: str) -> None:
    """A card about the team itself fills no chapter, so none comes in answer to that press."""
    for seed in range(20):
        setup = Setup(preset=preset or "", fill=(chapter,))
        deck = dealt(setup, seed) if preset else deal(there(True), setup, random.Random(seed).randrange)
        assert deck and chapter not in planned_empty(deck, ()), (seed, [card.id for card in deck])


@pytest.mark.parametrize("heaviest", list(Weight))
def test_no_card_is_heavier_than_asked_for(heaviest: Weight) -> None:
    for preset in Preset:
        deck = dealt(Setup(preset=preset, minutes=150, heaviest=heaviest), 1)
        assert all(card.weight.level <= heaviest.level for card in deck)


def test_cards_of_the_team_come_in_their_own_preset_alone() -> None:
    """Their agreements are no business of the council."""
    for preset in Preset:
        for minutes in (45, 90, 150, 240):
            deck = dealt(Setup(preset=preset, minutes=minutes), minutes)
            staff = [card.code for card in deck if among_staff(card)]
            assert (len(staff) >= len(deck) - 2) if preset is Preset.TEAM else not staff


def test_every_place_names_cards_that_there_are() -> None:
    there_are = {short_of(card.id) for card in shipped().cards}
    named = {name for preset in Preset for place in course_of(preset).places for tier in place for name in tier}
    assert named <= there_are


def test_a_set_of_ones_own_is_offered_no_preset() -> None:
    """Its cards stand in no place."""
    assert offered(()) == ()
    assert set(offered(shipped().cards)) == set(Preset)
    assert offered([card for card in shipped().cards if card.id.startswith("vo/")]) == (Preset.UPPER,)
