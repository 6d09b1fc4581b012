"""The camera at the desk: how far a look is, how the picture is, where it points, in blocks too large for a face."""

from __future__ import annotations

from game.core.camera_frame import GREY_H, GREY_W
from game.core.commands import AimCamera
from game.desk.action import Action
from game.desk.model import CameraNow, Desk
from game.i18n.words import Words
from game.screens.desk.widgets import LEAST, READ, SMALL, headed, named, press, presses
from game.ui.blocks import item, text
from game.ui.geometry import AIRY, SNUG, TIGHT
from game.ui.layout import Block, column, row
from game.ui.scene import Print

AIM_LEAST, AIM_H = 120.0, 200.0
LINES = 4
"""The most pressing come first; for more there is no room beside the card."""
NAMES = ("look_at_cards", "check_cards", "stop_looking", "other_camera")


def camera_part(desk: Desk, camera: CameraNow, say: Words) -> tuple[Block, ...]:
    """What helps comes first; blocks to aim with only while somebody asks for them."""
    told = [text(one, SMALL, "medium", least=LEAST, leading=SNUG).whole() for one in camera.lines[:LINES]]
    head = text(camera.told, READ, "semi", least=LEAST, leading=AIRY) if camera.told else None
    lines = column(head, *told, gap=TIGHT) if told or head else None
    return (
        headed(say("Camera"), column(_blocks(camera), lines, gap=TIGHT)) if lines or camera.grey else _nothing(say),
        _ways(desk, camera, say),
    )


def _nothing(say: Words) -> Block:
    told = say("Turn the camera to the room. Aim first if you cannot see what it sees.")
    return text(told, SMALL, "medium", "muted", least=LEAST, leading=SNUG).give()


def _ways(desk: Desk, camera: CameraNow, say: Words) -> Block:
    """To aim is for this laptop alone: no picture goes to a phone, however coarse."""
    label = say("Stop aiming") if camera.grey else say("Aim the camera")
    aim = press(Action(label, AimCamera(), "F6", "chosen" if camera.grey else "plain"), "aim-camera", ("f6",))
    others = named(desk, *NAMES)
    return row(presses(others, "camera").fill(2) if others else None, aim.fill(), gap=TIGHT)


def _blocks(camera: CameraNow) -> Block | None:
    if not camera.grey:
        return None
    picture = b"P5 %d %d 255\n" % (GREY_W, GREY_H) + camera.grey
    return item(lambda area: Print(area, picture)).high(AIM_H, AIM_LEAST)
