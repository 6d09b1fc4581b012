"""Photos as a phone stores them, and the field of the desk page that takes them."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import pygame

WHERE = b"52.0907 N 5.1214 E"
"""What a phone may write into a photo."""
SAID = "document.getElementById('photo-said').textContent"
TURNED_RIGHT = 6
"""The value of EXIF for a phone that was held upright: shown, the stored picture is turned a quarter clockwise."""


def exif(turn: int) -> bytes:
    """The piece of a JPEG that says how it is turned, and where it was taken."""
    tiff = b"II*\0" + struct.pack("<IH", 8, 1) + struct.pack("<HHIHH", 0x0112, 3, 1, turn, 0) + bytes(4)
    inner = b"Exif\0\0" + tiff + WHERE
    return b"\xff\xe1" + struct.pack(">H", len(inner) + 2) + inner


def stored(path: Path, picture: pygame.Surface, turn: int = TURNED_RIGHT) -> Path:
    """As a phone stores it: how it was held is told beside the picture."""
    stream = io.BytesIO()
    pygame.image.save(picture, stream, "photo.jpg")
    plain = stream.getvalue()
    path.write_bytes(plain[:2] + exif(turn) + plain[2:])
    return path


def ready(page: Any) -> Any:
    """The field for a photo, once it was agreed that the network is ours."""
    page.locator("#photo-sure").click()
    return page.locator("#photo-file")
