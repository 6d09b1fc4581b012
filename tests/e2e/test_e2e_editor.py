"""The card editor in a real browser: write, break, mend, look, meet somebody else's change, take a set in."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.content.archive_reader import unpack
from game.content.card_file import Bounds, build_card
from game.core.cards import CardId
from game.editor.packs import export_set
from game.editor.preview import SIZES, view_model_at
from game.i18n.catalogues import words
from game.library.loading import library
from game.screens import scene_of
from tests.e2e.browser import axe_source, eventually, overflow, violations
from tests.e2e.editor_room import EditorRoom, come_in, editor_room
from tests.library.library_samples import write_set

FIRST = "basis/a1-volgverzoek"
ORIGINAL = Path("scenarios") / f"{FIRST}.yaml"


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


def opened(page: Any, name: str) -> None:
    page.evaluate("name => { location.hash = name }", name)
    page.wait_for_selector("#save")
    eventually(page, "document.getElementById('verdict').children.length > 0")


def kept(page: Any) -> None:
    page.click("#save")
    eventually(page, "document.getElementById('status').textContent", "Saved")


def begun(page: Any, title: str, kind: str = "dilemma") -> str:
    """A new card of this kind is open; the name of it."""
    page.click("#making summary")
    page.select_option("#new-kind", kind)
    page.fill("#new-title", title)
    page.press("#new-title", "Enter")
    page.wait_for_selector("#save")
    return str(page.evaluate("location.hash.slice(1)"))


def filled(page: Any, standpoints: int) -> None:
    """Everything that a card needs beside the texts of its standpoints."""
    for field, text in (
        ("situation", "A phone rings in the quiet room. Nobody takes it out."),
        ("friction", "A phone may ring for a good reason. It also stops a class."),
        ("question", "Is this allowed?"),
        ("prompts-0", "Who hears it?"),
        ("prompts-1", "Who says something?"),
    ):
        page.fill(f"#v-{field}", text)
    for n in range(standpoints):
        page.fill(f"#v-options-{n}-rule", f"We do number {n}.")


def card_in(desk: EditorRoom, name: str) -> Any:
    return library(own=desk.own).card(CardId(name))


def test_a_new_card_is_empty_and_played_only_when_it_is_whole(page: Any, desk: EditorRoom) -> None:
    """Examples are grey hints and no text: the page says how much is missing, the list too, and no session deals it."""
    name = begun(page, "The loud phone")
    assert page.input_value("#v-title") == "The loud phone" and page.input_value("#v-situation") == ""
    assert "A pupil in group 7" in str(page.get_attribute("#v-situation", "placeholder"))
    eventually(page, "document.getElementById('verdict').textContent.includes('Still empty: 9.')")
    kept(page)
    assert card_in(desk, name) is None and "loud" not in desk.file(name).name
    filled(page, 2)
    eventually(page, "document.getElementById('verdict').textContent.includes('Still empty: 2.')")
    kept(page)
    page.evaluate("location.hash = ''")
    page.wait_for_selector(f"#list a[href='#{name}']")
    row = page.inner_text(f"#list a[href='#{name}']")
    assert "The loud phone" in row and "Not finished" in row


def test_a_new_card_is_written_broken_and_mended(page: Any, desk: EditorRoom) -> None:
    """A problem stands beside its field as soon as it is typed, and goes when it is mended; then the file is right."""
    name = begun(page, "The loud phone")
    filled(page, 2)
    page.fill("#v-options-0-text", "Yes")
    page.fill("#v-options-1-text", "No")
    page.fill("#v-question", "Is this allowed")
    eventually(page, "document.querySelector('[data-at=question] .bad') !== null")
    eventually(page, "document.querySelector('#v-question').getAttribute('aria-invalid')", "true")
    page.fill("#v-question", "Is this allowed?")
    eventually(page, "document.querySelector('[data-at=question] .bad')", None)
    page.fill("#v-title", "The quiet phone")
    kept(page)
    card = card_in(desk, name)
    assert card is not None and card.question == "Is this allowed?" and card.title == "The quiet phone"


def test_a_behaviour_is_made_in_the_form_from_beginning_to_end(page: Any, desk: EditorRoom) -> None:
    """Its three standpoints are there and stay three; whom it is about is asked; then a session can play it."""
    name = begun(page, "Likes on Friday", "behaviour")
    assert page.input_value("#v-kind") == "behaviour" and page.query_selector("#x-options-0, #a-options") is None
    filled(page, 3)
    page.select_option("#v-audience", "team")
    kept(page)
    card = card_in(desk, name)
    assert card is not None and [option.id for option in card.options] == ["can", "can_if", "cannot"]
    assert card.audience == "team" and all(option.rule for option in card.options)


def test_a_dilemma_becomes_a_behaviour_and_back(page: Any, desk: EditorRoom) -> None:
    """The kind brings its standpoints and its question about whom; Ctrl+Z takes it back."""
    begun(page, "The loud phone")
    assert page.query_selector("#v-audience") is None
    page.select_option("#v-kind", "behaviour")
    page.wait_for_selector("#v-audience")
    assert page.evaluate("document.querySelectorAll('fieldset.entry').length") == 3
    page.keyboard.press("Control+z")
    assert page.query_selector("#v-audience") is None and page.query_selector("#x-options-0") is not None


def test_a_card_that_is_no_yaml_is_mended_as_text(page: Any, desk: EditorRoom) -> None:
    """A file that no form can show is shown as text with its first mistake, and is a form again once it is mended."""
    path = desk.file("own/odd")
    path.parent.mkdir(parents=True)
    good = ORIGINAL.read_text("utf-8")
    path.write_text(good.replace("title: Het volgverzoek", "title: Het: volgverzoek"), "utf-8")
    opened(page, "own/odd")
    eventually(page, "document.querySelectorAll('.bad').length > 0")
    page.fill("#file-text", good)
    kept(page)
    assert path.read_text("utf-8") == good
    assert page.input_value("#v-title") == "Het volgverzoek"


SAME = (
    "async ([shape, wanted]) => { const want = new Image(); want.src = 'data:image/png;base64,' + wanted;"
    "await want.decode(); const pixels = i => { const c = document.createElement('canvas'); c.width = i.naturalWidth;"
    "c.height = i.naturalHeight; const x = c.getContext('2d'); x.drawImage(i, 0, 0);"
    "return x.getImageData(0, 0, c.width, c.height).data };"
    "const a = pixels(want), b = pixels(document.getElementById(shape));"
    "return a.length === b.length && a.every((value, n) => value === b[n]) }"
)


@pytest.mark.parametrize(("step", "wait"), [("situation", "2"), ("vote", "3"), ("rule", "3")])
def test_the_preview_is_the_picture_of_the_wall(page: Any, desk: EditorRoom, step: str, wait: str) -> None:
    """Every pixel is that of the game's own painter for this card, in both shapes, soon after it was typed."""
    from game.stage.render import page_for, png_of

    opened(page, FIRST)
    eventually(page, "document.body.dataset.painted", "1")
    page.fill("#v-title", "Een ander verzoek")
    eventually(page, "document.body.dataset.painted", "2")
    if step != "situation":
        page.select_option("#step", step)
    eventually(page, "document.body.dataset.painted", wait)
    card, _ = build_card(ORIGINAL.read_bytes(), "basis", "a1-volgverzoek", Bounds(["volgen"]))
    assert card is not None
    model, say = view_model_at(replace(card, title="Een ander verzoek"), step), words("en")
    for shape, size in SIZES.items():
        wanted = png_of(scene_of(model, say, page_for(size)), size)
        assert page.evaluate(SAME, [shape, b64encode(wanted).decode()]), shape
        other = png_of(scene_of(view_model_at(card, step), say, page_for(size)), size)
        assert not page.evaluate(SAME, [shape, b64encode(other).decode()]), shape


