"""Films to look at, and an eye that is listened to until it has nothing more to say."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from game.core.camera_frame import CameraFrame, CameraTrouble
from game.eye.eye import Eye, Patience
from game.eye.film import surfaces
from game.eye.library import can_read
from game.eye.looking import Look
from game.eye.pictures import Picture
from game.eye.sources import Film, Shown, Source
from tests.waiting import eventually

Heard = CameraFrame | CameraTrouble
reads_cards = pytest.mark.skipif(not can_read(), reason="nothing that reads voting cards exists for this computer")
sees_processes = pytest.mark.skipif(sys.platform != "linux", reason="it looks at /proc")
PEOPLE = tuple(Shown(number, number % 4) for number in range(30))


@dataclass
class Listened:
    """What an eye said so far."""

    eye: Eye
    all: list[Heard]

    @property
    def frames(self) -> list[CameraFrame]:
        return [one for one in self.all if isinstance(one, CameraFrame)]

    def until(self, number: int) -> list[Heard]:
        eventually(lambda: len(self.all) >= number)
        return self.all


@contextmanager
def listening(source: Source, patience: Patience | None = None) -> Iterator[Listened]:
    heard: list[Heard] = []
    eye = Eye(source, heard.append, patience or Patience(first=60, then=60))
    eye.begin()
    try:
        yield Listened(eye, heard)
    finally:
        eye.end()


def seen(film: Film, look: Look | None = None) -> list[CameraFrame]:
    """What is read in each picture of a film, in this process and as fast as it goes."""
    look = look or Look()
    return [look.frame(Picture(at, surface)) for at, surface in surfaces(film)]


def sides(frame: CameraFrame) -> dict[int, int]:
    """The tag of each reading with the side it was held; a tag that is there twice is a fault of the test."""
    found = {one.tag: one.side for one in frame.readings}
    assert len(found) == len(frame.readings)
    return found
