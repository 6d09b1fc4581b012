"""All that belongs to one window: interaction, keys, mouse, painter, motion. It knows no rules and no other window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pygame
from pygame import Rect, Surface, transform
from pygame.event import Event

from game.core.commands import Command
from game.core.value import Value, value
from game.stage.input.interaction import Interaction
from game.stage.input.keyboard import Keyboard
from game.stage.input.keys import Guard, names_of
from game.stage.input.mouse import Mouse
from game.stage.paint.ahead import Ahead
from game.stage.paint.brushes import SmallWall
from game.stage.paint.motion import Motion
from game.stage.paint.paint_state import PaintState
from game.stage.paint.painter import Painter, merged
from game.stage.paint.viewport import Viewport
from game.stage.windows.window import Window
from game.ui.geometry import Page
from game.ui.scene import Scene
from game.ui.timeline import at_rest

ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5)
FADING = 5_000_000  # pixels: more than that cannot be blended in the time of a frame
PRESSES = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.FINGERDOWN)
CHANGED = (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWDISPLAYCHANGED)


@value
class Face(Value):
    """The game as one window sees it."""

    obey: Callable[[Command], None]
    scene: Callable[[Page], Scene]


class Pane:
    """A window at work. `version` counts what was put in it; `wall` is the version of the wall that a desk shows."""

    def __init__(
        self,
        face: Face,
        window: Window,
        *,
        zoom: float = 1.0,
        strict: bool = False,
        small_wall: SmallWall | None = None,
    ) -> None:
        self.window = window
        self.interaction = Interaction(face, Viewport(*window.size), zoom)
        self.motion = Motion()
        self._painter, self._ahead = Painter(strict, small_wall), Ahead()
        self._keyboard, self._guard = Keyboard(self.interaction), Guard()
        self._mouse = Mouse(self.interaction, self._keyboard.tap)
        self._exposed, self._dark, self._veiled = True, False, 1.0
        self._scene: Scene | None = None
        self._shown: PaintState | None = None  # what was painted last
        self._changes: float | None = None  # when the next frame differs by itself
        self._fading: list[Rect] = []  # where the scene still comes in over the last one
        self._followed = ""  # the scene that something followed by itself
        self.version = self.wall = 0

    # ---------------------------------------------------------------------------------------------------- events

    def handle(self, event: Event, now: float) -> None:
        """One event of this window."""
        if event.type in PRESSES:
            self._press(event, now)
            return
        if event.type in CHANGED:
            self.resized()
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._keyboard.handle(event, now)
            self.interaction.pressed = ""
        elif event.type == pygame.WINDOWLEAVE:
            self.interaction.hover.over("", now)
        else:
            if event.type == pygame.KEYUP:
                self._guard.released(event)
            self._keyboard.handle(event, now)
            self._mouse.handle(event, now)

    def _press(self, event: Event, now: float) -> None:
        """It does what it means, and whatever moves has come to rest. A scene that has just come by itself stays."""
        scene, self.interaction.holds = self.interaction.scene, self.motion.settles(now)
        if event.type != pygame.KEYDOWN or not self._pressed(event, now):
            self._keyboard.handle(event, now)
            self._mouse.handle(event, now)
        if self.interaction.holds and self.interaction.pressed == scene.primary:
            self.interaction.pressed = ""
        self.interaction.holds = False
        if self.interaction.scene.name == scene.name:
            self.motion.end()
            self._changes = now

    def resized(self) -> None:
        self.window.refetch()
        self.interaction.viewport = Viewport(*self.window.size)
        self._exposed = True

    def _pressed(self, event: Event, now: float) -> bool:
        """A real key: where there is one, nobody types with a finger. True when it is one of the window."""
        self.interaction.hover.end()
        name = next(iter(names_of(event)), "")
        if name and self.interaction.fingers.real_key(name):
            self.interaction.refresh()
        return self._own_key(event, now)

    def _own_key(self, event: Event, now: float) -> bool:
        """Keys of the window itself; True when this is one."""
        name = next(iter(names_of(event)), "")
        if name == "f11":
            if self._guard.passes(event, name, now):
                self.window.toggle_full_screen()
                self.resized()
        elif name in ("ctrl+plus", "ctrl+shift+plus"):
            self._zoom(1)
        elif name == "ctrl+minus":
            self._zoom(-1)
        elif name == "ctrl+0":
            self._zoom_to(1.0)
        else:
            return False
        return True

    def _zoom(self, by: int) -> None:
        near = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self.interaction.zoom))
        self._zoom_to(ZOOMS[min(max(near + by, 0), len(ZOOMS) - 1)])

    def _zoom_to(self, zoom: float) -> None:
        """Screens lay out anew: picture and side columns give way to larger letters."""
        self.interaction.zoom = zoom
        self.interaction.refresh()

    # ---------------------------------------------------------------------------------------------------- frames

    def changes(self, now: float) -> float | None:
        """When the next frame differs by itself: now, later, or never."""
        if self.interaction.blank or self._changes is None:
            return None
        return max(now, self._changes)

    def follows(self, now: float) -> Command | None:
        """What follows by itself from the scene here, once each time that it comes."""
        scene = self.interaction.scene
        if scene.then is None or self.interaction.blank or scene.name == self._followed:
            return None
        if scene is not self._scene and self._moves_first(scene):
            return None
        if scene is self._scene and not self.motion.over(now):
            return None
        self._followed = scene.name
        return scene.then

    def _moves_first(self, scene: Scene) -> bool:
        return at_rest(scene) > 0

    def due(self, now: float) -> float | None:
        """When the key of the button under the mouse is to be shown; None where it is, or none is."""
        hover = self.interaction.hover
        shown = self._shown is not None and self._shown.hint == hover.name
        return None if hover.due is None or shown or self.interaction.blank else max(hover.due, now)

    def show(self, now: float) -> None:
        """Bring the window up to date, if anything differs."""
        if self.interaction.blank:
            self._darken()
            return
        state = replace(self.interaction.paint_state(), wall=self.wall, hint=self.interaction.hover.shown(now))
        moved = self._changes is not None and now >= self._changes
        if moved or self._exposed or self._dark or self._scene is not self.interaction.scene or self._shown != state:
            self._show(state, now)

    def _show(self, state: PaintState, now: float) -> None:
        scene = self.interaction.scene
        fades = scene is not self._scene and self.motion.follow(scene, now)
        if scene.then is None:
            self._followed = ""
        self._scene, self._shown, self._changes = scene, state, self.motion.changes(now)
        growing = replace(state, grown=lambda bar: self.motion.grown(bar, now))
        dirty = self._painter.show(self.motion.frame(now), self.window.size, growing)
        self.version += bool(dirty)
        if self._exposed or self._dark:
            dirty = [self._painter.canvas.get_rect()]
            self._exposed, self._dark, self._fading = False, False, []
        elif fades or self._fading:  # what had not come in yet comes in with the rest
            self._fading = merged([*self._fading, *dirty], self._painter.canvas.get_rect())
            self._veiled = 0.0 if fades else self._veiled
        if self._fading:
            large = sum(rect.w * rect.h for rect in self._fading) > FADING
            self._lift(1.0 if large else self.motion.entered(now))
        elif dirty:
            self.window.put(self._painter.canvas, dirty)
        if self._changes is None:  # nothing moves any more
            self._ahead.make(scene, self.window.size)

    def _lift(self, entered: float) -> None:
        """The screen comes in over the one before it: each frame lays the missing part of it on top."""
        if entered >= 1:
            self.window.put(self._painter.canvas, self._fading)
            self._fading = []
            return
        self.window.veil(self._painter.canvas, self._fading, (entered - self._veiled) / (1 - self._veiled))
        self._veiled = entered

    def _darken(self) -> None:
        if not self._dark or self._exposed:
            self.window.darken()
            self._dark, self._exposed = True, False
            self.version += 1

    def small(self, size: tuple[int, int]) -> Surface:
        """What is seen here, as large as it fits in this many pixels."""
        canvas = self.window.surface if self._dark else self._painter.canvas
        share = min(size[0] / canvas.get_width(), size[1] / canvas.get_height())
        w, h = (max(1, round(side * share)) for side in canvas.get_size())
        return transform.smoothscale(canvas, (w, h))
