"""An act on the wall: it ends by itself or by any press, leads on once, sleeps while it holds, and no press is lost."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

import pygame
import pytest
from pygame.event import Event

from game.core.commands import Advance, Command, RevealMore, Show
from game.stage.loop import FRAME, Stage
from game.ui.geometry import Area
from game.ui.scene import Box, Laid, Scene, Touch
from tests.stage.stage_samples import ScriptedGame

PLACE = Area(1000, 900, 400, 100)
CARDS = Laid(Area(100, 100, 800, 80), 4, ((0.5, inf), (3.0, inf)), "option0", "track", closes=4.0)
SKIP, ON = Touch(PLACE, "forward", RevealMore(), ("space",)), Touch(PLACE, "forward", Advance(), ("space",))
STOP = Touch(Area(60, 900, 200, 100), "stop", Show("stop"), ("escape",))
BEFORE = Scene("vote", (Box(Area(0, 0, 900, 200)), ON), primary="forward")
OPENS = Scene("opens", (CARDS, SKIP, STOP), primary="forward", then=RevealMore())
STANDS = Scene("stands", (Box(Area(100, 100, 800, 80), "option0"), ON), primary="forward", flourish=False, fades=0.25)
ENDS = 4.4


class Meeting(ScriptedGame):
    """A game that is at its outcome; what was asked of it, in order."""

    def obey(self, command: Command) -> None:
        super().obey(command)
        if isinstance(command, RevealMore):
            self.now = STANDS


class Hall:
    """The stage of it, on a clock that is told; `come` brings a scene on the wall."""

    def __init__(self) -> None:
        self.game, self.time = Meeting(BEFORE), 100.0
        self.stage = Stage(self.game, (1024, 768), strict=True, clock=lambda: self.time)
        self.stage.show()

    def come(self, scene: Scene) -> None:
        self.game.now = scene
        self.turn([Event(pygame.USEREVENT)])

    def turn(self, events: list[Event] | None = None, after: float = 0.0) -> None:
        self.time += after
        self.stage.turn(events or [])
        self.stage.show()

    def key(self, key: int, text: str = "") -> None:
        values = {"key": key, "mod": 0, "unicode": text, "scancode": 0}
        self.turn([Event(pygame.KEYDOWN, values), Event(pygame.KEYUP, values)])

    @property
    def name(self) -> str:
        return self.stage.wall.interaction.scene.name

    def ground(self) -> pygame.Color:
        """What is seen where the second card comes to lie."""
        return self.stage.wall.window.surface.get_at((round(400 * 768 / 1080), round(140 * 768 / 1080)))


@pytest.fixture
def hall() -> Iterator[Hall]:
    made = Hall()
    pygame.event.clear()
    yield made
    made.stage.close()


def test_it_leads_on_by_itself_once(hall: Hall) -> None:
    """When all of it has been seen, and not a frame before."""
    hall.come(OPENS)
    hall.turn(after=ENDS - 0.05)
    assert (hall.name, hall.game.commands) == ("opens", [])
    hall.turn(after=0.1)
    assert (hall.name, hall.game.commands) == ("stands", [RevealMore()])
    hall.turn(after=1.0)
    assert hall.game.commands == [RevealMore()]


def test_it_sleeps_while_it_holds(hall: Hall) -> None:
    """Between two cards nothing is painted: the next look is when the next one is turned."""
    hall.come(OPENS)
    hall.turn(after=0.3)
    due = hall.stage._due()
    assert due == pytest.approx(100.5)
    hall.turn(after=0.3)
    assert hall.stage._due() == pytest.approx(hall.time + FRAME)
    hall.turn(after=0.4)
    assert hall.stage._due() == pytest.approx(103.0)


def test_one_press_ends_all_of_it_and_the_next_leads_on(hall: Hall) -> None:
    """The outcome stands there as if everything had been seen."""
    hall.come(OPENS)
    hall.turn(after=1.0)
    hall.key(pygame.K_SPACE, " ")
    assert (hall.name, hall.game.commands) == ("stands", [RevealMore()])
    hall.turn(after=0.5)
    hall.key(pygame.K_SPACE, " ")
    assert hall.game.commands == [RevealMore(), Advance()]


@pytest.mark.parametrize("key", [pygame.K_x, pygame.K_LEFT, pygame.K_F7])
def test_any_other_key_ends_it_too(hall: Hall, key: int) -> None:
    """Whoever presses something does not want to wait."""
    hall.come(OPENS)
    hall.turn(after=1.0)
    hall.key(key, "x" if key == pygame.K_x else "")
    assert (hall.name, hall.game.commands) == ("stands", [RevealMore()])


def test_stop_waits_for_nothing(hall: Hall) -> None:
    """Escape means what it always means, in the midst of it."""
    hall.come(OPENS)
    hall.turn(after=1.0)
    hall.key(pygame.K_ESCAPE)
    assert hall.game.commands[0] in (Show("stop"), Show("cover"))


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_a_press_as_it_ends_does_not_lead_on(hall: Hall, way: str) -> None:
    """Somebody who meant to skip the rest has seen nothing of the outcome yet; a moment later it counts."""
    hall.come(OPENS)
    hall.turn(after=ENDS + 0.01)
    hall.turn(after=0.1)
    press(hall, way)
    assert hall.game.commands == [RevealMore()]
    hall.turn(after=0.5)
    press(hall, way)
    assert hall.game.commands == [RevealMore(), Advance()]


def press(hall: Hall, way: str) -> None:
    if way == "key":
        hall.key(pygame.K_SPACE, " ")
        return
    at = hall.stage.wall.interaction.viewport.rect(PLACE).center
    hall.turn([Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1)])
    hall.turn([Event(pygame.MOUSEBUTTONUP, pos=at, button=1)])


def test_what_is_over_before_it_is_seen_is_never_shown(hall: Hall) -> None:
    """Where nothing may move the outcome stands there at once."""
    hall.come(Scene("opens", (Box(Area(100, 100, 800, 80), "stop"), SKIP), flourish=False, then=RevealMore()))
    assert (hall.name, hall.game.commands) == ("stands", [RevealMore()])


def test_a_black_wall_waits(hall: Hall) -> None:
    """Nobody would see it; once the wall is back it is over."""
    hall.come(OPENS)
    hall.stage.wall.interaction.blank = True
    hall.turn(after=60)
    assert hall.game.commands == []
    hall.stage.wall.interaction.blank = False
    hall.turn()
    assert hall.game.commands == [RevealMore()]


def test_the_outcome_comes_in_where_it_differs(hall: Hall) -> None:
    """Frame by frame between what was and what is, and then exactly what it is."""
    hall.come(OPENS)
    hall.turn(after=1.0)
    track = hall.ground()
    hall.key(pygame.K_SPACE, " ")
    hall.turn(after=0.1)
    between = hall.ground()
    hall.turn(after=0.5)
    assert hall.ground() == pygame.Color("#2457D6") and between not in (track, hall.ground())
    assert hall.stage._due() is None
