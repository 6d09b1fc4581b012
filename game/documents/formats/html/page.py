"""A paper as one HTML page: no script, no network, readable with a screen reader, printable on A4.

It knows no file but its style and its typeface, and trusts no text: everything is escaped.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

from game.documents.blocks import Columns, Paper, Section, Sheet, Table
from game.documents.formats.html.blocks import attribute, block_html, escaped, number_html, share, typed
from game.documents.formats.logo import PNG, is_readable
from game.i18n.words import Words
from game.system.resources import resource

WEIGHTS = (400, 600, 700)
RANGES = {
    "inter": "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,"
    "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    "inter-ext": "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,"
    "U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
}
"""Which characters each file of the typeface has: Latin, and what other languages add to it."""


def write(paper: Paper, say: Words) -> bytes:
    """The page in UTF-8. Its policy lets in nothing but its own style, typeface and logo."""
    return ("\n".join(_lines(paper, say)) + "\n").encode("utf-8")


def _lines(paper: Paper, say: Words) -> Iterator[str]:
    yield "<!doctype html>"
    yield f'<html lang="{attribute(paper.language)}">'
    yield from _head(paper, say)
    yield f'<body class="{paper.sheet}">'
    yield f'<a class="skip" href="#content">{escaped(say("Skip to the content"))}</a>'
    yield from _top(paper, say)
    if paper.contents:
        yield from _contents(paper, say)
    yield '<main id="content" tabindex="-1">'
    for n, section in enumerate(paper.sections, 1):
        yield from _section(n, section)
    yield "</main>"
    yield f'<footer><p dir="auto">{typed(paper.footer)}</p></footer>'
    yield "</body>"
    yield "</html>"


def _head(paper: Paper, say: Words) -> Iterator[str]:
    css = style(paper, say)
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{attribute(_policy(css))}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="robots" content="noindex">'
    yield f"<title>{escaped(paper.title)} – {escaped(paper.school)}</title>"
    yield f"<style>{css}</style>"
    yield "</head>"


def _policy(css: str) -> str:
    digest = b64encode(sha256(css.encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _top(paper: Paper, say: Words) -> Iterator[str]:
    yield "<header>"
    if paper.status:
        yield f'<p class="status" data-bar="{paper.bar}">{escaped(paper.status)}</p>'
    if is_readable(paper.logo):
        yield _logo(paper, say)
    yield f"<h1>{escaped(paper.title)}</h1>"
    yield f'<p class="school" dir="auto">{typed(paper.school)} – {escaped(paper.date)}</p>'
    for block in paper.opening:
        yield from block_html(block)
    yield "</header>"


def _logo(paper: Paper, say: Words) -> str:
    kind = "png" if paper.logo.startswith(PNG) else "jpeg"
    data = b64encode(paper.logo).decode("ascii")
    alt = attribute(say("Logo of {school}", school=paper.school))
    return f'<img class="logo" src="data:image/{kind};base64,{data}" alt="{alt}">'


def _contents(paper: Paper, say: Words) -> Iterator[str]:
    yield '<nav aria-labelledby="contents">'
    yield f'<h2 id="contents">{escaped(say("Contents"))}</h2>'
    yield "<ol>"
    for n, section in enumerate(paper.sections, 1):
        if section.part:
            continue
        yield f'<li><a href="#s{n}">{number_html(section.number)}<span>{escaped(section.title)}</span></a></li>'
    yield "</ol>"
    yield "</nav>"


def _section(n: int, section: Section) -> Iterator[str]:
    kinds = [name for name, holds in (("new-page", section.new_page), ("part", section.part)) if holds]
    kind = f' class="{" ".join(kinds)}"' if kinds else ""
    if section.title:
        yield f'<section{kind} aria-labelledby="s{n}">'
        yield f'<h2 id="s{n}">{number_html(section.number)}{escaped(section.title)}</h2>'
    else:
        yield f"<section{kind}>"
    for block in section.blocks:
        yield from block_html(block)
    yield "</section>"


def style(paper: Paper, say: Words) -> str:
    """All rules of the page, in the order they apply."""
    return "\n".join((_fixed(), *_columns(paper), _margins(paper, say)))


@lru_cache(1)
def _fixed() -> str:
    """What every page has; the same bytes each time, so they are read once."""
    sheet = resource("assets", "papers", "paper.css").read_text("utf-8")
    return "\n".join((*_faces(), sheet.strip()))


def _faces() -> Iterator[str]:
    for weight in WEIGHTS:
        for name, characters in RANGES.items():
            data = b64encode(resource("assets", "papers", f"{name}-{weight}.woff2").read_bytes()).decode("ascii")
            yield (
                f'@font-face{{font-family:"Inter";font-weight:{weight};unicode-range:{characters};'
                f'src:url(data:font/woff2;base64,{data}) format("woff2")}}'
            )


def _columns(paper: Paper) -> Iterator[str]:
    """The widths of all tables and columns; a policy without inline styles leaves no other place for them."""
    widths = {width for block in paper.blocks() if isinstance(block, Table | Columns) for width in block.widths}
    for name, percent in sorted({(share(width), round(width * 100)) for width in widths}):
        yield f".{name}{{width:{percent}%}}"


def _margins(paper: Paper, say: Words) -> str:
    """The foot of every printed page: what it is, and page x of y."""
    told = say("Page {page} of {pages}", page="\0page\0", pages="\0pages\0").split("\0")
    pages = " ".join(f"counter({part})" if n % 2 else _quoted(part) for n, part in enumerate(told) if part)
    sheet = "" if paper.sheet is Sheet.A4 else "size:{}mm {}mm;margin:12mm 14mm;".format(*paper.sheet.size)
    return (
        f"@page{{{sheet}@bottom-left{{content:{_quoted(_breakable(paper.footer))}}}@bottom-right{{content:{pages}}}}}"
    )


def _quoted(text: str) -> str:
    """A text as a CSS string. Whatever is no letter, digit or blank is written as its number, so nothing can end it."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'


def _breakable(text: str) -> str:
    """The foot of a printed page knows no rule for words that no line can hold; these may break at every tenth sign."""
    return re.sub(r"\S{10}(?=\S{20})", "\\g<0>\u200b", text)
