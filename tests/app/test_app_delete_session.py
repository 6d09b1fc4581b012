"""A session that nobody wants any more: gone after two presses, with all that lies beside it, and no other one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.app.game import Game
from game.core import commands as c
from game.core.closing_early import BOUNCE
from game.journal import sqlite_store
from game.journal.standard_store import STANDARD
from tests.app.app_samples import game_in, saved


def _asked(game: Game, path: str, passed: float = 2 * BOUNCE) -> None:
    """Pressed once, so long ago."""
    game.obey(c.DeleteKept(path))
    assert game.view.going is not None
    game.view = replace(game.view, going=(game.view.going[0], game.view.going[1] - passed))


def _listing(home: Path) -> Game:
    game = game_in(home)
    game.obey(c.Show("sessions"))
    game.obey(c.Show("deleting"))
    return game


def test_two_presses_take_it_away(tmp_path: Path) -> None:
    """From the list and from the first screen too; the other session, and what was written of both, stay."""
    saved(tmp_path, "talk"), saved(tmp_path, "rule", seed=2)
    game = _listing(tmp_path)
    paper = Path(game.folder) / "protocol.txt"
    paper.parent.mkdir(exist_ok=True)
    paper.write_text("agreed", "utf-8")
    gone, stays = (Path(one.path) for one in game.saved)
    _asked(game, str(gone))
    assert gone.exists()
    game.obey(c.DeleteKept(str(gone)))
    assert game.notice == "session_deleted" and [one.path for one in game.saved] == [str(stays)]
    assert [one.name for one in stays.parent.glob("*.okk*")] == [stays.name] and paper.exists()
    game.obey(c.OpenLast())
    assert game.keeper.store is not None and game.keeper.store.path == stays
    game.closing()


@pytest.mark.parametrize("between", [c.Hide(), c.TurnPage(1), c.Show("deleting")], ids=repr)
def test_what_was_asked_holds_for_the_next_press_alone(tmp_path: Path, between: c.Command) -> None:
    """A press on another session, or anything else, asks anew; a bounce is no second press."""
    saved(tmp_path, "talk"), saved(tmp_path, "rule", seed=2)
    game = _listing(tmp_path)
    one, other = (kept.path for kept in game.saved)
    for command, passed in ((between, 2 * BOUNCE), (c.DeleteKept(other), 2 * BOUNCE), (c.DeleteKept(one), 0.0)):
        _asked(game, one, passed)
        game.obey(command)
        assert Path(one).exists() and Path(other).exists()
        game.obey(c.TurnPage(0))
    game.closing()


def test_what_another_window_plays_stays(tmp_path: Path) -> None:
    """Whoever plays it there goes on, and the sentence says why."""
    saved(tmp_path, "talk")
    game = _listing(tmp_path)
    path = game.saved[0].path
    other = STANDARD.open(Path(path))
    _asked(game, path)
    game.obey(c.DeleteKept(path))
    assert Path(path).exists() and "another window" in game.notice
    other.close()
    game.closing()


def test_what_is_no_session_of_the_list_stays(tmp_path: Path) -> None:
    """A command names a file: only one that the list shows is meant."""
    saved(tmp_path, "talk")
    other = tmp_path / "letter.okk"
    other.write_bytes(b"a letter")
    game = _listing(tmp_path)
    for _ in range(2):
        game.obey(c.DeleteKept(str(other)))
    assert other.exists() and game.notice == "not_now" and game.view.going is None
    game.closing()


def test_a_file_that_is_held_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A virus scanner has it for a moment: it is still in the list, and nothing says that it is gone."""
    saved(tmp_path, "talk")
    game = _listing(tmp_path)
    monkeypatch.setattr(sqlite_store, "_remove", lambda path: None)
    path = game.saved[0].path
    _asked(game, path)
    game.obey(c.DeleteKept(path))
    assert game.notice == "held" and [one.path for one in game.saved] == [path]
    game.closing()
