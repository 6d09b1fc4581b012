"""Pages: a part of one is what is seen of the whole, and is made of a page that is read once."""

from __future__ import annotations

from io import BytesIO

import pytest
from pygame import Surface, image, transform

from game.stage.paint import image_brush
from game.stage.paint.painter import Painter
from game.stage.paint.surface_cache import SurfaceCache
from game.ui.geometry import Area
from game.ui.scene import Print, Scene

W, H = 300, 420
SIZE = (640, 360)
ROOM = Area(200, 100, 1200, 700)


def lined() -> Surface:
    """A page whose rows differ, smoothly: where a part of it is a row too high or too low, its colour tells."""
    page = Surface((W, H))
    for y in range(H):
        page.fill((y // 2, 255 - y // 2, 90), (0, y, W, 1))
    return page


def as_bytes(page: Surface) -> bytes:
    file = BytesIO()
    image.save(page, file, "page.png")
    return file.getvalue()


@pytest.mark.parametrize("cut", [0.0, 0.1])
@pytest.mark.parametrize("top", [0.0, 0.17, 0.4, 0.58, 0.9])
def test_a_part_of_a_page_is_what_is_seen_of_all_of_it(top: float, cut: float) -> None:
    """At most one shade beside it, at its edges too; below its end there is nothing."""
    page, painter = lined(), Painter(strict=True)
    painter.show(Scene("page", (Print(ROOM, as_bytes(page), top, 0.3, cut),)), SIZE)
    area = painter._sheet.rect(ROOM)
    scale = area.w / (W * (1 - 2 * cut))
    whole = transform.smoothscale(page, (round(W * scale), round(H * scale)))
    first = round(top * whole.get_height())
    for y in range(0, min(area.h, whole.get_height() - first), 5):
        seen = painter.canvas.get_at((area.centerx, area.top + y))
        meant = whole.get_at((whole.get_width() // 2, first + y))
        assert max(abs(a - b) for a, b in zip(seen, meant, strict=True)) <= 1


def test_the_next_part_and_a_larger_one_are_made_of_what_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """To read a page takes longer than to scale what is seen of it."""
    read: list[bytes] = []
    decoded = image_brush._decoded
    monkeypatch.setattr(image_brush, "_read_pages", SurfaceCache(1 << 20))

    def counted(data: bytes) -> Surface:
        read.append(data)
        return decoded(data)

    monkeypatch.setattr(image_brush, "_decoded", counted)
    page, painter = as_bytes(lined()), Painter(strict=True)
    for area, top, share in ((ROOM, 0.0, 0.3), (ROOM, 0.3, 0.3), (Area(0, 0, 1900, 900), 0.1, 0.3), (ROOM, 0.0, 1.0)):
        painter.show(Scene("page", (Print(area, page, top, share),)), SIZE)
    assert len(read) == 1
