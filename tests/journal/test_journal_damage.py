"""A damaged, foreign or newer file is refused with what can still be read, and stays as it is."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.core.cards import OptionId
from game.core.events import ArgumentAdded, BallotPlaced, Event, PhaseEntered
from game.core.phases import Phase
from game.journal.errors import Damaged, NewerFormat
from game.journal.reading import load_events
from game.journal.sqlite_store import SqliteStore
from game.journal.store import Loaded
from game.journal.wal_tail import drops_entries
from tests.sizes import FLIPPED_BITS

A = OptionId("a")
EVENTS: tuple[Event, ...] = tuple(ArgumentAdded(A, True, f"{n} {'x' * 300}") for n in range(60))
BOX = (BallotPlaced("seat", A),)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with SqliteStore.create(tmp_path, id="x", school="De Linde") as journal:
        journal.append((*EVENTS, *BOX))
        return journal.path


def refused(path: Path) -> Damaged:
    """The problem that opening raises; reading raises the same, and neither changes a byte or leaves a file."""
    before = {file: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(Damaged) as reading:
        load_events(path)
    with pytest.raises(Damaged) as opening:
        SqliteStore.open(path)
    assert {file: file.read_bytes() for file in path.parent.iterdir()} == before
    assert reading.value.path == opening.value.path == path
    assert reading.value.events == opening.value.events == EVENTS[: len(reading.value.events)]
    assert str(path) in str(reading.value)
    return reading.value


def test_truncated_anywhere(path: Path) -> None:
    whole, most = path.read_bytes(), 0
    for cut in (*range(0, len(whole), 1531), len(whole) - 1):
        path.write_bytes(whole[:cut])
        most = max(most, len(refused(path).events))
    assert most > 20


def test_flipped_bits(path: Path) -> None:
    """A flip is refused, or it lies where nothing is: then everything is still there. Never anything in between."""
    whole, chance, noticed, newer = path.read_bytes(), random.Random(3), 0, 0
    for _ in range(FLIPPED_BITS.now):
        place = chance.randrange(len(whole) * 8)
        flipped = bytearray(whole)
        flipped[place // 8] ^= 1 << place % 8
        path.write_bytes(flipped)
        try:
            assert load_events(path) == Loaded(EVENTS, BOX)
        except Damaged as damage:
            noticed += 1
            assert damage.events == EVENTS[: len(damage.events)]
        except NewerFormat:
            newer += 1
        assert path.read_bytes() == flipped
    assert noticed > 0.48 * FLIPPED_BITS.now
    assert newer <= max(2, FLIPPED_BITS.now // 100)


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ("UPDATE journal SET body = replace(body, '59 x', '59 y') WHERE seq = 60", 59),
        ("UPDATE journal SET at = 'yesterday' WHERE seq = 11", 10),
        ("UPDATE journal SET body = x'00' WHERE seq = 11", 10),
        ("UPDATE journal SET chain = '' WHERE seq = 11", 10),
        ("DELETE FROM journal WHERE seq = 11", 10),
        ("DELETE FROM journal WHERE seq = 1", 0),
        ("UPDATE ballots SET body = replace(body, 'a', 'b')", 60),
        ("UPDATE about SET id = 'of another session'", 0),
        ("DELETE FROM about", 0),
        ("DROP TABLE journal", 0),
        ("DROP TABLE ballots", 60),
    ],
)
def test_changed_from_outside(path: Path, change: str, kept: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute(change)
    assert len(refused(path).events) == kept


@pytest.mark.parametrize("text", ["", "Dear team,\n" * 1000, "SQLite format 3\0"])
def test_a_file_of_another_kind(tmp_path: Path, text: str) -> None:
    path = tmp_path / "letter.okk"
    path.write_text(text, "utf-8")
    assert refused(path).events == ()


def test_what_is_readable_can_be_continued_in_a_new_file(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-6000])
    damage = refused(path)
    with SqliteStore.create(path.parent, id="x", school="De Linde") as journal:
        journal.append(damage.events)
        assert journal.path.name.endswith("-2.okk")
        assert journal.load().events == damage.events


@pytest.mark.parametrize(
    "change", ["UPDATE about SET format = 2", "UPDATE about SET format = 2; ALTER TABLE journal RENAME TO entries"]
)
def test_newer_format(path: Path, change: str) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.executescript(change)
    before = path.read_bytes()
    for attempt in (SqliteStore.open, load_events):
        with pytest.raises(NewerFormat) as newer:
            attempt(path)
        assert newer.value.path == path
    assert path.read_bytes() == before


@pytest.mark.parametrize("code", [("of-next-year", 1, "{}"), ("paused", 2, '{"at":1.0}')])
def test_newer_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: tuple[str, int, str]) -> None:
    with SqliteStore.create(tmp_path, id="x") as journal, monkeypatch.context() as newer:
        newer.setattr("game.journal.sqlite_store.encode", lambda event: code)
        journal.append([PhaseEntered(Phase.TALK)])
    for attempt in (SqliteStore.open, load_events):
        with pytest.raises(NewerFormat):
            attempt(journal.path)


def spoilt(path: Path, place: int) -> None:
    """Flips one bit of the log beside a session file."""
    log = Path(f"{path}-wal")
    body = bytearray(log.read_bytes())
    body[place] ^= 4
    log.write_bytes(body)


def test_flipped_bits_in_the_log(tmp_path: Path, copied: Callable[[SqliteStore, Path], Path]) -> None:
    """SQLite drops, without a word, all that follows a flipped bit in its log: this must be noticed."""
    with SqliteStore.create(tmp_path / "here", id="x") as journal:
        for event in EVENTS[:20]:
            journal.append([event])
        left = copied(journal, tmp_path / "left")
    log = Path(f"{left}-wal")
    whole = log.read_bytes()
    assert load_events(left).events == EVENTS[:20]
    last = len(whole) - (len(whole) - 32) // 20
    kept = set()
    for place in (*range(60), *range(60, last - 5000, 3001)):
        log.write_bytes(whole)
        spoilt(left, place)
        try:
            assert load_events(left).events == EVENTS[:20]
        except Damaged:
            kept.add(len(refused(left).events))
    assert len(kept) > 10
    log.write_bytes(whole)
    SqliteStore.open(left).close()
    assert load_events(left).events == EVENTS[:20]


FRAME = 24 + 4096


def frames(*described: str) -> bytes:
    """A log of frames: `a-` is one with salt a in the middle of a transaction, `a.` one that ends it."""
    header = bytes(8) + (4096).to_bytes(4, "big") + bytes(20)
    salted = (bytes(7) + (b"\1" if name[1] == "." else b"\0") + name[0].encode() * 8 for name in described)
    return header + b"".join(head.ljust(FRAME, b"x") for head in salted)


@pytest.mark.parametrize(
    ("log", "accepted", "lost"),
    [
        (b"", 0, False),
        (b"x" * 20, -1, False),
        (frames(), 0, False),
        (frames("a-", "a."), 2, False),
        (frames("a-", "a.", "a-"), 2, False),
        (frames("a-", "a.", "a-", "a."), 2, False),  # torn in the middle, its end already on disk
        (frames("a-", "a.", "a-", "a.", "a-"), 2, True),
        (frames("a-", "a.", "a.", "a."), 2, True),
        (frames("a.", "a.", "a."), 0, True),
        (frames("a.", "a.", "a.")[:-1], 0, True),
        (frames("a.", "b.", "a.", "a."), 1, True),
    ],
)
def test_torn_or_damaged(log: bytes, accepted: int, lost: bool) -> None:
    assert drops_entries(log, accepted) is lost
