"""All of the manual as files of a folder: a page of HTML for each page of docs/, pictures, a style. It writes none.

A page is plain HTML with one style sheet and no script, so that it is read by every browser, offline and from a stick.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from hashlib import sha256
from html import escape
from posixpath import join, normpath
from string import Template
from typing import NamedTuple

from game import __version__
from game.core.manual_pages import DUTCH, ENGLISH, MANUAL_LANGUAGES, ManualPage, address, stem, title, written_in
from game.manual.markdown import Heading, Text, text_of
from game.system.resources import resource

Files = Mapping[str, bytes]
"""By their names from the folder of the manual on."""

STYLE, PICTURES, DOOR = "manual.css", "pictures", "index.html"
ASSETS, DOCS, MARKDOWN = ("assets", "pages"), "docs", ".md"
MANY = 3
"""From so many parts on a page lists them at its head."""


class Said(NamedTuple):
    """What the frame of a page says in its language."""

    language: str
    manual: str
    pages: str
    here: str
    english: str
    other: str


SAID = {
    DUTCH: Said("Nederlands", "Handleiding", "Alle bladzijden", "Op deze bladzijde", "In het Engels", "In English"),
    ENGLISH: Said("English", "Manual", "All pages", "On this page", "In English", "In het Nederlands"),
}


def all_pages() -> tuple[tuple[ManualPage, str], ...]:
    """Each page with each language that it is written in."""
    return tuple(
        (page, language)
        for language in MANUAL_LANGUAGES
        for page in ManualPage
        if written_in(page, language) == language
    )


def source(page: ManualPage, language: str) -> str:
    """The Markdown of a page."""
    return _bytes(DOCS, language, stem(page, language) + MARKDOWN).decode()


@cache
def files() -> Files:
    """The whole manual, in the order of the names."""
    made = {address(page, language): _page(page, language).encode() for page, language in all_pages()}
    made |= {f"{PICTURES}/{name}": _bytes(DOCS, PICTURES, name) for name in pictures()}
    made |= {STYLE: _bytes(*ASSETS, STYLE), DOOR: door(address(ManualPage.INDEX, DUTCH)).encode()}
    return dict(sorted(made.items()))


@cache
def made_of() -> str:
    """Another one for each version of the game and each state of what the manual is made of."""
    whole = sha256(__version__.encode())
    parts = [(DOCS, language, stem(page, language) + MARKDOWN) for page, language in all_pages()]
    for one in (*parts, *((DOCS, PICTURES, name) for name in pictures()), (*ASSETS, STYLE), (*ASSETS, "manual.html")):
        data = _bytes(*one)
        whole.update(f"{'/'.join(one)} {len(data)}\n".encode() + data)
    return whole.hexdigest()[:12]


def pictures() -> tuple[str, ...]:
    """The names of all pictures of the manual."""
    folder = resource(DOCS, PICTURES)
    return tuple(sorted(one.name for one in folder.iterdir() if one.name.endswith(".png"))) if folder.is_dir() else ()


def door(goal: str) -> str:
    """A page that leads on to another one at once: browsers come to a heading this way, whoever started them."""
    to = escape(goal)
    return (
        f'<!DOCTYPE html>\n<html lang="nl">\n<meta charset="utf-8">\n<title>Open Kaart</title>\n'
        f'<meta http-equiv="refresh" content="0; url={to}">\n<p><a href="{to}">Open Kaart</a></p>\n</html>\n'
    )


def leads(goal: str, language: str) -> str:
    """Where a link of a page in this language leads to: to pages, pictures, headings and the world."""
    path, mark, anchor = goal.partition("#")
    if not path or re.match(r"[a-z]+:", path):
        return goal
    inside = normpath(join(language, path))
    known = {f"{of}/{stem(page, of)}{MARKDOWN}" for page, of in all_pages()}
    if inside in known:
        return f"{path.removesuffix(MARKDOWN)}.html{mark}{anchor}"
    return goal if inside.startswith(f"{PICTURES}/") else ""


def _page(page: ManualPage, language: str) -> str:
    told, said = text_of(source(page, language), partial(leads, language=language)), SAID[language]
    other = ENGLISH if language == DUTCH else DUTCH
    twin = page if written_in(page, other) == other else ManualPage.INDEX
    return Template(_bytes(*ASSETS, "manual.html").decode()).substitute(
        language=language,
        title=escape(told.title or title(page, language)),
        manual=said.manual,
        pages=said.pages,
        other=f"../{address(twin, other)}",
        other_language=other,
        other_said=said.other,
        list="\n".join(_listed(page, language)),
        text=_with_contents(told, said),
        version=escape(__version__),
    )


def _listed(here: ManualPage, language: str) -> Iterator[str]:
    """All pages that can be read in this language; those in English only below a line that says so."""
    for english in (False, True):
        found = [page for page in ManualPage if (written_in(page, DUTCH) == ENGLISH) is english]
        if english and language == DUTCH:
            yield f'<li class="part">{SAID[DUTCH].english}</li>'
        yield from (_item(page, page is here, language) for page in found)


def _item(page: ManualPage, is_here: bool, language: str) -> str:
    where = written_in(page, language)
    goal = f"../{address(page, where)}" if where != language else f"{stem(page, language)}.html"
    current, tongue = ' aria-current="page"' if is_here else "", f' lang="{where}"' if where != language else ""
    return f'<li><a href="{goal}"{current}{tongue}>{escape(title(page, where))}</a></li>'


def _with_contents(told: Text, said: Said) -> str:
    """Below the title a list of its parts, where there are enough of them to look for one."""
    parts = [one for one in told.headings if one.level == 2]
    head, end, rest = told.html.partition("</h1>\n")
    if len(parts) < MANY or not end:
        return told.html
    items = "\n".join(map(_part, parts))
    listed = f'<nav class="here" aria-label="{said.here}">\n<p>{said.here}</p>\n<ul>\n{items}\n</ul>\n</nav>\n'
    return f"{head}{end}{listed}{rest}"


def _part(one: Heading) -> str:
    return f'<li><a href="#{escape(one.anchor)}">{escape(one.text)}</a></li>'


def _bytes(*parts: str) -> bytes:
    return resource(*parts).read_bytes()
