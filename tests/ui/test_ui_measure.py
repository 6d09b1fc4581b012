"""The table of widths against the renderer: every line of every screen and card, in three scripts of letters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations_with_replacement

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.stage.paint.text import FACES, set_lines, sizes
from game.stage.paint.text import width as painted
from game.ui.geometry import Page
from game.ui.measure import cut, fits, height, largest, lines, reach_of, width
from tests.screens.screens_table import laid_out, library

SHARE, FEW, FAR = 0.01, 3, 0.02
"""To a hundredth; three units for a short text, whose letters each start on a whole one; nor ever much worse."""
LANGUAGES = ("nl", "tr", "uk")


def set_on(language: str) -> Iterator[tuple[str, str, int]]:
    """Each line that stands on a screen, with its face and size on a page of as many pixels as units."""
    for _, scene in laid_out(language, Page()):
        for n, (fitting, px) in sizes(scene, 1.0, 1.0).items():
            if not getattr(scene.items[n], "fixed_cells", False):
                yield from ((line, fitting.face, px) for line, _ in set_lines(fitting, px))


def off(line: str, face: str, px: int) -> float:
    return abs(width(line, px, face) - painted(line, face, px))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_right_to_one_in_a_hundred(language: str) -> None:
    """For nearly every line; a line of odd signs may be off by two."""
    told = set(set_on(language))
    assert len(told) > 500
    wrong = {one for one in told if off(*one) > max(FEW, SHARE * painted(*one))}
    assert len(wrong) <= len(told) / 60, sorted(wrong)[:20]
    far = {one for one in told if off(*one) > max(3 * FEW, FAR * painted(*one))}
    assert not far, sorted(far)[:20]


@pytest.mark.parametrize("face", FACES)
def test_every_face_is_in_the_table(face: str) -> None:
    """With the questions of all cards, at the sizes of a wall."""
    for card in library().cards:
        for size in (28, 44, 72):
            assert off(card.question, face, size) <= max(FEW, FAR * painted(card.question, face, size)), card.id


def test_lines_are_broken_where_the_stage_breaks_them() -> None:
    """The situations of all cards in the room of the wall: the same number of lines, but for one in fifty."""
    cards = library().cards
    same = [len(lines(card.situation, 42, 1100)) == _painted_lines(card.situation, 42, 1100) for card in cards]
    assert sum(same) >= len(cards) * 0.98


def _painted_lines(text: str, px: int, room: int) -> int:
    from game.ui.line_breaking import break_text

    return len(break_text(text, lambda part: painted(part, "medium", px), room))


SIGNS = st.sampled_from("aAVTWe.,fi\u00a0 \n-–—’“éïąğşжйїüœ½…()[]q\u0303\u0301😀日\u200d\ufb01\t12\x00")
TYPED = st.lists(st.one_of(SIGNS, st.sampled_from(["[emoji]", "[…]", " woord "])), max_size=12).map("".join)


@given(TYPED, st.sampled_from(tuple(FACES)), st.integers(8, 120))
@example("[emoji][emoji]", "medium", 36)
@example("één q\u0303\u0301 AVA", "display", 71)
def test_each_part_of_a_text_is_as_wide_as_it_is_by_itself(text: str, face: str, size: int) -> None:
    """What is added up once for the whole agrees with the measure of the part, whatever somebody typed."""
    reach = reach_of(text, size, face)
    for start, end in combinations_with_replacement(range(len(text) + 1), 2):
        assert reach(start, end) == width(text[start:end], size, face)


def test_the_largest_size_at_which_a_text_fits() -> None:
    """Never one at which a word would be broken; the last one where none will do."""
    assert largest("Vriendschapsverzoek", (108, 72, 44), 500) == 44
    assert largest("Ja", (108, 72, 44), 500) == 108
    assert largest("Arbeidsongeschiktheidsverzekering", (108, 72), 200) == 72
    assert not fits("een twee drie", 44, 140, most=1) and fits("een twee drie", 44, 140, most=3)


def test_height_grows_with_lines() -> None:
    one, two = height("Ja", 36, 500), height("Ja\nNee", 36, 500)
    assert 0 < one < two and height("", 36, 500) == 0


@pytest.mark.parametrize("text", ["", "\n", "\x00", "😀", "日本語", "e" * 5000, "\ud800"])
def test_odd_texts_have_a_width_too(text: str) -> None:
    """Whatever somebody typed."""
    assert width(text, 36) >= 0 and height(text, 36, 300) >= 0


@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_is_cut_ends_in_a_sign_and_holds_as_many_words_as_there_is_room_for(count: int) -> None:
    """One word more would not fit; a text with room stays whole."""
    told = "Wij sturen leerlingen geen volgverzoeken en nemen die van hen niet aan"
    kept = cut(told, 28, 260, "semi", count)
    words = len(kept.removesuffix("…").split())
    assert kept.endswith("…") and told.startswith(kept.removesuffix("…"))
    assert fits(kept, 28, 260, "semi", most=count)
    assert not fits(" ".join(told.split()[: words + 1]) + "…", 28, 260, "semi", most=count)
    assert cut(told, 28, 2600, "semi", count) == told
    assert cut("Vriendschapsverzoek", 28, 120, "semi", 1).endswith("…")
