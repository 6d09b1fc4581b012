"""The key of a button, beside it: for whoever rests with the mouse on it. Walls show no keys; this one goes again."""

from __future__ import annotations

from dataclasses import replace

from game.texts.key_names import named_keys
from game.ui.geometry import CAPTION, HEIGHT, TIGHT, Area
from game.ui.layout import Items
from game.ui.measure import width
from game.ui.scene import Box, Scene, Text, Touch

TALL, AROUND = 56.0, 22.0
LARGEST = HEIGHT * 0.9
"""What is higher is the screen itself: black stays black."""


def hinted(scene: Scene, name: str, wide: float) -> Scene:
    """The scene with the key of the button of this name above it, on a page so wide; below it at the top edge."""
    touch = next((one for one in scene.touches() if one.name == name and not one.hidden), None)
    told = named_keys(touch.keys, dict(scene.key_names)) if touch is not None else ""
    if touch is None or not told or touch.area.h > LARGEST:
        return scene
    return replace(scene, items=(*scene.items, *_cap(touch, told, wide)))


def _cap(touch: Touch, told: str, wide: float) -> Items:
    w = max(TALL, width(told, CAPTION, "semi") + 2 * AROUND)
    x = min(max(TIGHT, touch.area.x + (touch.area.w - w) / 2), wide - w - TIGHT)
    above = touch.area.y - TALL - TIGHT
    cap = Area(x, above if above >= TIGHT else touch.area.bottom + TIGHT, w, TALL)
    words = Text(cap, told, CAPTION, "semi", "on_note", "center", "middle", least=CAPTION * 0.75, lines=1)
    return (Box(cap, "note", TIGHT, shadow="card"), words)
