"""What the eye tells of one picture of a camera: numbers, never the picture itself."""

from __future__ import annotations

from enum import StrEnum

from game.core.value import Value, value

GREY_W, GREY_H = 48, 27
"""To aim a camera with: so many grey blocks, in which heads can be seen and no faces."""


@value
class CardReading(Value):
    """One tag in a picture. `side`: quarters that its printed top was turned clockwise; `off`: degrees from there.

    `x`, `y`: its middle in parts (0 to 1) of the picture, from the top left; `size`: its width in pixels.
    """

    tag: int
    side: int
    x: float
    y: float
    size: float
    off: float


@value
class CameraFrame(Value):
    """`light`: the mean of all pixels, `bright`: the part of them that is all but white, 0 to 1.

    `mirrored`: the picture had to be turned over to be read. `grey`: GREY_W x GREY_H bytes, row by row, or nothing
    where nobody aims. `at`: seconds on a clock that only goes on.
    """

    at: float
    width: int
    height: int
    light: float
    bright: float = 0.0
    mirrored: bool = False
    readings: tuple[CardReading, ...] = ()
    grey: bytes = b""


class CameraTrouble(StrEnum):
    """Why there is no picture. Each has one sentence and the way on for the room."""

    NO_READER = "no_reader"
    NO_CAMERA = "no_camera"
    IN_USE = "in_use"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"
    GONE = "gone"
    BROKEN_PHOTO = "broken_photo"
    TURNED_PHOTO = "turned_photo"
    CRASHED = "crashed"