def test_only_what_was_changed_is_written(page: Any, desk: EditorRoom) -> None:
    """One word of a card of the game becomes an own version that differs in it alone; it can be compared and undone."""
    opened(page, FIRST)
    page.fill("#v-title", "Het tweede verzoek")
    kept(page)
    before, after = ORIGINAL.read_text("utf-8"), desk.file(FIRST).read_text("utf-8")
    assert after == before.replace("title: Het volgverzoek", "title: Het tweede verzoek")
    page.click("#compare")
    assert "Het volgverzoek" in page.inner_text("#compared") and "Het tweede verzoek" in page.inner_text("#compared")
    page.click("#return")
    eventually(page, "document.getElementById('v-title').value", "Het volgverzoek")
    assert not desk.file(FIRST).exists() and list((desk.own / ".bin").rglob("*.yaml"))


def test_neither_of_two_editors_wins_unseen(page: Any, desk: EditorRoom) -> None:
    """Somebody changes the file in another editor: each field is chosen by the author, and both changes can stay."""
    path = desk.file("own/two")
    path.parent.mkdir(parents=True)
    path.write_bytes(ORIGINAL.read_bytes())
    opened(page, "own/two")
    page.fill("#v-title", "Van mij")
    text = path.read_text("utf-8").replace("weight: light", "weight: medium").replace("Het volgverzoek", "Van de ander")
    path.write_text("# a note\n" + text, "utf-8")
    page.click("#save")
    page.wait_for_selector("#conflict")
    assert path.read_text("utf-8").startswith("# a note\n") and "Van de ander" in path.read_text("utf-8")
    groups = page.locator("#conflict fieldset")
    assert groups.count() == 2
    groups.filter(has_text="Weight").locator("input").nth(1).check()
    page.click("#settle")
    eventually(page, "document.getElementById('status').textContent", "Saved")
    after = path.read_text("utf-8")
    assert after.startswith("# a note\n") and "weight: medium" in after and "title: Van mij" in after


