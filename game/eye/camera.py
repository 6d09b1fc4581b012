"""The webcam, through pygame.camera. Its light is on only while somebody asks for pictures.

pygame calls this part an experiment; what it is known to do wrong is cured here, or by the end of this process.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator

import pygame
import pygame.camera

from game.core.camera_frame import CameraTrouble
from game.eye.pictures import NoPictureError, Picture

WANTED = (1920, 1080)
"""The nearest size that a camera has is given, and told by the picture itself; some have 640 x 480 alone."""
OLD = 5
"""So many first pictures are dark, or were taken before anybody asked."""
FPS = 6.0
"""No more pictures a second are looked at."""
FAULTS = (pygame.error, SystemError, OSError, ValueError, MemoryError)
"""What the drivers' side of pygame raises."""
NOT_ALLOWED = re.compile(r"-2147024891\b|: (?:1|13),")
"""Windows' own switch for cameras (E_ACCESSDENIED); on Linux EPERM and EACCES."""
NO_CAMERA = re.compile(r"is not a|is no device|does not support|: (?:2|6|19),")
"""What bears a camera's name and is none: on Linux a camera has a second file for what it measures."""
WORST_LAST = (CameraTrouble.NO_CAMERA, CameraTrouble.IN_USE, CameraTrouble.REFUSED)

Device = str | int


def pictures(number: int, clock: Callable[[], float]) -> Generator[Picture]:
    """Until nobody asks for one any more. NoPictureError."""
    camera = _started(_from(number, _found()))
    try:
        yield from _taken(camera, clock)
    finally:
        camera.stop()


def _found() -> list[Device]:
    try:
        pygame.camera.init()
        return list(pygame.camera.list_cameras())
    except (*FAULTS, ImportError) as none:  # macOS has no back-end in pygame's wheel
        raise NoPictureError(CameraTrouble.NO_CAMERA) from none


def _from(number: int, devices: list[Device]) -> list[Device]:
    """All of them, that one first."""
    at = number % len(devices) if devices else 0
    return devices[at:] + devices[:at]


def _started(devices: list[Device]) -> pygame.camera.Camera:
    """The first that gives pictures; the trouble that tells most where none does."""
    troubles = [CameraTrouble.NO_CAMERA]
    for device in devices:
        try:
            return _warmed_up(device)
        except FAULTS as fault:
            troubles.append(_trouble(str(fault)))
    raise NoPictureError(max(troubles, key=WORST_LAST.index))


def _warmed_up(device: Device) -> pygame.camera.Camera:
    camera = pygame.camera.Camera(device, WANTED)
    camera.start()
    try:
        for _ in range(OLD):
            camera.get_image()
    except FAULTS:
        camera.stop()
        raise
    return camera


def _trouble(told: str) -> CameraTrouble:
    """A camera that is there and does not start is usually in a meeting of another program."""
    if NOT_ALLOWED.search(told):
        return CameraTrouble.REFUSED
    return CameraTrouble.NO_CAMERA if NO_CAMERA.search(told) else CameraTrouble.IN_USE


def _taken(camera: pygame.camera.Camera, clock: Callable[[], float]) -> Generator[Picture]:
    """Every picture is taken in, since a camera keeps those that nobody takes; some of them are looked at."""
    next_at = 0.0
    while True:
        try:
            surface = camera.get_image()
        except FAULTS as fault:
            raise NoPictureError(CameraTrouble.GONE) from fault
        if (now := clock()) >= next_at:
            next_at = now + 1 / FPS
            yield Picture(now, surface)
