"""What the site of the manual is made of: every page once, below that of its language, and no link out of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dev.manual.site import inside, lay_out
from game.core.manual_pages import stem
from game.manual.markdown import links
from game.manual.pages import all_pages


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    lay_out(folder)
    return folder


def test_every_page_is_in_one_list(laid: Path) -> None:
    listed = [
        (language, name)
        for language in ("nl", "en")
        for name in re.findall(r"<([\w-]+)>$", (laid / language / "index.md").read_text("utf-8"), re.MULTILINE)
    ]
    pages = [(language, stem(page, language)) for page, language in all_pages()]
    assert sorted([*listed, ("nl", "index"), ("en", "index")]) == sorted(pages)
    assert re.findall(r"^\w+/index$", (laid / "contents.md").read_text("utf-8"), re.MULTILINE) == [
        "nl/index",
        "en/index",
    ]


def test_every_link_stays_inside(laid: Path) -> None:
    """Sphinx takes a warning for a fault; what is no part of the manual is named instead."""
    for page in laid.glob("*/*.md"):
        goals = [link.goal.partition("#")[0] for link in links(page.read_text("utf-8"))]
        assert [goal for goal in goals if goal and "://" not in goal and not (page.parent / goal).exists()] == []
    text = "[a](../../LICENSE#x) ![b](../pictures/b.png) [c](index.md#d)"
    assert inside(text, "en") == "a (`LICENSE`) ![b](../pictures/b.png) [c](index.md#d)"
