"""The table of sizes is about tests that are there and ask it, each size is no smaller than the one before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import sizes
from tests.sizes import AMOUNTS, CAMPAIGNS, Amount, afterwards, drawn

ROOT = Path(__file__).parents[1]
NAMES = {id(value): name for name, value in vars(sizes).items()}


@pytest.mark.parametrize("amount", AMOUNTS, ids=lambda amount: NAMES[id(amount)])
def test_an_amount_is_asked_for_where_it_says(amount: Amount) -> None:
    """By the files that it names and by no other, and in a campaign."""
    asking = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("test_*.py")
        if NAMES[id(amount)] in path.read_text("utf-8") and path != Path(__file__)
    }
    assert asking == set(amount.where)
    assert any(amount in campaign.amounts for campaign in CAMPAIGNS.values())
    assert amount.test <= amount.ci <= amount.campaign


def test_the_line_at_the_end_tells_what_ran(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only of tests that were there; each size with its own number."""
    for size, number in (("test", "6"), ("ci", "10"), ("campaign", "200")):
        monkeypatch.setattr(sizes, "SIZE", size)
        told = afterwards(
            ["tests/e2e/test_e2e_phones_kill.py::test_a[this disk]", "tests/core/test_core_vague.py::test"]
        )
        assert told.startswith(f"size of this run: {size} ({number} kills while phones vote)")
    assert "nothing that has a size" in afterwards([])


def test_a_size_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word with a slip in it runs nothing by chance."""
    monkeypatch.setattr(sizes, "SIZE", "campain")
    with pytest.raises(ValueError, match="it can be test, ci, campaign"):
        drawn(100, AMOUNTS[0])
