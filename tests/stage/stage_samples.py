"""Somebody at the wall: a game that keeps what it is told, and keys, clicks and typing as a window would send them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pygame
from pygame.event import Event

from game.core.commands import Advance, Command, GoTo, RewordReason, RewordRule, StepBack
from game.stage.input.interaction import Interaction
from game.stage.input.keyboard import Keyboard
from game.stage.input.keys import names_of
from game.stage.input.mouse import Mouse
from game.stage.paint.viewport import Viewport
from game.ui.geometry import Area, Page
from game.ui.scene import Field, Scene, Touch

SHEET = Viewport(1920, 1080)
FORWARD = Touch(Area(1000, 900, 400, 100), "forward", Advance(), ("space", "pagedown"))
BACK = Touch(Area(100, 900, 200, 100), "back", StepBack(), ("pageup", "escape", "ctrl+z"))
PARK = Touch(Area(400, 900, 200, 100), "park", GoTo("park"), ("p", "f7", "2"))
RULE = Field(Area(100, 100, 1000, 300), "rule", "wij bellen", RewordRule(), multiline=True, keys=("f2",))
WHY = Field(Area(100, 500, 1000, 80), "why", "", RewordReason(), limit=20)


@dataclass
class FakeGame:
    """A game that keeps what it is told, and puts the texts of rule and reason in its scene."""

    now: Scene
    commands: list[Command] = field(default_factory=list)

    def obey(self, command: Command) -> None:
        self.commands.append(command)
        for name, kind in (("rule", RewordRule), ("why", RewordReason)):
            if isinstance(command, kind):
                self._put(name, command.text)

    def _put(self, name: str, text: str) -> None:
        items = [
            replace(item, text="" if item.clears else text) if isinstance(item, Field) and item.name == name else item
            for item in self.now.items
        ]
        self.now = replace(self.now, items=tuple(items))

    def scene(self, page: Page) -> Scene:
        return self.now


class Player:
    """Somebody at the wall, whose clock runs on a second with each thing done."""

    def __init__(self, *items: Touch | Field, primary: str = "forward") -> None:
        pygame.display.init()
        self.game = FakeGame(Scene("s", items, primary=primary))
        self.interaction = Interaction(self.game, SHEET)
        self.keyboard = Keyboard(self.interaction)
        self.mouse = Mouse(self.interaction, self.keyboard.tap)
        self.time = 0.0

    def key(self, key: int, mod: int = 0, unicode: str = "", up: bool = True, after: float = 1.0) -> None:
        self.time += after
        self.keyboard.handle(Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode, scancode=0), self.time)
        if unicode and self.interaction.scene.fields() and not mod and unicode.isprintable():
            self.keyboard.handle(Event(pygame.TEXTINPUT, text=unicode), self.time)
        if up:
            self.keyboard.handle(Event(pygame.KEYUP, key=key, mod=mod, unicode=unicode, scancode=0), self.time)

    def type(self, text: str) -> None:
        for sign in text:
            self.key(pygame.key.key_code(sign) if sign.isascii() and sign != " " else pygame.K_SPACE, 0, sign)

    def down(self, x: float, y: float, button: int = 1, after: float = 1.0) -> None:
        self.time += after
        self.mouse.handle(Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=button), self.time)

    def up(self, x: float, y: float, button: int = 1) -> None:
        self.mouse.handle(Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=button), self.time)

    def click(self, x: float, y: float) -> None:
        self.down(x, y)
        self.up(x, y)

    @property
    def commands(self) -> list[Command]:
        return self.game.commands

    @property
    def typing(self) -> str:
        held = self.interaction.text_field.field
        return held.name if held else ""


def press(key: int, mod: int = 0, unicode: str = "", scancode: int = 0) -> tuple[str, ...]:
    return names_of(Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode, scancode=scancode))


@dataclass
class ScriptedGame:
    """A game of one screen: what the stage asks of it, and all that it was told, in order."""

    now: Scene
    ended: bool = False
    commands: list[Command] = field(default_factory=list)
    two_screens: bool = False
    full_screen: bool = False

    def obey(self, command: Command) -> None:
        self.commands.append(command)

    def scene(self, page: Page) -> Scene:
        return self.now

    def desk_scene(self, page: Page) -> Scene:
        return self.now

    def attend(self) -> None:
        pass

    def wants_tick(self) -> float | None:
        return None

    def closing(self) -> None:
        self.ended = True
