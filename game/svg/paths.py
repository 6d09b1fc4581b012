"""The outline of a shape as moves, lines and curves in absolute numbers: from path data, from circles, rectangles."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from game.svg.matrices import Matrix, number

ARC = re.compile(
    r"\s*,?\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)" * 3
    + r"\s*,?\s*([01])\s*,?\s*([01])"
    + r"\s*,?\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)" * 2
)
RUN = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)")
NUMBERS = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
STRANGE = re.compile(r"[^\d\s,.eE+-]")
TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
ROUND = 0.5522847498
"""How far the handles of a quarter of a circle reach."""

Points = tuple[float, ...]
Segment = tuple[str, Points]
"""`M` or `L` with a point, `C` with three, `Z` with none."""
Outline = tuple[Segment, ...]


class Bounds(NamedTuple):
    """Left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def grown(self, by: float) -> Bounds:
        return Bounds(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def within(self, other: Bounds) -> Bounds:
        """The part that both share; without room in it where they share none."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Bounds(left, top, max(left, min(self.right, other.right)), max(top, min(self.bottom, other.bottom)))

    def holds(self, other: Bounds, by: float = 0.0) -> bool:
        """Whether the other lies inside, give or take so much."""
        return self.grown(by).within(other) == other


class _Pencil:
    """Draws path data: where it is, and where the last handle was."""

    def __init__(self) -> None:
        self.drawn: list[Segment] = []
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.handle: tuple[str, float, float] = ("", 0.0, 0.0)

    def move(self, x: float, y: float) -> None:
        self.start_x, self.start_y = x, y
        self.to("M", (x, y))

    def line(self, x: float, y: float) -> None:
        self.to("L", (x, y))

    def curve(self, points: Points) -> None:
        self.to("C", points)
        self.handle = ("C", points[2], points[3])

    def bow(self, qx: float, qy: float, x: float, y: float) -> None:
        """A curve with one handle."""
        ax, ay = self.x + 2 / 3 * (qx - self.x), self.y + 2 / 3 * (qy - self.y)
        self.to("C", (ax, ay, x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y), x, y))
        self.handle = ("Q", qx, qy)

    def mirrored(self, kind: str) -> tuple[float, float]:
        """The handle of the last curve of this kind, on the other side of where it ended."""
        known, x, y = self.handle
        return (2 * self.x - x, 2 * self.y - y) if known == kind else (self.x, self.y)

    def close(self) -> None:
        self.drawn.append(("Z", ()))
        self.x, self.y, self.handle = self.start_x, self.start_y, ("", 0.0, 0.0)

    def to(self, kind: str, points: Points) -> None:
        """Any segment, from where the pencil is."""
        if kind != "M" and (not self.drawn or self.drawn[-1][0] == "Z"):
            self.drawn.append(("M", (self.x, self.y)))
        self.drawn.append((kind, points))
        self.x, self.y = points[-2:]
        self.handle = ("", 0.0, 0.0)


def path(data: str) -> Outline:
    """What path data draws, up to the first mistake in it."""
    pencil = _Pencil()
    for command, inside in RUN.findall(data):
        if not pencil.drawn and command not in "Mm":
            break
        if not _run(pencil, command, inside):
            break
    return tuple(pencil.drawn)


def _run(pencil: _Pencil, command: str, inside: str) -> bool:
    """Draw one letter with its numbers; whether they were right."""
    kind = command.upper()
    if kind == "Z":
        pencil.close()
        return not inside.strip(" ,\t\r\n")
    numbers = _arc_numbers(inside) if kind == "A" else [number(one) for one in NUMBERS.findall(inside)]
    takes, relative = TAKES[kind], command.islower()
    for at in range(0, len(numbers) - takes + 1, takes):
        _draw(pencil, kind, numbers[at : at + takes], relative)
        kind = "L" if kind == "M" else kind
    return bool(numbers) and len(numbers) % takes == 0 and not STRANGE.search(inside)


def _arc_numbers(inside: str) -> list[float]:
    """The two flags of an arc need no space around them."""
    return [number(one) for found in ARC.findall(inside) for one in found]


def _draw(pencil: _Pencil, kind: str, n: list[float], relative: bool) -> None:
    if relative:
        n = _absolute(kind, n, pencil.x, pencil.y)
    match kind:
        case "M":
            pencil.move(n[0], n[1])
        case "L" | "H" | "V":
            pencil.line(pencil.x if kind == "V" else n[0], pencil.y if kind == "H" else n[-1])
        case "C":
            pencil.curve(tuple(n))
        case "S":
            pencil.curve((*pencil.mirrored("C"), *n))
        case "Q":
            pencil.bow(n[0], n[1], n[2], n[3])
        case "T":
            pencil.bow(*pencil.mirrored("Q"), n[0], n[1])
        case _:
            for points in _arc(pencil.x, pencil.y, n):
                pencil.to(*points)


def _absolute(kind: str, n: list[float], x: float, y: float) -> list[float]:
    if kind == "H":
        return [n[0] + x]
    if kind == "V":
        return [n[0] + y]
    if kind == "A":
        return [*n[:5], n[5] + x, n[6] + y]
    return [one + (y if i % 2 else x) for i, one in enumerate(n)]


def _arc(x0: float, y0: float, n: list[float]) -> Iterator[Segment]:
    """An elliptical arc as curves of at most a quarter, as the standard works it out."""
    rx, ry, lean, large, sweep, x, y = n
    rx, ry, lean = abs(rx), abs(ry), math.radians(lean)
    if not rx or not ry or (x0, y0) == (x, y):
        yield "L", (x, y)
        return
    sine, cosine = math.sin(lean), math.cos(lean)
    dx, dy = (x0 - x) / 2, (y0 - y) / 2
    px, py = cosine * dx + sine * dy, cosine * dy - sine * dx
    grown = math.sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = rx * grown, ry * grown
    rest = max(0.0, (rx * ry) ** 2 / max(1e-30, (rx * py) ** 2 + (ry * px) ** 2) - 1)
    k = math.sqrt(rest) * (-1 if bool(large) == bool(sweep) else 1)
    mx, my = k * rx * py / ry, -k * ry * px / rx
    middle = Matrix(cosine, sine, -sine, cosine, (x0 + x) / 2, (y0 + y) / 2).after(Matrix(rx, 0, 0, ry, mx, my))
    begin = math.atan2((py - my) / ry, (px - mx) / rx)
    turn = math.atan2((-py - my) / ry, (-px - mx) / rx) - begin
    turn += 2 * math.pi * ((turn < 0 and bool(sweep)) - (turn > 0 and not sweep))
    yield from _quarters(middle, begin, turn)


def _quarters(middle: Matrix, begin: float, turn: float) -> Iterator[Segment]:
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / count
    reach = 4 / 3 * math.tan(step / 4)
    for i in range(count):
        a, b = begin + i * step, begin + (i + 1) * step
        ax, ay, bx, by = math.cos(a), math.sin(a), math.cos(b), math.sin(b)
        yield "C", _mapped((ax - reach * ay, ay + reach * ax, bx + reach * by, by - reach * bx, bx, by), middle)


def _mapped(points: Points, m: Matrix) -> Points:
    found: list[float] = []
    for x, y in zip(points[::2], points[1::2], strict=True):
        found += (m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f)
    return tuple(found)


def mapped(outline: Outline, m: Matrix) -> Outline:
    """The outline as the matrix lays it."""
    return tuple((kind, _mapped(points, m)) for kind, points in outline)


def ellipse(x: float, y: float, rx: float, ry: float) -> Outline:
    if rx <= 0 or ry <= 0:
        return ()
    middle = Matrix(rx, 0, 0, ry, x, y)
    start = ("M", (x + rx, y))
    return (start, *_quarters(middle, 0.0, 2 * math.pi), ("Z", ()))


def rectangle(x: float, y: float, w: float, h: float, rx: float = 0.0, ry: float = 0.0) -> Outline:
    if w <= 0 or h <= 0:
        return ()
    rx, ry = min(rx, w / 2), min(ry, h / 2)
    if rx <= 0 or ry <= 0:
        return polygon([x, y, x + w, y, x + w, y + h, x, y + h], closed=True)
    right, bottom, kx, ky = x + w, y + h, rx * (1 - ROUND), ry * (1 - ROUND)
    return (
        ("M", (x + rx, y)),
        ("L", (right - rx, y)), ("C", (right - kx, y, right, y + ky, right, y + ry)),
        ("L", (right, bottom - ry)), ("C", (right, bottom - ky, right - kx, bottom, right - rx, bottom)),
        ("L", (x + rx, bottom)), ("C", (x + kx, bottom, x, bottom - ky, x, bottom - ry)),
        ("L", (x, y + ry)), ("C", (x, y + ky, x + kx, y, x + rx, y)),
        ("Z", ()),
    )  # fmt: skip


def polygon(numbers: list[float], closed: bool) -> Outline:
    """Straight lines through these points."""
    pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
    if not pairs:
        return ()
    lines: list[Segment] = [("L", pair) for pair in pairs[1:]]
    return (("M", pairs[0]), *lines, *([("Z", ())] if closed else []))


def bounds(outline: Outline) -> Bounds | None:
    """The box around it, without its line; None for nothing at all."""
    xs: list[float] = []
    ys: list[float] = []
    x = y = 0.0
    for kind, points in outline:
        if kind == "C":
            xs += _extremes(x, points[0], points[2], points[4])
            ys += _extremes(y, points[1], points[3], points[5])
        if points:
            x, y = points[-2:]
            xs.append(x)
            ys.append(y)
    return Bounds(min(xs), min(ys), max(xs), max(ys)) if xs else None


def _extremes(a: float, b: float, c: float, d: float) -> Iterable[float]:
    """Where a curve turns back."""
    low, high = min(a, d), max(a, d)
    if low <= b <= high and low <= c <= high:
        return ()
    q, r, s = d - a + 3 * (b - c), 2 * (a - 2 * b + c), b - a
    return [_at(t, a, b, c, d) for t in _roots(q, r, s) if 0 < t < 1]


def _roots(q: float, r: float, s: float) -> Iterable[float]:
    if abs(q) < 1e-12:
        return () if abs(r) < 1e-12 else (-s / r,)
    under = r * r - 4 * q * s
    if under < 0:
        return ()
    root = math.sqrt(under)
    return (-r + root) / (2 * q), (-r - root) / (2 * q)


def _at(t: float, a: float, b: float, c: float, d: float) -> float:
    u = 1 - t
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d


def walked(outline: Outline, measure: Callable[[float, float], float]) -> float:
    """How far it is along the outline and the handles of its curves: no shorter than the line itself."""
    total = x = y = start_x = start_y = 0.0
    for kind, points in outline:
        if kind == "Z":
            total += measure(start_x - x, start_y - y)
            x, y = start_x, start_y
            continue
        if kind == "M":
            start_x, start_y = x, y = points[-2:]
            continue
        for to_x, to_y in zip(points[::2], points[1::2], strict=True):
            total += measure(to_x - x, to_y - y)
            x, y = to_x, to_y
    return total
