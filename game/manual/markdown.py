"""Markdown -> the text of one page as HTML: headings with the anchors that a forge gives them, links led elsewhere.

It knows no file. What it is given is our own, so that HTML in it stays; comments go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from game.core.manual_pages import anchor

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

SAID = {"softbreak": " ", "hardbreak": " ", "html_inline": "", "image": ""}
"""What some parts of a line are when it is read; all others are what stands in them."""

Leads = Callable[[str], str]
"""Where a link of the source leads to in the page; "" where it leads to nothing that comes along."""


class Heading(NamedTuple):
    """One that others can link to, by its anchor."""

    level: int
    text: str
    anchor: str


class Text(NamedTuple):
    """A page: its title and what stands below it, without a frame around it."""

    title: str
    headings: tuple[Heading, ...]
    html: str


def text_of(source: str, leads: Leads) -> Text:
    """The page that this source makes. Its first heading is its title."""
    reader = _reader()
    tokens = reader.parse(COMMENT.sub("", source))
    found = tuple(_named(tokens))
    _bent(tokens, leads)
    _told_tables(tokens)
    html: str = reader.renderer.render(tokens, reader.options, {})
    return Text(found[0].text if found else "", found, html)


def headings(source: str) -> tuple[Heading, ...]:
    """The headings of a page in order."""
    return tuple(_named(_reader().parse(COMMENT.sub("", source))))


class Link(NamedTuple):
    """Where a source leads to, and the line on which the paragraph begins that says so, from 1 on."""

    goal: str
    line: int


def links(source: str) -> Iterator[Link]:
    """Every link and picture of a source, also those that are written as HTML."""
    line = 1
    for token in _reader().parse(source):
        line = token.map[0] + 1 if token.map else line
        for one in (token, *(token.children or ())):
            yield from (Link(goal, line) for goal in _goals(one))


def spoken(source: str) -> Iterator[str]:
    """What a page says, paragraph by paragraph, point by point and cell by cell: no headings and no code of its own."""
    tokens = _reader().parse(COMMENT.sub("", source))
    for before, token in pairwise(tokens):
        if token.type == "inline" and before.type not in ("heading_open", "th_open"):
            yield "".join(SAID.get(one.type, one.content) for one in token.children or ())


def _goals(token: Token) -> Iterator[str]:
    if token.type in ("html_block", "html_inline"):
        yield from re.findall(r"\b(?:src|href)=\"([^\"]+)\"", COMMENT.sub("", token.content))
    elif token.type in ("link_open", "image"):
        yield str(token.attrGet("href" if token.type == "link_open" else "src"))


def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")


def _named(tokens: Sequence[Token]) -> Iterator[Heading]:
    """Give each heading its anchor. One that is there twice gets a number, as on a forge."""
    used: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type != "heading_open":
            continue
        told = "".join(one.content for one in inline.children or () if one.type in ("text", "code_inline"))
        first = anchor(told)
        times = used.get(first, 0)
        used[first] = times + 1
        at = f"{first}-{times}" if times else first
        token.attrSet("id", at)
        yield Heading(int(token.tag[1:]), told, at)


def _bent(tokens: Sequence[Token], leads: Leads) -> None:
    """Every link leads to where its goal is now; what did not come along is named instead."""
    for token in tokens:
        if token.children:
            token.children = list(_links_bent(token.children, leads))


def _links_bent(inline: Sequence[Token], leads: Leads) -> Iterator[Token]:
    lost = ""
    for token in inline:
        if token.type == "link_open":
            goal = str(token.attrGet("href"))
            token.attrSet("href", leads(goal))
            lost = "" if leads(goal) else goal.partition("#")[0].lstrip("./")
        elif token.type == "link_close" and lost:
            yield Token("html_inline", "", 0, content=f" (<code>{escape(lost)}</code>)")
            lost = ""
            continue
        if not (token.type == "link_open" and lost):
            yield token


def _told_tables(tokens: list[Token]) -> None:
    """A table can be moved sideways by itself, also by keys; it is called what the heading above it is.

    A cell of the head in which nothing stands is no heading.
    """
    above = ""
    for n, token in enumerate(tokens):
        match token.type:
            case "heading_open":
                above = tokens[n + 1].content
            case "table_open":
                frame = f'<div class="table" role="group" tabindex="0" aria-label="{escape(above)}">\n'
                token.type, token.content = "html_block", f"{frame}<table>\n"
            case "table_close":
                token.type, token.content = "html_block", "</table>\n</div>\n"
            case "th_open" if tokens[n + 1].content.strip():
                token.attrSet("scope", "col")
            case "th_open":
                token.tag = tokens[n + 2].tag = "td"
            case _:
                pass
