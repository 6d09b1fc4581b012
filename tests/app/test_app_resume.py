"""Going on with a session, and what cannot be gone on with."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.app.handlers.review import former_sessions
from game.app.saved_sessions import KeptSessions, saved_sessions
from game.core import commands as c
from game.core.phases import Phase
from game.i18n.words import ENGLISH
from game.journal.errors import Damaged, InUse, NewerFormat, NotWritable, Strange, Unreadable
from game.journal.sqlite_store import SqliteStore
from game.journal.standard_store import STANDARD
from game.journal.store import StoreFactory
from tests.app.app_samples import game_in, phase_of, play_on, play_to, saved, shown
from tests.journal.memory_store import MemoryStore
from tests.pressing import press_twice
from tests.rights import as_nobody


@pytest.mark.parametrize("step", ["house_rules", "situation", "talk", "reveal_0", "rule", "consent", "closing"])
def test_it_goes_on_at_the_same_step(tmp_path: Path, step: str) -> None:
    """A session that was left at any step opens there, and is played on to the protocol."""
    first = game_in(tmp_path)
    play_to(first, step)
    before = first.session
    first.closing()
    game = game_in(tmp_path, seed=None)
    (listed,) = game.view_model().kept
    game.obey(c.OpenKept(listed.path))
    assert (game.notice, game.session) == ("", before)
    play_on(game)
    assert game.session.phase is Phase.PROTOCOL
    game.closing()


def test_an_open_vote_keeps_its_ballots(tmp_path: Path) -> None:
    """Ballots that lay in the box lie there again, and the vote goes on and is counted once."""
    first = game_in(tmp_path)
    play_to(first, "first_vote")
    voting = first.session.play.voting
    assert voting is not None and voting.cast > 0
    first.closing()
    game = game_in(tmp_path, seed=None)
    game.obey(c.OpenKept(game.saved[0].path))
    again = game.session.play.voting
    assert again is not None and again == voting
    card = game.session.card
    assert card is not None
    game.obey(c.ChangeWay("keyboard"))
    game.obey(c.CastBallot(card.options[0].id))
    press_twice(game)
    assert game.session.play.rounds[0].cast == voting.cast + 1
    game.closing()


@pytest.mark.parametrize("stores", [STANDARD, MemoryStore])
def test_a_session_goes_on_in_any_store(tmp_path: Path, stores: StoreFactory) -> None:
    """It is listed, opened with its ballots, played to its end, and found again by who looks back at it."""
    first = game_in(tmp_path, stores=stores)
    play_to(first, "first_vote")
    before = first.session
    first.closing()
    game = game_in(tmp_path, seed=None, stores=stores)
    game.obey(c.OpenLast())
    assert (game.notice, game.session) == ("", before) and before.play.voting and before.play.voting.cast
    play_on(game)
    game.closing()
    after = game_in(tmp_path, seed=None, stores=stores)
    (listed,) = after.view_model().kept
    former = former_sessions(after)
    assert listed.finished and former is not None and former.last.id == before.id
    assert KeptSessions(stores).cards(after.folders) == {one.card for one in former.last.agreements} != set()
    after.closing()
    assert bool(list((tmp_path / "sessions").glob("*"))) == (stores is STANDARD)


def test_several_sessions_are_listed(tmp_path: Path) -> None:
    """The newest three are on the welcome screen, all of them in the list, each with how far it came."""
    paths = [saved(tmp_path, step, seed) for seed, step in enumerate(("talk", "rule", "protocol", "closing"), 1)]
    for n, path in enumerate(paths):
        os.utime(path, (1000 + n, 1000 + n))
    game = game_in(tmp_path)
    assert [one.path for one in game.view_model().kept] == [str(path) for path in reversed(paths)][:3]
    game.obey(c.Show("sessions"))
    listed = game.view_model().kept
    assert [one.phase for one in listed] == ["closing", "protocol", "rule", "talk"]
    assert [one.finished for one in listed] == [False, True, False, False]


def test_leaving_and_another_one(tmp_path: Path) -> None:
    """After going back to the welcome screen the session can be opened again, or another one begun."""
    game = game_in(tmp_path)
    play_to(game, "talk")
    before = game.session
    game.obey(c.LeaveSession())
    assert game.session.phase is Phase.WELCOME
    game.obey(c.OpenKept(game.view_model().kept[0].path))
    assert game.session == before
    game.obey(c.LeaveSession())
    play_to(game, "situation")
    assert len(list((tmp_path / "sessions").glob("*.okk"))) == 2
    game.closing()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 400] = b"\xff" * 400
    path.write_bytes(bytes(data))


def _no_database(path: Path) -> None:
    path.write_bytes(b"a note about the meeting\n" * 40)


def _nothing(path: Path) -> None:
    path.write_bytes(b"")


def _changed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE journal SET body = replace(body, 'Example', 'Exemple') WHERE body LIKE '%Example%'")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE about SET format = 99")


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (_cut, Damaged.says),
        (_spoil, Damaged.says),
        (_no_database, Damaged.says),
        (_nothing, Damaged.says),
        (_changed, Damaged.says),
        (_newer, NewerFormat.says),
    ],
)
def test_a_file_that_cannot_be_opened(tmp_path: Path, spoil: Callable[[Path], None], says: str) -> None:
    """It is listed with a sentence, opening it gives the sentence, it stays as it was, and the rest still plays."""
    bad, good = saved(tmp_path, "talk"), saved(tmp_path, "rule", 2)
    spoil(bad)
    before = {file: file.read_bytes() for file in (tmp_path / "sessions").iterdir()}
    game = game_in(tmp_path, seed=None)
    faults = {one.path: one.fault for one in game.view_model().kept}
    assert faults == {str(bad): says, str(good): ""}
    assert shown(game)
    game.obey(c.OpenKept(str(bad)))
    assert game.notice == says and game.session.phase is Phase.WELCOME
    assert {file: file.read_bytes() for file in (tmp_path / "sessions").iterdir()} == before
    game.obey(c.OpenKept(str(good)))
    assert phase_of(game) is Phase.RULE
    game.closing()


def test_a_session_whose_entries_make_no_sense(tmp_path: Path) -> None:
    """Entries that lead nowhere are refused with a sentence, and the file is not kept locked."""
    from game.core.events import Rewound

    with SqliteStore.create(tmp_path / "sessions", id="x") as journal:
        journal.append([Rewound(41)])
    game = game_in(tmp_path)
    (listed,) = game.view_model().kept
    assert listed.fault
    game.obey(c.OpenKept(listed.path))
    assert game.notice == listed.fault == Strange.says
    SqliteStore.open(Path(listed.path)).close()


def test_a_session_that_is_open_elsewhere(tmp_path: Path) -> None:
    """A file that is in use is not opened twice, and the session on the wall stays."""
    path = saved(tmp_path, "talk")
    with SqliteStore.open(path):
        game = game_in(tmp_path)
        game.obey(c.OpenKept(str(path)))
        assert game.notice == InUse.says
    game.obey(c.OpenKept(str(tmp_path / "sessions" / "nowhere.okk")))
    assert game.notice == Unreadable.says


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX users")
def test_a_read_only_session(open_to_all: Path) -> None:
    """It is listed as it is, going on with it gives a sentence, and not a byte changes."""
    path = saved(open_to_all, "talk")
    path.chmod(0o444)
    path.parent.chmod(0o555)
    before = path.read_bytes()
    game = game_in(open_to_all)
    with as_nobody():
        assert not saved_sessions(STANDARD, [path.parent], ENGLISH)[0].fault
        game.obey(c.OpenKept(str(path)))
    path.parent.chmod(0o755)
    assert game.notice == NotWritable.says and game.session.phase is Phase.WELCOME
    assert [file.read_bytes() for file in path.parent.iterdir()] == [before]


@pytest.mark.skipif(os.name != "posix", reason="needs links and POSIX users")
def test_a_shelf_that_cannot_be_read(open_to_all: Path) -> None:
    """A link that leads nowhere gets a sentence; a folder that may not be read is an empty list."""
    sessions = open_to_all / "sessions"
    sessions.mkdir()
    (sessions / "gone.okk").symlink_to(open_to_all / "nowhere.okk")
    (listed,) = game_in(open_to_all).view_model().kept
    assert listed.fault
    sessions.chmod(0o000)
    open_to_all.chmod(0o700)
    with as_nobody():
        assert saved_sessions(STANDARD, [sessions], ENGLISH) == ()
    open_to_all.chmod(0o755)
    sessions.chmod(0o755)
