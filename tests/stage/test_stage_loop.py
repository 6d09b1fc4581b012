"""The whole stage without a screen: what is posted to its window reaches the game, and the wall follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pygame
import pytest
from pygame.event import Event

from game.core.commands import Advance, Command, RewordReason, SetColours, SetFullScreen, SetZoom
from game.stage import loop_wait as idle
from game.stage.loop import WAKE, Stage, wake
from game.stage.paint.motion import Motion
from game.stage.render import snapshot
from game.ui.geometry import Area
from game.ui.scene import Bar, Box, Field, Scene, Text, Touch
from tests.stage.stage_samples import ScriptedGame

FORWARD = Touch(Area(1000, 900, 400, 100), "forward", Advance(), ("space",))
WHY = Field(Area(100, 500, 1000, 80), "why", "", RewordReason(), first=True)
BAR = Bar(Area(100, 100, 800, 24), 0.5, "option0")


class Scripted(ScriptedGame):
    """A game of one screen, that ends when it is closed or moved on."""

    def obey(self, command: Command) -> None:
        super().obey(command)
        self.full_screen = command.on if isinstance(command, SetFullScreen) else self.full_screen
        self.ended = isinstance(command, Advance)


@dataclass
class Room:
    """A stage with a clock that stands still until it is told."""

    game: Scripted
    time: float = 0.0

    def __post_init__(self) -> None:
        self.stage = Stage(self.game, (1024, 768), strict=True, clock=lambda: self.time)

    def look(self, after: float = 0.0) -> pygame.Color:
        """The colour a third along the bar, or of what lies there instead."""
        self.time += after
        self.stage.wall.interaction.refresh()
        self.stage.show()
        return self.stage.wall.window.surface.get_at((round(340 * 768 / 1080), round(112 * 768 / 1080)))


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room(Scripted(Scene("s", (Box(Area(0, 0, 900, 200)), BAR, FORWARD), primary="forward")))
    pygame.event.clear()
    yield made
    made.stage.close()


def post(kind: int, **values: object) -> None:
    pygame.event.post(Event(kind, values))


def test_a_posted_key_reaches_the_game(room: Room) -> None:
    post(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0, unicode=" ", scancode=44)
    room.stage.run()
    assert room.game.commands == [Advance()]


def test_closing_the_window_keeps_what_was_typed() -> None:
    game = Scripted(Scene("s", (WHY, FORWARD)))
    stage = Stage(game, (1024, 768), strict=True)
    post(pygame.TEXTINPUT, text="omdat")
    post(pygame.QUIT)
    stage.run()
    assert game.commands == [RewordReason("omdat")]


def test_the_wall_shows_what_a_snapshot_shows(room: Room) -> None:
    room.look()
    room.look(5.0)
    expected = snapshot(room.game.now, room.stage.wall.window.size, strict=True)
    assert pygame.image.tobytes(room.stage.wall.window.surface, "RGB") == pygame.image.tobytes(expected, "RGB")


def test_a_bar_grows_and_then_everything_rests(room: Room) -> None:
    assert room.look() == pygame.Color("#ECE6DA")
    assert room.look(1.0) == pygame.Color("#2457D6")
    assert not room.stage.wall.motion.moves(room.time)


def test_heavy_cards_do_not_move() -> None:
    motion = Motion()
    scene = Scene("s", (BAR,), flourish=False)
    assert not motion.follow(scene, 0.0)
    assert motion.grown(BAR, 0.0) == 0.5
    assert not motion.follow(replace(scene, name="t"), 1.0)
    assert not motion.moves(1.0)


def test_a_new_screen_fades_in_and_comes_to_rest(room: Room) -> None:
    room.look(1.0)
    room.look(1.0)
    room.game.now = Scene("t", (Box(Area(0, 0, 900, 200), "ink"),))
    first = room.look(0.01)
    frames = 0
    while room.stage.wall.motion.moves(room.time) and frames < 60:
        frames += 1
        room.look(1 / 60)
    assert first != pygame.Color("#17203A")
    assert 5 <= frames <= 20
    assert room.look() == pygame.Color("#17203A")


def test_a_slow_machine_comes_to_rest_too(room: Room) -> None:
    """Painting the first frame took longer than the whole movement: the last frame is still to come."""
    room.look(1.0)
    room.look(1.0)
    room.game.now = Scene("t", (Box(Area(0, 0, 900, 200), "ink"),))
    room.look()
    room.time += 5
    assert room.stage._due() is not None
    room.stage.show()
    assert room.stage.wall.window.surface.get_at((200, 80)) == pygame.Color("#17203A")
    assert room.stage._due() is None


def test_black_and_back(room: Room) -> None:
    room.look()
    for key, sign, colour in ((pygame.K_b, "b", "#000000"), (pygame.K_x, "x", "#2457D6")):
        post(pygame.KEYDOWN, key=key, mod=0, unicode=sign, scancode=0)
        for event in pygame.event.get():
            room.stage.handle(event)
        assert room.look(1.0) == pygame.Color(colour)


def test_zoom_and_full_screen_are_keys_of_the_window(room: Room) -> None:
    def key(key: int, mod: int, unicode: str = "") -> None:
        room.stage.handle(Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode, scancode=0))

    for _ in range(9):
        key(pygame.K_EQUALS, pygame.KMOD_CTRL)
    assert room.stage.wall.interaction.zoom == 1.5
    key(pygame.K_0, pygame.KMOD_CTRL)
    key(pygame.K_MINUS, pygame.KMOD_CTRL)
    assert room.stage.wall.interaction.zoom == 0.9
    key(pygame.K_F11, 0)
    assert room.stage.wall.window.full_screen
    told = [command for command in room.game.commands if isinstance(command, SetZoom | SetFullScreen)]
    assert (told[-1], told[-2]) == (SetFullScreen(True), SetZoom(0.9))


def test_letters_that_are_chosen_on_a_form_take_hold_at_once_and_are_told_once(room: Room) -> None:
    """By a press as by the keys: the page is laid out for them, and the choice is kept."""
    large = Touch(Area(0, 300, 200, 200), "letters", SetZoom(1.35), ("9",))
    room.game.now = replace(room.game.now, items=(*room.game.now.items, large))
    room.stage.wall.interaction.refresh()
    room.stage.handle(Event(pygame.KEYDOWN, key=pygame.K_9, mod=0, unicode="9", scancode=0))
    assert room.stage.wall.interaction.zoom == 1.35
    room.stage.handle(Event(pygame.KEYDOWN, key=pygame.K_MINUS, mod=pygame.KMOD_CTRL, unicode="", scancode=0))
    told = [command for command in room.game.commands if isinstance(command, SetZoom)]
    assert told == [SetZoom(1.35), SetZoom(1.2)]


def test_the_next_colours_are_one_key_away_on_every_screen(room: Room) -> None:
    """Also where somebody types, and once for a key that is held; a dark wall comes back first."""
    press = Event(pygame.KEYDOWN, key=pygame.K_d, mod=pygame.KMOD_CTRL, unicode="", scancode=0)
    for _ in range(3):
        room.stage.handle(press)
    assert room.game.commands.count(SetColours()) == 1
    room.stage.handle(Event(pygame.KEYUP, key=pygame.K_d, mod=pygame.KMOD_CTRL, unicode="", scancode=0))
    room.stage.wall.interaction.blank = True
    room.stage.handle(press)
    assert not room.stage.wall.interaction.blank
    assert room.game.commands.count(SetColours()) == 1


@pytest.mark.parametrize("chosen", [True, False])
def test_a_full_screen_that_was_chosen_is_there_at_the_start(chosen: bool) -> None:
    """It is as large as the screen is that there is now, whatever it was when somebody chose it."""
    game = Scripted(Scene("s", (WHY,)), full_screen=chosen)
    stage = Stage(game, strict=True)
    post(pygame.QUIT)
    stage.turn([])
    stage._refresh()
    window = stage.wall.window
    assert window.full_screen is chosen
    assert not chosen or window.size == pygame.display.get_desktop_sizes()[0]
    assert game.commands == []
    stage.close()


def test_a_size_that_was_asked_for_goes_before_the_full_screen_that_was_chosen() -> None:
    stage = Stage(Scripted(Scene("s", (WHY,)), full_screen=True), (1024, 768), strict=True)
    stage._refresh()
    assert (stage.wall.window.full_screen, stage.wall.window.size) == (False, (1024, 768))
    stage.close()


def test_a_choice_in_the_settings_is_followed_at_once(room: Room) -> None:
    for chosen in (True, False):
        room.game.full_screen = chosen
        room.stage._refresh()
        assert room.stage.wall.window.full_screen is chosen


def test_a_system_that_has_no_full_screen_leaves_a_window(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is kept that was not to be had."""
    monkeypatch.setattr(room.stage.wall.window, "_window", Refusing(room.stage.wall.window._window))
    room.stage.handle(Event(pygame.KEYDOWN, key=pygame.K_F11, mod=0, unicode="", scancode=0))
    assert not room.stage.wall.window.full_screen
    assert room.game.commands == [SetFullScreen(False)]


class Refusing:
    """A window of a system that fills no screen."""

    def __init__(self, window: pygame.Window) -> None:
        self.__dict__["window"] = window

    def __getattr__(self, name: str) -> object:
        return getattr(self.window, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self.window, name, value)

    def set_fullscreen(self, *, desktop: bool) -> None:
        raise pygame.error("no")


def test_wake_ends_a_sleep(room: Room) -> None:
    room.look()
    pygame.event.clear()
    wake()
    idle.wait(5)
    assert [event.type for event in pygame.event.get() if event.type == WAKE] == [WAKE]


def test_a_changed_text_is_the_only_thing_put(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    text = Text(Area(100, 300, 300, 60), "een")
    room.game.now = replace(room.game.now, items=(*room.game.now.items, text))
    room.look(1.0)
    room.look(1.0)
    put: list[list[pygame.Rect]] = []
    monkeypatch.setattr(room.stage.wall.window, "put", lambda canvas, places: put.append(places))
    room.look(1.0)
    assert put == []
    room.game.now = replace(room.game.now, items=(*room.game.now.items[:-1], replace(text, text="twee")))
    room.look(1.0)
    assert len(put) == 1
    assert sum(place.w * place.h for place in put[0]) < 1024 * 768 / 8
