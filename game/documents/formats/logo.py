"""Whether a logo is a whole PNG or JPEG, and how large it is printed. It shows nothing."""

from __future__ import annotations

import struct
import zlib

WIDE, TALL, LEAFLET_TALL = 60, 18, 11
"""In mm, at most, in every format; a leaflet is to fit on one page."""
PNG = b"\x89PNG\r\n\x1a\n"


def is_readable(logo: bytes) -> bool:
    """A picture that any reader can open; a broken one is better left out than shown as a cross."""
    if logo.startswith(PNG):
        return _is_readable_png(logo)
    return logo.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in logo[-64:]


def _is_readable_png(logo: bytes) -> bool:
    """Every chunk as long as it says, with the right sum, up to the last."""
    at, kinds = len(PNG), []
    while at + 12 <= len(logo):
        (size,) = struct.unpack_from(">I", logo, at)
        body, check = logo[at + 4 : at + 8 + size], logo[at + 8 + size : at + 12 + size]
        if len(check) < 4 or zlib.crc32(body) != int.from_bytes(check, "big"):
            return False
        kinds.append(body[:4])
        at += 12 + size
    return kinds[:1] == [b"IHDR"] and b"IDAT" in kinds and kinds[-1] == b"IEND"


def printed_size(width: int, height: int, tall: float) -> tuple[float, float]:
    """Width and height in mm of a picture of so many pixels, at most `tall`. ValueError for one without a surface."""
    if width < 1 or height < 1:
        raise ValueError("a picture without a surface")
    scale = min(tall / height, WIDE / width)
    return width * scale, height * scale
