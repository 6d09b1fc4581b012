"""The key of a button under a resting mouse: after a while, until something is pressed; never for fingers."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from pygame.event import Event

from game.stage.input.hover import RESTS, Hover
from game.stage.windows.pane import Face, Pane
from game.stage.windows.window import Window
from game.ui.hints import hinted
from game.ui.scene import Scene, Text
from tests.stage.stage_samples import BACK, FORWARD, PARK, RULE, FakeGame

SIZE = (960, 540)


@pytest.fixture
def pane() -> Pane:
    game = FakeGame(Scene("s", (FORWARD, BACK, PARK, RULE), primary="forward", key_names=(("space", "Spatie"),)))
    return Pane(Face(game.obey, game.scene), Window(SIZE))


def move(pane: Pane, x: float, y: float, now: float, *, touch: bool = False) -> None:
    pos = (round(x / 2), round(y / 2))
    pane.handle(Event(pygame.MOUSEMOTION, pos=pos, rel=(1, 0), buttons=(0, 0, 0), touch=touch), now)


def test_a_mouse_that_rests_long_enough_shows_the_key(pane: Pane) -> None:
    """The loop is told when to paint it, and once it is there nothing is due: idle stays idle."""
    pane.show(0.0)
    assert pane.due(0.0) is None
    move(pane, 1100, 950, 10.0)
    pane.show(10.0)
    assert pane.due(10.1) == 10.0 + RESTS
    move(pane, 1120, 940, 10.5)
    assert pane.due(10.5) == 10.0 + RESTS, "on the same button it goes on resting"
    before = pane.version
    pane.show(10.0 + RESTS)
    assert pane.version > before and pane.due(11.0) is None
    before = pane.version
    pane.show(12.0)
    assert pane.version == before
    move(pane, 700, 50, 13.0)
    pane.show(13.0)
    assert pane.version > before and pane.due(20.0) is None


def test_one_that_was_due_is_painted_however_late(pane: Pane) -> None:
    pane.show(0.0)
    move(pane, 1100, 950, 1.0)
    pane.show(1.0)
    assert pane.due(9.0) == 9.0


@pytest.mark.parametrize("kind", ["click", "key"])
def test_whoever_presses_something_sees_no_key(pane: Pane, kind: str) -> None:
    """Until the mouse comes to it anew."""
    pane.show(0.0)
    move(pane, 450, 950, 1.0)
    if kind == "key":
        pane.handle(Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode="", scancode=0), 1.2)
    else:
        pane.handle(Event(pygame.MOUSEBUTTONDOWN, pos=(225, 475), button=1), 1.2)
    assert pane.interaction.hover.shown(9.0) == ""
    move(pane, 5, 5, 10.0)
    move(pane, 450, 950, 11.0)
    assert pane.interaction.hover.shown(12.0) == "park"


def test_fingers_rest_nowhere(pane: Pane) -> None:
    """On a board the pointer lies where the last finger was."""
    move(pane, 450, 950, 1.0, touch=True)
    assert pane.interaction.hover.shown(9.0) == ""
    pane.interaction.scene = replace(pane.interaction.scene, board=True)
    move(pane, 450, 950, 10.0)
    assert pane.interaction.hover.shown(19.0) == ""


def test_leaving_the_window_ends_it(pane: Pane) -> None:
    move(pane, 450, 950, 1.0)
    pane.handle(Event(pygame.WINDOWLEAVE), 1.3)
    assert pane.interaction.hover.shown(9.0) == ""


def test_it_knows_no_clock() -> None:
    hover = Hover()
    hover.over("a", 5.0)
    assert (hover.shown(5.0 + RESTS - 0.01), hover.shown(5.0 + RESTS)) == ("", "a")


@pytest.mark.parametrize(("name", "told"), [("forward", "Spatie"), ("park", "P"), ("rule", ""), ("nobody", "")])
def test_the_first_key_stands_beside_the_button(pane: Pane, name: str, told: str) -> None:
    scene = pane.interaction.scene
    seen = [item.text for item in hinted(scene, name, 1920.0).items if isinstance(item, Text)]
    assert seen == ([told] if told else [])
