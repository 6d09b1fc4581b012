"""One card in the editor: what was probably meant, what is asked once, names, a copy, another set."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.library.loading import library
from tests.e2e.browser import eventually
from tests.e2e.editor_room import EditorRoom, come_in, editor_room

FIRST = "basis/a1-volgverzoek"
TEXT = (Path("scenarios") / f"{FIRST}.yaml").read_text("utf-8")
TYPED = """async () => { const taken = [], field = document.getElementById('v-title');
for (let n = 0; n < 5; n += 1) { const before = document.body.dataset.painted;
field.value = 'Title ' + n; field.dispatchEvent(new Event('input', { bubbles: true }));
while (document.body.dataset.painted === before) await new Promise(done => setTimeout(done, 1));
taken.push(document.body.dataset.painted - before);
await new Promise(done => setTimeout(done, 300)); } return taken; }"""
SAVED = "document.getElementById('status').textContent"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[EditorRoom]:
    with editor_room(tmp_path / "cards") as one:
        (one.own / "own").mkdir(parents=True)
        yield one


def opened(browser: Any, desk: EditorRoom, name: str) -> Any:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    come_in(page, desk.server.link())
    page.wait_for_selector("#list li")
    page.evaluate("name => { location.hash = name }", name)
    page.wait_for_selector("#save")
    eventually(page, "document.getElementById('verdict').children.length > 0")
    return page


def test_what_was_meant_is_one_press_away(browser: Any, desk: EditorRoom) -> None:
    """A field in Dutch and a value in Dutch become those that were meant; undo takes a step back."""
    path = desk.file("own/kaart")
    path.write_text(TEXT.replace("title:", "titel:").replace("weight: light", "weight: licht"), "utf-8")
    page = opened(browser, desk, "own/kaart")
    page.click("text=Make it “title”")
    assert page.input_value("#v-title") == "Het volgverzoek"
    page.click("text=Make it “light”")
    eventually(page, "document.querySelectorAll('.bad').length", 0)
    page.keyboard.press("Control+z")
    page.wait_for_selector("text=Make it “light”")
    page.keyboard.press("Control+Shift+z")
    page.click("#save")
    eventually(page, SAVED, "Saved")
    assert "weight: light" in path.read_text("utf-8") and "title: Het volgverzoek" in path.read_text("utf-8")


def test_the_checklist_is_asked_once(browser: Any, desk: EditorRoom) -> None:
    """At the first save it stands before the preview and asks; once answered it asks no more, and it never blocks."""
    path = desk.file("own/kaart")
    path.write_text(TEXT, "utf-8")
    page = opened(browser, desk, "own/kaart")
    assert page.query_selector("#answered") is None
    page.fill("#v-title", "Een")
    page.click("#save")
    page.wait_for_selector("#answered")
    assert "title: Een" in path.read_text("utf-8")
    page.check("[data-tick=case]")
    page.click("#answered")
    eventually(page, "document.getElementById('answered')", None)
    page.fill("#v-title", "Twee")
    page.click("#save")
    eventually(page, SAVED, "Saved")
    assert page.query_selector("#answered") is None and page.is_checked("[data-tick=case]")
    assert json.loads((desk.own / "own" / ".beside" / "kaart.json").read_text("utf-8"))["ticked"] == ["case"]


def test_a_name_is_pointed_at_and_blocks_nothing(browser: Any, desk: EditorRoom) -> None:
    """A first name that opens a sentence, a day; the card is in order and can be saved. A town is nobody's name."""
    path = desk.file("own/kaart")
    path.write_text(TEXT, "utf-8")
    page = opened(browser, desk, "own/kaart")
    page.fill("#v-situation", "Marieke stuurt gisteren een bericht vanuit Amsterdam. De klas leest het.")
    eventually(page, "document.querySelectorAll('[data-at=situation] .hint').length", 2)
    told = page.inner_text("[data-at=situation]")
    assert "Marieke" in told and "gisteren" in told
    assert page.query_selector(".bad") is None and "you decide" in page.inner_text("#verdict")
    page.click("#save")
    eventually(page, SAVED, "Saved")


