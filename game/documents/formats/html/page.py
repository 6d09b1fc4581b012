"""A paper as one HTML page: no script, no network, readable with a screen reader, printable on A4.

It knows no file but its style and its typeface, and trusts no text: everything is escaped.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from game.documents.blocks import Paper, Section
from game.documents.formats.html.blocks import attribute, block_html, escaped, number_html, typed
from game.documents.formats.html.style import style
from game.documents.formats.logo import PNG, is_readable
from game.i18n.words import Words


def write(paper: Paper, say: Words) -> bytes:
    """The page in UTF-8. Its policy lets in nothing but its own style, typeface and logo."""
    return ("\n".join(_lines(paper, say)) + "\n").encode("utf-8")


def _lines(paper: Paper, say: Words) -> Iterator[str]:
    yield "<!doctype html>"
    yield f'<html lang="{attribute(paper.language)}">'
    yield from _head(paper, say)
    yield "<body>"
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
    yield f'<p class="status">{escaped(paper.status)}</p>'
    if is_readable(paper.logo):
        yield _logo(paper, say)
    yield f"<h1>{escaped(paper.title)}</h1>"
    yield f'<p class="school" dir="auto">{typed(paper.school)} – {escaped(paper.date)}</p>'
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
        yield f'<li><a href="#s{n}">{number_html(section.number)}<span>{escaped(section.title)}</span></a></li>'
    yield "</ol>"
    yield "</nav>"


def _section(n: int, section: Section) -> Iterator[str]:
    kind = ' class="new-page"' if section.new_page else ""
    yield f'<section{kind} aria-labelledby="s{n}">'
    yield f'<h2 id="s{n}">{number_html(section.number)}{escaped(section.title)}</h2>'
    for block in section.blocks:
        yield from block_html(block)
    yield "</section>"
