"""A scene in words: regions, boxes, rows, and what a press or a text asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.cards import OptionId
from game.core.commands import AddArgument, Advance, CountHands, Show
from game.ui.geometry import Area, Page
from game.ui.scene import (
    Bar,
    Box,
    Field,
    Icon,
    Item,
    Mark,
    Picture,
    Pips,
    Print,
    Qr,
    Ring,
    Scene,
    Text,
    Touch,
    Veil,
    Wall,
    WeightMark,
)
from game.ui.scene_text import scene_text

A = OptionId("a")
BUTTON = Area(1500, 920, 300, 100)
ROW = Area(700, 300, 1100, 100)


def test_a_scene_reads_from_top_to_bottom() -> None:
    """A button is one line with its label, keys and command; a box is an entry of a list; decoration is left out."""
    items = (
        Box(BUTTON, "primary"),
        Text(BUTTON.inset(10), "Next", 36, "semi", "on_primary"),
        Touch(BUTTON, "forward", Advance(), ("space", "pagedown")),
        Box(ROW),
        Text(Area(720, 320, 600, 60), "Never"),
        Text(Area(1400, 320, 60, 60), "12", 56, "bold"),
        Icon(Area(1500, 330, 40, 40), "plus"),
        Touch(Area(1490, 310, 60, 60), "more", CountHands(A, 1), ("1",)),
        Field(Area(80, 500, 300, 60), "argument", "", AddArgument(A, favour=True), keys=("v",), hint="Why?"),
        Touch(Area(0, 0, 1, 1), "desk", Show("desk"), ("f9",), hidden=True),
    )
    assert scene_text(Scene("vote", items, primary="forward"), Page()).splitlines() == [
        "vote: warm, forward is forward",
        "",
        "left:",
        "  type argument: “Why?” [v] -> AddArgument(“a”, True)",
        "",
        "right:",
        "  - “Never” (34)  “12” (56 bold)",
        "    press <plus> [1] -> CountHands(“a”, 1)",
        "",
        "bar:",
        "  press “Next” (36 semi on_primary) [space pagedown] -> Advance()",
        "",
        "keys:",
        "  [f9] -> Show(“desk”)",
    ]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (Text(ROW, "Gone", colour="muted", dim=True), "“Gone” (34 muted dim)"),
        (Icon(ROW, "stop"), "<stop>"),
        (Picture(ROW, "vo/feest", others=("feest", "vo/feest")), "picture vo/feest or feest"),
        (Bar(ROW, 0.25, "option1"), "bar 25% option1"),
        (Bar(ROW, 0, "option1", covered=True), "bar 0% option1 covered"),
        (Ring(ROW, 0.5), "ring 50% settled"),
        (Pips(ROW, 22, 9), "dots 9 of 22"),
        (Veil(ROW), "what is below is darkened"),
        (WeightMark(ROW, 3), "weight 3 of 3"),
        (Mark(ROW, 2), "C (triangle)"),
        (Mark(ROW, 1, "dim"), "B (circle dim)"),
        (Wall(ROW), "the wall, small"),
        (Qr(ROW, "HTTP://10.0.0.1/7KQ4"), "code to scan: HTTP://10.0.0.1/7KQ4"),
        (Print(ROW, b"\x89PNG"), "a page, printed"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_each_thing_on_a_wall_has_words(item: Item, told: str) -> None:
    """A reviewer reads in a diff that a bar was covered or a picture exchanged, without seeing the wall."""
    assert scene_text(Scene("x", (item,)), Page()).splitlines()[3:] == [f"  {told}"]


@pytest.mark.parametrize(
    ("scene", "line"),
    [
        (Scene("talk", ()), "talk: warm"),
        (Scene("talk", (), "sober", flourish=False), "talk: sober, still"),
        (Scene("talk", (), primary="forward"), "talk: warm, forward is forward"),
    ],
)
def test_the_first_line_says_which_screen_it_is(scene: Scene, line: str) -> None:
    """Its name, its skin, whether anything moves, and what Space presses."""
    assert scene_text(scene, Page()) == f"{line}\n"


@pytest.mark.parametrize(
    ("area", "region"),
    [
        (Area(0, 0, 1920, 1080), "page"),
        (Area(64, 40, 300, 60), "top"),
        (Area(64, 300, 300, 60), "left"),
        (Area(810, 300, 300, 60), "middle"),
        (Area(1500, 300, 300, 60), "right"),
        (Area(64, 920, 300, 100), "bar"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_wall_has_six_regions(area: Area, region: str) -> None:
    """As a person would point: up there, at the left, in the bar."""
    assert scene_text(Scene("x", (Icon(area, "plus"),)), Page()).splitlines()[2] == f"{region}:"


@given(st.floats(-8, 8), st.floats(-8, 8))
def test_a_small_shift_of_the_layout_reads_the_same(dx: float, dy: float) -> None:
    """A golden text changes when a screen says something else, not when a designer moves a panel by a hair."""
    items = (Box(ROW), Text(ROW.inset(20), "Never"), Touch(BUTTON, "forward", Advance(), ("space",)))
    moved = tuple(replace(one, area=one.area._replace(x=one.area.x + dx, y=one.area.y + dy)) for one in items)
    assert scene_text(Scene("x", moved), Page()) == scene_text(Scene("x", items), Page())


def test_a_field_shows_its_text_and_otherwise_its_hint() -> None:
    """What was typed already is what matters; an empty field is told by what it asks for."""
    empty = Field(ROW, "owner", "", AddArgument(A, favour=False), "a role", keys=("f2",))
    assert "type owner: “a role” [f2] -> AddArgument(“a”, False)" in scene_text(Scene("x", (empty,)), Page())
    typed = replace(empty, text="head teacher")
    assert "type owner: “head teacher” [f2]" in scene_text(Scene("x", (typed,)), Page())


def test_a_command_is_told_with_what_differs_from_the_usual() -> None:
    """Two buttons of one kind are told apart by what they carry; what is usual is left out."""
    items = tuple(
        Touch(Area(64, 200 + 60 * n, 300, 50), f"t{n}", command)
        for n, command in enumerate((CountHands(A, -1), CountHands(A, exactly=3)))
    )
    told = scene_text(Scene("x", items), Page())
    assert "-> CountHands(“a”, -1)" in told
    assert told.count("CountHands(“a”") == 2


def test_a_press_within_a_press_keeps_its_own_words() -> None:
    """A row that can be chosen holds a small button: each says only what stands on it."""
    small = Area(1600, 320, 60, 60)
    items = (
        Text(Area(720, 320, 600, 60), "Never"),
        Touch(ROW, "row", Show("row")),
        Icon(small.inset(10), "minus"),
        Touch(small, "less", CountHands(A, -1)),
    )
    lines = scene_text(Scene("x", items), Page()).splitlines()
    assert [line.strip() for line in lines if "press" in line] == [
        "press “Never” (34) -> Show(“row”)",
        "press <minus> -> CountHands(“a”, -1)",
    ]
