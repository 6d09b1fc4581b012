"""The lists of a Word document: one kind of bullets, and steps of which each list counts for itself."""

from __future__ import annotations

from collections.abc import Iterable

from game.documents.formats.docx.xml import NAMESPACES

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
