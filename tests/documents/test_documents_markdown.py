"""The protocol as Markdown: marks that people typed stay what they are, and each block has its form."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.documents.blocks import Blanks, Block, Bullets, Entry, Paper, Para, Section, Steps, Sub, Table
from game.documents.formats.markdown import TO_WRITE, literal, opening, write
from tests.documents.documents_readers import unescaped
from tests.documents.documents_samples import paper_of


def printed(*blocks: Block) -> str:
    """What stands below the heading of one section."""
    return write(paper_of(*blocks)).decode("utf-8").partition("## Section\n\n")[2].removesuffix("\n")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        pytest.param("Wij bellen.", "Wij bellen.", id="plain"),
        pytest.param("a*b*c", r"a\*b\*c", id="stars"),
        pytest.param("foto_van_school", r"foto\_van\_school", id="underscores in a word"),
        pytest.param("[hier](http://x)", r"\[hier\](http://x)", id="a link"),
        pytest.param("<b>vet</b>", r"\<b\>vet\</b\>", id="HTML"),
        pytest.param("`code`", r"\`code\`", id="code"),
        pytest.param("a | b", r"a \| b", id="a column"),
        pytest.param("~~weg~~", r"\~\~weg\~\~", id="struck out"),
        pytest.param("#3 en #4", r"\#3 en \#4", id="numbers of things"),
        pytest.param("$5 en $6", r"\$5 en \$6", id="money, which some sites take for a formula"),
        pytest.param("C:\\school", r"C:\\school", id="a backslash"),
        pytest.param("&amp; en &#65;", r"\&amp; en \&\#65;", id="signs by their name"),
        pytest.param("Jan & Piet", "Jan & Piet", id="an ampersand that is one"),
    ],
)
def test_a_mark_inside_a_line_is_no_mark(typed: str, written: str) -> None:
    """A rule that was agreed letter by letter is shown letter by letter."""
    assert literal(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        pytest.param("- een streepje", r"\- een streepje", id="a dash"),
        pytest.param("+ erbij", r"\+ erbij", id="a plus"),
        pytest.param("=====", r"\=====", id="a line below a heading"),
        pytest.param("1. eerst", r"1\. eerst", id="a number with a dot"),
        pytest.param("12) daarna", r"12\) daarna", id="a number with a bracket"),
        pytest.param("1.", r"1\.", id="a number alone"),
        pytest.param("18.00 uur", "18.00 uur", id="a time is no list"),
        pytest.param("2026 was goed", "2026 was goed", id="a year is no list"),
        pytest.param("# kop", r"\# kop", id="a heading has its backslash once"),
        pytest.param("gewoon - zo", "gewoon - zo", id="a dash in the middle"),
    ],
)
def test_the_beginning_of_a_line_is_no_mark_either(typed: str, written: str) -> None:
    """“1. We call” would else become a list of its own, and “-” a point."""
    assert opening(typed) == written


@given(st.text(st.sampled_from("ab1. )-+=#*_`[]<>|~$&;\\ ")))
def test_a_reader_sees_what_was_typed(typed: str) -> None:
    """Whatever marks somebody thinks of, without the backslashes it is the same text."""
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", opening(typed)) == typed


@pytest.mark.parametrize(
    ("block", "written"),
    [
        pytest.param(Para("Text."), "Text.", id="a paragraph"),
        pytest.param(Para("Look out!", "warning"), "> **Look out!**", id="a warning is quoted and strong"),
        pytest.param(Para("Dear all", "lead"), "**Dear all**", id="an opening is strong"),
        pytest.param(Para("Small.", "note"), "Small.", id="small print has no form of its own"),
        pytest.param(Sub("Inside"), "### Inside", id="a heading in a section"),
        pytest.param(Bullets(("a", "- b")), "- a\n- \\- b", id="points"),
        pytest.param(Bullets(()), "", id="no points"),
        pytest.param(Steps(("a", "b")), "1. a\n2. b", id="steps"),
        pytest.param(Steps(("a", "b"), 9), "9. a\n10. b", id="steps that go on"),
        pytest.param(Entry("3.1", "We call."), "### 3.1 We call.", id="a rule alone"),
        pytest.param(
            Entry("3.1", "We call.", (("Why", "It helps."), ("", "12 of 12"))),
            "### 3.1 We call.\n\n- **Why:** It helps.\n- 12 of 12",
            id="a rule with what stands under it",
        ),
        pytest.param(
            Table("T", ("Who", "No."), (("Board", "1|2"),), (0.5, 0.5)),
            "| Who | No. |\n| --- | --- |\n| Board | 1\\|2 |",
            id="a table",
        ),
        pytest.param(Blanks(("Name",)), f"- Name {TO_WRITE}", id="a line to write on"),
    ],
)
def test_each_block_has_its_form(block: Block, written: str) -> None:
    """As GitHub and most wikis show it."""
    assert printed(block) == written


def test_a_paper_opens_with_its_status_and_its_title() -> None:
    """The first thing on any page is that it is a draft."""
    paper = Paper("protocol", "T*tle", "De_Wilg", "12 November", "DRAFT – x", "foot", "en", (Section("S", (), "H1"),))
    assert write(paper).decode() == "> **DRAFT – x**\n\n# T\\*tle\n\nDe\\_Wilg – 12 November\n\n## H1 S\n"


def test_the_reader_of_these_tests_takes_our_marks_away() -> None:
    """What rule-by-rule tests compare with is not blind."""
    assert unescaped("- **Why:** a\\*b") == "Why: a*b"


def test_what_is_no_block_is_a_mistake_of_ours() -> None:
    """Whoever adds a kind of block is told at once which format lacks it."""
    with pytest.raises(TypeError, match="no Markdown for a str"):
        printed("text")  # type: ignore[arg-type]