def test_a_draft_is_kept_until_it_is_saved(page: Any, desk: EditorRoom) -> None:
    """What was typed and not saved is offered again after the page was closed."""
    opened(page, FIRST)
    page.fill("#v-title", "Half af")
    eventually(page, "document.getElementById('status').textContent", "Draft kept")
    page.reload()
    page.wait_for_selector("#draft")
    assert page.input_value("#v-title") == "Het volgverzoek"
    page.click("#draft button")
    assert page.input_value("#v-title") == "Half af"


def test_undo_and_redo_go_through_structure_too(page: Any) -> None:
    """A standpoint that was taken out comes back by Ctrl+Z, and goes again by Ctrl+Shift+Z."""
    opened(page, FIRST)
    count = "document.querySelectorAll('fieldset.entry').length"
    page.click("#x-options-3")
    assert page.evaluate(count) == 3
    page.keyboard.press("Control+z")
    assert page.evaluate(count) == 4
    page.keyboard.press("Control+Shift+z")
    assert page.evaluate(count) == 3


def test_a_set_is_looked_at_before_it_is_taken_in(page: Any, desk: EditorRoom, tmp_path: Path) -> None:
    """The page says what is new; nothing lies on the disk until it is taken in. A damaged file gets a sentence."""
    other = tmp_path / "other"
    (other / "gast").mkdir(parents=True)
    (other / "gast" / "pack.yaml").write_text("name: Gast\nlanguage: nl\nauthor: A\nlicence: CC0\n", "utf-8")
    text = ORIGINAL.read_text("utf-8").replace("theme: volgen", "theme: eigen").replace("picture: volgen\n", "")
    (other / "gast" / "pack.yaml").open("a").write("themes:\n  - id: eigen\n    title: Eigen\n")
    (other / "gast" / "z1-gast.yaml").write_text(text, "utf-8")
    data = export_set("gast", other, words("en"))
    page.set_input_files("#file", files=[{"name": "x.okpack", "mimeType": "application/zip", "buffer": data[:-40]}])
    page.wait_for_selector("#parcel .bad")
    page.set_input_files("#file", files=[{"name": "x.okpack", "mimeType": "application/zip", "buffer": data}])
    page.wait_for_selector("#take")
    assert "New: z1-gast.yaml" in page.inner_text("#parcel") and not (desk.own / "gast").exists()
    page.click("#take")
    eventually(page, "document.querySelector('a[href=\"#gast/z1-gast\"]') !== null")
    assert (desk.own / "gast" / "z1-gast.yaml").read_text("utf-8") == text


