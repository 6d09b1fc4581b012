"""What counts say: shares, the leading and the least, advice and shift."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.cards import Weight
from game.core.tally import advice, bars, lead_share, leading, least, percents, shift
from tests.core.core_samples import LIGHT, A, B, C, card, counted


@given(st.lists(st.integers(0, 99), min_size=1, max_size=5))
def test_percents_add_up(counts: list[int]) -> None:
    """Whole percentages are a hundred together, each within one of the exact share; nothing counted is nothing."""
    shown = percents(tuple(counts))
    total = sum(counts)
    assert sum(shown) == (100 if total else 0)
    assert all(abs(share - 100 * count / (total or 1)) < 1 for share, count in zip(shown, counts, strict=True))


@given(st.lists(st.integers(0, 99), min_size=2, max_size=4))
def test_more_votes_never_show_a_smaller_percentage(counts: list[int]) -> None:
    """The order of the bars is the order of the counts."""
    shown = percents(tuple(counts))
    for one, count in zip(shown, counts, strict=True):
        assert all(one >= other for other, less in zip(shown, counts, strict=True) if count > less)


@pytest.mark.parametrize(
    ("counts", "lead", "fewest"),
    [((5, 1, 2), A, (B,)), ((2, 2, 2), A, (A, B, C)), ((0, 3, 0), B, (A, C)), ((0, 0, 0), A, (A, B, C))],
)
def test_leading_and_least(counts: tuple[int, ...], lead: str, fewest: tuple[str, ...]) -> None:
    """The first of the card leads where some are level; all of the least are candidates."""
    assert leading(LIGHT, counted(20, *counts)) == lead
    assert least(LIGHT, counted(20, *counts)) == fewest


@pytest.mark.parametrize(
    ("counts", "abstain", "told"),
    [
        ((0, 0, 0), 0, "none"), ((0, 0, 0), 9, "none"), ((4, 0, 0), 6, "few"), ((5, 0, 0), 5, "clear"),
        ((17, 3, 0), 0, "clear"), ((6, 4, 0), 0, "carried"), ((59, 41, 0), 0, "split"), ((10, 0, 10), 0, "split"),
    ],
)  # fmt: skip
def test_advice(counts: tuple[int, ...], abstain: int, told: str) -> None:
    """85 % is clear, 60 % carries, less is split; abstentions count for the turnout only."""
    people = max(10, sum(counts) + abstain)
    assert advice(LIGHT, (counted(people, *counts, abstain=abstain),)) == told
    assert advice(LIGHT, ()) == "none"


def test_the_share_of_the_leading_option_leaves_abstentions_out() -> None:
    """Three of four who chose a standpoint are three quarters, however many had none."""
    assert lead_share(LIGHT, counted(20, 3, 1, abstain=16)) == 0.75
    assert lead_share(LIGHT, counted(20, 0, 0, abstain=16)) == 0.0


def test_the_shift_is_the_least_that_must_have_moved() -> None:
    """Between the first round and the last one; a single round has none."""
    assert shift((counted(10, 5, 3, 2), counted(10, 4, 4, 2), counted(10, 8, 1, 1))) == 3
    assert shift((counted(10, 5, 3, 2),)) == 0


def test_bars_stand_in_the_order_of_the_card() -> None:
    """Nothing is covered on a card that is not heavy."""
    shown = bars(card(weight=Weight.MEDIUM), counted(10, 1, 6, 3), frozenset())
    assert [(bar.option, bar.count, bar.percent) for bar in shown] == [(A, 1, 10), (B, 6, 60), (C, 3, 30)]
    hidden = bars(LIGHT, counted(10, 1, 6, 3), frozenset({A, C}))
    assert [(bar.count, bar.percent, bar.share) for bar in hidden] == [
        (None, None, 0.0),
        (6, 60, 0.6),
        (None, None, 0.0),
    ]
