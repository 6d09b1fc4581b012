"""Plays votes into a session file until it is killed, and says after every call what is on disk. Not a test itself.

Each line it prints is the number of entries that `append` has acknowledged, and the ballots in the box. With a number
as second argument it ends by itself, without closing, after so many entries.
"""

from __future__ import annotations

import sys
from pathlib import Path

from game.core.ballots import Round
from game.core.cards import OptionId
from game.core.events import ArgumentAdded, BallotPlaced, PhaseEntered, VotesCounted
from game.core.phases import Phase
from game.journal.sqlite_store import SqliteStore

A = OptionId("a")


def play(journal: SqliteStore, enough: int) -> None:
    kept = len(journal.load().events)
    while kept < enough:
        journal.append([ArgumentAdded(A, True, f"{kept + 1}"), PhaseEntered(Phase.FIRST_VOTE)])
        print(kept + 2, flush=True)
        for seat in range(5):
            journal.append([BallotPlaced(f"seat {seat}", A)])
            print(kept + 2, seat + 1, flush=True)
        last = BallotPlaced("seat 5", A)
        journal.append([last, VotesCounted(Round(((A, 6),), 6), PhaseEntered(Phase.TALK))])
        kept += 3
        print(kept, flush=True)


if __name__ == "__main__":
    play(SqliteStore.open(Path(sys.argv[1])), int(sys.argv[2]) if sys.argv[2:] else sys.maxsize)
