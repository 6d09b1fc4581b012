"""How any paper of a school begins and ends: name, date, status and footer. It knows no content."""

from __future__ import annotations

from game.documents.blocks import Paper, Section
from game.documents.model import Document
from game.i18n.words import Words


def paper(
    kind: str, title: str, sections: tuple[Section, ...], document: Document, say: Words, contents: bool = False
) -> Paper:
    """A paper of this school with the status line that every paper carries."""
    footer = say("{school} · draft of {date} · not adopted", school=document.school, date=document.date)
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
    )
