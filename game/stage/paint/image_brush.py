"""Paints pictures: pages and logos that come as bytes, and codes to scan. What cannot be read is left out.

A code is modules of whole pixels, black on white, with the quiet zone that cameras need.
"""

from __future__ import annotations

from io import BytesIO
from math import ceil

import pygame
from pygame import Rect, Surface

from game.core.late_imports import when_called
from game.stage.paint.brushes import Pen
from game.stage.paint.shapes import FORMAT
from game.stage.paint.surface_cache import SurfaceCache
from game.stage.paint.themes import BLACK, WHITE
from game.ui.scene import Print, Qr

with when_called():  # there is no code on the first frame
    from segno import make

_pages = SurfaceCache(16 << 20)
"""What is shown of a page, in the size that it has there: two over the whole wall, or some five beside their tabs."""
_read_pages = SurfaceCache(18 << 20)
"""The page of now and the next one as they came, so that neither a larger one nor the next part is read anew."""
MARGIN = 2
"""Rows of a page beyond what is seen of it, so that its edge is as smooth as the rest."""
QUIET = 4
"""Modules of white around a code, as the standard (ISO/IEC 18004) asks."""
_codes = SurfaceCache(8 << 20)


def paint_print(pen: Pen, item: Print) -> None:
    area, page = pen.viewport.rect(item.area), page_of(pen, item)
    pen.canvas.blit(page, page.get_rect(center=area.center) if item.share >= 1 else area.topleft)


def page_of(pen: Pen, item: Print) -> Surface:
    """What is seen of the page, in the size that it has in its place."""
    area, veil = pen.viewport.rect(item.area), pen.grounds.veil
    key = item.image, area.size, item.top, item.share < 1, item.cut, veil
    return _pages.get(key, lambda: _veiled(_fitted(item, area) if item.share >= 1 else _part(item, area), veil))


def _fitted(item: Print, area: Rect) -> Surface:
    """The whole picture, as large as fits."""
    picture = _read_page(item)
    w, h = picture.get_size()
    scale = min(area.w / w, area.h / h)
    return pygame.transform.smoothscale(picture, (max(1, round(w * scale)), max(1, round(h * scale))))


def _part(item: Print, area: Rect) -> Surface:
    """What the area shows of a page that is as wide as it: to scale the whole page would take three times as long."""
    picture = _read_page(item)
    w, h = picture.get_size()
    scale = area.w / (w * (1 - 2 * item.cut))
    whole = Rect(0, 0, max(1, round(w * scale)), max(1, round(h * scale)))
    shown = Rect((whole.w - area.w) // 2, round(item.top * whole.h), area.w, area.h).clip(whole)
    first, last = max(0, int(shown.top / scale) - MARGIN), min(h, ceil(shown.bottom / scale) + MARGIN)
    above, below = (round(row * whole.h / h) for row in (first, last))
    rows = picture.subsurface(Rect(0, first, w, last - first))
    scaled = pygame.transform.smoothscale(rows, (whole.w, max(1, below - above)))
    return scaled.subsurface(shown.move(0, -above).clip(scaled.get_rect())).copy()


def _read_page(item: Print) -> Surface:
    return _read_pages.get(item.image, lambda: _decoded(item.image))


def _veiled(page: Surface, veil: str) -> Surface:
    """Paper is white: where the screen is dark it is darkened, as pictures are."""
    if veil != WHITE:
        page.fill(veil, special_flags=pygame.BLEND_RGB_MULT)
    return page


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
    if picture.get_bitsize() == FORMAT.get_bitsize():  # the pages of a document: large, and copied ten times faster so
        return picture.convert(FORMAT)
    whole = Surface(picture.get_size(), pygame.SRCALPHA)
    whole.blit(picture, (0, 0))
    return whole


def paint_qr(pen: Pen, item: Qr) -> None:
    area = pen.viewport.rect(item.area)
    code = qr(item.text, min(area.size))
    pen.canvas.blit(code, code.get_rect(center=area.center))


def qr(text: str, side: int) -> Surface:
    """The code for this text, at most `side` pixels wide and high, its quiet zone included."""
    return _codes.get((text, side), lambda: _drawn(text, side))


def _drawn(text: str, side: int) -> Surface:
    rows = make(text, micro=False, error="m").matrix
    count = len(rows) + 2 * QUIET
    module = max(1, side // count)
    surface = Surface((count * module, count * module))
    surface.fill(WHITE)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                surface.fill(BLACK, Rect((x + QUIET) * module, (y + QUIET) * module, module, module))
    return surface
