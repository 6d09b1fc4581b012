"""The stage: waits for what happens, lets the game obey, shows its scenes, and sleeps again. It knows no rules."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

import pygame
from pygame import Rect
from pygame.event import Event

from game.core.commands import Command, SetColours, SetFullScreen, SetZoom, Typing, WindowCommand
from game.stage.input.keys import Guard, names_of
from game.stage.loop_wait import wait
from game.stage.sounds import Sounds
from game.stage.windows.arrangement import FindDisplays
from game.stage.windows.displays import displays
from game.stage.windows.pane import Face, Pane
from game.stage.windows.panes import Panes
from game.stage.windows.window import SMALLEST_DESK, TITLE, Window
from game.ui.geometry import Page
from game.ui.keys import ALOUD
from game.ui.scene import Scene

WAKE = pygame.event.custom_type()
FRAME, LONGEST = 1 / 60, 1.0  # seconds: between two frames, and of a sleep
DISPLAY_CHECK = 2.0  # seconds between two looks at the screens: nobody tells that a projector came
REPEAT = (400, 40)  # milliseconds
PRESSES = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.FINGERDOWN)
"""Any of these ends what is read aloud; the key that begins it ends it by itself."""


class StagedGame(Protocol):
    """What the stage is handed. `wants_tick` tells in how many seconds a scene may change by itself, if ever.

    `attend` is called when something happened: it grants what came from other threads. `two_screens` is set by the
    stage: True while the desk has a window of its own. `full_screen` is what somebody chose for the only screen.
    """

    two_screens: bool

    @property
    def full_screen(self) -> bool: ...

    @property
    def ended(self) -> bool: ...

    def obey(self, command: Command) -> None: ...

    def scene(self, page: Page) -> Scene: ...

    def desk_scene(self, page: Page) -> Scene: ...

    def attend(self) -> None: ...

    def wants_tick(self) -> float | None: ...

    def closing(self) -> None: ...


class Stage:
    """The wall in a window, and the desk in a second one while there are two screens.

    `strict` raises what goes wrong in painting an item; a meeting wants it covered. `pressed` is called at every press,
    whatever it means.
    """

    def __init__(
        self,
        game: StagedGame,
        size: tuple[int, int] | None = None,
        *,
        zoom: float = 1.0,
        strict: bool = False,
        clock: Callable[[], float] = time.monotonic,
        find: FindDisplays = displays,
        desk_title: Callable[[], str] = lambda: TITLE,
        pressed: Callable[[], None] = lambda: None,
    ) -> None:
        self._game, self._strict, self._clock, self._desk_title = game, strict, clock, desk_title
        wall = Pane(Face(self._obey, game.scene), Window(size), zoom=zoom, strict=strict)
        # A size that somebody asked for goes before what was chosen earlier.
        self._panes = Panes(game, wall, self._open_desk, find, full=size is not None and game.full_screen)
        self._pressed = pressed
        pygame.key.set_repeat(*REPEAT)
        self._guard, self._handled, self._sounds = Guard(), wall, Sounds()
        self._zoom = zoom
        self._looked = -DISPLAY_CHECK
        self._tick: float | None = None

    @property
    def wall(self) -> Pane:
        return self._panes.wall

    @property
    def desk(self) -> Pane | None:
        """The window of the desk, while there is one."""
        return self._panes.desk

    def _open_desk(self, screen: Rect) -> Pane:
        window = Window(title=self._desk_title(), least=SMALLEST_DESK, within=screen)
        return Pane(Face(self._obey, self._game.desk_scene), window, strict=self._strict, small_wall=self.wall.small)

    def run(self) -> None:
        """Play until the game has ended or somebody closes the wall."""
        self._displays_changed()
        self._refresh()
        while not self._game.ended:
            self.show()
            self.turn(self._awaited())
        self.close()

    def turn(self, events: list[Event]) -> None:
        """What happened, and what comes of it. A frame of a movement alone asks nothing of the game."""
        for event in events:
            self.handle(event)
        if not self._game.ended and (events or (self._tick is not None and self._clock() >= self._tick)):
            self._refresh()

    def look(self) -> None:
        """See what the game has come to without any event: for whoever leads it by hand."""
        self._refresh()

    def show(self) -> None:
        """Bring the windows up to date, if anything differs."""
        self._panes.show(self._clock())
        if self._leads_on():
            self._panes.show(self._clock())

    def _leads_on(self) -> bool:
        """Whether a scene on the wall has come to its end by itself, and another one follows."""
        command = self.wall.follows(self._clock())
        if command is None or self._game.ended:
            return False
        self._obey(command)
        self._refresh()
        return True

    def close(self) -> None:
        if not self._game.ended:  # a game that has ended has let go of its file
            self.flush()
        for pane in self._panes.all():
            pane.window.close()
        pygame.display.quit()

    def flush(self) -> None:
        """Send what was typed and not yet confirmed."""
        for pane in self._panes.all():
            pane.interaction.flush()

    def _refresh(self) -> None:
        self._game.attend()
        if self._game.ended:  # a paired desk may end it
            return
        self._panes.fill(self._game.full_screen)
        for pane in self._panes.all():
            pane.interaction.refresh()
        command = self.wall.follows(self._clock())
        if command is not None:  # of a scene that is through before anybody has seen it
            self._obey(command)
            for pane in self._panes.all():
                pane.interaction.refresh()
        self._sounds.hear(self.wall.interaction.scene.chime)
        if self.desk is not None:  # the language may be another one
            self.desk.window.call(self._desk_title())
        tick = self._game.wants_tick()
        self._tick = None if tick is None else self._clock() + tick

    def _obey(self, command: Command) -> None:
        """A command from either window. First the game gets to know what was typed, before its field may be gone."""
        if not isinstance(command, Typing | WindowCommand):
            self.send_typed()
        if isinstance(command, SetZoom):  # by its keys, or by a press on the form
            self._zoom = self.wall.interaction.zoom = command.zoom
        self._game.obey(command)

    def send_typed(self) -> None:
        """Tell the game what was typed in either window and not yet confirmed; the fields stay in use."""
        for pane in self._panes.all():
            typed = pane.interaction.text_field.confirm()
            if typed is not None:
                self._game.obey(typed)

    # ---------------------------------------------------------------------------------------------------- sleep

    def _awaited(self) -> list[Event]:
        """Sleep until something happens or a window may change; short enough for Ctrl+C in a terminal."""
        due = self._due()
        while True:
            left = LONGEST if due is None else due - self._clock()
            wait(min(left, LONGEST))
            events, moved = pygame.event.get(), self._displays_changed()
            if events or moved or (due is not None and self._clock() >= due):
                return events

    def _due(self) -> float | None:
        now = self._clock()
        return min((at for at in (self._tick, self._panes.due(now, FRAME)) if at is not None), default=None)

    def _displays_changed(self) -> bool:
        """Now and then look at the screens; True when the windows have moved."""
        if self._clock() - self._looked < DISPLAY_CHECK:
            return False
        self._looked = self._clock()
        return self._panes.check_displays()

    # ---------------------------------------------------------------------------------------------------- events

    def handle(self, event: Event) -> None:
        """One event of a window, or of none."""
        pane = self._panes.of(event)
        if event.type in PRESSES and not (event.type == pygame.KEYDOWN and ALOUD in names_of(event)):
            self._pressed()
        if event.type == pygame.KEYUP:
            self._guard.released(event)
        if event.type == pygame.QUIT or (event.type == pygame.WINDOWCLOSE and pane is self.wall):
            self._close_all()
        elif event.type == pygame.WINDOWCLOSE and pane is not None:
            self._panes.close_desk()
        elif event.type == pygame.DROPFILE:
            self._dropped(event.file)
        elif pane is not None and not (event.type == pygame.KEYDOWN and self._key_of_both(event, pane)):
            self._hand(event, pane)

    def _dropped(self, file: str) -> None:
        """A file is for a screen that asks for one. Elsewhere it does nothing, whoever drops what during a vote."""
        dropped = (pane.interaction.scene.dropped for pane in self._panes.all() if not pane.interaction.blank)
        command = next((command for command in dropped if command is not None), None)
        if command is not None:
            self._obey(replace(command, text=file))

    def _close_all(self) -> None:
        """The wall was closed; QUIT comes after the last window."""
        if not self._game.ended:
            self.flush()
            self._game.closing()

    def _hand(self, event: Event, pane: Pane) -> None:
        if event.type == pygame.WINDOWFOCUSGAINED:
            self._panes.attend(pane)
        elif event.type == pygame.WINDOWDISPLAYCHANGED:
            self._panes.check_displays()
            if pane not in self._panes.all():  # it was on a screen that is gone
                return
        if pane is not self._handled:  # the other window may have led the game on
            self._handled = pane
            pane.interaction.refresh()
        pane.handle(event, self._clock())
        if pane is self.wall and pane.interaction.zoom != self._zoom:
            self._obey(SetZoom(pane.interaction.zoom))

    def _key_of_both(self, event: Event, pane: Pane) -> bool:
        """F8 swaps the screens, F9 on the wall goes to the desk. Where there is one screen, scenes may use them.

        There F11 is a choice that is kept; so is Ctrl+D, the next colours, on either window.
        """
        name = next(iter(names_of(event)), "")
        if name == "ctrl+d" and not pane.interaction.blank:
            if self._guard.passes(event, name, self._clock()):
                self._obey(SetColours())
                self._refresh()
            return True
        if name == "f11" and not self._panes.two:
            if self._guard.passes(event, name, self._clock()):
                self._obey(SetFullScreen(self._panes.toggle_full_screen()))
            return True
        if name not in ("f8", "f9") or not self._panes.two or (name == "f9" and pane is self.desk):
            return False
        if self._guard.passes(event, name, self._clock()):
            (self._panes.swap if name == "f8" else self._panes.go_to_desk)()
        return True


def wake() -> None:
    """Make the stage look at its game again; may be called from any thread."""
    with suppress(pygame.error):  # the queue is full: it will wake up anyway
        pygame.event.post(Event(WAKE))
