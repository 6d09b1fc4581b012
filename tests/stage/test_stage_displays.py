"""Which screens there are, as systems tell of them, and which of them the wall and the desk get."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect

from game.stage.windows import displays as module
from game.stage.windows.arrangement import Arrangement
from game.stage.windows.displays import Display, displays

LAPTOP, PROJECTOR, THIRD = (
    Display(0, 0, 1366, 768, "eDP-1"),
    Display(1366, 0, 1280, 720, "HDMI-1"),
    Display(2646, 0, 1920, 1080, "DP-2"),
)
SCREENS = st.lists(st.sampled_from((LAPTOP, PROJECTOR, THIRD)), unique=True, min_size=1).map(tuple)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("eDP-1", True),
        ("LVDS1", True),
        ("DSI-1", True),
        ("Built-in Retina Display", True),
        ("Color LCD", True),
        ("Internal Display", True),
        ("HDMI-A-1", False),
        ("EPSON PJ", False),
        ("", False),
    ],
)
def test_the_laptops_own_screen_is_known_by_its_name(name: str, own: bool) -> None:
    """As Linux, Macs and drivers call it."""
    assert Display(0, 0, 1, 1, name).built_in is own


@dataclass
class FakeSdl:
    """SDL with these screens; one that is None cannot be asked for its place."""

    screens: list[tuple[Display, bytes | None] | None]
    SDL_GetDisplayName: Any = None

    def __post_init__(self) -> None:
        def name_of(i: int) -> bytes | None:
            told = self.screens[i]
            return told[1] if told else None

        self.SDL_GetDisplayName = name_of

    def SDL_GetNumVideoDisplays(self) -> int:  # noqa: N802 - as SDL calls it
        return len(self.screens)

    def SDL_GetDisplayBounds(self, i: int, area: ctypes.Array[ctypes.c_int]) -> int:  # noqa: N802
        told = self.screens[i]
        if told is None:
            return -1
        area[:] = [told[0].x, told[0].y, told[0].w, told[0].h]
        return 0


def sdl_alone(monkeypatch: pytest.MonkeyPatch, sdl: FakeSdl | None) -> None:
    """A system that tells nothing of its screens by itself."""
    monkeypatch.setattr(module, "_of_x11", list)
    monkeypatch.setattr(module, "_of_windows", list)
    monkeypatch.setattr(module, "library", lambda: sdl)


def test_sdl_tells_of_screens_with_and_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in letters of nowhere is no reason to lose a screen; one that is just being unplugged is left out."""
    sdl = FakeSdl([(Display(1366, 0, 1280, 720), b"HDMI\xff"), None, (Display(0, 0, 1366, 768), None)])
    sdl_alone(monkeypatch, sdl)
    assert displays() == (Display(1366, 0, 1280, 720, "HDMI\ufffd"), Display(0, 0, 1366, 768))


def test_without_sdl_screens_lie_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    """As most do: better than no wall at all."""
    sdl_alone(monkeypatch, None)
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1366, 768), (1280, 720)])
    assert [screen.bounds for screen in displays()] == [Rect(0, 0, 1366, 768), Rect(1366, 0, 1280, 720)]


@given(st.permutations((LAPTOP, PROJECTOR, THIRD)))
def test_in_whatever_order_they_come_the_laptops_own_is_first(told: list[Display]) -> None:
    """And the others keep theirs: after each restart the wall is on the same one."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "_of_x11", lambda: list(told))
        found = displays()
    assert found[0] == LAPTOP
    assert list(found[1:]) == [screen for screen in told if screen is not LAPTOP]


def test_a_screen_that_shows_a_part_of_another_is_no_screen_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """A projector that mirrors a smaller piece of the laptop would put the desk on the wall."""
    mirror = Display(0, 0, 1024, 768, "VGA-1")
    monkeypatch.setattr(module, "_of_x11", lambda: [LAPTOP, mirror, PROJECTOR])
    assert displays() == (LAPTOP, PROJECTOR)


@given(SCREENS, st.integers(0, 9))
def test_wall_and_desk_are_never_on_one_screen(screens: tuple[Display, ...], swaps: int) -> None:
    """However often somebody swaps; with one screen there is a desk's place and no wall's."""
    arrangement = Arrangement(lambda: screens)
    arrangement.changed()
    for _ in range(swaps):
        arrangement.swap()
    bounds = [screen.bounds for screen in screens]
    assert arrangement.desk in bounds
    if arrangement.two:
        assert arrangement.wall in bounds
        assert arrangement.wall != arrangement.desk
    else:
        assert arrangement.wall is None


@given(SCREENS)
def test_swapping_as_often_as_there_are_screens_leads_back(screens: tuple[Display, ...]) -> None:
    """Nobody can lose their way by pressing once too often."""
    arrangement = Arrangement(lambda: screens)
    arrangement.changed()
    before = (arrangement.desk, arrangement.wall)
    for _ in screens:
        arrangement.swap()
    assert (arrangement.desk, arrangement.wall) == before


@pytest.mark.parametrize(
    ("after", "changed"),
    [
        (lambda: (LAPTOP, PROJECTOR), False),
        (lambda: (LAPTOP,), True),
        (lambda: (LAPTOP, THIRD), True),
        (lambda: (LAPTOP, Display(1366, 0, 1024, 768, "HDMI-1")), True),
        (lambda: (PROJECTOR, LAPTOP), True),
    ],
    ids=["nothing", "unplugged", "another projector", "another resolution", "another order"],
)
def test_a_change_of_screens_is_news_once(after: Callable[[], tuple[Display, ...]], changed: bool) -> None:
    """Windows are moved then, and only then."""
    looks = [lambda: (LAPTOP, PROJECTOR), after, after]
    arrangement = Arrangement(lambda: looks.pop(0)())
    arrangement.changed()
    assert arrangement.changed() is changed
    assert not arrangement.changed()
