"""The soft sounds: what is in their files, when they are played, and that a computer without a loudspeaker is fine."""

from __future__ import annotations

import threading
import wave
from array import array
from math import log10

import pytest

from dev import chimes
from game.stage import sounds
from game.stage.sounds import Sounds
from game.system.resources import resource
from game.ui.scene import Chime


def stored(name: str) -> tuple[array[int], int]:
    """The values of a file, and how many of them a second has."""
    with resource("assets", "sounds", f"{name}.wav").open("rb") as file, wave.open(file, "rb") as read:
        assert (read.getnchannels(), read.getsampwidth()) == (1, 2)
        return array("h", read.readframes(read.getnframes())), read.getframerate()


@pytest.mark.parametrize("name", chimes.CHIMES)
def test_a_sound_is_what_the_command_makes(name: str) -> None:
    """Another computer may round a value the other way."""
    values, rate = stored(name)
    made = chimes.samples(chimes.CHIMES[name])
    assert rate == chimes.RATE and len(values) == len(made)
    assert max(abs(one - other) for one, other in zip(values, made, strict=True)) <= 1


@pytest.mark.parametrize("name", chimes.CHIMES)
def test_a_sound_is_soft_and_slow_to_rise(name: str) -> None:
    """18 dB below the loudest that there is; nothing of it in the first hundredth of a second, and a quiet end."""
    values, rate = stored(name)
    assert 20 * log10(max(map(abs, values)) / 32767) == pytest.approx(-18, abs=0.1)
    assert max(map(abs, values[: rate // 100])) < 32767 * 10 ** (-40 / 20)
    assert abs(values[-1]) < 5 and 0.8 < len(values) / rate < 1.5


def test_a_sound_is_played_once_however_long_it_stands() -> None:
    """Another moment is another sound; a screen without one plays none."""
    heard: list[str] = []
    played = Sounds(heard.append)
    for chime in (
        None,
        Chime("time-up", 1.0),
        Chime("time-up", 1.0),
        None,
        Chime("time-up", 1.0),
        Chime("time-up", 2.0),
    ):
        played.hear(chime)
        played.wait(10)
    assert heard == ["time-up", "time-up"]


def test_a_device_that_hangs_holds_nothing_up() -> None:
    """The second sound is dropped, and nobody waits for the first."""
    go_on, begun = threading.Event(), []

    def hang(name: str) -> None:
        begun.append(name)
        go_on.wait(10)

    played = Sounds(hang)
    played.hear(Chime("time-up", 1.0))
    played.hear(Chime("break-over", 2.0))
    go_on.set()
    played.wait(10)
    assert begun == ["time-up"]


def test_without_a_device_nothing_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is raised, printed or kept open."""
    from pygame import mixer

    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    sounds._played("time-up")
    assert mixer.get_init() is None


def test_a_device_is_let_go_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it has rung out, so that idle stays idle; also one that never gets through with it."""
    from pygame import mixer

    slept: list[float] = []
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.setattr("game.stage.sounds.time.sleep", slept.append)
    monkeypatch.setattr(mixer, "get_busy", lambda: True)
    sounds._played("time-up")
    assert mixer.get_init() is None and slept == [*[sounds.NAP] * sounds.LONGEST, sounds.REST]