def test_a_set_that_is_here_in_another_version_comes_beside(page: Any, desk: EditorRoom, tmp_path: Path) -> None:
    """The page says how the two stand to each other, and proposes a name; what is here stays as it is."""
    other = tmp_path / "other"
    write_set(other, "own", cards=2)

    def give() -> Any:
        data = export_set("own", other, words("en"))
        return {"name": "own.okpack", "mimeType": "application/zip", "buffer": data}

    page.set_input_files("#file", files=[give()])
    page.wait_for_selector("#take")
    assert "not here yet" in page.inner_text("#parcel") and "2 cards" in page.inner_text("#parcel")
    page.fill("#called", "Van de Wilg")
    page.click("#take")
    page.wait_for_selector("#list a[href='#van-ons/x1-card']")
    page.set_input_files("#file", files=[give()])
    eventually(page, "document.getElementById('parcel').textContent.includes('is here already')")
    mine = desk.own / "van-ons" / "x1-card.yaml"
    for path, title in ((mine, "Hier"), (other / "own" / "x1-card.yaml", "Daar")):
        path.write_text(path.read_text("utf-8").replace("title: Kaart 1", f"title: {title}"), "utf-8")
    page.set_input_files("#file", files=[give()])
    page.wait_for_selector("#beside")
    told = page.inner_text("#parcel")
    assert (
        "changed both here and elsewhere" in told
        and "Changed: x1-card.yaml (Daar)" in told
        and "Here: Van de Wilg · 2 cards · version 1" in told
        and page.query_selector("#take") is None
    )
    page.click("#beside")
    page.wait_for_selector("#list a[href='#van-ons-2/x1-card']")
    assert "title: Hier" in mine.read_text("utf-8") and not (desk.own / ".bin").exists()


def test_a_set_with_a_mistake_is_saved_only_without_it(page: Any, desk: EditorRoom) -> None:
    """The page says which card is wrong, and where."""
    (write_set(desk.own, cards=2) / "x2-card.yaml").write_text("kind: dilemma\n", "utf-8")
    page.reload()
    page.wait_for_selector("#list li")
    page.select_option("#give", "ours")
    page.click("#fetch")
    page.wait_for_selector("#leave-out")
    assert "x2-card.yaml:1:1" in page.inner_text("#faults")
    with page.expect_download() as found:
        page.click("#leave-out")
    data = Path(found.value.path()).read_bytes()
    assert set(unpack(data).files) == {"pack.yaml", "x1-card.yaml"}


def test_the_list_is_searched_and_filtered(page: Any) -> None:
    """Words and filters narrow the list down together."""
    page.fill("#search", "instagram klas")
    many = page.evaluate("[...document.querySelectorAll('#list li')].filter(e => !e.hidden).length")
    assert 0 < many < 20
    page.select_option("#f-weight", "heavy")
    assert page.evaluate("[...document.querySelectorAll('#list li')].filter(e => !e.hidden).length") < many


