"""The one entrance: the bytes of somebody's SVG -> a picture that can be painted as it is, or why it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from game.svg.drawing import draw
from game.svg.reading import read
from game.svg.writing import written


@dataclass(frozen=True, slots=True)
class PlainSvg:
    """An SVG of paths with hex colours and gradients only.

    `fills`: it is a scene, and no icon with ground around it. `light`: on white nobody would see it.
    """

    body: str
    width: float
    height: float
    fills: bool
    light: bool = False

    def file(self, aspect: float = 0.0) -> str:
        """The whole file; with an aspect the middle of it, cut to this width to height."""
        wide, high = self.width, self.height
        if aspect > 0:
            wide, high = min(wide, high * aspect), min(high, wide / aspect)
        left, top = (self.width - wide) / 2, (self.height - high) / 2
        head = f'width="{wide:.3f}" height="{high:.3f}" viewBox="{left:.3f} {top:.3f} {wide:.3f} {high:.3f}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{self.body}</svg>'


@lru_cache(maxsize=64)
def plain(data: bytes) -> PlainSvg:
    """Without all that is not seen. NotPlain. What was checked is at hand when it is painted."""
    drawing = draw(read(data))
    return PlainSvg(written(drawing), drawing.width, drawing.height, drawing.fills_page, drawing.is_light)
