"""What moved between two sessions, and what of it may be shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ballots import Round
from game.core.cards import Card, Weight
from game.core.session import Agreement, Session, Setup, Status
from game.core.session_diff import filled, in_order, moved, never_played, still_parked
from tests.core.core_samples import A, B, C, card

LIGHT, HEAVY = card(), card("h", Weight.HEAVY)
Counts = tuple[int, int, int]


def held(at: str, one: Card, counts: Counts, people: int = 20, status: Status = Status.AGREED) -> Session:
    """A session that came to an end on one card, with these votes in its last round."""
    counted = Round(tuple(zip((A, B, C), counts, strict=True)), people)
    settled = Agreement(one.id, one.title, "H3", status, "We do a.", rounds=(counted,))
    return Session(at=at, setup=Setup(people=people), deck=(one,), agreements=(settled,))


def test_the_shares_of_the_leading_option() -> None:
    """60 against 40 then, 90 against 10 now, and the rule is the same."""
    (one,) = moved(held("2025", LIGHT, (12, 8, 0)), held("2026", LIGHT, (18, 2, 0)))
    assert (one.share_before, one.share_now, one.other_lead, one.same_text) == (60, 90, False, True)


def test_another_standpoint_may_lead_now() -> None:
    """The shares alone would not tell."""
    (one,) = moved(held("2025", LIGHT, (12, 8, 0)), held("2026", LIGHT, (2, 18, 0)))
    assert one.other_lead is True


@pytest.mark.parametrize(("then", "now"), [((5, 4, 0), (18, 2, 0)), ((18, 2, 0), (5, 4, 0))])
def test_few_votes_on_either_side_keep_all_figures_back(then: Counts, now: Counts) -> None:
    """With nine votes a share points at people."""
    (one,) = moved(held("2025", LIGHT, then), held("2026", LIGHT, now))
    assert (one.share_before, one.share_now, one.other_lead) == (None, None, None)


@pytest.mark.parametrize(
    ("then", "now", "people"),
    [((12, 7, 1), (8, 6, 6), 20), ((8, 6, 6), (12, 7, 1), 20), ((8, 6, 6), (5, 2, 2), 9)],
)
def test_what_the_wall_covered_in_either_stays_covered(then: Counts, now: Counts, people: int) -> None:
    """A heavy card with a small count, or in a small team."""
    (one,) = moved(held("2025", HEAVY, then), held("2026", HEAVY, now, people))
    assert one.share_now is None and one.share_before is None


def test_a_heavy_card_without_small_counts_may_be_compared() -> None:
    """There was nothing to cover."""
    (one,) = moved(held("2025", HEAVY, (8, 6, 6)), held("2026", HEAVY, (10, 5, 5)))
    assert one.share_now == 50


def test_what_is_open_filled_and_never_played() -> None:
    """The older session first, whatever the order."""
    older = held("2025", LIGHT, (12, 8, 0), status=Status.PARKED)
    newer = held("2026", LIGHT, (12, 8, 0))
    assert in_order(newer, older) == (older, newer)
    assert still_parked(older, newer) == () and filled(older, newer) == ("H3",)
    assert len(still_parked(older, replace(newer, agreements=()))) == 1
    assert never_played((LIGHT, HEAVY), older, newer) == (HEAVY,)
