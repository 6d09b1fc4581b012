"""After the count no trace of a ballot is left in the bytes of the files; a crash right after it changes nothing."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.core.ballots import Round
from game.core.cards import OptionId
from game.core.events import ArgumentAdded, BallotPlaced, Event, PhaseEntered, Rewound, VotesCounted
from game.core.phases import Phase
from game.journal.reading import load_events
from game.journal.sqlite_store import SqliteStore

OPTION = OptionId("optie-die-nergens-anders-staat")
Copied = Callable[[SqliteStore, Path], Path]
COUNTED = VotesCounted(Round(((OptionId("a"), 1),), 40), PhaseEntered(Phase.TALK))


def traces(path: Path) -> int:
    files = (path, Path(f"{path}-wal"), Path(f"{path}-shm"), Path(f"{path}-journal"))
    found = b"".join(file.read_bytes() for file in files if file.exists())
    return found.count(b"SEAT") + found.count(OPTION.encode())


@pytest.mark.parametrize("end", [COUNTED, Rewound(0)], ids=["counted", "rewound"])
def test_no_trace_after_the_vote(tmp_path: Path, copied: Copied, end: Event) -> None:
    chance = random.Random(7)
    with SqliteStore.create(tmp_path / "here", id="x") as journal:
        for number in range(3):
            journal.append([PhaseEntered(Phase.FIRST_VOTE)])
            seats = [f"SEAT{chance.getrandbits(128):032x}" for _ in range(300)]
            for start in range(0, 300, 20):
                journal.append([BallotPlaced(seat, OPTION) for seat in seats[start : start + 20]])
                journal.append([ArgumentAdded(OptionId("a"), True, "x" * 500)])
            journal.append([BallotPlaced(seat, OPTION, 0) for seat in seats[:90]])
            journal.append([BallotPlaced(seat, OptionId("b")) for seat in seats[90:200]])
            assert traces(copied(journal, tmp_path / f"open {number}")) > 200, "the test must be able to see ballots"
            journal.append([end])
            assert traces(copied(journal, tmp_path / f"ended {number}")) == 0
    assert traces(journal.path) == 0


def test_crash_between_the_count_and_the_folding_of_the_log(
    tmp_path: Path, copied: Copied, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as crash:
        journal = SqliteStore.create(tmp_path / "here", id="x")
        crash.setattr(SqliteStore, "_checkpoint", lambda journal: None)
        journal.append([PhaseEntered(Phase.FIRST_VOTE), *(BallotPlaced(f"SEAT{n}", OPTION) for n in range(30))])
        journal.append([COUNTED])
        left = copied(journal, tmp_path / "left")
    journal.close()
    assert traces(left) > 0
    assert load_events(left).ballots == ()
    again = SqliteStore.open(left)
    shutil.copytree(left.parent, tmp_path / "opened")  # the lock is of no use any more
    assert traces(tmp_path / "opened" / left.name) == 0
    again.close()
    assert traces(left) == 0
