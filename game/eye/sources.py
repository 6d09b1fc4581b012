"""What the eye may look at, as plain data: the webcam, one photo, or a film that is drawn. It touches no camera."""

from __future__ import annotations

from game.core.value import Value, value


@value
class Webcam(Value):
    """`aim`: grey blocks come along, to see where the heads are. `number`: which of the cameras, in the system's order.

    A number beyond the last camera begins anew at the first.
    """

    aim: bool = False
    number: int = 0


@value
class Photo(Value):
    """One picture, as a phone sent it."""

    jpeg: bytes


@value
class Shown(Value):
    """A card in a film: held with its top turned `side` quarters clockwise from `up` on, in seconds.

    `down`: from when on it is lowered, turning as it goes, 0 for never. `turns_at`: when it is turned to `turns_to`, 0
    for never. `askew`: degrees clockwise beside that side, `tilt`: degrees backwards; None is drawn by chance.
    """

    tag: int
    side: int
    up: float = 0.0
    down: float = 0.0
    turns_at: float = 0.0
    turns_to: int = 0
    askew: float | None = None
    tilt: float | None = None


@value
class Film(Value):
    """A room that is drawn: for tests, rehearsals and practice. The same seed gives the same room.

    `frames`: after so many it ends, 0 for never. `far`: metres to the last row. `tilt`: degrees at most. `turned`:
    quarters clockwise that the camera itself is turned; `mirrored`: whether it turns its pictures over. `blur`: pixels.
    """

    cards: tuple[Shown, ...]
    width: int = 1280
    height: int = 720
    seed: int = 1
    fps: float = 6.0
    frames: int = 0
    turned: int = 0
    mirrored: bool = False
    far: float = 5.0
    tilt: float = 40.0
    blur: int = 0
    aim: bool = False


Source = Webcam | Photo | Film
