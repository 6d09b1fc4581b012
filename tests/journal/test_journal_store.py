"""What every store of a session promises, tried on each one there is; a second one is a row in STORES."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from game.core.ballots import Round
from game.core.cards import Card, OptionId
from game.core.events import (
    ArgumentAdded,
    BallotPlaced,
    CardSkipped,
    CardSwapped,
    Event,
    HallAsked,
    HallClosed,
    PhaseEntered,
    Rewound,
    RuleSettled,
    SessionStarted,
    VotesCounted,
)
from game.core.hall_question import HallQuestion
from game.core.phases import Phase
from game.core.session import Status
from game.journal.errors import DiskFull, InUse
from game.journal.session_keeper import SessionKeeper
from game.journal.sqlite_store import SqliteStore
from game.journal.store import ENDS_VOTE, Clock, Entry, Loaded, Store, Stored, StoreFactory
from tests.journal.memory_store import MemoryStore

STORES: tuple[StoreFactory, ...] = (SqliteStore, MemoryStore)
A = OptionId("a")
OPENED = PhaseEntered(Phase.FIRST_VOTE)
COUNTED = VotesCounted(Round(((A, 1),), 22), PhaseEntered(Phase.TALK))


ASKED = HallQuestion(1, "What?", ("This", "That"))
HALL = (HallAsked(ASKED), HallClosed(ASKED, Round(((A, 1),), 22)))


def say(text: str) -> Event:
    return ArgumentAdded(A, True, text)


def noon() -> str:
    return "2026-11-22T12:00:00+00:00"


@pytest.fixture(params=STORES, ids=lambda factory: factory.__name__)
def factory(request: pytest.FixtureRequest) -> StoreFactory:
    found: StoreFactory = request.param
    return found


@pytest.fixture
def store(factory: StoreFactory, tmp_path: Path) -> Iterator[Store]:
    store = factory.create(tmp_path, id="id-1", clock=noon)
    yield store
    store.close()


def test_since_gives_what_came_after_in_order_without_gaps(store: Store) -> None:
    assert store.since(0) == ()
    store.append([say("1"), say("2")])
    store.append([])
    store.append([say("3")])
    entries = tuple(Entry(n, noon(), say(str(n))) for n in (1, 2, 3))
    assert [store.since(seq) for seq in range(5)] == [entries, entries[1:], entries[2:], (), ()]


def test_a_ballot_is_no_entry(store: Store) -> None:
    store.append([OPENED, BallotPlaced("x", A), say("1")])
    assert [entry.seq for entry in store.since(0)] == [1, 2]
    assert [entry.event for entry in store.since(0)] == [OPENED, say("1")]
    assert store.load() == Loaded((OPENED, say("1")), (BallotPlaced("x", A),))
    store.append([BallotPlaced("y", A), COUNTED])
    assert store.load() == Loaded((OPENED, say("1"), COUNTED), ())


def test_whatever_ends_a_vote_empties_the_box(factory: StoreFactory, tmp_path: Path, card: Card) -> None:
    """Not a ballot of it is left for who opens the session again."""
    ends = (COUNTED, Rewound(0), CardSkipped(), CardSwapped(card), RuleSettled(Status.AGREED), OPENED, *HALL)
    assert {type(event) for event in ends} == set(ENDS_VOTE)
    for n, event in enumerate(ends):
        store = factory.create(tmp_path, id=f"id-{n}", clock=noon)
        store.append([OPENED, BallotPlaced("x", A)])
        store.append([event])
        assert not store.load().ballots, event
        store.close()
        assert not factory.read(store.path).ballots, event


def test_one_signal_for_each_append_with_its_last_number(store: Store) -> None:
    numbers: list[int] = []
    store.subscribe(numbers.append)
    store.append([say("1"), say("2")])
    assert numbers == [2]  # before the append returns
    store.append([OPENED, BallotPlaced("x", A)])
    store.append([BallotPlaced("x", A)])
    store.append([])
    store.submit([], {"name": "value"}).result()
    store.append([say("4")])
    assert numbers == [2, 3, 4]


def test_appends_that_are_kept_together_are_signalled_one_by_one(store: Store) -> None:
    numbers: list[int] = []
    store.subscribe(numbers.append)
    for future in [store.submit([say(str(n)), say(f"{n}+")]) for n in range(200)]:
        future.result()
    assert numbers == list(range(2, 401, 2))


def test_a_listener_reads_what_was_appended_and_is_called_one_at_a_time(store: Store) -> None:
    heads: list[int] = []
    lock = threading.Lock()

    def listen(seq: int) -> None:
        assert lock.acquire(blocking=False)
        heads.extend(entry.seq for entry in store.since(heads[-1] if heads else 0)[: seq - len(heads)])
        lock.release()

    store.subscribe(listen)

    def write() -> None:
        for _ in range(25):
            store.append([say("x")])

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heads == list(range(1, 101))


def test_a_listener_that_unsubscribed_hears_nothing_more(store: Store) -> None:
    first: list[int] = []
    second: list[int] = []
    unsubscribe = store.subscribe(first.append)
    store.subscribe(second.append)
    store.append([say("1")])
    unsubscribe()
    store.append([say("2")])
    assert (first, second) == ([1], [1, 2])


def test_what_cannot_be_kept_is_kept_in_no_part_and_gives_no_signal(store: Store) -> None:
    numbers: list[int] = []
    store.subscribe(numbers.append)
    with pytest.raises(KeyError):
        store.append([say("1"), Event()])
    assert (store.since(0), numbers) == ((), [])
    store.append([say("1")])
    assert numbers == [1]


def test_it_goes_on_where_it_stopped(factory: StoreFactory, store: Store) -> None:
    store.submit([say("1"), OPENED, BallotPlaced("x", A)], {"name": "value", "gone": "x"}).result()
    store.submit([], {"gone": None}).result()
    store.close()
    store.close()
    with pytest.raises(ValueError, match="closed"):
        store.append([say("too late")])
    again = factory.open(store.path, noon)
    assert again.load() == Loaded((say("1"), OPENED), (BallotPlaced("x", A),))
    assert again.keepsakes() == {"name": "value"}
    again.append([say("3")])
    assert again.since(2) == (Entry(3, noon(), say("3")),)
    again.forget()
    assert again.keepsakes() == {}
    again.close()


def test_it_is_read_without_being_opened(factory: StoreFactory, store: Store) -> None:
    """As often as somebody likes, with the ballots of an open vote; but not while it is open here."""
    store.append([say("1"), OPENED, BallotPlaced("x", A)])
    for touch in (factory.read, factory.open):
        with pytest.raises(InUse):
            touch(store.path)
    store.close()
    kept = Loaded((say("1"), OPENED), (BallotPlaced("x", A),))
    assert [factory.read(store.path), factory.read(store.path)] == [kept, kept]
    with pytest.raises(FileNotFoundError):
        factory.read(store.path.with_name("nowhere"))


def test_it_is_found_in_its_folder_and_its_stamp_tells_of_a_change(
    factory: StoreFactory, store: Store, tmp_path: Path
) -> None:
    store.append([say("1")])
    store.close()
    (before,) = factory.stored_in(tmp_path)
    factory.read(before.path)
    assert (before.path, factory.stored_in(tmp_path)) == (store.path, [before])
    again = factory.open(before.path)
    again.append([say(str(n)) for n in range(200)])
    again.close()
    (after,) = factory.stored_in(tmp_path)
    assert after.path == before.path and after.stamp > before.stamp
    assert not factory.stored_in(tmp_path / "nowhere")


def test_what_was_discarded_is_gone(factory: StoreFactory, store: Store) -> None:
    store.discard()
    with pytest.raises(FileNotFoundError):
        factory.open(store.path)


def test_the_keeper_keeps_a_session_in_any_store(factory: StoreFactory, tmp_path: Path) -> None:
    """What came before the session started goes in with it, and so do keepsakes; at the end they go."""
    keeper = SessionKeeper(noon, factory)
    assert keeper.append((say("early"),), [tmp_path], "") is None
    keeper.remember({"name": "value"}).result()
    started = SessionStarted("id-2", "2026-11-22", ())
    assert keeper.append((started,), [tmp_path], "De Linde") == tmp_path
    store = keeper.store
    assert store is not None
    assert [entry.event for entry in store.since(0)] == [say("early"), started]
    keeper.remember({}).result()  # what was handed over before it is on disk by now
    assert store.keepsakes().keys() == {"name", "seal/name"}
    keeper.close(over=True)
    again = keeper.open(store.path)
    assert again.keepsakes() == {}
    again.close()


def test_the_keeper_takes_the_next_folder_where_one_refuses(
    factory: StoreFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the refusing folder was begun with leaves no trace."""
    full = tmp_path / "full"

    class Refusing:
        def create(self, folder: Path, *, id: str, school: str = "", program: str = "", clock: Clock = noon) -> Store:
            store = factory.create(folder, id=id, clock=noon)

            def refuse(events: object) -> None:
                raise DiskFull(store.path)

            if folder == full:
                monkeypatch.setattr(store, "append", refuse)
            return store

        def open(self, path: Path, clock: Clock = noon) -> Store:
            return factory.open(path, clock)

        def read(self, path: Path) -> Loaded:
            return factory.read(path)

        def stored_in(self, folder: Path) -> Sequence[Stored]:
            return factory.stored_in(folder)

    keeper = SessionKeeper(noon, Refusing())
    assert keeper.append((SessionStarted("id-3", "2026-11-22", ()),), [full, tmp_path], "") == tmp_path
    assert not full.exists() or not list(full.iterdir())
    keeper.close(over=False)
