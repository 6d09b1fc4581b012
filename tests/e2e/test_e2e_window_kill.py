"""The game in a window, killed with a phone in it: the phone is served again before there is a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.tools.bench.after_kill import Killed
from tests.e2e.room_process import ROOT

LOOK = """
import sys
import game.cli.window as window
went_on = window.go_on_after_a_kill
def look(game):
    went_on(game)
    print(game.host.phones.line.value, "pygame" in sys.modules, game.session.phase.value, flush=True)
window.go_on_after_a_kill = look
from game.cli.play import open_window
game, stage = open_window((640, 360))
print("pygame" in sys.modules)
game.closing()
"""


@pytest.mark.parametrize("room", [False, True], ids=["window", "room"])
def test_a_phone_is_served_after_each_kill(tmp_path: Path, room: bool) -> None:
    """Nobody presses anything: the phone has its seat again, three times in a row."""
    try:
        assert _served(tmp_path / "first", room)
    except TimeoutError:  # another test may have been given its port while it was down
        assert _served(tmp_path / "second", room)


def _served(folder: Path, room: bool) -> bool:
    folder.mkdir()
    killed = Killed(folder, room=room)
    try:
        return all(killed.again() > 0 for _ in range(3))
    finally:
        killed.end()


def test_phones_are_served_before_anything_of_the_window_is_loaded(tmp_path: Path) -> None:
    """The window and all that paints come after the first phone could."""
    killed = Killed(tmp_path, room=False)
    killed.again()
    killed.vote()
    killed.end()
    around = {**os.environ, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy", "OPEN_KAART_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, env=around, check=True)
    assert done.stdout.split() == ["on", "False", "first_vote", "True"]
