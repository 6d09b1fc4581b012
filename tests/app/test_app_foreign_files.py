"""A session file that was not written on this computer brings its session along, and nobody who leads or votes."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from game.app.server_host import ServerHost
from game.core import commands as c
from game.server.desk.pairing import KEPT as DESK
from game.server.interface import CODE, MARK, PORT
from game.server.phones.admission import KEY, MODE, SEAT
from game.server.phones.objections import SAID
from tests.app.app_samples import game_in, play_to

FOREIGN = {
    "line/on": "yes",
    CODE: "EVIL",
    PORT: "8099",
    MARK: "abcd",
    DESK + "0" * 64: "desk",
    DESK + "1" * 64: "scribe",
    SEAT + "2" * 64: "in",
    KEY: "00",
    MODE: "yes",
    SAID + "x": "Something that nobody here typed.",
    "of-a-later-version": "x",
}


def kept(home: Path) -> Path:
    """A session with phones invited, a desk, and notes, left in the middle."""
    game = game_in(home)
    play_to(game, "talk")
    game.keeper.remember({DESK + "9" * 64: "desk", CODE: "7KQ4"}).result()
    game.obey(c.TypeNotes("Ask the caretaker."))
    game.closing()
    (path,) = (home / "sessions").glob("*.okk")
    return path


def keepsakes_in(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, value FROM keepsakes").fetchall())


def put(path: Path, keepsakes: dict[str, str]) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany("INSERT OR REPLACE INTO keepsakes VALUES (?, ?)", keepsakes.items())


@pytest.fixture(autouse=True)
def no_server(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """True for each time that the server was to be opened."""
    opened: list[bool] = []
    monkeypatch.setattr(ServerHost, "invite", lambda host: opened.append(True))
    return opened


def test_on_this_computer_everybody_finds_their_place_again(tmp_path: Path) -> None:
    path = kept(tmp_path)
    game = game_in(tmp_path)
    game.obey(c.OpenKept(str(path)))
    assert game.keeper.keepsakes == {DESK + "9" * 64: "desk", CODE: "7KQ4", "notes": "Ask the caretaker."}
    game.closing()


def test_on_another_computer_only_the_session_and_its_notes_come_along(tmp_path: Path) -> None:
    """Nothing of the others stays in the file either; the next start begins with what this computer kept."""
    path = kept(tmp_path / "one")
    other = tmp_path / "two"
    (other / "sessions").mkdir(parents=True)
    moved = Path(shutil.copy(path, other / "sessions"))
    game = game_in(other)
    game.obey(c.OpenKept(str(moved)))
    assert game.notice == "" and game.keeper.keepsakes == {"notes": "Ask the caretaker."}
    game.keeper.remember({CODE: "WXYZ"}).result()
    game.closing()
    assert {name for name in keepsakes_in(moved) if not name.startswith("seal/")} == {"notes", CODE}


@pytest.mark.parametrize("name", FOREIGN)
@pytest.mark.parametrize("seal", [None, "", "0" * 32])
def test_what_was_put_into_a_file_is_forgotten(
    tmp_path: Path, name: str, seal: str | None, no_server: list[bool]
) -> None:
    """Also in a file that this computer wrote itself, beside what it kept."""
    path = kept(tmp_path)
    put(path, {name: FOREIGN[name]} | ({} if seal is None else {f"seal/{name}": seal}))
    game = game_in(tmp_path)
    game.obey(c.OpenKept(str(path)))
    assert game.notice == ""
    assert FOREIGN[name] not in game.keeper.keepsakes.values() or name == DESK + "0" * 64
    assert game.keeper.keepsakes.get(name) != FOREIGN[name] and not no_server
    game.closing()
    assert keepsakes_in(path).get(name) != FOREIGN[name]


def test_a_seal_is_good_for_its_own_session_alone(tmp_path: Path) -> None:
    """Who was paired for one session does not lead another by copying rows."""
    first = kept(tmp_path)
    rows = keepsakes_in(first)
    first.unlink()
    game = game_in(tmp_path, seed=2)
    play_to(game, "talk")
    game.closing()
    (second,) = (tmp_path / "sessions").glob("*.okk")
    put(second, rows)
    again = game_in(tmp_path)
    again.obey(c.OpenKept(str(second)))
    assert again.keeper.keepsakes == {"notes": "Ask the caretaker."}
    again.closing()


def test_notes_are_bounded(tmp_path: Path) -> None:
    path = kept(tmp_path)
    put(path, {"notes": "x" * 1_000_000})
    game = game_in(tmp_path)
    game.obey(c.OpenKept(str(path)))
    assert len(game.notes) == 4000
    game.closing()
