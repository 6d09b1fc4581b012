"""One function for each kind of item, that paints it on a canvas; which items, and when, painter.py decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import pi

import pygame
from pygame import Rect, Surface, error

from game.core.value import Value, value
from game.stage.paint import card_pictures, shapes, text
from game.stage.paint.icons import icon_svg
from game.stage.paint.theme_file import Palette, mixed
from game.stage.paint.themes import colour, palette
from game.stage.paint.viewport import Viewport
from game.svg.fault import NotPlain
from game.system.resources import picture
from game.ui.geometry import Area
from game.ui.scene import Bar, Box, Icon, Picture, Pips, Ring, Text, Veil, Wall, WeightMark

SHADOWS = {"": (), "card": ((28, 14, 1.0), (6, 3, 0.75)), "primary": ((10, 6, 1.75),)}
"""How far each is blurred, how far down it falls, and how deep it is beside what the theme says."""
DIM = 0.5
SVG = "http://www.w3.org/2000/svg"
SmallWall = Callable[[tuple[int, int]], Surface]
"""Gives what the wall shows now, as large as it fits in this many pixels."""

PANEL = 80
"""Units that the shorter side of a panel has at least; what is smaller lies on one, and needs no line there."""


@value
class Pen(Value):
    """What every brush needs: the canvas, where the page lies on it, and the colours."""

    canvas: Surface
    viewport: Viewport
    theme: str
    skin: str
    small_wall: SmallWall | None = None

    def hex(self, name: str, dim: bool = False) -> str:
        full = colour(self.theme, self.skin, name)
        return mixed(full, self.hex("paper"), DIM) if dim else full

    @property
    def palette(self) -> Palette:
        return palette(self.theme, self.skin)

    @property
    def grounds(self) -> card_pictures.Grounds:
        """Where a screen is dark, pictures are darkened with it: else their white grounds would blind."""
        white = self.hex("white_ground")
        veil = mixed(white, self.hex("veil"), self.palette.measures.veil_strength / 100)
        return card_pictures.Grounds(white, self.hex("note"), veil)


def paint_box(pen: Pen, item: Box) -> None:
    rect, r = pen.viewport.rect(item.area), pen.viewport.px(item.radius)
    if not item.dim:
        cast_shadow(pen, rect, r, item.shadow, covered=bool(item.fill))
    if _wants_edge(pen, item):
        item = replace(item, edge="edge", thick=pen.palette.measures.edge_width)
    if not item.edge:
        if item.fill:
            shapes.box(pen.canvas, rect, r, pen.hex(item.fill, item.dim))
        return
    thick, edge = pen.viewport.px(item.thick), pen.hex(item.edge, item.dim)
    if not item.fill:
        shapes.frame(pen.canvas, rect, r, edge, thick)
        return
    shapes.bordered(pen.canvas, rect, r, edge, thick, pen.hex(item.fill, item.dim))


def _wants_edge(pen: Pen, item: Box) -> bool:
    """Where a theme draws cards with a line: a card, and a panel whose tint is the paper there, else it is gone."""
    if item.edge or item.dim or not pen.palette.measures.edge_width:
        return False
    panel = item.radius > 0 and min(item.area.w, item.area.h) >= PANEL
    gone = item.fill not in ("", "paper") and pen.hex(item.fill) == pen.hex("paper")
    return item.shadow == "card" or (panel and gone)


def cast_shadow(pen: Pen, rect: Rect, r: int, kind: str, *, covered: bool = False) -> None:
    strength = pen.palette.measures.shadow_strength * 255 / 100
    for blur, down, share in SHADOWS[kind] if strength else ():
        rgba = shapes.seen_through(pen.hex("shadow"), round(strength * share))
        shapes.shadow(pen.canvas, rect, r, pen.viewport.px(blur), pen.viewport.px(down), rgba, covered=covered)


def paint_text(pen: Pen, item: Text, how: tuple[text.Fitting, int]) -> None:
    fitting, px = how
    rect, ink = pen.viewport.rect(item.area), pen.hex(item.colour, item.dim)
    if fitting.cells:
        _paint_cells(pen, item, rect, px, ink)
        return
    lines = text.set_lines(fitting, px)
    ascent = text.font(item.face, px).get_ascent()
    base = first_base(rect, item.valign, px, fitting.step(px), len(lines))
    for i, (shown, _) in enumerate(lines):
        surface = text.line(shown, item.face, px, ink)
        x = rect.x + _indent(item.align, rect.w, surface.get_width())
        y = base + i * fitting.step(px)
        pen.canvas.blit(surface, (x, y - ascent))


def first_base(rect: Rect, valign: str, px: int, step: int, count: int) -> int:
    """The baseline of the first line; text is centred by the height of its capitals, as the eye does."""
    rest = step * (count - 1)
    if valign == "top":
        return round(rect.y + px * text.CAP)
    if valign == "bottom":
        return round(rect.bottom - px * text.DESCENT - rest)
    return round(rect.centery - (rest + px * text.CAP) / 2 + px * text.CAP)


def _indent(align: str, room: int, taken: int) -> int:
    return {"left": 0, "center": (room - taken) // 2, "right": room - taken}[align]


def _paint_cells(pen: Pen, item: Text, rect: Rect, px: int, ink: str) -> None:
    cells = text.cells_of(item.text, item.face, px)
    x = rect.x + _indent(item.align, rect.w, sum(w for _, w in cells))
    y = first_base(rect, item.valign, px, px, 1) - text.font(item.face, px).get_ascent()
    for character, w in cells:
        surface = text.line(character, item.face, px, ink)
        pen.canvas.blit(surface, (x + (w - surface.get_width()) // 2, y))
        x += w


def mark_words(pen: Pen, line: str, marked: tuple[int, int], face: str, px: int, base: tuple[int, int]) -> None:
    """Tint the ground of some characters of a line, and draw a wave below them."""
    start, end = max(0, marked[0]), min(len(line), marked[1])
    if start >= end:
        return
    x = base[0] + text.width(line[:start], face, px)
    w = base[0] + text.width(line[:end], face, px) - x
    pad = pen.viewport.px(4)
    ground = Rect(x - pad, round(base[1] - px * 0.95), w + 2 * pad, round(px * 1.3))
    shapes.box(pen.canvas, ground, pen.viewport.px(8), pen.hex("attention_tint"))
    high, wave = max(3, round(px * 0.13)), max(4, round(px * 0.26))
    path = f"M{wave / 4:.2f} {high} q{wave / 2:.2f} {-high * 1.4:.2f} {wave:.2f} 0" + f" t{wave:.2f} 0" * (w // wave)
    size = f'viewBox="0 0 {w} {2 * high}" width="{w}" height="{2 * high}"'
    source = (
        f'<svg xmlns="{SVG}" {size}><path d="{path}" fill="none" '
        f'stroke="{pen.hex("attention")}" stroke-width="{max(1.5, px * 0.062):.2f}" stroke-linecap="round"/></svg>'
    )
    pen.canvas.blit(shapes.drawing(source, w, 2 * high), (x, round(base[1] + px * 0.1)))


def paint_icon(pen: Pen, item: Icon) -> None:
    rect = pen.viewport.rect(item.area)
    side = min(rect.w, rect.h)
    ground = "stop" if item.colour == "on_stop" else "stop_ground"
    surface = shapes.drawing(icon_svg(item.name, pen.hex(item.colour), item.weight, pen.hex(ground)), side, side)
    pen.canvas.blit(surface, surface.get_rect(center=rect.center))


def picture_of(pen: Pen, item: Picture) -> Surface | None:
    """As it lies in its place, from its file; None without one. OSError, ValueError, NotPlain, pygame.error."""
    rect, r = pen.viewport.rect(item.area), pen.viewport.px(item.radius)
    file = picture((item.name, *item.others))
    if file is None:
        return None
    return card_pictures.picture(file, rect.size, r, item.fit == "cover", pen.grounds)


def paint_picture(pen: Pen, item: Picture) -> None:
    rect, r = pen.viewport.rect(item.area), pen.viewport.px(item.radius)
    cast_shadow(pen, rect, r, item.shadow)
    try:
        surface = picture_of(pen, item)
        if surface is not None:
            pen.canvas.blit(surface, surface.get_rect(center=rect.center))
            _line_around(pen, item, rect, r)
            return
    except (OSError, ValueError, NotPlain, error):  # it was changed since it was looked at, or is gone
        pass
    shapes.box(pen.canvas, rect, r, pen.hex(item.ground))
    if item.icon:
        x, y, w, h = item.area
        side = min(w, h) * 0.4
        paint_icon(pen, Icon(Area(x + (w - side) / 2, y + (h - side) / 2, side, side), item.icon, "on_set_colour", 1.6))


def _line_around(pen: Pen, item: Picture, rect: Rect, r: int) -> None:
    width = pen.palette.measures.edge_width
    if width and item.shadow:
        shapes.frame(pen.canvas, rect, r, pen.hex("edge"), pen.viewport.px(width))


def paint_bar(pen: Pen, item: Bar, share: float) -> None:
    """A bar is never shorter than its two ends, so that one vote can be seen."""
    rect = pen.viewport.rect(item.area)
    if item.covered:
        step = pen.viewport.px(14)
        ground, lines = pen.hex(item.track), mixed(pen.hex(item.track), pen.hex("muted"), 0.3)
        pen.canvas.blit(shapes.hatching(rect.w, rect.h, step, ground, lines), rect)
        return
    end = min(rect.h // 2, pen.viewport.px(item.radius)) if item.radius else rect.h // 2
    shapes.box(pen.canvas, rect, end, pen.hex(item.track))
    if share > 0:
        long = min(rect.w, max(2 * end, round(rect.w * share)))
        shapes.box(pen.canvas, Rect(rect.x, rect.y, long, rect.h), end, pen.hex(item.colour))


def paint_ring(pen: Pen, item: Ring) -> None:
    rect = pen.viewport.rect(item.area)
    side, r = min(rect.w, rect.h), 51.5 - item.width / 2
    around, share = 2 * pi * r, min(max(item.share, 0.0), 1.0)
    circle = f'<circle cx="52" cy="52" r="{r}" fill="none" stroke-width="{item.width}"'
    source = (
        f'<svg xmlns="{SVG}" viewBox="0 0 104 104" width="104" height="104">{circle} stroke="{pen.hex(item.track)}"/>'
    )
    if share > 0:
        dash = f'stroke-dasharray="{around * share:.2f} {around * 2:.2f}"' if share < 1 else ""
        turned = f'stroke-linecap="round" {dash} transform="rotate(-90 52 52)"'
        source += f'{circle} stroke="{pen.hex(item.colour)}" {turned}/>'
    surface = shapes.drawing(source + "</svg>", side, side)
    pen.canvas.blit(surface, surface.get_rect(center=rect.center))


def pip_cells(area: Area, total: int) -> list[Area]:
    """Where the dots go: as large as they fit, at most 48 units, in rows of one length."""
    size = 48.0
    while size > 4 and _rows(area, total, size) * size * 1.44 > area.h + size * 0.44:
        size -= 0.5
    row = max(1, -(-total // max(1, _rows(area, total, size))))
    step = size * 1.44
    return [Area(area.x + i % row * step, area.y + i // row * step, size, size) for i in range(total)]


def _rows(area: Area, total: int, size: float) -> int:
    return -(-total // max(1, int((area.w + size * 0.44) // (size * 1.44))))


def paint_veil(pen: Pen, item: Veil) -> None:
    shade = mixed(pen.hex("white_ground"), pen.hex("veil"), VEIL)
    pen.canvas.fill(shade, pen.viewport.rect(item.area), special_flags=pygame.BLEND_RGB_MULT)


VEIL = 0.6
"""How much a veil darkens."""


def paint_pips(pen: Pen, item: Pips) -> None:
    cells = pip_cells(item.area, item.total)
    side = pen.viewport.px(cells[0].h) if cells else 0
    wide, round_by = round(side * CARD), round(side * CARD_ROUND)
    for i, cell in enumerate(cells):
        rect = Rect(pen.viewport.rect(cell).topleft, (wide, side))
        if i < item.done:
            shapes.box(pen.canvas, rect, round_by, pen.hex(item.colour))
        else:
            shapes.box(pen.canvas, rect, round_by, pen.hex("field"))
            thick = pen.viewport.px(3)
            shapes.box(pen.canvas, rect.inflate(-2 * thick, -2 * thick), max(0, round_by - thick), pen.hex("card"))


CARD, CARD_ROUND = 0.76, 0.2
"""Width and rounding of a small card, in parts of its height."""


def paint_weight(pen: Pen, item: WeightMark) -> None:
    a = item.area
    for i in range(3):
        high = a.h * (0.43 + 0.285 * i)
        bar = Area(a.x + a.w * 0.36 * i, a.bottom - high, a.w * 0.26, high)
        name = "ink" if i < item.level else "field"
        shapes.box(pen.canvas, pen.viewport.rect(bar), pen.viewport.px(4), pen.hex(name, dim=name == "field"))


def paint_wall(pen: Pen, item: Wall) -> None:
    """The wall in small, in the middle of its place. Where no wall is at hand, a quiet box."""
    rect = pen.viewport.rect(item.area)
    pen.canvas.fill(pen.hex("track"), rect)
    if pen.small_wall is not None and rect.w > 1 and rect.h > 1:
        small = pen.small_wall(rect.size)
        pen.canvas.blit(small, small.get_rect(center=rect.center))
