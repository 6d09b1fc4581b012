"""The text of a Word document from its status line to its last block, in styles alone. It knows no look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import singledispatchmethod

from game.documents.blocks import (
    Bar,
    Blanks,
    Block,
    Bullets,
    Columns,
    Entry,
    Panel,
    Paper,
    Para,
    Reasons,
    Section,
    Sheet,
    Steps,
    Sub,
    Table,
)
from game.documents.formats.docx.parts import STEPS_FROM
from game.documents.formats.docx.styles import GREY, GUTTER, text_width
from game.documents.formats.docx.xml import (
    FIELD_END,
    TAB,
    attribute,
    bookmark,
    field_start,
    leftward,
    paragraph,
    plain,
    run,
)
from game.i18n.words import Words

PARAS = {"text": "Normal", "lead": "OkLead", "fine": "OkFine", "note": "OkNote", "warning": "OkWarning"}
TALL = 527  # 9.3 mm in twentieths of a point
BREAK = "<w:pageBreakBefore/>"


def body_xml(paper: Paper, say: Words) -> tuple[str, list[int]]:
    """All paragraphs and tables, and the number that each list of steps in them begins with."""
    printer = Printer(text_width(paper.sheet))
    return "".join(_body(paper, printer, say)), printer.firsts


def _body(paper: Paper, printer: Printer, say: Words) -> Iterator[str]:
    if paper.status:
        yield _status(paper)
    yield plain("Title", paper.title)
    yield plain("Subtitle", " – ".join(part for part in (paper.school, paper.date) if part))
    yield from map(printer.block, paper.opening)
    if paper.contents and paper.sections:
        yield _contents(paper.sections, say)
    for n, section in enumerate(paper.sections):
        if section.title:
            yield _heading(section, n, _breaks(paper, n))
        printer.part = section.part
        yield from map(printer.block, section.blocks)


BARS = {Bar.RED: "OkStatus", Bar.ORANGE: "OkProposal", Bar.NONE: "OkAdopted"}


def _status(paper: Paper) -> str:
    """What it is in strong letters, then the rest."""
    first, dash, rest = paper.status.partition(" – ")
    return paragraph(BARS[paper.bar], run(first, "OkStrong") + run(dash + rest), leftward=leftward(paper.status))


def _breaks(paper: Paper, n: int) -> bool:
    """A page of its own ends where the next section begins."""
    return paper.sections[n].new_page or (n > 0 and paper.sections[n - 1].new_page)


def _heading(section: Section, n: int, breaks: bool) -> str:
    runs = _titled(section) if section.part else bookmark(_place(n), n, _titled(section))
    return paragraph(
        "Heading2" if section.part else "Heading1",
        runs,
        *((BREAK,) if breaks else ()),
        leftward=leftward(section.title),
    )


def _titled(section: Section) -> str:
    return (run(section.number) + TAB if section.number else "") + run(section.title)


def _place(n: int) -> str:
    """The name of a bookmark; those that begin so are hidden in Word's own list."""
    return f"_Toc{n + 1:08}"


def _contents(sections: Sequence[Section], say: Words) -> str:
    """A table of contents as Word makes it, with a button that renews it."""
    lines = [_line(section, n) for n, section in enumerate(sections) if not section.part]
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


