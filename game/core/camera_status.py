"""What wall and desk may know of the camera that reads voting cards: how many it sees, never which and never what."""

from __future__ import annotations

from enum import StrEnum

from game.core.camera_frame import CameraTrouble
from game.core.value import Value, value


class CameraStep(StrEnum):
    """What the camera does now."""

    OFF = "off"
    AIMING = "aiming"  # the facilitator turns it to the room
    CHECKING = "checking"  # everybody holds A on top: is each seat seen, and how is the camera turned?
    LOOKING = "looking"


@value
class Camera(Value):
    """`offered`: this computer can read cards. `checked`: everybody held A on top, so a look may begin.

    `seen` cards of those that this round knows are sure, `moving`, `odd` (a letter that
    is not on the wall), `copies` and `foreign` are counts. `spots` are where cards were seen, in parts of the picture.
    `smallest` is how wide the smallest card is, in pixels; `light` (0 to 255) and `bright` as in CameraFrame.
    """

    offered: bool = False
    step: CameraStep = CameraStep.OFF
    starting: bool = False  # no picture has come yet
    checked: bool = False
    photo_checked: bool = False  # the same, with the phone that takes photos
    turn: int = 0
    mirrored: bool = False
    seen: int = 0
    moving: int = 0
    odd: int = 0
    copies: int = 0
    foreign: int = 0
    spots: tuple[tuple[float, float], ...] = ()
    smallest: float = 0.0
    light: float = 0.0
    bright: float = 0.0
    width: int = 0
    height: int = 0
    grey: bytes = b""
    trouble: CameraTrouble | None = None

    @property
    def on(self) -> bool:
        """Its light is on."""
        return self.step is not CameraStep.OFF


NO_CAMERA = Camera()
