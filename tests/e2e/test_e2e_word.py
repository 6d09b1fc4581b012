"""The Word documents in a real office program: they open, become pages, and every rule is on them."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from game.core.session import Session, Setup
from game.documents.blocks import Sheet
from game.documents.formats.docx.writer import write
from game.documents.papers import PAPERS
from game.i18n.words import ENGLISH
from tests.documents.documents_samples import AGREED, SESSION, document

TOOLS = ("soffice", "pdftotext", "pdfinfo", "pdffonts")
pytestmark = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="no LibreOffice or no poppler here")

NO_INTER = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir>
<selectfont><rejectfont><glob>*/Inter*</glob></rejectfont></selectfont></fontconfig>"""
SHY = re.compile("[\u00ad\u200b]")


def converted(folder: Path, *named: tuple[str, bytes]) -> list[Path]:
    """The documents as PDF, made with a profile of their own and without the typeface being installed."""
    for name, data in named:
        (folder / f"{name}.docx").write_bytes(data)
    fonts = folder / "fonts.conf"
    fonts.write_text(NO_INTER.format(cache=folder / "cache"), "utf-8")
    documents = [str(folder / f"{name}.docx") for name, _ in named]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *documents],
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "FONTCONFIG_FILE": str(fonts)},
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return [folder / f"{name}.pdf" for name, _ in named]


def told(tool: str, pdf: Path, *more: str) -> str:
    return subprocess.run([tool, *more, str(pdf), *("-",) * (tool == "pdftotext")], check=True, capture_output=True,
                          text=True, timeout=60).stdout  # fmt: skip


def flat(text: str) -> str:
    """Letters alone: lines and hyphens fall where the page wants them."""
    return "".join(SHY.sub("", text).split())


def many(count: int) -> Session:
    rules = tuple(replace(AGREED, text=f"Rule {n} of many: we talk about it.", chapter="H3") for n in range(count))
    return replace(SESSION, setup=Setup(school="De Wilg", people=24), agreements=rules)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """All papers of one session, and a protocol of a hundred rules, in one run of the program."""
    folder = tmp_path_factory.mktemp("word")
    papers = {kind: make(document(), ENGLISH) for kind, make in PAPERS.items()}
    papers["hundred"] = PAPERS["protocol"](document(many(100)), ENGLISH)
    papers["none"] = PAPERS["protocol"](document(replace(SESSION, agreements=())), ENGLISH)
    made = converted(folder, *((kind, write(one, ENGLISH)) for kind, one in papers.items()))
    return dict(zip(papers, made, strict=True))


@pytest.mark.parametrize("kind", ["protocol", "hundred"])
def test_every_rule_is_on_a_page(pages: dict[str, Path], kind: str) -> None:
    """Number and text of each, and the details of the small one."""
    source = document() if kind == "protocol" else document(many(100))
    text = flat(told("pdftotext", pages[kind], "-layout"))
    assert source.rules()
    for rule in source.rules():
        assert flat(f"{rule.number}{rule.text}") in text
    assert flat(source.status) in text and text.index(flat(source.status)) == 0


def test_pages_are_counted_and_say_draft(pages: dict[str, Path]) -> None:
    """Page x of y on every page, and the short status beside it."""
    one = PAPERS["protocol"](document(), ENGLISH)
    sheets = told("pdftotext", pages["protocol"], "-layout").split("\f")[:-1]
    for n, sheet in enumerate(sheets, 1):
        assert f"Page {n} of {len(sheets)}" in sheet and flat(one.footer) in flat(sheet)


def test_the_contents_name_every_section_on_page_one(pages: dict[str, Path]) -> None:
    """Filled in already: nobody has to ask for it."""
    first = flat(told("pdftotext", pages["protocol"], "-layout").split("\f")[0])
    for section in (one for one in PAPERS["protocol"](document(), ENGLISH).sections if not one.part):
        assert flat(section.number + section.title) in first


def test_every_paper_opens(pages: dict[str, Path]) -> None:
    """With its title, on its sheet; an empty protocol too."""
    for kind, pdf in pages.items():
        progress_words = told("pdfinfo", pdf)
        sheet = PAPERS[kind](document(), ENGLISH).sheet if kind in PAPERS else Sheet.A4
        size = re.search(r"^Page size: +([\d.]+) x ([\d.]+) pts", progress_words, re.MULTILINE)
        assert size and [round(float(side) * 25.4 / 72) for side in size.groups()] == list(sheet.size)
        assert re.search(r"^Title: +\w", progress_words, re.MULTILINE)


@pytest.mark.parametrize("kind", sorted(set(PAPERS) - {"protocol", "signing", "kit"}))
def test_a_leaflet_fits_on_its_page(pages: dict[str, Path], kind: str) -> None:
    """For the wall, for a new colleague, for parents. The signing sheet has as many lines as it has."""
    assert re.search(r"^Pages: +1$", told("pdfinfo", pages[kind]), re.MULTILINE)


def test_the_typeface_comes_out_of_the_file(pages: dict[str, Path]) -> None:
    """It is not installed for this program, and no other one steps in."""
    rows = told("pdffonts", pages["protocol"]).splitlines()[2:]
    names = {row.split()[0].partition("+")[2] for row in rows}
    assert names == {"Inter-Regular", "Inter-Bold"}
