"""What moves on a screen, by its times alone: how it begins, when it looks different, and that it comes to rest."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import Advance
from game.ui.geometry import Area
from game.ui.scene import Box, Item, Laid, Move, Scene, Text, Touch
from game.ui.timeline import BLANK, GAPS_CLOSE, TURN, apart, at_rest, changes_after, eased, frame, lying, swung

BOX, SAID = Box(Area(100, 100, 200, 80)), Text(Area(0, 0, 400, 50), "three")
TIMES = st.floats(0, 5)
CARDS = Laid(Area(0, 0, 300, 60), 3, ((0.5, inf), (1.0, 3.0), (2.0, inf)), closes=4.0)


def scene(*items: Item, moves: tuple[Move, ...] = (), flourish: bool = True) -> Scene:
    return Scene("s", items, moves=moves, flourish=flourish)


@given(st.floats(-5, 5), st.floats(-5, 5))
def test_both_ways_go_from_nothing_to_all(one: float, other: float) -> None:
    """Never back, never beyond."""
    low, high = sorted((one, other))
    for way in (eased, swung):
        assert 0.0 <= way(low) <= way(high) <= 1.0
        assert (way(0.0), way(1.0)) == (0.0, 1.0)


def test_what_comes_from_the_side_ends_where_it_stands() -> None:
    """It is nowhere before it begins, off its place then, and exactly there at the end."""
    moving = scene(BOX, SAID, moves=(Move(BOX, 1.0, 0.5, dx=80, dy=-24),))
    assert frame(moving, 0.5).items == (BLANK, SAID)
    assert frame(moving, 1.0).items[0].area == Area(180, 76, 200, 80)
    assert 100 < frame(moving, 1.2).items[0].area.x < 180
    assert frame(moving, 1.5) is moving


def test_a_card_that_opens_stays_around_its_middle_and_a_band_below_its_edge() -> None:
    """Whatever its width is at the moment."""
    opening = scene(BOX, moves=(Move(BOX, 0.0, 1.0, opens=True),))
    unrolling = scene(BOX, moves=(Move(BOX, 0.0, 1.0, unrolls=True),))
    for t in (0.0, 0.1, 0.5, 0.9):
        card, band = frame(opening, t).items[0].area, frame(unrolling, t).items[0].area
        assert card.x + card.w / 2 == pytest.approx(200) and (card.y, card.h) == (100, 80)
        assert (band.x, band.y, band.w) == (100, 100, 200) and band.h == pytest.approx(80 * eased(t))


def test_others_stand_in_its_place_until_their_moment() -> None:
    """Figures that count: one after the other, then the one that stays."""
    counting = scene(SAID, moves=(Move(SAID, lasts=0.0, others=((1.0, None), (2.0, replace(SAID, text="one")))),))
    shown = [frame(counting, t).items[0] for t in (0.0, 1.0, 1.9, 2.0)]
    assert shown == [BLANK, replace(SAID, text="one"), replace(SAID, text="one"), SAID]
    assert [changes_after(counting, t) for t in (0.0, 1.0, 2.0)] == [1.0, 2.0, None]


def test_cards_lie_from_their_moment_until_their_moment() -> None:
    """Each is turned for a while; in the end those that stay are one bar."""
    at = {t: lying(replace(CARDS, at=t)) for t in (0.4, 0.6, 1.5, 2.9, 3.1, 9.0)}
    assert at[0.4] == (0, 0, 0) and 0 < at[0.6][0] < 1 and at[1.5] == (1, 1, 0)
    assert at[2.9] == (1, 1, 1) and 0 < at[3.1][1] < 1 and at[9.0] == lying(CARDS) == (1, 0, 1)
    assert [apart(replace(CARDS, at=t)) for t in (3.9, 4.0 + GAPS_CLOSE)] == [1.0, 0.0] and apart(CARDS) == 0.0


@given(TIMES, TIMES)
def test_between_two_changes_nothing_differs(t: float, later: float) -> None:
    """So a screen that holds is not painted sixty times a second."""
    moving = scene(BOX, SAID, CARDS, moves=(Move(BOX, 0.7, 0.3, dx=9), Move(SAID, 2.2, 0.0)))
    change = changes_after(moving, t)
    end = at_rest(moving) if change is None else change
    assert change is None or t <= change < at_rest(moving) + 1e-9
    if t < later < end:
        looks = [[_look(item) for item in frame(moving, at).items] for at in (t, later)]
        assert looks[0] == looks[1]


def _look(item: Item) -> object:
    return (lying(item), apart(item)) if isinstance(item, Laid) else item


def test_a_scene_comes_to_rest_as_it_is() -> None:
    """After the last of it; and at once where nothing may move, or nothing does."""
    moving = scene(BOX, CARDS, moves=(Move(BOX, 0.7, 0.3),))
    assert at_rest(moving) == 4.0 + GAPS_CLOSE
    assert frame(moving, at_rest(moving)) is moving and changes_after(moving, at_rest(moving)) is None
    for still in (scene(BOX), replace(moving, flourish=False)):
        assert at_rest(still) == 0.0 and changes_after(still, 0.0) is None and frame(still, 0.0) is still
    assert at_rest(scene(replace(CARDS, closes=inf))) == 3.0 + TURN


def test_what_can_be_pressed_never_moves() -> None:
    """A finger finds it where it is seen, from the first moment."""
    touch = Touch(Area(10, 10, 90, 90), "go", Advance())
    moving = scene(touch, moves=(Move(touch, 0.0, 1.0, dx=50),))
    assert frame(moving, 0.1).items == (touch,)


def test_the_order_of_what_is_painted_stays() -> None:
    """What is not there yet keeps its place."""
    moving = scene(BOX, SAID, CARDS, moves=(Move(BOX, 0.7, 0.3), Move(SAID, 1.0, 0.0)))
    assert all(len(frame(moving, t).items) == 3 for t in (0.0, 0.8, 1.5, 3.0))
