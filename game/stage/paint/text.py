"""Fonts, breaking text into lines, and the size that fits; it paints single lines only.

What the fonts have no letters for is measured and painted as what stands in its place: no box ever comes on a wall.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from io import BytesIO
from math import floor
from pathlib import Path

import pygame.font
from pygame import Surface

from game.core.letters import shown
from game.core.value import Value, value
from game.stage.paint.surface_cache import SurfaceCache
from game.system.resources import resource
from game.ui.geometry import Area
from game.ui.line_breaking import Span, break_text, evened
from game.ui.scene import Scene, Text

FACES = {
    "regular": "Inter-Regular.otf",
    "medium": "Inter-Medium.otf",
    "semi": "Inter-SemiBold.otf",
    "bold": "Inter-Bold.otf",
    "display": "InterDisplay-SemiBold.otf",
    "display_bold": "InterDisplay-Bold.otf",
    "name": "InterDisplay-ExtraBold.otf",
}
CAP = 0.727  # height of a capital, in ems
DESCENT = 0.24
MORE = "…"
RESCUE, LEGIBLE = 0.62, 10.0
"""How far below its least size a text may go before it is cut off, for words of a language longer than any here; and
the size in units below which nobody reads it, so that an ellipsis is the more honest sign."""
OVER = 1
"""Pixels that a text may go beyond its room: what rounding adds."""
LONGEST_WORD = 40
"""Letters of a word that rather shrinks than breaks."""
_cache = SurfaceCache(5 << 20)
_missing: set[str] = set()


@lru_cache(64)
def font(face: str, px: int) -> pygame.font.Font:
    """The font of a face at a size; pygame's own when the file is not there. Raises KeyError for an unknown face."""
    pygame.font.init()
    file = resource("assets", "fonts", FACES[face])
    if not file.is_file():
        if face not in _missing:
            _missing.add(face)
            print(f"Open Kaart: no font file {FACES[face]}; another font takes its place", file=sys.stderr)
        return pygame.font.Font(None, round(px * 1.35))
    return pygame.font.Font(str(file) if isinstance(file, Path) else BytesIO(file.read_bytes()), px)


@lru_cache(8192)
def width(text: str, face: str, px: int, cells: bool = False) -> int:
    """How wide one line is, in pixels; with `cells` every figure is as wide as the widest."""
    if cells:
        return sum(w for _, w in cells_of(text, face, px))
    return font(face, px).size(_painted(text))[0]


def _painted(text: str) -> str:
    """One line in signs that every face has, whatever was typed."""
    return shown(text).replace("\n", " ")


@lru_cache(256)
def cells_of(text: str, face: str, px: int) -> tuple[tuple[str, int], ...]:
    """Each character with the width of its cell."""
    digit = max(font(face, px).size(d)[0] for d in "0123456789")
    return tuple((c, digit if c.isdigit() else font(face, px).size(c)[0]) for c in _painted(text))


def line(text: str, face: str, px: int, colour: str) -> Surface:
    """One painted line; its baseline is at `font(face, px).get_ascent()`."""
    return _cache.get((text, face, px, colour), lambda: font(face, px).render(_painted(text), True, colour))


@lru_cache(2048)
def spans(text: str, face: str, px: int, room: int) -> tuple[Span, ...]:
    """The lines of a text in `room` pixels, as offsets into it."""
    return break_text(text, lambda part: width(part, face, px), room)


@lru_cache(256)
def even_spans(text: str, face: str, px: int, room: int) -> tuple[Span, ...]:
    """The same, evened as a headline is."""
    return evened(text, lambda part: width(part, face, px), room)


@value
class Fitting(Value):
    """What it takes to fit a text: its room in pixels, and how it is set."""

    text: str
    face: str
    w: int
    h: int
    lines: int = 0
    leading: float = 1.28
    cells: bool = False

    def step(self, px: int) -> int:
        return round(px * self.leading)

    def fits(self, px: int) -> bool:
        """Whether the text fits at this size without breaking a word."""
        if self.lines == 1 or self.cells:
            return (
                width(self.text, self.face, px, self.cells) <= self.w + OVER and px * (CAP + DESCENT) <= self.h + OVER
            )
        found = spans(self.text, self.face, px, self.w + OVER)
        if (self.lines and len(found) > self.lines) or any(span.torn for span in found):
            return False
        return self.height(px, len(found)) <= self.h + OVER

    def breaks(self, px: int) -> bool:
        """Whether it fits at this size with a word broken that is longer than any language has."""
        if self.lines == 1 or self.cells or max(map(len, self.text.split()), default=0) <= LONGEST_WORD:
            return False
        found = spans(self.text, self.face, px, self.w + OVER)
        return (not self.lines or len(found) <= self.lines) and self.height(px, len(found)) <= self.h + OVER

    def height(self, px: int, count: int) -> float:
        return self.step(px) * (count - 1) + px * (CAP + DESCENT)


