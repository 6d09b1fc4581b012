"""The list of the editor in a real browser: fast with many cards, what it marks and counts, by keyboard, the bin."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game.core.cards import CardId, context_of
from game.editor.card_files import sum_of
from game.i18n.catalogues import words
from game.tools.bench.cards import shelf_of
from tests.e2e.browser import axe_source, eventually, violations
from tests.e2e.editor_room import EditorRoom, come_in, editor_room

FIRST = "basis/a1-volgverzoek"
ORIGINAL = Path("scenarios") / f"{FIRST}.yaml"
SEARCH = """async text => { const field = document.getElementById('search');
field.value = text; field.dispatchEvent(new Event('input', { bubbles: true }));
await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
return document.querySelectorAll('#list li').length; }"""
HERE = "document.activeElement.getAttribute('href')"


@contextmanager
def listed(browser: Any, own: Path, played: frozenset[CardId] = frozenset()) -> Iterator[tuple[Any, EditorRoom]]:
    """The list in a page, once it knows all that it can know."""
    with editor_room(own, "en", played) as desk:
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        come_in(page, desk.server.link())
        page.wait_for_selector("#f-state option[value=unused]", state="attached")
        yield page, desk
        page.context.close()


def counted(page: Any, state: str) -> int:
    """The figure behind this choice of the filter."""
    return int(page.text_content(f'#f-state option[value="{state}"]').rpartition("(")[2].rstrip(")"))


def in_list(page: Any) -> list[str]:
    found = page.evaluate("[...document.querySelectorAll('#list a')].map(a => a.getAttribute('href').slice(1))")
    return [str(one) for one in found]


def test_a_thousand_cards_are_there_and_found_soon(browser: Any, tmp_path: Path) -> None:
    """From the address to a list that can be used, and from a letter to its answer."""
    home = shelf_of(tmp_path, 1000)
    with editor_room(home / "cards") as desk:
        page = browser.new_context().new_page()
        come_in(page, desk.server.link())
        page.wait_for_selector("#list li")
        eventually(page, "document.querySelectorAll('#list li').length > 1000")
        page.wait_for_selector("#f-state option[value=unused]", state="attached")
        found = [page.evaluate(SEARCH, text) for text in ("i", "in", "ins", "inst", "insta", "")]
        assert found[:5] == sorted(found[:5], reverse=True) and 0 < found[4] < found[5], "there at the next frame"
        page.context.close()


def test_more_cards_than_a_page_can_bear_come_when_asked(browser: Any, tmp_path: Path) -> None:
    """The list stops at a number; a button at its end brings the rest and leads on where it stopped."""
    home = shelf_of(tmp_path, 1300)
    with listed(browser, home / "cards") as (page, _):
        page.wait_for_selector("#rest-of-list button")
        some = in_list(page)
        assert 1000 < len(some) < 1300
        page.focus("#rest-of-list button")
        page.keyboard.press("Enter")
        every = in_list(page)
        assert len(every) > 1300 and page.evaluate(HERE) == f"#{every[len(some)]}"
        assert page.query_selector("#rest-of-list") is None
        page.fill("#search", "volgverzoek")
        assert 0 < len(in_list(page)) < len(every)


def test_cards_that_were_never_played_are_found(browser: Any, tmp_path: Path) -> None:
    """The filter counts them and shows them; a card of a former session is not among them."""
    with listed(browser, tmp_path / "cards", frozenset({CardId(FIRST)})) as (page, _):
        many = len(in_list(page))
        assert counted(page, "unused") == many - 1
        page.select_option("#f-state", "unused")
        assert len(in_list(page)) == many - 1 and FIRST not in in_list(page)


def test_a_translation_of_a_changed_text_is_marked_and_not_shown(browser: Any, tmp_path: Path) -> None:
    """The school's version has another title: list and card say so, and the wall has the words of the author."""
    own = tmp_path / "cards"
    path = own / f"{FIRST}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(ORIGINAL.read_text("utf-8").replace("title: Het volgverzoek", "title: Het tweede"), "utf-8")
    say, title = words("en"), context_of(CardId(FIRST), "title")
    assert say.card(title, "Het volgverzoek") != "Het volgverzoek" and say.card(title, "Het tweede") == "Het tweede"
    with listed(browser, own) as (page, _):
        assert counted(page, "doubtful:en") == 1
        page.select_option("#f-state", "doubtful:en")
        eventually(page, "document.getElementById('list').innerText.includes('Translation to be checked: English')")
        assert in_list(page) == [FIRST]
        page.click("#list a")
        page.wait_for_selector("[data-doubtful=en]")
        assert "English. Title" in page.inner_text("[data-doubtful=en]")


