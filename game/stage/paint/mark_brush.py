"""Paints the sign of a standpoint at any size: its shape with smooth edges, and its letter inside that."""

from __future__ import annotations

from typing import NamedTuple

from pygame import Rect

from game.core.marks import GROWN, LETTER, SIDE, Shape
from game.stage.paint import shapes, text
from game.stage.paint.brushes import SVG, Pen
from game.ui.scene import Mark

EDGE = 3.0
"""The edge of one that is outlined, in units: as thick as that of a box."""


class Look(NamedTuple):
    """The colours of a mark, by name; without an edge it is all ground."""

    ground: str
    ink: str
    edge: str = ""
    dim: bool = False


def paint_mark(pen: Pen, item: Mark) -> None:
    look = _look(item)
    whole = place_of(pen.viewport.rect(item.area))
    ground, edge = pen.hex(look.ground, look.dim), pen.hex(look.edge, look.dim) if look.edge else ""
    thick = pen.viewport.px(EDGE) * SIDE / max(1, whole.w)
    pen.canvas.blit(shapes.drawing(mark_svg(item.shape, ground, edge, thick), *whole.size), whole)
    _write(pen, item, whole, pen.hex(look.ink, look.dim))


def _look(item: Mark) -> Look:
    if item.look == "outlined":
        return Look("card", "muted", "field")
    return Look(f"option{item.index}", "on_option", dim=item.look == "dim")


def place_of(rect: Rect) -> Rect:
    """Where the square lies on which a shape is drawn, around the same middle."""
    side = round(min(rect.w, rect.h) * GROWN)
    return Rect(rect.centerx - side // 2, rect.centery - side // 2, side, side)


def mark_svg(shape: Shape, ground: str, edge: str = "", thick: float = 0.0) -> str:
    """A whole SVG file; with an edge the ground begins `thick` inside of it."""
    body = _around(shape, shape.reach, edge or ground)
    if edge:
        body += _around(shape, max(0.0, shape.reach - thick), ground)
    return f'<svg xmlns="{SVG}" viewBox="0 0 {SIDE:g} {SIDE:g}" width="{SIDE:g}" height="{SIDE:g}">{body}</svg>'


def _around(shape: Shape, reach: float, colour: str) -> str:
    if len(shape.corners) == 1:
        ((x, y),) = shape.corners
        return f'<circle cx="{x:g}" cy="{y:g}" r="{reach:.2f}" fill="{colour}"/>'
    corners = " L".join(f"{x:g} {y:g}" for x, y in shape.corners)
    line = f'stroke="{colour}" stroke-width="{2 * reach:.2f}" stroke-linejoin="round"'
    return f'<path d="M{corners} Z" fill="{colour}" {line}/>'


def _write(pen: Pen, item: Mark, whole: Rect, ink: str) -> None:
    """The letter is as large as the shape asks, whatever size texts have; its capital stands around its middle."""
    px = max(1, round(whole.h * LETTER / SIDE))
    written = text.line(item.letter, "bold", px, ink)
    base = whole.y + whole.h * item.shape.middle / SIDE + px * text.CAP / 2
    y = round(base) - text.font("bold", px).get_ascent()
    pen.canvas.blit(written, (whole.centerx - written.get_width() // 2, y))
