"""Painting only what changed gives the same picture as painting everything; and a fault never breaks the meeting."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.commands import Advance, RewordReason, RewordRule
from game.stage.paint import field_brush, themes
from game.stage.paint.icons import NAMES, icon_svg
from game.stage.paint.paint_state import PaintState, Typed
from game.stage.paint.painter import Painter
from game.stage.render import page_for, snapshot
from game.ui.geometry import Area
from game.ui.scene import Bar, Box, Field, Icon, Item, Mark, Picture, Pips, Ring, Scene, Text, Touch, WeightMark
from tests.sizes import RANDOM_FRAMES

SIZE = (480, 270)
AREAS = st.builds(
    Area, st.integers(0, 1500), st.integers(0, 800), st.integers(60, 700).map(float), st.integers(40, 300).map(float)
)
COLOURS = st.sampled_from(("ink", "option0", "muted", "track", "card"))
ALIGNS, VALIGNS = st.sampled_from(("left", "center", "right")), st.sampled_from(("top", "middle", "bottom"))
SHARES = st.sampled_from((0.0, 0.1, 0.5, 1.0))
WORDS = st.sampled_from(("", "ja", "Een apart werkaccount lost het op", "É\ng"))
ITEMS = st.one_of(
    st.builds(
        Box, AREAS, COLOURS, st.sampled_from((0.0, 12.0, 32.0)), st.sampled_from(("", "field")),
        shadow=st.sampled_from(("", "card", "primary")), dim=st.booleans(),
    ),
    st.builds(
        Text, AREAS, WORDS, st.sampled_from((27.0, 64.0)), colour=COLOURS, align=ALIGNS,
        valign=VALIGNS, group=st.sampled_from(("", "g")), fixed_cells=st.booleans(),
    ),
    st.builds(Icon, AREAS, st.sampled_from(("hand", "stop"))),
    st.builds(Picture, AREAS, st.just("nothing there"), shadow=st.sampled_from(("", "card"))),
    st.builds(Bar, AREAS, SHARES, COLOURS, covered=st.booleans()),
    st.builds(Ring, AREAS, SHARES),
    st.builds(Pips, AREAS, st.integers(0, 20), st.integers(0, 20)),
    st.builds(WeightMark, AREAS, st.integers(1, 3)),
    st.builds(Mark, AREAS, st.integers(0, 3), st.sampled_from(("full", "dim", "outlined"))),
    st.builds(Touch, AREAS, st.sampled_from("abc"), st.just(Advance())),
    st.builds(
        Field, AREAS, st.sampled_from("fg"), WORDS, st.just(RewordRule()), multiline=st.booleans(),
        vague=st.just(("apart",)), hint=st.just("Schrijf"),
    ),
)  # fmt: skip
SCENES = st.lists(ITEMS, max_size=7)
LIVES = st.sampled_from(
    (
        PaintState(),
        PaintState(ring="a", pressed="b"),
        PaintState(ring="f"),
        PaintState(typed={"f": Typed("wij zijn er", 3, 6, 0, (0, 3))}),
    )
)


def edited(items: list[Item], cuts: list[tuple[int, Item | None]]) -> list[Item]:
    items = list(items)
    for at, item in cuts:
        if item is not None:
            items.insert(at % (len(items) + 1), item)
        elif items:
            items.pop(at % len(items))
    return items


@settings(max_examples=RANDOM_FRAMES.now, deadline=None)
@given(SCENES, st.lists(st.tuples(st.integers(0, 9), st.none() | ITEMS), max_size=3), LIVES, LIVES)
def test_a_part_repainted_is_a_whole_repainted(
    items: list[Item], cuts: list[tuple[int, Item | None]], before: PaintState, after: PaintState
) -> None:
    old, new = Scene("s", tuple(items)), Scene("s", tuple(edited(items, cuts)))
    painter = Painter(strict=True)
    painter.show(old, SIZE, before)
    painter.show(new, SIZE, after)
    whole = snapshot(new, SIZE, state=after, strict=True)
    assert pygame.image.tobytes(painter.canvas, "RGB") == pygame.image.tobytes(whole, "RGB")


def test_nothing_is_painted_twice() -> None:
    painter = Painter(strict=True)
    scene = Scene("s", (Box(Area(0, 0, 100, 100)), Text(Area(200, 200, 300, 50), "ja")))
    assert painter.show(scene, SIZE) == [pygame.Rect(0, 0, *SIZE)]
    assert painter.show(scene, SIZE) == []
    moved = Scene("s", (scene.items[0], Text(Area(200, 200, 300, 50), "nee")))
    assert sum(r.w * r.h for r in painter.show(moved, SIZE)) < SIZE[0] * SIZE[1] / 10


def test_a_fault_becomes_a_quiet_box_and_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    scene = Scene("s", (Icon(Area(900, 500, 100, 100), "no such icon"),))
    first, again = snapshot(scene, SIZE), snapshot(scene, SIZE)
    assert first.get_at((237, 137)) == pygame.Color(themes.colour("warm", "warm", "track"))
    assert again.get_at((237, 137)) == first.get_at((237, 137))
    assert capsys.readouterr().err.count("no such icon") == 1
    with pytest.raises(KeyError, match="no such icon"):
        snapshot(scene, SIZE, strict=True)


def test_every_icon_is_drawn() -> None:
    for name in sorted(NAMES):
        scene = Scene("s", (Icon(Area(0, 0, 1080, 1080), name),))
        picture = snapshot(scene, (480, 270), strict=True)
        inked = pygame.mask.from_threshold(picture, pygame.Color("#17203A"), (40, 40, 40, 255)).count()
        assert inked > 300, name
    with pytest.raises(KeyError):
        icon_svg("nothing", "#000000")


def test_an_unknown_colour_is_named() -> None:
    with pytest.raises(KeyError, match="mauve"):
        themes.colour("warm", "warm", "mauve")
    with pytest.raises(KeyError, match="gloomy"):
        themes.colour("warm", "gloomy", "ink")


@pytest.mark.parametrize(
    ("size", "width"), [((1024, 768), 1440), ((1920, 1080), 1920), ((1280, 1024), 1350), ((5120, 1080), 2520)]
)
def test_the_page_follows_the_shape_of_the_screen(size: tuple[int, int], width: float) -> None:
    assert page_for(size).width == pytest.approx(width)


def test_a_field_near_its_greatest_length_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is counted at first; who reaches the end sees why no letter comes any more."""
    tags: list[tuple[str, ...]] = []
    monkeypatch.setattr(field_brush, "_chip", lambda pen, area, told, icon, colour="ink": tags.append((told, colour)))
    for text in ("a" * 10, "a" * 18, "a" * 20):
        item = Field(Area(100, 100, 1000, 80), "why", text, RewordReason(), limit=20)
        typed = Typed(text, len(text), len(text))
        Painter(strict=True).show(Scene("s", (item,)), (1920, 1080), PaintState(typed={"why": typed}))
    assert tags == [("18 / 20", "muted"), ("20 / 20", "attention")]
