"""A row of the benchmark for pictures that a set brings along: the heaviest that passes the check, on the wall."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from game.stage.paint.card_pictures import picture
from game.svg.fault import NotPlain
from game.svg.plain import plain
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import COPY, one_copy, timed

PLACE = (560, 770)
"""Pixels of the largest picture on a wall of 1920 by 1080, at `situation`."""
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000">'
GRADIENT = (
    '<radialGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></radialGradient>'
)
GROUND = '<rect width="1000" height="1000" fill="url(#g)"/>'


def rows() -> list[Row]:
    """Reading, looking over and painting it, for the first time."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    with TemporaryDirectory() as folder:
        times = [_painted(Path(folder) / f"{n}.svg", heaviest(kind)) for n, kind in enumerate(KINDS)]
    return [Row("the heaviest picture of a set", max(times), "ms", 50, one_copy(), COPY, 70)]


def _painted(file: Path, source: str) -> float:
    file.write_text(source, "utf-8")
    edges = count()

    def paint() -> None:
        plain.cache_clear()
        picture(file, (PLACE[0], PLACE[1] + next(edges)), 0, cover=True)  # another size: it is not at hand yet

    return timed(paint, 5)


def heaviest(kind: Callable[[int], str]) -> str:
    """As much of this kind as is taken."""
    least, most = 0, 4000
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if _is_taken(kind(middle)) else (least, middle - 1)
    return kind(least)


def _is_taken(source: str) -> bool:
    try:
        plain.__wrapped__(source.encode())
    except NotPlain:
        return False
    return True


def _somewhere(count: int, across: int = 1000) -> list[tuple[int, int]]:
    chance = random.Random(7)
    return [(chance.randrange(across), chance.randrange(across)) for _ in range(count)]


def _discs(n: int) -> str:
    """On layers of gradients, see-through ones."""
    discs = "".join(f'<circle cx="{x}" cy="{y}" r="60" fill="red" opacity=".5"/>' for x, y in _somewhere(n))
    return f"{HEAD}{GRADIENT}{GROUND * 3}{discs}</svg>"


def _scribble(n: int) -> str:
    """Lines over all of the page."""
    points = " ".join(f"{x} {y}" for x, y in _somewhere(n))
    line = f'<path fill="none" stroke="red" stroke-width="4" stroke-linejoin="round" d="M0 0L0 0 {points}"/>'
    return f"{HEAD}{GRADIENT}{GROUND * 3}{line}</svg>"


def _specks(n: int) -> str:
    """Small curves with round ends."""
    specks = "".join(f"M{x} {y}q5 0 5 5q0 5-5 5" for x, y in _somewhere(n))
    path = f'<path stroke="red" stroke-width="3" stroke-linecap="round" d="{specks}M0 0h1"/>'
    return f"{HEAD}{GRADIENT}{GROUND * 3}{path}</svg>"


def _dashes(n: int) -> str:
    look = f'fill="none" stroke="red" stroke-width="20" stroke-linecap="round" stroke-dasharray="{9000 / (n + 1)}"'
    return f'{HEAD}{GRADIENT}{GROUND * 3}<path {look} d="M0 0L1000 1000 0 1000 1000 0 0 500 1000 500"/></svg>'


KINDS = (_discs, _scribble, _specks, _dashes)
PARTS: tuple[Part, ...] = (rows,)
