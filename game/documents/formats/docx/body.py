"""The text of a Word document from its status line to its last block, with the contents already filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.documents.blocks import Paper, Section
from game.documents.formats.docx.blocks import Printer
from game.documents.formats.docx.xml import FIELD_END, TAB, bookmark, field_start, leftward, paragraph, plain, run
from game.i18n.words import Words

BREAK = "<w:pageBreakBefore/>"


def body_xml(paper: Paper, printer: Printer, say: Words) -> Iterator[str]:
    """One paragraph or table after another."""
    yield _status(paper.status)
    yield plain("Title", paper.title)
    yield plain("Subtitle", " – ".join(part for part in (paper.school, paper.date) if part))
    if paper.contents and paper.sections:
        yield _contents(paper.sections, say)
    for n, section in enumerate(paper.sections):
        yield _heading(section, n, _breaks(paper, n))
        yield from map(printer.block, section.blocks)


def _status(status: str) -> str:
    """What it is in strong letters, then the rest."""
    first, dash, rest = status.partition(" – ")
    return paragraph("OkStatus", run(first, "OkStrong") + run(dash + rest), leftward=leftward(status))


def _breaks(paper: Paper, n: int) -> bool:
    """A page of its own ends where the next section begins; after the contents the text begins on a new page."""
    alone = paper.sections[n].new_page or (n > 0 and paper.sections[n - 1].new_page)
    return alone or (n == 0 and paper.contents)


def _heading(section: Section, n: int, breaks: bool) -> str:
    runs = bookmark(_place(n), n, _titled(section))
    return paragraph("Heading1", runs, *((BREAK,) if breaks else ()), leftward=leftward(section.title))


def _titled(section: Section) -> str:
    return (run(section.number) + TAB if section.number else "") + run(section.title)


def _place(n: int) -> str:
    """The name of a bookmark; those that begin so are hidden in Word's own list."""
    return f"_Toc{n + 1:08}"


def _contents(sections: Sequence[Section], say: Words) -> str:
    """A table of contents as Word makes it, with a button that renews it."""
    lines = [_line(section, n) for n, section in enumerate(sections)]
    lines[0] = lines[0].replace("<w:hyperlink", field_start(r'TOC \o "1-1" \h \z \u') + "<w:hyperlink", 1)
    lines[-1] = lines[-1].removesuffix("</w:p>") + FIELD_END + "</w:p>"
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{plain('TOCHeading', say('Contents'))}{''.join(lines)}</w:sdtContent></w:sdt>"
    )


def _line(section: Section, n: int) -> str:
    page = TAB + field_start(rf"PAGEREF {_place(n)} \h") + FIELD_END
    link = f'<w:hyperlink w:anchor="{_place(n)}" w:history="1">{_titled(section)}{page}</w:hyperlink>'
    return paragraph("TOC1", link, leftward=leftward(section.title))
