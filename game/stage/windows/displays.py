"""Which screens there are and where they lie; pygame tells their sizes only. What they are used for, others decide.

SDL keeps to what it saw first when a mode changes on an X server, so the server itself is asked for its monitors.
On Windows the name that SDL gives is that of a driver, so that Windows itself is asked too.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, c_char_p, c_int, c_ulong, c_void_p
from functools import cache

import pygame
from pygame import Rect

from game.core.value import Value, value
from game.stage.windows import windows_monitors
from game.stage.windows.sdl import library

BUILT_IN = ("edp", "lvds", "dsi", "built-in", "internal", "color lcd")


@value
class Display(Value):
    """A screen: its place among the others in pixels, and what the system calls it."""

    x: int
    y: int
    w: int
    h: int
    name: str = ""

    @property
    def bounds(self) -> Rect:
        return Rect(self.x, self.y, self.w, self.h)

    @property
    def built_in(self) -> bool:
        """Whether its name gives it away as the laptop's own."""
        return any(sign in self.name.lower() for sign in BUILT_IN)


def displays() -> tuple[Display, ...]:
    """All screens, the laptop's own first: by its name, else what the system calls its main screen.

    Two screens that show the same count as one.
    """
    found = _of_x11() or _of_windows() or _of_sdl() or _of_pygame()
    apart = [one for i, one in enumerate(found) if one.bounds.collidelist([other.bounds for other in found[:i]]) < 0]
    return tuple(sorted(apart, key=lambda one: not one.built_in))


def _of_x11() -> list[Display]:
    if pygame.display.get_driver() != "x11":
        return []
    return [Display(*bounds, name) for bounds, name, _ in monitors()]


def _of_windows() -> list[Display]:
    return [Display(*bounds, name) for bounds, name in windows_monitors.monitors()]


def _of_sdl() -> list[Display]:
    sdl = library()
    if sdl is None:
        return []
    sdl.SDL_GetDisplayName.restype = ctypes.c_char_p
    found, area = [], (ctypes.c_int * 4)()
    for i in range(sdl.SDL_GetNumVideoDisplays()):
        if sdl.SDL_GetDisplayBounds(i, area) == 0:
            x, y, w, h = area
            found.append(Display(x, y, w, h, (sdl.SDL_GetDisplayName(i) or b"").decode("utf-8", "replace")))
    return found


def _of_pygame() -> list[Display]:
    """Without SDL at hand: beside each other, as most are."""
    found, x = [], 0
    for w, h in pygame.display.get_desktop_sizes():
        found.append(Display(x, 0, w, h))
        x += w
    return found


Found = tuple[tuple[int, int, int, int], str, bool]
"""Bounds, name of the plug ("eDP-1"), and whether it is the primary one."""


class _Monitor(ctypes.Structure):
    _fields_ = (
        ("name", c_ulong),
        ("primary", c_int),
        ("automatic", c_int),
        ("outputs", c_int),
        ("bounds", c_int * 4),
        ("millimetres", c_int * 2),
        ("which", c_void_p),
    )


def monitors() -> tuple[Found, ...]:
    """The monitors that are on, the primary one first; nothing if the X server cannot be asked."""
    opened = _opened()
    return tuple(sorted(_listed_monitors(*opened), key=lambda found: not found[2])) if opened is not None else ()


def _listed_monitors(x11: ctypes.CDLL, randr: ctypes.CDLL, display: int) -> list[Found]:
    count = c_int()
    listed = randr.XRRGetMonitors(display, x11.XDefaultRootWindow(display), 1, ctypes.byref(count))
    if not listed:
        return []
    found = [
        (_four(listed[i]), _name(x11, display, listed[i].name), bool(listed[i].primary)) for i in range(count.value)
    ]
    randr.XRRFreeMonitors(listed)
    return found


def _four(monitor: _Monitor) -> tuple[int, int, int, int]:
    x, y, w, h = monitor.bounds
    return x, y, w, h


def _name(x11: ctypes.CDLL, display: int, atom: int) -> str:
    told = x11.XGetAtomName(display, atom)
    name = ctypes.cast(told, c_char_p).value or b""
    x11.XFree(told)
    return name.decode("ascii", "replace")


@cache
def _opened() -> tuple[ctypes.CDLL, ctypes.CDLL, int] | None:
    """The libraries and a connection of our own, opened once and kept: SDL's must not be used by two."""
    try:
        x11, randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
        _typed(x11, randr)
    except (OSError, AttributeError):
        return None
    display = x11.XOpenDisplay(None)
    return (x11, randr, display) if display else None


def _typed(x11: ctypes.CDLL, randr: ctypes.CDLL) -> None:
    x11.XOpenDisplay.argtypes, x11.XOpenDisplay.restype = (c_char_p,), c_void_p
    x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = (c_void_p,), c_ulong
    x11.XGetAtomName.argtypes, x11.XGetAtomName.restype = (c_void_p, c_ulong), c_void_p
    x11.XFree.argtypes = (c_void_p,)
    randr.XRRGetMonitors.argtypes = (c_void_p, c_ulong, c_int, POINTER(c_int))
    randr.XRRGetMonitors.restype = POINTER(_Monitor)
    randr.XRRFreeMonitors.argtypes = (POINTER(_Monitor),)
