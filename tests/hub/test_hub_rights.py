"""Who holds a role or a token, and tries more: what a stolen hub process could do in SQL (S22 to S25, S35)."""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from uuid import uuid4

import pytest

from tests.hub.postgres import ROOT, Postgres, shared
from tests.hub.postgres_days import empty

psycopg = pytest.importorskip("psycopg")

SHA = "0" * 32
SHOWN = "INSERT INTO ok.shown(room, day, key, ver, sha, body) VALUES (%s, %s, %s, %s, %s, %s)"


class Days(NamedTuple):
    """Two days; A, B and C are rooms of the first, X of the second. Each has shown one card."""

    server: Postgres
    one: str
    two: str
    a: str
    b: str
    c: str
    x: str

    def asked(
        self, query: str, *given: object, day: str = "", room: str = "", role: str = "ok_hub", keep: bool = False
    ) -> list[tuple[Any, ...]]:
        """In one transaction for this day and room, which is undone unless it is to be kept."""
        with psycopg.connect(self.server.dsn(role)) as line:
            line.execute("SELECT set_config('ok.day', %s, true), set_config('ok.room', %s, true)", (day, room))
            found = line.execute(query, given)
            rows = found.fetchall() if found.description else [(found.rowcount,)]
            line.commit() if keep else line.rollback()
        return list(rows)

    def refused(self, query: str, *given: object, day: str = "", room: str = "", role: str = "ok_hub") -> bool:
        with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.CheckViolation)):
            self.asked(query, *given, day=day, room=room, role=role)
        return True


@pytest.fixture
def days() -> Days:
    server = shared()
    empty(server)
    one, two = (
        str(server.sql("SELECT ok.new_day(%s, 'x', %s, 30)", code, f"wall of {code}")[0][0]) for code in ("D1", "D2")
    )
    made = Days(server, one, two, "", "", "", "")
    rooms = {}
    for name, day in (("a", one), ("b", one), ("c", one), ("x", two)):
        ((room,),) = made.asked("SELECT ok.join_day(%s, 20, %s)", name, f"digest of {name}", day=day, keep=True)
        rooms[name] = str(room)
        made.asked("SELECT ok.accept(%s)", room, day=day, keep=True)
        put = "SELECT ok.put(ARRAY['card/1'], ARRAY[5]::bigint[], %s, ARRAY['{\"t\":1}'])"
        assert made.asked(put, [SHA], day=day, room=str(room), keep=True) == [(True,)]
    return Days(server, one, two, rooms["a"], rooms["b"], rooms["c"], rooms["x"])


# ------------------------------------------------------------------------------------------------------ what rooms show


def test_a_room_writes_as_no_other(days: Days) -> None:
    """S22: neither a new row, nor a row that is there, nor one that moves."""
    assert days.refused(SHOWN, days.b, days.one, "card/9", 1, SHA, "null", day=days.one, room=days.a)
    assert days.refused(SHOWN, days.a, days.two, "card/9", 1, SHA, "null", day=days.one, room=days.a)
    assert days.refused(SHOWN, days.x, days.one, "card/9", 1, SHA, "null", day=days.one, room=days.x), (
        "another day's room"
    )
    changed = days.asked("UPDATE ok.shown SET body = '{}', ver = 99 WHERE room = %s", days.b, day=days.one, room=days.a)
    assert changed == [(0,)]
    assert days.refused("UPDATE ok.shown SET room = %s WHERE room = %s", days.b, days.a, day=days.one, room=days.a)
    assert days.refused("UPDATE ok.shown SET day = %s", days.two, day=days.one, room=days.a)


def test_a_room_reads_no_other_and_a_wall_no_other_day(days: Days) -> None:
    every = "SELECT count(*) FROM ok.shown"
    assert days.asked(every, day=days.one, room=days.a) == [(1,)]
    assert days.asked(every, day=days.one) == [(3,)] and days.asked(every, day=days.two) == [(1,)]
    assert days.asked(every) == [(0,)], "for no day there is nothing"
    assert days.asked(every, day=days.two, room=days.a) == [(0,)], "the day of one, the room of another"
    for table in ("room", "hall", "hidden"):
        assert days.asked(f"SELECT count(*) FROM ok.{table}") == [(0,)]
    assert days.asked("SELECT count(*) FROM ok.room", day=days.one, room=days.a) == [(1,)]


def test_an_older_version_changes_nothing(days: Days) -> None:
    """S23: by the function that the hub calls, and by hand."""
    put = "SELECT ok.put(ARRAY['card/1'], ARRAY[%s]::bigint[], %s, ARRAY['{}'])"
    assert days.asked(put, 4, ["1" * 32], day=days.one, room=days.a) == [(False,)]
    assert days.asked(put, 4, [SHA], day=days.one, room=days.a, keep=True) == [(True,)]
    assert days.asked("SELECT ver, body FROM ok.shown", day=days.one, room=days.a) == [(5, '{"t":1}')]


