"""One photo as a picture. What a phone sends is looked at before it is decoded: its kind, size, and how it was held."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Generator

import pygame

from game.core.camera_frame import CameraTrouble
from game.eye.pictures import NoPictureError, Picture
from game.eye.sources import Photo
from game.system.image_info import JPEG, is_for_screens, orientation, pixels

END = b"\xff\xd9"
"""A decoder paints grey over what was broken off, and whoever was there is not seen."""
MOST_BYTES = 8_000_000
MOST_PIXELS = 2560 * 2560
"""A phone makes it no more than 2,560 pixels wide or high; more of them could fill the memory."""
UPRIGHT = 1


def pictures(photo: Photo, clock: Callable[[], float] = time.monotonic) -> Generator[Picture]:
    """The one that there is. NoPictureError."""
    if trouble := _trouble(photo.jpeg):
        raise NoPictureError(trouble)
    try:
        yield Picture(clock(), pygame.image.load(io.BytesIO(photo.jpeg), "photo.jpg"))
    except pygame.error as broken:
        raise NoPictureError(CameraTrouble.BROKEN_PHOTO) from broken


def _trouble(jpeg: bytes) -> CameraTrouble | None:
    width, height = pixels(jpeg)
    if len(jpeg) > MOST_BYTES or not jpeg.startswith(JPEG) or not 0 < width * height <= MOST_PIXELS:
        return CameraTrouble.BROKEN_PHOTO
    if not (jpeg.endswith(END) and is_for_screens(jpeg)):
        return CameraTrouble.BROKEN_PHOTO
    # Decoders ignore how a phone was held, and every card would tell another letter.
    return CameraTrouble.TURNED_PHOTO if orientation(jpeg) != UPRIGHT else None
