"""The wall and, while there are two screens, the desk beside it: which is open, where, and who has the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pygame
from pygame import Rect
from pygame.event import Event

from game.stage.windows.arrangement import Arrangement, FindDisplays
from game.stage.windows.pane import Pane

STRAYS = 3  # times that a wall which the system moved is put back; after that somebody seems to want it so
SMALL_WALL = 0.2  # seconds: no more often does the desk follow a wall that moves


class TwoScreens(Protocol):
    """Who wants to know whether the desk has a window of its own."""

    two_screens: bool


class Panes:
    """`open_desk` makes the window of the desk on a screen; it may raise pygame.error."""

    def __init__(
        self,
        game: TwoScreens,
        wall: Pane,
        open_desk: Callable[[Rect], Pane],
        find: FindDisplays,
        *,
        full: bool = False,
    ) -> None:
        self._game, self._open_desk = game, open_desk
        self._full = full  # the choice of a full screen that was followed last
        self.wall = wall
        self.desk: Pane | None = None
        self._arrangement, self._wanted = Arrangement(find), True
        self._spread, self._strays = False, 0
        self._followed = 0.0  # when the desk last looked at the wall

    def all(self) -> tuple[Pane, ...]:
        return (self.wall,) if self.desk is None else (self.wall, self.desk)

    @property
    def two(self) -> bool:
        """Whether there is a screen for each."""
        return self._arrangement.two

    # ---------------------------------------------------------------------------------------------------- places

    def check_displays(self) -> bool:
        """Look at the screens; True when they were others, and the windows have moved."""
        if self._arrangement.changed():
            self._strays = 0
            self._place()
            return True
        return self._put_back()

    def _put_back(self) -> bool:
        """Desktops move windows too when a screen comes or goes, some time after it."""
        if not self.wall.window.strayed or self._strays == STRAYS:
            return False
        self._strays += 1
        self.wall.window.cover(self.wall.window.covers)
        self._redo()
        return True

    def fill(self, wanted: bool) -> None:
        """Somebody may have chosen that the wall fills its screen, or does not. Two screens are always filled."""
        chosen, self._full = wanted != self._full, wanted
        if chosen and not self.two and self.wall.window.full_screen != wanted:
            self.toggle_full_screen()

    def toggle_full_screen(self) -> bool:
        """Whether the wall fills the only screen from now on: a system may refuse."""
        self.wall.window.toggle_full_screen()
        self.wall.resized()
        self._full = self.wall.window.full_screen
        return self._full

    def swap(self) -> None:
        """Wall and desk change places; a desk that was closed is opened instead. Only where there are two screens."""
        if self.desk is not None:
            self._arrangement.swap()
        self._wanted = True
        self._place()

    def go_to_desk(self) -> None:
        """Give the keyboard to the desk, opened again if need be. Only where there are two screens."""
        if self.desk is None:
            self.swap()
        else:
            self.desk.window.focus()

    def close_desk(self) -> None:
        """What was typed there is sent first. It stays closed until it is asked for or another screen comes."""
        desk, self._wanted = self.desk, False
        if desk is not None:
            desk.interaction.flush()
            self.desk = None
            self._game.two_screens = self.wall.interaction.shared = False
            self.attend(self.wall)
            desk.window.close()
            self.wall.interaction.refresh()

    def _place(self) -> None:
        """Each window on its screen."""
        screen = self._arrangement.wall
        if screen is not None:
            self._spread = True
            self.wall.window.cover(screen)
            if self._wanted:
                self._put_desk(self._arrangement.desk)
        elif self._spread:
            self._gather()
        self._redo()

    def _redo(self) -> None:
        for pane in self.all():
            pane.resized()
            pane.interaction.refresh()

    def _gather(self) -> None:
        """One screen is left. The wall becomes an ordinary window there, or it would lie over everything."""
        self.close_desk()
        self._wanted, self._spread = True, False
        self.wall.window.settle(self._arrangement.desk)
        self.wall.window.focus()

    def _put_desk(self, screen: Rect) -> None:
        if self.desk is None:
            self._open(screen)
        else:
            self.desk.window.settle(screen)
        if self.desk is not None:
            self.desk.window.maximise()
            # Who is typing on the wall goes on typing there; everybody else leads from the desk.
            (self.desk if self.wall.interaction.text_field.field is None else self.wall).window.focus()

    def _open(self, screen: Rect) -> None:
        self._game.two_screens = True
        try:
            self.desk = self._open_desk(screen)
        except pygame.error:  # no second window to be had: the meeting goes on with one
            self._game.two_screens = self._wanted = False
            return
        self.desk.interaction.attended = False
        self.desk.interaction.shared = self.wall.interaction.shared = True
        self.wall.interaction.blank = False  # from now on a black wall is something that the desk knows

    # ---------------------------------------------------------------------------------------------------- keyboard

    def of(self, event: Event) -> Pane | None:
        """Whose event it is. One whose window is gone is nobody's; one that names none goes where the keyboard is."""
        if not hasattr(event, "window"):
            return next((pane for pane in self.all() if pane.interaction.attended), self.wall)
        return next((pane for pane in self.all() if pane.window.owns(event.window)), None)

    def attend(self, attended: Pane) -> None:
        """The keyboard goes to this window."""
        for pane in self.all():
            pane.interaction.attended = pane is attended
        attended.interaction.attend()

    # ---------------------------------------------------------------------------------------------------- frames

    def show(self, now: float) -> None:
        """Bring the windows up to date, where anything differs."""
        self.wall.show(now)
        if self.desk is not None:
            if self._follows() is not None and now >= self._followed + SMALL_WALL:
                self.desk.wall, self._followed = self.wall.version, now
            self.desk.show(now)

    def due(self, now: float, frame: float) -> float | None:
        """When a window has to be painted again, if nothing happens until then."""
        changes = (pane.changes(now) for pane in self.all())
        frames = (max(at, now + frame) for at in changes if at is not None)
        hints = (pane.due(now) for pane in self.all())
        return min((at for at in (*frames, self._follows(), *hints) if at is not None), default=None)

    def _follows(self) -> float | None:
        """When the small wall on the desk is brought up to date; None when it is."""
        behind = self.desk is not None and self.desk.wall != self.wall.version
        return self._followed + SMALL_WALL if behind else None