@lru_cache(4096)
def largest(fitting: Fitting, least: int, most: int) -> int:
    """The largest size from `least` to `most` at which it fits; `least` when none does."""
    if most <= least or fitting.fits(most):
        return max(least, most)
    low, high = least, most  # low: known or hoped to fit; high: does not
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fitting.fits(middle) else (low, middle)
    return low


@lru_cache(2048)
def set_lines(fitting: Fitting, px: int) -> tuple[tuple[str, int], ...]:
    """The lines to paint, evened, each with its offset in the text; what does not fit ends in an ellipsis."""
    if fitting.cells or fitting.lines == 1:
        flat = fitting.text.replace("\n", " ")
        return ((flat if fitting.cells else _shortened(flat, fitting, px, False), 0),)
    found = evened(fitting.text, lambda part: width(part, fitting.face, px), fitting.w + OVER)
    room = max(1, floor((fitting.h + OVER - px * (CAP + DESCENT)) / fitting.step(px)) + 1)
    room = min(room, fitting.lines) if fitting.lines else room
    kept = [(fitting.text[span.start : span.end], span.start) for span in found[:room]]
    if len(found) > room:
        kept[-1] = (_shortened(kept[-1][0], fitting, px, True), kept[-1][1])
    return tuple(kept)


def _shortened(text: str, fitting: Fitting, px: int, always: bool) -> str:
    if not always and width(text, fitting.face, px) <= fitting.w + OVER:
        return text
    while text and width(text + MORE, fitting.face, px) > fitting.w + OVER:
        text = text[:-1]
    return text.rstrip() + MORE


def sizes(scene: Scene, u: float, zoom: float) -> dict[int, tuple[Fitting, int]]:
    """For the place of each Text in the scene: how it is set, and its size in pixels, groups at one size."""
    found: dict[int, tuple[Fitting, int]] = {}
    groups: dict[str, int] = {}
    for i, item in enumerate(scene.items):
        if isinstance(item, Text):
            fitting = fitting_of(item, u)
            least = max(1, floor(min(item.least, item.size) * u))
            px = largest(fitting, least, max(least, floor(item.size * zoom * u + 0.001)))
            px = _rescued(fitting, px, floor(LEGIBLE * u)) if px == least else px
            found[i] = fitting, px
            if item.group:
                groups[item.group] = min(px, groups.get(item.group, px))
    for i, (fitting, _) in found.items():
        group = getattr(scene.items[i], "group", "")
        if group:
            found[i] = fitting, groups[group]
    return found


def _rescued(fitting: Fitting, least: int, legible: int) -> int:
    """A smaller size where a text would be cut off at its least: rather small than not there. `least` if none helps."""
    low = max(1, floor(least * RESCUE), min(least, legible))
    if low >= least or fitting.fits(least) or fitting.breaks(least) or not fitting.fits(low):
        return least
    return largest(fitting, low, least)


def fitting_of(item: Text, u: float) -> Fitting:
    w, h = floor(item.area.w * u + 0.01), floor(item.area.h * u + 0.01)
    return Fitting(item.text, item.face, w, h, item.lines, item.leading, item.fixed_cells)


def misfits(scene: Scene, page_width: float) -> list[tuple[str, Area]]:
    """Texts that do not fit their area even at their least size, or whose area leaves a page of this width."""
    return [
        (item.text, item.area)
        for item in scene.items
        if isinstance(item, Text) and item.text and not _sits(item, page_width)
    ]


def _sits(item: Text, page_width: float) -> bool:
    inside = item.area.x >= 0 and item.area.right <= page_width + 0.5
    return inside and fitting_of(item, 1.0).fits(max(1, floor(min(item.least, item.size))))
