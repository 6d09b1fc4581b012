"""The manual as files: every page in its languages, each leading to its twin, nothing leading nowhere."""

from __future__ import annotations

import re
from posixpath import join, normpath

import pytest

from game.core.manual_pages import (
    MANUAL_LANGUAGES,
    ManualPage,
    address,
    manual_language,
    names,
    page_called,
    served_at,
    stem,
    written_in,
)
from game.manual import pages
from game.manual.pages import all_pages, files, leads, made_of
from game.system.resources import resource

PAGES = [name for name in files() if name.endswith(".html") and "/" in name]


def test_every_page_has_its_source_and_every_source_is_a_page() -> None:
    for language in MANUAL_LANGUAGES:
        there = {one.name for one in resource("docs", language).iterdir()}
        assert there == {f"{stem(page, of)}.md" for page, of in all_pages() if of == language}


def test_what_is_for_schools_is_in_both_languages() -> None:
    both = [page for page in ManualPage if written_in(page, "nl") == "nl"]
    assert len(both) == 10 and set(ManualPage) - set(both) == {
        ManualPage.HTTP,
        ManualPage.PROTOCOL_JSON,
        ManualPage.VERSIONS,
        ManualPage.BUILT_WITH,
    }


def test_a_page_is_found_by_its_name_in_either_language() -> None:
    assert [page_called(name) for name in ("gespreksleider", "facilitator", "http", "nothing", "")] == [
        ManualPage.FACILITATOR,
        ManualPage.FACILITATOR,
        ManualPage.HTTP,
        None,
        None,
    ]
    assert all(page_called(name) for name in names()) and names()[0] == "index"


def test_who_has_the_game_in_another_language_reads_english() -> None:
    assert [manual_language(one) for one in ("nl", "fy", "en", "de", "tr", "uk")] == [
        "nl",
        "nl",
        "en",
        "en",
        "en",
        "en",
    ]


def test_the_address_of_a_page_and_of_a_heading_in_it() -> None:
    assert address(ManualPage.FACILITATOR, "nl", "de-stappen") == "nl/gespreksleider.html#de-stappen"
    assert address(ManualPage.HTTP, "nl") == "en/http.html"
    room = "http://192.168.1.20:8765/7KQ4"
    assert served_at(room, ManualPage.IT, "en", "x") == "http://192.168.1.20:8765/manual/en/it.html#x"
    assert served_at("http://localhost:8765", ManualPage.IT, "nl") == "http://localhost:8765/manual/nl/ict.html"


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_leads_to_is_there(name: str) -> None:
    """Pages, headings, pictures, the style: all of it below the folder of the manual."""
    told = files()[name].decode()
    for goal in re.findall(r'(?:href|src)="([^"]+)"', told):
        path, _, anchor = goal.partition("#")
        if "://" in path or path.startswith(("mailto:", "data:")):
            continue
        there = normpath(join(name.rpartition("/")[0], path)) if path else name
        assert there in files(), goal
        assert not anchor or f'id="{anchor}"' in files()[there].decode(), goal


@pytest.mark.parametrize("name", PAGES)
def test_a_page_needs_no_script_and_nothing_of_the_world(name: str) -> None:
    told = files()[name].decode()
    assert not re.search(r"<script|<style|<iframe|\bstyle=|\bon\w+=|(?:src|<link[^>]*href)=\"(?:https?:)?//", told)
    assert len(re.findall("<h1", told)) == 1 and f'<html lang="{name[:2]}">' in told
    assert told.count('aria-current="page"') == 1


def test_every_page_leads_to_the_same_page_in_the_other_language() -> None:
    for page, language in all_pages():
        other = next(one for one in MANUAL_LANGUAGES if one != language)
        twin = page if written_in(page, other) == other else ManualPage.INDEX
        assert f'<a href="../{address(twin, other)}" lang="{other}"' in files()[address(page, language)].decode()


@pytest.mark.parametrize(
    ("goal", "there"),
    [
        ("kaarten.md", "kaarten.html"),
        ("kaarten.md#zelf-maken", "kaarten.html#zelf-maken"),
        ("../en/http.md", "../en/http.html"),
        ("#boven", "#boven"),
        ("https://example.org/a.md", "https://example.org/a.md"),
        ("../pictures/steps-nl.png", "../pictures/steps-nl.png"),
        ("../../CONTRIBUTING.md", ""),
        ("../../game/nl/kaarten.md", ""),
    ],
)
def test_where_a_link_leads(goal: str, there: str) -> None:
    assert leads(goal, "nl") == there


def test_another_version_is_made_of_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = made_of()
    monkeypatch.setattr(pages, "__version__", "9.9")
    assert made_of.__wrapped__() != mine
    monkeypatch.undo()
    monkeypatch.setattr(pages, "_bytes", lambda *parts: b"x")
    assert made_of.__wrapped__() != mine == made_of()
