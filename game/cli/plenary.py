"""`open-kaart plenary URL`: the wall of the hall on a study day, in a window.

It keeps nothing on this computer but the session that makes one protocol, once somebody begins that.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from game.app.merging import MergingGame
from game.app.plenary import Plenary
from game.app.plenary_window import DayNote, PlenaryWindow
from game.app.state import Environment
from game.cli.play import screen_missing
from game.i18n.words import Words
from game.library.loading import library
from game.server.plenary.client import WallAddress, wall_address
from game.server.plenary.watch import HallWatch
from game.server.sharing.address import NotAnAddress
from game.settings.store import load_checked
from game.stage.loop import Stage, wake
from game.stage.render import png
from game.system.errors import UserError
from game.system.paths import places


def plenary(options: Namespace, say: Words) -> int:
    """Until somebody closes the window. UserError: it could not begin."""
    try:
        address = wall_address(options.address)
    except NotAnAddress as error:
        told = say("Outside this building the address of a day begins with https://.") if error.secure else ""
        raise UserError(told or say("{text} is no address of a plenary.", text=options.address)) from error
    if screen_missing():
        raise UserError(say("There is no screen here."))
    hall = HallWatch(address)
    try:
        _in_window(_window(hall, address, say), hall, options, say)
    except Exception as error:  # SDL names every reason differently
        print("open-kaart: " + say("The window could not be opened: {reason}", reason=error), file=sys.stderr)
        return 1
    finally:
        hall.close()
    return 0


def _window(hall: HallWatch, address: WallAddress, say: Words) -> PlenaryWindow:
    where = places()
    settings = replace(load_checked(where.settings)[0], language=say.language)

    def make(leave: Callable[[], None]) -> MergingGame:
        game = MergingGame(hall, Environment(where, library()), settings, say, leave)
        game.inbox.wake, game.paint = wake, png
        game.send_typed = lambda: window.send_typed()  # noqa: PLW0108 - the stage comes later
        return game

    day = sha256(f"{address.root}/{address.token}".encode()).hexdigest()
    note = DayNote(where.settings.with_name("plenary"), day)
    window = PlenaryWindow(Plenary(hall, say, settings.colours), make, note)
    return window


def _in_window(shown: PlenaryWindow, hall: HallWatch, options: Namespace, say: Words) -> None:
    stage = Stage(shown, options.size, desk_title=lambda: say("Open Kaart – desk"), pressed=shown.hush)
    shown.send_typed = stage.send_typed
    hall.begin(wake)
    stage.show()
    stage.run()
