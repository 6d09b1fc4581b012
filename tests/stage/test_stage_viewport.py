"""Where the page lies on a screen of any shape: laws that hold for every size of window."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.stage.paint.viewport import NARROWEST, WIDEST, Viewport
from game.ui.geometry import HEIGHT, Area

VIEWPORTS = st.builds(Viewport, st.integers(160, 5200), st.integers(120, 3000))
AREAS = st.builds(
    Area, st.integers(0, 1300).map(float), st.integers(0, 1000).map(float), st.floats(1, 900), st.floats(1, 600)
)


@given(VIEWPORTS)
def test_the_whole_page_is_on_the_screen(viewport: Viewport) -> None:
    """Nothing of it is cut off, and it touches two opposite edges at least."""
    page = viewport.rect(Area(0, 0, viewport.page_width, HEIGHT))
    assert page.left >= 0 and page.top >= 0
    assert page.right <= viewport.w and page.bottom <= viewport.h
    assert page.w == viewport.w or page.h == viewport.h


@given(VIEWPORTS)
def test_the_page_lies_in_the_middle(viewport: Viewport) -> None:
    """Bands of paper are as wide on one side as on the other, to a pixel."""
    page = viewport.rect(Area(0, 0, viewport.page_width, HEIGHT))
    assert abs(page.left - (viewport.w - page.right)) <= 1
    assert abs(page.top - (viewport.h - page.bottom)) <= 1


@given(VIEWPORTS)
def test_a_page_is_never_narrower_or_wider_than_screens_are_laid_out_for(viewport: Viewport) -> None:
    """From 5:4 to 21:9."""
    assert NARROWEST <= viewport.page.width <= WIDEST


@pytest.mark.parametrize(
    ("size", "bands"),
    [((1920, 1080), (0, 0)), ((1024, 768), (0, 0)), ((768, 1024), (0, 205)), ((5120, 1080), (1300, 0))],
    ids=["the usual one", "an old projector", "a screen on its side", "one wider than any"],
)
def test_other_shapes_get_bands_of_paper(size: tuple[int, int], bands: tuple[int, int]) -> None:
    """At the sides, or above and below."""
    viewport = Viewport(*size)
    assert (round(viewport.left), round(viewport.top)) == bands


@given(VIEWPORTS, AREAS)
def test_a_place_that_is_seen_is_the_place_that_is_meant(viewport: Viewport, area: Area) -> None:
    """From units to a pixel and back: to within that pixel, so that a click meets the button under it."""
    rect = viewport.rect(area)
    x, y = viewport.units(rect.x, rect.y)
    assert abs(x - area.x) <= 0.51 / viewport.u
    assert abs(y - area.y) <= 0.51 / viewport.u


@given(VIEWPORTS, st.lists(st.integers(1, 300), min_size=2, max_size=6))
def test_areas_that_touch_in_units_touch_in_pixels(viewport: Viewport, sizes: list[int]) -> None:
    """No line of paper shines through between two rows or columns, on no projector."""
    edges = list(accumulate(sizes, initial=40))
    rows = [viewport.rect(Area(64, y, 500, below - y)) for y, below in pairwise(edges)]
    columns = [viewport.rect(Area(x, 64, right - x, 500)) for x, right in pairwise(edges)]
    assert all(above.bottom == below.top for above, below in pairwise(rows))
    assert all(left.right == right.left for left, right in pairwise(columns))


@given(VIEWPORTS, AREAS, st.floats(0, 40))
def test_what_is_painted_anew_is_all_that_an_item_can_have_touched(
    viewport: Viewport, area: Area, extra: float
) -> None:
    """With its shadow, and with the soft edge of a pixel more."""
    assert viewport.expanded(area, extra).contains(viewport.rect(area).inflate(2, 2))


@given(VIEWPORTS, st.floats(0.001, 500))
def test_a_line_however_thin_is_seen(viewport: Viewport, units: float) -> None:
    """On the smallest window too; and nothing stays nothing."""
    assert viewport.px(units) >= 1
    assert viewport.px(0) == 0
