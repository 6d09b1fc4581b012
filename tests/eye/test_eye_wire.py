"""What the eye says comes over as it was said; whatever it would not say is refused, and nothing worse."""

from __future__ import annotations

import json
from random import Random

import pytest

from game.core.camera_frame import GREY_H, GREY_W, CameraFrame, CameraTrouble, CardReading
from game.eye.wire import LARGEST, Told, read, written

READING = CardReading(205, 3, 0.25, 0.75, 41.5, 12.5)
FRAME = CameraFrame(12.5, 1920, 1080, 99.5, 0.125, True, (READING, READING), bytes(range(256)) * 5 + bytes(16))
FIELDS = json.loads(written(FRAME))["frame"]


@pytest.mark.parametrize("told", [FRAME, CameraFrame(0, 1, 1, 0), *CameraTrouble, None])
def test_it_comes_over_as_it_was_said(told: Told) -> None:
    assert read(written(told)) == told


def test_a_picture_full_of_cards_is_not_too_much() -> None:
    assert len(written(CameraFrame(1, 1920, 1080, 1, readings=(READING,) * 400))) < 30_000
    assert len(FRAME.grey) == GREY_W * GREY_H


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"1",
        b"null",
        b"\xff\xfe",
        b'{"over": 1}',
        b'{"over": false}',
        b'{"over": true, "trouble": "gone"}',
        b'{"trouble": "no such thing"}',
        b'{"trouble": ["gone"]}',
        b'{"frame": {}}',
        b'{"frame": []}',
        b'{"frame": ' + b"[" * 100_000,
        b'{"hear": "this"}',
    ],
)
def test_what_it_would_not_say_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read(data)


@pytest.mark.parametrize(
    ("name", "odd"),
    [
        ("at", -1),
        ("at", "1"),
        ("at", float("nan")),
        ("at", float("inf")),
        ("size", [1]),
        ("size", [1.5, 2]),
        ("size", [True, 2]),
        ("size", [LARGEST + 1, 2]),
        ("size", 7),
        ("light", [256, 0]),
        ("light", [1, 1.5]),
        ("light", None),
        ("mirrored", 1),
        ("readings", [[1, 4, 0, 0, 1, 1]]),
        ("readings", [[-1, 0, 0, 0, 1, 1]]),
        ("readings", [[1, 0, 1.1, 0, 1, 1]]),
        ("readings", [[1, 0, 0, 0, 1, 46]]),
        ("readings", [[1, 0, 0, 0, 1]]),
        ("readings", [[1, 0, 0, 0, 1, 1, 1]]),
        ("readings", [1]),
        ("readings", {"a": 1}),
        ("grey", "00"),
        ("grey", "xy"),
        ("grey", 5),
    ],
)
def test_a_field_that_is_odd_is_refused(name: str, odd: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read(json.dumps({"frame": FIELDS | {name: odd}}).encode())


def test_whatever_is_spoilt_is_read_or_refused() -> None:
    """A broken line counts as a crash: no other fault may come of it."""
    chance, whole = Random(1), written(FRAME)
    for _ in range(2_000):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            told = read(bytes(data[: chance.randrange(len(data)) or None]))
        except ValueError:
            continue
        assert told is None or isinstance(told, CameraFrame | CameraTrouble)
