"""In every document, whatever was typed and whatever shape a logo has, each thing lies on the page and by itself."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from game.card_print import pdf as press
from game.card_print.parts import PARTS
from game.core.cards import Card, CardId, Option, OptionId, Weight
from game.documents.blocks import Paper
from game.documents.formats import pdf
from game.documents.formats.docx import writer as word
from game.documents.formats.html import page as web
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from tests.card_print.card_print_samples import ONE, THEMES, order
from tests.documents.documents_extremes import SIDES, TEXTS, filled, logo
from tests.documents.documents_samples import document
from tests.e2e.browser import NARROW, PHONE, lying_over, overflow
from tests.e2e.page_places import TOOLS, Page, Place, faults
from tests.e2e.test_e2e_word import TOOLS as OFFICE
from tests.e2e.test_e2e_word import converted
from tests.sizes import ODD_TEXTS

pytestmark = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="poppler-utils is not installed")
SAY = words("nl")
TRIED = tuple(islice(TEXTS, ODD_TEXTS.now))
WIDE = {"width": 1200, "height": 900}
NO_FONT = {"emoji"}
"""Without a typeface for these, LibreOffice works out their width as nothing; an office computer has one."""


def papers(text: str) -> dict[str, Paper]:
    made = filled(TEXTS[text], SAY)
    return {kind: make(made, SAY) for kind, make in PAPERS.items()}


def with_logo(kind: str, wide: int, high: int) -> Paper:
    return replace(PAPERS[kind](document(), SAY), logo=logo(wide, high))


@pytest.mark.parametrize("text", TRIED)
def test_no_text_leaves_its_place_in_a_pdf(tmp_path: Path, text: str) -> None:
    """The protocol and every leaflet: a word that no line can hold breaks, and no column runs into the next."""
    found = []
    for kind, paper in papers(text).items():
        (tmp_path / f"{kind}.pdf").write_bytes(pdf.write(paper, SAY))
        found += faults(tmp_path / f"{kind}.pdf")
    assert found == []


@pytest.mark.parametrize("kind", ["protocol", "newcomers", "threats", "parents"])
def test_no_shape_of_logo_lies_over_a_pdf(tmp_path: Path, kind: str) -> None:
    """From 8:1 to 1:8: beside the title where there is room, else above it; a leaflet stays one page."""
    for wide, high in SIDES:
        path = tmp_path / f"{wide}x{high}.pdf"
        path.write_bytes(pdf.write(with_logo(kind, wide, high), SAY))
        assert faults(path) == [], (wide, high)
        assert kind == "protocol" or len(pdf.page_pictures(with_logo(kind, wide, high), SAY, 100)) == 1


@pytest.mark.skipif(not all(map(shutil.which, OFFICE)), reason="no LibreOffice here")
def test_nothing_leaves_its_place_in_an_office_program(tmp_path: Path) -> None:
    """The Word file of every paper that has a field of its own, and each shape of logo."""
    texts = [(f"{text}-{kind}", papers(text)[kind]) for text in TRIED for kind in ("protocol", "threats")]
    logos = [(f"{wide}x{high}", with_logo("parents", wide, high)) for wide, high in SIDES]
    named = [(name.replace(" ", "_"), word.write(paper, SAY)) for name, paper in (*texts, *logos)]
    found = {path.stem: faults(path) for path in converted(tmp_path, *named)}
    assert {name: told for name, told in found.items() if told and name.partition("-")[0] not in NO_FONT} == {}


@pytest.mark.parametrize("text", TRIED)
@pytest.mark.parametrize("kind", ["protocol", "signing"])
def test_no_text_leaves_its_place_on_a_web_page(browser: Any, tmp_path: Path, kind: str, text: str) -> None:
    """On two phones, on a screen, and on A4."""
    _looked_at(browser, tmp_path, papers(text)[kind])


@pytest.mark.parametrize("sides", SIDES, ids=str)
def test_no_shape_of_logo_leaves_its_place_on_a_web_page(browser: Any, tmp_path: Path, sides: tuple[int, int]) -> None:
    """A banner is as wide as a phone at most."""
    _looked_at(browser, tmp_path, with_logo("parents", *sides))


def _looked_at(browser: Any, folder: Path, paper: Paper) -> None:
    (folder / "page.html").write_bytes(web.write(paper, SAY))
    page = browser.new_page()
    page.goto((folder / "page.html").as_uri())
    for size in (NARROW, PHONE, WIDE):
        page.set_viewport_size(size)
        assert (overflow(page) <= 0, lying_over(page)) == (True, []), size
    page.pdf(path=folder / "page.pdf", prefer_css_page_size=True)
    page.close()
    assert faults(folder / "page.pdf") == []


@pytest.mark.parametrize("text", TRIED)
def test_no_text_leaves_its_card(tmp_path: Path, text: str) -> None:
    """Cards of every weight with all fields at their longest, the guide, the score sheet."""
    told = TEXTS[text]
    cards = [replace(_card(told), id=CardId(f"try/b{n}-x"), weight=weight) for n, weight in enumerate(Weight, 1)]
    themes = (replace(THEMES[0], title=told[:40]), *THEMES[1:])
    sheets = replace(order(*cards, parts=PARTS, people=8), name=told[:60], themes=themes, left_out=(told[:200],))
    (tmp_path / "cards.pdf").write_bytes(press.write(sheets, SAY))
    assert faults(tmp_path / "cards.pdf") == []


def _card(told: str) -> Card:
    options = tuple(Option(OptionId(n), told[:72]) for n in ("one", "two", "three", "four"))
    prompts = (told[:110],) * 4
    return replace(
        ONE, title=told[:40], situation=told[:300], question=told[:110], options=options, prompts=prompts,
        twist=told[:120],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("places", "count"),
    [
        pytest.param([("a", 60, 60, 90, 70), ("b", 92, 60, 120, 70), ("c", 60, 72, 90, 82)], 0, id="beside and below"),
        pytest.param([("a", 60, 60, 90, 70), ("b", 88, 62, 120, 72)], 1, id="two words"),
        pytest.param([("", 60, 60, 200, 90), ("b", 88, 62, 120, 72), ("c", 20, 62, 50, 72)], 1, id="a word on a logo"),
        pytest.param([("a", 560, 60, 590, 70)], 1, id="into the edge at the right"),
        pytest.param([("a", 60, 830, 90, 840), ("b", 2, 60, 90, 70)], 2, id="below, and at the left"),
    ],
)
def test_a_fault_is_seen(places: list[tuple[str, float, float, float, float]], count: int) -> None:
    """What these tests look with sees what lies over each other, and nothing else."""
    assert len([*Page(595, 842, tuple(Place(*one) for one in places)).faults()]) == count
