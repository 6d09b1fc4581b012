"""The page: one file, a policy that fits its style, headings and landmarks, nothing that a text could open."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from game.documents.blocks import Paper, Table
from game.documents.formats.html.page import write
from game.documents.papers import PAPERS
from game.i18n.words import ENGLISH
from tests.documents.documents_readers import Page
from tests.documents.documents_samples import document

LOGO = (Path(__file__).parents[2] / "docs" / "pictures" / "first-vote-nl.png").read_bytes()
EVIL = "</style><script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;{}\\"


def paper(kind: str = "protocol", **changes: object) -> Paper:
    # The fields that a test names are of many types.
    return replace(PAPERS[kind](document(), ENGLISH), **changes)  # type: ignore[arg-type]


def page_of(paper: Paper) -> Page:
    return Page(write(paper, ENGLISH).decode("utf-8"))


@pytest.mark.parametrize("kind", PAPERS)
def test_one_file_without_script_or_network(kind: str) -> None:
    """Nothing is loaded from anywhere, and nothing runs."""
    told = write(paper(kind), ENGLISH).decode("utf-8")
    plain = re.sub(r"base64,[\w+/=]+", "", told)
    assert len(plain) < len(told) / 2
    assert not re.search(r"https?://|//\w|@import|<script|<link|<iframe|\son\w+=|\sstyle=|javascript:", plain)
    assert all(url.startswith("data:") for url in re.findall(r"url\(([^)]*)", told))
    assert len(told) < 350_000


def test_the_policy_lets_in_its_own_style_alone() -> None:
    """The sum in the policy is that of the style on the page."""
    page = page_of(paper())
    policy = next(had["content"] for tag, had in page.tags if had.get("http-equiv") == "Content-Security-Policy")
    digest = b64encode(sha256(page.of("style").encode("utf-8")).digest()).decode("ascii")
    assert f"style-src 'sha256-{digest}'" in policy and policy.startswith("default-src 'none'")
    assert "unsafe" not in policy and "*" not in policy and "script-src" not in policy


def test_language_title_landmarks_and_skip_link() -> None:
    """What a screen reader asks for first."""
    page = page_of(paper(language="nl"))
    assert page.tags[0] == ("html", {"lang": "nl"}) and page.of("title") == f"{paper().title} – De Wilg"
    assert [tag for tag, _ in page.tags if tag in ("header", "nav", "main", "footer")] == [
        "header", "nav", "main", "footer"
    ]  # fmt: skip
    ids = {had["id"] for _, had in page.tags if "id" in had}
    links = [had["href"] for tag, had in page.tags if tag == "a"]
    assert links[0] == "#content" and all(link[1:] in ids for link in links)


def test_headings_do_not_skip_a_level() -> None:
    """One h1; sections are h2, rules and what is below a section h3."""
    levels = [int(tag[1]) for tag, _ in page_of(paper()).tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_a_caption_a_scope_and_their_rows() -> None:
    """A cell can be read with its head; rows to write in are there."""
    page = page_of(paper())
    tables = [block for block in paper().blocks() if isinstance(block, Table)]
    tags = [tag for tag, _ in page.tags]
    assert tags.count("table") == tags.count("caption") == tags.count("thead") == len(tables)
    assert tags.count("tr") == sum(1 + len(table.rows) for table in tables)
    assert {had.get("scope") for tag, had in page.tags if tag == "th"} == {"col", "row"}


def test_what_people_typed_may_run_the_other_way() -> None:
    """A rule in Arabic or Hebrew does not turn the words around it."""
    page = page_of(paper())
    assert all(
        any(tag == "bdi" for tag, _ in stack) for stack, text in page.texts if document().rules()[0].text in text
    )


def test_nothing_typed_opens_a_tag_or_ends_the_style() -> None:
    """In a rule, a heading, a table, the title, the foot of a printed page and the name of the logo."""
    source = document()
    rules = replace(source.chapters[1], title=EVIL, rules=(replace(source.rules()[0], text=EVIL, owner=EVIL),))
    evil = replace(source, chapters=(rules,), school=EVIL, contacts=((EVIL,) * 4,), logo=LOGO)
    told = write(PAPERS["protocol"](evil, ENGLISH), ENGLISH).decode("utf-8")
    page = Page(told)
    assert "script" not in [tag for tag, _ in page.tags] and not any("onerror" in had for _, had in page.tags)
    assert told.count("</style>") == 1 and page.of("main").count(EVIL) >= 6
    assert [had["alt"] for tag, had in page.tags if tag == "img"] == [f"Logo of {EVIL}"]


@pytest.mark.parametrize(("logo", "shown"), [(LOGO, 1), (LOGO[:-20], 0), (b"", 0), (b"<svg onload=alert(1)>", 0)])
def test_a_logo_is_a_whole_picture_or_none(logo: bytes, shown: int) -> None:
    """It lies in the file; a broken one is no cross on the page."""
    images = [had for tag, had in page_of(paper(logo=logo)).tags if tag == "img"]
    assert len(images) == shown and all(had["src"].startswith("data:image/png;base64,") for had in images)


def test_the_foot_of_the_print_counts_pages() -> None:
    """Page x of y beside the short status, where a browser prints margins."""
    css = page_of(paper(footer="a\"b'c\\d\n</style>é")).of("style")
    assert 'content:"Page " counter(page) " of " counter(pages)' in css
    assert 'content:"a\\22 b\\27 c\\5c d\\a \\3c \\2f style\\3e é"' in css
