"""Where who leads stands: bar and side columns the other way round, arrows as they were, STOP at the far end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.core.commands import SetBoard, SetMirrored
from game.screens import scene_of
from game.ui.geometry import BAR_Y, Page
from game.ui.scene import Icon, Scene, Touch
from tests.screens.screens_table import looked_at, said

WIDTHS = (1440.0, 1920.0)
OF_THEIR_OWN = ("welcome", "setup", "stop", "cover", "paused")
"""Screens with other controls in the place of the bar."""


def seen(width: float, *, mirrored: bool = False, board: bool = False) -> Iterator[tuple[str, Scene]]:
    """Every state of the wall as it is for somebody who stands there."""
    for look in looked_at("nl"):
        if look.screen is scene_of:
            model = replace(look.model, mirrored=mirrored, board=board)
            yield look.name, scene_of(model, said("nl"), Page(width))


def in_bar(scene: Scene) -> list[Touch]:
    """What stands in the bar; a page of the protocol is turned beside it."""
    there = [touch for touch in scene.touches() if not touch.hidden and touch.area.y == BAR_Y]
    return [touch for touch in there if not touch.name.startswith("page-")]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_bar_is_the_other_way_round(width: float) -> None:
    """Each button as far from the other edge; STOP stands at the far end from the step forward on both sides."""
    looked = 0
    for (name, usual), (_, mirrored) in zip(seen(width), seen(width, mirrored=True), strict=True):
        if name.startswith(OF_THEIR_OWN) or usual.name.startswith(OF_THEIR_OWN):
            continue
        there = {touch.name: touch.area for touch in in_bar(mirrored)}
        for touch in in_bar(usual):
            assert there[touch.name].x == pytest.approx(width - touch.area.right, abs=1), (name, touch.name)
        stop, on = there.get("stop"), there.get(usual.primary)
        if stop is not None and on is not None:
            looked += 1
            assert stop.right == pytest.approx(width - on.x) and on.x < stop.x, name
    assert looked > 60


def test_arrows_keep_their_direction() -> None:
    """Forward is to the right and back to the left for everybody who reads."""
    for (name, usual), (_, mirrored) in zip(seen(1920.0), seen(1920.0, mirrored=True), strict=True):
        arrows = [
            sorted(item.name for item in scene.items if isinstance(item, Icon) and item.name in ("left", "right"))
            for scene in (usual, mirrored)
        ]
        assert arrows[0] == arrows[1], name


@pytest.mark.parametrize("width", WIDTHS)
def test_side_and_board_are_one_key_away_on_every_screen(width: float) -> None:
    """Where nothing lies over it, with or without a field; what lies in Meer and in the settings says the same."""
    for look in looked_at("nl"):
        if look.screen is scene_of and not look.model.view.overlay:
            scene = scene_of(look.model, said("nl"), Page(width))
            commands = {key: touch.command for touch in scene.touches() for key in touch.keys}
            assert commands["ctrl+i"] == SetMirrored(on=True), look.name
            assert commands["ctrl+h"] == SetBoard(on=True), look.name
