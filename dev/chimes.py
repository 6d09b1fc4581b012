"""Makes the sounds in assets/sounds anew: the time is up; a break is over.

    python3 play.py dev chimes

Two tones each, soft and slow to rise: a room in talk hears it, and nobody starts up. A test holds the files to this.
"""

from __future__ import annotations

import sys
import wave
from array import array
from io import BytesIO
from math import cos, exp, pi, sin
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent.parent / "assets/sounds"
RATE = 22_050
LEVEL = 10 ** (-18 / 20)
"""Of the loudest moment: 18 dB below what a file can hold."""
ATTACK, RELEASE = 0.12, 0.25
"""Seconds in which a tone rises, and in which the end fades to nothing."""
LOW, HIGH = 523.25, 659.25


class Chime(NamedTuple):
    """Tones (hertz, from which second) and how long all of it lasts."""

    tones: tuple[tuple[float, float], ...]
    seconds: float


CHIMES = {
    "time-up": Chime(((LOW, 0.0), (HIGH, 0.0)), 0.9),
    "break-over": Chime(((LOW, 0.0), (HIGH, 0.35)), 1.3),
}


def main() -> int:
    """Write every sound."""
    FOLDER.mkdir(exist_ok=True)
    for name, chime in CHIMES.items():
        (FOLDER / f"{name}.wav").write_bytes(written(samples(chime)))
    return 0


def samples(chime: Chime) -> array[int]:
    """In 16 bits, so that the loudest is at LEVEL."""
    count = round(chime.seconds * RATE)
    shape = [_at(chime, n / RATE) for n in range(count)]
    loudest = max(map(abs, shape))
    return array("h", (round(one / loudest * LEVEL * 32767) for one in shape))


def _at(chime: Chime, t: float) -> float:
    told = sum(sin(2 * pi * hertz * (t - begin)) * _tone(t - begin) for hertz, begin in chime.tones if t >= begin)
    return told * _risen(chime.seconds - t, RELEASE)


def _tone(t: float) -> float:
    """It swells, and rings out."""
    return _risen(t, ATTACK) * exp(-2.4 * t)


def _risen(t: float, within: float) -> float:
    return (1 - cos(pi * min(1.0, t / within))) / 2


def written(values: array[int]) -> bytes:
    """As the bytes of a WAV file, with one channel."""
    if sys.byteorder == "big":
        values = values[:]
        values.byteswap()
    file = BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(values.tobytes())
    return file.getvalue()


if __name__ == "__main__":
    sys.exit(main())
