"""The manual in a real browser, from a folder: for everybody, as narrow as a telephone, and without a script."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from game.core.manual_pages import ManualPage, address
from game.manual.folder import manual_folder, show
from tests.e2e.browser import NARROW, axe_source, overflow, violations
from tests.manual_browser import taking

PAGES = [
    *((address(page, "nl"), "light") for page in ManualPage),
    (address(ManualPage.PRIVACY, "en"), "light"),
    (address(ManualPage.COMMANDS, "nl"), "dark"),
]
"""English pages have the same parts."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A name with a blank and an accent, as folders of people have them."""
    return manual_folder(tmp_path_factory.mktemp("een map é"))


@pytest.mark.parametrize(("name", "scheme"), PAGES)
def test_a_page_is_for_everybody(name: str, scheme: str, folder: Path, browser: Any) -> None:
    """On a small phone nothing sticks out, every picture is there, and axe-core finds nothing."""
    page = browser.new_context(viewport=NARROW, color_scheme=scheme).new_page()
    page.goto((folder / name).as_uri())
    assert overflow(page) <= 0
    assert page.evaluate("[...document.images].every(one => one.naturalWidth)")
    assert violations(page, axe_source()) == []
    page.context.close()


def test_a_browser_comes_to_the_heading(tmp_path: Path, browser: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the page that leads there, and on by keys to the other language and to another page."""
    asked: list[str] = []
    monkeypatch.setattr("webbrowser.open", taking(asked))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    show(tmp_path / "m", ManualPage.FACILITATOR, "nl", "de-stappen")
    page = browser.new_page()
    page.goto(asked[0])
    page.wait_for_url("**/gespreksleider.html#de-stappen")
    assert abs(page.evaluate("document.getElementById('de-stappen').getBoundingClientRect().top")) < 40
    page.click("header >> text=In English")
    page.wait_for_url("**/en/facilitator.html")
    page.click("#pages >> text=Privacy")
    page.wait_for_url("**/en/privacy.html")
    page.close()
