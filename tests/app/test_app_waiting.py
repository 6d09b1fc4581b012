"""What the room waits for at a step: counted as work, for no test looks at a clock."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.app.game import Game
from game.app.handlers.documents import read_ahead
from game.core import commands as c
from game.documents import bundle
from game.fixed_texts import store
from game.i18n import catalogues
from tests.app.app_samples import game_in, play_to

NAME = "Voorbeeldschool 2026-11-22 concept.txt"
ROOT = Path(__file__).parents[2]
OURS = "We bellen altijd eerst, ook in de vakantie."


def _flat(path: Path) -> str:
    return " ".join(path.read_text("utf-8").split())


def _counted(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> list[object]:
    """What this function is called with from now on, each time."""
    calls: list[object] = []
    real: Callable[..., object] = getattr(owner, name)

    def counted(*args: object) -> object:
        calls.append(args)
        return real(*args)

    monkeypatch.setattr(owner, name, counted)
    return calls


def _reworded(home: Path) -> Game:
    """A rule in words of the team: what it is no longer, the cards of every language say."""
    game = game_in(home, "nl")
    play = play_to(game, "rule")
    game.obey(c.RewordRule(OURS))
    next(play)
    return game


def test_a_rule_is_in_the_file_before_anything_else_is_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole, and made once: what is killed now has lost nothing."""
    game = _reworded(tmp_path)
    composed = _counted(monkeypatch, bundle, "compose")
    game.obey(c.Settle())
    assert [one.text for one in game.session.agreements] == [OURS] and len(composed) == 1
    assert OURS in _flat(tmp_path / "documents" / NAME)
    game.obey(c.Advance())
    assert len(composed) == 1
    game.closing()


def test_the_first_rule_reads_nothing_any_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Catalogues and fixed texts were read beside the game since it began."""
    for known in (read_ahead, catalogues._catalogue, store.shipped):
        known.cache_clear()
    game = _reworded(tmp_path)
    read_ahead("nl").join()
    read = (_counted(monkeypatch, catalogues, "_read"), _counted(monkeypatch, store, "read_texts"))
    game.obey(c.Settle())
    assert OURS in _flat(tmp_path / "documents" / NAME) and read == ([], [])
    game.closing()


@pytest.mark.parametrize("resumed", [False, True])
def test_what_is_read_ahead_is_read_once(resumed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a session begins, or at the next step of one that was opened, whose phones come first; and never again."""
    game = game_in(tmp_path)
    play_to(game, "house_rules")
    game.closing()
    read_ahead.cache_clear()
    game = game_in(tmp_path)
    asked = _counted(monkeypatch, sys.modules["game.app.handlers.documents"], "read_all")
    for n in range(2):
        if resumed:
            game.obey(c.OpenKept(game.saved[0].path))
            assert n or not read_ahead.cache_info().currsize
            game.obey(c.GoTo("warm_up"))
            game.obey(c.StepBack())
        else:
            play_to(game, "house_rules")
        game.obey(c.LeaveSession())
    assert read_ahead.cache_info().misses == 1
    read_ahead("en").join()
    assert len(asked) == 1
    game.closing()


MODULES = """
import sys, tempfile
from pathlib import Path
from game.app.handlers.documents import read_ahead
from game.core import commands as c
from tests.app.app_samples import game_in, play_to
game = game_in(Path(tempfile.mkdtemp()), "nl")
game.obey(c.NewSession())
game.obey(c.ChangeSetup("team", "12"))
assert "game.documents.compose" not in sys.modules, "the form waits for it"
play = play_to(game, "consent")
read_ahead("nl").join()
before = set(sys.modules)
game.obey(c.Settle())
assert game.session.agreements and game.saved_as
late = sorted(set(sys.modules) - before)
assert not late, late
game.closing()
"""


def test_the_first_rule_imports_nothing_any_more() -> None:
    """In a program of its own, that has not written anything yet."""
    done = subprocess.run([sys.executable, "-c", MODULES], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
