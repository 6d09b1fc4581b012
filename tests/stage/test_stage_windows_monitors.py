"""Which screen of Windows is the laptop's own: by the wire of its picture, however Windows lists them."""

from __future__ import annotations

import sys
from ctypes import sizeof
from itertools import permutations

import pytest

from game.stage.windows import displays as module
from game.stage.windows import windows_monitors
from game.stage.windows.displays import Display, displays
from game.stage.windows.windows_monitors import Info, Mode, Monitor, Path, SourceName, text_in, with_their_wires

OWN, BEAMER = r"\\.\DISPLAY1", r"\\.\DISPLAY2"
LAPTOP, PROJECTOR = (0, 0, 1366, 768), (1366, 0, 1280, 720)
VGA, DVI, HDMI, LVDS, DISPLAYPORT, INSIDE_DISPLAYPORT, MIRACAST = 0, 4, 5, 6, 10, 11, 15
INTERNAL, OTHER = -(1 << 31), -1
"""As a signed number reads them."""


@pytest.mark.parametrize("inside", [LVDS, INSIDE_DISPLAYPORT, 13, INTERNAL, 0x80000000])
@pytest.mark.parametrize("outside", [VGA, DVI, HDMI, DISPLAYPORT, MIRACAST, OTHER])
@pytest.mark.parametrize("main", [OWN, BEAMER])
def test_the_laptops_own_screen_is_known_by_its_wire(
    inside: int, outside: int, main: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the projector is the main screen, as teachers have it who work on the large one."""
    listed = [Monitor(LAPTOP, OWN, main == OWN), Monitor(PROJECTOR, BEAMER, main == BEAMER)]
    monkeypatch.setattr(module, "_of_x11", list)
    for one in permutations(listed):
        monkeypatch.setattr(
            windows_monitors, "monitors", lambda one=one: with_their_wires(one, [(OWN, inside), (BEAMER, outside)])
        )
        assert displays() == (Display(*LAPTOP, f"built-in {OWN}"), Display(*PROJECTOR, BEAMER))
        assert [screen.built_in for screen in displays()] == [True, False]


@pytest.mark.parametrize("wires", [[], [(OWN, HDMI), (BEAMER, HDMI)], [(OWN, OTHER)], [("", INTERNAL)]])
def test_where_windows_tells_no_wire_the_main_screen_is_first(wires: list[tuple[str, int]]) -> None:
    """As before: a machine under a desk has no screen of its own."""
    listed = [Monitor(PROJECTOR, BEAMER, False), Monitor(LAPTOP, OWN, True)]
    assert with_their_wires(listed, wires) == [(LAPTOP, OWN), (PROJECTOR, BEAMER)]


def test_what_windows_is_asked_with_is_as_large_as_it_expects() -> None:
    """The sizes stand in its headers; one byte more and it refuses, or writes where nobody meant it to."""
    assert [sizeof(one) for one in (Path, Mode, SourceName, Info)] == [72, 64, 84, 104]
    assert Path.wire.offset == 36


def test_elsewhere_windows_is_not_asked() -> None:
    """Nothing is known of it there."""
    assert sys.platform == "win32" or windows_monitors.monitors() == []


def test_one_picture_that_goes_through_two_wires_is_on_the_laptop() -> None:
    """Mirrored, the screen of the laptop and the projector have one name."""
    assert with_their_wires([Monitor(LAPTOP, OWN, True)], [(OWN, INTERNAL), (OWN, HDMI)])[0][1] == f"built-in {OWN}"


def test_a_name_ends_at_its_zero() -> None:
    """What was in the room behind it before is none of it."""
    assert text_in([*map(ord, "\\\\.\\D1"), 0, 65, 0xD83D]) == "\\\\.\\D1" and text_in([]) == text_in([0]) == ""
