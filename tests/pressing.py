"""Presses as people give them: a round that is not complete is closed by a second one, a moment after the first."""

from __future__ import annotations

from game.app.game import Game
from game.core import commands as c
from game.tools.rehearsal.team import Clock


def press_twice(game: Game, command: c.Command | None = None) -> None:
    """The step forward, and a second later once more: for who means it."""
    wait(game, 1.0)
    game.obey(command or c.Advance())
    wait(game, 1.0)
    game.obey(command or c.Advance())


def wait(game: Game, seconds: float) -> None:
    clock = game.environment.clock
    assert isinstance(clock, Clock)
    clock.now += seconds
