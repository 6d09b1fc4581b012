"""What the benchmark counts of a key: the state that it leads to, and nothing that was made before it was pressed."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources.abc import Traversable
from threading import current_thread

import pytest

from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.i18n.words import ENGLISH, Words
from game.stage.paint import card_pictures
from game.stage.paint.surface_cache import SurfaceCache
from game.tools.gallery import key_to_pixels
from game.tools.gallery.key_to_pixels import heaviest, waits
from game.tools.gallery.states import Look
from game.ui.geometry import Area, Page
from game.ui.scene import Box, Picture, Scene, Wall
from tests.desk.desk_samples import at

SIZE = (640, 360)
CALM = Scene("calm", (Picture(Area(0, 0, 1920, 900), "calm"),))
BEFORE = Scene("before", (Box(Area(0, 0, 100, 100)),), ahead=(CALM,))


def wall(model: ViewModel, say: Words, page: Page) -> Scene:
    return CALM if model.notice else BEFORE


def desk(model: ViewModel, say: Words, page: Page) -> Scene:
    return Scene("desk", (Wall(Area(0, 0, 960, 540)),))


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The threads that pictures are made in, while a gallery of three states is gone through."""
    found: list[str] = []
    opened = card_pictures._opened

    def counted(file: Traversable) -> object:
        found.append(current_thread().name)
        return opened(file)

    start = at(Phase.WELCOME)
    states = [
        Look("before", start, wall),
        Look("desk", start, desk),
        Look("calm", replace(start, notice="saved"), wall),
    ]
    monkeypatch.setattr(card_pictures, "_cache", SurfaceCache(12 << 20))
    monkeypatch.setattr(card_pictures, "_opened", counted)
    monkeypatch.setattr(key_to_pixels, "scene_of", wall)
    monkeypatch.setattr(key_to_pixels, "looks", lambda _: iter(states))
    return found


def test_what_the_state_before_named_is_made_before_the_key(painted: list[str]) -> None:
    """Every state once, in order, the desk with a small wall of its own."""
    assert [one.name for one in waits(ENGLISH, SIZE)] == ["before", "desk", "calm"]
    assert painted == ["pictures ahead"]


def test_the_heaviest_is_told_with_both_of_its_parts(painted: list[str]) -> None:
    """To make its scene, and to paint it."""
    most = heaviest(ENGLISH, SIZE)
    assert most.name in ("before", "desk", "calm") and most.both == most.scene + most.painting > 0
