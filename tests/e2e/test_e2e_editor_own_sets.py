"""A card of a set with its own themes, chapters and pictures in the editor: it chooses from what its set brings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.system import resources
from tests.e2e.browser import eventually
from tests.e2e.editor_room import EditorRoom, come_in, editor_room

TEXT = Path("scenarios/basis/a1-volgverzoek.yaml").read_text("utf-8")
HEAD = """\
name: Praktijkschool
language: nl
themes:
  - {id: werk, title: Werk, icon: badge, colour: "#2C6B5F"}
chapters:
  - {id: P1, title: Contact op het werk, like: H3}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0H8V8H0Z" fill="#FF00FF"/></svg>'
CHOICES = "id => [...document.getElementById(id).options].map(one => one.value)"
MIDDLE = """async id => { const shown = await createImageBitmap(document.getElementById(id));
const canvas = new OffscreenCanvas(shown.width, shown.height), pen = canvas.getContext('2d');
pen.drawImage(shown, 0, 0); return [...pen.getImageData(shown.width * 0.15, shown.height * 0.5, 1, 1).data]; }"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[EditorRoom]:
    kept = list(resources._set_folders)
    folder = tmp_path / "cards" / "praktijk"
    (folder / "pictures").mkdir(parents=True)
    (folder / "pictures" / "werk.svg").write_text(SVG, encoding="utf-8")
    (folder / "pack.yaml").write_text(HEAD, encoding="utf-8")
    text = TEXT.replace("theme: volgen", "theme: werk").replace("picture: volgen", "picture: werk")
    (folder / "p1-x.yaml").write_text(text.replace("chapter: H3", "chapter: P1"), encoding="utf-8")
    with editor_room(tmp_path / "cards") as one:
        yield one
    resources._set_folders[:] = kept


def opened(browser: Any, desk: EditorRoom, name: str) -> Any:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    come_in(page, desk.server.link())
    page.wait_for_selector("#list li")
    page.evaluate("name => { location.hash = name }", name)
    page.wait_for_selector("#save")
    eventually(page, "document.getElementById('verdict').children.length > 0")
    return page


def test_a_card_chooses_from_what_its_set_brings(browser: Any, desk: EditorRoom) -> None:
    """Chapters and pictures of the set beside those of the game; a card of another set is offered none of them."""
    page = opened(browser, desk, "praktijk/p1-x")
    assert page.input_value("#v-chapter") == "P1" and page.input_value("#v-picture") == "werk"
    assert page.evaluate(CHOICES, "v-chapter")[:3] == ["P1", "H2", "H3"]
    assert "P1 · Contact op het werk" in page.inner_text("#v-chapter")
    assert page.evaluate("document.querySelectorAll('.bad').length") == 0
    other = opened(browser, desk, "basis/a1-volgverzoek")
    assert "P1" not in other.evaluate(CHOICES, "v-chapter") and "werk" not in other.evaluate(CHOICES, "v-picture")


def test_the_preview_shows_the_picture_of_the_set(browser: Any, desk: EditorRoom) -> None:
    """As the wall does: painted from the folder of the set."""
    page = opened(browser, desk, "praktijk/p1-x")
    eventually(page, "document.getElementById('wide').naturalWidth > 0")
    assert page.evaluate(MIDDLE, "wide")[:3] == [255, 0, 255]


def test_a_new_card_of_the_set_begins_in_its_first_chapter(browser: Any, desk: EditorRoom) -> None:
    """Nothing of the game has to be replaced first."""
    page = opened(browser, desk, "praktijk/p1-x")
    made = desk.own / "praktijk"
    before = set(made.glob("*.yaml"))
    page.evaluate("""async () => { await fetch('/do/made', { method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ set: 'praktijk', title: 'Nieuw' }) }); }""")
    (fresh,) = set(made.glob("*.yaml")) - before
    assert "chapter: P1" in fresh.read_text("utf-8") and "theme: werk" in fresh.read_text("utf-8")
