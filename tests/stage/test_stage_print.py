"""Pictures that come as bytes: the part that is asked for is on the wall, and what is no picture stops nothing."""

from __future__ import annotations

from io import BytesIO

from pygame import Color, Rect, Surface, image

from game.stage.picture import snapshot
from game.ui.scene import Area, Print, Scene

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


def test_bytes_that_are_no_picture() -> None:
    """The rest of the wall is painted, even where every fault is raised."""
    for data in (b"", b"no picture", _page()[:60]):
        assert _wall(Print(PLACE, data)).get_size() == SIZE