def test_nothing_is_deleted_or_made_by_a_role_that_serves(days: Days) -> None:
    for query in (
        "DELETE FROM ok.shown",
        "DELETE FROM ok.room",
        "INSERT INTO ok.room(day, name, people, token_hash) VALUES (gen_random_uuid(), 'x', 1, 'x')",
        "UPDATE ok.room SET accepted = true",
        "UPDATE ok.room SET people = 5000",
        "UPDATE ok.hall SET state = 'open'",
        "INSERT INTO ok.hidden SELECT room, day, key, 1 FROM ok.shown",
        "TRUNCATE ok.shown",
        "CREATE TABLE ok.mine(a int)",
        "CREATE TABLE public.mine(a int)",
        "CREATE TEMP TABLE shown(a int)",
        "ALTER TABLE ok.shown DISABLE ROW LEVEL SECURITY",
        "SET ROLE ok_owner",
        "CREATE ROLE me",
        "UPDATE ok_version SET version_num = '9'",
        "SELECT pg_read_file('/etc/passwd')",
        "COPY ok.shown TO PROGRAM 'cat'",
    ):
        assert days.refused(query, day=days.one)


def test_days_and_tokens_are_listed_for_nobody(days: Days) -> None:
    """S35: who could set any id knows none."""
    for query in (
        "SELECT code FROM ok.day",
        "SELECT id FROM ok.day",
        "SELECT token_hash FROM ok.room",
        "SELECT * FROM ok.room",
        f"SELECT ok.forget_day('{days.one}')",
        f"SELECT ok.forget_room('{days.a}')",
        "SELECT ok.forget_old()",
        "SELECT * FROM ok.figures()",
        "SELECT ok.next_v()",
    ):
        assert days.refused(query, day=days.one)
    assert days.asked("SELECT * FROM ok.enter(%s)", "%") == [(None, None)]
    assert days.asked("SELECT ok.day_of(%s)", "%") == [(None,)]


def test_a_text_that_is_no_end_of_a_statement(days: Days) -> None:
    """S35: parameters alone; what looks like SQL is a name."""
    evil = "x'); SELECT set_config('ok.day', '', true); --"
    for query in ("SELECT * FROM ok.enter(%s)", "SELECT ok.day_of(%s)"):
        assert days.asked(query, evil)[0][0] is None
    source = [path.read_text("utf-8") for path in (ROOT / "game" / "hub").rglob("*.py")]
    assert not any(re.search(r"set_config\([^)]*false\)", text) for text in source), "would outlive its transaction"
    assert sum(text.count("set_config(") for text in source) == 2 and all("SET ok." not in text for text in source)


def test_more_than_a_room_may_show_does_not_fit(days: Days) -> None:
    for key, ver, sha, body in (
        ("k", 1, SHA, "x" * 32769),
        ("k" * 121, 1, SHA, "null"),
        ("k", -1, SHA, "null"),
        ("k", 1, "s", "null"),
    ):
        assert days.refused(SHOWN, days.a, days.one, key, ver, sha, body, day=days.one, room=days.a)


# ------------------------------------------------------------------------------------------------ the vote of all rooms


@pytest.fixture
def asked(days: Days) -> Days:
    days.asked("SELECT ok.hall_open(1, '{}', 3)", day=days.one, keep=True)
    return days


def tells(days: Days, room: str, counts: list[int] | None, day: str = "", keep: bool = False) -> str:
    return str(days.asked("SELECT ok.hall_put(1, %s::int[])", counts, day=day or days.one, room=room, keep=keep)[0][0])


def test_totals_that_cannot_be_are_refused(asked: Days) -> None:
    """S24: more votes than people, below nought, too many or too few, nothing among them, tables of tables."""
    for counts in ([10, 10, 1], [-1, 0, 1], [1, 1, 1, 1], [1, 1], [], [5000, -4990, 0], [2**31 - 1, 0, 0]):
        assert tells(asked, asked.a, counts) == "wrong"
    for odd in ("{1,NULL,2}", "{{1,2,3}}", "{NULL,NULL,NULL}"):
        found = asked.asked("SELECT ok.hall_put(1, %s::int[])", odd, day=asked.one, room=asked.a)
        assert found == [("wrong",)]
    assert tells(asked, asked.x, [1, 1, 1], day=asked.two) == "unknown", "another day"
    assert tells(asked, asked.x, [1, 1, 1]) == "unknown", "the day of one, the room of another"
    assert tells(asked, "", [1, 1, 1]) == "unknown", "no room"


