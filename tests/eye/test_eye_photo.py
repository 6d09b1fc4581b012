"""A photo from a phone, or whatever somebody sends instead of one: read, or refused before a decoder sees it."""

from __future__ import annotations

import io
import struct
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from random import Random

import pygame
import pytest

from game.core.camera_frame import CameraFrame, CameraTrouble, CardReading
from game.eye.film import surfaces
from game.eye.looking import frames
from game.eye.photo import MOST_BYTES
from game.eye.pictures import NoPictureError
from game.eye.sources import Film, Photo
from game.system.spawned import spawned
from tests.eye.eye_samples import PEOPLE, listening, sides
from tests.sizes import HOSTILE_PHOTOS, TOLD


def photographed(film: Film) -> bytes:
    ((_, surface),) = surfaces(film)
    out = io.BytesIO()
    pygame.image.save(surface, out, "photo.jpg")
    return out.getvalue()


JPEG = photographed(Film(PEOPLE, width=1920, height=1080, frames=1))


def exif(orientation: int) -> bytes:
    """As a phone writes how it was held."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    body = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 1) + entry + bytes(4)
    return JPEG[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + JPEG[2:]


def of_size(width: int, height: int) -> bytes:
    """The same, but it says to be so large."""
    at = JPEG.index(b"\xff\xc0") + 5
    return JPEG[:at] + struct.pack(">HH", height, width) + JPEG[at + 4 :]


def looked(jpeg: bytes) -> CameraFrame | CameraTrouble:
    try:
        (frame,) = frames(Photo(jpeg))
    except NoPictureError as none:
        return none.trouble
    return frame


@pytest.mark.parametrize("jpeg", [JPEG, exif(1)], ids=["plain", "upright"])
def test_a_photo_is_read(jpeg: bytes) -> None:
    frame = looked(jpeg)
    assert isinstance(frame, CameraFrame) and (frame.width, frame.height) == (1920, 1080)
    found = sides(frame)
    assert len(found) >= 29 and all(side == number % 4 for number, side in found.items())


def test_a_photo_that_a_phone_turned_over_is_read_at_once() -> None:
    """There is no second picture to try it with."""
    frame = looked(photographed(Film(PEOPLE, mirrored=True, frames=1)))
    assert isinstance(frame, CameraFrame) and frame.mirrored and len(frame.readings) >= 28


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_photo_that_says_it_was_turned_is_refused(orientation: int) -> None:
    """A decoder does not turn it back: all answers would be wrong."""
    assert looked(exif(orientation)) is CameraTrouble.TURNED_PHOTO


@pytest.mark.parametrize(
    "jpeg",
    [
        b"",
        b"\xff\xd8",
        b"\xff\xd8\xff",
        JPEG[: len(JPEG) // 2],
        JPEG[:40],
        JPEG + bytes(MOST_BYTES),
        JPEG[:-2] + bytes(30_000_000) + JPEG[-2:],
        of_size(65_000, 65_000),
        of_size(2561, 2561),
        of_size(0, 1080),
        b"\x89PNG\r\n\x1a\n" + JPEG,
        b"GIF89a" + JPEG,
        JPEG[:4] + Random(1).randbytes(5_000) + JPEG[-2:],
    ],
    ids=range(13),
)
def test_what_is_no_whole_photo_is_refused(jpeg: bytes) -> None:
    assert looked(jpeg) is CameraTrouble.BROKEN_PHOTO


def looked_at(pipe: Connection, first: int, beyond: int) -> None:
    """In a process of its own, as in the game: what is told of each, in a word."""
    for number in range(first, beyond):
        told = looked(spoilt(Random(number)))
        if isinstance(told, CameraFrame):
            pipe.send("wrong" if any(_is_wrong(one) for one in told.readings) else "read")
        else:
            pipe.send(told.value)


def _is_wrong(one: CardReading) -> bool:
    return one.off <= 30 and one.side != one.tag % 4


def test_whatever_is_spoilt_costs_at_most_this_look(record_property: Callable[[str, object], None]) -> None:
    """Bytes are changed, cut out, doubled. What a decoder dies of ends the eye and nothing else; no side is wrong."""
    told: Counter[str] = Counter()
    while (done := told.total()) < HOSTILE_PHOTOS.now:
        child = spawned(looked_at, done, HOSTILE_PHOTOS.now)
        with suppress(EOFError):
            while True:
                told[child.pipe.recv()] += 1
        child.process.join()
        told["died"] += child.process.exitcode != 0
    record_property(TOLD, f"spoilt photos: {dict(told)}")
    assert not told["wrong"] and told["read"] and told["broken_photo"], told
    assert told["died"] <= 1 + 0.01 * HOSTILE_PHOTOS.now, told


def spoilt(chance: Random) -> bytes:
    data = bytearray(JPEG)
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(2, len(data) - 2) if chance.random() < 0.7 else chance.randrange(2, 700)
        match chance.randrange(6):
            case 0 if at > 700:
                del data[at : at + chance.randrange(1, 50)]
            case 1 if at > 700:
                data[at:at] = data[at : at + chance.randrange(1, 50)]
            case _:
                data[at] = chance.randrange(256)
    return bytes(data)


def test_a_photo_goes_through_the_eye_and_then_it_ends() -> None:
    with listening(Photo(JPEG)) as told:
        (frame,) = told.until(1)
    assert isinstance(frame, CameraFrame) and len(frame.readings) >= 29
    with listening(Photo(JPEG[:500])) as told:
        assert told.until(1) == [CameraTrouble.BROKEN_PHOTO]
