"""The stage: waits for what happens, lets the game obey, shows its scene, and sleeps again. It knows no rules."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

import pygame
from pygame.event import Event

from game.core.commands import Command
from game.scene import Page, Scene
from game.stage.hands import Hands
from game.stage.idle import wait
from game.stage.keyboard import Keyboard
from game.stage.keys import Guard, names_of
from game.stage.motion import Motion
from game.stage.mouse import Mouse
from game.stage.painter import Painter
from game.stage.sheet import Sheet
from game.stage.window import Wall

WAKE = pygame.event.custom_type()
FRAME, LONGEST = 1 / 60, 1.0  # seconds: between two frames, and of a sleep
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5)
FADING = 5_000_000  # pixels: larger walls cannot be blended in the time of a frame
REPEAT = (400, 40)  # milliseconds


class Game(Protocol):
    """What the stage is handed. `wants_tick` tells in how many seconds the scene may change by itself, if ever."""

    @property
    def ended(self) -> bool: ...

    def obey(self, command: Command) -> None: ...

    def scene(self, page: Page) -> Scene: ...

    def wants_tick(self) -> float | None: ...

    def closing(self) -> None: ...


class Stage:
    """A window with a game in it. `strict` raises what goes wrong in painting an item; a meeting wants it covered."""

    def __init__(
        self,
        game: Game,
        size: tuple[int, int] | None = None,
        *,
        full_screen: bool = False,
        zoom: float = 1.0,
        strict: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._game, self._clock = game, clock
        self.wall = Wall(size, full_screen)
        pygame.key.set_repeat(*REPEAT)
        self.hands = Hands(game, Sheet(*self.wall.size), zoom)
        self._keyboard, self._mouse = Keyboard(self.hands), Mouse(self.hands)
        self._painter, self._motion, self._guard = Painter(strict), Motion(), Guard()
        self._exposed, self._dark, self._veiled = True, False, 1.0
        self._scene: Scene | None = None

    def run(self) -> None:
        """Play until the game has ended or somebody closes the window."""
        while not self._game.ended:
            self.show()
            for event in self._awaited():
                self.handle(event)
            self.hands.refresh()
        self.close()

    def close(self) -> None:
        self.flush()
        self.wall.close()

    def flush(self) -> None:
        """Send what was typed and not yet confirmed."""
        self.hands.flush()

    def _awaited(self) -> list[Event]:
        """Sleep until something happens or the scene may have changed; short enough for Ctrl+C in a terminal."""
        due = self._due()
        while True:
            left = LONGEST if due is None else due - self._clock()
            wait(min(left, LONGEST))
            events = pygame.event.get()
            if events or (due is not None and self._clock() >= due):
                return events

    def _due(self) -> float | None:
        now, tick = self._clock(), self._game.wants_tick()
        if self._motion.moves(now) and not self.hands.blank:
            return now + FRAME
        return None if tick is None else now + tick

    # ---------------------------------------------------------------------------------------------------- events

    def handle(self, event: Event) -> None:
        """One event of the window."""
        if event.type == pygame.QUIT:  # comes after the close of the last window
            self.flush()
            self._game.closing()
        elif event.type in (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWDISPLAYCHANGED):
            self._resized()
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._keyboard.handle(event, self._clock())
            self.hands.pressed = ""
        elif event.type != pygame.KEYDOWN or not self._own_key(event):
            if event.type == pygame.KEYUP:
                self._guard.released(event)
            self._keyboard.handle(event, self._clock())
            self._mouse.handle(event, self._clock())

    def _resized(self) -> None:
        self.wall.refetch()
        self.hands.sheet = Sheet(*self.wall.size)
        self._exposed = True

    def _own_key(self, event: Event) -> bool:
        """Keys of the window itself; True when this is one."""
        name = next(iter(names_of(event)), "")
        if name == "f11":
            if self._guard.passes(event, name, self._clock()):
                self.wall.toggle_full_screen()
                self._resized()
        elif name in ("ctrl+plus", "ctrl+shift+plus"):
            self._zoom(1)
        elif name == "ctrl+minus":
            self._zoom(-1)
        elif name == "ctrl+0":
            self.hands.zoom = 1.0
        else:
            return False
        return True

    def _zoom(self, by: int) -> None:
        near = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self.hands.zoom))
        self.hands.zoom = ZOOMS[min(max(near + by, 0), len(ZOOMS) - 1)]

    # ---------------------------------------------------------------------------------------------------- frames

    def show(self) -> None:
        """Bring the window up to date, if anything differs."""
        now, scene = self._clock(), self.hands.scene
        if self.hands.blank:
            self._darken()
            return
        if scene is not self._scene and self._motion.follow(scene, now) and self._can_fade():
            self._veiled = 0.0
        self._scene = scene
        live = replace(self.hands.live(), grown=lambda bar: self._motion.grown(bar, now))
        dirty = self._painter.show(scene, self.wall.size, live)
        if self._exposed or self._dark:
            dirty = [self._painter.canvas.get_rect()]
            self._exposed, self._dark, self._veiled = False, False, 1.0
        if self._veiled < 1:
            self._lift(self._motion.entered(now))
        elif dirty:
            self.wall.put(self._painter.canvas, dirty)

    def _can_fade(self) -> bool:
        w, h = self.wall.size
        return w * h <= FADING and not self._exposed and not self._dark

    def _lift(self, entered: float) -> None:
        """The screen comes in over the one before it: each frame lays the missing part of it on top."""
        if entered >= 1:
            self._veiled = 1.0
            self.wall.put(self._painter.canvas, [self._painter.canvas.get_rect()])
            return
        self.wall.veil(self._painter.canvas, (entered - self._veiled) / (1 - self._veiled))
        self._veiled = entered

    def _darken(self) -> None:
        if not self._dark or self._exposed:
            self.wall.darken()
            self._dark, self._exposed = True, False


def wake() -> None:
    """Make the stage look at its game again; may be called from any thread."""
    with suppress(pygame.error):  # the queue is full: it will wake up anyway
        pygame.event.post(Event(WAKE))
