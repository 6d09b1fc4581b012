"""`open-kaart hub`: programs beside each other over one database, which is killed under them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from tests.hub.hub_process import HubProcess, hub_command, hub_program
from tests.hub.postgres import DATABASE, Postgres, another_ca, free_port, postgres, shared
from tests.hub.postgres_days import empty
from tests.server.day_visits import Visitor
from tests.waiting import eventually


@pytest.fixture
def server() -> Postgres:
    server = shared()
    empty(server)
    return server


@pytest.fixture
def hub(tmp_path: Path, server: Postgres) -> Iterator[HubProcess]:
    hub = HubProcess(tmp_path, server).new_day().start()
    yield hub
    hub.end()


def other_of(hub: HubProcess) -> HubProcess:
    """A second program over the same days."""
    other = HubProcess(hub.home, hub.server)
    other.day = hub.day
    return other.start()


def at(visitor: Visitor, hub: HubProcess) -> Visitor:
    """The same room, asking at another program."""
    there = Visitor(hub.port, visitor.token)
    there.room = visitor.room
    return there


def test_programs_beside_each_other_are_one_hall(hub: HubProcess) -> None:
    """What a room puts at one of them comes to a wall that waits at another, and so does a question back."""
    other = other_of(hub)
    try:
        room, heard = hub.room(), list[Any]()
        thread = threading.Thread(target=lambda: heard.extend(other.plenary.wall({"": 0})))
        thread.start()
        assert room.put(room=(1, {"step": "card"})) == 204
        thread.join(20)
        assert heard == [[room.room, "room", 1, {"step": "card"}]]
        asked: list[Any] = []
        thread = threading.Thread(target=lambda: asked.append(room.ask("GET", "/d/hall?after=0")[1]))
        thread.start()
        assert other.plenary.lead("open", round=1, question="Shall we?", options=2)[0] == 204
        thread.join(20)
        assert asked[0]["question"] == "Shall we?"
        assert at(room, other).put(room=(1, {"step": "old"})) == 409, "two programs with one token"
    finally:
        other.end()


def test_who_is_heard_by_one_program_is_not_silent_for_the_others(hub: HubProcess) -> None:
    other = other_of(hub)
    try:
        room = hub.room()
        assert [told["silent"] for told in other.plenary.ask("GET", "/w/rooms")[1]] == [None]
        room.ask("GET", "/d/have")
        eventually(lambda: other.plenary.ask("GET", "/w/rooms")[1][0]["silent"], lambda told: told in range(10))
    finally:
        other.end()


def test_it_says_how_it_is(tmp_path: Path, server: Postgres) -> None:
    figures = free_port()
    hub = HubProcess(tmp_path, server, "--metrics", str(figures)).new_day().start()
    try:
        eventually(lambda: health(hub), lambda told: told[0] == 200 and told[1]["ear"])
        assert health(hub)[1]["well"] and health(hub)[1]["queue"] == 0
        connection = HTTPConnection("127.0.0.1", figures, timeout=10)
        connection.request("GET", "/metrics")
        text = connection.getresponse().read().decode()
        assert "open_kaart_hub_database_up 1\n" in text and "pool_size" in text
        for telltale in (hub.code, hub.day["id"], "Brug", "Kamer"):
            assert telltale not in text
    finally:
        hub.end()


def health(hub: HubProcess) -> tuple[int, Any]:
    return Visitor(hub.port).ask("GET", "/health")


@pytest.fixture(scope="module")
def own() -> Iterator[Postgres]:
    """A server that these tests may kill."""
    with postgres() as server:
        yield server


def test_without_the_database_it_says_again_and_goes_on_when_it_is_back(tmp_path: Path, own: Postgres) -> None:
    """Nothing is acknowledged that is not kept."""
    hub = HubProcess(tmp_path, own).new_day().start()
    try:
        room = hub.room()
        assert room.put(room=(1, {"n": 1})) == 204
        own.kill()
        assert room.put(room=(2, {"n": 2})) == 503 and room.heads["retry-after"] == "1"
        assert hub.plenary.ask("GET", "/w/rooms")[0] == 503
        assert Visitor(hub.port).join(hub.code) == 503
        eventually(lambda: health(hub)[0] == 503)
        own.start()
        eventually(lambda: room.put(room=(3, {"n": 3})) == 204)
        assert hub.plenary.wall() == [[room.room, "room", 3, {"n": 3}]]
        eventually(lambda: health(hub)[0] == 200 and health(hub)[1]["ear"])
    finally:
        hub.end()
    assert "does not answer" in (said := hub.rest()) and "answers again" in said and "Traceback" not in said


def test_a_vote_of_all_rooms_is_exact_though_the_database_is_killed_while_it_closes(
    tmp_path: Path, own: Postgres
) -> None:
    """The box is empty after a crash: each room hears that its totals are gone, and tells them again."""
    hub = HubProcess(tmp_path, own).new_day().start()
    try:
        rooms = [hub.room(f"Kamer {number}") for number in range(4)]
        assert hub.plenary.lead("open", round=1, question="Shall we?", options=2)[0] == 204
        for room in rooms[:3]:
            assert room.ask("POST", "/d/counts", {"round": 1, "counts": [3, 2]})[0] == 204
        hub.plenary.lead("closing", round=1)
        assert rooms[0].ask("GET", "/d/hall?after=0&told=1")[1]["mine"]
        own.kill()
        own.start()
        eventually(lambda: hub.plenary.lead("waiting", round=1), lambda told: told == (200, [3, 0]))
        assert hub.plenary.lead("close", round=1, told=3)[0] == 409, "it is not closed with what is left"
        for room in rooms:
            told = room.ask("GET", "/d/hall?after=99&told=1")[1]
            assert (told["state"], told["mine"], told["totals"]) == ("closing", False, None)
            assert room.ask("POST", "/d/counts", {"round": 1, "counts": [3, 2]})[0] == 204
        assert hub.plenary.lead("close", round=1, told=4)[0] == 204
        told = hub.plenary.ask("GET", "/d/hall")[1]
        assert (told["totals"], told["rooms"], told["voters"]) == ([12, 8], 4, 20)
        assert own.sql("SELECT count(*) FROM ok.hall_box") == [(0,)]
    finally:
        hub.end()


def test_a_full_disk_keeps_nothing_and_says_nothing_else(tmp_path: Path, own: Postgres) -> None:
    """The database refuses to write: 503, never 204. What was there can be read."""
    hub = HubProcess(tmp_path, own).new_day().start()
    try:
        room = hub.room()
        assert room.put(room=(1, {"n": 1})) == 204
        own.sql(
            "CREATE FUNCTION public.is_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
            " 'No space left on device' USING ERRCODE = 'disk_full'; END $$;"
            "GRANT EXECUTE ON FUNCTION public.is_full() TO PUBLIC;"
            "CREATE TRIGGER is_full BEFORE INSERT OR UPDATE ON ok.shown EXECUTE FUNCTION public.is_full()"
        )
        assert room.put(room=(2, {"n": 2}), more=(2, {})) == 503
        assert hub.plenary.wall() == [[room.room, "room", 1, {"n": 1}]]
        assert "keeps nothing (DiskFull)" in says(hub)
        own.sql("DROP TRIGGER is_full ON ok.shown")
        assert room.put(room=(2, {"n": 2}), more=(2, {})) == 204
    finally:
        own.sql("DROP FUNCTION IF EXISTS public.is_full CASCADE")
        hub.end()


def says(hub: HubProcess) -> str:
    """The next line on its standard error; one that says nothing is ended."""
    ends = threading.Timer(15, hub.process.kill)
    ends.start()
    try:
        return hub.process.stderr.readline() if hub.process.stderr else ""
    finally:
        ends.cancel()


def test_a_program_that_is_killed_leaves_what_it_answered(hub: HubProcess) -> None:
    room = hub.room()
    for number in range(1, 4):
        assert room.put(room=(number, {"n": number})) == 204
        hub.kill()
        hub.start()
        assert hub.plenary.wall() == [[room.room, "room", number, {"n": number}]]


# ------------------------------------------------------------------------------------------------------ it refuses


def serves(home: Path, dsn: str) -> tuple[int, str]:
    """How it ends where it does not serve."""
    done = hub_program(home, "serve", "--port", str(free_port()), OPEN_KAART_HUB_DSN=dsn)
    assert "Traceback" not in done.stderr and not done.stdout
    return done.returncode, done.stderr


def test_a_database_of_another_version_is_not_served(tmp_path: Path, server: Postgres) -> None:
    """An older one: the command is named. A newer one: which program is."""
    for version, says in (("0001", "open-kaart hub migrate"), ("0999", "newer version of Open Kaart")):
        server.sql("UPDATE ok_version SET version_num = %s", version)
        try:
            status, told = serves(tmp_path, server.dsn("ok_hub"))
        finally:
            server.sql("UPDATE ok_version SET version_num = '0002'")
        assert status == 1 and says in told
    assert "hub migrate" in serves(tmp_path, server.owner("postgres"))[1]


def test_a_line_without_tls_or_by_another_ca_is_refused(tmp_path: Path, server: Postgres) -> None:
    """S36: by the server, by the driver, and by the hub itself where the server would be off this computer."""
    assert serves(tmp_path, server.dsn("ok_hub", sslmode="disable"))[0] == 1
    status, told = serves(tmp_path, server.dsn("ok_hub", sslrootcert=str(another_ca(tmp_path))))
    assert status == 1 and "certificate verify failed" in told
    status, told = serves(tmp_path, server.dsn("ok_hub", host="db.bestuur.example", sslmode="require"))
    assert status == 1 and "verify-full" in told and "password" not in told.lower()
    status, told = serves(tmp_path, server.dsn("ok_hub", password="wrong"))
    assert status == 1 and "authentication failed" in told and "wrong" not in told
    assert "OPEN_KAART_HUB_DSN" in serves(tmp_path, "")[1]


def test_nobody_but_the_hubs_own_roles_comes_in(server: Postgres) -> None:
    import psycopg

    server.sql("CREATE ROLE somebody LOGIN PASSWORD 'x'")
    try:
        for dsn in (server.dsn("somebody", password="x"), server.dsn("ok_owner"), server.dsn("ok_hub", "postgres")):
            with pytest.raises(psycopg.OperationalError, match=r"pg_hba|authentication|not permitted"):
                psycopg.connect(dsn)
    finally:
        server.sql("DROP ROLE somebody")


# ------------------------------------------------------------------------------------------------- what is looked after


def test_a_day_and_a_room_are_forgotten_by_their_id(hub: HubProcess) -> None:
    room = hub.room()
    room.put(room=(1, {}))
    keep = {"OPEN_KAART_HUB_KEEP_DSN": hub.server.dsn("ok_keep")}
    assert hub_command("forget", "room", room.room, **keep).returncode == 0
    assert room.put(room=(2, {})) == 403 and hub.plenary.ask("GET", "/w/rooms") == (200, [])
    assert hub_command("forget", "room", room.room, **keep).returncode == 1, "it is gone already"
    assert hub_command("forget", "day", hub.day["id"], **keep).returncode == 0
    assert hub.plenary.ask("GET", "/w/rooms")[0] == 403 and Visitor(hub.port).join(hub.code) == 404
    for wrong in (("day", "x"), ("week", "x"), ("day",), ("old", "x"), (), ("day", "x", "y")):
        assert hub_command("forget", *wrong, **keep).returncode == 1
    hub.server.sql("SELECT ok.new_day('ABCDEFGH', 'x', 'y', -1)")
    assert "Forgotten: 1." in hub_command("forget", "old", **keep).stdout


def checked(hub: HubProcess, *more: str) -> tuple[int, dict[str, str]]:
    """What it finds: a mark by the first word of each line."""
    done = hub_command("check", *more, OPEN_KAART_HUB_WATCH_DSN=hub.server.dsn("ok_watch"))
    assert "Traceback" not in done.stderr
    return done.returncode, {line[4:]: line[:2] for line in done.stdout.splitlines()}


def mark_of(found: dict[str, str], begins: str) -> str:
    return next(mark for line, mark in found.items() if line.startswith(begins))


def test_the_check_finds_what_is_wrong(own: Postgres, tmp_path: Path) -> None:
    """And finds nothing where nothing is; what it cannot see it does not say to be well."""
    hub = HubProcess(tmp_path, own).new_day()
    status, found = checked(hub)
    assert status == 0 and set(found.values()) == {"ok", "??"}, found
    assert mark_of(found, "age of the last") == "??" and "TLSv1" in "".join(found)
    granted = (
        ("SELECT ON ok.hall_box", "ok_hub"),
        ("SELECT (token_hash) ON ok.room", "ok_hub"),
        ("EXECUTE ON FUNCTION ok.next_v()", "PUBLIC"),
        ("DELETE ON ok.shown", "ok_keep"),
    )
    log, row = f"ALTER DATABASE {DATABASE}", "ALTER TABLE ok.shown"
    wrongs = [
        *(("rights", f"GRANT {what} TO {whom}", f"REVOKE {what} FROM {whom}") for what, whom in granted),
        ("rights", "ALTER ROLE ok_hub BYPASSRLS", "ALTER ROLE ok_hub NOBYPASSRLS"),
        ("rights", "GRANT ok_owner TO ok_hub", "REVOKE ok_owner FROM ok_hub"),
        ("rights", f"{row} DISABLE ROW LEVEL SECURITY", f"{row} ENABLE ROW LEVEL SECURITY"),
        ("the log", f"{log} SET log_statement = 'all'", f"{log} RESET log_statement"),
        ("days", "SELECT ok.new_day('ABCDEFGH', 'x', 'y', -3)", "SELECT ok.forget_old()"),
    ]
    for begins, breaks, mends in wrongs:
        hub.server.sql(breaks)
        try:
            status, found = checked(hub)
        finally:
            hub.server.sql(mends)
        assert status == 1 and mark_of(found, begins) == "!!", breaks
    old = {"OPEN_KAART_HUB_WATCH_DSN": hub.server.owner("postgres")}
    done = hub_command("check", **old)
    assert done.returncode == 1 and done.stdout.startswith("!!  version"), "a database without a schema"
    assert checked(hub, "--backups", str(tmp_path / "nothing"))[0] == 1


def test_a_computer_without_the_extra_is_told_so(tmp_path: Path) -> None:
    """And every other command runs there: nothing of the hub is needed by a room, a day or a window."""
    (tmp_path / "psycopg.py").write_text("raise ModuleNotFoundError('psycopg')", "utf-8")
    done = hub_program(tmp_path, "check", PYTHONPATH=f"{tmp_path}:{Path(__file__).parents[2]}")
    assert done.returncode == 1 and "open-kaart[hub]" in done.stderr and "Traceback" not in done.stderr
