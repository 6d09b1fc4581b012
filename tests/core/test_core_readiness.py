"""What a card waits for before it is dealt: two confirmed numbers, those it names, and who is in the room."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from game.core.cards import ADVISER, COUNSELLOR, Card, CardId, Kind, Weight
from game.core.dealing import deal, total
from game.core.readiness import ALWAYS, ready, waiting, waits_for
from game.core.session import Setup
from tests.core.core_samples import card

HEAVY = card("x1", Weight.HEAVY)
ASKING = replace(HEAVY, needs=("home",), present=(COUNSELLOR,))
FORM = Setup()


@pytest.mark.parametrize(
    ("one", "form", "confirmed", "missing"),
    [
        (HEAVY, FORM, (), ALWAYS),
        (HEAVY, FORM, ALWAYS[:1], ALWAYS[1:]),
        (HEAVY, FORM, ALWAYS, ()),
        (HEAVY, replace(FORM, by_heart=True), (), ALWAYS),  # these two have to be written down
        (ASKING, FORM, ALWAYS, ("home", COUNSELLOR)),
        (ASKING, replace(FORM, by_heart=True), ALWAYS, (COUNSELLOR,)),
        (ASKING, replace(FORM, counsellor=True), (*ALWAYS, "home"), ()),
        (ASKING, replace(FORM, adviser=True), (*ALWAYS, "home"), (COUNSELLOR,)),
        (replace(HEAVY, present=(ADVISER,)), replace(FORM, adviser=True), ALWAYS, ()),
        (replace(card("x2", Weight.MEDIUM), needs=("home",)), FORM, (), (*ALWAYS, "home")),
        (card("x2", Weight.MEDIUM), FORM, (), ()),
        (card("x3", Weight.LIGHT), FORM, (), ()),
        (card("x4", Weight.HEAVY, kind=Kind.BLANK), FORM, (), ()),  # what the team typed, it wants to talk about
    ],
)
def test_a_card_names_what_it_waits_for(
    one: Card, form: Setup, confirmed: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    assert waits_for(one, form, confirmed) == missing
    assert (waiting([one], form, confirmed), ready([one], form, confirmed)) == (
        ((one,), ()) if missing else ((), (one,))
    )


@pytest.mark.parametrize("minutes", [20, 45, 60, 75, 90, 120, 150, 180])
def test_without_heavy_cards_the_time_is_filled_all_the_same(minutes: int) -> None:
    """A pattern with room for a heavy card would leave it empty."""
    pile = [card(f"x{n}", weight) for n in range(1, 25) for weight in (Weight.LIGHT, Weight.MEDIUM)]
    pile = [replace(one, id=CardId(f"{one.id}-{one.weight}")) for one in pile]
    form = replace(FORM, minutes=minutes)
    deck = deal(pile, form, random.Random(3).randrange)
    assert deck and form.minutes - total(deck, form) < 12
