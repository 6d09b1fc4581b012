"""A webcam that is none: it takes the place of pygame's, and gives a film, or does what cameras are known to do."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.connection import Connection
from threading import Event
from typing import ClassVar

import pygame
import pygame.camera

from game.eye.child import look
from game.eye.film import surfaces
from game.eye.sources import Film, Shown, Source, Webcam
from tests.eye.eye_samples import PEOPLE

USB = "Camera over USB"
IN_USE = "Media Foundation HRESULT failure -1072875772 on camera_windows.c line 700"
REFUSED = "Media Foundation HRESULT failure -2147024891 on camera_windows.c line 600"


class StubCamera:
    """As pygame.camera.Camera, as far as it is used."""

    size = (1920, 1080)
    taken = 0
    on: ClassVar[list[str]] = []
    """Those whose light is on."""

    def __init__(self, device: str, size: tuple[int, int]) -> None:
        self.device, self.wanted = device, size
        self._film = surfaces(Film(PEOPLE, *self.size, far=6, fps=6))

    def start(self) -> None:
        StubCamera.on.append(self.device)

    def stop(self) -> None:
        StubCamera.on.remove(self.device)

    def get_image(self) -> pygame.Surface:
        StubCamera.taken += 1
        return next(self._film)[1]


class Small(StubCamera):
    """A cheap one: this size alone."""

    size = (640, 480)

    def __init__(self, device: str, size: tuple[int, int]) -> None:
        super().__init__(device, size)
        self._film = surfaces(Film((Shown(7, 3),), *self.size, far=2.2, tilt=10, fps=6))


class Still(StubCamera):
    """One picture again and again: nothing is drawn meanwhile, as with a real one."""

    def __init__(self, device: str, size: tuple[int, int]) -> None:
        super().__init__(device, size)
        self._picture = next(self._film)[1]

    def get_image(self) -> pygame.Surface:
        return self._picture


class Busy(StubCamera):
    """Another program has it."""

    def start(self) -> None:
        raise pygame.error(IN_USE)


class Forbidden(StubCamera):
    """Windows' own switch is off."""

    def start(self) -> None:
        raise pygame.error(REFUSED)


class Unplugged(StubCamera):
    """Somebody pulls the cable in the middle of a look."""

    def get_image(self) -> pygame.Surface:
        if StubCamera.taken >= 8:
            raise SystemError("ioctl(VIDIOC_DQBUF) failure : 19, No such device")
        return super().get_image()


class Stalls(StubCamera):
    """It gives some pictures and then none, and does not come back from being asked."""

    def get_image(self) -> pygame.Surface:
        if StubCamera.taken >= 8:
            Event().wait()
        return super().get_image()


class NoCamera(StubCamera):
    """On Linux a camera has a second name, for what it measures."""

    def __init__(self, device: str, size: tuple[int, int]) -> None:
        raise ValueError("/dev/video1 is not a video capture device")


KINDS: tuple[type[StubCamera], ...] = (StubCamera, Small, Still, Busy, Forbidden, Unplugged, Stalls, NoCamera)


def put_in_place(kind: Callable[..., object], put: Callable[[object, str, object], None] = setattr) -> None:
    """Instead of pygame's."""
    put(pygame.camera, "init", lambda: None)
    put(pygame.camera, "list_cameras", lambda: [USB])
    put(pygame.camera, "Camera", kind)


def look_through_stub(pipe: Connection, source: Source) -> None:
    """What the eye's process does, with the kind of stub that the number of the camera says."""
    assert isinstance(source, Webcam)
    put_in_place(KINDS[source.number])
    look(pipe, source)
