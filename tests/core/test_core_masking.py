"""What is covered on a heavy card stays covered: an adversary with all figures of the wall cannot work it out."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.ballots import Round
from game.core.cards import ABSTAIN, Card, OptionId, Weight
from game.core.tally import SMALL_COUNT, SMALL_TEAM, bars, covered
from tests.core.core_samples import IDS, LIGHT, card, counted
from tests.sizes import LARGEST_ROOM, RANDOM_RULES, drawn

MORE = LARGEST_ROOM.now - 15
THREE, TWO, FOUR = (card(f"h{n}", Weight.HEAVY, options=n) for n in (3, 2, 4))


def parts(total: int, count: int) -> list[tuple[int, ...]]:
    """All ways to divide `total` ballots over `count` options."""
    if count == 1:
        return [(total,)]
    return [(first, *rest) for first in range(total + 1) for rest in parts(total - first, count - 1)]


def guesses(asked: Card, one: Round, hidden: frozenset[OptionId]) -> list[dict[OptionId, int]]:
    """Every spread that agrees with what the wall shows of a round: open bars, percentages, turnout, abstentions."""
    open_sum = sum(one.of(o.id) for o in asked.options if o.id not in hidden)
    names = [o.id for o in asked.options if o.id in hidden]
    shown = [(bar.count, bar.percent) for bar in bars(asked, one, hidden)]
    found = []
    for split in parts(one.voiced - open_sum, len(names)):
        guess = dict(one.counts) | dict(zip(names, split, strict=True))
        if [(bar.count, bar.percent) for bar in bars(asked, Round(tuple(guess.items()), one.present), hidden)] == shown:
            found.append(guess)
    return found


def given_away(asked: Card, rounds: tuple[Round, ...], present: int) -> list[str]:
    """Covered options of which a small count, not nothing, follows from the figures on the wall."""
    hidden = covered(asked, rounds, present)
    if not hidden - {ABSTAIN}:
        return []
    return [
        f"{option} in {one.counts}"
        for one in rounds
        for option in hidden - {ABSTAIN}
        if 0 < one.of(option) < SMALL_COUNT and len({guess[option] for guess in guesses(asked, one, hidden)}) == 1
    ]


@pytest.mark.parametrize(
    ("asked", "present"), [(TWO, 10), (TWO, 15 + MORE), (THREE, 10), (THREE, 12 + MORE), (FOUR, 10 + MORE)]
)
def test_no_covered_bar_can_be_worked_out_from_one_round(asked: Card, present: int) -> None:
    """Every spread of every turnout in a room of this size."""
    for cast in range(1, present + 1):
        for *counts, none in parts(cast, len(asked.options) + 1):
            assert not given_away(asked, (counted(present, *counts, abstain=none),), present)


@pytest.mark.parametrize("asked", [TWO, THREE])
@pytest.mark.parametrize("present", range(1, SMALL_TEAM))
def test_no_covered_bar_can_be_worked_out_in_a_small_team(asked: Card, present: int) -> None:
    """With fewer than ten people too, also where a card has two standpoints only."""
    for cast in range(1, present + 1):
        for *counts, none in parts(cast, len(asked.options) + 1):
            assert not given_away(asked, (counted(present, *counts, abstain=none),), present)


ROUND = st.lists(st.integers(0, 9), min_size=4, max_size=5)


@settings(max_examples=drawn(150, RANDOM_RULES), deadline=None)
@given(st.lists(ROUND, min_size=2, max_size=3))
def test_rounds_do_not_give_each_other_away(rows: list[list[int]]) -> None:
    """What is covered in one round is covered in all, so that no other round opens it."""
    rounds = tuple(counted(45, *row[:3], abstain=row[3]) for row in rows if sum(row[:4]))
    assert not given_away(THREE, rounds, 45)
    hidden = covered(THREE, rounds, 45)
    for one in rounds:
        assert all((bar.count is None) == (bar.option in hidden) for bar in bars(THREE, one, hidden))
        assert all(bar.count is None or bar.count >= SMALL_COUNT or not hidden for bar in bars(THREE, one, hidden))


@pytest.mark.parametrize("counts", list(product((0, 1, 2, 5, 9), repeat=3)))
def test_a_small_count_is_always_covered_and_never_alone(counts: tuple[int, ...]) -> None:
    """A bar that would expose one or two people goes, and takes another one with it."""
    hidden = covered(THREE, (counted(30, *counts),), 30) & set(IDS)
    small = {option for option, count in zip(IDS, counts, strict=True) if 0 < count < SMALL_COUNT}
    assert small <= hidden
    assert len(hidden) != 1


def test_one_who_abstains_does_not_cover_a_standpoint() -> None:
    """Abstentions are shown apart, so they neither need nor give cover."""
    assert covered(THREE, (counted(30, 15, 10, 4, abstain=1),), 30) & set(IDS) == frozenset()


def test_a_corrected_number_of_people_uncovers_nothing() -> None:
    """A round held with nine people stays one of a small team when a tenth comes in."""
    one = counted(9, 4, 3, 2)
    assert covered(THREE, (one,), 9) <= covered(THREE, (one,), 10)


def test_other_cards_show_everything() -> None:
    """Only heavy cards are covered, and only once there is something to cover."""
    assert covered(LIGHT, (counted(5, 1, 1, 1),), 5) == frozenset()
    assert covered(THREE, (), 5) == frozenset()
    assert covered(THREE, (counted(30, 10, 10, 10),), 30) == frozenset()
