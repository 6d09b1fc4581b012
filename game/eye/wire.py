"""What the eye tells, as bytes of JSON. Whoever reads them trusts nothing: a hostile photo may have taken it over."""

from __future__ import annotations

import json
import math
from typing import Any

from game.core.camera_frame import GREY_H, GREY_W, CameraFrame, CameraTrouble, CardReading

MOST = 200_000
"""Bytes that the eye may say at a time: far more than a picture full of cards takes."""
LARGEST = 100_000
"""No number of pixels, no tag and no second of a picture is larger, but for the clock."""

Told = CameraFrame | CameraTrouble | None
"""None: there are no more pictures."""


def written(told: Told) -> bytes:
    match told:
        case CameraFrame():
            return json.dumps({"frame": _fields(told)}).encode()
        case CameraTrouble():
            return json.dumps({"trouble": told.value}).encode()
        case None:
            return json.dumps({"over": True}).encode()


def read(data: bytes) -> Told:
    """ValueError for whatever the eye would not say."""
    try:
        ((kind, said),) = json.loads(data).items()
        match kind, said:
            case "frame", {**fields}:
                return _frame(fields)
            case "trouble", str(trouble):
                return CameraTrouble(trouble)
            case "over", True:
                return None
    except (AttributeError, KeyError, TypeError, RecursionError) as odd:
        raise ValueError("not as the eye says it") from odd
    raise ValueError("nothing that the eye says")


def _fields(frame: CameraFrame) -> dict[str, Any]:
    """Places to a thousandth: more would say nothing, and takes longer to send."""
    return {
        "at": frame.at,
        "size": [frame.width, frame.height],
        "light": [round(frame.light, 1), round(frame.bright, 3)],
        "mirrored": frame.mirrored,
        "readings": [
            [one.tag, one.side, round(one.x, 4), round(one.y, 4), round(one.size, 1), round(one.off, 1)]
            for one in frame.readings
        ],
        "grey": frame.grey.hex(),
    }


def _frame(fields: dict[Any, Any]) -> CameraFrame:
    width, height = fields["size"]
    mean, bright = fields["light"]
    grey = bytes.fromhex(fields["grey"])
    if len(grey) not in (0, GREY_W * GREY_H) or not isinstance(fields["mirrored"], bool):
        raise ValueError("not as the eye says it")
    return CameraFrame(
        _number(fields["at"], math.inf),
        _whole(width),
        _whole(height),
        _number(mean, 255),
        _number(bright, 1),
        fields["mirrored"],
        tuple(_reading(*one) for one in fields["readings"]),
        grey,
    )


def _reading(tag: object, side: object, x: object, y: object, size: object, off: object) -> CardReading:
    """A corner of a card may lie outside the picture, its middle may not."""
    return CardReading(
        _whole(tag), _whole(side, 3), _number(x, 1), _number(y, 1), _number(size, LARGEST), _number(off, 45)
    )


def _whole(value: object, most: int = LARGEST) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError(f"no whole number up to {most}")
    return value


def _number(value: object, most: float) -> float:
    if type(value) not in (int, float) or not isinstance(value, int | float):
        raise TypeError("no number")
    if not 0 <= value <= most or math.isinf(value):
        raise ValueError(f"no number up to {most}")
    return float(value)
