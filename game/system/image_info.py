"""What a picture says of itself: whether it is a PNG or a JPEG, its size, whether it is what it says. No drawing."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
SIZES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
"""The segments of a JPEG that hold its size."""
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
PIECE = 1 << 20


def pixels(data: bytes) -> tuple[int, int]:
    """Width and height; (0, 0) for what is neither a PNG nor a JPEG, or is broken off before it says."""
    try:
        if data.startswith(PNG) and data[12:16] == b"IHDR":
            return struct.unpack(">II", data[16:24])
        at = _frame(data) if data.startswith(JPEG) else 0
        height, width = struct.unpack(">HH", data[at + 5 : at + 9]) if at else (0, 0)
    except (struct.error, IndexError):
        return (0, 0)
    return width, height


def opens_everywhere(data: bytes) -> bool:
    """False for a JPEG that office programs leave out or show in other colours: for a printing press, or unmarked."""
    if not data.startswith(JPEG):
        return True
    try:
        return data[6:10] in (b"JFIF", b"Exif") and data[_frame(data) + 9] in (1, 3)
    except (struct.error, IndexError):
        return False


def is_complete(data: bytes) -> bool:
    """Whether the pixels of a PNG are all there, and not a thousand times what it says. True for anything else.

    `data` is a PNG whose chunks are whole.
    """
    if not data.startswith(PNG):
        return True
    width, height, depth, colour = struct.unpack(">IIBB", data[16:26])
    row = int(width) * int(depth) * CHANNELS.get(colour, 0) / 8  # bytes
    try:
        return bool(row) and int(height * row) <= _inflated(data, 2 * height * (int(row) + 2))
    except zlib.error:
        return False


def _inflated(data: bytes, most: int) -> int:
    """Bytes of the picture unpacked; 0 when they are more than `most`."""
    reader, found = zlib.decompressobj(), 0
    for part in _image_data(data):
        while part and found <= most:
            found += len(reader.decompress(part, PIECE))
            part = reader.unconsumed_tail
    return found if found <= most else 0


def _image_data(data: bytes) -> Iterator[bytes]:
    at = len(PNG)
    while at + 12 <= len(data):
        (size,) = struct.unpack_from(">I", data, at)
        if data[at + 4 : at + 8] == b"IDAT":
            yield data[at + 8 : at + 8 + size]
        at += 12 + size


def _frame(data: bytes) -> int:
    """Where the segment of a JPEG begins that holds its size; 0 without one. IndexError, struct.error."""
    at = 2
    while data[at] == 0xFF:
        marker, length = data[at + 1], struct.unpack(">H", data[at + 2 : at + 4])[0]
        if marker in SIZES:
            return at
        at += 2 + length
    return 0
