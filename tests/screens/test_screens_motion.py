"""What moves on the other screens of a card, how, and that nothing of it moves on a heavy card or delays a press."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.cards import Card
from game.core.phases import Phase
from game.core.session import Play
from game.core.view_model import ViewModel
from game.i18n.words import ENGLISH
from game.screens import scene_of
from game.ui.geometry import Page
from game.ui.scene import Box, Picture, Scene, Text
from game.ui.timeline import BLANK, at_rest, frame
from tests.core.core_samples import HEAVY, LIGHT
from tests.desk.desk_samples import at
from tests.screens.test_screens_moment import RULE, between

PAGES = [Page(), Page(1440), Page(1920, mirrored=True)]
MOVING = {"the situation": lambda of: at(Phase.SITUATION, of), "the moment": lambda of: between(of=of)}


def wall(model: ViewModel, page: Page = PAGES[0]) -> Scene:
    return scene_of(model, ENGLISH, page)


@pytest.mark.parametrize("name", MOVING)
@pytest.mark.parametrize("page", PAGES, ids=str)
def test_it_is_short_and_ends_as_the_screen_is(name: str, page: Page) -> None:
    """Whoever presses in the midst of it finds every button where it stays."""
    scene = wall(MOVING[name](LIGHT), page)
    assert 0 < at_rest(scene) < 1
    begun = frame(scene, 0.05)
    assert begun.items != scene.items and begun.touches() == scene.touches()
    assert frame(scene, at_rest(scene)) is scene


@pytest.mark.parametrize("name", MOVING)
@pytest.mark.parametrize(("of", "less"), [(HEAVY, False), (LIGHT, True)], ids=["heavy", "less motion"])
def test_it_stands_still_where_it_must(name: str, of: Card, less: bool) -> None:
    """From the first frame."""
    scene = wall(replace(MOVING[name](of), less_motion=less))
    assert at_rest(scene) == 0 and frame(scene, 0.0) is scene


def test_the_picture_comes_from_the_edge_that_it_stands_at() -> None:
    """Outside of the page at first, and its words are there before it."""
    for page in (PAGES[0], PAGES[2]):
        scene = wall(at(Phase.SITUATION, LIGHT), page)
        before = [one for one in frame(scene, 0.0).items if isinstance(one, Picture)]
        assert all(one.area.right <= 0 or one.area.x >= page.width for one in before) and before
        assert frame(scene, 0.0).texts() == scene.texts()


def test_after_a_content_note_the_picture_is_there() -> None:
    """It stood beside the note in the same place: nothing comes twice."""
    noted = replace(LIGHT, about="It is about a quarrel.")
    assert not wall(at(Phase.SITUATION, noted, play=Play(forewarned=True))).moves


def test_the_sheet_rises_and_then_its_card_is_turned() -> None:
    """First what was agreed, then where it stands in the row; the number is read on a card that lies open."""
    scene = wall(between())
    low = next(one for one in frame(scene, 0.0).items if isinstance(one, Text) and one.text == RULE)
    place = next(one for one in scene.items if isinstance(one, Text) and one.text == RULE)
    assert (low.area.x, low.area.y) == (place.area.x, place.area.y + 24)
    n = next(i for i, one in enumerate(scene.items) if isinstance(one, Box) and one.edge == "attention_fill")
    assert frame(scene, 0.2).items[n] == BLANK
    assert 0 < frame(scene, 0.3).items[n].area.w < scene.items[n].area.w
    assert "1" not in frame(scene, 0.4).texts() and "1" in scene.texts()
