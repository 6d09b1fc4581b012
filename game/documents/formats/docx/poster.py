"""The text of a poster in Word: a head, a row for each agreement, the foot; no style has letters below 28 points."""

from __future__ import annotations

from collections.abc import Iterator

from game.documents.blocks import Bar, Entry, Paper, Para
from game.documents.formats.docx.styles import ORANGE, POSTER_GREEN, RED, TWIP, text_width
from game.documents.formats.docx.xml import attribute, leftward, paragraph, plain, run
from game.documents.leaflets.lines import lines

NUMBER, INSET = 1250, 200
"""The width of the column with the numbers, and what a cell leaves free left and right; in twentieths of a point."""
POINTS, MOST_POINTS = 28, 46
"""Letters of an agreement: no smaller, and no larger."""
LINE, AROUND, ROOM = 0.44, 6.5, 285.0
"""In mm: what a line takes for each point, what is around an agreement, and what the sheet has for all of them."""
COLOURS = {Bar.RED: RED, Bar.ORANGE: ORANGE, Bar.NONE: POSTER_GREEN}


def poster_xml(paper: Paper) -> str:
    """All of it in order: how far the protocol is comes first."""
    return "".join(_parts(paper))


def _parts(paper: Paper) -> Iterator[str]:
    colour = f'<w:rPr><w:color w:val="{COLOURS[paper.bar]}"/></w:rPr>'
    yield paragraph("OkPosterWord", run(paper.corner).replace("<w:r>", f"<w:r>{colour}", 1))
    yield plain("Title", paper.title)
    yield plain("OkPosterSchool", " · ".join(filter(None, (paper.school, paper.date))))
    yield _table(paper.entries(), text_width(paper.sheet), paper.title)
    yield paragraph("OkAfterTable", "")
    yield from (plain("OkPosterEnd", one.text) for one in paper.blocks() if isinstance(one, Para))
    yield paragraph("OkPosterFoot", run(paper.footer).replace("<w:r>", f"<w:r>{colour}", 1))


def _table(entries: tuple[Entry, ...], width: int, title: str) -> str:
    widths = (NUMBER, width - NUMBER)
    look = (
        f'<w:tblPr><w:tblStyle w:val="TableNormal"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCaption w:val={attribute(title)}/></w:tblPr>"
    )
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    points = _points(entries, (widths[1] - 2 * INSET) / TWIP)
    rows = "".join(_row(one, widths, points) for one in entries)
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _points(entries: tuple[Entry, ...], wide: float) -> int:
    """The largest letters in which they fit the sheet; `wide` in mm."""

    def high(points: int) -> float:
        return sum(lines(one.text, round(wide * 10 / points, 1)) * points * LINE + AROUND for one in entries)

    return next((points for points in range(MOST_POINTS, POINTS, -2) if high(points) <= ROOM), POINTS)


def _row(entry: Entry, widths: tuple[int, int], points: int) -> str:
    text = f"{entry.text} {entry.behind}".strip()
    line = '<w:tcBorders><w:bottom w:val="single" w:sz="48" w:space="0" w:color="FFFFFF"/></w:tcBorders>'
    number = plain("OkPosterNumber", entry.number, '<w:jc w:val="center"/>')
    size = f'<w:rPr><w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/></w:rPr>'
    told = paragraph("OkPosterRule", run(text).replace("<w:r>", f"<w:r>{size}", 1), leftward=leftward(text))
    cells = ((number, POSTER_GREEN, widths[0]), (told, "F7F2E9", widths[1]))
    made = (
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{line}<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
        f'<w:tcMar><w:left w:w="{INSET}" w:type="dxa"/><w:right w:w="{INSET}" w:type="dxa"/></w:tcMar>'
        f'<w:vAlign w:val="center"/></w:tcPr>{xml}</w:tc>'
        for xml, fill, wide in cells
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(made)}</w:tr>"