def test_everything_goes_by_keyboard(page: Any, desk: EditorRoom) -> None:
    """From the list to a card, a word typed, saved and back, without a mouse; focus comes back to where it was."""
    page.focus(f'a[href="#{FIRST}"]')
    page.keyboard.press("Enter")
    page.wait_for_selector("#save")
    for _ in range(40):
        if page.evaluate("document.activeElement.id") == "v-title":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("End")
    page.keyboard.type(" nu")
    page.keyboard.press("Control+s")
    eventually(page, "document.getElementById('status').textContent", "Saved")
    assert page.evaluate("document.activeElement.id") == "v-title"
    assert "title: Het volgverzoek nu" in desk.file(FIRST).read_text("utf-8")
    page.go_back()
    eventually(page, "document.activeElement.getAttribute('href')", f"#{FIRST}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_axe_finds_nothing(browser: Any, tmp_path: Path, scheme: str, language: str) -> None:
    """List, card, problem, conflict and comparison, in both languages, light and dark; nothing beside the screen."""
    axe = axe_source()
    with editor_room(tmp_path / "cards", language) as desk:
        context = browser.new_context(viewport={"width": 1024, "height": 768}, color_scheme=scheme)
        page = context.new_page()
        come_in(page, desk.server.link())
        page.wait_for_selector("#list li")
        page.click("#making summary")
        assert violations(page, axe) == [] and overflow(page) <= 0
        opened(page, FIRST)
        page.fill("#v-question", "Mag dit")
        page.click("#save")
        page.wait_for_selector("#compare")
        page.click("#compare")
        page.wait_for_selector(".bad")
        desk.file(FIRST).write_bytes(ORIGINAL.read_bytes() + b"# x\n")
        page.fill("#v-title", "Anders")
        page.click("#save")
        page.wait_for_selector("#conflict")
        assert violations(page, axe) == [] and overflow(page) <= 0
        page.emulate_media(contrast="more")
        assert violations(page, axe) == [] and overflow(page) <= 0
        page.set_viewport_size({"width": 512, "height": 384})  # as with text of 200 %
        assert overflow(page) <= 0
        context.close()


def test_a_link_works_once_and_others_are_kept_out(browser: Any, desk: EditorRoom) -> None:
    """Another browser with the used link sees a closed door and no card."""
    link = desk.server.link()
    first, second = browser.new_context(), browser.new_context()
    page, other = first.new_page(), second.new_page()
    come_in(page, link)
    page.wait_for_selector("#list li")
    assert page.evaluate("document.cookie") == ""
    answer = other.goto(link)
    assert answer.status == 403 and "basis" not in other.content()
    assert other.goto(link.partition("/in/")[0] + "/cards").status == 403
    first.close()
    second.close()


def test_how_firm_a_rule_is_is_chosen_beside_its_words(page: Any, desk: EditorRoom) -> None:
    """In words, with what follows where nobody chose; a hint says where the words of the rule say something else."""
    name = begun(page, "The loud phone")
    filled(page, 2)
    page.fill("#v-options-0-text", "That is fine")
    page.fill("#v-options-1-text", "Better not")
    page.fill("#v-options-0-rule", "We may keep our telephone on.")
    names = page.eval_on_selector_all("#v-options-0-strength option", "all => all.map(one => one.textContent)")
    assert names[1:] == ["must – always", "should – unless you can explain why not", "may – you choose"]
    beside = "document.querySelector('[data-at=\"options.0.strength\"]').textContent"
    eventually(page, f"{beside}.includes('By its words this rule is: may')")
    page.select_option("#v-options-0-strength", "must")
    eventually(page, f"{beside}.includes('“may” means: may')")
    page.select_option("#v-options-0-strength", "may")
    eventually(page, f"{beside} === ''")
    kept(page)
    strengths = [one.strength for one in card_in(desk, name).options]
    assert strengths == ["may", None]
    data = (desk.own / f"{name}.yaml").read_text("utf-8")
    assert data.index("That is fine") < data.index("strength: may") < data.index("We may keep")
