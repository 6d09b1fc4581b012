"""The PDF as other programs see it: tags, language, title, bookmarks, embedded fonts, and every rule as text."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from game.documents.blocks import Entry, Section
from game.documents.compose import compose
from game.documents.formats import EXPORTS, pdf
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from tests.documents.documents_samples import CONTACTS, SESSION

pytestmark = pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler-utils is not installed")
DOCUMENT = compose(SESSION, words("nl"), Context(CONTACTS, "0.1.0"))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "protocol.pdf"
    path.write_bytes(EXPORTS["pdf"](DOCUMENT, words("nl")))
    return path


def told(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode("utf-8", "replace")


def test_it_is_tagged_and_says_that_it_keeps_to_the_standard(file: Path) -> None:
    """PDF/UA-1, in Dutch, with a title."""
    info = told("pdfinfo", file)
    assert re.search(r"Tagged: +yes", info) and DOCUMENT.title in info and SESSION.setup.school in info
    assert re.search(rb"/Lang ?\(nl\)", file.read_bytes()) and re.search(rb"/DisplayDocTitle ?true", file.read_bytes())
    assert "pdfuaid" in told("pdfinfo", "-meta", file)


def test_headings_lists_and_tables_are_what_they_look_like(file: Path, tmp_path: Path) -> None:
    """A screen reader finds its way by these."""
    structure = told("pdfinfo", "-struct", file)
    for tag in ("H1", "H2", "H3", "Table", "THead", "TH", "TD", "TOC"):
        assert re.search(rf"^ *{tag}\b", structure, re.MULTILINE), tag
    sections = PAPERS["protocol"](DOCUMENT, words("nl")).sections
    for tag, part in (("H1", False), ("H2", True)):
        assert len(re.findall(rf"^ *{tag}\b", structure, re.MULTILINE)) >= sum(one.part is part for one in sections)
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(pdf.write(PAPERS["threats"](DOCUMENT, words("nl")), words("nl")))
    for tag in ("L", "LI", "LBody"):
        assert re.search(rf"^ *{tag}\b", told("pdfinfo", "-struct", plan), re.MULTILINE), tag


def test_every_heading_is_a_bookmark(file: Path) -> None:
    """The list at the side of a reader."""
    data = file.read_bytes()
    assert b"/Outlines" in data
    assert data.count(b"/Dest") >= len(DOCUMENT.chapters)


def test_every_font_is_inside_and_it_is_ours(file: Path) -> None:
    """The same letters on every computer."""
    rows = told("pdffonts", file).splitlines()[2:]
    assert rows and all("Inter-" in row and re.search(r" yes yes yes +\d", row) for row in rows)


def test_every_rule_is_there_as_text_with_its_page(file: Path) -> None:
    """It can be searched, copied and read aloud."""
    text = " ".join(told("pdftotext", "-layout", file, "-").split())
    flat = re.sub(r"- ", "", text)
    for rule in DOCUMENT.rules():
        assert rule.number in text
        assert re.sub(r"- ", "", rule.text)[:40].replace("-", "") in flat.replace("-", "")
    pages = re.search(r"Pages: +(\d+)", told("pdfinfo", file))
    assert pages and words("nl")("Page {page} of {pages}", page=1, pages=pages[1]) in text
    assert text.startswith("CONCEPT")


def test_no_rule_is_torn_apart(tmp_path: Path) -> None:
    """A rule and what stands under it are on one page; one that no page can hold runs on, and nothing is lost."""
    rules = [Entry(f"3.{n}", f"Begin{n}. {'woord ' * (n * 7 % 40)}", _details(n)) for n in range(60)]
    sections = (Section("Regels", (*rules, Entry("3.60", "W" * 5000)), "H3"),)
    path = tmp_path / "rules.pdf"
    path.write_bytes(pdf.write(replace(PAPERS["protocol"](DOCUMENT, words("nl")), sections=sections), words("nl")))
    pages = told("pdftotext", "-layout", path, "-").split("\f")
    for n in range(60):
        assert sum(f"Begin{n}." in page and f"Slot{n}." in page for page in pages) == 1, n
    assert sum(page.count("W") for page in pages) >= 5000


def _details(n: int) -> tuple[tuple[str, str], ...]:
    return (*(("Ook gehoord", "iets anders " * (n * 5 % 9 + 1)) for _ in range(6)), ("Eigenaar", f"Slot{n}."))
