"""What every store of a study day promises; a new store gets a row in STORES, and these tests run over it as well."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import pytest

from game.day.sqlite_store import DAYS, SECONDS, DayProblem, SqliteDay, day_file, forget_days
from game.day.store import About, DayStore, NotKept, Pass, Told
from game.day.wire import MOST_ITEMS, MOST_ROOMS, NONE, Counts, Hall, Item, Join, RoundState, encoded, sha_of
from tests.hub.postgres_days import CODE, WALL, postgres_day, postgres_over

Answer = TypeVar("Answer")
CLOCK = [1_000_000.0]


def sqlite_day(folder: Path) -> SqliteDay:
    """A day on disk, with a wall; the same one when it is asked for again."""
    day = SqliteDay(day_file(folder, "De Brug"), CODE, "De Brug", lambda: CLOCK[0])
    day.let_wall_in(WALL)
    return day


def sqlite_over(folder: Path) -> None:
    CLOCK[0] += DAYS * SECONDS + 1


class Kind(NamedTuple):
    """A store: how the day of a folder is opened, and how thirty days go by for it."""

    opens: Callable[[Path], DayStore]
    over: Callable[[Path], None]


STORES = {"sqlite": Kind(sqlite_day, sqlite_over), "postgres": Kind(postgres_day, postgres_over)}


@pytest.fixture(params=STORES)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], DayStore]]:
    """Opens the store of one day, and the same one again after it was closed."""
    made: list[DayStore] = []

    def again() -> DayStore:
        for store in made:
            run(store.close())
        made[:] = [STORES[request.param].opens(tmp_path)]
        return made[0]

    CLOCK[0] = 1_000_000.0
    yield again
    for store in made:
        run(store.close())


@pytest.fixture
def store(opened: Callable[[], DayStore]) -> DayStore:
    return opened()


def run(asked: Coroutine[Any, Any, Answer]) -> Answer:
    return asyncio.run(asked)


def joined(store: DayStore, token: str = "one", people: int = 40, accepted: bool = True) -> Pass:
    day = run(store.day_of(CODE))
    assert day is not None
    room = run(store.join(day, Join(CODE, f"Kamer {token}", people, token), token))
    assert room is not None
    if accepted:
        run(store.accept(day, room))
    return Pass(day, room)


def item(key: str, ver: int, body: object) -> Item:
    text = encoded(body)
    return Item(key, ver, sha_of(text), text)


def walls(store: DayStore, room: Pass, past: int = -1) -> dict[str, tuple[int, str]]:
    """What walls see of this room past a version."""
    found = run(store.shown(room.day, {room.room: past}))
    return {one.key: (one.ver, one.body) for one in found if one.room == room.room}


def asked(store: DayStore, round: int = 1, options: int = 2) -> str:
    day = run(store.day_of(CODE)) or ""
    assert run(store.about(day)) == About("De Brug", CODE)
    run(store.open_round(day, round, "Shall we?", options))
    return day


# --------------------------------------------------------------------------------------------------------- who it is


def test_a_token_opens_one_room_or_the_wall(store: DayStore) -> None:
    one, two = joined(store, "one"), joined(store, "two")
    assert run(store.enter("one")) == one and run(store.enter("two")) == two and one != two
    assert run(store.enter(WALL)) == Pass(one.day)
    assert run(store.enter("three")) is None and run(store.enter("")) is None


def test_another_code_is_of_no_day(store: DayStore) -> None:
    for code in ("", "K7MR2346", "k7mr2345", CODE + "2", "é"):
        assert run(store.day_of(code)) is None


def test_a_room_that_asks_twice_is_one_room(store: DayStore) -> None:
    """The answer to its first join was lost."""
    assert joined(store, "one") == joined(store, "one")
    assert len(run(store.rooms(joined(store).day))) == 1


def test_a_day_is_full_one_time(store: DayStore) -> None:
    day = joined(store, "0").day
    for number in range(1, MOST_ROOMS):
        joined(store, str(number), accepted=False)
    assert run(store.join(day, Join(CODE, "One more", 10, "more"), "more")) is None
    assert joined(store, "0").room == run(store.enter("0")).room  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", STORES)
def test_after_thirty_days_nobody_comes_in(kind: str, tmp_path: Path) -> None:
    store = STORES[kind].opens(tmp_path)
    joined(store)
    assert run(store.enter("one")) is not None
    STORES[kind].over(tmp_path)
    assert run(store.enter("one")) is None and run(store.day_of(CODE)) is None
    run(store.close())


# ------------------------------------------------------------------------------------------------- what rooms show


def test_a_room_writes_its_own_items_only(store: DayStore) -> None:
    one, two = joined(store, "one"), joined(store, "two")
    run(store.put(one, [item("room", 1, {"n": 1})]))
    run(store.put(two, [item("room", 9, {"n": 9})]))
    assert walls(store, one) == {"room": (1, '{"n":1}')} and walls(store, two) == {"room": (9, '{"n":9}')}
    assert run(store.have(one)) == {"room": (1, sha_of('{"n":1}'))}


def test_an_older_or_equal_version_changes_nothing(store: DayStore) -> None:
    """S23: and nothing that came with it; whoever sent it hears that it was overtaken."""
    room = joined(store)
    run(store.put(room, [item("a", 5, {"n": 5})]))
    for ver in (5, 4, 0):
        assert not run(store.put(room, [item("b", 9, {}), item("a", ver, {"n": ver + 100})]))
        assert run(store.put(room, [item("a", ver, {"n": 5})])), "the same text again is no other one"
    assert walls(store, room) == {"a": (5, '{"n":5}')}


def test_what_was_seen_does_not_come_again(store: DayStore) -> None:
    room = joined(store)
    run(store.put(room, [item("a", 1, {}), item("b", 1, {})]))
    run(store.put(room, [item("b", 2, {"n": 2})]))
    assert set(walls(store, room)) == {"a", "b"} and set(walls(store, room, 1)) == {"b"} and walls(store, room, 2) == {}


def test_what_is_taken_back_is_gone_for_everybody(store: DayStore) -> None:
    room = joined(store)
    run(store.put(room, [item("a", 1, {"text": "secret"})]))
    run(store.put(room, [item("a", 2, None)]))
    assert walls(store, room) == {"a": (2, NONE)} and run(store.have(room))["a"][1] == sha_of(NONE)


def test_a_room_that_was_not_let_in_shows_nothing(store: DayStore) -> None:
    """And once it is let in, all of it."""
    room = joined(store, accepted=False)
    run(store.put(room, [item("a", 1, {})]))
    assert walls(store, room) == {} and [one.accepted for one in run(store.rooms(room.day))] == [False]
    run(store.accept(room.day, room.room))
    assert set(walls(store, room)) == {"a"}


def test_a_hidden_item_stays_hidden(store: DayStore) -> None:
    """Also in its next version; the room hears nothing of it, and one that is not there harms nobody."""
    room = joined(store)
    run(store.put(room, [item("a", 1, {"text": "rude"}), item("b", 1, {})]))
    for hidden in (room.room, "nobody"):
        run(store.hide(room.day, hidden, "a"))
    run(store.put(room, [item("a", 2, {"text": "ruder"})]))
    assert walls(store, room) == {"a": (2, NONE), "b": (1, "{}")}
    assert run(store.have(room))["a"] == (2, sha_of('{"text":"ruder"}'))


def test_a_wall_that_saw_an_item_hears_that_it_is_hidden(store: DayStore) -> None:
    """Once: hiding is no version of the room. Also of two, and after a room is forgotten."""
    room, other = joined(store), joined(store, "two")
    for each in (room, other):
        run(store.put(each, [item("a", 1, {}), item("b", 1, {})]))
    seen = {room.room: 1, other.room: 1}
    assert run(store.shown(room.day, seen)) == []
    for hidden in (room, other):
        run(store.hide(room.day, hidden.room, "a"))
        news = run(store.shown(room.day, seen))
        assert [(one.room, one.key, one.body) for one in news if one.room] == [(hidden.room, "a", NONE)]
        seen |= {one.room: one.ver for one in news}
        assert run(store.shown(room.day, seen)) == []
        run(store.hide(room.day, hidden.room, "a"))
        assert run(store.shown(room.day, seen)) == [], "hidden already"
    run(store.forget_room(room.day, other.room))
    run(store.hide(room.day, room.room, "b"))
    assert [one.key for one in run(store.shown(room.day, seen)) if one.room] == ["b"]


def test_what_is_unhidden_is_seen_as_it_is_by_then(store: DayStore) -> None:
    """Walls know what is hidden; what is not hidden can be unhidden without harm."""
    room = joined(store)
    run(store.put(room, [item("a", 1, {"text": "rude"})]))
    run(store.hide(room.day, room.room, "a"))
    assert [one.hidden for one in run(store.rooms(room.day))] == [("a",)]
    run(store.put(room, [item("a", 2, {"text": "kind"})]))
    for key in ("a", "b"):
        run(store.unhide(room.day, room.room, key))
    assert walls(store, room) == {"a": (2, '{"text":"kind"}')}
    assert [one.hidden for one in run(store.rooms(room.day))] == [()]


def test_a_room_cannot_fill_the_disk(store: DayStore) -> None:
    """What it has shown can change still."""
    room = joined(store)
    run(store.put(room, [item(f"k{n}", 1, {}) for n in range(MOST_ITEMS)]))
    run(store.put(room, [*(item(f"more{n}", 2, {}) for n in range(3)), item("k0", 2, {"n": 2})]))
    have = run(store.have(room))
    assert len(have) == MOST_ITEMS and have["k0"][0] == 2


def test_all_is_there_after_it_was_closed(opened: Callable[[], DayStore]) -> None:
    store = opened()
    room = joined(store)
    run(store.put(room, [item("a", 3, {"n": 3})]))
    asked(store)
    run(store.tell(room, Counts(1, (1, 2))))
    store = opened()
    assert run(store.enter("one")) == room and walls(store, room) == {"a": (3, '{"n":3}')}
    assert run(store.hall(room)).mine and run(store.enter(WALL)) == Pass(room.day)


def test_a_room_is_forgotten_with_all_that_it_showed(store: DayStore) -> None:
    room, other = joined(store), joined(store, "two")
    run(store.put(room, [item("a", 1, {})]))
    asked(store)
    run(store.tell(room, Counts(1, (1, 1))))
    run(store.forget_room(room.day, room.room))
    assert run(store.enter("one")) is None and run(store.waiting(room.day, 1)) == (0, 0)
    assert [one.id for one in run(store.rooms(room.day))] == [other.room] and run(store.shown(room.day, {})) == []


# ------------------------------------------------------------------------------------------- the vote of all rooms


def test_before_there_is_a_vote_there_is_none(store: DayStore) -> None:
    assert run(store.hall(joined(store))) == Hall()


def test_totals_of_all_rooms_are_told_once_it_is_closed(store: DayStore) -> None:
    rooms = [joined(store, name) for name in ("one", "two", "three")]
    day = asked(store)
    versions = [run(store.hall(rooms[0])).v]
    for room, counts in zip(rooms, ((3, 1), (2, 2), (0, 5)), strict=True):
        assert run(store.tell(room, Counts(1))) is Told.KEPT
        assert run(store.tell(room, Counts(1, counts))) is Told.KEPT
        hall = run(store.hall(room))
        assert (hall.totals, hall.rooms, hall.voters, hall.mine) == (None, 0, 0, True)
    assert run(store.waiting(day, 1)) == (3, 3)
    run(store.closing(day, 1))
    versions.append(run(store.hall(rooms[0])).v)
    run(store.close_round(day, 1))
    hall = run(store.hall(Pass(day)))
    versions.append(hall.v)
    assert (hall.state, hall.totals, hall.rooms, hall.voters) == (RoundState.CLOSED, (5, 8), 3, 13)
    assert run(store.waiting(day, 1)) == (0, 0), "the box is empty"
    assert versions == sorted(set(versions))


@pytest.mark.parametrize(("rooms", "counts", "told"), [(2, (40, 0), False), (3, (3, 0), False), (3, (2, 2), True)])
def test_of_few_rooms_or_voters_no_totals_are_told(
    store: DayStore, rooms: int, counts: tuple[int, int], told: bool
) -> None:
    """They would be those of one room."""
    day = ""
    for number in range(rooms):
        room = joined(store, str(number))
        day = asked(store)
        run(store.tell(room, Counts(1, counts)))
    run(store.close_round(day, 1))
    hall = run(store.hall(Pass(day)))
    assert hall.voters == rooms * sum(counts) and (hall.totals is not None) == told


@pytest.mark.parametrize("counts", [(1,), (1, 1, 1), (40, 1)])
def test_totals_that_cannot_be_are_refused(store: DayStore, counts: tuple[int, ...]) -> None:
    room = joined(store, people=40)
    day = asked(store)
    assert run(store.tell(room, Counts(1, counts))) is Told.WRONG and run(store.waiting(day, 1)) == (0, 0)


def test_after_the_close_nothing_counts(store: DayStore) -> None:
    """Nor of a vote that is not there, nor of a room that was not let in."""
    room, stranger = joined(store), joined(store, "two", accepted=False)
    day = asked(store)
    assert run(store.tell(stranger, Counts(1, (5, 5)))) is Told.UNKNOWN and run(store.hall(stranger)) == Hall()
    run(store.close_round(day, 1))
    assert run(store.tell(room, Counts(1, (5, 5)))) is Told.CLOSED
    assert run(store.tell(room, Counts(2, (5, 5)))) is Told.UNKNOWN
    run(store.close_round(day, 1))
    assert run(store.hall(room)).voters == 0


def test_the_last_word_of_a_room_counts_and_a_question_takes_none_back(store: DayStore) -> None:
    rooms = [joined(store, name) for name in ("one", "two", "three")]
    day = asked(store)
    for room in rooms:
        for counts in ((5, 5), (9, 1), None):
            run(store.tell(room, Counts(1, counts)))
    run(store.close_round(day, 1))
    assert run(store.hall(rooms[0])).totals == (27, 3)


def test_a_vote_is_not_closed_with_fewer_than_who_leads_has_seen(store: DayStore) -> None:
    """A crash may have emptied the box since; rooms tell again, and then it can be."""
    rooms = [joined(store, name) for name in ("one", "two", "three")]
    day = asked(store)
    for room in rooms[:2]:
        run(store.tell(room, Counts(1, (5, 5))))
    assert not run(store.close_round(day, 1, 3)) and run(store.waiting(day, 1)) == (2, 2)
    assert run(store.hall(rooms[0])).state is RoundState.OPEN
    run(store.tell(rooms[2], Counts(1, (5, 5))))
    for _ in range(2):
        assert run(store.close_round(day, 1, 3)), "also once it is closed"
    assert run(store.hall(rooms[0])).totals == (15, 15)


def test_a_round_is_opened_once(store: DayStore) -> None:
    room = joined(store)
    day = asked(store, options=2)
    run(store.closing(day, 1))
    before = run(store.hall(room))
    asked(store, options=4)
    run(store.closing(day, 1))
    assert run(store.hall(room)) == before
    asked(store, 2, 3)
    assert (run(store.hall(room)).round, run(store.hall(room)).state) == (2, RoundState.OPEN)


# ----------------------------------------------------------------------------------------------- of SQLite alone


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_what_was_taken_back_or_summed_is_in_no_byte_of_the_files(tmp_path: Path) -> None:
    """Neither in the file nor in its log, while it is open and after."""
    store = sqlite_day(tmp_path)
    room = joined(store)
    run(store.put(room, [item("a", 1, {"text": "withdrawn-text " * 300})]))
    day = asked(store, options=3)
    run(store.tell(room, Counts(1, (7, 11, 13))))
    assert b"withdrawn-text" in all_bytes(tmp_path) and b"[7, 11, 13]" in all_bytes(tmp_path)
    run(store.put(room, [item("a", 2, None)]))
    run(store.close_round(day, 1))
    assert b"withdrawn-text" not in all_bytes(tmp_path) and b"[7, 11, 13]" not in all_bytes(tmp_path)
    run(store.close())
    assert b"withdrawn-text" not in all_bytes(tmp_path)


def test_a_disk_that_refuses_keeps_nothing_of_it(tmp_path: Path) -> None:
    """And says so, in a way that the hall can answer with "again"."""
    store = sqlite_day(tmp_path)
    room = joined(store)
    store._db.execute("PRAGMA query_only=1")
    with pytest.raises(NotKept):
        run(store.put(room, [item("a", 1, {})]))
    store._db.execute("PRAGMA query_only=0")
    assert run(store.have(room)) == {}
    run(store.put(room, [item("a", 1, {})]))
    assert set(run(store.have(room))) == {"a"}
    run(store.close())


def test_a_second_program_does_not_open_the_day(tmp_path: Path) -> None:
    store = sqlite_day(tmp_path)
    with pytest.raises(DayProblem, match="in use"):
        sqlite_day(tmp_path)
    run(store.close())


def test_a_day_of_a_newer_program_or_that_is_over_is_not_opened(tmp_path: Path) -> None:
    run(sqlite_day(tmp_path).close())
    path = day_file(tmp_path, "De Brug")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("UPDATE day SET format = 99")
    with pytest.raises(DayProblem, match="newer"):
        sqlite_day(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("UPDATE day SET format = 1, ends = 5")
    with pytest.raises(DayProblem, match="over"):
        sqlite_day(tmp_path)


def test_days_that_are_over_are_taken_away(tmp_path: Path) -> None:
    run(sqlite_day(tmp_path).close())
    written = day_file(tmp_path, "De Brug").stat().st_mtime
    forget_days(tmp_path, lambda: written + DAYS * SECONDS - 1)
    assert list(tmp_path.iterdir()) != []
    forget_days(tmp_path, lambda: written + DAYS * SECONDS + 1)
    assert list(tmp_path.iterdir()) == []
