"""Opens the game in a window. Where there is no screen it says so and plays a rehearsal instead."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from dataclasses import replace

from game.words import Words


def screen_missing() -> bool:
    """True on a machine without a display: a server, a container, a test."""
    if os.environ.get("SDL_VIDEODRIVER") in ("dummy", "offscreen"):
        return True
    return sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def play(options: Namespace, say: Words) -> int:
    if screen_missing():
        print(say("There is no screen here, so a rehearsal is played instead."), flush=True)
        from game.rehearsal import rehearse

        return rehearse(Namespace(minutes=90, people=24, seed=1, out=None, size=(1920, 1080)), say)
    return _in_window(options, say)


def _in_window(options: Namespace, say: Words) -> int:
    from game.app import Game, Table
    from game.cards_here import library
    from game.paths import places
    from game.settings import load
    from game.stage.loop import Stage  # pygame and its hints come first

    where = places()
    settings = load(where.settings)
    game = Game(Table(where, library()), replace(settings, language=say.language), say)
    try:
        stage = Stage(game, options.size, full_screen=False, zoom=settings.zoom)
    except Exception as error:  # SDL names every reason differently
        print("open-kaart: " + say("The window could not be opened: {reason}", reason=error), file=sys.stderr)
        return 1
    stage.run()
    if not game.ended:
        game.closing()
    if stage.hands.zoom != settings.zoom:
        game.change_settings(replace(game.settings, zoom=stage.hands.zoom))
    return 0
