"""The preview of a protocol as lines, for where no real pages can be made. How a line looks, the screen decides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from game.core.view_model import PreviewLine
from game.documents.blocks import (
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
    Steps,
    Sub,
    Table,
)
from game.documents.formats.plain_text import columns

CHARACTERS = 46
"""About what a line of the sheet holds in large letters."""
HEIGHT = {"status": 2.0, "chapter": 2.1, "rule": 1.1, "reason": 1.05, "meta": 1.0, "text": 1.05, "gap": 0.45}
GAP = PreviewLine("gap", "", "")


def pages(paper: Paper, units: float) -> tuple[tuple[PreviewLine, ...], ...]:
    """Pages of at most `units` heights; a heading never stands alone at the foot of a page."""
    out: list[tuple[PreviewLine, ...]] = []
    page: list[PreviewLine] = []
    room = units
    for block in _blocks(paper):
        height = sum(HEIGHT[line.kind] for line in block)
        if page and height > room:
            out.append(tuple(page))
            page, room = [], units
        for line in block:
            # A block that no page can hold runs on; the wall would drop what stands below the sheet.
            if page and HEIGHT[line.kind] > room:
                out.append(tuple(page))
                page, room = [], units
            page.append(line)
            room -= HEIGHT[line.kind]
    return (*out, tuple(page)) if page else tuple(out)


def _blocks(paper: Paper) -> Iterator[list[PreviewLine]]:
    """What stays together."""
    yield [PreviewLine("status", "", paper.status)]
    for block in paper.opening:
        yield from _pieces(block)
    for section in paper.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[list[PreviewLine]]:
    head = [PreviewLine("chapter", section.number, section.title)]
    for block in section.blocks:
        for piece in _pieces(block):
            yield head + piece
            head = []


@singledispatch
def _pieces(block: Block) -> Iterator[list[PreviewLine]]:
    """The parts of a block that stay together."""
    raise TypeError(f"no lines for a {type(block).__name__}")


@_pieces.register
def _(block: Para) -> Iterator[list[PreviewLine]]:
    yield [*_body(block.whole, "", "text"), GAP]


@_pieces.register
def _(block: Sub) -> Iterator[list[PreviewLine]]:
    yield _body(block.title, "", "rule")


@_pieces.register
def _(block: Bullets) -> Iterator[list[PreviewLine]]:
    for item in block.items:
        yield _body(item, "–", "text")


@_pieces.register
def _(block: Steps) -> Iterator[list[PreviewLine]]:
    for n, item in enumerate(block.items, block.first):
        yield _body(item, str(n), "text")


@_pieces.register
def _(block: Entry) -> Iterator[list[PreviewLine]]:
    lines = _body(f"{block.text} ({block.behind})" if block.behind else block.text, block.number, "rule")
    for label, text in block.details:
        lines += _body(f"{label}: {text}", "", "reason") if label else _body(text, "", "meta")
    yield [*lines, GAP]


@_pieces.register
def _(block: Reasons) -> Iterator[list[PreviewLine]]:
    told = " ".join(f"{label}: {text}" if label else text for label, text in block.details)
    yield [*_body(told, block.number, "reason"), GAP]


@_pieces.register
def _(block: Table) -> Iterator[list[PreviewLine]]:
    for row in block.rows:
        if any(row):
            yield [*_body(" · ".join(cell for cell in row if cell), "", "text"), GAP]


@_pieces.register
def _(block: Blanks) -> Iterator[list[PreviewLine]]:
    for label in block.labels:
        yield _body(f"{label} …", "", "text")


@_pieces.register
def _(block: Columns) -> Iterator[list[PreviewLine]]:
    for column in block.columns:
        for one in column:
            yield from _pieces(one)


@_pieces.register
def _(block: Panel) -> Iterator[list[PreviewLine]]:
    for one in block.blocks:
        yield from _pieces(one)


def _body(text: str, number: str, kind: str) -> list[PreviewLine]:
    lines, current = [], ""
    for word in text.split():
        if current and columns(current) + 1 + columns(word) > CHARACTERS:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    lines.append(current)
    return [PreviewLine(kind, number if n == 0 else "", line) for n, line in enumerate(lines)]
