"""Evened lines: as many as before, in the narrowest room there is for so many, so that no word stands alone."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.ui.line_breaking import EVENED, Span, break_text, evened

WORDS = st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=14)
ODD = st.text("ab -\nm·", max_size=60)
ROOM = st.integers(9, 60)
LONE = "Kan, als een ouder in de buurt is en een collega het weet"


def kerned(text: str) -> int:
    """A measure that is less than the sum of its parts, as letters beside each other are."""
    return 10 * len(text) - text.count("b a") - text.count("a b")


def shown(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def narrowest(words: list[str], lines: int) -> int:
    """By trying every way to set these words in so many lines."""
    places = combinations(range(1, len(words)), lines - 1)
    ways = ([0, *cuts, len(words)] for cuts in places)
    return min(max(kerned(" ".join(words[a:b])) for a, b in pairwise(way)) for way in ways)


@given(ODD, st.integers(1, 30))
def test_evening_loses_nothing_and_adds_no_line(text: str, room: int) -> None:
    """Whatever was typed: every word stays, whole where it was whole, and no line is wider than the room."""
    before, after = break_text(text, len, room), evened(text, len, room)
    assert len(after) == len(before)
    assert [one.torn for one in after] == [one.torn for one in before]
    assert "".join("".join(shown(text, after)).split()) == "".join("".join(shown(text, before)).split())
    assert after[-1].follow == len(text) + 1
    assert all(len(line.lstrip(" ")) <= room or len(line) <= 1 for line in shown(text, after))


@given(WORDS, ROOM)
def test_no_other_way_to_set_so_few_lines_is_narrower(words: list[str], room: int) -> None:
    """But for what letters beside each other take less."""
    text = " ".join(words)
    found = evened(text, kerned, room * 10)
    if 1 < len(found) <= EVENED and not any(span.torn for span in found):
        widest = max(kerned(line) for line in shown(text, found))
        assert widest <= narrowest(words, len(found)) + len(words)


@given(WORDS, ROOM)
def test_what_is_even_stays_as_it_is(words: list[str], room: int) -> None:
    """Within its own widest line nothing moves any more."""
    text = " ".join(words)
    once = evened(text, len, room)
    widest = max(len(line) for line in shown(text, once))
    if 1 < len(once) <= EVENED:
        assert shown(text, evened(text, len, widest)) == shown(text, once)


def test_a_lone_word_gets_company() -> None:
    assert shown(LONE, break_text(LONE, len, 50))[-1] == "het weet"
    assert shown(LONE, evened(LONE, len, 50)) == ["Kan, als een ouder in de buurt", "is en een collega het weet"]


def test_the_last_word_of_a_paragraph_gets_one_from_the_line_before() -> None:
    """Also of one before a line of its own; a line of two words keeps both."""
    text = "aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk lll mmm nnn ooo ppp"
    assert shown(text, evened(text, len, 11))[-2:] == ["mmm nnn", "ooo ppp"]
    assert shown(f"{text}\nqqq", evened(f"{text}\nqqq", len, 11))[-3:] == ["mmm nnn", "ooo ppp", "qqq"]
    assert shown(text[:35], evened(text[:35], len, 7))[-2:] == ["ggg hhh", "iii"]


def test_no_line_starts_with_a_dot_that_divides() -> None:
    """It stands behind what it follows, and takes a word along where it has no room there."""
    assert shown("een twee · drie", evened("een twee · drie", len, 10)) == ["een twee ·", "drie"]
    assert shown("a b c · d", evened("a b c · d", len, 6)) == ["a b", "c · d"]


def test_spaces_may_be_as_wide_as_somebody_likes() -> None:
    """A dot between two things has two on either side."""
    text = "H8  ·  Stagiairs, invallers, vrijwilligers en externen"
    assert shown(text, evened(text, len, 46)) == ["H8  ·  Stagiairs, invallers,", "vrijwilligers en externen"]


def test_a_paragraph_and_lines_of_their_own_fill_their_room() -> None:
    """More lines than a headline has are read as a text; a newline was meant."""
    for text in ("woord " * 60, "een twee drie vier vijf zes\nzeven"):
        assert evened(text, len, 40) == break_text(text, len, 40)
