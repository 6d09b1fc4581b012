"""Which screens there are and where they lie; pygame tells their sizes only. What they are used for, others decide."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.stage.windows.sdl import library
from game.stage.windows.x11_monitors import monitors

BUILT_IN = ("edp", "lvds", "dsi", "built-in", "internal", "color lcd")


@dataclass(frozen=True, slots=True)
class Display:
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
    found = _of_x11() or _of_sdl() or _of_pygame()
    apart = [one for i, one in enumerate(found) if one.bounds.collidelist([other.bounds for other in found[:i]]) < 0]
    return tuple(sorted(apart, key=lambda one: not one.built_in))


def _of_x11() -> list[Display]:
    if pygame.display.get_driver() != "x11":
        return []
    return [Display(*bounds, name) for bounds, name, _ in monitors()]


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
