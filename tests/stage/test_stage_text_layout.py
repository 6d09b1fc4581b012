"""How a text lies in its field: lines, places of the caret, what is pointed at; laws that hold for any text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.stage.input.text_layout import FieldLayout, field_layout
from game.stage.paint.viewport import Viewport
from game.ui.geometry import Area
from game.ui.scene import Field
from tests.stage.stage_samples import RULE, SHEET, WHY

SMALL = replace(RULE, area=Area(100, 100, 320, 160))
TEXTS = st.text("ab m-é\n", max_size=50)
LINE = st.text("ab m-é", max_size=40)


def laid(text: str, field: Field = SMALL, zoom: float = 1.0, viewport: Viewport = SHEET) -> FieldLayout:
    return field_layout(field, viewport, zoom, text)


@given(TEXTS)
def test_every_offset_lies_on_exactly_one_line(text: str) -> None:
    """The lines follow each other without a gap, the end of the text included."""
    found = laid(text)
    lines = [found.line_of(offset) for offset in range(len(text) + 1)]
    assert lines == sorted(lines)
    for line, span in enumerate(found.lines):
        assert all(found.line_of(offset) == line for offset in range(span.start, min(span.follow, len(text) + 1)))


@given(LINE)
def test_pointing_at_the_caret_finds_it(text: str) -> None:
    """In a single line, scrolled or not: what is seen is what is meant."""
    found = laid(text, replace(WHY, limit=100))
    for offset in range(len(text) + 1):
        for top in (0, 40):
            caret = found.caret_rect(offset, top)
            assert found.offset_at(caret.x, caret.centery, top) == offset


@given(TEXTS, st.integers(-500, 2500), st.integers(-500, 2500))
def test_pointing_anywhere_gives_an_offset_of_the_text(text: str, x: int, y: int) -> None:
    """Also beside the field, as somebody does who drags."""
    assert 0 <= laid(text).offset_at(x, y, 0) <= len(text)
    assert 0 <= laid(text, WHY).offset_at(x, y, 0) <= len(text)


@given(TEXTS, st.integers(0, 60))
def test_scrolling_brings_the_caret_into_sight_and_rests_there(text: str, top: int) -> None:
    """No further than needed: what can be seen already does not move."""
    found = laid(text)
    for offset in range(len(text) + 1):
        moved = found.scrolled(top, offset)
        line = found.line_of(offset)
        assert moved <= line < moved + found.visible
        assert 0 <= moved <= max(0, len(found.lines) - found.visible)
        assert found.scrolled(moved, offset) == moved


@given(LINE, st.integers(0, 900))
def test_a_single_line_scrolls_by_pixels(text: str, top: int) -> None:
    """The caret is never outside, and no room is wasted at the end."""
    found = laid(text, replace(WHY, area=Area(100, 500, 200, 80)))
    for offset in range(len(text) + 1):
        moved = found.scrolled(top, offset)
        assert found.inner.left <= found.caret_rect(offset, moved).left <= found.inner.right
        assert moved <= max(0, found.width(0, len(text)) - found.inner.w + found.caret)


@given(TEXTS)
def test_home_and_end_stay_on_their_line(text: str) -> None:
    """And embrace the caret; pressed again they rest, also in a broken word, where the caret hangs at the end."""
    found = laid(text)
    for offset in range(len(text) + 1):
        for hangs in (False, True):
            home, end = found.line_ends(offset, hangs)
            line = found.line_of(offset, hangs)
            assert home <= offset <= end
            assert (found.line_of(home), found.line_of(end, hangs=True)) == (line, line)
            assert (found.line_ends(home)[0], found.line_ends(end, hangs=True)[1]) == (home, end)
            assert found.caret_rect(home, 0).y == found.caret_rect(end, 0, hangs=True).y


@given(TEXTS)
def test_up_from_the_first_line_and_down_from_the_last_lead_to_the_ends(text: str) -> None:
    """As in any other program."""
    found = laid(text)
    assert found.above(-1, 30) == 0
    assert found.above(len(found.lines), 30) == len(text)


def test_down_and_up_again_is_where_it_began() -> None:
    """At the same x, as long as the line below is long enough."""
    found = laid("een twee\ndrie vier", RULE)
    x = found.x_of(5, 0)
    below = found.above(1, x)
    assert found.line_of(below) == 1
    assert found.above(0, x) == 5


def test_a_new_line_at_the_end_is_a_line_to_type_on() -> None:
    """The caret stands on it before a letter does."""
    found = laid("een\n", RULE)
    assert (len(found.lines), found.line_of(4)) == (2, 1)
    assert found.caret_rect(4, 0).x == found.inner.x
    assert found.caret_rect(4, 0).y > found.caret_rect(3, 0).y


def test_spaces_that_hang_over_the_edge_keep_the_caret_inside() -> None:
    """Somebody leans on the space bar."""
    found = laid("een" + " " * 60)
    assert found.caret_rect(63, 0).right <= found.inner.right


@pytest.mark.parametrize(("zoom", "larger"), [(1.0, 1.0), (1.25, 1.25), (1.5, 1.5)])
def test_type_grows_with_the_zoom_where_there_is_room(zoom: float, larger: float) -> None:
    """For the last row of a long room."""
    assert laid("een", RULE, zoom).px == int(laid("een", RULE).px * larger)


@given(st.floats(0.5, 20), st.integers(20, 300))
def test_type_never_grows_out_of_its_field(zoom: float, height: int) -> None:
    """Nor down to nothing."""
    for field in (RULE, WHY):
        found = laid("Ég", replace(field, area=Area(100, 100, 600, height)), zoom)
        assert 1 <= found.px <= found.area.h


def test_the_same_field_on_a_small_window_lies_alike() -> None:
    """Half the pixels, half the type, the same breaks within a letter or two."""
    large, half = laid("een twee drie", RULE), laid("een twee drie", RULE, viewport=Viewport(960, 540))
    assert abs(large.px / 2 - half.px) <= 1
    assert len(large.lines) == len(half.lines) == 1
    assert half.area.w * 2 == pytest.approx(large.area.w, abs=2)


def test_a_text_that_is_too_long_is_set_smaller_and_never_below_its_floor() -> None:
    """As large as the field asks while it fits; from its least size on the rest is scrolled."""
    short, longer, longest = (laid("wij bellen terug " * n, RULE) for n in (2, 24, 200))
    assert short.px > longer.px > longest.px
    assert longer.whole and not longest.whole
    assert longest.px == int(max(27, RULE.size * 0.62))
    above, below = longest.hidden(3)
    assert (above, above + longest.visible + below) == (3, len(longest.lines))


def test_of_a_single_line_the_pixels_beyond_both_ends_are_known() -> None:
    found = laid("wij bellen terug " * 40, WHY)
    left, right = found.hidden(50)
    assert left == 50 and right == found.width(0, len(found.shown)) - 50 - found.inner.w + found.caret
