"""What PostgreSQL must never hold, looked for in a dump, in its log and in its files (S25, S37)."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.hub_process import HubProcess
from tests.hub.postgres import DATABASE, ROOT, Postgres, postgres
from tests.server.day_visits import Visitor

COUNTS = [1234, 1111, 987]
TELLTALE = "Telltale/1.0"
WITHDRAWN, KEPT, HIDDEN = "a-text-that-was-taken-back", "a-text-that-stays", "a-text-that-was-hidden"


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    with postgres(sync=True) as server:
        yield server


def played(home: Path, server: Postgres) -> tuple[HubProcess, list[Visitor]]:
    """A day with all that a hub is told: texts, one of them taken back, a vote, a fault or two."""
    hub = HubProcess(home, server).new_day().start()
    try:
        rooms = [hub.room(f"Kamer {number}", people=4000) for number in range(3)]
        assert rooms[0].put(keep=(1, {"text": KEPT}), gone=(1, {"text": WITHDRAWN}), hid=(1, {"text": HIDDEN})) == 204
        hub.plenary.lead("hide", room=rooms[0].room, key="hid")
        assert hub.plenary.lead("open", round=1, question="Shall we?", options=3)[0] == 204
        for room in rooms:
            room.ask("GET", "/d/have", User_Agent=TELLTALE, X_Forwarded_For="203.0.113.77")
            assert room.ask("POST", "/d/counts", {"round": 1, "counts": COUNTS})[0] == 204
        assert rooms[0].put(gone=(1, {"text": "older"})) == 409
        # What the database itself refuses, with a text in it: that is what would be in its log.
        for query in (
            "INSERT INTO ok.day(code, name, wall_hash) VALUES ('secret-in-a-row', NULL, 'x')",
            "SELECT 'secret-in-a-query'::int",
        ):
            with pytest.raises(Exception, match=r"null value|invalid input"):
                server.sql(query)
        hub.plenary.lead("closing", round=1)
        hub.plenary.lead("close", round=1)
        assert rooms[0].put(gone=(2, None)) == 204
    finally:
        hub.end()
    return hub, rooms


def test_neither_dump_nor_log_holds_what_nobody_may_know(tmp_path: Path, server: Postgres) -> None:
    hub, rooms = played(tmp_path, server)
    dump, log = server.run("pg_dump", "--inserts", DATABASE), server.logged()
    assert KEPT in dump and "3702" in dump, "it was a day with a text and a total"
    secrets = [WITHDRAWN, TELLTALE, "127.0.0.1", "203.0.113.77", "{1234,1111,987}", "1234", '"counts"', "Bearer"]
    tokens = [hub.plenary.token, *(room.token for room in rooms)]
    for secret in (*secrets, *tokens):
        assert secret not in dump, secret
    for secret in (*secrets[:2], *secrets[3:], *tokens, KEPT, HIDDEN, "Kamer", "Brug", hub.code, "secret-in-a"):
        assert secret not in log, secret
    for word in ("ballot", "objection", "pause", "cookie", "phone/"):
        assert word not in dump.lower()


def files_with(server: Postgres, text: str) -> list[str]:
    found = [path for path in server.data.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]
    return [str(path.relative_to(server.data)) for path in found]


def script(server: Postgres, name: str, folder: Path) -> str:
    """One of deploy/, with the environment of who manages the database."""
    around = server.environment() | {"PATH": f"{server.programs()}:{os.environ['PATH']}"}
    done = subprocess.run(
        [str(ROOT / "deploy" / name), str(folder)], env=around, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_after_the_night_what_was_deleted_is_in_no_byte(tmp_path: Path, server: Postgres) -> None:
    """PostgreSQL does not erase by itself: in the table's file, in the log of writes, and in no backup."""
    played(tmp_path / "home", server)
    assert files_with(server, WITHDRAWN) != [], "until the night it lies there"
    script(server, "night", tmp_path / "backups")
    assert files_with(server, WITHDRAWN) == [] and files_with(server, KEPT) != []
    (backup,) = (tmp_path / "backups").iterdir()
    plain = server.run("pg_restore", "-f", "-", input_file=backup)
    assert "De Brug" in plain and "Kamer 1" in plain
    assert KEPT not in plain and HIDDEN not in plain and "{1234" not in plain


def test_a_backup_can_be_put_back_and_rooms_come_back_with_their_tokens(tmp_path: Path, server: Postgres) -> None:
    """And send again what they show; what was hidden stays so."""
    hub, rooms = played(tmp_path / "home", server)
    script(server, "night", tmp_path / "backups")
    told = script(server, "restore-test", tmp_path / "backups")
    assert "version 0002" in told and "texts of rooms 0" in told and "policies 6" in told
    (backup,) = (tmp_path / "backups").iterdir()
    server.sql(f"DROP DATABASE {DATABASE} WITH (FORCE)", database="postgres")
    server.sql(f"CREATE DATABASE {DATABASE}", database="postgres")
    server.run("pg_restore", "--exit-on-error", "-d", DATABASE, input_file=backup)
    hub.start()
    try:
        assert rooms[0].ask("GET", "/d/have") == (200, {})
        assert [row for row in hub.plenary.wall() if row[0]] == []
        assert rooms[0].put(keep=(3, {"text": KEPT}), hid=(3, {"text": HIDDEN})) == 204
        shown = {key: body for _, key, _, body in hub.plenary.wall() if key != "hidden"}
        assert shown == {"keep": {"text": KEPT}, "hid": None}
        assert hub.plenary.ask("GET", "/d/hall")[1]["totals"] == [3702, 3333, 2961]
    finally:
        hub.end()


def test_a_box_is_in_no_log_of_writes(server: Postgres) -> None:
    """It is UNLOGGED: neither on a standby nor in an archive, whatever somebody sets up."""
    assert server.sql("SELECT relpersistence FROM pg_class WHERE oid = 'ok.hall_box'::regclass") == [("u",)]
