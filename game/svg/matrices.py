"""Moves, turns and scales of a drawing as one matrix, and lengths with their units. Numbers in, numbers out."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import NamedTuple

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
STEP = re.compile(r"([a-zA-Z]+)\s*\(([^()]*)\)")
LENGTH = re.compile(rf"\s*({NUMBER.pattern})\s*([a-zA-Z%]*)\s*")
UNITS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "q": 96 / 101.6,
    "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0,
}  # fmt: skip
FAR = 1e7
"""No number of a drawing is larger: what lies further away is not seen."""


class Matrix(NamedTuple):
    """x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def after(self, inner: Matrix) -> Matrix:
        """First `inner`, then this one."""
        a, b, c, d, e, f = inner
        return Matrix(
            self.a * a + self.c * b, self.b * a + self.d * b, self.a * c + self.c * d, self.b * c + self.d * d,
            self.a * e + self.c * f + self.e, self.b * e + self.d * f + self.f,
        )  # fmt: skip

    @property
    def scale(self) -> float:
        """How much longer a line becomes, taken over all directions."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


def moved(x: float, y: float = 0.0) -> Matrix:
    return Matrix(e=x, f=y)


def scaled(x: float, y: float | None = None) -> Matrix:
    return Matrix(a=x, d=x if y is None else y)


def _turned(degrees: float, x: float = 0.0, y: float = 0.0) -> Matrix:
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return moved(x, y).after(Matrix(cosine, sine, -sine, cosine)).after(moved(-x, -y))


def _leant(x: float = 0.0, y: float = 0.0) -> Matrix:
    return Matrix(b=math.tan(math.radians(y)), c=math.tan(math.radians(x)))


STEPS: dict[str, tuple[Callable[..., Matrix], frozenset[int]]] = {
    "matrix": (Matrix, frozenset([6])),
    "translate": (moved, frozenset([1, 2])),
    "scale": (scaled, frozenset([1, 2])),
    "rotate": (_turned, frozenset([1, 3])),
    "skewx": (_leant, frozenset([1])),
    "skewy": (lambda degrees: _leant(0.0, degrees), frozenset([1])),
}
SAME = Matrix()


def matrix(written: str | None) -> Matrix:
    """What stands in `transform`; a step that is none counts for nothing."""
    found = SAME
    for name, inside in STEP.findall(written or ""):
        step, counts = STEPS.get(name.lower(), (Matrix, frozenset[int]()))
        numbers = [number(one) for one in NUMBER.findall(inside)]
        if len(numbers) in counts:
            found = found.after(step(*numbers))
    return found


def number(text: str) -> float:
    """As near as it can be drawn."""
    return min(FAR, max(-FAR, float(text)))


def length(written: str | None, whole: float, otherwise: float = 0.0) -> float:
    """A length in units of the drawing; % is taken of `whole`."""
    found = LENGTH.fullmatch(written or "")
    if not found:
        return otherwise
    value, unit = number(found[1]), found[2].lower()
    return value / 100 * whole if unit == "%" else value * UNITS.get(unit, 1.0)


def view_box(written: str | None) -> tuple[float, float, float, float] | None:
    """Left, top, width, height; None where there is none with room in it."""
    numbers = [number(one) for one in NUMBER.findall(written or "")]
    if len(numbers) != 4 or not (numbers[2] > 0 and numbers[3] > 0):
        return None
    return numbers[0], numbers[1], numbers[2], numbers[3]


def fitted(box: tuple[float, float, float, float], w: float, h: float, ratio: str | None = None) -> Matrix:
    """The matrix that lays a box in a room of this size, whole and in the middle, or as `preserveAspectRatio` says."""
    x, y, wide, high = box
    if (ratio or "").startswith("none"):
        return scaled(w / wide, h / high).after(moved(-x, -y))
    k = (max if "slice" in (ratio or "") else min)(w / wide, h / high)
    return moved(_rest(ratio, "x", w - k * wide), _rest(ratio, "Y", h - k * high)).after(scaled(k)).after(moved(-x, -y))


def _rest(ratio: str | None, axis: str, rest: float) -> float:
    if f"{axis}Min" in (ratio or ""):
        return 0.0
    return rest if f"{axis}Max" in (ratio or "") else rest / 2