@dataclass
class Printer:
    """Prints the blocks of one paper in order, so wide. `firsts`: the number that each list of steps began with.

    `narrow`: inside a column, where rules keep no room for explanations. `part`: inside a part of a section.
    """

    width: int = text_width(Sheet.A4)
    firsts: list[int] = field(default_factory=list)
    narrow: bool = False
    part: bool = False

    @singledispatchmethod
    def block(self, block: Block) -> str:
        """The XML of one block."""
        raise TypeError(f"no XML for a {type(block).__name__}")

    @block.register
    def _(self, block: Para) -> str:
        style = PARAS.get(block.kind, "Normal")
        if not block.label:
            return plain(style, block.text)
        return paragraph(style, run(f"{block.label} ", "OkLabel") + run(block.text), leftward=leftward(block.label))

    @block.register
    def _(self, block: Sub) -> str:
        return plain("Heading3" if self.part else "Heading2", block.title)

    @block.register
    def _(self, block: Bullets) -> str:
        return "".join(plain("ListBullet", item) for item in block.items)

    @block.register
    def _(self, block: Steps) -> str:
        number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{STEPS_FROM + len(self.firsts)}"/></w:numPr>'
        self.firsts.append(block.first)
        return "".join(plain("ListNumber", item, number) for item in block.items)

    @block.register
    def _(self, block: Entry) -> str:
        behind = run(f" {block.behind}", "OkBehind") if block.behind else ""
        rule = run(block.number, "OkNumber") + TAB + run(block.text) + behind
        if self.narrow:
            return paragraph("OkPointChanged" if block.marked else "OkPoint", rule, leftward=leftward(block.text))
        settled, details = _settled(block)
        return (
            paragraph("OkChanged" if block.marked else "OkRule", rule, leftward=leftward(block.text))
            + (plain("OkResult", settled) if settled else "")
            + "".join(_detail(label, text) for label, text in details)
        )

    @block.register
    def _(self, block: Reasons) -> str:
        told = (
            run(f"{label}: ", "OkLabel") + run(f"{text} ") if label else run(f"{text} ")
            for label, text in block.details
        )
        return paragraph("OkReasons", run(block.number, "OkNumber") + TAB + "".join(told))

    @block.register
    def _(self, block: Blanks) -> str:
        stop = f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{self.width}"/></w:tabs>'
        own = (stop,) if self.narrow else ()
        return "".join(paragraph("OkBlank", run(f"{label} ") + TAB, *own) for label in block.labels)

    @block.register
    def _(self, block: Table) -> str:
        columns = [round(width * self.width) for width in block.widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
        rows = "".join(_row(row, columns, "OkCell", _tall(block)) for row in block.rows)
        head = _row(block.head, columns, "OkHead", "<w:tblHeader/>")
        table = f"<w:tbl>{_table_look(block, self.width)}<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"
        return table + paragraph("OkAfterTable", "")

    @block.register
    def _(self, block: Columns) -> str:
        """As a row of cells without lines: Word has no other way to keep columns apart that a page may break."""
        widths = [round(width * self.width) for width in block.widths]
        texts = [self._inside(blocks, w - GUTTER) for blocks, w in zip(block.columns, widths, strict=True)]
        return _cells("OkColumns", texts, widths) + paragraph("OkAfterTable", "")

    @block.register
    def _(self, block: Panel) -> str:
        text = self._inside(block.blocks, self.width - 400, narrow=self.narrow)
        return _cells("OkPanel", [text], [self.width], GREY) + paragraph("OkAfterTable", "")

    def _inside(self, blocks: tuple[Block, ...], width: int, narrow: bool = True) -> str:
        """A cell must end in a paragraph."""
        printer = Printer(width, self.firsts, narrow)
        return "".join(map(printer.block, blocks)) or paragraph("OkAfterTable", "")


def _settled(entry: Entry) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A first detail without a label says how the rule was settled; the others explain it."""
    if entry.details and not entry.details[0][0]:
        return entry.details[0][1], entry.details[1:]
    return "", entry.details


def _detail(label: str, text: str) -> str:
    told = run(f"{label}: ", "OkLabel") if label else ""
    return paragraph("OkDetail", told + run(text), leftward=leftward(label or text))


def _table_look(block: Table, width: int) -> str:
    title = attribute(block.title)
    return (
        f'<w:tblPr><w:tblStyle w:val="OkTable"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/><w:tblCaption w:val={title}/><w:tblDescription w:val={title}/></w:tblPr>'
    )


def _tall(block: Table) -> str:
    return f'<w:trHeight w:val="{TALL}" w:hRule="atLeast"/>' if block.tall else ""


def _row(cells: tuple[str, ...], columns: list[int], style: str, more: str) -> str:
    made = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{plain(style, cell)}</w:tc>'
        for cell, width in zip(cells, columns, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{''.join(made)}</w:tr>"


def _cells(style: str, texts: Sequence[str], widths: Sequence[int], fill: str = "") -> str:
    """A table of one row that a page may break; it is no table for who listens, so it has no head."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    made = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{ground}</w:tcPr>{text}</w:tc>'
        for text, width in zip(texts, widths, strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>{"".join(made)}</w:tr></w:tbl>'
    )
