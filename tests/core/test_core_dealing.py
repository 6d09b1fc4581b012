"""The deck that a set-up leads to, over random packs."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.cards import Card, Kind, ThemeId, Weight
from game.core.dealing import (
    MAX_CARDS,
    MAX_HEAVY,
    deal,
    lighter,
    minutes,
    room_left,
    shuffled,
    strangers,
    total,
    with_people,
)  # fmt: skip
from game.core.session import Setup
from game.core.timetable import PartKind, foreseen, parts
from tests.core.core_samples import card
from tests.sizes import RANDOM_RULES, drawn

SPECS = st.lists(st.tuples(st.sampled_from(Weight), st.sampled_from("pqrs"), st.sampled_from(Kind)), max_size=30)
SETUPS = st.builds(
    Setup, people=st.integers(1, 99), minutes=st.integers(15, 480), short=st.booleans(),
    style=st.sampled_from(["mixed", "dilemma", "behaviour"]), themes=st.sets(st.sampled_from("pqrs")).map(tuple),
)  # fmt: skip


def made(specs: list[tuple[Weight, str, Kind]]) -> tuple[Card, ...]:
    return tuple(card(f"c{n}-card", weight, theme=theme, kind=kind) for n, (weight, theme, kind) in enumerate(specs))


def fitting(cards: tuple[Card, ...], setup: Setup) -> list[Card]:
    """The cards of the chosen style."""
    kinds = {"dilemma": (Kind.DILEMMA, Kind.BLANK), "behaviour": (Kind.BEHAVIOUR,)}.get(setup.style, tuple(Kind))
    return [one for one in cards if one.kind in kinds]


@settings(max_examples=drawn(200, RANDOM_RULES), deadline=None)
@given(SPECS, SETUPS, st.integers(0, 99))
def test_every_deck_keeps_the_promises(specs: list[tuple[Weight, str, Kind]], setup: Setup, seed: int) -> None:
    """No card twice, none of another style, at most two heavy ones, none first, last or beside another."""
    cards = made(specs)
    deck = deal(cards, setup, random.Random(seed).randrange)
    assert len(set(deck)) == len(deck) <= MAX_CARDS
    assert set(deck) <= set(fitting(cards, setup))
    heavy = [n for n, one in enumerate(deck) if one.weight is Weight.HEAVY]
    assert len(heavy) <= MAX_HEAVY
    assert not {0, len(deck) - 1} & set(heavy)
    assert all(later - earlier > 1 for earlier, later in itertools.pairwise(heavy))


@settings(max_examples=drawn(200, RANDOM_RULES), deadline=None)
@given(SPECS, SETUPS, st.integers(0, 99))
def test_a_deck_fits_the_minutes(specs: list[tuple[Weight, str, Kind]], setup: Setup, seed: int) -> None:
    """More than one card is dealt only where the time holds it."""
    deck = deal(made(specs), setup, random.Random(seed).randrange)
    if len(deck) > 1:
        assert total(deck, setup) <= setup.minutes
        assert room_left(deck, setup) >= 0


@pytest.mark.parametrize("mins", range(15, 120))
def test_a_deck_without_light_cards_fits_the_minutes_too(mins: int) -> None:
    """A medium card in the place of a light one takes longer, which the plan has to reckon with."""
    setup = Setup(minutes=mins)
    deck = deal(made([(Weight.MEDIUM, "p", Kind.DILEMMA)] * 12), setup, lambda n: 0)
    assert len(deck) == 1 or total(deck, setup) <= mins


@settings(max_examples=drawn(200, RANDOM_RULES), deadline=None)
@given(SPECS, SETUPS, st.integers(0, 99))
def test_light_comes_first_when_there_is_a_light_one(
    specs: list[tuple[Weight, str, Kind]], setup: Setup, seed: int
) -> None:
    """Where all themes are welcome, the first card is as light as the pack has them."""
    setup = replace(setup, themes=())
    cards = made(specs)
    deck = deal(cards, setup, random.Random(seed).randrange)
    if deck and any(one.weight is Weight.LIGHT for one in fitting(cards, setup)):
        assert deck[0].weight is Weight.LIGHT


@settings(max_examples=drawn(100, RANDOM_RULES), deadline=None)
@given(SPECS, SETUPS, st.integers(0, 99))
def test_a_deck_is_dealt_whenever_one_can_be(specs: list[tuple[Weight, str, Kind]], setup: Setup, seed: int) -> None:
    """Only heavy cards, or none of the style, make an empty deck."""
    cards = made(specs)
    possible = any(one.weight is not Weight.HEAVY for one in fitting(cards, setup))
    assert bool(deal(cards, setup, random.Random(seed).randrange)) == possible


def test_themes_are_spread_and_chosen_ones_come_first() -> None:
    """Themes take turns; a theme that nobody chose is used only when the chosen ones run out."""
    cards = made(
        [(Weight.MEDIUM, theme, Kind.DILEMMA) for theme in "pppqqqrrr"] + [(Weight.LIGHT, "p", Kind.DILEMMA)] * 2
    )
    played = Counter(one.theme for one in deal(cards, Setup(minutes=480), random.Random(3).randrange)[:7])
    assert min(played[ThemeId(theme)] for theme in "pqr") >= 2
    only = deal(cards, Setup(minutes=60, themes=(ThemeId("q"),)), random.Random(3).randrange)
    assert {one.theme for one in only} == {"q"}


def test_the_same_chance_deals_the_same_deck() -> None:
    """And another one another deck, so that "other cards" means something."""
    cards = made([(weight, theme, Kind.DILEMMA) for weight in Weight for theme in "pqrs"] * 2)
    decks = {deal(cards, Setup(), random.Random(seed).randrange) for seed in range(8)}
    assert len(decks) > 3
    assert deal(cards, Setup(), random.Random(1).randrange) == deal(cards, Setup(), random.Random(1).randrange)
    assert len(set(cards)) == len(cards) and Counter(shuffled(cards, lambda n: 0)) == Counter(cards)


def test_a_lighter_card_is_light_new_and_about_something_else() -> None:
    """None where there is no such card."""
    heavy = card("h1-heavy", Weight.HEAVY, theme="p")
    light, same, played = card("l1-a", theme="q"), card("l2-b", theme="p"), card("l3-c", theme="r")
    assert lighter((same, played, light), (heavy, played), heavy, lambda n: 0) == light
    assert lighter((same, played), (heavy, played), heavy, lambda n: 0) is None


def test_a_large_team_and_a_full_flow_take_longer() -> None:
    """A short card is quicker; people stay within what a room holds."""
    one = card()
    assert minutes(one, Setup(people=30)) > minutes(one, Setup(people=20)) > minutes(one, Setup(people=20, short=True))
    assert (with_people(Setup(), 0).people, with_people(Setup(), 500).people) == (1, 99)


WHOLE = made([(weight, theme, Kind.DILEMMA) for weight in Weight for theme in "pqrs"] * 5)


@pytest.mark.parametrize("mins", range(20, 241, 5))
@pytest.mark.parametrize("people", [10, 40])
def test_a_deck_uses_the_time(mins: int, people: int) -> None:
    """What is left over is less than a card takes, whatever time was asked for."""
    setup = Setup(minutes=mins, people=people)
    deck = deal(WHOLE, setup, random.Random(4).randrange)
    quickest = min(minutes(one, setup) for one in WHOLE)
    assert len(deck) == MAX_CARDS or room_left(deck, setup) < quickest


@pytest.mark.parametrize("mins", range(20, 241, 5))
def test_the_foreseen_parts_are_all_of_the_time(mins: int) -> None:
    """What no card takes is named; once a session is on, its plan holds only what is played."""
    setup = Setup(minutes=mins)
    deck = deal(WHOLE, setup, random.Random(4).randrange)
    told = foreseen(deck, setup)
    assert sum(part.minutes for part in told) == max(mins, total(deck, setup))
    assert [part for part in told if part.kind is not PartKind.SPARE] == list(parts(deck, setup))
    assert told[-1].kind is PartKind.CLOSE


@settings(max_examples=drawn(100, RANDOM_RULES), deadline=None)
@given(SPECS, SETUPS, st.integers(0, 99))
def test_what_was_played_comes_back_only_where_nothing_else_is_left(
    specs: list[tuple[Weight, str, Kind]], setup: Setup, seed: int
) -> None:
    """Of each weight, and not before the chosen themes have run out."""
    cards = made(specs)
    first = deal(cards, setup, random.Random(seed).randrange)
    played = {one.id for one in first}
    second = deal(cards, setup, random.Random(seed).randrange, played)
    assert len(second) == len(first)
    for one in second:
        if one.id in played:
            left = [c for c in fitting(cards, setup) if c.weight is one.weight and c.id not in played]
            alike = [c for c in left if not setup.themes or (c.theme in setup.themes) == (one.theme in setup.themes)]
            assert set(alike) <= set(second)


def test_a_second_session_plays_other_cards() -> None:
    """Even with the same chance."""
    first = deal(WHOLE, Setup(), lambda n: 0)
    second = deal(WHOLE, Setup(), lambda n: 0, {one.id for one in first})
    assert len(first) == len(second) and not set(first) & set(second)


@settings(max_examples=drawn(100, RANDOM_RULES), deadline=None)
@given(SPECS, SETUPS, st.integers(0, 99))
def test_only_the_chosen_themes_where_that_is_asked(
    specs: list[tuple[Weight, str, Kind]], setup: Setup, seed: int
) -> None:
    """The deck may be shorter for it; without the wish it is as long, and it is known how many are strangers."""
    cards = made(specs)
    deck = deal(cards, setup, random.Random(seed).randrange)
    only = deal(cards, replace(setup, only=True), random.Random(seed).randrange)
    assert strangers(only, setup) == 0
    assert strangers(deck, setup) == (sum(one.theme not in setup.themes for one in deck) if setup.themes else 0)
    assert setup.themes or only == deck


@pytest.mark.parametrize("audience", ["team", "school"])
@pytest.mark.parametrize("style", ["mixed", "behaviour"])
def test_behaviours_are_of_those_who_were_chosen(audience: str, style: str) -> None:
    """Dilemmas are about nobody in particular; a session that wants both leaves nothing out."""
    pile = [
        replace(card(f"c{n}-card", weight, kind=Kind.BEHAVIOUR), audience=who)
        for n, (weight, who) in enumerate(itertools.product((Weight.LIGHT, Weight.MEDIUM), ("team", "school") * 6))
    ]
    pile += [card(f"d{n}-card", Weight.MEDIUM) for n in range(6)]
    for seed in range(20):
        deck = deal(pile, Setup(style=style, audience=audience), random.Random(seed).randrange)
        assert deck and {one.audience for one in deck} <= {audience, ""}
    both = {one.audience for seed in range(20) for one in deal(pile, Setup(style=style), random.Random(seed).randrange)}
    assert both >= {"team", "school"}
