"""The very SDL that pygame uses, for the few things that pygame does not pass on; asked through ctypes."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from pathlib import Path

import pygame

VIDEO = 0x20
PLACES = {
    "win32": ("pygame/SDL2.dll",),
    "darwin": ("pygame/.dylibs/libSDL2-2*.dylib", "pygame/.dylibs/libSDL2*.dylib"),
    "linux": ("pygame_ce.libs/libSDL2-2*", "pygame.libs/libSDL2-2*"),
}


@cache
def library() -> ctypes.CDLL | None:
    """SDL, or None where it cannot be found. Ask only while the display is initialised."""
    packages = Path(pygame.__file__).parents[1]
    files = [file for pattern in PLACES.get(sys.platform, PLACES["linux"]) for file in sorted(packages.glob(pattern))]
    found = (_load(file) for file in (*files, None))  # None: a pygame that uses the SDL of the system
    return next((one for one in found if one is not None), None)


def _load(file: Path | None) -> ctypes.CDLL | None:
    try:
        found = ctypes.CDLL(str(file) if file else None)
        # Another copy of SDL knows nothing of our windows: it would wait for ever.
        return found if found.SDL_WasInit(VIDEO) else None
    except (OSError, AttributeError, TypeError):
        return None
