"""A hall that votes in one moment: hundreds of ballots in one call, as they came."""

from __future__ import annotations

from pathlib import Path

from game.core import events as e
from game.core.cards import OptionId
from game.journal import tables as rows
from game.journal.sqlite_store import SqliteStore

MANY = 2 * rows.MOST_BALLOTS + 7


def test_hundreds_of_ballots_go_in_together(tmp_path: Path) -> None:
    """More than fit in one statement: none is missing, each has its own choice."""
    ballots = [e.BallotPlaced(f"phone/{n:04}", OptionId("ab"[n % 2])) for n in range(MANY)]
    with SqliteStore.create(tmp_path, id="s") as journal:
        journal.append(ballots)
        assert sorted(journal.load().ballots, key=lambda ballot: ballot.seat) == ballots


def test_the_last_choice_of_a_seat_counts_within_one_call(tmp_path: Path) -> None:
    """A changed mind, and a ballot that was taken back and put in again, in the order they came."""
    with SqliteStore.create(tmp_path, id="s") as journal:
        journal.append([e.BallotPlaced("phone/1", OptionId(name)) for name in "abc"])
        assert [ballot.option for ballot in journal.load().ballots] == ["c"]
        taken = e.BallotPlaced("phone/1", OptionId("c"), 0)
        journal.append([e.BallotPlaced("phone/2", OptionId("a")), taken])
        assert [ballot.seat for ballot in journal.load().ballots] == ["phone/2"]
        journal.append([taken, e.BallotPlaced("phone/1", OptionId("b"))])
        assert [ballot.option for ballot in journal.load().ballots] == ["b", "a"]
