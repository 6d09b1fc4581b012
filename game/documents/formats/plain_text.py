"""A paper as plain text: UTF-8, 76 wide, for Notepad and for a mail."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache, singledispatch

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

WIDTH = 76
INDENT = "     "
NARROW = re.compile("[\0-\u02ff\u2010-\u205e\u20a0-\u20bf]*")
"""Latin letters and the signs between them take a column each, as the table of Unicode says: it need not be asked."""


def write(paper: Paper) -> bytes:
    """The whole paper; lines end in CR LF, as Notepad of every age wants them."""
    lines = list(_lines(paper))
    return ("\r\n".join(lines).rstrip() + "\r\n").encode("utf-8")


def _lines(paper: Paper) -> Iterator[str]:
    if paper.status:
        yield from wrap(paper.status)
        yield ""
    yield from _heading(paper.title, "=")
    yield from wrap(f"{paper.school} – {paper.date}")
    for block in paper.opening:
        yield ""
        yield from _block(block)
    for section in paper.sections:
        yield from _section(section)


def _heading(text: str, line: str) -> Iterator[str]:
    wrapped = list(wrap(text))
    yield from wrapped
    yield line * max(map(columns, wrapped))


def _section(section: Section) -> Iterator[str]:
    yield ""
    if section.title:
        yield ""
        yield from _heading(f"{section.number}  {section.title}".strip(), "-")
    for block in section.blocks:
        yield from _block(block)


@singledispatch
def _block(block: Block) -> Iterator[str]:
    """The lines of one block."""
    raise TypeError(f"no lines for a {type(block).__name__}")


@_block.register
def _(block: Para) -> Iterator[str]:
    if block.label:
        yield ""
    yield from wrap(block.whole)


@_block.register
def _(block: Sub) -> Iterator[str]:
    yield ""
    yield from wrap(block.title)


@_block.register
def _(block: Bullets) -> Iterator[str]:
    for item in block.items:
        yield from wrap(item, "-    ")


@_block.register
def _(block: Steps) -> Iterator[str]:
    for n, item in enumerate(block.items, block.first):
        yield from wrap(item, f"{n}.".ljust(5))


@_block.register
def _(block: Entry) -> Iterator[str]:
    yield ""
    yield from wrap(f"{block.text} ({block.behind})" if block.behind else block.text, f"{block.number:<4} ")
    for label, text in block.details:
        yield from wrap(f"{label}: {text}" if label else text, INDENT)


@_block.register
def _(block: Reasons) -> Iterator[str]:
    yield ""
    told = " ".join(f"{label}: {text}" if label else text for label, text in block.details)
    yield from wrap(told, f"{block.number:<4} ")


@_block.register
def _(block: Table) -> Iterator[str]:
    """One paragraph for each row: a table of 76 columns would be too narrow for sentences."""
    yield from wrap(" | ".join(block.head))
    for row in block.rows:
        if any(row):
            yield from wrap(" | ".join((row[0], *filter(None, row[1:]))), "-    ")
    if block.tall:
        yield from ("_" * WIDTH for _ in block.rows)


@_block.register
def _(block: Blanks) -> Iterator[str]:
    for label in block.labels:
        yield from wrap(f"{label} {'_' * max(12, WIDTH - columns(label) - 1)}")
        yield ""


@_block.register
def _(block: Columns) -> Iterator[str]:
    """One below the other."""
    for column in block.columns:
        for one in column:
            yield from _block(one)


@_block.register
def _(block: Panel) -> Iterator[str]:
    """Between two lines."""
    yield ""
    yield "-" * WIDTH
    for one in block.blocks:
        yield from _block(one)
    yield "-" * WIDTH


def columns(text: str) -> int:
    """How many columns a text takes in a fixed-width font."""
    if text.isascii() or NARROW.fullmatch(text):
        return len(text)
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) != 0 for c in text)


def wrap(text: str, first: str = "") -> Iterable[str]:
    """The lines of a paragraph; `first` begins the first one and is the indentation of the others."""
    return _wrapped(text, first)


@lru_cache(2048)
def _wrapped(text: str, first: str) -> tuple[str, ...]:
    """Remembered: a protocol is written again at each rule, and nearly all of its paragraphs are as before."""
    return tuple(_filled(_cut(text.split(), WIDTH - columns(first)), first))


def _filled(words: Iterable[tuple[str, int]], first: str) -> Iterator[str]:
    """Lines of these words, each given with its columns."""
    margin = columns(first)
    line, used = list[str](), margin
    for word, wide in words:
        if line and used + 1 + wide > WIDTH:
            yield first + " ".join(line)
            first, line, used = " " * margin, [], margin
        used += wide + bool(line)
        line.append(word)
    yield (first + " ".join(line)).rstrip()


def _cut(words: Iterable[str], room: int) -> Iterator[tuple[str, int]]:
    """Each with its columns; a word that no line can hold goes on the next one."""
    for word in words:
        wide = columns(word)
        while wide > room:
            part = word[: room // 2] if columns(word[:room]) > room else word[:room]
            yield part, columns(part)
            word = word[len(part) :]
            wide = columns(word)
        yield word, wide
