"""On a touch board: the other way round for who stands at the left, and all that is needed within reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.core import commands as c
from game.core.commands import SetBoard, SetMirrored
from game.screens import scene_of
from game.ui.geometry import BAR_Y, HEIGHT, REACH_H, REACH_Y, Page
from game.ui.scene import Icon, Scene, Touch
from tests.screens.screens_table import looked_at, said

WIDTHS = (1440.0, 1920.0)


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
        there = {touch.name: touch.area for touch in in_bar(mirrored)}
        for touch in in_bar(usual):
            assert there[touch.name].x == pytest.approx(width - touch.area.right, abs=1), (name, touch.name)
        stop, on = there.get("stop"), there.get(usual.primary)
        if stop is not None and on is not None and usual.name != "more":
            looked += 1
            assert stop.right == pytest.approx(width - on.x) and on.x < stop.x, name
    assert looked > 60


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_lies_upon_stop(width: float) -> None:
    """On whichever side it stands."""
    for name, scene in seen(width, mirrored=True, board=True):
        stop = scene.touch("stop")
        for touch in scene.touches():
            if stop is not None and touch is not stop and not touch.hidden:
                apart = touch.area.right <= stop.area.x or stop.area.right <= touch.area.x
                assert apart or touch.area.bottom <= stop.area.y, (name, touch.name)


def test_arrows_keep_their_direction() -> None:
    """Forward is to the right and back to the left for everybody who reads."""
    for (name, usual), (_, mirrored) in zip(seen(1920.0), seen(1920.0, mirrored=True), strict=True):
        arrows = [
            sorted(item.name for item in scene.items if isinstance(item, Icon) and item.name in ("left", "right"))
            for scene in (usual, mirrored)
        ]
        assert arrows[0] == arrows[1], name


NEEDED = (c.CastBallot, c.CastTable, c.CountHands, c.HandOver, c.CountConsent, c.Advance)
"""What people at the wall vote, count and go on by."""
WAYS_OUT = ("stop", "back", "close", "return")
TENTH = 108
NOT_THERE = "desk"
"""It lies on the laptop of who leads."""


def within_reach(touch: Touch) -> bool:
    """Whether somebody of 1.50 m gets at a tenth of the height of it."""
    return min(touch.area.bottom, HEIGHT) - max(touch.area.y, REACH_Y) >= TENTH


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("mirrored", [False, True])
def test_on_a_touch_board_all_that_is_needed_lies_within_reach(width: float, mirrored: bool) -> None:
    """To vote, to go on, to stop, to go back: each of them, or its twin, in the lowest third and a tenth high."""
    looked, wrong = 0, []
    for name, scene in seen(width, mirrored=mirrored, board=True):
        if scene.name.startswith(NOT_THERE):
            continue
        pressed = [touch for touch in scene.touches() if not touch.hidden]
        low = [touch.command for touch in pressed if within_reach(touch)]
        needed = [one for one in pressed if one.name in (scene.primary, *WAYS_OUT) or isinstance(one.command, NEEDED)]
        wrong += [f"{name}: {one.name} {one.area}" for one in needed if one.command not in low]
        looked += len(needed)
    assert not wrong, "\n".join(wrong)
    assert looked > 300


@pytest.mark.parametrize("width", WIDTHS)
def test_words_for_touch_lie_within_reach(width: float) -> None:
    """ "Unless ...", "only if ...": below all that is read there, and as high as what else is pressed."""
    looked = 0
    for name, scene in seen(width, board=True):
        for touch in scene.touches():
            if touch.name.startswith("clause-"):
                looked += 1
                assert within_reach(touch) and touch.area.h >= REACH_H, name
    assert looked >= 20


def test_twins_are_the_same_press() -> None:
    """Whoever reaches the row of a standpoint may press that: it votes the same."""
    for name, scene in seen(1920.0, board=True):
        for touch in scene.touches():
            if touch.name.startswith("low-"):
                above = scene.touch("ballot-" + touch.name.removeprefix("low-"))
                assert above is not None and above.command == touch.command, name


@pytest.mark.parametrize("width", WIDTHS)
def test_side_and_board_are_one_key_away_on_every_screen(width: float) -> None:
    """Where nothing lies over it, with or without a field; what lies in Meer and in the settings says the same."""
    for look in looked_at("nl"):
        if look.screen is scene_of and not look.model.view.overlay:
            scene = scene_of(look.model, said("nl"), Page(width))
            commands = {key: touch.command for touch in scene.touches() for key in touch.keys}
            assert commands["ctrl+i"] == SetMirrored(on=True), look.name
            assert commands["ctrl+h"] == SetBoard(on=True), look.name
