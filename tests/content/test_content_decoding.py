"""From bytes to text: every editor's files are read, and what is wrong is told at the place where the author looks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.decoding import MAX_BYTES, ODD_SPACE, ORDINARY, STRANGE, TROUBLE, Unreadable, place, raw_text, text_of
from game.content.problem import english
from game.core.letters import lacking


def fault(data: bytes) -> str:
    """The place of the first fault and its sentence."""
    with pytest.raises(Unreadable) as found:
        text_of(data)
    return found.value.at("x.yaml").report(english)


def test_the_quick_look_lets_nothing_odd_through() -> None:
    """What is ordinary is looked at no further: no other look finds anything in it, but for a % at its place."""
    ordinary = [sign for sign in map(chr, range(0x110000)) if ORDINARY.fullmatch(sign)]
    assert "ë" in ordinary and len(ordinary) > 400
    odd = [sign for sign in ordinary if STRANGE.search(sign) or re.search(f"[{ODD_SPACE}]", sign) or lacking(sign)]
    assert odd == [] and [sign for sign in ordinary if TROUBLE.search(sign)] == ["%"]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["Linux", "Windows", "old Mac"])
def test_a_file_of_any_editor_is_the_same_text(coding: str, end: str) -> None:
    """Schools send each other files from Notepad, TextEdit and phones."""
    text = f"title: Zoë’s app{end}notes: €5{end}"
    assert text_of(text.encode(coding)) == "title: Zoë’s app\nnotes: €5\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(b"title: Zo\xeb", "x.yaml:1:10: this letter is not UTF-8: probably ë", id="an old editor"),
        pytest.param(b"a: 1\r\nb: \x80", "x.yaml:2:4: this letter is not UTF-8: probably €", id="on the second line"),
        pytest.param("a: é\nb: ".encode() + b"\xff", "x.yaml:2:4: this letter is not UTF-8: probably ÿ", id="after é"),
        pytest.param(b"a: \x00", "x.yaml:1:4: invisible character U+0000", id="a zero"),
        pytest.param("a: 1\nb: x\u2028y".encode(), "x.yaml:2:5: invisible character U+2028", id="a line end of Word"),
        pytest.param("a: x\ufeffy".encode(), "x.yaml:1:5: invisible character U+FEFF", id="a mark in the middle"),
        pytest.param("a: x\u202ey".encode(), "x.yaml:1:5: invisible character U+202E", id="turned round"),
        pytest.param("a: x\u2066y".encode(), "x.yaml:1:5: invisible character U+2066", id="set apart"),
        pytest.param(b"a:\n\tb: 1", "x.yaml:2:1: a tab", id="a tab"),
        pytest.param(b"a: x\ty", "x.yaml:1:5: a tab", id="a tab in a text"),
        pytest.param("a:\n \u00a0b: 1".encode(), "x.yaml:2:2: a hard space in the indentation", id="a hard space"),
        pytest.param(b"%a: 1", "x.yaml:1:1: a % at the start of a line", id="a percent sign"),
    ],
)
def test_a_fault_is_told_at_its_letter(data: bytes, told: str) -> None:
    """Nobody sees these signs, so the author is sent to the very column."""
    assert fault(data).startswith(told)


@pytest.mark.parametrize("text", ["a: 50% of us", "a: na\u00a0school", "é: \u0301", "", "🦊: 👩\u200d🏫"])
def test_signs_that_mean_no_harm_are_left_alone(text: str) -> None:
    """A percent inside a line, a hard space between words, an emoji of several signs."""
    assert text_of(text.encode()) == text


def test_a_file_is_as_large_as_a_card_may_be_and_no_larger() -> None:
    """A film that somebody renamed is not read through."""
    assert len(text_of(b"x" * MAX_BYTES)) == MAX_BYTES
    assert "the file is larger than 1 MB" in fault(b"x" * (MAX_BYTES + 1))


@given(st.binary(max_size=60))
def test_any_bytes_are_a_text_or_one_sentence(data: bytes) -> None:
    """It raises nothing else, and a text that it gives has plain line ends."""
    try:
        text = text_of(data)
    except Unreadable as found:
        assert found.line >= 1 and found.column >= 1
    else:
        assert "\r" not in text and "\t" not in text


@given(st.text(st.sampled_from("a\n")), st.data())
def test_a_place_counts_lines_and_columns_from_one(text: str, data: st.DataObject) -> None:
    """As the status bar of an editor does."""
    at = data.draw(st.integers(0, len(text)))
    line, column = place(text, at)
    lines = text.split("\n")
    assert sum(len(one) + 1 for one in lines[: line - 1]) + column - 1 == at


def test_the_raw_text_keeps_the_line_ends_that_it_has() -> None:
    """A change to one line must not change all others."""
    assert raw_text("a\r\nb\rc\n".encode("utf-8-sig")) == "a\r\nb\rc\n"
