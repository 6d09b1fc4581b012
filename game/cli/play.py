"""Opens the game in a window. Where there is no screen it says so and plays a rehearsal instead."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from game.i18n.words import Words
from game.system.errors import UserError
from game.system.typed_path import given_path

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
        from game.tools.rehearsal.command import rehearse  # nobody who has a screen waits for it

        print(say("There is no screen here, so a rehearsal is played instead."), flush=True)
        return rehearse(Namespace(minutes=90, people=24, seed=1, out=None, size=(1920, 1080)), say)
    return _in_window(options, say)


def practice(options: Namespace, say: Words) -> int:
    """The game, with its practice session in front."""
    if screen_missing():
        raise UserError(say("There is no screen here."))
    return _in_window(Namespace(size=options.size, file=None), say, begins=True)


def _in_window(options: Namespace, say: Words, *, begins: bool = False) -> int:
    try:
        game, stage = open_window(options.size, say)
    except Exception as error:  # SDL names every reason differently
        print("open-kaart: " + say("The window could not be opened: {reason}", reason=error), file=sys.stderr)
        return 1
    if options.file:
        from game.core.commands import TakeFile

        game.obey(TakeFile(str(given_path(options.file).absolute())))
    if begins:
        game.start_practice()
    stage.run()
    if not game.ended:
        game.closing()
    if not game.sharing.finish():  # after the window: nobody waits for the hall
        print("open-kaart: " + say("Not all that was settled has reached the hall."), file=sys.stderr)
    return 0


def open_window(size: tuple[int, int] | None, say: Words | None = None) -> tuple[Game, Stage]:
    """The game of this user in a window, with its first frame on it. pygame.error if there is no window to be had."""
    # While some hundred modules and classes are made there is nothing to collect; looking for it costs a tenth. So the
    # modules of the game and its window are imported here, after that.
    gc.disable()
    from game.cli.window import first_frame

    opened = first_frame(size, say)
    gc.freeze()  # what there is now stays: looking through it would cost a frame, now and then
    gc.enable()
    return opened
