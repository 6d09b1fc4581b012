"""Two windows on two screens, without a screen: the list of screens is handed in, the events are those of a window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO

import pygame
import pytest
from pygame import Rect
from pygame.event import Event

from game.core.commands import Advance, Command, RewordReason, RewordRule, SetFullScreen, Show, StepBack
from game.stage.loop import WAKE, Stage
from game.stage.render import png
from game.stage.windows import displays
from game.stage.windows import panes as panes_module
from game.stage.windows.arrangement import Arrangement
from game.stage.windows.displays import Display
from game.stage.windows.pane import Pane
from game.stage.windows.window import Window
from game.ui.geometry import Area, Page
from game.ui.scene import Bar, Box, Field, Scene, Touch, Wall

LAPTOP, PROJECTOR = Display(0, 0, 1366, 768, "eDP-1"), Display(1366, 0, 1280, 720, "HDMI-1")
FORWARD = Touch(Area(1000, 900, 400, 100), "forward", Advance(), ("space", "pagedown"))
BACK = Touch(Area(100, 900, 200, 100), "back", StepBack(), ("f8",))
PLACE = Area(40, 40, 320, 180)


@dataclass
class Meeting:
    """A game with a rule on the wall and a reason on the desk; a step forward takes the rule off the wall."""

    ended: bool = False
    two_screens: bool = False
    full_screen: bool = False
    step: int = 0
    rule: str = ""
    reason: str = ""
    bar: float = 0.5
    black: bool = False
    attended: int = 0
    commands: list[Command] = field(default_factory=list)

    def obey(self, command: Command) -> None:
        self.commands.append(command)
        self.full_screen = command.on if isinstance(command, SetFullScreen) else self.full_screen
        self.step += isinstance(command, Advance)
        self.rule = command.text if isinstance(command, RewordRule) else self.rule
        self.reason = command.text if isinstance(command, RewordReason) else self.reason
        self.black = self.black or isinstance(command, Show)

    def scene(self, page: Page) -> Scene:
        if self.black:
            return Scene("blank", (), "black", flourish=False)
        rule = Field(Area(100, 300, 800, 80), "rule", self.rule, RewordRule(), keys=("f2",))
        fields = (rule,) if self.step == 0 else ()
        bar = Bar(Area(100, 100, 800, 200), self.bar, "option0")
        return Scene("wall", (bar, *fields, FORWARD, BACK), primary="forward")

    def desk_scene(self, page: Page) -> Scene:
        reason = Field(Area(100, 300, 800, 80), "reason", self.reason, RewordReason(), keys=("f2",))
        return Scene("desk", (Wall(PLACE), reason, FORWARD), primary="forward", flourish=False)

    def attend(self) -> None:
        self.attended += 1

    def wants_tick(self) -> float | None:
        return None

    def closing(self) -> None:
        self.ended = True


class Room:
    """A stage whose clock and screens are set by the test."""

    def __init__(self, *screens: Display) -> None:
        self.game, self.time, self.screens = Meeting(), 0.0, screens
        self.stage = Stage(self.game, strict=True, clock=lambda: self.time, find=lambda: self.screens)
        self.pass_time()

    def pass_time(self, seconds: float = 2.0) -> None:
        """As long as it takes until the screens are looked at again."""
        self.time += seconds
        self.stage._displays_changed()
        self.stage.show()

    def plug(self, *screens: Display) -> None:
        self.screens = screens
        self.pass_time()

    @property
    def desk(self) -> Pane:
        assert self.stage.desk is not None
        return self.stage.desk

    def send(self, pane: Pane, kind: int, **values: object) -> None:
        self.time += 1
        self.stage.turn([Event(kind, {**values, "window": pane.window._window})])

    def key(self, pane: Pane, key: int, unicode: str = "") -> None:
        self.send(pane, pygame.KEYDOWN, key=key, mod=0, unicode=unicode, scancode=0)
        self.type(pane, unicode)
        self.send(pane, pygame.KEYUP, key=key, mod=0, unicode=unicode, scancode=0)

    def type(self, pane: Pane, text: str) -> None:
        for sign in text:
            self.send(pane, pygame.TEXTINPUT, text=sign)

    def focus(self, pane: Pane) -> None:
        for other in (self.stage.wall, self.desk):
            self.send(other, pygame.WINDOWFOCUSGAINED if other is pane else pygame.WINDOWFOCUSLOST)


def place(pane: Pane) -> Rect:
    return Rect(pane.window._window.position, pane.window._window.size)


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room(LAPTOP, PROJECTOR)
    pygame.event.clear()
    yield made
    made.stage.close()


def test_the_wall_covers_the_projector_and_the_desk_is_on_the_laptop(room: Room) -> None:
    """Two screens: two windows, each found its place by itself."""
    assert place(room.stage.wall) == PROJECTOR.bounds
    assert LAPTOP.bounds.collidepoint(place(room.desk).center)
    assert room.game.two_screens


def test_one_screen_has_one_window() -> None:
    """With one screen nothing opens and nothing moves, and the key of the swap belongs to the scene."""
    room = Room(LAPTOP)
    before = place(room.stage.wall)
    room.key(room.stage.wall, pygame.K_F8)
    assert room.stage.desk is None
    assert not room.game.two_screens
    assert place(room.stage.wall) == before
    assert room.game.commands == [StepBack()]
    room.stage.close()


def test_a_projector_that_is_unplugged_takes_nothing_with_it(room: Room) -> None:
    """The desk closes, what was typed in it is kept, and the wall is an ordinary window on the laptop."""
    room.key(room.desk, pygame.K_F2)
    room.type(room.desk, "omdat")
    room.plug(LAPTOP)
    assert room.stage.desk is None
    assert not room.game.two_screens
    assert room.game.commands == [RewordReason("omdat")]
    wall = place(room.stage.wall)
    assert LAPTOP.bounds.contains(wall) or wall.w < LAPTOP.w
    assert not room.stage.wall.window._window.borderless


def test_plugged_in_again_there_are_two_windows_again(room: Room) -> None:
    """As often as the cable comes loose; also with another resolution, also when the desk was closed before."""
    for again in (PROJECTOR, replace(PROJECTOR, w=1024, h=768), PROJECTOR):
        room.stage.handle(Event(pygame.WINDOWCLOSE, window=room.desk.window._window))
        room.plug(LAPTOP)
        room.plug(LAPTOP, again)
        assert place(room.stage.wall) == again.bounds
        assert room.game.two_screens


def test_with_two_screens_the_full_screen_of_one_is_neither_used_nor_chosen(room: Room) -> None:
    """There the wall fills the projector anyway; F11 is for this time only, and a frame that it gives is not kept."""
    room.game.full_screen = True
    room.stage._refresh()
    assert place(room.stage.wall) == PROJECTOR.bounds
    room.key(room.stage.wall, pygame.K_F11)
    assert room.game.full_screen and room.game.commands == []


def test_the_title_of_the_desk_follows_the_language() -> None:
    """It stands in the task bar, in the language that is spoken now."""
    said = ["desk"]
    screens = (LAPTOP, PROJECTOR)
    stage = Stage(Meeting(), strict=True, find=lambda: screens, desk_title=lambda: said[-1])
    stage._displays_changed()
    said.append("lessenaar")
    stage._refresh()
    assert stage.desk is not None and stage.desk.window._window.title == "lessenaar"
    stage.close()


def test_another_resolution_is_followed(room: Room) -> None:
    """The wall covers the projector exactly, whatever it is set to."""
    other = replace(PROJECTOR, w=1024, h=768)
    room.plug(LAPTOP, other)
    assert place(room.stage.wall) == other.bounds
    assert room.stage.wall.interaction.viewport.w == 1024


def test_f8_swaps_and_swaps_back(room: Room) -> None:
    """The wall was on the wrong screen."""
    room.key(room.desk, pygame.K_F8)
    assert place(room.stage.wall) == LAPTOP.bounds
    assert PROJECTOR.bounds.collidepoint(place(room.desk).center)
    room.key(room.stage.wall, pygame.K_F8)
    assert place(room.stage.wall) == PROJECTOR.bounds
    assert room.game.commands == []


@pytest.mark.parametrize("key", [pygame.K_F8, pygame.K_F9])
def test_a_desk_that_was_closed_can_be_had_again(room: Room, key: int) -> None:
    """Its x ends nothing: the meeting goes on, on the wall that stays where it is."""
    room.send(room.desk, pygame.WINDOWCLOSE)
    assert room.stage.desk is None
    assert not room.game.ended
    assert not room.game.two_screens
    room.pass_time()
    assert room.stage.desk is None
    room.key(room.stage.wall, key)
    assert room.stage.desk is not None
    assert place(room.stage.wall) == PROJECTOR.bounds


def test_closing_the_wall_ends_the_game_and_keeps_what_was_typed(room: Room) -> None:
    """In both windows."""
    room.key(room.stage.wall, pygame.K_F2)
    room.type(room.stage.wall, "regel")
    room.key(room.desk, pygame.K_F2)
    room.type(room.desk, "omdat")
    room.send(room.stage.wall, pygame.WINDOWCLOSE)
    assert room.game.ended
    assert (room.game.rule, room.game.reason) == ("regel", "omdat")


def test_typing_here_and_there_loses_nothing(room: Room) -> None:
    """Half a word here, half a word there: each field has its own, wherever the keyboard was meanwhile."""
    wall, desk = room.stage.wall, room.desk
    room.key(wall, pygame.K_F2)
    room.key(desk, pygame.K_F2)
    for part, of in (("re", wall), ("om", desk), ("gel", wall), ("dat", desk)):
        room.focus(of)
        room.type(of, part)
    assert (wall.interaction.text_field.buffer.text, desk.interaction.text_field.buffer.text) == ("regel", "omdat")


def test_the_game_knows_what_was_typed_before_it_is_led_on(room: Room) -> None:
    """The step takes the rule off the wall: what was typed in it is told first."""
    room.key(room.stage.wall, pygame.K_F2)
    room.type(room.stage.wall, "regel")
    room.focus(room.desk)
    room.key(room.desk, pygame.K_PAGEDOWN)
    assert room.game.commands == [RewordRule("regel"), Advance()]
    assert room.stage.wall.interaction.text_field.field is None


def test_a_clicker_leads_from_either_window(room: Room) -> None:
    """It does not know where the keyboard is."""
    for pane in (room.stage.wall, room.desk, room.stage.wall):
        room.key(pane, pygame.K_PAGEDOWN)
    assert room.game.commands == [Advance()] * 3


def test_an_event_of_a_window_that_is_gone_is_nobodys(room: Room) -> None:
    """Letters that were on their way to the desk are not typed on the wall."""
    room.key(room.stage.wall, pygame.K_F2)
    room.send(room.desk, pygame.WINDOWCLOSE)
    room.stage.turn([Event(pygame.TEXTINPUT, text="x", window=None)])
    assert room.stage.wall.interaction.text_field.buffer.text == ""


def test_who_types_on_the_wall_keeps_the_keyboard(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """A projector comes while somebody types: letters must not become keys of the desk."""
    room.plug(LAPTOP)
    room.key(room.stage.wall, pygame.K_F2)
    focused: list[Window] = []
    monkeypatch.setattr(Window, "focus", lambda window: focused.append(window))
    room.plug(LAPTOP, PROJECTOR)
    assert focused == [room.stage.wall.window]


def test_the_small_wall_follows_and_not_too_often(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a bar grows on the wall the desk is painted some five times a second, and once more at the end."""
    room.pass_time(5)
    room.game.bar = 0.9
    room.stage.turn([Event(WAKE)])
    put: list[float] = []
    monkeypatch.setattr(room.desk.window, "put", lambda canvas, places: put.append(room.time))
    for _ in range(90):
        room.time += 1 / 60
        room.stage.show()
    assert 2 <= len(put) <= 6
    assert room.stage._due() is None
    spot = room.desk.interaction.viewport.rect(PLACE)
    grown = (spot.x + spot.w * 700 // 1920, spot.y + spot.h * 200 // 1080)
    red, green, blue, _ = room.desk._painter.canvas.get_at(grown)  # of option A, as far as scaling keeps it
    assert (red < 50, 70 < green < 100, blue > 200) == (True, True, True)


def test_a_black_wall_is_something_the_desk_knows(room: Room) -> None:
    """With two windows the key for a black wall is a command, from either; without a desk it is the wall's own."""
    room.game.step = 1  # a screen without a field
    room.stage.wall.interaction.refresh()
    room.key(room.stage.wall, pygame.K_b, "b")
    assert room.game.commands == [Show("blank")]
    room.game.black = False
    room.plug(LAPTOP)
    room.key(room.stage.wall, pygame.K_b, "b")
    assert room.stage.wall.interaction.blank
    assert room.game.commands == [Show("blank")]


def test_a_command_from_another_thread_is_granted_while_the_wall_moves(room: Room) -> None:
    """A frame alone asks nothing of the game; a wake-up does, at once."""
    room.game.bar = 0.9
    room.stage.turn([Event(WAKE)])
    room.stage.show()
    before = room.game.attended
    for _ in range(5):
        room.time += 1 / 60
        room.stage.turn([])
        room.stage.show()
    assert room.stage.wall.changes(room.time) == room.time
    assert room.game.attended == before
    room.stage.turn([Event(WAKE)])
    assert room.game.attended == before + 1


def test_a_game_that_a_paired_desk_ended_hears_nothing_more(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has let go of its file: a text that comes after that would begin another one."""
    room.key(room.stage.wall, pygame.K_F2)
    room.type(room.stage.wall, "regel")
    monkeypatch.setattr(room.game, "attend", lambda: setattr(room.game, "ended", True))
    room.stage.turn([Event(WAKE)])
    room.stage.run()
    assert room.game.commands == []
    room.stage = Room(LAPTOP, PROJECTOR).stage  # for the fixture to close


def test_without_a_second_window_the_meeting_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system refuses one: the wall is played on alone."""
    room = Room(LAPTOP)

    def refuse(screen: Rect) -> Pane:
        raise pygame.error("no window")

    monkeypatch.setattr(room.stage._panes, "_open_desk", refuse)
    room.plug(LAPTOP, PROJECTOR)
    assert room.stage.desk is None
    assert not room.game.two_screens
    assert place(room.stage.wall) == PROJECTOR.bounds
    room.stage.close()


def test_a_wall_that_the_desktop_moved_is_put_back(room: Room) -> None:
    """Some desktops move windows when a screen comes or goes; somebody who insists gets their way."""
    window = room.stage.wall.window._window
    for _ in range(panes_module.STRAYS):
        window.position = (30, 30)
        room.pass_time()
        assert place(room.stage.wall) == PROJECTOR.bounds
    window.position = (30, 30)
    room.pass_time()
    assert place(room.stage.wall).topleft == (30, 30)


@pytest.mark.parametrize(
    ("screens", "desk", "wall"),
    [
        ((LAPTOP, PROJECTOR), LAPTOP, PROJECTOR),
        ((LAPTOP, replace(PROJECTOR, x=0, y=768)), LAPTOP, replace(PROJECTOR, x=0, y=768)),
        ((LAPTOP,), LAPTOP, None),
    ],
)
def test_screens_have_their_parts(screens: tuple[Display, ...], desk: Display, wall: Display | None) -> None:
    """The first screen is the laptop's own; wherever the other one lies."""
    arrangement = Arrangement(lambda: screens)
    assert arrangement.changed()
    assert arrangement.desk == desk.bounds
    assert arrangement.wall == (wall.bounds if wall else None)
    assert not arrangement.changed()


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ((PROJECTOR, LAPTOP), (LAPTOP, PROJECTOR)),
        ((LAPTOP, replace(PROJECTOR, x=0)), (LAPTOP,)),
        ((replace(PROJECTOR, x=0), replace(LAPTOP, x=1280, name="")), None),
    ],
    ids=["the laptop's own is known by its name", "mirrored screens count as one", "else the main one is first"],
)
def test_screens_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, told: tuple[Display, ...], found: tuple[Display, ...] | None
) -> None:
    """As systems tell of them: projectors may come first, and may show the same as the laptop."""
    monkeypatch.setattr(displays, "_of_x11", lambda: list(told))
    assert displays.displays() == (told if found is None else found)


