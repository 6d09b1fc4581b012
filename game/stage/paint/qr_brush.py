"""Paints a code to scan: modules of whole pixels, black on white, with the quiet zone that cameras need."""

from __future__ import annotations

from pygame import Rect, Surface

from game.stage.paint.brushes import Pen
from game.stage.paint.surface_cache import Shelf
from game.ui.scene import Qr

QUIET = 4
"""Modules of white around a code, as the standard (ISO/IEC 18004) asks."""
_shelf = Shelf(8 << 20)


def paint_qr(pen: Pen, item: Qr) -> None:
    area = pen.sheet.rect(item.area)
    code = qr(item.text, min(area.size))
    pen.canvas.blit(code, code.get_rect(center=area.center))


def qr(text: str, side: int) -> Surface:
    """The code for this text, at most `side` pixels wide and high, its quiet zone included."""
    return _shelf.get((text, side), lambda: _drawn(text, side))


def _drawn(text: str, side: int) -> Surface:
    import segno  # when a code is drawn: the first frame does not wait for it

    rows = segno.make(text, micro=False, error="m").matrix
    count = len(rows) + 2 * QUIET
    module = max(1, side // count)
    surface = Surface((count * module, count * module))
    surface.fill("#FFFFFF")
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                surface.fill("#000000", Rect((x + QUIET) * module, (y + QUIET) * module, module, module))
    return surface
