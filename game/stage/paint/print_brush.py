"""Paints pictures that come as bytes: pages of a document, a logo. What cannot be read is left out."""

from __future__ import annotations

from io import BytesIO

import pygame
from pygame import Rect, Surface

from game.stage.paint.brushes import Pen
from game.stage.paint.surface_cache import Shelf
from game.ui.scene import Print

_shelf = Shelf(24 << 20)
"""Pages are large: some three of them in the size of the wall."""


def paint_print(pen: Pen, item: Print) -> None:
    area = pen.sheet.rect(item.area)
    page = _shelf.get((item.image, area.size, item.share < 1, item.cut), lambda: _fitted(item, area))
    if item.share >= 1:
        pen.canvas.blit(page, page.get_rect(center=area.center))
        return
    shown = Rect((page.get_width() - area.w) // 2, round(item.top * page.get_height()), area.w, area.h)
    pen.canvas.blit(page, area.topleft, shown.clip(page.get_rect()))


def _fitted(item: Print, area: Rect) -> Surface:
    """The whole picture: as wide as the area, or where all of it is to be seen as large as fits."""
    picture = _decoded(item.image)
    w, h = picture.get_size()
    scale = area.w / (w * (1 - 2 * item.cut)) if item.share < 1 else min(area.w / w, area.h / h)
    return pygame.transform.smoothscale(picture, (max(1, round(w * scale)), max(1, round(h * scale))))


def can_show(data: bytes) -> bool:
    """Whether these bytes are a picture that can be painted."""
    return _read(data) is not None


def _read(data: bytes) -> Surface | None:
    try:
        return pygame.image.load(BytesIO(data))
    except (pygame.error, ValueError):
        return None


def _decoded(data: bytes) -> Surface:
    picture = _read(data)
    if picture is None:
        return Surface((1, 1), pygame.SRCALPHA)
    # Smooth scaling wants 32 bits; convert_alpha would want a window.
    whole = Surface(picture.get_size(), pygame.SRCALPHA)
    whole.blit(picture, (0, 0))
    return whole
