"""Columns and a grey panel: read in order in every format, on any sheet, and no rule is cut off from its number."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import docx
import pytest

from game.documents.blocks import Columns, Entry, Panel, Para, Sheet, Sub
from game.documents.formats import for_word, markdown, pdf, plain_text
from game.documents.formats.html import page
from game.documents.text_preview import pages
from game.i18n.words import ENGLISH
from game.system.image_info import pixels
from tests.documents.documents_readers import squashed
from tests.documents.documents_samples import paper_of

FIRST = (
    Sub("With pupils"),
    Entry("3.1", "We do not follow pupils.", behind="should"),
    Entry("3.2", "We answer by day."),
)
SECOND = (Sub("With parents"), Entry("6.1", "We use the app for parents.", marked=True))
LAW = Panel((Para("Acute danger: call 112."),))
PAPER = paper_of(Columns((FIRST, SECOND), (0.6, 0.4)), LAW, Para("Ask first.", label="Always:"))
ORDER = (
    "With pupils", "3.1", "We do not follow pupils.", "should", "3.2", "We answer by day.", "With parents", "6.1",
    "We use the app for parents.", "Acute danger: call 112.", "Always:", "Ask first.",
)  # fmt: skip


def _word(data: bytes) -> str:
    body = docx.Document(BytesIO(data)).element.body
    return "".join(one.text or "" for one in body.iter() if str(one.tag).endswith("}t"))


MADE = {
    "docx": lambda: _word(for_word(PAPER, ENGLISH)),
    "md": lambda: re.sub(r"\\(.)", r"\1", markdown.write(PAPER).decode()),
    "txt": lambda: plain_text.write(PAPER).decode(),
    "html": lambda: page.write(PAPER, ENGLISH).decode().partition("<main")[2],
    "preview": lambda: " ".join(f"{line.number} {line.text}" for one in pages(PAPER, 14.0) for line in one),
}


@pytest.mark.parametrize("form", MADE)
def test_a_column_is_read_to_its_end_before_the_next(form: str) -> None:
    told, at = squashed(re.sub(r"<[^>]*>", "", MADE[form]())), 0
    for part in map(squashed, ORDER):
        found = told.find(part, at)
        assert found >= at, f"{part} is missing, or comes too early"
        at = found


def test_blocks_inside_are_blocks_of_the_paper() -> None:
    assert [one.number for one in PAPER.entries()] == ["3.1", "3.2", "6.1"]


@pytest.mark.parametrize("sheet", Sheet)
def test_every_sheet_is_as_large_as_it_says(sheet: Sheet) -> None:
    made = replace(PAPER, sheet=sheet)
    wide, high = sheet.size
    section = docx.Document(BytesIO(for_word(made, ENGLISH))).sections[0]
    assert section.page_width is not None and section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (wide, high)
    (picture,) = pdf.page_pictures(made, ENGLISH, wide * 2)
    assert pixels(picture) == pytest.approx((wide * 2, high * 2), abs=2)
    told = page.write(made, ENGLISH).decode()
    assert (f"size:{wide}mm {high}mm" in told) is (sheet is not Sheet.A4)


def test_columns_of_word_fill_the_sheet_and_no_more() -> None:
    made = docx.Document(BytesIO(for_word(replace(PAPER, sheet=Sheet.A4_WIDE), ENGLISH)))
    columns, panel = made.tables
    room = made.sections[0]
    assert room.page_width and room.left_margin and room.right_margin
    free = (room.page_width - room.left_margin - room.right_margin) / 635
    for table in (columns, panel):
        assert sum(cell.width / 635 for cell in table.rows[0].cells if cell.width) == pytest.approx(free, abs=3)
