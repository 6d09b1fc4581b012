"""What a journal keeps, when, and in which file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from game.core.ballots import Round
from game.core.cards import Card, OptionId
from game.core.events import (
    ArgumentAdded,
    BallotPlaced,
    CardSkipped,
    CardSwapped,
    Event,
    PhaseEntered,
    Rewound,
    RuleSettled,
    VotesCounted,
)
from game.core.phases import Phase
from game.core.session import Status
from game.journal.errors import InUse, NotWritable
from game.journal.reading import load_events
from game.journal.sqlite_store import CHECKPOINT_AFTER, SqliteStore, claim
from game.journal.store import Loaded

A, B = OptionId("a"), OptionId("b")
OPENED = PhaseEntered(Phase.FIRST_VOTE)
COUNTED = VotesCounted(Round(((A, 1), (B, 1)), 22), PhaseEntered(Phase.TALK))


def say(text: str) -> Event:
    return ArgumentAdded(A, True, text)


def noon() -> str:
    return "2026-11-22T12:00:00+00:00"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.create(tmp_path, id="id-1", school="De Linde", program="0.1.0", clock=noon) as journal:
        yield journal


def test_what_was_appended_is_loaded(journal: SqliteStore) -> None:
    journal.append([say("één"), OPENED])
    journal.append([])
    journal.append([BallotPlaced("z", A), BallotPlaced("y", B, 3)])
    assert journal.load() == Loaded((say("één"), OPENED), (BallotPlaced("y", B, 3), BallotPlaced("z", A)))


def test_goes_on_where_it_stopped(journal: SqliteStore) -> None:
    journal.append([OPENED, BallotPlaced("x", A)])
    journal.close()
    assert [file.name for file in journal.path.parent.iterdir()] == ["2026-11-22-de-linde.okk"]
    with SqliteStore.open(journal.path) as again:
        again.append([say("later")])
        assert again.load() == Loaded((OPENED, say("later")), (BallotPlaced("x", A),))
    assert load_events(journal.path).events == (OPENED, say("later"))


def test_half_a_character_is_kept(tmp_path: Path) -> None:
    with SqliteStore.create(tmp_path, id="x", school="school \ud83d") as journal:
        journal.append([say("half \ud83d")])
        assert journal.load().events == (say("half ?"),)


def test_a_ballot_is_replaced_and_taken_back(journal: SqliteStore) -> None:
    journal.append([OPENED, BallotPlaced("x", A), BallotPlaced("y", A)])
    journal.append([BallotPlaced("x", B)])
    journal.append([BallotPlaced("y", A, 0), BallotPlaced("never there", A, 0)])
    assert journal.load().ballots == (BallotPlaced("x", B),)


@pytest.mark.parametrize(
    "end",
    [COUNTED, Rewound(0), CardSkipped(), RuleSettled(Status.AGREED), PhaseEntered(Phase.TALK), CardSwapped],
    ids=lambda end: getattr(end, "__name__", type(end).__name__),
)
def test_the_end_of_a_vote_empties_the_box(journal: SqliteStore, end: Event | type[CardSwapped], card: Card) -> None:
    event = end(card) if isinstance(end, type) else end
    journal.append([OPENED, BallotPlaced("x", A)])
    journal.append([BallotPlaced("y", A), event, BallotPlaced("of the next vote", B)])
    assert journal.load() == Loaded((OPENED, event), (BallotPlaced("of the next vote", B),))


@pytest.mark.parametrize("rest", [say("x"), BallotPlaced("y", B)])
def test_other_events_leave_the_box_alone(journal: SqliteStore, rest: Event) -> None:
    journal.append([OPENED, BallotPlaced("x", A), rest])
    assert BallotPlaced("x", A) in journal.load().ballots


def test_one_call_is_all_or_nothing(journal: SqliteStore) -> None:
    journal.append([OPENED, BallotPlaced("x", A)])
    with pytest.raises(KeyError):
        journal.append([COUNTED, Event()])
    bad_seat = BallotPlaced("\ud83d", A)  # refused by the database, after the count was written
    with pytest.raises(UnicodeEncodeError):
        journal.append([COUNTED, bad_seat])
    assert journal.load() == Loaded((OPENED,), (BallotPlaced("x", A),))
    journal.append([say("still alive")])
    assert journal.load().events == (OPENED, say("still alive"))


def test_many_threads(journal: SqliteStore) -> None:
    def talk(name: int) -> None:
        for number in range(50):
            journal.append([say(f"{name}/{number}"), say(f"{name}/{number}+")])

    threads = [Thread(target=talk, args=(name,)) for name in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    said = [event.text for event in journal.load().events if isinstance(event, ArgumentAdded)]
    assert len(said) == 800
    assert all(after == f"{before}+" for before, after in zip(said[::2], said[1::2], strict=True))
    for name in range(8):
        assert [t for t in said if t.startswith(f"{name}/")][::2] == [f"{name}/{n}" for n in range(50)]


def test_futures_come_in_order_and_close_writes_them_all(journal: SqliteStore) -> None:
    futures = [journal.submit([say(str(number))]) for number in range(500)]
    journal.close()
    assert all(future.done() and future.exception() is None for future in futures)
    assert load_events(journal.path).events == tuple(say(str(number)) for number in range(500))
    with pytest.raises(ValueError, match="closed"):
        journal.append([say("too late")])
    journal.close()


def test_the_log_stays_short(journal: SqliteStore) -> None:
    log = Path(f"{journal.path}-wal")
    for number in range(CHECKPOINT_AFTER + 5):
        journal.append([say(str(number))])
    assert log.stat().st_size < 50_000


def test_it_is_set_as_promised(journal: SqliteStore) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "locking_mode": "exclusive", "fullfsync": 1}
    for name, setting in wanted.items():
        assert journal._connection.execute(f"PRAGMA {name}").fetchone() == (setting,)


def test_setting_that_does_not_hold_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.journal.connection._SETTINGS", (("secure_delete", "fast"),))
    with pytest.raises(NotWritable, match="secure_delete"):
        SqliteStore.create(tmp_path, id="x")
    assert list(tmp_path.iterdir()) == []


def test_what_is_open_is_not_opened_a_second_time(journal: SqliteStore) -> None:
    with pytest.raises(InUse):
        load_events(journal.path)
    with pytest.raises(InUse):
        SqliteStore.open(journal.path)


def test_entries_are_numbered_without_gaps_in_utc(journal: SqliteStore) -> None:
    journal.append([say("1"), BallotPlaced("x", A), say("2")])
    journal.append([say("3")])
    journal.close()
    with closing(sqlite3.connect(journal.path)) as plain:
        assert plain.execute("SELECT seq, at FROM journal").fetchall() == [(n, noon()) for n in (1, 2, 3)]


def test_a_name_is_never_given_twice(tmp_path: Path) -> None:
    names = [claim(tmp_path, "2026-11-22", "De Linde").name for _ in range(3)]
    assert names == ["2026-11-22-de-linde.okk", "2026-11-22-de-linde-2.okk", "2026-11-22-de-linde-3.okk"]
