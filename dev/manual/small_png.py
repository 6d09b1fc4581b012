"""A picture as a PNG of at most 256 colours: screens have few, and a page of them is a third as large so. No dots."""

from __future__ import annotations

import math
import struct
import zlib
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

Colour = tuple[int, int, int]
Box = list[tuple[Colour, int]]
"""Colours with how often each occurs."""
MOST = 256


def small_png(rgb: bytes, size: tuple[int, int]) -> bytes:
    """The bytes of the file, from three bytes for each pixel."""
    width, height = size
    pixels = list(zip(rgb[0::3], rgb[1::3], rgb[2::3], strict=True))
    palette, places = reduced(Counter(pixels))
    rows = bytes(map(places.__getitem__, pixels))
    lines = b"".join(b"\0" + rows[y * width : (y + 1) * width] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", bytes(sum(palette, ()))), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def reduced(colours: Counter[Colour]) -> tuple[list[Colour], dict[Colour, int]]:
    """The colours that are left, and for each colour of the picture which of them takes its place.

    The largest box is cut in two along its longest side, again and again; each box becomes its commonest colour.
    """
    boxes: list[Box] = [sorted(colours.items())]
    while len(boxes) < MOST and (widest := max(boxes, key=_size)) and _size(widest):
        boxes.remove(widest)
        boxes += _cut(widest)
    palette = [max(box, key=itemgetter(1))[0] for box in boxes]
    return palette, {colour: n for n, box in enumerate(boxes) for colour, _ in box}


def _cut(box: Box) -> tuple[Box, Box]:
    _, side = _longest(box)
    box.sort(key=lambda one: (one[0][side], one[0]))
    half = (box[0][0][side] + box[-1][0][side]) / 2
    at = next(n for n, (colour, _) in enumerate(box) if colour[side] > half)
    return box[:at], box[at:]


def _size(box: Box) -> float:
    """How much is lost where all of a box looks alike."""
    return math.sqrt(sum(count for _, count in box)) * _longest(box)[0] ** 2


def _longest(box: Box) -> tuple[int, int]:
    spans: Sequence[int] = [max(c[side] for c, _ in box) - min(c[side] for c, _ in box) for side in range(3)]
    return max((span, side) for side, span in enumerate(spans))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
