"""A mistake as a sentence: in the reader's language, with its place, and sorted as one reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.problem import Problem, english, phrase, short

HERE = Problem("set/a1-x.yaml", 3, 7, phrase("'{field}' is missing", field="title"))


def reversing(msgid: str, /, **values: object) -> str:
    """A language in which every text stands in brackets."""
    return f"[{msgid.format(**values)}]"


def test_a_sentence_is_in_the_language_of_its_reader_also_inside() -> None:
    """The author reads Dutch, the test English; a phrase in a phrase is translated too."""
    told = phrase("'{field}' seems to hold {what}", field="title", what=phrase("a name"))
    assert told.text(english) == "'title' seems to hold a name"
    assert told.text(reversing) == "['title' seems to hold [a name]]"


def test_a_report_leads_to_the_place() -> None:
    """`path:line:column` is a link in most terminals; what helps stands in brackets."""
    helped = Problem(HERE.path, 3, 7, HERE.message, phrase("fill it in"))
    assert HERE.report(english) == "set/a1-x.yaml:3:7: 'title' is missing"
    assert helped.report(english) == "set/a1-x.yaml:3:7: 'title' is missing (fill it in)"


def test_problems_are_sorted_as_one_reads() -> None:
    """By file, then by line and not by its digits, then by column."""
    places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 9), ("a", 2, 10), ("a", 2, 1)]
    made = sorted(Problem(path, line, column, phrase("x")) for path, line, column in places)
    assert [(one.path, one.line, one.column) for one in made] == sorted(places)


def test_a_phrase_is_a_value() -> None:
    """The same fault found twice is one, in a set too."""
    assert len({phrase("a {n}", n=1), phrase("a {n}", n=1), phrase("a {n}", n=2)}) == 2


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param("kort", "kort", id="as it is"),
        pytest.param("x" * 30, "x" * 30, id="just fits"),
        pytest.param("x" * 31, "x" * 29 + "…", id="cut"),
        pytest.param(" two\n lines\t", "two lines", id="on one line"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_quoted_text_is_small_and_harmless(text: str, quoted: str) -> None:
    """A book that was pasted into a field does not fill the report."""
    assert short(text) == quoted


@given(st.text(), st.integers(1, 40))
def test_a_quote_is_never_longer_than_its_room(text: str, most: int) -> None:
    """Whatever it is."""
    assert len(short(text, most)) <= most and "\n" not in short(text, most)
