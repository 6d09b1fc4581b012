"""Paints a picture that came as bytes, or a part of it; what it shows, and where it came from, it does not know."""

from __future__ import annotations

from io import BytesIO

from pygame import Rect, Surface, error, image, transform

from game.scene import Print
from game.stage import shapes
from game.stage.brushes import Pen
from game.stage.shelf import Shelf

_read = Shelf(16 << 20)  # about one page; a shelf holds the last one however large it is
_shown = Shelf(24 << 20)
MOST = 5000
"""Pixels of a side: what is larger is no picture for a wall."""
_NOTHING = (1, 1)


def paint_print(pen: Pen, item: Print) -> None:
    area = pen.sheet.rect(item.area)
    key = (item.image, area.size, item.top, item.share, item.side)
    part = _shown.get(key, lambda: _fitted(item, area.size))
    if part.get_size() == _NOTHING:
        shapes.box(pen.canvas, area, pen.sheet.px(12), pen.hex("track"))
        return
    pen.canvas.blit(part, part.get_rect(center=area.center))


def _fitted(item: Print, room: tuple[int, int]) -> Surface:
    """The part that is asked for, as large as fits in this many pixels."""
    whole = _read.get(item.image, lambda: _decoded(item.image))
    cut = _part(item, *whole.get_size())
    if whole.get_size() == _NOTHING or not cut.w or not cut.h:
        return Surface(_NOTHING)
    k = min(room[0] / cut.w, room[1] / cut.h)
    return transform.smoothscale(whole.subsurface(cut), (max(2, int(cut.w * k)), max(2, int(cut.h * k))))


def _part(item: Print, w: int, h: int) -> Rect:
    left = round(w * item.side)
    asked = Rect(left, round(h * item.top), w - 2 * left, round(h * item.share))
    return asked.clip(Rect(0, 0, w, h))


def _decoded(data: bytes) -> Surface:
    """With an alpha channel, which scaling asks for; one pixel where there is no picture in these bytes."""
    try:
        read = image.load(BytesIO(data))
    except (error, ValueError):
        return Surface(_NOTHING)
    if max(read.get_size()) > MOST:
        return Surface(_NOTHING)
    return read.convert_alpha(shapes.clear())