@pytest.mark.parametrize(
    ("field", "text", "told", "better"),
    [
        ("situation", "Een " + "heel " * 20 + "lange zin.", "a sentence of 23 words", "two sentences"),
        ("options-0-rule", "Wij reageren zo snel mogelijk.", "“zo snel mogelijk” is vague", "for instance"),
        ("situation", "Niemand zegt niets tegen de leerling.", "two negatives", "in one go"),
        ("friction", "Zij had moeten weten dat dit dom was.", "blame", "leave the judging"),
    ],
)
def test_tone_is_pointed_at_with_another_way(
    browser: Any, desk: EditorRoom, field: str, text: str, told: str, better: str
) -> None:
    """A long sentence, a vague word in a rule, a double negative and blame each stand beside their field."""
    desk.file("own/kaart").write_text(TEXT, "utf-8")
    page = opened(browser, desk, "own/kaart")
    page.fill(f"#v-{field}", text)
    place = f"[data-at='{field.replace('-', '.')}']"
    eventually(page, f'document.querySelector("{place}").textContent.includes("{told}")')
    assert better in page.inner_text(place) and page.query_selector(f"{place} .bad") is None


def test_a_copy_is_a_card_of_its_own(browser: Any, desk: EditorRoom) -> None:
    """The copy of A1 in the same set has no mistake, and its source stays as it is; then it moves to another set."""
    (desk.own / "basis").mkdir()
    desk.file(FIRST).write_text(TEXT + "# ours\n", "utf-8")
    page = opened(browser, desk, FIRST)
    page.click("#copy")
    eventually(page, "location.hash", "#basis/volgverzoek")
    page.wait_for_selector("#move")
    assert desk.file("basis/volgverzoek").read_text("utf-8") == TEXT + "# ours\n"
    page.goto(page.url.partition("#")[0])
    page.wait_for_selector("#list li")
    assert "Has mistakes" not in page.inner_text("#list")
    page.click('a[href="#basis/volgverzoek"]')
    page.select_option("#to-set", "own")
    page.click("#move")
    eventually(page, "location.hash", "#own/volgverzoek")
    assert not desk.file("basis/volgverzoek").exists() and desk.file("own/volgverzoek").exists()


def test_both_previews_follow_a_letter(browser: Any, desk: EditorRoom) -> None:
    """From a key to the two pictures, painted once for each pause of somebody who types."""
    desk.file("own/kaart").write_text(TEXT, "utf-8")
    page = opened(browser, desk, "own/kaart")
    eventually(page, "document.body.dataset.painted", "1")
    assert page.evaluate(TYPED) == [1] * 5


def test_a_card_in_a_set_that_is_made_with_it(browser: Any, desk: EditorRoom) -> None:
    """The name is what people read; its folder has a name that every disk takes. A second one stands beside it."""
    for folder in ("onze-school-a-b", "onze-school-a-b-2"):
        page = browser.new_context().new_page()
        come_in(page, desk.server.link())
        page.wait_for_selector("#list li")
        page.click("#making summary")
        assert not page.is_visible("#set-name")
        page.fill("#new-title", "Een kaart")
        page.select_option("#new-set", "+")
        page.fill("#set-name", "Onze school: “a & b”")
        page.press("#set-name", "Enter")
        eventually(page, f"location.hash.startsWith('#{folder}/card-')", True)
        page.wait_for_selector("#save")
        page.context.close()
    found = library(own=desk.own).pack("onze-school-a-b")
    assert found is not None and found.name == "Onze school: “a & b”" and found.language == "en"


def test_a_text_that_does_not_fit_the_wall_is_told_beside_its_field(browser: Any, desk: EditorRoom) -> None:
    """Short enough by its count and still too wide: the painter knows, as `check` does; a shorter one is fine again."""
    desk.file("own/kaart").write_text(TEXT, "utf-8")
    page = opened(browser, desk, "own/kaart")
    page.fill("#v-options-0-text", "W" * 70)
    eventually(page, "document.querySelector('[data-at=\"options.0.text\"] .bad') !== null")
    assert "does not fit on every screen" in page.inner_text("[data-at='options.0.text']")
    page.fill("#v-options-0-text", "Wel")
    eventually(page, "document.querySelectorAll('.bad').length", 0)
