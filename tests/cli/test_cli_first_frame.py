"""What the first frame waits for, told by the modules that are there when it stands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import game
from game.library.live_library import LiveLibrary
from game.system.paths import Places
from tests.library.library_samples import sets_as_before

ROOT = Path(game.__file__).parent.parent
START = """
import os
import sys
from game.core import late_imports
late_imports.bring_in = lambda: None
from game.cli.play import open_window
open_window((640, 360))
print(*sys.modules, flush=True)
os._exit(0)  # no window is closed here: threads that bring in the rest would be torn in the middle of it
"""
NOT_YET = (
    "yaml", "babel", "game.content.library", "game.core.privacy", "game.fixed_texts", "game.library.loading",
    "game.screens.card.vote", "game.screens.closing", "game.screens.desk", "game.screens.setup", "game.server.server",
    "game.eye.eye",
    "game.app.practice_session", "game.screens.common.practice_strip",
)  # fmt: skip


def test_the_first_frame_waits_for_no_other_screen_and_for_no_card(tmp_path: Path) -> None:
    """Where the cards were read at an earlier start."""
    with sets_as_before():
        cards = LiveLibrary(Places(tmp_path, tmp_path / "settings.json", tmp_path / "documents"))
        cards.library()
        cards.keep()
    around = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "SDL_VIDEODRIVER": "dummy",
        "OPEN_KAART_HOME": str(tmp_path),
        "TMPDIR": str(tmp_path),  # sessions that others left there are none of ours
    }
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, env=around, check=True)
    there = done.stdout.split()
    assert "game.screens.start.welcome" in there
    assert [name for name in NOT_YET if name in there] == []
