"""The plain text of each block, 76 columns wide, as it stands in Notepad and in a mail."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.documents.blocks import Blanks, Block, Bullets, Entry, Para, Steps, Sub, Table
from game.documents.formats import plain_text
from game.documents.formats.plain_text import WIDTH, columns, wrap, write
from tests.documents.documents_samples import paper_of

WORDS = " ".join(["twelve-signs"] * 8)


def printed(*blocks: Block) -> list[str]:
    """The lines below the heading of one section."""
    lines = write(paper_of(*blocks)).decode("utf-8").split("\r\n")
    return lines[lines.index("-------") + 1 : -1]


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        pytest.param(Para("One line."), ["One line."], id="a paragraph"),
        pytest.param(Sub("Inside"), ["", "Inside"], id="a heading stands clear of what is above"),
        pytest.param(Bullets(("a", "b")), ["-    a", "-    b"], id="points"),
        pytest.param(Bullets(()), [], id="no points"),
        pytest.param(Steps(("a", "b"), 9), ["9.   a", "10.  b"], id="steps stay in their column"),
        pytest.param(Entry("3.1", "We call."), ["", "3.1  We call."], id="a rule"),
        pytest.param(Entry("P1", "Later", (("", "In May."),)), ["", "P1   Later", "     In May."], id="a parked point"),
        pytest.param(
            Entry("3.1", "We call.", (("Why", "It helps."),)),
            ["", "3.1  We call.", "     Why: It helps."],
            id="a reason",
        ),
        pytest.param(
            Table("T", ("Who", "No."), (("Board", "1"), ("", ""), ("Police", "")), (0.5, 0.5)),
            ["Who | No.", "-    Board | 1", "-    Police"],
            id="a table in sentences, without its empty rows and cells",
        ),
        pytest.param(
            Table("T", ("Name",), (("",), ("",)), (1.0,), tall=True), ["Name", "_" * WIDTH, "_" * WIDTH], id="to sign"
        ),
        pytest.param(Blanks(("Name",)), ["Name " + "_" * (WIDTH - 5)], id="a line to write on"),
    ],
)
def test_each_block_has_its_lines(block: Block, lines: list[str]) -> None:
    """A mail has no layout; columns and blank lines are all there is."""
    assert printed(block) == lines


def test_a_label_as_wide_as_the_page_leaves_room_to_write() -> None:
    """A line without room for a name would be no line."""
    told = " ".join(printed(Blanks(("x" * WIDTH,))))
    assert told.endswith("_" * 12)


def test_what_goes_on_is_indented_below_its_first_line() -> None:
    """Numbers stand in a column of their own, so that the eye finds them."""
    first, second, *_ = wrap(WORDS, "3.1  ")
    assert first.startswith("3.1  twelve") and second.startswith("     twelve")


def test_nothing_is_one_empty_line() -> None:
    """An empty paragraph is a line, and a bare number keeps its line."""
    assert list(wrap("")) == [""] and list(wrap("", "3.1  ")) == ["3.1"]


@given(st.text(st.sampled_from("abc -日e\u0301")), st.sampled_from(["", "-    ", "12.  "]))
def test_wrapping_loses_nothing_and_stays_inside(text: str, first: str) -> None:
    """Whatever is typed: every sign is there in its order, no line is too wide, none ends in blanks."""
    lines = list(wrap(text, first))
    assert "".join("".join(lines).split()) == "".join((first + text).split())
    assert all(columns(line) <= WIDTH and line == line.rstrip() for line in lines)


@given(st.lists(st.text("abc", min_size=1, max_size=20)))
def test_a_line_is_filled_before_the_next_begins(words: list[str]) -> None:
    """No word stands on the next line that had room on this one."""
    lines = list(wrap(" ".join(words)))
    for line, after in pairwise(lines):
        assert columns(line) + 1 + columns(after.split()[0]) > WIDTH


def test_what_is_no_block_is_a_mistake_of_ours() -> None:
    """Whoever adds a kind of block is told at once which format lacks it."""
    with pytest.raises(TypeError, match="no lines for a str"):
        printed("text")  # type: ignore[arg-type]


def test_letters_of_one_column_never_ask_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """A whole protocol is written at each rule while the room waits, and nearly all of it is such letters."""
    monkeypatch.setattr(plain_text, "unicodedata", None)
    for text in ("plain", "Zoë’s naïeve – “idee” … €5", "Łódź • ĳs"):
        assert columns(text) == len(text)


def test_what_is_not_asked_is_what_the_table_says() -> None:
    """Every letter that is taken for one column is one."""
    narrow = [sign for sign in map(chr, range(0x110000)) if plain_text.NARROW.fullmatch(sign)]
    assert len(narrow) > 0x300
    assert not [one for one in narrow if unicodedata.east_asian_width(one) in "WF" or unicodedata.combining(one)]


def test_a_paragraph_is_filled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next rule leaves nearly all paragraphs as they are; one that says something else is another one."""
    filled: list[str] = []
    real = plain_text._filled

    def counted(words: Iterable[tuple[str, int]], first: str) -> Iterator[str]:
        filled.append(first)
        return real(words, first)

    monkeypatch.setattr(plain_text, "_filled", counted)
    plain_text._wrapped.cache_clear()
    same = Para("We call the parents. " * 9)
    first = printed(same, Entry("1.1", "One."))
    made = len(filled)
    assert printed(same, Entry("1.1", "One.")) == first and len(filled) == made
    assert "1.1  Two." in printed(same, Entry("1.1", "Two.")) and len(filled) == made + 1
