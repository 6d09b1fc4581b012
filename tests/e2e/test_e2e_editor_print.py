"""A set is printed from the card editor, in a real browser: a file comes, and a refusal is a sentence on the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.documents import typesetter
from game.documents.formats import pdf
from tests.e2e.browser import axe_source, eventually, violations
from tests.e2e.editor_room import EditorRoom, come_in, editor_room


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[EditorRoom]:
    with editor_room(tmp_path / "cards") as one:
        yield one


@pytest.fixture
def page(browser: Any, desk: EditorRoom) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    come_in(page, desk.server.link())
    page.wait_for_selector("#list li")
    yield page
    context.close()
    assert not faults


def pdf_by_keyboard(page: Any, button: str) -> str:
    """The name of the PDF that a button brings; the page says that it is there."""
    page.focus(button)
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert Path(coming.value.path()).read_bytes().startswith(b"%PDF")
    eventually(page, "document.getElementById('status').textContent", "The PDF is among your downloads.")
    return str(coming.value.suggested_filename)


@pytest.mark.skipif(not pdf.can_write(), reason="no PDF can be made here")
def test_the_chosen_set_comes_as_a_pdf(page: Any) -> None:
    """Under its own name, by keyboard; the page says that it is there."""
    page.select_option("#give", "vo")
    assert pdf_by_keyboard(page, "#print") == "vo.pdf"


@pytest.mark.skipif(not pdf.can_write(), reason="no PDF can be made here")
def test_voting_cards_come_as_a_pdf_for_so_many(page: Any) -> None:
    """Small or large, by keyboard; a number out of bounds is told where it was typed, and nothing comes."""
    page.fill("#deck-people", "3")
    page.select_option("#deck-size", "yes")
    assert pdf_by_keyboard(page, "#deck-print") == "voting-cards-for-the-camera.pdf"
    page.fill("#deck-people", "0")
    page.click("#deck-print")
    assert page.evaluate("document.activeElement.id") == "deck-people"


def test_without_a_compiler_the_page_says_what_helps(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """No download, a sentence, and the list stays."""
    monkeypatch.setattr(typesetter, "find_spec", lambda name: None)
    page.click("#print")
    eventually(page, "document.getElementById('status').textContent.includes('cannot make a PDF')")
    assert page.query_selector("#list li") is not None


def test_axe_finds_nothing_beside_the_sets(page: Any) -> None:
    """The link has a name and can be seen."""
    axe = axe_source()
    if not axe:
        pytest.skip("AXE names no axe.min.js")
    page.focus("#print")
    assert violations(page, axe) == []