def test_a_newer_original_is_told_until_the_author_has_seen_it(browser: Any, tmp_path: Path) -> None:
    """The list and the card tell; "my version stays" ends it."""
    own = tmp_path / "cards"
    path, notes = own / f"{FIRST}.yaml", own / "basis" / ".beside" / "a1-volgverzoek.json"
    notes.parent.mkdir(parents=True)
    path.write_bytes(ORIGINAL.read_bytes() + b"# ours\n")
    notes.write_text(json.dumps({"original": sum_of(b"older")}), "utf-8")
    with listed(browser, own) as (page, _):
        assert counted(page, "renewed") == 1 and "Its original has changed" in page.inner_text("#list")
        page.click(f'a[href="#{FIRST}"]')
        page.click("#stays")
        eventually(page, "document.getElementById('stays')", None)
        assert json.loads(notes.read_text("utf-8"))["original"] == sum_of(ORIGINAL.read_bytes())


def test_arrows_go_through_the_list_and_one_key_past_it(browser: Any, tmp_path: Path) -> None:
    """Right, down, end and home; a link that shows itself at Tab leads past all cards. No card is out of sight."""
    with listed(browser, tmp_path / "cards") as (page, _):
        names = in_list(page)
        page.focus("#list a")
        page.keyboard.press("ArrowRight")
        assert page.evaluate(HERE) == f"#{names[1]}"
        page.keyboard.press("ArrowDown")
        wide = page.evaluate("getComputedStyle(document.getElementById('list')).gridTemplateColumns.split(' ').length")
        assert page.evaluate(HERE) == f"#{names[1 + wide]}"
        page.keyboard.press("End")
        assert page.evaluate(HERE) == f"#{names[-1]}"
        page.keyboard.press("Enter")
        page.wait_for_selector("#save")
        page.go_back()
        eventually(page, HERE, f"#{names[-1]}")
        top = page.evaluate("document.activeElement.getBoundingClientRect().top")
        assert 0 <= top < 900
        page.keyboard.press("Home")
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.className") == "past"
        assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "sharing"


def test_what_went_into_the_bin_comes_back(browser: Any, tmp_path: Path) -> None:
    """Pressed twice the card is gone from its set; below the list it is put back, as it was."""
    own = tmp_path / "cards"
    path = own / "own" / "kaart.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(ORIGINAL.read_bytes())
    with listed(browser, own) as (page, _):
        page.click('a[href="#own/kaart"]')
        page.click("#bin")
        assert path.exists()
        page.click("#bin")
        page.wait_for_selector("#in-bin")
        assert not path.exists() and "put it back" in page.inner_text("#status")
        page.click("#in-bin summary")
        page.click("#in-bin button")
        page.wait_for_selector("#v-title")
        assert path.read_bytes() == ORIGINAL.read_bytes()


def test_an_answer_about_a_card_that_was_left_says_nothing(browser: Any, tmp_path: Path) -> None:
    """Its pictures and its look came late, when it lay in the bin already: the list's own word stays."""
    own = tmp_path / "cards"
    path = own / "own" / "kaart.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(ORIGINAL.read_bytes())
    late: list[Any] = []
    with listed(browser, own) as (page, _):
        for what in ("**/picture", "**/do/looked"):
            page.route(what, lambda one: late.append(one))  # the library wants a function of its own
        page.click('a[href="#own/kaart"]')
        page.click("#bin")
        page.wait_for_timeout(600)  # longer than the page waits before it asks whether all texts fit
        page.click("#bin")
        page.wait_for_selector("#in-bin")
        assert len(late) >= 3
        for one in late:
            with page.expect_response(one.request.url):
                one.fulfill(status=400, json={"says": "This card no longer exists."})
        assert "put it back" in page.inner_text("#status")


def test_mistakes_of_sets_are_told_with_the_list(browser: Any, tmp_path: Path) -> None:
    """A pack.yaml with a mistake and a file with another ending belong to no card, and are told all the same."""
    folder = tmp_path / "cards" / "raar"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text("naam: x\n", "utf-8")
    (folder / "kaart.yml").write_bytes(ORIGINAL.read_bytes())
    (folder / "goed.yaml").write_bytes(ORIGINAL.read_bytes())
    with listed(browser, tmp_path / "cards") as (page, _):
        page.click("#loose summary")
        told = page.inner_text("#loose")
        assert "raar/pack.yaml" in told and "did you mean 'name'" in told and "kaart.yml" in told


def test_axe_finds_nothing_in_a_list_with_everything(browser: Any, tmp_path: Path) -> None:
    """Mistakes, marks, a bin and a broken card, all opened."""
    axe = axe_source()
    own = tmp_path / "cards"
    (own / "raar").mkdir(parents=True)
    (own / "raar" / "pack.yaml").write_text("naam: x\n", "utf-8")
    (own / "raar" / "stuk.yaml").write_text("titel: x\n", "utf-8")
    (own / ".bin" / "raar").mkdir(parents=True)
    (own / ".bin" / "raar" / "weg.yaml").write_bytes(ORIGINAL.read_bytes())
    with listed(browser, own, frozenset({CardId(FIRST)})) as (page, _):
        for one in ("#loose", "#in-bin", "#making"):
            page.click(f"{one} summary")
        page.focus(".past")
        assert violations(page, axe) == []
