"""The table of results: totals only, covered where the wall covered them, and harmless in a spreadsheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.documents.formats.csv_results import FORMULAS, harmless, write
from game.documents.model import Count, Document
from game.i18n.words import ENGLISH
from tests.documents.documents_readers import rows_of
from tests.documents.documents_samples import document

COUNT = Count("basis/a1", "The request", "H3", 1, 24, 22, "A", "Never", 13, 59)
COVERED = replace(COUNT, option="B", text="Sometimes", count=None, percent=None)
ABSTAINED = replace(COUNT, option="–", text="no opinion", count=2, percent=None)


def with_counts(*counts: Count, school: str = "De Wilg") -> Document:
    return replace(document(), counts=counts, school=school)


def test_a_row_for_every_card_round_and_standpoint() -> None:
    """In the order of the document, with its figures."""
    counts = (COUNT, COVERED, ABSTAINED, replace(COUNT, round=2, count=0, percent=0))
    rows = rows_of(write(with_counts(*counts), ENGLISH))
    assert [(row["Card"], row["Which vote"], row["Letter"], row["Votes"], row["Percent"]) for row in rows] == [
        ("The request", "1", "A", "13", "59"),
        ("The request", "1", "B", "", ""),
        ("The request", "1", "–", "2", ""),
        ("The request", "2", "A", "0", "0"),
    ]
    assert all((row["People present"], row["Votes cast"]) == ("24", "22") for row in rows)
    assert [bool(row["Remark"]) for row in rows] == [False, True, False, False]


def test_it_is_made_for_excel_and_says_that_it_is_a_draft() -> None:
    """UTF-8 with its mark, semicolons, and the status on each row, for rows are copied without their head."""
    data = write(with_counts(COUNT), ENGLISH)
    assert data.startswith(b"\xef\xbb\xbfProtocol;Card;") and data.endswith(b"\r\n")
    assert rows_of(data)[0]["Protocol"] == "De Wilg · draft of 2026-11-12 · not adopted"


@pytest.mark.parametrize(
    "text", ["=cmd()|'/C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", '"=1"', "' =1", "\u00a0=1", "＝1"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    """Not behind blanks or quotes either; an apostrophe makes it a text."""
    rows = rows_of(write(with_counts(replace(COUNT, title=text, text=text), school=text), ENGLISH))
    assert rows[0]["Card"] == rows[0]["Option"] == f"'{text}" and rows[0]["Protocol"].startswith("'")


@given(st.text())
def test_harmless_keeps_the_text(text: str) -> None:
    """At most one sign is put before it, and only where it is needed."""
    told = harmless(text)
    assert told in (text, f"'{text}") and not told.startswith(FORMULAS)


def test_separators_and_quotes_stay_inside_their_cell() -> None:
    """The standard library reads back what was written."""
    text = 'a;b,"c"'
    assert rows_of(write(with_counts(replace(COUNT, text=text)), ENGLISH))[0]["Option"] == text


def test_without_a_vote_there_is_a_head_alone() -> None:
    """An empty table, not an empty file."""
    assert rows_of(write(with_counts(), ENGLISH)) == [] and b"Option" in write(with_counts(), ENGLISH)
