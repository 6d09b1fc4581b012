"""A screen that nobody sees, and what is on it, as a picture."""

from __future__ import annotations

import os
import struct
import subprocess
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ONE = "1366x768x24"
"""The screen of most laptops at a school."""
_QUIET = subprocess.DEVNULL


@contextmanager
def one_screen() -> Iterator[str]:
    """The display of a screen with a window manager."""
    with _served("Xvfb", "-screen", "0", ONE) as display, _managed(display):
        yield display


@contextmanager
def two_screens() -> Iterator[str]:
    """The display of a laptop with a projector at its right.

    Both are switched on before anything of Windows starts: Wine looks once.
    """
    with TemporaryDirectory(prefix="open-kaart-screens-") as folder:
        own = ("-config", str(PLUGS), "-configdir", folder, "-logfile", f"{folder}/log", "-noreset")
        with _served("Xorg", *own) as display:
            for how in (MODE, BESIDE, LOOKED_AT):
                here = {**os.environ, "DISPLAY": display}
                subprocess.run(["xrandr", *how], env=here, check=True, timeout=20, stdout=_QUIET)
            with _managed(display):
                yield display


@contextmanager
def _served(program: str, *options: str) -> Iterator[str]:
    """The display of an X server, which chooses its number itself."""
    out, told = os.pipe()
    command = [program, "-displayfd", str(told), *options, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(told,), stdout=_QUIET, stderr=_QUIET)
    os.close(told)
    try:
        with os.fdopen(out) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


LAPTOP, PROJECTOR = (0, 0, 1280, 800), (1280, 0, 1920, 1080)
"""Left, top, width and height of each."""
MODE = ("--addmode", "DUMMY1", "1920x1080")
BESIDE = ("--output", "DUMMY0", "--mode", "1280x800", "--pos", "0x0", "--primary",
          "--output", "DUMMY1", "--mode", "1920x1080", "--right-of", "DUMMY0")  # fmt: skip
LOOKED_AT: tuple[str, ...] = ()
"""Whoever asks the server without looking himself, as Wine does, hears of the second screen only after this."""
PLUGS = Path(__file__).parent.parent.parent / ".ci/two-screens.conf"


@contextmanager
def _managed(display: str) -> Iterator[None]:
    manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": display}, stdout=_QUIET, stderr=_QUIET)
    try:
        yield
    finally:
        manager.terminate()
        manager.wait(10)


def png_of(dump: bytes) -> bytes:
    """What `xwd` wrote of a screen with a byte for each colour, for who looks at pictures."""
    head, width, height, bits, line, colours = (_number(dump, which) for which in (0, 4, 5, 11, 12, 19))
    points, step = memoryview(dump)[head + 12 * colours :], bits // 8
    return png(width, height, [_red_first(points[n * line : n * line + step * width], step) for n in range(height)])


def png(width: int, height: int, rows: list[bytes]) -> bytes:
    """A picture of rows with red, green and blue for each point."""
    about = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    parts = ((b"IHDR", about), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, body) for name, body in parts)


def is_painted(dump: bytes) -> bool:
    """Whether a window has something to show: before its first picture it is black, as the screen around it."""
    some = dump[_number(dump, 0) :: 97]
    return sum(byte > 0x80 for byte in some) > len(some) // 10  # more than its frame and its title


def _number(dump: bytes, which: int) -> int:
    """One of the numbers at the head of a dump: they are named in XWDFile.h of X."""
    return int.from_bytes(dump[4 * which : 4 * which + 4], "big")


def _red_first(points: memoryview, step: int) -> bytes:
    """Xwd has blue, green, red for each point, and perhaps a byte of nothing."""
    row = bytearray(len(points) // step * 3)
    row[0::3], row[1::3], row[2::3] = points[2::step], points[1::step], points[0::step]
    return bytes(row)


def _part(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
