"""What the windows are handed: the game of this user, or the practice session that lies before it for a while."""

from __future__ import annotations

from game.app.game import Game
from game.core import commands as c
from game.core.late_imports import when_called
from game.ui.geometry import Page
from game.ui.scene import Scene

with when_called():
    from game.app.practice_session import practice_game

OF_BOTH = (c.WindowCommand, c.SetLanguage)
"""How the screen is set is no matter of a session: it stays as it was chosen."""


class InPlay:
    """The game that is seen obeys. The other one waits at its first screen, and hears of nothing."""

    def __init__(self, game: Game) -> None:
        self._game = game
        self._practice: Game | None = None
        game.start_practice = self._begin

    @property
    def now(self) -> Game:
        """The game that is seen."""
        if self._practice is not None and self._practice.ended:
            self._practice = None
        return self._practice or self._game

    def _begin(self) -> None:
        try:
            self._practice = practice_game(self._game)
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
