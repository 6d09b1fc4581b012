"""Sleeps until something happens, without asking a thousand times a second; it takes no event off the queue."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pygame

NAP = 0.033  # seconds between two looks where SDL cannot be asked to wait
PLACES = {
    "win32": ("pygame/SDL2.dll",),
    "darwin": ("pygame/.dylibs/libSDL2-2*.dylib", "pygame/.dylibs/libSDL2*.dylib"),
    "linux": ("pygame_ce.libs/libSDL2-2*", "pygame.libs/libSDL2-2*"),
}
_Wait = Callable[[None, int], int]


def wait(seconds: float) -> None:
    """Return when an event is there, or after this time. The window must be open."""
    if seconds <= 0:
        return
    waiter = _waiter()
    if waiter is not None and pygame.display.get_driver() not in ("dummy", "offscreen"):
        waiter(None, max(1, int(seconds * 1000)))
        return
    until = time.monotonic() + seconds
    while not pygame.event.peek(pump=True) and (left := until - time.monotonic()) > 0:
        time.sleep(min(NAP, left))


@cache
def _waiter() -> _Wait | None:
    """SDL_WaitEventTimeout of the very library that pygame uses, if it can be found."""
    packages = Path(pygame.__file__).parents[1]
    for pattern in PLACES.get(sys.platform, PLACES["linux"]):
        for file in sorted(packages.glob(pattern)):
            found = _load(file)
            if found is not None:
                return found
    return _load(None)  # a pygame that uses the SDL of the system


def _load(file: Path | None) -> _Wait | None:
    try:
        library = ctypes.CDLL(str(file) if file else None)
        function = library.SDL_WaitEventTimeout
    except (OSError, AttributeError, TypeError):
        return None
    if not library.SDL_WasInit(0x20):  # another copy of SDL, without our window: it would wait for ever
        return None
    function.argtypes, function.restype = (ctypes.c_void_p, ctypes.c_int), ctypes.c_int
    result: _Wait = function
    return result
