"""What moves by itself, over a clock that a test tells: how it begins, comes to rest, and when it must not move."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.stage.paint.motion import ENTERING, GROWING, Motion
from game.ui.geometry import Area
from game.ui.scene import Bar, Box, Move, Scene
from game.ui.timeline import eased

BAR = Bar(Area(100, 100, 800, 24), 0.5, "option0")
TIMES = st.floats(0, 2)


def scene(*bars: Bar, name: str = "s", flourish: bool = True) -> Scene:
    return Scene(name, bars, flourish=flourish)


def shown(*scenes: Scene) -> Motion:
    """These one after the other, the last at time 0."""
    motion = Motion()
    for n, each in enumerate(scenes):
        motion.follow(each, 10.0 * (n + 1 - len(scenes)))
    return motion


@given(st.floats(-5, 5), st.floats(-5, 5))
def test_easing_goes_one_way_from_nothing_to_all(one: float, other: float) -> None:
    """Quick at first, slow at the end, and never beyond."""
    low, high = sorted((one, other))
    assert 0.0 <= eased(low) <= eased(high) <= 1.0
    assert (eased(0.0), eased(1.0)) == (0.0, 1.0)
    assert eased(0.5) > 0.5


@given(TIMES, TIMES)
def test_a_bar_grows_from_nothing_to_its_share_and_stays(one: float, other: float) -> None:
    """It never shrinks on its way and never shows more than was voted."""
    motion = shown(scene(BAR))
    early, late = sorted((one, other))
    assert 0.0 <= motion.grown(BAR, early) <= motion.grown(BAR, late) <= BAR.share + 1e-9
    assert motion.grown(BAR, GROWING) == BAR.share


def test_a_bar_that_changes_goes_on_from_where_it_is() -> None:
    """Another vote came in while it grew: it does not jump back to nothing."""
    motion = shown(scene(BAR))
    half = motion.grown(BAR, GROWING / 2)
    more = replace(BAR, share=0.9)
    motion.follow(scene(more), GROWING / 2)
    assert motion.grown(more, GROWING / 2) == pytest.approx(half)
    assert motion.grown(more, 2 * GROWING) == 0.9


def test_a_bar_may_shrink_when_somebody_changed_their_mind() -> None:
    """From where it stood."""
    motion, less = shown(scene(BAR)), replace(BAR, share=0.2)
    motion.follow(scene(less), GROWING)
    assert motion.grown(less, GROWING) == pytest.approx(0.5)
    assert motion.grown(less, 2 * GROWING) == pytest.approx(0.2)


def test_the_same_scene_again_does_not_begin_anew() -> None:
    """A clock ticks on the wall while bars grow."""
    motion = shown(scene(BAR))
    before = motion.grown(BAR, 0.3)
    motion.follow(scene(BAR), 0.2)
    assert motion.grown(BAR, 0.3) == before


def test_on_another_screen_bars_grow_again() -> None:
    """Also where they would have the same place and colour."""
    motion = shown(scene(BAR), scene(BAR, name="next"))
    assert motion.grown(BAR, 0.0) == 0.0


@pytest.mark.parametrize(
    ("bar", "flourish"),
    [(replace(BAR, still=True), True), (replace(BAR, covered=True), True), (BAR, False)],
    ids=["a bar of the minutes", "a covered one", "a heavy card"],
)
def test_what_must_not_move_is_there_at_once(bar: Bar, flourish: bool) -> None:
    """A hatched bar that grew would tell its figure; heavy cards are sober."""
    motion = shown(scene(bar, flourish=flourish))
    assert motion.grown(bar, 0.0) == bar.share
    assert not motion.moves(0.0)


def test_a_bar_that_nobody_knows_is_whole() -> None:
    """In a picture of another scene."""
    assert Motion().grown(BAR, 0.0) == BAR.share


def test_the_first_screen_is_there_at_once() -> None:
    """There is none that it could come in over."""
    motion = Motion()
    assert not motion.follow(scene(), 0.0)
    assert motion.entered(0.0) == 1.0


@given(TIMES, TIMES)
def test_another_screen_comes_in_and_is_there(one: float, other: float) -> None:
    """Further with every frame, and whole after its time."""
    motion = shown(scene(), scene(name="next"))
    early, late = sorted((one, other))
    assert 0.0 <= motion.entered(early) <= motion.entered(late) <= 1.0
    assert motion.entered(ENTERING) == 1.0


@pytest.mark.parametrize(("flourish", "fades"), [(True, True), (False, False)])
def test_only_screens_that_may_move_fade_in(flourish: bool, fades: bool) -> None:
    """STOP is there in the same moment."""
    motion = shown(scene())
    assert motion.follow(scene(name="next", flourish=flourish), 0.0) is fades
    assert motion.entered(0.0) == (0.0 if fades else 1.0)


@pytest.mark.parametrize(
    ("now", "moves"), [(0.0, True), (ENTERING - 0.01, True), (ENTERING + 0.01, True), (GROWING + 0.01, False)]
)
def test_a_screen_with_bars_rests_when_the_last_has_grown(now: float, moves: bool) -> None:
    """From then on nothing is painted until something happens: an old laptop stays cool."""
    assert shown(scene(), scene(BAR, name="next")).moves(now) is moves


def test_a_screen_without_bars_rests_when_it_is_there() -> None:
    """Sooner."""
    motion = shown(scene(), scene(name="next"))
    assert motion.moves(ENTERING - 0.01) and not motion.moves(ENTERING + 0.01)


def test_another_act_on_the_same_screen_moves_from_its_beginning() -> None:
    """The band of a clock opens on a screen that has stood there for minutes, and nothing else comes in anew."""
    band = Box(Area(0, 100, 1920, 200), "attention_fill", 0)
    before = Scene("s", (), flourish=False)
    after = Scene("s", (band,), act="time-up", moves=(Move(band, 0.0, 0.25, unrolls=True),))
    motion = shown(before, after)
    assert not motion.follow(after, 0.0)
    early, late = (next(one for one in motion.frame(t).items if isinstance(one, Box)) for t in (0.1, 0.3))
    assert 0 < early.area.h < late.area.h == band.area.h
    assert motion.entered(0.0) == 1.0 and motion.changes(0.3) is None
