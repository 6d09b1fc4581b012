"""The parts of a Word file beside its text: settings, theme, typefaces, head and foot, properties."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from game.documents.blocks import Paper
from game.documents.formats.docx.styles import FONT, LANGUAGES
from game.documents.formats.docx.word_fonts import FACES, masked, table_xml
from game.documents.formats.docx.xml import NAMESPACES, TAB, field, fit, paragraph, run
from game.i18n.words import Words

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part

OFFICE = "application/vnd.openxmlformats-officedocument."
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KEPT = ("/styles", "/settings", "/numbering")
"""Ends of the kinds of parts of the blank document that are filled anew; the others are left out or replaced."""
MODERN = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)
"""What a Word of today writes into every new document."""
NO_DAY = datetime(1980, 1, 1)
"""Stands for a day that nobody knows, so that the file does not tell when it was written instead."""


def settings_xml(language: str) -> str:
    """Typefaces travel along; the file is one of today, so that Word does not open it in a mode for old files."""
    tongue = LANGUAGES.get(language, language)
    place = 'w:uri="http://schemas.microsoft.com/office/word"'
    modern = "".join(f'<w:compatSetting w:name="{name}" {place} w:val="{value}"/>' for name, value in MODERN)
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:embedTrueTypeFonts/>'
        '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{modern}</w:compat><w:themeFontLang w:val="{tongue}"/></w:settings>'
    )


def head_xml(paper: Paper) -> str:
    """From the second page on: what it is of, and that it is a draft."""
    state = paper.status.partition(" – ")[0]
    return paragraph("Header", run(paper.title) + TAB + run(state, "OkStrong"))


def foot_xml(paper: Paper, say: Words) -> str:
    """The short status, and page x of y, which Word counts."""
    fields = {"\ue000": field("PAGE", "1"), "\ue001": field("NUMPAGES", "1")}
    told = re.split("([\ue000\ue001])", say("Page {page} of {pages}", page="\ue000", pages="\ue001"))
    return paragraph("Footer", run(paper.footer) + TAB + "".join(fields.get(part) or run(part) for part in told))


def outfit(document: Document, paper: Paper) -> None:
    """Leave out what the blank document tells of another program, another typeface and another day; put in ours."""
    main, package = document.part, document.part.package
    theme = next(rel.target_part.blob for rel in main.rels.values() if rel.reltype.endswith("/theme"))
    for rid in [rid for rid, rel in main.rels.items() if not rel.reltype.endswith(KEPT)]:
        del main.rels[rid]
    for rid in [rid for rid, rel in package.rels.items() if not rel.reltype.endswith("/officeDocument")]:
        del package.rels[rid]
    main.relate_to(_part(document, "theme/theme1.xml", f"{OFFICE}theme+xml", _theme(theme)), f"{RELATIONS}/theme")
    main.relate_to(_fonts(document), f"{RELATIONS}/fontTable")
    _properties(document, paper)


def _part(document: Document, name: str, content: str, blob: bytes) -> Part:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    return Part(PackURI(f"/word/{name}"), content, blob, document.part.package)


def _theme(blob: bytes) -> bytes:
    return re.sub(rb'(<a:latin typeface=")[^"]*', rb"\g<1>" + FONT.encode(), blob)


def _fonts(document: Document) -> Part:
    """The list of typefaces, to which the faces belong."""
    ids = tuple((face, f"rId{n}") for n, face in enumerate(FACES, 1))
    table = _part(document, "fontTable.xml", f"{OFFICE}wordprocessingml.fontTable+xml", table_xml(ids))
    for n, (face, rid) in enumerate(ids, 1):
        part = _part(document, f"fonts/font{n}.odttf", f"{OFFICE}obfuscatedFont", masked(face))
        table.load_rel(f"{RELATIONS}/font", part, rid)
    return table


def _properties(document: Document, paper: Paper) -> None:
    """Title, school and day; no program, no user and no machine."""
    told = document.core_properties
    told.title, told.subject = fit(paper.title)[:255], fit(paper.footer)[:255]
    told.author = told.last_modified_by = fit(paper.school)[:255]
    told.language = LANGUAGES.get(paper.language, paper.language)
    told.created = told.modified = _day(paper.at)


def _day(iso: str) -> datetime:
    try:
        return datetime.fromisoformat(iso).replace(tzinfo=None)
    except ValueError:
        return NO_DAY
