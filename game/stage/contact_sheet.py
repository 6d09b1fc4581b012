"""Many pictures on one, to see at a glance what changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pygame import Surface, image, transform

WIDTH, COLUMNS, GAP = 2400, 6, 12


def save_sheet(pictures: Sequence[Path], path: Path) -> None:
    """Write the pictures side by side, in order, as one PNG. They share one size."""
    if not pictures:
        return
    first = image.load(str(pictures[0]))
    w = (WIDTH - GAP * (COLUMNS + 1)) // COLUMNS
    h = round(w * first.get_height() / first.get_width())
    rows = -(-len(pictures) // COLUMNS)
    sheet = Surface((WIDTH, GAP + rows * (h + GAP)))
    sheet.fill("#3A4052")
    for n, picture in enumerate(pictures):
        small = transform.smoothscale(image.load(str(picture)), (w, h))
        sheet.blit(small, (GAP + n % COLUMNS * (w + GAP), GAP + n // COLUMNS * (h + GAP)))
    image.save(sheet, str(path))
