"""What the window of the hall is handed: the pictures of all rooms, or the session that makes one protocol of them.

Both know the same hall. The session is begun once in a day; whoever comes back after a crash goes on with it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.app.merging import MergingGame
from game.app.plenary import Plenary
from game.app.state import Environment
from game.core import commands as c
from game.core.commands.merging import MakeProtocol
from game.core.commands.plenary import LeavePlenary
from game.core.value import Value, value
from game.i18n.words import Words
from game.server.plenary.watch import HallWatch
from game.settings.store import Settings
from game.system.atomic_write import write_atomic
from game.texts.notices import notice_words
from game.ui.geometry import Page
from game.ui.scene import Scene

Make = Callable[[Callable[[], None]], MergingGame]
"""Makes the game of that session; it is given what leads back to the pictures."""


@value
class DayNote(Value):
    """Where it is noted which session makes the protocol of a day: two lines in a file beside the settings.

    It lies never in a session file: a file that came from elsewhere must not open itself.
    """

    file: Path

    def path(self, of_day: str) -> str:
        """The session file; "" where none was begun, or on another day."""
        with suppress(OSError, ValueError):
            day, _, path = self.file.read_text("utf-8", "surrogateescape").partition("\n")
            return path if of_day and day == of_day and Path(path).is_file() else ""
        return ""

    def keep(self, day: str, path: str) -> None:
        """A disk that refuses costs the comfort, nothing else."""
        with suppress(OSError):
            write_atomic(self.file, f"{day}\n{path}".encode("utf-8", "surrogateescape"))


@dataclass(frozen=True)
class OfWindow:
    """What whoever has a window gives its game: how it is woken, who paints, and who sends what is being typed."""

    wake: Callable[[], None]
    paint: Callable[[Scene, int], bytes]
    send_typed: Callable[[], None]


def plenary_window(
    hall: HallWatch, environment: Environment, settings: Settings, say: Words, window: OfWindow
) -> PlenaryWindow:
    """The pictures of this hall, and a session of its own once somebody makes one protocol."""

    def make(leave: Callable[[], None]) -> MergingGame:
        game = MergingGame(hall, environment, settings, say, leave)
        game.inbox.wake, game.paint, game.send_typed = window.wake, window.paint, window.send_typed
        return game

    note = DayNote(environment.places.settings.with_name("plenary"))
    return PlenaryWindow(Plenary(hall, say, settings.colours), make, note)


class PlenaryWindow:
    """The one of both that is seen obeys; the other waits."""

    def __init__(self, pictures: Plenary, make: Make, note: DayNote) -> None:
        self._pictures, self._make, self._note = pictures, make, note
        self._game: MergingGame | None = None
        self._in_session = False
        self._day = ""
        self.over: Callable[[], None] = lambda: None  # whose hall it is says what ends with it
        self._look_for_session()

    @property
    def now(self) -> Plenary | MergingGame:
        """What is seen."""
        return self._game if self._game is not None and self._in_session else self._pictures

    @property
    def two_screens(self) -> bool:
        return self.now.two_screens

    @two_screens.setter
    def two_screens(self, two: bool) -> None:
        self._pictures.two_screens = two
        if self._game is not None:
            self._game.two_screens = two

    @property
    def full_screen(self) -> bool:
        return self.now.full_screen

    @property
    def ended(self) -> bool:
        return self._pictures.ended

    def obey(self, command: c.Command) -> None:
        match command:
            case MakeProtocol():
                self._to_session()
            case c.Quit() | LeavePlenary():
                self.closing()
            case _:
                self.now.obey(command)

    def _look_for_session(self) -> None:
        """Once the hall has told which day it is: whether its protocol was begun here before."""
        day = self._pictures.day
        if day != self._day:
            self._day = day
            self._pictures.making = self._game is not None or bool(self._note.path(day))

    def _to_session(self) -> None:
        """The one that was begun, here or before a crash, or a new one."""
        game = self._game or self._make(self._to_pictures)
        if not game.session.rooms:
            kept = self._note.path(self._day)
            if not (kept and game.go_on(kept)):
                game.begin()
        if not game.session.rooms:  # why not, is told where people look
            self._pictures.notice = notice_words(game.notice, game.say)
            game.closing()
            return
        if game.keeper.store is not None:
            self._note.keep(self._day, str(game.keeper.store.path))
        game.two_screens = self._pictures.two_screens
        self._game, self._in_session, self._pictures.making = game, True, True

    def _to_pictures(self) -> None:
        self._in_session = False

    def attend(self) -> None:
        self._pictures.attend()
        self._look_for_session()
        if self._game is not None:
            self._game.attend()

    def hush(self) -> None:
        """Somebody pressed something: nothing is read aloud any more."""
        if self._game is not None:
            self._game.hush()

    def scene(self, page: Page) -> Scene:
        return self.now.scene(page)

    def desk_scene(self, page: Page) -> Scene:
        return self.now.desk_scene(page)

    def wants_tick(self) -> float | None:
        return self.now.wants_tick()

    def closing(self) -> None:
        """The window was closed; the session is kept, and the day goes on."""
        if self._game is not None:
            self._game.closing()
        self._pictures.closing()
        self.over()
