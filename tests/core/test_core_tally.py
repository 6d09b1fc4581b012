"""The arithmetic of counts: percentages, shares, who leads, what a choice gained."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.tally import gained, leaders, percent, share
from tests.core.core_samples import IDS, A, B, C, counted


@given(st.integers(0, 99), st.integers(1, 99))
def test_a_percentage_is_the_nearest_whole_one(count: int, more: int) -> None:
    """Halves go up; nothing of nothing is nothing."""
    total = count + more
    assert abs(percent(count, total) - 100 * count / total) <= 0.5
    assert percent(0, 0) == 0 and share(0, 0) == 0.0
    assert share(count, total) == count / total


@given(st.lists(st.integers(0, 99), min_size=2, max_size=4))
def test_more_votes_never_show_a_smaller_percentage(counts: list[int]) -> None:
    """The order of the bars is the order of the counts, and equal counts are equal."""
    shown = [percent(count, sum(counts)) for count in counts]
    rows = sorted(zip(counts, shown, strict=True))
    assert [one for _, one in rows] == sorted(shown)
    assert len(set(rows)) == len(set(counts))


@pytest.mark.parametrize(
    ("counts", "lead"), [((5, 1, 2), (A,)), ((2, 2, 2), (A, B, C)), ((0, 3, 3), (B, C)), ((0, 0, 0), (A, B, C))]
)
def test_all_that_are_level_lead(counts: tuple[int, ...], lead: tuple[str, ...]) -> None:
    """In the order of the card."""
    assert leaders(IDS, counted(20, *counts)) == lead


def test_what_a_choice_gained_may_come_from_people_who_had_not_voted() -> None:
    """As many as can be of the new votes are theirs."""
    assert gained(counted(10, 5, 3, 2), counted(10, 8, 1, 1)) == 3
    assert gained(counted(22, 5, 1, 0), counted(22, 11, 11, 0)) == 0
