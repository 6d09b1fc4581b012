"""How often something may happen: what a burst gets, what waiting gives back, and what is remembered of whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.server import rate_limits
from game.server.rate_limits import Buckets, Tries, Window
from tests.server.still_samples import Clock

PAUSES = st.lists(st.floats(0, 30), max_size=60)


@given(PAUSES, st.integers(1, 20))
def test_a_bucket_never_gives_more_than_its_burst_and_what_flowed_back(pauses: list[float], burst: int) -> None:
    """However cleverly a phone times its taps: between any two of them no more than the rate allows."""
    clock = Clock()
    buckets, granted = Buckets(burst, 10.0, clock), list[float]()
    for pause in pauses:
        clock.now += pause
        if buckets.take("phone"):
            granted.append(clock.now)
    for first in range(len(granted)):
        for last in range(first, len(granted)):
            assert last - first + 1 <= burst + (granted[last] - granted[first]) * burst / 10.0 + 1e-6


@given(st.integers(1, 20), st.floats(10, 1000))
def test_who_waited_long_enough_has_a_full_bucket_and_no_fuller_one(burst: int, pause: float) -> None:
    """An hour of silence buys nobody a flood."""
    clock = Clock()
    buckets = Buckets(burst, 9.0, clock)
    while buckets.take("phone"):
        pass
    clock.now += pause
    assert sum(buckets.take("phone") for _ in range(3 * burst)) == burst


def test_a_refused_tap_costs_nothing() -> None:
    """A thumb that keeps tapping while it has to wait does not have to wait longer for it."""
    clock = Clock()
    buckets = Buckets(1, 10.0, clock)
    assert buckets.take("phone")
    for _ in range(9):
        clock.now += 1.0
        assert not buckets.take("phone")
    clock.now += 1.0
    assert buckets.take("phone")


def test_full_buckets_are_forgotten_and_empty_ones_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory has an end in a hall with strangers; who has used up a bucket gets no new one by that."""
    monkeypatch.setattr(rate_limits, "MANY", 3)
    clock = Clock()
    buckets = Buckets(2, 10.0, clock)
    for name in "abcd":
        buckets.take(name)
    clock.now += 10.0
    assert buckets.take("greedy") and buckets.take("greedy")
    assert set(buckets._left) == {"greedy"}
    assert not buckets.take("greedy")


def test_a_window_is_full_until_the_oldest_has_left_it() -> None:
    """Not until all have: a window slides, it does not start anew."""
    clock = Clock()
    window = Window(2, 60.0, clock)
    window.note()
    clock.now += 30.0
    window.note()
    assert window.full
    clock.now += 29.9
    assert window.full
    clock.now += 0.1
    assert not window.full
    window.note()
    assert window.full


@given(PAUSES, st.integers(1, 5))
def test_no_stretch_of_time_holds_more_than_a_window_allows(pauses: list[float], most: int) -> None:
    """Where each is noted only while there is room."""
    clock = Clock()
    window, times = Window(most, 20.0, clock), list[float]()
    for pause in pauses:
        clock.now += pause
        if not window.full:
            window.note()
            times.append(clock.now)
    assert all(sum(at - 20.0 < other <= at for other in times) <= most for at in times)


def test_a_new_window_is_empty() -> None:
    """Nobody begins blocked."""
    assert not Window(1, 60.0, Clock()).full


def test_who_guesses_is_blocked_alone_until_everybody_together_guesses_too_much() -> None:
    """A class behind one wrong code on a slide is not kept out by a single joker; a botnet is."""
    tries = Tries(each=2, all=5, now=Clock())
    tries.miss("joker")
    assert not tries.blocked("joker")
    tries.miss("joker")
    assert tries.blocked("joker") and not tries.blocked("colleague")
    for name in ("x", "y", "z"):
        tries.miss(name)
    assert tries.blocked("colleague")


def test_forgetting_single_guessers_does_not_forget_the_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """From ten thousand addresses no more can be tried than from one."""
    monkeypatch.setattr(rate_limits, "MANY", 3)
    tries = Tries(each=1, all=6, now=Clock())
    for n in range(6):
        tries.miss(f"address {n}")
    assert len(tries._by) <= 4
    assert tries.blocked("somebody new")
