"""What a plain picture is made of: outlines with paint, on a page whose longer side is 1000."""

from __future__ import annotations

from dataclasses import dataclass

from game.svg.colours import Colour
from game.svg.matrices import Matrix
from game.svg.paths import Bounds, Outline

PAGE = 1000.0
"""The longer side of every page."""
LIGHT = 0xD8


@dataclass(frozen=True, slots=True)
class Stop:
    """A colour at 0 (begin) to 1 (end) of a gradient."""

    at: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours that run along a line (`x1 y1 x2 y2`) or out of a point (`cx cy r fx fy`), laid by a matrix."""

    along: dict[str, float]
    stops: tuple[Stop, ...]
    laid: Matrix
    spread: str = "pad"

    @property
    def is_round(self) -> bool:
        return "r" in self.along


@dataclass(frozen=True, slots=True)
class Line:
    """How an outline is drawn along."""

    width: float
    cap: str = "butt"
    join: str = "miter"
    miter: float = 4.0
    dashes: tuple[float, ...] = ()
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline with what fills it and what is drawn along it. Opacities are those of the shape alone."""

    outline: Outline
    bounds: Bounds
    fill: Colour | Gradient | None = None
    fill_opacity: float = 1.0
    even_odd: bool = False
    stroke: Colour | Gradient | None = None
    stroke_opacity: float = 1.0
    line: Line = Line(0.0)

    @property
    def reach(self) -> Bounds:
        """The box around it, its line included."""
        return self.bounds.grown(self.line.width / 2) if self.stroke is not None else self.bounds


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page with shapes on it, the lowest first."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    @property
    def page(self) -> Bounds:
        return Bounds(0.0, 0.0, self.width, self.height)

    @property
    def fills_page(self) -> bool:
        """Whether a first shape covers all of it: a scene; an icon leaves some of its ground free."""
        for shape in self.shapes[:3]:
            plain = shape.fill is not None and shape.fill_opacity == 1 and len(shape.outline) <= 6
            if plain and all(kind != "C" for kind, _ in shape.outline) and shape.bounds.holds(self.page, PAGE / 100):
                return True
        return False

    @property
    def is_light(self) -> bool:
        """Whether all of it is nearly white."""
        paints = [paint for shape in self.shapes for paint in (shape.fill, shape.stroke) if paint is not None]
        colours = [stop.colour for paint in paints if isinstance(paint, Gradient) for stop in paint.stops]
        colours += [paint for paint in paints if isinstance(paint, Colour)]
        return all(min(int(one.hex[i : i + 2], 16) for i in (1, 3, 5)) >= LIGHT for one in colours)
