"""Pictures that are made before anybody asks for them: once, for the size and the colours that there are now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Any

import pytest
from pygame import Surface, image

from game.stage.paint import card_pictures, image_brush
from game.stage.paint.ahead import Ahead
from game.stage.paint.motion import ENTERING
from game.stage.paint.painter import Painter
from game.stage.paint.surface_cache import BYTES_A_PIXEL, SurfaceCache
from game.stage.windows.pane import Face, Pane
from game.stage.windows.window import Window
from game.ui.geometry import Area
from game.ui.scene import Box, Picture, Print, Scene
from tests.stage.stage_samples import FakeGame

SIZE = (640, 360)


def page() -> bytes:
    file = BytesIO()
    image.save(Surface((200, 400)), file, "page.png")
    return file.getvalue()


NEXT = Scene("next", (Picture(Area(0, 0, 1920, 900), "calm", 8), Print(Area(200, 0, 400, 800), page())), "calm")
NOW = Scene("now", (Box(Area(0, 0, 100, 100)),), ahead=(NEXT,))


def forget_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for cache in ("_pages", "_read_pages"):
        monkeypatch.setattr(image_brush, cache, SurfaceCache(24 << 20))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is made of a file or of bytes, by kind; nothing is at hand yet."""
    found: list[str] = []
    opened, decoded = card_pictures._opened, image_brush._decoded
    monkeypatch.setattr(card_pictures, "_cache", SurfaceCache(18 << 20))
    forget_pages(monkeypatch)

    def counted(kind: str, make: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def one(source: object) -> object:
            found.append(kind)
            return make(source)

        return one

    monkeypatch.setattr(card_pictures, "_opened", counted("picture", opened))
    monkeypatch.setattr(image_brush, "_decoded", counted("page", decoded))
    return found


def prepared(scene: Scene, size: tuple[int, int] = SIZE) -> Ahead:
    ahead = Ahead()
    ahead.make(scene, size)
    ahead.wait()
    return ahead


@pytest.mark.parametrize("theme", ["warm", "dark"])
def test_what_was_made_ahead_is_what_is_painted(made: list[str], theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left to make, also where pictures are darkened, and the wall looks as it does without."""
    usual = Painter(strict=True)
    usual.show(replace(NEXT, theme=theme), SIZE)
    monkeypatch.setattr(card_pictures, "_cache", SurfaceCache(18 << 20))
    forget_pages(monkeypatch)
    made.clear()
    prepared(replace(NOW, theme=theme))
    assert made == ["picture", "page"]
    painter = Painter(strict=True)
    painter.show(replace(NEXT, theme=theme), SIZE)
    assert made == ["picture", "page"]
    assert painter.canvas.get_buffer().raw == usual.canvas.get_buffer().raw


def test_it_is_made_anew_for_another_size(made: list[str]) -> None:
    """And not again for the same one, however often the scene is shown; a page is read once for all sizes."""
    ahead = prepared(NOW)
    for size in (SIZE, SIZE, (320, 180)):
        ahead.make(replace(NOW, items=()), size)
        ahead.wait()
    assert made == ["picture", "page", "picture"]


def test_what_was_made_stays_at_hand_while_it_may_come_next(made: list[str]) -> None:
    """However many other pictures are looked at meanwhile: what was used longest ago goes first."""
    ahead = prepared(NOW)
    size = SIZE[0] * SIZE[1] * BYTES_A_PIXEL
    for n in range(9):
        card_pictures._cache.get(n, partial(Surface, (2 * SIZE[0], 8 * SIZE[1])))
        ahead.make(NOW, SIZE)
        ahead.wait()
    assert made == ["picture", "page"] and 9 * 16 * size > card_pictures._cache._limit


def test_one_as_large_as_a_wall_of_the_next_size_is_left(made: list[str]) -> None:
    """It would drive out what is looked at now."""
    prepared(NOW, (3840, 2160))
    assert made == ["page"]


def test_a_scene_that_names_nothing_starts_no_thread() -> None:
    """Most of them."""
    ahead = Ahead()
    ahead.make(NEXT, SIZE)
    assert ahead._thread is None


def test_a_picture_that_cannot_be_read_is_told_when_it_is_painted(made: list[str]) -> None:
    """What is beside it is made all the same."""
    broken = replace(NEXT, items=(Print(Area(0, 0, 100, 100), b"?"), Picture(Area(0, 0, -5, 9), "calm"), NEXT.items[1]))
    prepared(replace(NOW, ahead=(broken,)))
    assert made.count("page") == 2


def test_a_window_begins_once_its_scene_has_come_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until then each frame needs all that the computer has."""
    begun: list[str] = []
    monkeypatch.setattr(Ahead, "make", lambda _, scene, size: begun.append(scene.name))
    game = FakeGame(Scene("before", ()))
    pane = Pane(Face(game.obey, game.scene), Window(SIZE))
    for name, now in (("before", 0.0), ("now", 10.0), ("now", 10.0 + ENTERING / 2)):
        game.now = replace(NOW, name=name)
        pane.interaction.refresh()
        pane.show(now)
    assert "now" not in begun
    pane.show(10.1 + ENTERING)
    assert begun[-1] == "now"
    pane.window.close()


def test_a_darkened_picture_is_kept_alone(made: list[str]) -> None:
    """The bright one, which nobody sees, would take as much room again."""
    painter, scene = Painter(strict=True), replace(NEXT, items=NEXT.items[:1])
    for _ in range(2):
        painter.show(replace(scene, theme="dark"), SIZE)
        painter.show(replace(scene, theme="dark", items=()), SIZE)
    assert made == ["picture"] and len(card_pictures._cache._kept) == 1
