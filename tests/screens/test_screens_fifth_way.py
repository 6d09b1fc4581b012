"""A fifth way to vote, which comes with another issue, has room wherever ways are chosen: in the set-up, in Meer."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

import pytest

from game.core.ballots import Way
from game.core.commands import ChangeWay
from game.screens import scene_of
from game.screens.card import vote
from game.screens.common.ways import way_sign
from game.screens.setup import form
from game.texts.choices import way_names
from game.ui.geometry import BAR_Y, HINT, Page
from game.ui.measure import fits
from game.ui.scene import Scene, Text, Touch
from game.ui.widgets import Button
from tests.screens.screens_table import SHOWN_LANGUAGES, WIDTHS, looked_at, said


class Lights(NamedTuple):
    """Stands in for a member that the ways do not have yet."""

    value: str = "lights"


FIFTH: Any = Lights()
LABELS = {"de": "Leuchten", "en": "Lights", "fy": "Ljochten", "nl": "Lampjes", "tr": "Işıklar", "uk": "Вогники"}
LEAST_W = 80.0
"""Some seven centimetres on a board."""


def scene(name: str, language: str, wide: float) -> Scene:
    look = next(look for look in looked_at("nl") if look.name == name)
    return scene_of(look.model, said(language), Page(wide))


def label_of(there: Scene, touch: Touch) -> Text:
    """The words on a button."""
    x, y = touch.area.x, touch.area.y
    return next(
        item
        for item in there.items
        if isinstance(item, Text) and x <= item.area.x < touch.area.right and y <= item.area.y + 1 < touch.area.bottom
    )


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_the_strip_of_the_set_up_has_room_for_it(language: str, wide: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """All five beside each other, in one size, each for a finger, none of its words smaller than elsewhere."""
    monkeypatch.setattr(form, "way_names", lambda say: {**way_names(say), FIFTH: LABELS[language]})
    monkeypatch.setattr(form, "way_sign", lambda way: ("spark", "l") if way is FIFTH else way_sign(way))
    there = scene("setup", language, wide)
    ways = [touch for touch in there.touches() if touch.name.startswith("way-")]
    assert len(ways) == len(Way) + 1
    assert len({(touch.area.y, touch.area.h) for touch in ways}) == 1
    for one, other in pairwise(ways):
        assert one.area.right <= other.area.x + 1 and one.area.w >= LEAST_W, (language, one.name)
    for touch in ways:
        told = label_of(there, touch)
        assert told.least >= HINT and fits(told.text, HINT, told.area.w, told.face, most=told.lines or 2), told.text


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("language", SHOWN_LANGUAGES)
def test_meer_has_room_for_it_at_a_vote(language: str, wide: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the four, with its key, above the bar; nothing else goes for it."""
    ways, fifth = vote._ways, Button(LABELS[language], ChangeWay(Way.HANDS), "way-lights", ("l",), icon="spark")
    before = {touch.name for touch in _more(language, wide).touches()}
    monkeypatch.setattr(vote, "_ways", lambda *args: (*ways(*args), fifth))
    there = _more(language, wide)
    new = there.touch("way-lights")
    assert new is not None and new.area.bottom <= BAR_Y and new.area.h >= 72 and new.keys == ("l",)
    assert {touch.name for touch in there.touches()} == before | {"way-lights"}
    assert all(touch.area.bottom <= 1080 and touch.area.y >= 0 for touch in there.touches())


def _more(language: str, wide: float) -> Scene:
    look = next(look for look in looked_at("nl") if look.name == "first_vote_hands-more")
    return scene_of(replace(look.model, language=language), said(language), Page(wide))
