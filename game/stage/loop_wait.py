"""Sleeps until something happens, without asking a thousand times a second; it takes no event off the queue."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from functools import cache

import pygame

from game.stage.windows.sdl import library

NAP = 0.033  # seconds between two looks where SDL cannot be asked to wait
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
    """SDL_WaitEventTimeout, if SDL can be asked."""
    sdl = library()
    if sdl is None:
        return None
    function = sdl.SDL_WaitEventTimeout
    function.argtypes, function.restype = (ctypes.c_void_p, ctypes.c_int), ctypes.c_int
    result: _Wait = function
    return result
