"""What is painted once and kept at hand: how long, and how much of it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame import Surface

from game.stage.paint.surface_cache import BYTES_A_PIXEL, SurfaceCache
from tests.waiting import PATIENCE

TILE = 10 * 10 * BYTES_A_PIXEL


class Painted:
    """Counts what has to be painted."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def tile(self, name: str, side: int = 10) -> Callable[[], Surface]:
        def make() -> Surface:
            self.made.append(name)
            return Surface((side, side))

        return make


def test_the_same_is_painted_once() -> None:
    """And it is the very same surface."""
    cache, painted = SurfaceCache(TILE), Painted()
    assert cache.get("a", painted.tile("a")) is cache.get("a", painted.tile("a"))
    assert painted.made == ["a"]


def test_another_key_is_another_surface() -> None:
    """By value: equal keys are one key."""
    cache, painted = SurfaceCache(9 * TILE), Painted()
    for key in (("box", 1, "#fff"), ("box", 2, "#fff"), ("box", 1, "#fff")):
        cache.get(key, painted.tile(str(key)))
    assert len(painted.made) == 2


def test_what_was_used_longest_ago_goes_first() -> None:
    """A shadow that every screen has stays, however old it is."""
    cache, painted = SurfaceCache(2 * TILE), Painted()
    for name in ("a", "b", "a", "c", "a", "b"):
        cache.get(name, painted.tile(name))
    assert painted.made == ["a", "b", "c", "b"]


def test_one_that_is_larger_than_the_limit_is_kept_all_the_same() -> None:
    """A background as large as the wall: to paint it anew for each frame would be worse."""
    cache, painted = SurfaceCache(TILE), Painted()
    for _ in range(2):
        cache.get("wall", painted.tile("wall", side=100))
    assert painted.made == ["wall"]
    cache.get("a", painted.tile("a"))
    cache.get("wall", painted.tile("wall", side=100))
    assert painted.made == ["wall", "a", "wall"]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from((1, 5, 10, 20))), max_size=40))
def test_memory_keeps_to_its_limit(asked: list[tuple[str, int]]) -> None:
    """Whatever is asked for in whatever order; what it believes to hold is what it holds."""
    cache, painted = SurfaceCache(4 * TILE), Painted()
    for name, side in asked:
        cache.get((name, side), painted.tile(name, side))
        held = [kept.get_width() * kept.get_height() * BYTES_A_PIXEL for kept in cache._kept.values()]
        assert sum(held) == cache._held
        assert cache._held <= 4 * TILE or len(held) == 1


def test_what_cannot_be_painted_is_not_kept() -> None:
    """The fault comes through, and the next time it is tried again."""
    cache, painted = SurfaceCache(TILE), Painted()

    def broken() -> Surface:
        raise OSError("no such picture")

    with pytest.raises(OSError, match="no such picture"):
        cache.get("a", broken)
    cache.get("a", painted.tile("a"))
    assert painted.made == ["a"]


def test_what_two_threads_want_is_kept_once() -> None:
    """Both are made, one is kept, and its size counts once."""
    cache, painted, both = SurfaceCache(2 * TILE), Painted(), Barrier(2)

    def make() -> Surface:
        both.wait(PATIENCE)
        return painted.tile("a")()

    other = Thread(target=cache.get, args=("a", make))
    other.start()
    mine = cache.get("a", make)
    other.join()
    assert painted.made == ["a", "a"] and cache.get("a", make) is mine
    cache.get("b", painted.tile("b"))
    assert cache.get("a", make) is mine
