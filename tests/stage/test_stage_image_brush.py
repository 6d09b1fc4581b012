"""Pictures that come as bytes, and codes: the part that is asked for is on the wall, and every module of a code."""

from __future__ import annotations

from io import BytesIO

import pytest
import segno
from pygame import Color, Rect, Surface, image

from game.stage.paint import card_pictures
from game.stage.paint.image_brush import QUIET, qr
from game.stage.render import snapshot
from game.system.resources import picture
from game.ui.geometry import Area, Page
from game.ui.scene import Picture, Print, Qr, Scene

SIZE = (1920, 1080)
PLACE = Area(100, 100, 800, 600)
RED, BLUE = Color("#FF0000"), Color("#0000FF")


def _page() -> bytes:
    """Twice as high as wide: red above, blue below."""
    page, file = Surface((200, 400)), BytesIO()
    page.fill(RED, Rect(0, 0, 200, 200))
    page.fill(BLUE, Rect(0, 200, 200, 200))
    image.save(page, file, "page.png")
    return file.getvalue()


def _wall(*items: Print) -> Surface:
    return snapshot(Scene("print", items), SIZE, strict=True)


def test_the_part_that_is_asked_for_fills_the_width() -> None:
    """The upper part of a page is red up to the edges of its place, the lower part blue."""
    for top, colour in ((0.0, RED), (0.6, BLUE)):
        wall = _wall(Print(PLACE, _page(), top, 0.3))
        assert [wall.get_at((x, 200)) for x in (104, 500, 895)] == [colour] * 3


def test_a_whole_picture_is_seen_whole() -> None:
    """A logo fits in its place, in the middle, with both its ends in sight and nothing beside it."""
    wall, empty = _wall(Print(PLACE, _page())), _wall()
    assert wall.get_at((500, 110)) == RED and wall.get_at((500, 690)) == BLUE
    assert wall.get_at((150, 400)) == empty.get_at((150, 400))


@pytest.mark.parametrize("share", [0.3, 1.0])
def test_paper_and_pictures_are_darkened_where_the_screen_is_dark(share: float) -> None:
    """As far as the theme says, and not where it says nothing; a code to scan stays white for cameras."""

    def brightness(theme: str, *items: Print | Picture | Qr) -> int:
        return max(snapshot(Scene("print", items, theme=theme), SIZE, strict=True).get_at((500, 200))[:3])

    for item in (Print(PLACE, _page(), share=share), Picture(PLACE, "volgen", shadow="")):
        assert brightness("dark", item) < brightness("contrast", item) == brightness("warm", item)
    codes = {theme: snapshot(Scene("q", (Qr(PLACE, LINK),), theme=theme), SIZE) for theme in ("warm", "dark")}
    side = codes["warm"].get_at((500, 106))
    assert side == codes["dark"].get_at((500, 106)) == Color("#FFFFFF")


def test_bytes_that_are_no_picture() -> None:
    """The rest of the wall is painted, even where every fault is raised."""
    for data in (b"", b"no picture", _page()[:60]):
        assert _wall(Print(PLACE, data)).get_size() == SIZE


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


def test_a_picture_covers_a_place_of_any_size() -> None:
    """However its shape is rounded to whole pixels: a wide one in a high place too."""
    file = picture(("calm",))
    assert file is not None
    for w, h in ((w, h) for w in range(900, 1300, 7) for h in (301, 544, 545)):
        assert card_pictures.picture(file, (w, h), 20, True).get_size() == (w, h)
