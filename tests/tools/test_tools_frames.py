"""A rehearsal frame by frame: what moves is taken as it goes, what stands is taken once."""

from __future__ import annotations

import random
from pathlib import Path

from game.i18n.catalogues import words
from game.tools.rehearsal.command import START, rehearsal_game
from game.tools.rehearsal.frames import Frames
from game.tools.rehearsal.team import Clock, Team


def test_what_moves_is_taken_and_what_stands_once(tmp_path: Path) -> None:
    """The act comes to its end in the window, as it would in a room; a screen without movement is one picture."""
    (tmp_path / "sessions").mkdir()
    clock = Clock(START)
    game = rehearsal_game(tmp_path, 3, clock, words("en"))
    film = Frames(game, clock, str(tmp_path / "frames"), (1024, 768))
    for step in Team(game, clock, random.Random(3), people=6).play():
        if step in ("house_rules", "reveal_0"):
            film.take(step)
        if step == "reveal_0":
            break
    led_on, taken = game.view.reveal, film.close()
    game.closing()
    names = [path.name for path in taken]
    assert led_on == 1
    assert sum("house-rules" in name for name in names) == 1
    assert 20 < sum("reveal-0" in name for name in names) < 90
    assert (tmp_path / "frames" / "sheet-01.png").is_file()
