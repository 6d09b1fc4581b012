"""The protocol as a page in a real browser: axe-core finds nothing, nothing is loaded, and it prints on A4."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.documents.compose import compose
from game.documents.formats.html.page import write
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.i18n.catalogues import words
from tests.documents.documents_samples import AGREED, CONTACTS, SESSION
from tests.e2e.browser import NARROW, axe_source, overflow, violations

LONG = replace(AGREED, text="Donaudampfschifffahrtsgesellschaft" * 8 + "<script>alert(1)</script>", heard=("שלום",))
WIDE = {"width": 1200, "height": 900}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every paper in Dutch, with a rule that is hard to print."""
    say, folder = words("nl"), tmp_path_factory.mktemp("web")
    session = replace(SESSION, agreements=(*SESSION.agreements, LONG))
    document = compose(session, say, Context(CONTACTS, "0.1.0"))
    for kind, make in PAPERS.items():
        (folder / f"{kind}.html").write_bytes(write(make(document, say), say))
    return {kind: folder / f"{kind}.html" for kind in PAPERS}


def opened(browser: Any, path: Path, heard: list[str], **how: Any) -> Any:
    """The page; what it complains about and what it asks the network for is put into `heard`."""
    page = browser.new_page(**how)
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda asked: heard.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None)
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("kind", PAPERS)
def test_nothing_stands_in_anybodys_way(
    browser: Any, files: dict[str, Path], kind: str, size: dict[str, int], scheme: str
) -> None:
    """No violation, no complaint of the policy, no request, nothing beside a screen of 320 pixels."""
    heard: list[str] = []
    page = opened(browser, files[kind], heard, viewport=size, color_scheme=scheme)
    assert violations(page, axe_source()) == [] and overflow(page) <= 0
    page.close()
    assert heard == []


def test_the_typeface_comes_out_of_the_file(browser: Any, files: dict[str, Path]) -> None:
    """In the weights that the page uses."""
    page = opened(browser, files["protocol"], [])
    script = "document.fonts.ready.then(fonts => [...fonts].filter(f => f.status === 'loaded').map(f => f.weight))"
    assert set(page.evaluate(script)) >= {"400", "600", "700"}
    page.close()


def test_the_policy_stops_what_a_text_would_bring_in(browser: Any, files: dict[str, Path]) -> None:
    """Should a tag ever slip through, the browser does not run it."""
    heard: list[str] = []
    page = opened(browser, files["protocol"], heard)
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.bad = 1'; document.body.append(s);"
        " const i = new Image(); i.src = 'http://127.0.0.1:9/x.png'; document.body.append(i) }"
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.bad === undefined") and any("Content Security Policy" in one for one in heard)
    page.close()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_it_prints_on_a4_with_counted_pages(browser: Any, files: dict[str, Path], tmp_path: Path) -> None:
    """Page x of y and the status at the foot of each page; what is printed by itself begins a page."""
    page = opened(browser, files["protocol"], [], color_scheme="dark")
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True, tagged=True)
    page.close()
    done = subprocess.run(["pdftotext", "-layout", tmp_path / "printed.pdf", "-"], capture_output=True, check=True)
    sheets = done.stdout.decode("utf-8").split("\f")[:-1]
    if "1" not in re.findall(r"\d+", sheets[0][-60:]):
        pytest.skip("this browser prints no margin boxes")
    for n, sheet in enumerate(sheets, 1):
        foot = sheet.rstrip().splitlines()[-1]
        assert re.search(rf"\b{n}\D+{len(sheets)}$", foot) and "De Wilg" in foot
    own = [section for section in PAPERS["protocol"](_document(), words("nl")).sections if section.new_page]
    first = ["".join(sheet.split())[:80] for sheet in sheets]
    assert all(any(top.startswith("".join((one.number + one.title).split())) for top in first) for one in own)


def _document() -> Any:
    return compose(SESSION, words("nl"), Context(CONTACTS, "0.1.0"))
