"""What is focused, pressed and typed in a window, and the wishes that come of it. It knows neither keys nor windows."""

from __future__ import annotations

from typing import Protocol

import pygame

from game.core.commands import Command, Show
from game.stage.input.focus import Focus, Stop, stops
from game.stage.input.text_field import Typist
from game.stage.paint.paint_state import Live, Typed
from game.stage.paint.viewport import Sheet
from game.ui.scene import Field, Page, Scene, Touch


class Played(Protocol):
    """The part of the game that hands are laid on."""

    def obey(self, command: Command) -> None: ...

    def scene(self, page: Page) -> Scene: ...


class Hands:
    """Call `refresh` whenever the scene may have changed."""

    def __init__(self, game: Played, sheet: Sheet, zoom: float = 1.0) -> None:
        self._game = game
        self.sheet = sheet
        self.zoom = zoom
        self.focus = Focus()
        self.typist = Typist()
        self.blank = False  # the wall is black until somebody does something
        self.beside = False  # another window shows the same meeting
        self.attended = True  # the keyboard is with this window
        self.pressed = ""
        self.scene = Scene("", ())
        self.refresh()

    def refresh(self) -> None:
        """Fetch the scene. A field that it no longer has is confirmed first."""
        scene = self._game.scene(self.sheet.page)
        if self._abandons(scene):
            scene = self._game.scene(self.sheet.page)
        fresh, self.scene = scene.name != self.scene.name, scene
        if fresh:
            self._open()
        else:
            self.focus.follow(scene)
            self._follow_field()
        self.attend()

    def _abandons(self, scene: Scene) -> bool:
        """Leave a field that this scene does not have; True when that sent a wish."""
        held = self.typist.field
        stays = scene.name == self.scene.name and any(held and field.name == held.name for field in scene.fields())
        if held is None or stays:
            return False
        wish = self.typist.confirm()
        self.typist.leave()
        if wish is not None:
            self._game.obey(wish)
        return wish is not None

    def _open(self) -> None:
        self.pressed = ""
        self.focus.begin(self.scene)
        opening = next((field for field in self.scene.fields() if field.first), None)
        if opening is not None and not self.focus.choosing:
            self.typist.take(opening)

    def _follow_field(self) -> None:
        held = self.typist.field
        now = next((field for field in self.scene.fields() if held is not None and field.name == held.name), None)
        if now is not None:
            self.typist.follow(now)

    def attend(self) -> None:
        """Ask the system for text only while a field wants it, and say where the caret is."""
        if not self.attended or not pygame.display.get_init():
            return
        if self.typist.field is None:
            pygame.key.stop_text_input()
            return
        pygame.key.start_text_input()
        pygame.key.set_text_input_rect(self.typist.caret_rect(self.sheet, self.zoom))

    def live(self) -> Live:
        """What the painter has to know of all this."""
        return Live(self.zoom, self.focus.name, self.pressed, self._typed())

    def _typed(self) -> dict[str, Typed]:
        field = self.typist.field
        return {field.name: self.typist.typed(self.sheet, self.zoom)} if field is not None else {}

    def flush(self) -> None:
        """Send what was typed and not yet confirmed; the field stays in use."""
        wish = self.typist.confirm()
        if wish is not None:
            self._game.obey(wish)
            self.refresh()

    def take(self, field: Field) -> None:
        """Begin to type in a field."""
        self.typist.take(field)
        self.focus.name = ""
        self.attend()

    def leave(self) -> None:
        """Stop typing; nothing typed is lost."""
        self.flush()
        self.typist.leave()
        self.attend()

    def press(self, stop: Stop | None) -> None:
        """Do what a touch asks for, or go into a field."""
        if isinstance(stop, Field):
            self.take(stop)
        elif stop is not None:
            self._game.obey(stop.wish)
            self.refresh()

    def at(self, pos: tuple[int, int]) -> Stop | None:
        """What lies on top at a pixel of the window."""
        x, y = self.sheet.units(*pos)
        return next((stop for stop in reversed(stops(self.scene)) if stop.area.contains(x, y)), None)

    def darken(self) -> None:
        """The wall goes black. Somebody at a desk must know, so there it is a wish."""
        if self.beside:
            self._game.obey(Show("blank"))
            self.refresh()
        else:
            self.blank = True

    def move(self, by: int) -> None:
        """The focus goes on; a keyboard that comes to a field types in it, a clicker looks at it only."""
        self.focus.move(self.scene, by)
        stop = self.focus.at(self.scene)
        if isinstance(stop, Field) and not self.focus.choosing:
            self.take(stop)


def pressable(stop: Stop | None, name: str) -> bool:
    """Whether this is the touch of that name."""
    return isinstance(stop, Touch) and stop.name == name
