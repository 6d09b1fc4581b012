"""What is said of the camera that reads voting cards: for each trouble one sentence, with the way on."""

from __future__ import annotations

from typing import assert_never

from game.core.camera_frame import CameraTrouble
from game.core.camera_status import Camera, CameraStep
from game.i18n.words import Words

DARK, BRIGHT = 40.0, 0.25
"""Below this mean of all pixels (0 to 255) it is too dark; above this part of white ones a window is in the picture."""
SMALL = 36.0
"""Pixels: a narrower card is read only now and then."""
COARSELY = 5
"""Pixels: a figure that changes with every picture helps nobody."""
COARSE = 1000
"""Pixels: a picture that is narrower reads cards from nearby alone."""


def trouble_words(trouble: CameraTrouble, say: Words) -> str:
    match trouble:
        case CameraTrouble.NO_READER:
            return say("This computer cannot read voting cards. Choose another way to vote.")
        case CameraTrouble.NO_CAMERA:
            return say("No camera was found. Plug one in and try again, or choose another way to vote.")
        case CameraTrouble.IN_USE:
            return say("Another program is using the camera. Close it and try again.")
        case CameraTrouble.REFUSED:
            return say("Windows does not let the camera be used. Open Settings, Privacy, Camera, and try again.")
        case CameraTrouble.NO_ANSWER:
            return say("The camera does not answer. Unplug it, plug it in again, and try once more.")
        case CameraTrouble.GONE:
            return say("The camera has stopped. What was read is kept: check its cable and read on.")
        case CameraTrouble.BROKEN_PHOTO:
            return say("This photo cannot be read. Take another one.")
        case CameraTrouble.TURNED_PHOTO:
            return say("This photo may lie on its side, so it was not used. Take it on the page of the desk.")
        case CameraTrouble.CRASHED:
            return say("Reading the cards broke off. What was read is kept: read on.")
        case _:
            assert_never(trouble)


def camera_notes(camera: Camera, say: Words) -> tuple[str, ...]:
    """What the room should know while the camera looks, the most pressing first; nothing points at a place."""
    if not camera.on:
        return (trouble_words(camera.trouble, say),) if camera.trouble is not None else ()
    if camera.starting:
        return (say("The camera is starting."),)
    told = (
        (camera.width > 0 and camera.light < DARK, say("It is too dark here: switch the lights on.")),
        (
            camera.copies > 0,
            say("Two cards have the same number, and neither counts. One of you: vote in another way."),
        ),
        (
            0 < camera.odd < camera.seen and camera.step is CameraStep.CHECKING,
            say.plural(
                "{n} card does not have A on top. Turn a card to the camera like a door, not like a lid.",
                "{n} cards do not have A on top. Turn a card to the camera like a door, not like a lid.",
                camera.odd,
            ),
        ),
        (
            camera.odd > 0 and camera.step is CameraStep.LOOKING,
            say.plural(
                "{n} card shows a letter that is not on the screen.",
                "{n} cards show a letter that is not on the screen.",
                camera.odd,
            ),
        ),
        (
            camera.moving > 0,
            say.plural("{n} card moves: hold it still.", "{n} cards move: hold them still.", camera.moving),
        ),
    )
    return tuple(words for holds, words in told if holds)


def asked_words(camera: Camera, counted: int, say: Words) -> str:
    """What everybody does with the card now."""
    match camera.step:
        case CameraStep.CHECKING:
            return say("Everybody: A on top. Card up, with the pattern to the camera.")
        case CameraStep.LOOKING:
            return say("Your answer on top. Card up, and hold it still. The back means: no opinion.")
        case CameraStep.OFF | CameraStep.AIMING if counted:
            return say("Cards down. What they said is in the ballot box.")
        case CameraStep.OFF | CameraStep.AIMING if not (camera.checked or camera.photo_checked):
            return say("First we try it out: everybody holds A on top.")
        case CameraStep.OFF | CameraStep.AIMING:
            return say("Turn your answer to the top. Card up when we say so.")
        case _:
            assert_never(camera.step)


def desk_lines(camera: Camera, say: Words) -> tuple[str, ...]:
    """What the facilitator alone reads of the picture, and what helps."""
    if not camera.width:
        return ()
    lines = [say("Picture: {w} × {h}", w=camera.width, h=camera.height)]
    if camera.smallest:
        lines = [f"{lines[0]} · {say('Smallest card: {n} pixels', n=COARSELY * round(camera.smallest / COARSELY))}"]
    doubts = (
        (camera.width < COARSE, say("This camera sees little detail: let people sit close, or use the large cards.")),
        (0 < camera.smallest < SMALL, say("The cards at the back are small: come closer, or use the large cards.")),
        (camera.bright > BRIGHT, say("A bright window behind people: close the curtains, or turn the camera.")),
        (camera.mirrored, say("The camera shows its picture mirrored. That is taken care of.")),
        (
            camera.checked and camera.turn != 0,
            say("The camera lies on its side or upside down. That is taken care of."),
        ),
        (camera.foreign > 0, say("There is a card here that is not one of ours; it does not count.")),
    )
    return (*(words for holds, words in doubts if holds), *lines)
