"""Whether all that is on a screen can be read and found: each pair of colours that occurs, in every theme and skin.

Pairs are not listed here: they are taken from every state of the gallery, so that a new screen is held to this too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

from game.content.contrast import contrast_with_white
from game.core.colour_themes import COLOUR_THEMES
from game.stage.paint.theme_file import SKINS
from game.stage.paint.themes import colour
from game.stage.render import snapshot
from game.ui.geometry import Area, Page
from game.ui.scene import Bar, Box, Field, Icon, Item, Mark, Picture, Print, Qr, Ring, Scene, Text, Touch
from tests.screens.screens_table import laid_out

FULL, ON_COLOUR, SIGN = 7.0, 4.5, 3.0
"""What is read; words on a colour, and what is read second; signs, edges of controls and the ring of the focus."""
COLOURED = ("option", "primary", "primary_key", "stop", "attention_fill", "settled", "attention")
SECOND = ("muted", "chosen_soft", "note_soft", "stage_soft", "stop")
DIVIDES = ("stage_line", "edge")
"""Edges that only divide or lift: what they surround is no control, or says by its words that it is one."""
SKIN_NAMES = [skin for skin in SKINS if skin != "black"]


class Pair(NamedTuple):
    """A colour on another, and how far apart they have to be."""

    over: str
    ground: str
    least: float


def light(value: str) -> float:
    return 1.05 / contrast_with_white(value)


def ratio(one: str, other: str) -> float:
    dark, bright = sorted((light(one), light(other)))
    return bright / dark


def filled(item: Item) -> str | None:
    """The colour that lies there; "" where it is a picture."""
    match item:
        case Box(fill=fill) if fill:
            return fill
        case Field():
            return "card"
        case Picture() | Print() | Qr():
            return ""
        case _:
            return None


def holds(area: Area, x: float, y: float) -> bool:
    return area.x <= x <= area.right and area.y <= y <= area.bottom


def ground_of(scene: Scene, n: int, at: tuple[float, float], beside: Area | None = None) -> str:
    """What lies topmost below the item of this number at this point; "" for a picture."""
    for item in reversed(scene.items[:n]):
        fill = filled(item)
        if fill is not None and holds(item.area, *at) and item.area != beside:
            return fill
    return "paper"


def place_of(item: Text | Icon) -> tuple[float, float]:
    """Where some of it stands, whatever its area leaves empty."""
    area, inset = item.area, 4.0
    if isinstance(item, Icon):
        return area.x + area.w / 2, area.y + area.h / 2
    x = {"left": area.x + inset, "center": area.x + area.w / 2, "right": area.right - inset}[item.align]
    y = {"top": area.y + inset, "middle": area.y + area.h / 2, "bottom": area.bottom - inset}[item.valign]
    return x, y


def pairs_in(scene: Scene) -> Iterator[Pair]:
    controls = {item.area for item in scene.items if isinstance(item, Touch) and not item.hidden}
    for n, item in enumerate(scene.items):
        if isinstance(item, Text) and item.text.strip():
            ground = ground_of(scene, n, place_of(item))
            if ground:
                second = item.colour in SECOND or ground.startswith(COLOURED) or ground.startswith("#")
                yield Pair(item.colour, ground, ON_COLOUR if second else FULL)
        elif isinstance(item, Mark):
            yield Pair("on_option", f"option{item.index}", ON_COLOUR)
        elif isinstance(item, Icon):
            ground = ground_of(scene, n, place_of(item))
            if ground:
                yield Pair(item.colour, ground, SIGN)
        elif isinstance(item, Box) and item.area in controls:
            x, y = item.area.x + 1, item.area.y + item.area.h / 2
            ground = ground_of(scene, n, (x, y), item.area)
            if ground and item.edge and item.edge not in DIVIDES:
                yield Pair(item.edge, ground, SIGN)
        elif isinstance(item, Bar | Ring):
            yield Pair(item.colour, item.track, 1.5 if item.colour.startswith("pale") else 2.4)


@cache
def pairs() -> tuple[Pair, ...]:
    """Every pair that occurs on any screen, wide or not."""
    found = {pair for width in (1440.0, 1920.0) for _, scene in laid_out("nl", Page(width)) for pair in pairs_in(scene)}
    return tuple(sorted(found))


def shown(theme: str, skin: str, pair: Pair) -> float:
    return ratio(colour(theme, skin, pair.over), colour(theme, skin, pair.ground))


@pytest.mark.parametrize("skin", SKIN_NAMES)
@pytest.mark.parametrize("theme", COLOUR_THEMES)
def test_every_pair_that_occurs_can_be_told_apart(theme: str, skin: str) -> None:
    """Words 7 to one, words on a colour 4.5, signs and edges of controls 3."""
    faint = {pair: round(shown(theme, skin, pair), 2) for pair in pairs() if shown(theme, skin, pair) < pair.least}
    assert not faint


@pytest.mark.parametrize("skin", SKIN_NAMES)
@pytest.mark.parametrize("theme", COLOUR_THEMES)
def test_the_ring_of_the_focus_is_seen_on_any_ground(theme: str, skin: str) -> None:
    """It is of two tones so far apart that every ground is 3 to one or more from one of them."""
    assert ratio(colour(theme, skin, "focus"), colour(theme, skin, "focus_gap")) >= SIGN**2


@pytest.mark.parametrize("skin", SKIN_NAMES)
@pytest.mark.parametrize("theme", COLOUR_THEMES)
def test_what_is_typed_can_be_read_while_it_is_selected(theme: str, skin: str) -> None:
    assert ratio(colour(theme, skin, "ink"), colour(theme, skin, "selection")) >= FULL


def test_pairs_are_found() -> None:
    """What would be held to nothing is worse than no test."""
    found = pairs()
    assert Pair("ink", "card", FULL) in found and Pair("on_option", "option0", ON_COLOUR) in found
    assert len(found) > 40


def test_a_panel_whose_tint_is_the_paper_gets_a_line() -> None:
    """With high contrast the grounds of the law and of STOP are white; a line says where they end, and what is small
    or has the colour of the paper on purpose has none."""
    place = Area(100, 100, 400, 300)

    def edge(theme: str, box: Box) -> str:
        return str(snapshot(Scene("x", (box,), theme=theme), (1920, 1080), strict=True).get_at((101, 250)))

    bare = edge("contrast", Box(place, "paper"))
    for fill in ("floor_tint", "stop_tint", "card"):
        assert edge("contrast", Box(place, fill)) == edge("contrast", Box(place, "card", shadow="card")) != bare
        assert edge("warm", Box(place, fill)) != edge("warm", Box(place, fill, edge="ink"))
    assert edge("contrast", Box(Area(100, 230, 400, 40), "card", 12)) == bare


# ------------------------------------------------------------------------------------------------ what is chosen


def test_what_is_chosen_is_plain_from_afar_in_high_contrast() -> None:
    """Every card has a thick line there, so that one that is thicker still tells nothing at eight metres."""
    for skin in SKIN_NAMES:
        assert ratio(colour("contrast", skin, "chosen"), colour("contrast", skin, "card")) > FULL


@pytest.mark.parametrize("name", ["setup", "setup_ways", "proposals", "talk-ways"])
def test_what_is_chosen_has_a_ground_of_its_own(name: str) -> None:
    """By its role, whatever a theme makes of it; never by a coloured line on the ground of the others."""
    scene = next(scene for told, scene in laid_out("nl", Page(1920)) if told == name)
    boxes = [item for item in scene.items if isinstance(item, Box)]
    assert any(box.fill == "chosen" for box in boxes)
    assert not any((box.fill, box.edge) == ("card", "primary") for box in boxes)
