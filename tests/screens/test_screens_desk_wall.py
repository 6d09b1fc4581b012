"""Whoever leads sees at the desk what the room sees: the wall in small, or in words where the desk lies over it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.desk.build import desk_of
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.screens.desk import desk
from game.stage.paint.viewport import Viewport
from game.stage.render import page_for
from game.ui.scene import Wall
from tests.desk.desk_led import lead

SIZES = ((1024, 768), (1366, 768), (1920, 1080))
LEAST = 300
"""Pixels that a wall in small is wide: below that nobody sees which screen it is."""
PHASES = (Phase.SITUATION, Phase.FIRST_VOTE, Phase.TALK, Phase.MINORITY, Phase.REVEAL, Phase.RULE, Phase.CONSENT)


@pytest.fixture(params=PHASES, ids=lambda phase: phase.value)
def model(request: pytest.FixtureRequest, tmp_path: Path) -> ViewModel:
    return lead(tmp_path, request.param).game.desk_view_model()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_wall_in_small_can_be_recognised(model: ViewModel, size: tuple[int, int]) -> None:
    """In its window, at every step and size; it is there once, in the shape of a screen."""
    scene = desk(replace(model, two_screens=True), ENGLISH, page_for(size))
    (wall,) = (item for item in scene.items if isinstance(item, Wall))
    assert wall.area.w * Viewport(*size).u >= LEAST
    assert 1.3 < wall.area.w / wall.area.h < 2.4


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_over_the_only_screen_it_is_told_in_words(model: ViewModel, size: tuple[int, int]) -> None:
    """The step and the card, for there is no other screen to look at; and no empty box in its place."""
    covering = replace(model, view=View(overlay="desk"), two_screens=False)
    scene = scene_of(covering, ENGLISH, page_for(size))
    told = desk_of(covering, ENGLISH)
    assert told.card is not None
    assert not [item for item in scene.items if isinstance(item, Wall)]
    assert {told.step, told.card.title} <= set(scene.texts())
