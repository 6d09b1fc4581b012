"""STOP stores nothing, and a session file holds nothing but what was typed, dealt and counted."""

from __future__ import annotations

import getpass
import re
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

from game.core import commands as c
from game.core.phases import Phase
from tests.app.app_samples import entries, game_in, play_to, saved


def _state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_stop_stores_nothing(tmp_path: Path) -> None:
    """Neither pressing STOP nor going on afterwards changes a byte on the disk."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    assert game.keeper.store is not None
    events = game.keeper.store.load().events
    for _ in range(3):
        game.obey(c.Show("stop"))
        assert game.view.overlay == "stop"
        game.obey(c.Hide())
    assert game.keeper.store.load().events == events
    game.closing()
    before = _state(tmp_path / "sessions")
    game = game_in(tmp_path)
    game.obey(c.Show("stop"))
    game.obey(c.Hide())
    assert _state(tmp_path / "sessions") == before


def test_a_skipped_card_keeps_no_reason(tmp_path: Path) -> None:
    """Another card after STOP leaves one entry that says no more than that the card was laid aside."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    assert game.keeper.store is not None
    before = len(game.keeper.store.load().events)
    game.obey(c.Show("stop"))
    game.obey(c.SkipCard())
    (kept,) = game.keeper.store.load().events[before:]
    assert repr(kept) == "CardSkipped()"
    game.closing()


def test_no_personal_data_in_the_file(tmp_path: Path) -> None:
    """No name of the user, the computer or the folder is in a session file, and no seat after the count."""
    home = tmp_path / "home-of-somebody"
    game = game_in(home)
    play = play_to(game, "rule")
    game.obey(c.RewordReason("a typed reason"))
    for _ in play:
        pass
    assert game.session.phase is Phase.PROTOCOL
    game.closing()
    (path,) = (home / "sessions").glob("*.okk")
    data = path.read_bytes()
    assert b"a typed reason" in data
    host, user = socket.gethostname(), getpass.getuser()
    for personal in (str(home), home.name, str(Path.home()) + "/", host if len(host) > 3 else "", "user=" + user):
        assert not personal or personal.encode() not in data
    assert re.search(rb"turn/[0-9a-f]{8}", data) is None, "no seat of the keyboard"
    assert entries(path) > 10


def test_everything_in_the_file_was_typed_or_dealt(tmp_path: Path) -> None:
    """Every text of every entry is a choice of the program, on a card, or typed by the room."""
    path = saved(tmp_path, "protocol")
    with closing(sqlite3.connect(path)) as connection:
        bodies = [body for (body,) in connection.execute("SELECT body FROM journal")]
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        about = connection.execute("SELECT * FROM about").fetchone()
        (ballots,) = connection.execute("SELECT count(*) FROM ballots").fetchone()
        keepsakes = dict(connection.execute("SELECT * FROM keepsakes").fetchall())
    assert tables == {"about", "journal", "ballots", "keepsakes"} and ballots == 0
    assert keepsakes.keys() == {"written/txt", "seal/written/txt"}, "which file is its own, and nothing of a phone"
    assert re.fullmatch(r"Example school 2026-11-22 draft\.txt(\n[0-9a-f]{64}){1,2}", keepsakes["written/txt"])
    assert about[3] == "Example school"
    known = {"name", "names", "who_voted", "voter", "person", "device", "address", "host", "user"}
    keys = set(re.findall(r'"([a-z_]+)":', "".join(bodies)))
    assert keys and not keys & known
