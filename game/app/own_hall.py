"""The hall of a study day on this computer: its file, and the server that rooms come to. It shows nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from game.app.game import Game
from game.app.plenary_window import OfWindow, PlenaryWindow, plenary_window
from game.day.sqlite_store import DayFault, DayProblem, SqliteDay, day_file, forget_days, take_away
from game.i18n.words import Words
from game.server.day.server import DayServer, new_day_code, own_address
from game.server.plenary.client import WallAddress
from game.server.plenary.watch import HallWatch
from game.server.tokens import digest_of, new_token
from game.system.errors import UserError


def hall_in_window(game: Game) -> PlenaryWindow:
    """The day of today, with its hall on this computer, in the windows of this game. UserError: it cannot be opened.

    Whoever opens it again on the same day goes on with it. It ends with the window, and rooms go on.
    """
    school = game.settings.school.name
    name = " ".join(filter(None, (game.say("Study day"), school, game.today)))
    hall = OwnHall(game.environment.places.days, name, game.say, lambda fault: None)
    watch = HallWatch(hall.wall, root=hall.root)
    window = OfWindow(game.inbox.wake, game.paint, game.send_typed)
    shown = plenary_window(watch, game.environment, game.settings, game.say, window)
    shown.over = hall.close
    shown.two_screens = game.two_screens
    watch.begin(game.inbox.wake)
    return shown


class OwnHall:
    """Open once it is made; the same name goes on with the same day. `fault` hears what went wrong in it.

    UserError: it cannot be opened.
    """

    def __init__(self, folder: Path, name: str, say: Words, fault: Callable[[BaseException], None]) -> None:
        self.store = _opened(folder, name, say)
        self.token = new_token()
        self.store.let_wall_in(digest_of(self.token))
        self._server = DayServer(self.store, fault, listens=self.store.keep_port)
        try:
            self._server.open(self.store.file.port)
        except OSError as error:
            raise UserError(say("The hall cannot be opened: {reason}", reason=error)) from error

    @property
    def port(self) -> int:
        return self._server.port

    @property
    def root(self) -> str:
        """The address at which rooms most likely find it."""
        return f"http://{own_address()}:{self.port}"

    @property
    def wall(self) -> WallAddress:
        """For a wall on this computer: it needs no network."""
        return WallAddress(f"http://127.0.0.1:{self.port}", self.token)

    def close(self) -> None:
        """Rooms go on; the day can be opened again."""
        self._server.close()


def _opened(folder: Path, name: str, say: Words) -> SqliteDay:
    path = day_file(folder, name)
    try:
        forget_days(folder)
        try:
            return SqliteDay(path, new_day_code(), name)
        except DayProblem as problem:
            if problem.fault is not DayFault.OVER:
                raise
            take_away(path)
            return SqliteDay(path, new_day_code(), name)
    except DayProblem as problem:
        raise UserError(_why(problem.fault, say)) from problem
    except OSError as error:
        raise UserError(
            say("{path} cannot be written: {reason}", path=folder, reason=error.strerror or error)
        ) from error


def _why(fault: DayFault, say: Words) -> str:
    match fault:
        case DayFault.NEWER:
            return say("This day was made with a newer version of Open Kaart.")
        case DayFault.OVER:
            return say("This day is over: it was kept for 30 days.")
        case DayFault.IN_USE:
            return say("This day is open in another window, or its file cannot be written.")
        case _:
            assert_never(fault)
