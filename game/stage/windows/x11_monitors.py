"""The monitors of an X server as they are now: SDL itself keeps to what it saw first, when a mode changes there."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, c_char_p, c_int, c_ulong, c_void_p
from functools import cache

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
    return tuple(sorted(_asked(*opened), key=lambda found: not found[2])) if opened is not None else ()


def _asked(x11: ctypes.CDLL, randr: ctypes.CDLL, display: int) -> list[Found]:
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
