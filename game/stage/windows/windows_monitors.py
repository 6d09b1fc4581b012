"""The monitors of Windows and how each is plugged in, which SDL does not tell: their names there are all alike.

Windows knows which wire a picture goes through; one that never leaves the machine is the laptop's own screen.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from ctypes import Structure, byref, c_byte, c_int32, c_uint16, c_uint32, c_uint64, sizeof
from typing import NamedTuple

INSIDE = frozenset((6, 11, 13, 0x80000000))
"""Wires within a machine, as wingdi.h numbers them: LVDS, embedded DisplayPort, embedded UDI, and just internal."""
ON = 2
"""Only what shows something."""
SOURCE_NAME, MAIN = 1, 1


class Monitor(NamedTuple):
    """Left, top, width, height; by which name Windows speaks of it; whether it is the main one."""

    bounds: tuple[int, int, int, int]
    device: str
    main: bool


Found = tuple[tuple[int, int, int, int], str]
"""Bounds and a name that gives the laptop's own screen away."""


def with_their_wires(monitors: Sequence[Monitor], wires: Iterable[tuple[str, int]]) -> list[Found]:
    """The main one first; `wires` says through what the picture of each device goes, as far as Windows
    tells; one that is shown twice goes through two.
    """
    inside = {device for device, wire in wires if wire & 0xFFFFFFFF in INSIDE}
    ordered = sorted(monitors, key=lambda one: not one.main)
    return [(one.bounds, f"built-in {one.device}" if one.device in inside else one.device) for one in ordered]


def text_in(letters: Iterable[int]) -> str:
    """What stands before the zero that ends it; Windows writes letters of two bytes."""
    return b"".join(letter.to_bytes(2, "little") for letter in letters).decode("utf-16-le", "replace").split("\0")[0]


class Path(Structure):
    """One picture on its way: where it comes from, and through which wire it goes (DISPLAYCONFIG_PATH_INFO)."""

    _pack_ = 4
    _fields_ = (
        ("source_adapter", c_uint64),
        ("source", c_uint32),
        ("source_mode", c_uint32),
        ("source_status", c_uint32),
        ("target_adapter", c_uint64),
        ("target", c_uint32),
        ("target_mode", c_uint32),
        ("wire", c_uint32),
        ("rest", c_uint32 * 8),
    )


class Mode(Structure):
    """It is asked along, and not looked at (DISPLAYCONFIG_MODE_INFO)."""

    _pack_ = 4
    _fields_ = (("bytes", c_byte * 64),)


class SourceName(Structure):
    """The question for the name of a source, and its answer (DISPLAYCONFIG_SOURCE_DEVICE_NAME)."""

    _pack_ = 4
    _fields_ = (
        ("type", c_uint32),
        ("size", c_uint32),
        ("adapter", c_uint64),
        ("source", c_uint32),
        ("device", c_uint16 * 32),
    )


class Info(Structure):
    """What Windows tells of a monitor (MONITORINFOEXW)."""

    _fields_ = (
        ("size", c_uint32),
        ("bounds", c_int32 * 4),
        ("work", c_int32 * 4),
        ("flags", c_uint32),
        ("device", c_uint16 * 32),
    )


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    def monitors() -> list[Found]:
        """Those that are on; nothing where Windows tells nothing."""
        try:
            user32 = ctypes.WinDLL("user32")
            return with_their_wires(_listed(user32), _wires(user32))
        except (OSError, AttributeError):
            return []

    def _listed(user32: ctypes.WinDLL) -> list[Monitor]:
        found: list[Monitor] = []
        seen = ctypes.WINFUNCTYPE(
            wintypes.BOOL, wintypes.HMONITOR, wintypes.HDC, ctypes.POINTER(wintypes.RECT), wintypes.LPARAM
        )

        def note(monitor: int, *_: object) -> bool:
            info = Info(size=sizeof(Info))
            if user32.GetMonitorInfoW(wintypes.HMONITOR(monitor), byref(info)):
                left, top, right, bottom = info.bounds
                found.append(
                    Monitor((left, top, right - left, bottom - top), text_in(info.device), bool(info.flags & MAIN))
                )
            return True

        user32.EnumDisplayMonitors(None, None, seen(note), 0)
        return found

    def _wires(user32: ctypes.WinDLL) -> list[tuple[str, int]]:
        paths, modes = c_uint32(), c_uint32()
        if user32.GetDisplayConfigBufferSizes(ON, byref(paths), byref(modes)):
            return []
        path, mode = (Path * paths.value)(), (Mode * modes.value)()
        if user32.QueryDisplayConfig(ON, byref(paths), path, byref(modes), mode, None):
            return []
        return [(_device(user32, one), int(one.wire)) for one in path[: paths.value]]

    def _device(user32: ctypes.WinDLL, path: Path) -> str:
        asked = SourceName(SOURCE_NAME, sizeof(SourceName), path.source_adapter, path.source)
        return "" if user32.DisplayConfigGetDeviceInfo(byref(asked)) else text_in(asked.device)

else:

    def monitors() -> list[Found]:
        """None: this is not Windows."""
        return []
