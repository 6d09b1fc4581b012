"""The whole session in time: parts that add up, and a break where there is time for one."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import commands as c
from game.core.cards import Card, Weight
from game.core.dealing import BREAK_MINUTES, deal, minutes, total
from game.core.session import Setup
from game.core.timetable import PartKind, parts, segments
from tests.core.core_samples import card, seated
from tests.sizes import RANDOM_RULES, drawn

PACK = tuple(card(f"{weight[0]}{n}-card", weight, theme="pqrs"[n % 4]) for weight in Weight for n in range(10))


def planned(setup: Setup) -> tuple[Card, ...]:
    return deal(PACK, setup, random.Random(4).randrange)


@pytest.mark.parametrize(("mins", "least", "most"), [(45, 2, 3), (90, 4, 5), (150, 6, 9)])
def test_the_recipes_hold_the_cards_they_promise(mins: int, least: int, most: int) -> None:
    """45 minutes: two cards; 90: four or five; 150: more, with a break."""
    setup = Setup(minutes=mins)
    deck = planned(setup)
    assert least <= len(deck) <= most
    assert sum(part.kind is PartKind.BREAK for part in parts(deck, setup)) == (mins == 150)


@settings(max_examples=drawn(150, RANDOM_RULES), deadline=None)
@given(
    st.integers(15, 480), st.integers(1, 99), st.booleans(), st.sampled_from(["", "circle", "tables", "carousel"]),
    st.sampled_from(["pairs", "1-2-4-all", "walk_over", "carousel"]),
)  # fmt: skip
def test_parts_add_up_and_no_heavy_card_follows_the_break(
    mins: int, people: int, short: bool, form: str, talk: str
) -> None:
    """The plan is what the parts say, it fits the minutes, every card is in it once, and the break stands between."""
    setup = Setup(minutes=mins, people=people, short=short, form=form, talk=talk)
    deck = planned(setup)
    made = parts(deck, setup)
    assert sum(part.minutes for part in made) == total(deck, setup)
    assert len(deck) == 1 or total(deck, setup) <= mins
    assert [part.turn for part in made if part.kind is PartKind.CARD] == list(range(len(deck)))
    assert (made[0].kind, made[-1].kind) == (PartKind.START, PartKind.CLOSE)
    for before, after in itertools.pairwise(made):
        if before.kind is PartKind.BREAK and after.kind is PartKind.CARD:
            assert deck[after.turn].weight is not Weight.HEAVY


def test_longer_ways_to_talk_and_a_carousel_take_longer() -> None:
    """The plan reckons with them; the short flow has no talk."""
    one = card()
    assert minutes(one, Setup(talk="1-2-4-all")) == minutes(one, Setup()) + 8
    assert minutes(one, Setup(talk="1-2-4-all", short=True)) == minutes(one, Setup(short=True))
    assert minutes(one, Setup(form="carousel")) == minutes(one, Setup()) + 2
    assert minutes(one, Setup(people=30, form="tables")) == minutes(one, Setup(people=20))


def test_segments_follow_the_deck_as_it_is_now() -> None:
    """A card that was added is in the plan at once."""
    meeting = seated()
    before = segments(meeting.session)
    meeting.do(c.AddCard(card("z1-more")))
    assert len(segments(meeting.session)) == len(before) + 1
    assert BREAK_MINUTES not in [part.minutes for part in before if part.kind is PartKind.BREAK]
