"""What a picture says of itself: its kind and size, whether it is whole, upright and for screens. No drawing."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import repeat
from zlib import crc32

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
SIZES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
"""The segments of a JPEG that hold its size."""
PIXELS = 0xDA
"""The segment of a JPEG after which only pixels come."""
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""By the kind of colour the bits that each can have."""
NEEDED = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND"))
"""The parts that begin with a capital: what paints a PNG has to know them all."""
PIECE = 1 << 20
OF_PICTURE = frozenset(
    (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"sBIT", b"pHYs", b"bKGD")
)
"""The parts of a PNG that say how it looks; any other holds words, a place, a moment or a second picture."""
ICC, ICC_MOST = b"ICC_PROFILE\0", 64 << 10
"""How the colours of a JPEG are named, and how many bytes it may take in a PNG: what is packed can be endless."""
WORDS = frozenset((0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE))
"""Segments of a JPEG with notes of a camera or a program, or a comment."""


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


def is_for_screens(data: bytes) -> bool:
    """False for a JPEG in the four colours of a printing press, which every program shows in others."""
    if not data.startswith(JPEG):
        return True
    try:
        return data[_frame(data) + 9] in (1, 3)
    except (struct.error, IndexError):
        return False


def is_plain(data: bytes) -> bool:
    """Whether every program shows the picture alike, and nothing comes along with it.

    It says nothing about turning it, about its camera, about who made it and where.
    """
    if data.startswith(PNG):
        return all(kind in OF_PICTURE and (kind != b"iCCP" or len(body) <= ICC_MOST) for kind, body in _chunks(data))
    try:
        return (
            data[6:10] == b"JFIF"
            and is_for_screens(data)
            and not any(_tells(mark, body) for mark, body in _segments(data))
        )
    except (struct.error, IndexError):
        return False


def _tells(mark: int, body: bytes) -> bool:
    """Whether this segment of a JPEG says more than how the picture looks."""
    return mark in WORDS or (mark == 0xE2 and not body.startswith(ICC))


def orientation(data: bytes) -> int:
    """How a camera was held, as Exif has it: 1 for upright, up to 8. Whatever is odd counts as upright."""
    try:
        exif = next(_exif(data), b"")
        order = {b"II": "<", b"MM": ">"}[exif[:2]]
        at = struct.unpack(f"{order}I", exif[4:8])[0]
        entries = struct.unpack(f"{order}H", exif[at : at + 2])[0]
        for n in range(entries):
            tag, kind, _, value = struct.unpack(f"{order}HHIH", exif[at + 2 + 12 * n : at + 12 + 12 * n])
            if (tag, kind) == (0x0112, 3):
                return value if value in range(1, 9) else 1
    except (struct.error, IndexError, KeyError):
        pass
    return 1


def _exif(data: bytes) -> Iterator[bytes]:
    if data.startswith(PNG):
        yield from (body for kind, body in _chunks(data) if kind == b"eXIf")
    elif data.startswith(JPEG):
        yield from (body[6:] for mark, body in _segments(data) if mark == 0xE1 and body.startswith(b"Exif\0\0"))


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


def is_whole(data: bytes) -> bool:
    """Whether this PNG can be painted: every part as it was written, none that has to be known and is not, no gap."""
    if not data.startswith(PNG):
        return False
    parts = list(_chunks(data))
    names = [kind for kind, _ in parts]
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"] or not _is_kind(parts[0][1]):
        return False
    needed = {name for name in names if name[:1].isupper()}
    pixels_at = names.index(b"IDAT") if b"IDAT" in needed else 0
    coloured = parts[0][1][9] != 3 or b"PLTE" in names[:pixels_at]
    once = names.count(b"IHDR") == names.count(b"IEND") == 1
    fits = bool(pixels_at) and coloured and once and needed <= NEEDED
    return fits and all(map(_is_sealed, _places(data), repeat(data))) and is_complete(data)


def _is_kind(head: bytes) -> bool:
    """Whether there is a PNG with so many bits of such a colour, packed as all are."""
    if len(head) != 13:
        return False
    depth, colour, packing, filtering, order = head[8:13]
    return depth in DEPTHS.get(colour, ()) and packing == filtering == 0 and order < 2


def _is_sealed(at: int, data: bytes) -> bool:
    size = int.from_bytes(data[at : at + 4], "big")
    return crc32(data[at + 4 : at + 8 + size]) == int.from_bytes(data[at + 8 + size : at + 12 + size], "big")


def _inflated(data: bytes, most: int) -> int:
    """Bytes of the picture unpacked; 0 when they are more than `most`."""
    reader, found = zlib.decompressobj(), 0
    for part in (body for kind, body in _chunks(data) if kind == b"IDAT"):
        while part and found <= most:
            found += len(reader.decompress(part, PIECE))
            part = reader.unconsumed_tail
    return found if found <= most else 0


def drawn_to(data: bytes, above: float) -> float:
    """How far down something is drawn on a light page that is a PNG, as a share of its height.

    What lies below `above` is left out, as the foot of a page is. 1.0 where that cannot be told.
    """
    parts = list(_chunks(data))
    width, height, depth, kind, _, _, laced = struct.unpack(">IIBBBBB", dict(parts).get(b"IHDR", bytes(13)))
    if depth != 8 or laced or kind not in CHANNELS:
        return 1.0
    pixel, rows = CHANNELS[kind], zlib.decompress(b"".join(body for name, body in parts if name == b"IDAT"))
    line = 1 + width * pixel  # a row begins with how it was packed; one like that above it is all noughts behind that
    for n in range(int(height * above) - 1, 0, -1):
        if rows[n * line + 1 + pixel : (n + 1) * line].strip(b"\0"):
            return float((n + 1) / height)
    return 0.0


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The name and the body of each part of a PNG."""
    for at in _places(data):
        (size,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + size]


def _places(data: bytes) -> Iterator[int]:
    """Where each part of a PNG begins, to its end or to noughts behind that."""
    at = len(PNG)
    while at + 12 <= len(data) and data[at + 4]:
        yield at
        at += 12 + int(struct.unpack_from(">I", data, at)[0])


def _frame(data: bytes) -> int:
    """Where the segment of a JPEG begins that holds its size; 0 without one. IndexError, struct.error."""
    return next((at for at, mark in _marks(data) if mark in SIZES), 0)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The mark and the body of each segment before the pixels of a JPEG. IndexError, struct.error."""
    for at, mark in _marks(data):
        yield mark, data[at + 4 : at + 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])]


def _marks(data: bytes) -> Iterator[tuple[int, int]]:
    at = 2
    while data[at] == 0xFF and data[at + 1] != PIXELS:
        yield at, data[at + 1]
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
