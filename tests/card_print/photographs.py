"""Photographs of what was printed, reckoned in plain Python: the page's own pixels, held askew before a camera.

Each pixel asks where its light comes from. It is the mean of some places on the card: those of a larger square where
the camera is out of focus, those along a line where the card moved.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from pygame import Surface, image

Vector = tuple[float, float, float]
OPENING = math.radians(70)
"""How wide a usual webcam sees."""
PATCH, AROUND = 1.5, 20
"""The picture is so many times as wide as the card, and so many pixels more."""
BESIDE = 0.62
"""Widths of a card from its middle: no blur reaches further."""
ALONG = 4
"""Places that a pixel asks for, in each direction."""
PAPER, INK = 0.92, 0.06


@dataclass(frozen=True)
class Light:
    """What a picture suffers: degrees of tilt, pixels of defocus and motion, noise, and how uneven the light is."""

    tilt: float
    focus: float
    motion: float
    noise: float
    uneven: float


GOOD = Light(tilt=30, focus=0.8, motion=1.0, noise=4, uneven=0.15)
ORDINARY = Light(tilt=50, focus=1.8, motion=3.0, noise=8, uneven=0.25)


@dataclass(frozen=True)
class Printed:
    """One side of a card as it lies on the page: grey pixels, so many along each side, and its width in metres."""

    pixels: bytes
    along: int
    width: float

    def at(self, u: float, v: float) -> float | None:
        """How light it is there, in metres from its middle; None beside it."""
        x, y = int((u / self.width + 0.5) * self.along), int((v / self.width + 0.5) * self.along)
        if not (0 <= x < self.along and 0 <= y < self.along):
            return None
        return INK + (PAPER - INK) * self.pixels[y * self.along + x] / 255


def cut_out(page: Surface, corner: tuple[float, float], side: float) -> Printed:
    """A card from its page of A4, by what a pair of scissors would follow, in millimetres."""
    scale = page.get_width() / 210
    left, top, along = round(corner[0] * scale), round(corner[1] * scale), round(side * scale)
    card = page.subsurface((left, top, along, along))
    return Printed(image.tobytes(card, "RGB")[1::3], along, side / 1000)


@dataclass(frozen=True)
class Held:
    """How somebody holds a card: quarters clockwise, and so far away. The rest is chance."""

    quarters: int
    metres: float


@dataclass(frozen=True)
class Picture:
    """Grey pixels, row by row."""

    pixels: bytes
    side: int


def photographed(card: Printed, held: Held, lines: int, light: Light, chance: Random) -> Picture:
    """What a camera of so many lines makes of it: a square around the card, with whatever stands behind it."""
    focal = lines * 16 / 9 / 2 / math.tan(OPENING / 2)
    side = round(PATCH * focal * card.width / held.metres) + AROUND
    seen = _background(side, chance)
    to_card = _inverse(*_pose(held, light.tilt, chance))
    spread = [_on_card(to_card, dx / focal, dy / focal, 0) for dx, dy in _spread(light, chance)]
    ramp, lit = chance.uniform(-light.uneven, light.uneven), chance.uniform(0.45, 1.0)
    for at, behind in enumerate(seen):
        a, b = at % side - side / 2, at // side - side / 2
        middle = _on_card(to_card, a / focal, b / focal, 1)
        if max(map(abs, middle[:2])) < BESIDE * card.width * middle[2]:
            seen[at] = _mean(card, middle, spread, lit * (1 + 2 * ramp * a / side), behind)
    noisy = (round(255 * one + chance.gauss(0, light.noise)) for one in seen)
    return Picture(bytes(max(0, min(255, one)) for one in noisy), side)


def _on_card(to_card: tuple[Vector, Vector, Vector], a: float, b: float, c: float) -> Vector:
    """Where a ray meets the card, times the third of these; the part of a longer ray where `c` is 0."""
    right, down, away = to_card
    return (
        right[0] * a + right[1] * b + right[2] * c,
        down[0] * a + down[1] * b + down[2] * c,
        away[0] * a + away[1] * b + away[2] * c,
    )


def _mean(card: Printed, middle: Vector, spread: list[Vector], shine: float, behind: float) -> float:
    u, v, w = middle
    told = (card.at((u + du) / (w + dw), (v + dv) / (w + dw)) for du, dv, dw in spread)
    return sum(behind if one is None else shine * one for one in told) / len(spread)


def _background(side: int, chance: Random) -> list[float]:
    """Shelves, clothes and windows: squares of any light, the later over the former."""
    made = [chance.uniform(0.1, 0.9)] * (side * side)
    for _ in range(14):
        left, top = chance.randrange(side), chance.randrange(side)
        wide, high, light = chance.randrange(2, side), chance.randrange(2, side // 2), chance.uniform(0.05, 1.0)
        right = min(side, left + wide)
        for y in range(top, min(side, top + high)):
            made[y * side + left : y * side + right] = [light] * (right - left)
    return made


def _spread(light: Light, chance: Random) -> Iterator[tuple[float, float]]:
    """Where a pixel asks, in pixels from its middle."""
    wide = 1 + light.focus * chance.random()
    far, way = light.motion * chance.random(), chance.uniform(0, math.pi)
    for i in range(ALONG):
        for j in range(ALONG):
            moved = far * ((i * ALONG + j) / (ALONG * ALONG - 1) - 0.5)
            yield (
                wide * ((i + 0.5) / ALONG - 0.5) + moved * math.cos(way),
                wide * ((j + 0.5) / ALONG - 0.5) + moved * math.sin(way),
            )


def _pose(held: Held, tilt: float, chance: Random) -> tuple[Vector, Vector, Vector]:
    """Where right and down of the card point, and where its middle is: x to the right, y down, z away."""
    roll = math.radians(90 * held.quarters + max(-25.0, min(25.0, chance.gauss(0, 8))))
    lean, way = math.radians(chance.uniform(0, tilt)), chance.uniform(0, 2 * math.pi)
    yaw, pitch = lean * math.cos(way), lean * math.sin(way)
    right = _leant((math.cos(roll), math.sin(roll), 0.0), yaw, pitch)
    down = _leant((-math.sin(roll), math.cos(roll), 0.0), yaw, pitch)
    return right, down, (0.0, 0.0, held.metres)


def _leant(one: Vector, yaw: float, pitch: float) -> Vector:
    x, y, z = one
    y, z = y * math.cos(pitch) - z * math.sin(pitch), y * math.sin(pitch) + z * math.cos(pitch)
    return x * math.cos(yaw) + z * math.sin(yaw), y, z * math.cos(yaw) - x * math.sin(yaw)


def _inverse(right: Vector, down: Vector, middle: Vector) -> tuple[Vector, Vector, Vector]:
    """From a ray of the camera to a place on the card: the inverse of (right, down, middle), but for a factor."""
    return _cross(down, middle), _cross(middle, right), _cross(right, down)


def _cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
