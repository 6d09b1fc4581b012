"""A note of the session that has phones in it: a killed program goes on with it, once, and nobody else's file does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.app.interrupted import FRESH, InterruptedSession
from game.cli.window import go_on_after_a_kill
from game.core import commands as c
from game.core.phone_status import ServerStatus
from tests.app.app_samples import game_in, play_to


def _noted(tmp_path: Path) -> tuple[Path, Path]:
    """The file of the note, and a session that was killed a moment ago."""
    session, file = tmp_path / "één sessie.okk", tmp_path / "in-use"
    session.write_bytes(b"")
    InterruptedSession(file).note(session)
    return file, session


def test_what_was_noted_is_found_by_the_next_program_once(tmp_path: Path) -> None:
    """If the session itself is what kills the program, the second start shows the first screen."""
    file, session = _noted(tmp_path)
    assert InterruptedSession(file).take() == session
    assert InterruptedSession(file).take() is None


def test_a_session_that_was_left_in_order_is_not_found(tmp_path: Path) -> None:
    """Whoever closes the window wants to begin at the first screen."""
    file, session = tmp_path / "in-use", tmp_path / "a.okk"
    session.write_bytes(b"")
    noted = InterruptedSession(file)
    noted.note(session)
    noted.clear()
    assert InterruptedSession(file).take() is None and not file.exists()


def test_another_program_does_not_take_the_note_away_when_it_ends(tmp_path: Path) -> None:
    """A second window that was opened and closed beside the meeting leaves the note of the meeting."""
    file, session = _noted(tmp_path)
    InterruptedSession(file).clear()
    assert InterruptedSession(file).take() == session


@pytest.mark.parametrize("ago", [-2 * FRESH, 2 * FRESH], ids=["in the future", "long ago"])
def test_an_old_one_is_not_gone_on_with(tmp_path: Path, ago: float) -> None:
    """A laptop that is opened at home in the evening calls no phones."""
    file, session = _noted(tmp_path)
    for path in (file, session):
        then = path.stat().st_mtime - ago
        os.utime(path, (then, then))
    assert InterruptedSession(file).take() is None


@pytest.mark.parametrize("bytes", [b"", b"\0", b"\xff\xfe", b"x" * 5000, b"/nowhere/at all.okk", b"/"])
def test_a_spoilt_note_is_no_note(tmp_path: Path, bytes: bytes) -> None:
    """The program starts as ever."""
    file = tmp_path / "in-use"
    file.write_bytes(bytes)
    assert InterruptedSession(file).take() is None


def test_without_a_file_nothing_is_noted(tmp_path: Path) -> None:
    """A room without a window is told which session to go on with."""
    noted = InterruptedSession()
    noted.note(tmp_path / "a.okk")
    assert noted.take() is None
    noted.clear()


def test_a_disk_that_refuses_costs_the_note_alone(tmp_path: Path) -> None:
    """Nothing is raised into a meeting."""
    (tmp_path / "no folder").write_bytes(b"")
    noted = InterruptedSession(tmp_path / "no folder" / "in-use")
    noted.note(tmp_path / "a.okk")
    assert noted.take() is None


def test_only_a_session_with_phones_is_noted_and_leaving_takes_the_note_away(tmp_path: Path) -> None:
    """From the first thing that comes of it with phones invited, until it is left."""
    game = game_in(tmp_path)
    game.host.interrupted = InterruptedSession(tmp_path / "in-use")
    play_to(game, "situation")
    assert not (tmp_path / "in-use").exists()
    game.obey(c.InvitePhones())
    game.obey(c.Advance())
    assert (tmp_path / "in-use").read_bytes().endswith(b".okk")
    game.obey(c.LeaveSession())
    assert not (tmp_path / "in-use").exists()
    game.closing()


def test_a_session_that_is_open_elsewhere_stays_with_who_has_it(tmp_path: Path) -> None:
    """A second window shows its first screen, and the note of the first one is still there."""
    first, second = game_in(tmp_path), game_in(tmp_path)
    play_to(first, "talk")
    assert first.keeper.store is not None
    note = InterruptedSession(tmp_path / "in-use")
    note.note(first.keeper.store.path)
    second.host.interrupted = InterruptedSession(tmp_path / "in-use")
    go_on_after_a_kill(second)
    assert (second.notice, second.session.phase) == ("", "welcome")
    assert InterruptedSession(tmp_path / "in-use").take() == first.keeper.store.path
    for game in (first, second):
        game.closing()


def test_a_session_that_was_torn_off_is_there_with_its_phones(tmp_path: Path) -> None:
    """The same step, the server open, and a sentence that says what has happened."""
    first = game_in(tmp_path)
    first.host.interrupted = InterruptedSession(tmp_path / "in-use")
    play_to(first, "situation")
    first.obey(c.InvitePhones())
    first.obey(c.Advance())
    assert first.keeper.store is not None
    path, before = first.keeper.store.path, first.session
    first.host.interrupted = InterruptedSession()  # as if it were killed: nothing takes the note away
    first.closing()
    again = game_in(tmp_path)
    again.host.interrupted = InterruptedSession(tmp_path / "in-use")
    go_on_after_a_kill(again)
    assert (again.notice, again.session, again.host.phones.line) == ("gone_on", before, ServerStatus.ON)
    assert again.keeper.store is not None and again.keeper.store.path == path
    again.closing()
