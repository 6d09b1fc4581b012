"""Who peeks sees the figures at once, at every step at which a press offers them, and loses nothing that was asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.core.view_state import View
from game.desk.build import desk_of
from game.i18n.words import ENGLISH
from game.screens.desk import desk
from game.stage.render import page_for
from game.ui.scene import Bar, Scene
from tests.desk.desk_led import SPLIT, lead

SIZES = ((1024, 768), (1366, 768), (1920, 1080))


def seen(model: ViewModel, size: tuple[int, int], peek: bool) -> Scene:
    """The desk in a window of its own."""
    return desk(replace(model, two_screens=True, view=View(peek=peek)), ENGLISH, page_for(size))


@pytest.fixture(params=[Phase.TALK, Phase.MINORITY, Phase.REVEAL], ids=lambda phase: phase.value)
def model(request: pytest.FixtureRequest, tmp_path: Path) -> ViewModel:
    return lead(tmp_path, request.param).game.desk_view_model()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_peek_shows_every_figure(model: ViewModel, size: tuple[int, int]) -> None:
    """A bar and a number for each standpoint; without a peek there is none."""
    before, after = (seen(model, size, peek) for peek in (False, True))
    bars = [[item for item in scene.items if isinstance(item, Bar)] for scene in (before, after)]
    assert (len(bars[0]), len(bars[1])) == (0, len(SPLIT) + 1)
    assert {str(count) for count in SPLIT} <= set(after.texts())


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_peek_takes_no_question_away(model: ViewModel, size: tuple[int, int]) -> None:
    """In the talk one still stands below the split, and a press leads to all of them, as to whatever has no room."""
    scene = seen(model, size, peek=True)
    asked = [prompt.text for prompt in desk_of(replace(model, view=View(peek=True)), ENGLISH).prompts]
    there = [text for text in asked if text in scene.texts()]
    assert there or model.session.phase is not Phase.TALK
    assert there == asked or scene.touch("about") is not None
