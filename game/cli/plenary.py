"""`open-kaart plenary URL`: the wall of the hall on a study day, in a window.

It keeps nothing on this computer but the session that makes one protocol, once somebody begins that.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace

from game.app.plenary_window import OfWindow, plenary_window
from game.app.state import Environment
from game.cli.play import screen_missing
from game.i18n.words import Words
from game.library.loading import library
from game.server.plenary.client import wall_address
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
        _in_window(hall, options, say)
    except Exception as error:  # SDL names every reason differently
        print("open-kaart: " + say("The window could not be opened: {reason}", reason=error), file=sys.stderr)
        return 1
    finally:
        hall.close()
    return 0


def _in_window(hall: HallWatch, options: Namespace, say: Words) -> None:
    where = places()
    settings = replace(load_checked(where.settings)[0], language=say.language)
    stages: list[Stage] = []
    shown = plenary_window(
        hall,
        Environment(where, library()),
        settings,
        say,
        OfWindow(wake, png, lambda: stages[0].send_typed()),  # noqa: PLW0108 - the stage comes later
    )
    stages += [Stage(shown, options.size, desk_title=lambda: say("Open Kaart – desk"), pressed=shown.hush)]
    hall.begin(wake)
    stages[0].show()
    stages[0].run()
