"""The style of a page: its sheet, the typeface of the game inside it, and what stands in the margins of its print."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache

from game.documents.blocks import Paper, Table
from game.documents.formats.html.blocks import share
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
    """The widths of all tables; a policy without inline styles leaves no other place for them."""
    widths = {width for block in paper.blocks() if isinstance(block, Table) for width in block.widths}
    for name, percent in sorted({(share(width), round(width * 100)) for width in widths}):
        yield f".{name}{{width:{percent}%}}"


def _margins(paper: Paper, say: Words) -> str:
    """The foot of every printed page: what it is, and page x of y."""
    told = say("Page {page} of {pages}", page="\0page\0", pages="\0pages\0").split("\0")
    pages = " ".join(f"counter({part})" if n % 2 else _quoted(part) for n, part in enumerate(told) if part)
    return f"@page{{@bottom-left{{content:{_quoted(paper.footer)}}}@bottom-right{{content:{pages}}}}}"


def _quoted(text: str) -> str:
    """A text as a CSS string. Whatever is no letter, digit or blank is written as its number, so nothing can end it."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'
