"""A session is what its file says it is: copied, moved or renamed it stays one session."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from game.app.handlers.review import former_sessions
from game.app.saved_sessions import KeptSessions, saved_sessions
from game.cli.main import main
from game.core import commands as c
from game.i18n.words import ENGLISH
from game.journal.standard_store import STANDARD
from tests.app.app_samples import game_in, saved, shown

OLDER = "an older copy of the same session"


def copied(path: Path, name: str, at: int) -> Path:
    """A copy that was worked on last at this time."""
    copy = path.with_name(name)
    shutil.copy(path, copy)
    os.utime(copy, (at, at))
    return copy


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a finished session, two copies of it, and another session of the same school."""
    first = saved(tmp_path)
    os.utime(first, (5000, 5000))
    copied(first, "copy.okk", 4000)
    copied(first, "Kopie van copy.okk", 6000)
    other = saved(tmp_path, seed=2)
    os.utime(other, (3000, 3000))
    return tmp_path / "sessions"


def test_copies_are_listed_as_copies(folder: Path) -> None:
    """The one that was worked on last is the session; of the others the list on the wall says so."""
    listed = saved_sessions(STANDARD, [folder], ENGLISH)
    assert [one.copied for one in listed] == [False, True, True, False]
    assert len({one.id for one in listed}) == 2
    game = game_in(folder.parent)
    game.obey(c.Show("sessions"))
    assert shown(game).count(OLDER) == 2
    game.closing()


def test_the_terminal_says_so_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPEN_KAART_HOME", str(folder.parent))
    assert main(["sessions", "--lang", "en"]) == 0
    assert capsys.readouterr().out.count(OLDER) == 2


def test_who_goes_on_with_one_is_told_kindly(folder: Path) -> None:
    """Which of them it is; the others stay as they are. A session in one file needs no word."""
    for name, notice in (("Kopie van copy.okk", "session_copies"), ("copy.okk", "session_older_copy")):
        before = {path: path.read_bytes() for path in folder.iterdir() if path.name != name}
        game = game_in(folder.parent)
        game.obey(c.Show("sessions"))
        game.obey(c.OpenKept(str(folder / name)))
        assert game.notice == notice and game.session.started
        game.closing()
        assert {path: path.read_bytes() for path in before} == before
        os.utime(folder / name, (6000, 6000) if name.startswith("Kopie") else (4000, 4000))
    game = game_in(folder.parent)
    game.obey(c.Show("sessions"))
    game.obey(c.OpenKept(game.saved[-1].path))
    assert game.notice == "" and game.session.started
    game.closing()


def test_a_copy_is_no_former_year(folder: Path) -> None:
    """Looking back finds two sessions, and after a move the same two; cards that were played count once."""
    game = game_in(folder.parent)
    year = former_sessions(game)
    assert year is not None and year.before is not None and year.last.id != year.before.id
    played = KeptSessions(STANDARD).cards([folder])
    for path in list(folder.iterdir()):
        path.rename(path.with_name(f"moved {path.name}"))
    game.former = None
    moved = former_sessions(game)
    assert moved is not None and moved.before is not None and moved.last.id != moved.before.id
    assert KeptSessions(STANDARD).cards([folder]) == played
    game.closing()


def test_with_nothing_but_copies_there_is_no_former_year(folder: Path) -> None:
    for path in folder.iterdir():
        if os.stat(path).st_mtime == 3000:
            path.unlink()
    game = game_in(folder.parent)
    year = former_sessions(game)
    assert year is not None and year.before is None
    game.closing()


def test_a_session_is_not_compared_with_its_own_copy(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPEN_KAART_HOME", str(folder.parent))
    first, second = str(folder / "copy.okk"), str(folder / "Kopie van copy.okk")
    assert main(["compare", first, second, "--lang", "en"]) == 1
    assert "same session twice" in capsys.readouterr().err
