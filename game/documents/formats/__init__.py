"""The formats a protocol can leave in. One row per format; each writer is one module, imported when it is used.

A writer that prints takes a paper (see blocks.py); one that hands data on takes the document itself.
"""

from __future__ import annotations

from collections.abc import Callable

from game.documents.blocks import Paper
from game.documents.model import Document
from game.documents.papers import PAPERS
from game.i18n.words import Words

Writer = Callable[[Document, Words], bytes]


def _text(document: Document, say: Words) -> bytes:
    from game.documents.formats.plain_text import write

    return write(PAPERS["protocol"](document, say))


def for_word(paper: Paper, say: Words) -> bytes:
    """A paper as Word has it."""
    from game.documents.formats.docx.writer import write

    return write(paper, say)


def _docx(document: Document, say: Words) -> bytes:
    return for_word(PAPERS["protocol"](document, say), say)


def _pdf(document: Document, say: Words) -> bytes:
    from game.documents.formats.pdf import write

    return write(PAPERS["protocol"](document, say), say)


def _markdown(document: Document, say: Words) -> bytes:
    from game.documents.formats.markdown import write

    return write(PAPERS["protocol"](document, say))


def _web(document: Document, say: Words) -> bytes:
    from game.documents.formats.html.page import write

    return write(PAPERS["protocol"](document, say), say)


def _data(document: Document, _: Words) -> bytes:
    from game.documents.formats.json_data import write

    return write(document)


def _results(document: Document, say: Words) -> bytes:
    from game.documents.formats.csv_results import write

    return write(document, say)


def _calendar(document: Document, say: Words) -> bytes:
    from game.documents.formats.ics_calendar import write

    return write(document, say)


def paper_bytes(paper: Paper, say: Words, form: str) -> bytes:
    """One paper in one of PAPER_FORMS. KeyError for another one; CannotPrint as for the protocol."""
    from game.documents.formats import markdown, pdf, plain_text
    from game.documents.formats.html import page

    writers: dict[str, Callable[[], bytes]] = {
        "txt": lambda: plain_text.write(paper),
        "docx": lambda: for_word(paper, say),
        "pdf": lambda: pdf.write(paper, say),
        "md": lambda: markdown.write(paper),
        "html": lambda: page.write(paper, say),
    }
    return writers[form]()


PAPER_FORMS = ("txt", "docx", "pdf", "md", "html")
"""What any paper can be written as; the other formats hand the protocol on as data."""


EXPORTS: dict[str, Writer] = {
    "txt": _text,
    "docx": _docx,
    "pdf": _pdf,
    "md": _markdown,
    "html": _web,
    "json": _data,
    "csv": _results,
    "ics": _calendar,
}
