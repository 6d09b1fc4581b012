"""The preview as lines: what stays together, what a page holds, and that nothing is lost between two pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.documents.blocks import Blanks, Block, Bullets, Entry, Para, Section, Steps, Sub, Table
from game.documents.formats.plain_text import columns
from game.documents.text_preview import CHARACTERS, HEIGHT, pages
from tests.documents.documents_samples import paper_of

UNITS = 14.0
BLOCKS = st.lists(
    st.one_of(
        st.text("ab ", max_size=200).map(Para),
        st.text("ab ", max_size=60).map(Sub),
        st.lists(st.text("ab ", max_size=120), max_size=6).map(lambda items: Bullets(tuple(items))),
        st.text("ab ", max_size=300).map(lambda text: Entry("3.1", text, (("Why", text),))),
    ),
    max_size=12,
)


def lines(*blocks: Block) -> list[tuple[str, str, str]]:
    """Kind, number and text of every line below the heading of the section."""
    found = [line for page in pages(paper_of(*blocks), 1000.0) for line in page]
    return [(line.kind, line.number, line.text) for line in found if line.kind not in ("status", "chapter", "gap")]


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        pytest.param(Para("a"), [("text", "", "a")], id="a paragraph"),
        pytest.param(Sub("a"), [("rule", "", "a")], id="a heading"),
        pytest.param(Bullets(("a", "b")), [("text", "–", "a"), ("text", "–", "b")], id="points"),
        pytest.param(Steps(("a", "b"), 9), [("text", "9", "a"), ("text", "10", "b")], id="steps"),
        pytest.param(
            Entry("3.1", "a", (("Why", "b"), ("", "c"))),
            [("rule", "3.1", "a"), ("reason", "", "Why: b"), ("meta", "", "c")],
            id="a rule with a reason and its turnout",
        ),
        pytest.param(
            Table("T", ("h", "i"), (("a", "b"), ("c", ""), ("", "")), (0.5, 0.5)),
            [("text", "", "a · b"), ("text", "", "c")],
            id="a table without its empty rows",
        ),
        pytest.param(Blanks(("a",)), [("text", "", "a …")], id="a line to fill in"),
    ],
)
def test_each_block_has_its_lines(block: Block, shown: list[tuple[str, str, str]]) -> None:
    """How a line looks, its kind decides."""
    assert lines(block) == shown


def test_a_number_stands_at_the_first_line_only() -> None:
    """The rest of a long rule is indented below it."""
    numbers = [number for _, number, _ in lines(Entry("3.1", "word " * 40))]
    assert len(numbers) > 3 and numbers[0] == "3.1" and set(numbers[1:]) == {""}


@given(BLOCKS)
def test_no_page_is_higher_than_the_sheet_and_nothing_is_lost(blocks: list[Block]) -> None:
    """The wall would drop what stands below the sheet."""
    made = pages(paper_of(*blocks), UNITS)
    shown = [line for page in made for line in page]
    assert shown == [line for page in pages(paper_of(*blocks), 1e9) for line in page]
    assert all(sum(HEIGHT[line.kind] for line in page) <= UNITS + 1e-9 for page in made)
    assert all(columns(line.text) <= CHARACTERS or " " not in line.text for line in shown)


@pytest.mark.parametrize("before", range(24))
def test_no_heading_stands_alone_at_the_foot(before: int) -> None:
    """Whoever turns the page finds the text under it, wherever the page happens to end; no page is empty either."""
    first, after = Section("First", (Bullets(("a",) * before), Sub("Inside"))), Section("After", (Para("b"),), "H2")
    made = pages(replace(paper_of(), sections=(first, after)), UNITS)
    assert all(page and page[-1].kind != "chapter" for page in made)
    assert sum(line.number == "H2" for page in made for line in page) == 1


def test_a_section_of_nothing_has_no_heading() -> None:
    """There would be nothing to stay together with."""
    assert [line.kind for page in pages(paper_of(), UNITS) for line in page] == ["status"]
