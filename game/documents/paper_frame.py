"""How any paper of a school begins and ends: name, date, status and footer. It knows no content."""

from __future__ import annotations

from game.documents.blocks import Block, Paper, Section, Sheet
from game.documents.model import Document
from game.i18n.words import Words

MOST = 80


def paper(
    kind: str,
    title: str,
    sections: tuple[Section, ...],
    document: Document,
    say: Words,
    contents: bool = False,
    sheet: Sheet = Sheet.A4,
    opening: tuple[Block, ...] = (),
) -> Paper:
    """A paper of this school with the status line that every paper carries."""
    footer = f"{shortly(document.school)} · {document.state.foot}"
    return Paper(
        kind,
        title,
        document.school,
        document.date,
        document.status,
        footer,
        document.language,
        sections,
        contents,
        document.logo,
        document.at,
        document.state.id,
        sheet,
        opening=opening,
    )


def without_status(kind: str, title: str, sections: tuple[Section, ...], document: Document, foot: str) -> Paper:
    """A paper that says nothing of the state of a protocol: it goes for each, or there is none yet."""
    footer = f"{shortly(document.school)} · {foot}"
    school, date, language = document.school, document.date, document.language
    return Paper(kind, title, school, date, "", footer, language, sections, logo=document.logo, at=document.at)


def shortly(school: str, most: int = MOST) -> str:
    """A name that leaves the foot of a page one or two lines; all of it stands at the top of the paper."""
    return school if len(school) <= most else school[: most - 1].rstrip() + "…"
