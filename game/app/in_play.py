"""What the windows are handed: the game of this user, or what lies before it for a while.

That is a practice session, or the hall of a study day that this computer is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.game import Game
from game.core import commands as c
from game.core.late_imports import when_called
from game.system.errors import UserError
from game.ui.geometry import Page
from game.ui.scene import Scene

if TYPE_CHECKING:
    from game.app.plenary_window import PlenaryWindow

with when_called():
    from game.app.own_hall import hall_in_window
    from game.app.practice_session import practice_game

OF_BOTH = (c.WindowCommand, c.SetLanguage)
"""How the screen is set is no matter of a session: it stays as it was chosen."""


class InPlay:
    """The game that is seen obeys. The other one waits at its first screen, and hears of nothing."""

    def __init__(self, game: Game) -> None:
        self._game = game
        self._before: Game | PlenaryWindow | None = None
        game.start_practice, game.open_hall = self._practise, self._open_hall

    @property
    def now(self) -> Game | PlenaryWindow:
        """What is seen."""
        if self._before is not None and self._before.ended:
            self._before = None
        return self._before or self._game

    def _open_hall(self) -> None:
        try:
            self._before = hall_in_window(self._game)
        except UserError as error:
            self._game.notice = str(error)

    def _practise(self) -> None:
        try:
            self._before = practice_game(self._game)
        except OSError:  # no room for a folder that is empty: a session could not be kept either
            self._game.notice = "disk_trouble"

    @property
    def two_screens(self) -> bool:
        return self.now.two_screens

    @two_screens.setter
    def two_screens(self, two: bool) -> None:
        self._game.two_screens = self.now.two_screens = two

    @property
    def full_screen(self) -> bool:
        return self.now.full_screen

    @property
    def ended(self) -> bool:
        return self._game.ended

    def obey(self, command: c.Command) -> None:
        now = self.now
        now.obey(command)
        if now is not self._game and isinstance(command, (*OF_BOTH, c.Quit)):
            self._game.obey(command)

    def scene(self, page: Page) -> Scene:
        return self.now.scene(page)

    def desk_scene(self, page: Page) -> Scene:
        return self.now.desk_scene(page)

    def attend(self) -> None:
        self._game.attend()
        if self.now is not self._game:
            self.now.attend()

    def hush(self) -> None:
        """Somebody pressed something: nothing is read aloud any more."""
        self.now.hush()

    def wants_tick(self) -> float | None:
        return self.now.wants_tick()

    def closing(self) -> None:
        """The wall was closed, whatever was on it."""
        if self.now is not self._game:
            self.now.closing()
        self._game.closing()
