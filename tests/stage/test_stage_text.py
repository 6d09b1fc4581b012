"""Breaking into lines, sizes that fit, and the words that do not."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.stage.paint.text import Fitting, largest, misfits, set_lines, sizes, width
from game.ui.geometry import Area
from game.ui.line_breaking import break_text
from game.ui.scene import Scene, Text

WORDS = st.text("ab -\nm", max_size=60)


@given(WORDS, st.integers(1, 30))
def test_lines_fit_and_lose_nothing_but_spaces(text: str, room: int) -> None:
    found = break_text(text, len, room)
    assert found[0].start == 0
    assert found[-1].follow == len(text) + 1
    for line, after in pairwise(found):
        assert line.follow == after.start
        assert set(text[line.end : line.follow]) <= {" ", "\n"}
    for line in found:
        shown = text[line.start : line.end]
        assert len(shown.lstrip(" ")) <= room or len(shown) <= 1
        assert not shown.endswith(" ") or not shown.strip(" ") or line.torn


@given(st.lists(st.text("abc", min_size=1, max_size=8), min_size=1, max_size=12), st.integers(8, 30))
def test_every_line_takes_as_many_words_as_fit(words: list[str], room: int) -> None:
    text = " ".join(words)
    found = break_text(text, len, room)
    assert not any(line.torn for line in found)
    for line, after in pairwise(found):
        first = text[after.start : after.end].split(" ")[0]
        assert line.end - line.start + 1 + len(first) > room


def test_a_word_that_is_too_long_breaks_after_its_hyphen() -> None:
    lines = break_text("oud-leerlingencontact", len, 14)
    assert [(line.start, line.end, line.torn) for line in lines] == [(0, 4, False), (4, 18, True), (18, 21, False)]


def test_the_largest_size_fits_and_the_next_does_not() -> None:
    fitting = Fitting("Een apart werkaccount lost het op", "semi", 300, 90)
    px = largest(fitting, 10, 80)
    assert fitting.fits(px)
    assert not fitting.fits(px + 1)


def test_a_group_has_the_size_of_its_smallest() -> None:
    one = Text(Area(0, 0, 900, 60), "kort", 36, group="options")
    other = Text(Area(0, 80, 300, 44), "een langer antwoord dat", 36, group="options", least=12)
    alone = Text(Area(0, 200, 900, 60), "kort", 36)
    found = sizes(Scene("s", (one, other, alone)), 1.0, 1.0)
    assert found[0][1] == found[1][1] < found[2][1] == 36


def test_zoom_enlarges_only_where_there_is_room() -> None:
    roomy, tight = Text(Area(0, 0, 900, 200), "ja", 36), Text(Area(0, 0, 900, 36), "ja", 36)
    found = sizes(Scene("s", (roomy, tight)), 1.0, 1.5)
    assert found[0][1] == 54
    assert found[1][1] < 40
    assert sizes(Scene("s", (roomy,)), 1.0, 0.8)[0][1] == 28
    assert sizes(Scene("s", (Text(roomy.area, "ja", 27),)), 1.0, 0.8)[0][1] == 27


def test_misfits_are_what_does_not_fit_at_least() -> None:
    good = Text(Area(0, 0, 400, 60), "past")
    long = Text(Area(0, 0, 100, 60), "Verantwoordelijkheid")
    outside = Text(Area(1800, 0, 200, 60), "buiten")
    high = Text(Area(0, 0, 200, 60), "een twee drie vier vijf zes zeven acht negen tien")
    single = Text(Area(0, 0, 100, 60), "een twee drie vier", lines=1)
    scene = Scene("s", (good, long, outside, high, single))
    assert [text for text, _ in misfits(scene, 1920)] == [t.text for t in (long, outside, high, single)]


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    fitting = Fitting("een twee drie vier vijf zes", "medium", 120, 70)
    lines = set_lines(fitting, 27)
    assert len(lines) == 2
    assert lines[-1][0].endswith("…")
    assert all(width(line, "medium", 27) <= 121 for line, _ in lines)


def test_figures_in_cells_have_one_width() -> None:
    assert width("1:11", "bold", 60, True) == width("0:00", "bold", 60, True)
    assert width("1:11", "bold", 60) < width("0:00", "bold", 60)
