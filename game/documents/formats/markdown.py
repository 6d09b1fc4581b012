"""A paper as Markdown (GitHub's kind): headings, lists and tables, and what people typed stays what they typed.

It knows no file and makes no HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import singledispatch

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

MARKS = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=#?\w+;)")
"""What means something wherever it stands; a dollar begins a formula on some sites."""
FIRST = re.compile(r"[-+=]|\d+(?=[.)](?: |$))")
"""What means something at the beginning of a line."""
TO_WRITE = "…" * 20
KINDS = {"warning": "> **{}**", "lead": "**{}**"}


def write(paper: Paper) -> bytes:
    """The whole paper in UTF-8; lines end in LF and paragraphs are not wrapped."""
    return ("\n\n".join(_pieces(paper)) + "\n").encode("utf-8")


def blocks_as_text(blocks: Iterable[Block]) -> str:
    """These blocks alone, for a page that has its own headings around them."""
    return "\n\n".join(map(_block, blocks))


def literal(text: str) -> str:
    """The text with every mark escaped, fit for any place inside a line."""
    return MARKS.sub(r"\\\g<0>", text)


def opening(text: str) -> str:
    """The same for a text that begins a line."""
    told = literal(text)
    first = FIRST.match(told)
    if not first:
        return told
    # A number is told from a list by its dot, which is what gets the backslash.
    at = first.end() if first[0][0].isdigit() else 0
    return f"{told[:at]}\\{told[at:]}"


def _pieces(paper: Paper) -> Iterator[str]:
    if paper.status:
        yield f"> **{literal(paper.status)}**"
    yield f"# {literal(paper.title)}"
    yield opening(f"{paper.school} – {paper.date}")
    yield from map(_block, paper.opening)
    for section in paper.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield f"## {literal(f'{section.number} {section.title}'.strip())}"
    for block in section.blocks:
        yield _block(block)


@singledispatch
def _block(block: Block) -> str:
    """One block, without an empty line around it."""
    raise TypeError(f"no Markdown for a {type(block).__name__}")


@_block.register
def _(block: Para) -> str:
    told = f"**{literal(block.label)}** {literal(block.text)}" if block.label else opening(block.text)
    return KINDS.get(block.kind, "{}").format(told)


@_block.register
def _(block: Sub) -> str:
    return f"### {literal(block.title)}"


@_block.register
def _(block: Bullets) -> str:
    return "\n".join(f"- {opening(item)}" for item in block.items)


@_block.register
def _(block: Steps) -> str:
    return "\n".join(f"{n}. {opening(item)}" for n, item in enumerate(block.items, block.first))


@_block.register
def _(block: Entry) -> str:
    details = "\n".join(f"- {_labelled(label, text)}" for label, text in block.details)
    behind = f" *({literal(block.behind)})*" if block.behind else ""
    return f"### {literal(block.number)} {literal(block.text)}{behind}" + (f"\n\n{details}" if details else "")


def _labelled(label: str, text: str) -> str:
    return f"**{literal(label)}:** {literal(text)}" if label else opening(text)


@_block.register
def _(block: Reasons) -> str:
    told = " ".join(_labelled(label, text) if label else literal(text) for label, text in block.details)
    return f"**{literal(block.number)}** {told}"


@_block.register
def _(block: Table) -> str:
    return "\n".join((_row(block.head), _row(["---"] * len(block.head), plain=True), *map(_row, block.rows)))


def _row(cells: Iterable[str], plain: bool = False) -> str:
    return f"| {' | '.join(cell if plain else literal(cell) for cell in cells)} |"


@_block.register
def _(block: Blanks) -> str:
    return "\n".join(f"- {opening(label)} {TO_WRITE}" for label in block.labels)


@_block.register
def _(block: Columns) -> str:
    """One below the other."""
    return "\n\n".join(_block(one) for column in block.columns for one in column)


@_block.register
def _(block: Panel) -> str:
    """As a quotation."""
    told = "\n\n".join(map(_block, block.blocks))
    return "\n".join(f"> {line}".rstrip() for line in told.split("\n"))