def test_counts_of_a_room_are_read_by_nobody(asked: Days) -> None:
    """S25: by no role that can log in; and of two rooms no total is told."""
    for room, counts in ((asked.a, [1, 2, 3]), (asked.b, [0, 0, 20])):
        assert tells(asked, room, counts, keep=True) == "kept"
    for role in ("ok_hub", "ok_keep", "ok_watch"):
        assert asked.refused("SELECT * FROM ok.hall_box", role=role, day=asked.one)
        assert asked.refused("SELECT count(*) FROM ok.hall_box", role=role)
    asked.asked("SELECT ok.hall_close(1, 0)", day=asked.one, keep=True)
    assert asked.asked("SELECT totals, rooms, voters FROM ok.hall", day=asked.one) == [(None, 2, 26)]
    assert tells(asked, asked.c, [1, 1, 1]) == "closed"
    assert asked.server.sql("SELECT count(*) FROM ok.hall_box") == [(0,)]


def test_a_room_leads_nothing(asked: Days) -> None:
    """What the desk of the plenary does is done for a day, and not for a room of it, nor for another day."""
    for query in (
        f"SELECT ok.accept('{asked.b}')",
        f"SELECT ok.hide('{asked.b}', 'card/1')",
        f"SELECT ok.send_away('{asked.b}')",
        "SELECT ok.hall_open(2, '{}', 3)",
        "SELECT ok.hall_closing(1)",
        "SELECT ok.hall_close(1, 0)",
    ):
        for day, room in ((asked.one, asked.a), (asked.two, ""), ("", "")):
            before = state(asked)
            asked.asked(query, day=day, room=room, keep=True)
            if "hall_open" in query and day == asked.two:
                continue  # which is a day of its own
            assert state(asked) == before, query
    assert asked.asked("SELECT * FROM ok.hall_waiting(1)", day=asked.one, room=asked.a) == [(0, 0)]


def state(days: Days) -> list[tuple[Any, ...]]:
    return days.server.sql(
        "SELECT (SELECT count(*) FROM ok.room), (SELECT count(*) FROM ok.hidden), array_agg(h.state || h.round)"
        " FROM ok.hall h WHERE h.day = %s",
        days.one,
    )


def test_nobody_is_let_in_by_a_room(days: Days) -> None:
    ((new,),) = days.asked("SELECT ok.join_day('new', 20, 'digest of new')", day=days.one, keep=True)
    days.asked("SELECT ok.accept(%s)", new, day=days.one, room=str(new), keep=True)
    days.asked("SELECT ok.accept(%s)", new, day=days.two, keep=True)
    days.asked("SELECT ok.hall_open(1, '{}', 2)", day=days.one, keep=True)
    assert days.asked("SELECT count(*) FROM ok.hall", day=days.one, room=str(new)) == [(0,)]
    assert days.server.sql("SELECT accepted FROM ok.room WHERE id = %s", new) == [(False,)]


def test_a_token_of_another_day_makes_no_second_room(days: Days) -> None:
    """Nor takes the place of one."""
    assert days.asked("SELECT ok.join_day('x', 20, 'digest of a')", day=days.two) == [(None,)]
    assert str(days.asked("SELECT room FROM ok.enter('digest of a')")[0][0]) == days.a


def test_who_keeps_or_watches_does_nothing_else(days: Days) -> None:
    for role in ("ok_keep", "ok_watch"):
        for query in (
            "SELECT * FROM ok.shown",
            "SELECT name FROM ok.room",
            "SELECT * FROM ok.day",
            "SELECT ok.enter('digest of a')",
            "SELECT ok.put('{}', '{}', '{}', '{}')",
            f"SELECT ok.accept('{uuid4()}')",
        ):
            assert days.refused(query, role=role, day=days.one)
    assert days.refused(f"SELECT ok.forget_day('{days.one}')", role="ok_watch")
    assert days.refused("SELECT * FROM ok.figures()", role="ok_keep")
    assert days.asked("SELECT ok.forget_day(%s)", days.one, role="ok_keep", keep=True) == [(1,)]
    for table in ("room", "shown", "hidden", "hall", "hall_box"):
        assert days.server.sql(f"SELECT count(*) FROM ok.{table} WHERE day = %s", days.one) == [(0,)], "by CASCADE"
    assert days.server.sql("SELECT count(*) FROM ok.shown") == [(1,)]


def test_nobody_holds_the_hub_up(days: Days) -> None:
    """A transaction that is left open, or a question without end, is ended by the database."""
    for name in ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"):
        ((text,),) = days.asked(f"SHOW {name}")
        assert text not in ("0", ""), name
    limits = dict(days.server.sql("SELECT rolname, rolconnlimit FROM pg_roles WHERE rolname LIKE 'ok%%'"))
    assert limits.pop("ok_owner") == -1 and all(limit > 0 for limit in limits.values())
    assert days.server.sql("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'ok_owner'") == [(False,)]
