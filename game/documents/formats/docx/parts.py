"""The parts of a Word file other than its text and styles: settings, theme, typefaces, lists, header, properties."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from game.documents.blocks import Paper
from game.documents.formats.docx.styles import FONT, LANGUAGES
from game.documents.formats.docx.xml import NAMESPACES, TAB, field, fit, paragraph, run
from game.i18n.words import Words
from game.system.resources import resource

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
NO_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - no moment at all: the first that a zip can hold
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


@dataclass(frozen=True, slots=True)
class Face:
    """A style of the typeface as Word names it, its file, and the key that masks it."""

    slot: str
    file: str
    key: str


FACES = (
    Face("embedRegular", "Inter-Regular.ttf", "8C1B6A54-2F0E-4D77-9A35-51E7C0D3B926"),
    Face("embedBold", "Inter-Bold.ttf", "3E94D7F1-60AB-4C28-B51D-0A7F82C64E39"),
)


def masked(face: Face) -> bytes:
    """The font as it lies in the document, so that it looks the same where nobody installed it.

    Its first bytes are masked with a key that the list of typefaces holds (ECMA-376 part 4, 3.3.3). OSError if the game
    has no such file.
    """
    data = resource("assets", "fonts", face.file).read_bytes()
    key = bytes.fromhex(face.key.replace("-", ""))[::-1] * 2
    return bytes(a ^ b for a, b in zip(data[:32], key, strict=True)) + data[32:]


def table_xml(embedded: tuple[tuple[Face, str], ...]) -> bytes:
    """The list of typefaces; each embedded face with the id of its part. Elsewhere a plain face of Windows steps in."""
    faces = "".join(f'<w:{face.slot} r:id="{rid}" w:fontKey="{{{face.key}}}"/>' for face, rid in embedded)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:fonts {NAMESPACES}><w:font w:name="{FONT}"><w:altName w:val="Segoe UI"/>'
        f'<w:panose1 w:val="02000503000000020004"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        f'<w:pitch w:val="variable"/>{faces}</w:font></w:fonts>'
    ).encode()


BULLETS, STEPS = 1, 2
STEPS_FROM = 3  # the first two belong to the styles


def numbering_xml(firsts: Iterable[int]) -> str:
    """The numbering; `firsts` is the number that each list of steps begins with."""
    lists = "".join(_restarting(number, first) for number, first in enumerate(firsts, STEPS_FROM))
    return (
        f"<w:numbering {NAMESPACES}>{_kind(BULLETS, 'bullet', '•', 'ListBullet')}"
        f"{_kind(STEPS, 'decimal', '%1.', 'ListNumber')}{_plain(BULLETS)}{_plain(STEPS)}{lists}</w:numbering>"
    )


def _kind(number: int, form: str, text: str, style: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _plain(number: int) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'


def _restarting(number: int, first: int) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{STEPS}"/><w:lvlOverride w:ilvl="0">'
        f'<w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
    )
