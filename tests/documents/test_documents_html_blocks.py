"""Each block as HTML: nothing that was typed becomes markup, and what is empty is not announced."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.documents.blocks import Blanks, Block, Bullets, Entry, Para, Steps, Sub, Table
from game.documents.formats.html.blocks import attribute, block_html, escaped, number_html, share, typed
from tests.documents.documents_readers import Page

EVIL = "</p><script>alert(1)</script>\"'&amp;"
MARKS = st.text(st.sampled_from("a<>&\"'/=;# "))


def html(block: Block) -> str:
    return "\n".join(block_html(block))


@pytest.mark.parametrize(
    ("block", "written"),
    [
        pytest.param(Para("a"), '<p dir="auto">a</p>', id="text"),
        pytest.param(Para("a", "note"), '<p class="note" dir="auto">a</p>', id="small print"),
        pytest.param(Sub("a"), '<h3 dir="auto">a</h3>', id="a heading"),
        pytest.param(Bullets(()), "", id="no points are no list"),
        pytest.param(Bullets(("a",)), '<ul>\n<li dir="auto">a</li>\n</ul>', id="points"),
        pytest.param(Steps(("a",)), '<ol>\n<li dir="auto">a</li>\n</ol>', id="steps"),
        pytest.param(Steps(("a",), 4), '<ol start="4">\n<li dir="auto">a</li>\n</ol>', id="steps that go on"),
        pytest.param(Steps((), 4), "", id="no steps are no list"),
        pytest.param(
            Entry("", "a"), '<div class="entry">\n<h3><bdi>a</bdi></h3>\n</div>', id="an entry without a number"
        ),
        pytest.param(
            Entry("3.1", "a", (("Why", "b"), ("", "c"))),
            '<div class="entry">\n<h3><span class="number">3.1</span> <bdi>a</bdi></h3>\n<ul class="details">\n'
            '<li><span class="label">Why:</span> <bdi>b</bdi></li>\n<li><bdi>c</bdi></li>\n</ul>\n</div>',
            id="a rule",
        ),
        pytest.param(
            Blanks(("Name",)), '<p class="blank"><span>Name</span><span class="line"></span></p>', id="a line"
        ),
    ],
)
def test_each_block_has_its_elements(block: Block, written: str) -> None:
    """A screen reader announces lists by their length and rules by their heading."""
    assert html(block) == written


@pytest.mark.parametrize(
    "block",
    [
        Para(EVIL),
        Para("a", EVIL),
        Sub(EVIL),
        Bullets((EVIL,)),
        Steps((EVIL,)),
        Entry(EVIL, EVIL, ((EVIL, EVIL), ("", EVIL))),
        Table(EVIL, (EVIL, EVIL), ((EVIL, EVIL), ("", EVIL)), (0.5, 0.5)),
        Blanks((EVIL,)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_nothing_typed_is_markup_in_any_block(block: Block) -> None:
    """The page opens in a browser of somebody who trusts the school."""
    page = Page(html(block))
    assert "script" not in [tag for tag, _ in page.tags]
    assert EVIL in "".join(text for _, text in page.texts) + "".join(
        value for _, had in page.tags for value in had.values()
    )


@given(MARKS)
def test_a_browser_shows_what_was_typed(text: str) -> None:
    """Between tags and inside an attribute."""
    assert unescape(escaped(text)) == unescape(attribute(text)) == text
    assert "<" not in escaped(text) and '"' not in attribute(text)
    assert Page(f'<p title="{attribute(text)}">{typed(text)}</p>').tags[0][1]["title"] == text


def test_a_row_is_named_by_its_first_cell() -> None:
    """And on a telephone each cell says under which head it belongs; an empty first cell names nothing."""
    page = Page(html(Table("T", ("Who", "No."), (("Board", "1"), ("", "2")), (0.25, 0.75))))
    heads = [had for tag, had in page.tags if tag == "th"]
    cells = [had["data-head"] for tag, had in page.tags if tag == "td"]
    assert [had["scope"] for had in heads] == ["col", "col", "row"] and cells == ["No.", "Who", "No."]
    assert [had["class"] for tag, had in page.tags if tag == "col"] == ["w25", "w75"]


def test_a_sheet_to_sign_has_rows_to_write_in() -> None:
    """Its class says so; the style makes them high."""
    assert html(Table("T", ("N",), (("",),), (1.0,), tall=True)).startswith('<table class="tall">')


@pytest.mark.parametrize(("width", "name"), [(0.5, "w50"), (1 / 3, "w33"), (0.285, "w28"), (1.0, "w100")])
def test_a_share_has_a_name_without_a_point(width: float, name: str) -> None:
    """The policy of the page allows no style at an element."""
    assert share(width) == name


def test_a_section_without_a_number_has_no_empty_one() -> None:
    """A screen reader would pause."""
    assert number_html("") == "" and number_html("H3") == '<span class="number">H3</span> '


def test_what_is_no_block_is_a_mistake_of_ours() -> None:
    """Whoever adds a kind of block is told at once which format lacks it."""
    with pytest.raises(TypeError, match="no HTML for a str"):
        html("text")  # type: ignore[arg-type]
