"""What a picture says of itself in its first bytes: whether it is a PNG or a JPEG, and how many pixels. No drawing."""

from __future__ import annotations

import struct

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
SIZES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
"""The segments of a JPEG that hold its size."""


def pixels(data: bytes) -> tuple[int, int]:
    """Width and height; (0, 0) for what is neither a PNG nor a JPEG, or is broken off before it says."""
    try:
        if data.startswith(PNG) and data[12:16] == b"IHDR":
            return struct.unpack(">II", data[16:24])
        return _of_jpeg(data) if data.startswith(JPEG) else (0, 0)
    except (struct.error, IndexError):
        return (0, 0)


def _of_jpeg(data: bytes) -> tuple[int, int]:
    at = 2
    while data[at] == 0xFF:
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
        if marker in SIZES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return (0, 0)
