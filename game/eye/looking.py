"""Reads the pictures of a source one after the other, and notices when a camera turns them over."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import closing

from game.core.camera_frame import CameraFrame, CameraTrouble
from game.eye import camera, film, photo
from game.eye.pictures import NoPictureError, Picture, light
from game.eye.sources import Film, Photo, Source, Webcam
from game.eye.tags import TagReader

PATIENCE = 10
"""After so many pictures in which nothing could be read they are tried turned over, too."""


class Look:
    """Some drivers turn pictures over, in which no tag can be read: what reads is kept."""

    def __init__(self, patience: int = PATIENCE, *, aim: bool = False) -> None:
        self._tags = TagReader()
        self._patience, self._aim = patience, aim
        self._mirrored = False
        self._empty = 0

    def frame(self, picture: Picture) -> CameraFrame:
        """What is in a picture, the way that reads."""
        found = self._told(picture, self._mirrored)
        if not found.readings and self._empty >= self._patience:
            other = self._told(picture, not self._mirrored)
            if other.readings:
                found, self._mirrored = other, other.mirrored
        self._empty = 0 if found.readings else self._empty + 1
        return found

    def _told(self, picture: Picture, mirrored: bool) -> CameraFrame:
        seen = picture.turned_over() if mirrored else picture
        grey, (width, height) = seen.grey(), seen.size
        mean, bright = light(grey)
        blocks = seen.blocks() if self._aim else b""
        readings = self._tags.read(grey, width, height)
        return CameraFrame(picture.at, width, height, mean, bright, mirrored, readings, blocks)


def frames(source: Source) -> Generator[CameraFrame]:
    """What is in each picture, until there are no more. NoPictureError."""
    try:
        look = _look(source)
    except OSError as missing:
        raise NoPictureError(CameraTrouble.NO_READER) from missing
    with closing(_pictures(source)) as pictures:  # a camera is let go of at once
        for picture in pictures:
            yield look.frame(picture)


def _look(source: Source) -> Look:
    match source:
        case Photo():
            return Look(patience=0)
        case Film() | Webcam():
            return Look(aim=source.aim)


def _pictures(source: Source) -> Generator[Picture]:
    match source:
        case Webcam():
            return camera.pictures(source.number, time.monotonic)
        case Film():
            return film.shown(source)
        case Photo():
            return photo.pictures(source, time.monotonic)
