"""A scene is a value: what lies on top is pressed, what is hidden is pressed by key alone, equal screens are equal."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from game.core.commands import Advance, Hide, NameSchool, Show, StepBack, TypeNotes
from game.ui.geometry import Area, Page
from game.ui.scene import Box, Field, Icon, Scene, Text, Touch, find

WHERE = Area(100, 100, 200, 80)
NEXT = Touch(WHERE, "forward", Advance(), ("space", "pagedown"))
BACK = Touch(WHERE, "back", StepBack(), ("pageup",))
DESK = Touch(Area(0, 0, 1, 1), "desk", Show("desk"), ("f9",), hidden=True)
SCENE = Scene("talk", (Box(WHERE), Text(WHERE, "Next"), NEXT, Icon(WHERE, "right"), BACK, DESK), primary="forward")


@pytest.mark.parametrize(
    ("key", "touch"),
    [("space", NEXT), ("pagedown", NEXT), ("pageup", BACK), ("f9", DESK), ("escape", None), ("", None)],
)
def test_a_key_finds_its_touch(key: str, touch: Touch | None) -> None:
    """A clicker sends PageDown, a keyboard Space: both press the same; a key of nothing presses nothing."""
    assert find(SCENE, key) == touch


def test_of_two_touches_with_one_key_the_upper_is_pressed() -> None:
    """Items are painted in order, so the last lies on top: a notice or overlay is answered, not what is under it."""
    over = Touch(WHERE, "close", Hide(), ("space",))
    assert find(replace(SCENE, items=(*SCENE.items, over)), "space") == over


def test_a_touch_is_found_by_its_name() -> None:
    """Focus and tests speak of names; a name that is not there is no fault but nothing."""
    assert SCENE.touch("back") == BACK
    assert SCENE.touch("forwards") is None


def test_parts_come_in_the_order_they_are_painted() -> None:
    """The focus goes round in the order of appearance, and hidden keys are still touches."""
    field = Field(WHERE, "notes", "", TypeNotes(), multiline=True)
    school = Field(WHERE, "school", "De Wilg", NameSchool())
    scene = replace(SCENE, items=(field, *SCENE.items, Text(WHERE, "Last"), school))
    assert scene.touches() == (NEXT, BACK, DESK)
    assert scene.fields() == (field, school)
    assert scene.texts() == ("Next", "Last")


def test_an_empty_scene_has_nothing_to_press() -> None:
    """A black wall before anything was drawn answers every question calmly."""
    empty = Scene("blank", ())
    assert (empty.touches(), empty.fields(), empty.texts(), find(empty, "space")) == ((), (), (), None)


def test_scenes_that_look_the_same_are_equal() -> None:
    """The stage paints again only what changed: it must be able to ask whether two moments differ."""
    same = Scene("talk", tuple(replace(item) for item in SCENE.items), primary="forward")
    assert same == SCENE
    assert hash(same) == hash(SCENE)
    assert replace(same, skin="sober") != SCENE


def test_nobody_changes_a_scene_after_it_was_made() -> None:
    """Two windows and the web page read the same scene at one moment."""
    with pytest.raises(FrozenInstanceError):
        SCENE.items[1].text = "Other"  # type: ignore[misc]


def test_what_is_dropped_on_a_usual_screen_means_nothing() -> None:
    """A file that slips onto the wall in the middle of a talk is not taken for a logo."""
    assert SCENE.dropped is None


def test_a_page_is_wide_unless_somebody_says_otherwise() -> None:
    """16:9 is what most walls are."""
    assert not Page().narrow
