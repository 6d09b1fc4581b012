"""Opens the game in a window. Where there is no screen it says so and plays a rehearsal instead."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from game.i18n.words import Words

if TYPE_CHECKING:
    from game.app.game import Game
    from game.stage.loop import Stage


def screen_missing() -> bool:
    """True on a machine without a display: a server, a container, a test."""
    if os.environ.get("SDL_VIDEODRIVER") in ("dummy", "offscreen"):
        return True
    return sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def play(options: Namespace, say: Words) -> int:
    if screen_missing():
        print(say("There is no screen here, so a rehearsal is played instead."), flush=True)
        from game.tools.rehearsal.command import rehearse

        return rehearse(Namespace(minutes=90, people=24, seed=1, out=None, size=(1920, 1080)), say)
    return _in_window(options, say)


def _in_window(options: Namespace, say: Words) -> int:
    try:
        game, stage = open_window(options.size, say)
    except Exception as error:  # SDL names every reason differently
        print("open-kaart: " + say("The window could not be opened: {reason}", reason=error), file=sys.stderr)
        return 1
    stage.run()
    if not game.ended:
        game.closing()
    if stage.wall.interaction.zoom != game.settings.zoom:
        game.change_settings(replace(game.settings, zoom=stage.wall.interaction.zoom))
    return 0


def open_window(size: tuple[int, int] | None, say: Words | None = None) -> tuple[Game, Stage]:
    """The game of this user in a window, with its first frame on it. pygame.error if there is no window to be had."""
    # While some hundred modules and classes are made there is nothing to collect; looking for it costs a tenth.
    gc.disable()
    from game.stage.loop import Stage, wake  # pygame and its hints come first
    from game.stage.render import png

    from game.app.bootstrap import new_game  # isort: skip
    from game.app.handlers.library import follow
    from game.app.state import Environment  # isort: skip
    from game.i18n.catalogues import words
    from game.library.live_library import LiveLibrary
    from game.settings.store import load_checked
    from game.system.paths import places

    where = places()
    settings, fault = load_checked(where.settings)
    say = say or words(settings.language)
    cards = LiveLibrary(where)
    game = new_game(Environment(where, cards.library()), replace(settings, language=say.language), say)
    stage = Stage(game, size, zoom=settings.zoom, desk_title=say("Open Kaart – desk"))
    game.inbox.wake = wake
    game.paint = png
    game.send_typed = stage.send_typed
    game.notice = fault
    follow(game, cards)
    stage.show()
    gc.freeze()  # what there is now stays: looking through it would cost a frame, now and then
    gc.enable()
    return game, stage
