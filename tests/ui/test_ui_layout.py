"""Rows, columns and grids: laws that hold for any blocks in any room."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.geometry import Area
from game.ui.layout import SPRING, Block, Need, column, first_as_wide, grid, layers, padded, row, shares
from game.ui.scene import Box, Item

ROOM = st.integers(0, 2000).map(float)
GAP = st.sampled_from([0.0, 12.0, 32.0])
NEEDS = st.builds(
    lambda least, more, weight: Need(least, least + more, weight),
    st.integers(0, 400).map(float), st.integers(0, 300).map(float), st.sampled_from([0.0, 0.0, 1.0, 2.5]),
)  # fmt: skip
PARTS = st.lists(st.tuples(NEEDS, st.integers(0, 3)), min_size=1, max_size=7)


def leaf(name: int, tall: Need, wide: Need, gives: int) -> Block:
    def draw(area: Area) -> tuple[Item, ...]:
        return (Box(area, f"leaf{name}"),)

    return Block(draw, lambda _: tall, wide, gives)


LEAVES = st.builds(leaf, st.integers(0, 10**6), NEEDS, NEEDS, st.integers(0, 2))
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda blocks, gap: column(*blocks, gap=gap), st.lists(inner, max_size=4), GAP),
        st.builds(lambda blocks, gap, way: row(*blocks, gap=gap, mirrored=way), st.lists(inner, max_size=4), GAP,
                  st.booleans()),
        st.builds(lambda blocks, gap, n: grid(blocks, n, gap), st.lists(inner, max_size=5), GAP, st.integers(1, 3)),
        st.builds(lambda block, x: padded(block, x), inner, GAP),
    ),
    max_leaves=12,
)  # fmt: skip


@given(ROOM, PARTS, GAP)
def test_shares_never_take_more_than_there_is(room: float, parts: list[tuple[Need, int]], gap: float) -> None:
    """Unless the gaps alone are wider than all the room."""
    found = [size for size in shares(room, parts, gap) if size is not None]
    between = gap * max(0, len(found) - 1)
    assert all(size >= 0 for size in found)
    assert sum(found) + between <= max(room, between) + 0.1


@given(ROOM, PARTS, GAP)
def test_each_gets_its_least_where_that_is_possible(room: float, parts: list[tuple[Need, int]], gap: float) -> None:
    """What stays gets no less, as long as what has to stay finds room at all."""
    found = shares(room, parts, gap)
    stays = [need.least for need, gives in parts if gives == 0]
    if sum(stays) + gap * max(0, len(stays) - 1) <= room:
        assert all(size is None or size >= need.least - 0.1 for size, (need, _) in zip(found, parts, strict=True))


@given(ROOM, PARTS, GAP)
def test_what_gives_way_goes_in_its_order(room: float, parts: list[tuple[Need, int]], gap: float) -> None:
    """Nothing with a lower number goes before something with a higher one, and nothing without a number goes."""
    found = shares(room, parts, gap)
    gone = [gives for size, (_, gives) in zip(found, parts, strict=True) if size is None]
    kept = [gives for size, (_, gives) in zip(found, parts, strict=True) if size is not None]
    assert 0 not in gone
    assert min(gone, default=9) >= max(kept, default=0)


@given(ROOM, PARTS, GAP)
def test_nothing_goes_without_need(room: float, parts: list[tuple[Need, int]], gap: float) -> None:
    """The last one that went had no room at its least."""
    found = shares(room, parts, gap)
    gone = [i for i, size in enumerate(found) if size is None]
    if gone:
        last = min(reversed(gone), key=lambda i: parts[i][1])
        there = [need.least for (need, _), size in zip(parts, found, strict=True) if size is not None]
        assert sum([*there, parts[last][0].least]) + gap * len(there) > room - 0.1


def test_what_is_left_goes_by_weight() -> None:
    assert shares(1000, [(Need(0, 0, 4), 0), (Need(100, 100), 0), (Need(0, 0, 6), 0)]) == [360, 100, 540]
    assert shares(1000, [(Need(700, 700, 1), 0), (Need(0, 0, 1), 0)]) == [700, 300]


def test_wishes_are_met_before_anything_grows() -> None:
    """And alike, where there is room for a part of them only."""
    assert shares(500, [(Need(100, 300), 0), (Need(0, 0, 1), 0)]) == [300, 200]
    assert shares(300, [(Need(100, 300), 0), (Need(100, 300), 0)]) == [150, 150]


def boxes(tree: Block, area: Area) -> Iterator[Area]:
    for item in tree.draw(area):
        assert isinstance(item, Box)
        yield item.area


@given(TREES, st.integers(1, 2000), st.integers(1, 1200))
def test_nothing_leaves_its_area_and_nothing_overlaps(tree: Block, w: int, h: int) -> None:
    """Whatever the blocks want, in any room; gaps that are wider than the room lie outside of what is promised."""
    area = Area(10, 20, float(w), float(h))
    found = list(boxes(tree, area))
    roomy = w >= 400 and h >= 400
    for one in found if roomy else ():
        assert one.x >= area.x - 1 and one.right <= area.right + 1, (one, area)
        assert one.y >= area.y - 1 and one.bottom <= area.bottom + 1, (one, area)
    for n, one in enumerate(found if roomy else ()):
        for other in found[n + 1 :]:
            across = min(one.right, other.right) - max(one.x, other.x)
            down = min(one.bottom, other.bottom) - max(one.y, other.y)
            assert across <= 0.5 or down <= 0.5, (one, other)


def test_mirrored_is_the_same_from_the_other_side() -> None:
    """For a board whose facilitator stands at the left."""
    parts = leaf(1, Need(), Need(100, 100), 0), leaf(2, Need(), Need(0, 0, 1), 0)
    plain, turned = (list(boxes(row(*parts, gap=20, mirrored=way), Area(0, 0, 500, 10))) for way in (False, True))
    assert [(one.x, one.w) for one in plain] == [(0, 100), (120, 380)]
    assert [(one.x, one.w) for one in turned] == [(400, 100), (0, 380)]


def test_a_spring_pushes_apart() -> None:
    low = leaf(1, Need(50, 50), Need(), 0)
    assert [one.y for one in boxes(column(SPRING, low), Area(0, 0, 100, 400))] == [350]


@pytest.mark.parametrize("count", [1, 3, 4, 5])
def test_a_grid_has_columns_of_one_width(count: int) -> None:
    """Also in its last line, which may be short."""
    cells = [leaf(n, Need(10, 10), Need(n * 40.0, n * 60.0), 0) for n in range(count)]
    assert {one.w for one in boxes(grid(cells, 2, 20), Area(0, 0, 420, 400))} == {200}


def test_layers_need_what_the_largest_needs() -> None:
    both = layers(leaf(1, Need(10, 20), Need(), 0), leaf(2, Need(5, 80), Need(), 0))
    assert both.tall(100) == Need(10, 80)


@pytest.mark.parametrize(("w", "drawn"), [(400, "leaf1"), (300, "leaf1"), (299, "leaf2"), (50, "leaf2")])
def test_the_first_that_is_not_too_wide_is_drawn(w: float, drawn: str) -> None:
    """And the last one, where none is narrow enough."""
    wide, narrow = leaf(1, Need(), Need(300, 500), 0), leaf(2, Need(), Need(100, 200), 0)
    block = first_as_wide(wide, narrow)
    (shown,) = block.draw(Area(0, 0, w, 80))
    assert isinstance(shown, Box) and shown.fill == drawn
    assert block.wide == Need(100, 500)


@pytest.mark.parametrize("around", [column, row, layers])
def test_a_block_reckons_its_height_once_for_each_width(around: Callable[[Block], Block]) -> None:
    """However often it is asked: where each level asks anew, the work doubles with each."""
    asked: list[float] = []

    def tall(w: float) -> Need:
        asked.append(w)
        return Need(w / 10, w / 5)

    block = around(Block(lambda area: (Box(area),), tall, Need(900, 900)))
    for w in (400.0, 300.0, 400.0):
        assert block.tall(w) == Need(w / 10, w / 5)
    assert asked == [400.0, 300.0]
