"""Numbers on the form: typed anew, by keyboard, mouse and finger; one that is refused is told, and nothing goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from pygame.event import Event

from game.app.game import Game
from game.core import commands as c
from game.core.phases import Phase
from game.stage.input.interaction import Interaction
from game.stage.input.keyboard import Keyboard
from game.stage.input.mouse import Mouse
from game.stage.paint.viewport import Viewport
from tests.app.app_samples import game_in

ENTER, TAB = pygame.K_RETURN, pygame.K_TAB


class Form:
    """The form of a new session in a window, with hands on it."""

    def __init__(self, game: Game) -> None:
        pygame.display.init()
        self.game = game
        self.interaction = Interaction(game, Viewport(1920, 1080))
        self.keyboard, self._time = Keyboard(self.interaction), 0.0
        self.mouse = Mouse(self.interaction, self.keyboard.tap)
        self.interaction.refresh()

    def middle(self, name: str) -> tuple[int, int]:
        scene = self.interaction.scene
        areas = {stop.name: stop.area for stop in scene.touches()} | {stop.name: stop.area for stop in scene.fields()}
        area = areas[name]
        return round(area.x + area.w / 2), round(area.y + area.h / 2)

    def click(self, name: str) -> None:
        at = self.middle(name)
        self._time += 1
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.mouse.handle(Event(kind, pos=at, button=1), self._time)

    def key(self, key: int, mod: int = 0) -> None:
        self._time += 1
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            self.keyboard.handle(Event(kind, key=key, mod=mod, unicode="", scancode=0), self._time)

    def type(self, text: str) -> None:
        for sign in text:
            self._time += 1
            code = pygame.key.key_code(sign)
            self.keyboard.handle(Event(pygame.KEYDOWN, key=code, mod=0, unicode=sign, scancode=0), self._time)
            self.keyboard.handle(Event(pygame.TEXTINPUT, text=sign), self._time)
            self.keyboard.handle(Event(pygame.KEYUP, key=code, mod=0, unicode=sign, scancode=0), self._time)

    @property
    def typing(self) -> str:
        held = self.interaction.text_field.field
        return held.name if held is not None else ""

    def is_at(self, phase: Phase) -> bool:
        return self.game.session.phase is phase

    def value(self, name: str) -> int:
        return int(getattr(self.game.session.setup, name))

    @property
    def shown(self) -> dict[str, str]:
        return {field.name: field.text for field in self.interaction.scene.fields()}


@pytest.fixture
def form(tmp_path: Path) -> Iterator[Form]:
    game = game_in(tmp_path)
    game.obey(c.NewSession())
    yield Form(game)
    game.closing()


NUMBERS = pytest.mark.parametrize(("name", "number"), [("people", 37), ("minutes", 105)])


@NUMBERS
@pytest.mark.parametrize("way", ["click", "tab"])
def test_a_number_is_typed_over_the_old_one(form: Form, name: str, number: int, way: str) -> None:
    """Whoever comes to the field writes a new number; nothing has to be taken out first."""
    if way == "click":
        form.click(name)
    while form.typing != name:
        form.key(TAB)
    form.type(str(number))
    form.key(ENTER)
    assert form.value(name) == number and form.shown[name] == str(number)


@pytest.mark.parametrize(("typed", "name"), [("14", "people"), ("De Wilg", "school")])
def test_what_is_typed_beside_the_form_goes_where_it_fits(form: Form, typed: str, name: str) -> None:
    """A figure is a number of people, a word the name of the school; nobody clicked anywhere."""
    form.type(typed)
    assert form.typing == name
    form.key(ENTER)
    assert form.shown[name] == typed


@pytest.mark.parametrize(("name", "typed"), [("people", "2"), ("people", "100"), ("minutes", "10"), ("minutes", "500")])
@pytest.mark.parametrize("then", ["enter", "ctrl+enter", "start", "elsewhere"])
def test_a_number_beyond_the_bounds_is_said_and_nothing_goes_on(form: Form, name: str, typed: str, then: str) -> None:
    """Whatever is pressed next: the old number stands, the sentence names the bounds, and no session begins with it."""
    before = form.value(name)
    form.click(name)
    form.type(typed)
    match then:
        case "enter":
            form.key(ENTER)
        case "ctrl+enter":
            form.key(ENTER, pygame.KMOD_CTRL)
        case "start":
            form.click("start")
        case _:
            form.click("preset-team")
    assert form.value(name) == before and form.shown[name] == str(before)
    assert form.game.notice == f"{name}_bounds"
    assert form.is_at(Phase.SETUP)
    form.click("start")
    assert form.is_at(Phase.HOUSE_RULES)


@pytest.mark.parametrize(
    ("before", "less", "more"), [("47", 45, 50), ("45", 40, 50), ("20", 20, 25), ("240", 235, 240), ("238", 235, 240)]
)
def test_a_press_goes_to_the_next_multiple_of_five(form: Form, before: str, less: int, more: int) -> None:
    """With the mouse, a finger, and the keys that say so; at the end of the bounds it is told."""
    for name, key, wanted in (("less", pygame.K_DOWN, less), ("more", pygame.K_UP, more)):
        for by in ("touch", "key"):
            form.game.obey(c.ChangeSetup("minutes", before))
            form.interaction.refresh()
            if by == "touch":
                form.click(f"minutes-{name}")
            else:
                form.key(key, pygame.KMOD_CTRL | pygame.KMOD_SHIFT)
            assert form.value("minutes") == wanted
            assert (form.game.notice == "minutes_bounds") == (str(wanted) == before)