def test_the_real_screens_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """From SDL itself: here the one of its dummy driver, and not those that Windows knows of beside it."""
    monkeypatch.setattr(displays, "_of_windows", list)
    pygame.display.init()
    size = pygame.display.get_desktop_sizes()[0]
    assert [screen.bounds for screen in displays.displays()] == [Rect((0, 0), size)]
    assert [screen.bounds for screen in displays._of_pygame()] == [Rect((0, 0), size)]


def test_three_screens_take_turns() -> None:
    """A swap goes on to the next screen, so that each of them can be the wall."""
    third = Display(-1024, 0, 1024, 768)
    arrangement = Arrangement(lambda: (LAPTOP, PROJECTOR, third))
    arrangement.changed()
    seen = []
    for _ in range(3):
        seen.append(arrangement.wall)
        arrangement.swap()
    assert seen == [PROJECTOR.bounds, third.bounds, LAPTOP.bounds]


def test_no_screen_for_a_moment_changes_nothing() -> None:
    """In the middle of a change a system may tell of none."""
    told = [(LAPTOP, PROJECTOR), ()]
    arrangement = Arrangement(lambda: told.pop(0))
    assert arrangement.changed()
    assert not arrangement.changed()
    assert arrangement.two


def test_a_desk_without_a_wall_shows_a_quiet_box() -> None:
    """In the gallery there is no wall to show in small."""
    canvas = pygame.image.load_extended(BytesIO(png(Scene("s", (Wall(Area(0, 0, 960, 1080)),)), 480)), "w.png")
    assert canvas.get_size() == (480, 270)
    assert canvas.get_at((100, 100)) == pygame.Color("#ECE6DA")
    assert canvas.get_at((400, 100)) == pygame.Color("#F7F2E9")


def test_a_picture_in_memory_is_what_the_wall_shows() -> None:
    """For the desk on a phone."""
    made = pygame.image.load_extended(BytesIO(png(Scene("s", (Box(Area(0, 0, 960, 1080), "ink", 0),)), 320)), "w.png")
    assert made.get_size() == (320, 180)
    assert (made.get_at((80, 90)), made.get_at((240, 90))) == (pygame.Color("#17203A"), pygame.Color("#F7F2E9"))
