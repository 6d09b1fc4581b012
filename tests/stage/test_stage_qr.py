"""A code on the wall is the code that was meant, module by module, in whole pixels, with its quiet zone."""

from __future__ import annotations

import pytest
import segno

from game.stage.paint.qr_brush import QUIET, qr
from game.stage.picture import snapshot
from game.ui.scene import Area, Page, Qr, Scene

LINK = "HTTP://192.168.178.201:8765/7KQ4"


@pytest.mark.parametrize("side", [84, 200, 707])
def test_every_module_is_where_it_should_be(side: int) -> None:
    """Dark where the standard's encoder says dark, white all around."""
    surface, matrix = qr(LINK, side), segno.make(LINK, micro=False, error="m").matrix
    count = len(matrix) + 2 * QUIET
    module = surface.get_width() // count
    assert surface.get_size() == (count * module, count * module) and surface.get_width() <= side
    for y in range(count):
        for x in range(count):
            inside = 0 <= x - QUIET < len(matrix) and 0 <= y - QUIET < len(matrix)
            dark = inside and bool(matrix[y - QUIET][x - QUIET])
            for corner in (0, module - 1):
                told = surface.get_at((x * module + corner, y * module + corner))[:3]
                assert told == ((0, 0, 0) if dark else (255, 255, 255))


def test_a_link_in_capitals_needs_fewer_modules() -> None:
    """Version 2 instead of 3: larger modules, read from further away."""
    assert segno.make(LINK, micro=False, error="m").version == 2
    assert segno.make(LINK.lower(), micro=False, error="m").version == 3


def test_a_code_stands_in_the_middle_of_its_area() -> None:
    """Painted through the painter, as every item is."""
    scene = Scene("x", (Qr(Area(100, 100, 400, 400), LINK),))
    canvas = snapshot(scene, (1920, 1080))
    assert Page().width == 1920
    side = qr(LINK, 400).get_width()
    edge = 100 + (400 - side) // 2
    assert canvas.get_at((edge + 2, edge + 2))[:3] == (255, 255, 255)
    assert canvas.get_at((95, 95))[:3] != (255, 255, 255)
