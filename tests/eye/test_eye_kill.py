"""The eye is killed at any moment of a look: it begins once more, and the next look is as any other."""

from __future__ import annotations

import os
import signal
from random import Random

import pytest

from game.core.camera_frame import CameraTrouble
from game.eye import eye as eyes
from game.eye.eye import Patience
from game.eye.sources import Film
from game.system.spawned import Spawned, spawned
from tests.eye.eye_samples import PEOPLE, listening, sides
from tests.sizes import EYE_KILLS
from tests.waiting import eventually

FILM = Film(PEOPLE, fps=30)


def test_it_may_be_killed_at_any_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it begins, in the middle of a picture, of a word: what was heard is whole, and never wrong."""
    begun: list[Spawned] = []

    def noted(*work: object) -> Spawned:
        begun.append(spawned(*work))  # type: ignore[arg-type]
        return begun[-1]

    monkeypatch.setattr(eyes, "spawned", noted)
    chance = Random(EYE_KILLS.now)
    for _ in range(EYE_KILLS.now):
        begun.clear()
        with listening(FILM, Patience(60, 60)) as told:
            wait = chance.randrange(4)
            eventually(lambda: len(begun) == 1 and (not wait or len(told.all) >= wait))  # noqa: B023 - called here
            os.kill(begun[0].process.pid or 0, signal.SIGTERM)
            eventually(lambda: len(begun) == 2)
            told.until(len(told.all) + 2)
        assert CameraTrouble.CRASHED not in told.all
        assert all(side == tag % 4 for frame in told.frames for tag, side in sides(frame).items())
