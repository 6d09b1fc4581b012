"""The sheet of a screen and rectangles on it: parts fill their whole, touch nothing else, and never overlap."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.geometry import BAR_H, BAR_Y, BOTTOM, GUTTER, HEIGHT, MARGIN, TOP, Area, Page

PLACES = st.floats(0, 2000)
SIDES = st.floats(50, 1500)
AREAS = st.builds(Area, PLACES, PLACES, SIDES, SIDES)
WIDTHS = {"5:4": 1350.0, "4:3": 1440.0, "16:10": 1728.0, "16:9": 1920.0, "21:9": 2520.0}


# ------------------------------------------------------------------------------------------------------------- areas


@given(AREAS, st.integers(1, 12), st.floats(0, 3))
def test_rows_share_out_the_whole_height(area: Area, count: int, gap: float) -> None:
    """A list of five agreements or of thirteen chapters ends where its panel ends: nothing hangs over, none is lost."""
    rows = area.rows(count, gap)
    assert len(rows) == count
    assert rows[0].y == area.y
    assert rows[-1].bottom == pytest.approx(area.bottom)
    assert {row.x for row in rows} == {area.x}
    assert {row.w for row in rows} == {area.w}
    assert all(lower.y - upper.bottom == pytest.approx(gap, abs=1e-6) for upper, lower in pairwise(rows))


@given(AREAS, st.integers(1, 12), st.floats(0, 3))
def test_columns_are_rows_lying_down(area: Area, count: int, gap: float) -> None:
    """One law for both directions: whoever knows rows knows columns."""
    standing = Area(area.y, area.x, area.h, area.w).rows(count, gap)
    assert [Area(row.y, row.x, row.h, row.w) for row in standing] == area.columns(count, gap)


def test_one_row_is_the_area_itself() -> None:
    """A question with one answer takes all the room there is, without a gap to anything."""
    area = Area(64, 152, 800, 600)
    assert area.rows(1) == area.columns(1) == [area]


@given(AREAS, st.floats(0, 24), st.floats(0, 24))
def test_an_inset_keeps_the_middle(area: Area, dx: float, dy: float) -> None:
    """What stands in the middle of a button stands in the middle of what the button leaves for its label."""
    inner = area.inset(dx, dy)
    assert inner.x + inner.w / 2 == pytest.approx(area.x + area.w / 2)
    assert inner.y + inner.h / 2 == pytest.approx(area.y + area.h / 2)
    assert (area.w - inner.w, area.h - inner.h) == pytest.approx((2 * dx, 2 * dy))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param((10,), Area(110, 210, 280, 80), id="one number is for all four sides"),
        pytest.param((10, 0), Area(110, 200, 280, 100), id="nought is a number too"),
        pytest.param((-5,), Area(95, 195, 310, 110), id="below nought it is a ring around the area"),
    ],
)
def test_insets_of_one_and_of_two_numbers(given: tuple[float, ...], expected: Area) -> None:
    """A ring around the table that is asked is an inset below nought; a text beside its edge has none from above."""
    assert Area(100, 200, 300, 100).inset(*given) == expected


@given(AREAS, st.floats(1, 49))
def test_parts_lie_at_their_own_edge(area: Area, w: float) -> None:
    """Label at the left, field at the right: both are as wide as was asked, and lie at opposite edges."""
    left, right = area.left_part(w), area.right_part(w)
    assert (left.x, right.right) == pytest.approx((area.x, area.right))
    assert left.w == right.w == w
    assert (left.y, left.h) == (right.y, right.h) == (area.y, area.h)
    assert left.right <= right.x + 1e-6 or w > area.w / 2


@given(st.integers(1, 8), st.integers(0, 840), st.integers(0, 80))
def test_a_point_lies_in_one_of_neighbouring_cells(count: int, x: int, y: int) -> None:
    """A press on the very line between "Hands" and "Keyboard" means one of them, never both and never none."""
    frame = Area(0, 0, 840, 80)  # which each of these numbers divides
    within = sum(cell.contains(x, y) for cell in frame.columns(count, 0))
    assert within == (1 if x < 840 and y < 80 else 0)


# -------------------------------------------------------------------------------------------------------------- page


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_twelve_columns_fill_the_sheet_between_its_margins(width: float) -> None:
    """Whatever the projector, a screen of seven and five columns uses all of it."""
    page = Page(width)
    assert page.column(0, 12) == pytest.approx(page.area)
    left, right = page.column(0, 7), page.column(7, 5)
    assert left.x == MARGIN
    assert right.right == pytest.approx(width - MARGIN)
    assert right.x - left.right == pytest.approx(GUTTER)


@given(st.sampled_from(list(WIDTHS.values())), st.integers(1, 11))
def test_columns_meet_at_a_gutter_wherever_the_sheet_is_cut(width: float, cut: int) -> None:
    """4 and 8, or 7 and 5: two parts of a screen never overlap, at every shape of the wall."""
    page = Page(width)
    assert page.column(cut, 12 - cut).x - page.column(0, cut).right == pytest.approx(GUTTER)


def test_a_column_can_have_a_height_of_its_own() -> None:
    """The plan of the set-up begins above the others, beside the title."""
    column = Page().column(8, 4, 64, 824)
    assert (column.y, column.h, column.bottom) == (64, 824, BOTTOM)


@pytest.mark.parametrize(("shape", "narrow"), [("5:4", True), ("4:3", True), ("16:10", False), ("16:9", False)])
def test_old_projectors_are_narrow(shape: str, narrow: bool) -> None:
    """Many a staff room still has a projector of 4:3: there screens leave out captions and icons first."""
    assert Page(WIDTHS[shape]).narrow is narrow


def test_the_control_bar_lies_below_the_body_and_on_the_sheet() -> None:
    """STOP and the step forward keep a strip of their own, which no panel reaches."""
    assert TOP < BOTTOM < BAR_Y
    assert BAR_Y + BAR_H < HEIGHT
