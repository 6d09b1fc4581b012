"""What may be told of a vote gives nobody away: whoever knows the rule and sees all of it works no small count out."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

import pytest

from game.core.ballots import Ballot, Round, Voting, Way
from game.core.cards import ABSTAIN, Card, Kind, Weight
from game.core.disclosure import Extent, Verdict, disclosed, disclosed_box
from tests.core.core_samples import IDS, LIGHT, A, B, C, card, counted
from tests.sizes import LARGEST_ROOM

HEAVY = {n: card(f"h{n}", Weight.HEAVY, options=n) for n in (2, 3, 4)}
OWN = replace(card("own", Weight.MEDIUM, options=4), kind=Kind.BLANK)
Counts = tuple[int, ...]


def parts(total: int, count: int) -> Iterator[Counts]:
    """All ways to divide `total` ballots over `count` options."""
    if count == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *rest) for rest in parts(total - first, count - 1))


def given_away(asked: Card, present: int, outcomes: Iterable[tuple[Counts, ...]]) -> list[Counts]:
    """Outcomes of which a count below three follows from all that is told; each is the counts of its rounds in a row.

    The last number of a round is of those without an opinion, and no standpoint.
    """
    alike: dict[object, list[Counts]] = defaultdict(list)
    for outcome in outcomes:
        rounds = tuple(counted(present, *counts[:-1], abstain=counts[-1]) for counts in outcome)
        alike[disclosed(asked, rounds)].append(tuple(count for counts in outcome for count in counts))
    return [row for rows in alike.values() for row in rows if _certain(rows, row, len(asked.options) + 1)]


def _certain(rows: list[Counts], row: Counts, width: int) -> bool:
    """Whether one of these small counts is the same in every outcome that is told alike."""
    return any(
        count < 3 and at % width < width - 1 and all(one[at] == count for one in rows) for at, count in enumerate(row)
    )


def rooms(options: int, people: int, abstaining: bool = False) -> list[Counts]:
    """Every outcome of a round with so many votes; the last number is of those without an opinion."""
    return list(parts(people, options + 1)) if abstaining else [(*one, 0) for one in parts(people, options)]


@pytest.mark.parametrize("abstaining", [False, True])
@pytest.mark.parametrize("options", [2, 3, 4])
def test_one_round_gives_nobody_away(options: int, abstaining: bool) -> None:
    """All outcomes of 3 to 12 votes, and of two rooms in which a majority can be told."""
    tried = lost = 0
    for people in (*range(3, 13), 14, 17):
        outcomes = [(one,) for one in rooms(options, people, abstaining)]
        tried += len(outcomes)
        lost += len(given_away(HEAVY[options], people, outcomes))
    print(f"{options} standpoints: {tried} outcomes of one round, {lost} give something away")
    assert lost == 0


@pytest.mark.parametrize("options", [2, 3, 4])
def test_two_rounds_with_equal_turnout_give_nobody_away(options: int) -> None:
    """All pairs of outcomes of 3 people up to the largest room."""
    tried = lost = 0
    for people in range(3, LARGEST_ROOM.now + 1):
        one = rooms(options, people)
        tried += len(one) ** 2
        lost += len(given_away(HEAVY[options], people, product(one, one)))
    print(f"{options} standpoints: {tried} outcomes of two rounds, {lost} give something away")
    assert lost == 0


def test_the_search_finds_what_gives_somebody_away() -> None:
    """On a card that tells everything, each outcome with a small count does."""
    outcomes = [(one,) for one in rooms(3, 6)]
    found = given_away(card("open", Weight.LIGHT, options=3), 6, outcomes)
    assert len(found) == sum(min(one[:-1]) < 3 for (one,) in outcomes)


@pytest.mark.parametrize("options", [2, 3, 4])
def test_each_round_is_told_by_itself(options: int) -> None:
    """So what was told before narrows down nothing: the rounds of a card are independent."""
    rows = [
        round_of for people in (5, 9, 12, 20) for round_of in random.Random(people).sample(rooms(options, people), 6)
    ]
    for first, second in product(rows, rows):
        one, two = (counted(30, *row[:-1]) for row in (first, second))
        both = disclosed(HEAVY[options], (one, two)).rounds
        assert both == (*disclosed(HEAVY[options], (one,)).rounds, *disclosed(HEAVY[options], (two,)).rounds)


@pytest.mark.parametrize("asked", [HEAVY[3], card("m3", Weight.MEDIUM), LIGHT, OWN], ids=lambda one: one.id)
@pytest.mark.parametrize("cast", [1, 2])
def test_below_three_votes_only_the_turnout_is_told(asked: Card, cast: int) -> None:
    """On every card: no figure, no leader, no tie, no certainty, no abstention."""
    for counts in parts(cast, len(asked.options)):
        outcome = disclosed(asked, (replace(counted(9, *counts, abstain=4), sure=(1, 1, 1)),))
        (only,) = outcome.rounds
        assert (only.extent, only.cast, only.present) == (Extent.TURNOUT, cast + 4, 9)
        assert (only.abstained, only.sure, outcome.lead, outcome.tied, outcome.moved) == (None, (), None, (), None)
        assert all((bar.count, bar.percent, bar.share) == (None, None, 0.0) for bar in only.bars)


@pytest.mark.parametrize("asked", [HEAVY[4], OWN], ids=["heavy", "their own"])
@pytest.mark.parametrize(
    ("counts", "extent"),
    [
        ((4, 2, 2, 2), Extent.TURNOUT),
        ((4, 1, 1, 0), Extent.TURNOUT),
        ((12, 0, 0, 0), Extent.TURNOUT),
        ((18, 2, 1, 1), Extent.TURNOUT),
        ((14, 4, 3, 1), Extent.MAJORITY),
        ((7, 6, 0, 0), Extent.MAJORITY),
        ((11, 11, 0, 0), Extent.TURNOUT),
        ((3, 3, 3, 3), Extent.ALL),
        ((10, 5, 4, 3), Extent.ALL),
    ],
)
def test_how_much_of_a_discreet_card_is_told(asked: Card, counts: Counts, extent: Extent) -> None:
    """All where no number is small, a majority where six chose otherwise, or else the turnout."""
    (only,) = disclosed(asked, (counted(sum(counts), *counts),)).rounds
    shown = [bar.count for bar in only.bars]
    assert only.extent is extent
    assert (
        shown
        == {
            Extent.ALL: list(counts),
            Extent.MAJORITY: [counts[0], None, None, None],
            Extent.TURNOUT: [None] * 4,
        }[extent]
    )


@pytest.mark.parametrize("counts", [(6, 0, 0), (5, 1, 0), (3, 3, 0), (2, 2, 2), (0, 0, 6)])
def test_a_covered_outcome_says_the_same_whatever_it_is(counts: Counts) -> None:
    """Everybody for one, a tie, one alone: six votes on a heavy card are one and the same outcome."""
    outcome = disclosed(HEAVY[3], (counted(6, *counts),))
    assert outcome == disclosed(HEAVY[3], (counted(6, 2, 2, 2),))
    assert outcome.verdict is Verdict.COVERED


@pytest.mark.parametrize(
    ("counts", "abstain", "present", "verdict"),
    [
        ((11, 11, 0), 0, 22, Verdict.TIE), ((2, 2, 2), 0, 6, Verdict.TIE), ((14, 0, 0), 0, 14, Verdict.UNANIMOUS),
        ((13, 0, 0), 1, 14, Verdict.CLEAR), ((17, 3, 0), 0, 20, Verdict.CLEAR), ((6, 4, 0), 0, 10, Verdict.CARRIED),
        ((59, 41, 0), 0, 100, Verdict.SPLIT), ((4, 0, 0), 0, 10, Verdict.FEW), ((0, 0, 0), 9, 9, Verdict.COVERED),
        ((1, 1, 0), 8, 10, Verdict.COVERED), ((1, 0, 0), 1, 4, Verdict.FEW),
    ],
)  # fmt: skip
def test_where_a_round_leaves_the_team(counts: Counts, abstain: int, present: int, verdict: Verdict) -> None:
    """A tie is a tie, all is all, 85 % is clear, 60 % carries; abstentions count for the turnout only."""
    outcome = disclosed(LIGHT, (counted(present, *counts, abstain=abstain),))
    assert outcome.verdict is verdict
    assert (outcome.lead is None) == (verdict in (Verdict.TIE, Verdict.COVERED) or sum(counts) < 3)


def test_who_is_level_in_a_tie() -> None:
    """In the order of the card; nobody leads."""
    outcome = disclosed(LIGHT, (counted(9, 4, 1, 4),))
    assert (outcome.lead, outcome.tied, outcome.lead_bar) == (None, (A, C), None)
    assert disclosed(LIGHT, (counted(9, 1, 5, 3),)).lead == B


@pytest.mark.parametrize(
    ("counts", "percents"),
    [((1, 1, 4), (17, 17, 67)), ((5, 5, 4), (36, 36, 29)), ((2, 2, 2), (33, 33, 33)), ((1, 6, 3), (10, 60, 30))],
)
def test_equal_counts_show_equal_figures(counts: Counts, percents: Counts) -> None:
    """Each is rounded by itself; the sum may be 99 or 101."""
    (only,) = disclosed(LIGHT, (counted(sum(counts), *counts),)).rounds
    assert tuple(bar.percent for bar in only.bars) == percents
    assert [bar.share for bar in only.bars] == [count / sum(counts) for count in counts]


@pytest.mark.parametrize(
    ("first", "last", "moved"),
    [
        (counted(10, 5, 3, 2), counted(10, 8, 1, 1), 3),
        (counted(22, 4, 2, 0), counted(22, 20, 2, 0), 0),
        (counted(22, 4, 2, 0), counted(22, 0, 2, 20), 4),
        (counted(10, 5, 3, 2), counted(12, 7, 3, 2), 0),
        (counted(10, 3, 3, 2, abstain=2), counted(10, 5, 3, 2), 2),
    ],
)
def test_who_comes_late_has_not_changed_their_mind(first: Round, last: Round, moved: int) -> None:
    """The least that must have moved, once as many as can be of the new votes are of people who had not voted."""
    assert disclosed(LIGHT, (first, last)).moved == moved


def test_a_shift_is_told_only_where_all_of_it_is() -> None:
    """A single round has none; nor has a card of which one round is covered."""
    assert disclosed(LIGHT, (counted(10, 5, 3, 2),)).moved is None
    assert disclosed(HEAVY[3], (counted(12, 4, 4, 4), counted(12, 9, 2, 1))).moved is None
    assert disclosed(HEAVY[3], (counted(12, 4, 4, 4), counted(12, 6, 3, 3))).moved == 2


def test_nothing_is_told_without_a_card_or_a_round() -> None:
    """Before the first vote there is nothing to tell."""
    assert disclosed(None, (counted(10, 5, 3, 2),)) == disclosed(LIGHT, ())
    assert disclosed(LIGHT, ()).last is None


@pytest.mark.parametrize("asked", [HEAVY[3], OWN], ids=["heavy", "their own"])
def test_nobody_looks_into_the_box_of_a_discreet_card(asked: Card) -> None:
    """However full it is."""
    assert disclosed_box(asked, _box(9, 9, 9)) is None


def test_an_open_box_tells_nothing_below_three_votes() -> None:
    """Abstentions do not make up the number."""
    assert disclosed_box(LIGHT, _box(1, 1, 0, abstain=5)) is None
    assert disclosed_box(LIGHT, _box(1, 1, 1)) == ((A, 1), (B, 1), (C, 1), (ABSTAIN, 0))


def _box(*counts: int, abstain: int = 0) -> Voting:
    rows = zip((*IDS, ABSTAIN), (*counts, abstain), strict=True)
    return Voting(1, Way.PHONES, {f"hands/{option}": Ballot(option, count) for option, count in rows})
