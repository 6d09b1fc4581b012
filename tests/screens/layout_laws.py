"""What holds on every screen that people read from afar, whatever card, language, wall and size of letters.

A scene is data, so all of it is measured and nothing is painted. Each law gives a sentence for what breaks it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import floor
from typing import NamedTuple
from unittest.mock import patch

from pygame import Rect

from game.stage.input.text_layout import field_layout
from game.stage.paint.text import sizes
from game.stage.paint.viewport import Viewport
from game.ui import layout
from game.ui.geometry import HEIGHT
from game.ui.scene import Bar, Box, Icon, Item, Mark, Picture, Pips, Qr, Ring, Scene, Text, Touch
from tests.screens.ink import TOUCHING, Ink, collisions, inked, on_top

SMALLEST = HEIGHT / 40
THIN = 16
"""A box thinner than this, in units, is a line, not a ground to write on."""
SEEN = (Box, Text, Icon, Mark, Picture, Pips, Qr, Ring, Bar, Touch)
SQUEEZED = 1.5
"""Units of its least that a block may lack: what is rounded."""


class Wall(NamedTuple):
    """A window in pixels, and how much larger somebody wants the letters."""

    size: tuple[int, int]
    zoom: float = 1.0


@contextmanager
def squeezing() -> Iterator[list[str]]:
    """While a screen is laid out: what got less than its least, since nothing more could give way."""
    found: list[str] = []
    shared = layout._shared

    def told(room: float, needs: list[layout.Need]) -> list[float]:
        lacks = sum(need.least for need in needs) - room
        if lacks > SQUEEZED:
            found.append(f"{lacks:.0f} units are missing in {room:.0f} for {[round(need.least) for need in needs]}")
        return shared(room, needs)

    with patch.object(layout, "_shared", told):
        yield found


def broken(scene: Scene, wall: Wall) -> Iterator[str]:
    """Every law that this scene breaks on this wall."""
    shown = on_top(scene)
    ink = inked(shown, wall.size, wall.zoom)
    yield from collisions(shown, ink, wall.size)
    yield from over_edges(shown, ink, wall)
    yield from outside(shown, ink, wall)
    yield from (f"{one.item.text!r} is cut off: {one.shown[-1]!r}" for one in ink if one.cut)
    yield from small(shown, wall)
    yield from unequal(ink)
    yield from hidden(shown, wall)


def hidden(scene: Scene, wall: Wall) -> Iterator[str]:
    """What was typed on a page and cannot all be seen at once."""
    view = Viewport(*wall.size)
    for one in scene.fields():
        if one.bare and not field_layout(one, view, wall.zoom, one.text).whole:
            yield f"{one.text!r} is not all seen"


def over_edges(scene: Scene, ink: tuple[Ink, ...], wall: Wall) -> Iterator[str]:
    """Letters that lie across the edge of a ground."""
    view = Viewport(*wall.size)
    grounds = [
        (n, view.rect(item.area)) for n, item in enumerate(scene.items) if isinstance(item, Box) and _ground(item)
    ]
    for one in ink:
        below = [place for n, place in grounds if n < one.at]
        if any(_across(line, place) for line in one.lines for place in below if line.colliderect(place)):
            yield f"{one.item.text!r} lies across an edge"


def _ground(box: Box) -> bool:
    return bool(box.fill or box.edge) and min(box.area.w, box.area.h) > THIN


def _across(line: Rect, place: Rect) -> bool:
    """Partly within and partly without."""
    shared = line.clip(place)
    within = place.inflate(2 * TOUCHING, 2 * TOUCHING).contains(line)
    return not within and shared.w > TOUCHING and shared.h > TOUCHING


def outside(scene: Scene, ink: tuple[Ink, ...], wall: Wall) -> Iterator[str]:
    """What leaves the page, and letters that leave the area that was shared out for them."""
    view = Viewport(*wall.size)
    page = Rect(0, 0, *wall.size)
    for item in scene.items:
        if isinstance(item, SEEN) and not page.inflate(2, 2).contains(view.rect(item.area)) and not _covers(item, view):
            yield f"{_name(item)} leaves the page: {item.area}"
    for one in ink:
        area = view.rect(one.item.area).inflate(2 * TOUCHING, 2 * TOUCHING)
        if not area.contains(one.around) and not one.cut:
            yield f"{one.item.text!r} leaves its area"


def _covers(item: Item, view: Viewport) -> bool:
    """A ground of the whole page may reach beyond it."""
    return isinstance(item, Box | Picture) and item.area.w >= view.page_width - 1


def _name(item: Item) -> str:
    return repr(getattr(item, "text", "") or getattr(item, "name", "") or type(item).__name__)


def small(scene: Scene, wall: Wall) -> Iterator[str]:
    """No letter is smaller than 1/40 of the height."""
    view = Viewport(*wall.size)
    least = floor(SMALLEST * view.u)
    for n, (fitting, px) in sizes(scene, view.u, wall.zoom).items():
        item = scene.items[n]
        if fitting.text and px < least:
            yield f"{fitting.text!r} is small: {px / view.u:.1f} ({getattr(item, 'group', '')})"


def unequal(ink: tuple[Ink, ...]) -> Iterator[str]:
    """Texts of one group have one size: labels of a bar, standpoints, answers."""
    for group in {one.item.group for one in ink if one.item.group}:
        found = {one.px: one.item.text for one in ink if one.item.group == group}
        if len(found) > 1:
            yield f"texts of {group!r} have several sizes: {found}"


def lost(scene: Scene, wall: Wall, whole: tuple[str, ...], alike: tuple[str, ...]) -> Iterator[str]:
    """What never gives way and is not there; and of what is of equal rank, what is larger than the rest."""
    ink = inked(scene, wall.size, wall.zoom)
    there = {one.item.text: one.px for one in ink}
    yield from (f"{text!r} is not there" for text in whole if text not in there)
    found = {there[text]: text for text in alike if text in there}
    if len(found) > 1:
        yield f"standpoints have several sizes: {found}"
