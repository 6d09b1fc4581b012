"""A rehearsal in a window, taken frame by frame as a room would see it: what moves, what stands, and for how long.

Time is the rehearsal's own: each frame is a tenth of a second after the one before, however long painting takes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from game.app.game import Game
from game.stage.loop import Stage, wake
from game.stage.render import save_sheet, save_window
from game.system.errors import UserError
from game.system.typed_path import given_path
from game.tools.rehearsal.team import Clock

STEP = 0.1
"""Seconds between two frames."""
MOST = 12.0
"""No step moves longer than this; a clock that runs does."""
A_SHEET = 48


def on_screen() -> None:
    """Where there is a screen the window is a real one; elsewhere it is one that nobody sees."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")


class Frames:
    """Takes what the window shows, once for each time that it differs."""

    def __init__(self, game: Game, clock: Clock, folder: str, size: tuple[int, int]) -> None:
        self._folder = given_path(folder)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(game.say("{path} cannot be written: {reason}", path=folder, reason=error)) from error
        self._clock = clock
        game.inbox.wake = wake
        self._stage = Stage(game, size, clock=clock)
        self._taken: list[Path] = []
        self._last = b""

    def take(self, step: str) -> None:
        """From this moment until all that moves has come to rest."""
        self._stage.look()
        for n in self._moments():
            self._stage.show()
            self._keep(f"{step.replace('_', '-')}-{n:03}")

    def _moments(self) -> Iterator[int]:
        for n in range(round(MOST / STEP)):
            yield n
            if self._stage.wall.changes(self._clock()) is None:
                return
            self._clock.now += STEP

    def _keep(self, name: str) -> None:
        seen = self._stage.wall.window.surface
        pixels = seen.get_view("0").raw
        if pixels == self._last:
            return
        self._last = pixels
        self._taken.append(self._folder / f"{len(self._taken):04}-{name}.png")
        save_window(seen, self._taken[-1])

    def close(self) -> list[Path]:
        """All frames, and sheets of them beside each other."""
        self._stage.close()
        for n in range(0, len(self._taken), A_SHEET):
            save_sheet(self._taken[n : n + A_SHEET], self._folder / f"sheet-{n // A_SHEET + 1:02}.png")
        return self._taken
