"""All ways to vote have room wherever they are chosen: in the set-up, in Meer, beside a vote."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from game.core.ballots import Way
from game.core.camera_status import Camera
from game.screens import scene_of
from game.ui.geometry import BAR_Y, HINT, Page
from game.ui.measure import fits
from game.ui.scene import Scene, Text, Touch
from tests.screens.screens_table import SHOWN_LANGUAGES, WIDTHS, looked_at, said

LEAST_W = 80.0
"""Some seven centimetres on a board."""


def scene(name: str, language: str, wide: float, *, offered: bool = True) -> Scene:
    look = next(look for look in looked_at("nl") if look.name == name)
    model = replace(look.model, camera=Camera(offered=offered), language=language)
    return scene_of(model, said(language), Page(wide))


def label_of(there: Scene, touch: Touch) -> Text:
    """The words on a button."""
    x, y = touch.area.x, touch.area.y
    return next(
        item
        for item in there.items
        if isinstance(item, Text) and x <= item.area.x < touch.area.right and y <= item.area.y + 1 < touch.area.bottom
    )


def ways_in(there: Scene) -> list[Touch]:
    return [touch for touch in there.touches() if touch.name.startswith("way-")]


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_the_strip_of_the_set_up_has_room_for_all(language: str, wide: float) -> None:
    """Beside each other, in one size, each for a finger, none of their words smaller than elsewhere."""
    there = scene("setup", language, wide)
    ways = ways_in(there)
    assert len(ways) == len(Way)
    assert len({(touch.area.y, touch.area.h) for touch in ways}) == 1
    for one, other in pairwise(ways):
        assert one.area.right <= other.area.x + 1 and one.area.w >= LEAST_W, (language, one.name)
    for touch in ways:
        told = label_of(there, touch)
        assert told.least >= HINT and fits(told.text, HINT, told.area.w, told.face, most=told.lines or 2), told.text


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_meer_has_room_for_all_the_others_at_a_vote(language: str, wide: float) -> None:
    """Each with its key, above the bar."""
    there = scene("first_vote_hands-more", language, wide)
    in_bar = {touch.name for touch in ways_in(scene("first_vote_hands", language, wide))}
    assert {"way-tables", "way-camera"} <= {touch.name for touch in ways_in(there)}
    assert {touch.name for touch in ways_in(there)} | in_bar == {f"way-{way}" for way in Way if way is not Way.HANDS}
    assert all(touch.area.bottom <= BAR_Y and touch.area.h >= 72 and touch.keys for touch in ways_in(there))


@pytest.mark.parametrize("name", ["setup", "first_vote_hands-more", "first_vote_hands"])
def test_a_computer_that_reads_no_cards_does_not_offer_them(name: str) -> None:
    assert "way-camera" not in {touch.name for touch in ways_in(scene(name, "nl", 1920, offered=False))}
    assert "way-camera" in {touch.name for touch in ways_in(scene(name, "nl", 1920))}
