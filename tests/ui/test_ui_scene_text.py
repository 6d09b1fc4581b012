"""A scene in words: regions, boxes, rows, and what a press or a text asks for."""

from __future__ import annotations

from game.core.cards import OptionId
from game.core.commands import AddArgument, Advance, CountHands, Show
from game.ui.geometry import Area, Page
from game.ui.scene import Box, Field, Icon, Scene, Text, Touch
from game.ui.scene_text import scene_text

A = OptionId("a")
BUTTON = Area(1500, 920, 300, 100)
ROW = Area(700, 300, 1100, 100)


def test_a_scene_reads_from_top_to_bottom() -> None:
    """A button is one line with its label, keys and command; a box is an entry of a list; decoration is left out."""
    items = (
        Box(BUTTON, "primary"),
        Text(BUTTON.inset(10), "Next", 36, "semi", "white"),
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
        "  press “Next” (36 semi white) [space pagedown] -> Advance()",
        "",
        "keys:",
        "  [f9] -> Show(“desk”)",
    ]
