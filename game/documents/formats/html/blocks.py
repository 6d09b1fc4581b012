"""The blocks of a paper as HTML. Everything in them is escaped; it knows no page around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch
from html import escape

from game.documents.blocks import Blanks, Block, Bullets, Columns, Entry, Panel, Para, Reasons, Steps, Sub, Table


def escaped(text: str) -> str:
    """A text for between tags."""
    return escape(text, quote=False)


def attribute(text: str) -> str:
    """A text for inside an attribute with double quotes."""
    return escape(text, quote=True)


def typed(text: str) -> str:
    """What people typed, whose direction may be another than that of the words around it."""
    return f"<bdi>{escaped(text)}</bdi>"


def number_html(number: str) -> str:
    """The number of a section or a rule; nothing without one."""
    return f'<span class="number">{escaped(number)}</span> ' if number else ""


def share(width: float) -> str:
    """The name of the style that a column of this share has."""
    return f"w{round(width * 100)}"


@singledispatch
def block_html(block: Block) -> Iterator[str]:
    """The lines of one block."""
    raise TypeError(f"no HTML for a {type(block).__name__}")


@block_html.register
def _(block: Para) -> Iterator[str]:
    kind = "" if block.kind == "text" else f' class="{attribute(block.kind)}"'
    told = (
        f'<span class="label">{escaped(block.label)}</span> {typed(block.text)}' if block.label else escaped(block.text)
    )
    yield f'<p{kind} dir="auto">{told}</p>'


@block_html.register
def _(block: Sub) -> Iterator[str]:
    yield f'<h3 dir="auto">{escaped(block.title)}</h3>'


@block_html.register
def _(block: Bullets) -> Iterator[str]:
    yield from _list("ul", "", block.items)


@block_html.register
def _(block: Steps) -> Iterator[str]:
    yield from _list("ol", f' start="{block.first}"' if block.first != 1 else "", block.items)


def _list(tag: str, more: str, items: Iterable[str]) -> Iterator[str]:
    """Nothing for no items: an empty list would be announced."""
    told = [f'<li dir="auto">{escaped(item)}</li>' for item in items]
    if told:
        yield f"<{tag}{more}>"
        yield from told
        yield f"</{tag}>"


@block_html.register
def _(block: Entry) -> Iterator[str]:
    yield '<div class="entry" data-marked>' if block.marked else '<div class="entry">'
    behind = f' <span class="behind">{escaped(block.behind)}</span>' if block.behind else ""
    yield f"<h3>{number_html(block.number)}{typed(block.text)}{behind}</h3>"
    if block.details:
        yield '<ul class="details">'
        for label, text in block.details:
            yield f"<li>{_labelled(label, text)}</li>"
        yield "</ul>"
    yield "</div>"


def _labelled(label: str, text: str) -> str:
    return f'<span class="label">{escaped(label)}:</span> {typed(text)}' if label else typed(text)


@block_html.register
def _(block: Reasons) -> Iterator[str]:
    yield '<div class="entry reasons">'
    yield f"<p>{number_html(block.number)}{' '.join(_labelled(label, text) for label, text in block.details)}</p>"
    yield "</div>"


@block_html.register
def _(block: Table) -> Iterator[str]:
    yield '<table class="tall">' if block.tall else "<table>"
    yield f"<caption>{escaped(block.title)}</caption>"
    yield "<colgroup>" + "".join(f'<col class="{share(width)}">' for width in block.widths) + "</colgroup>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{escaped(cell)}</th>' for cell in block.head) + "</tr></thead>"
    yield "<tbody>"
    for row in block.rows:
        yield f"<tr>{''.join(_cells(block.head, row))}</tr>"
    yield "</tbody>"
    yield "</table>"


def _cells(head: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    """The first cell names its row; on a narrow screen every cell shows the head of its column."""
    for n, (name, cell) in enumerate(zip(head, row, strict=True)):
        if n == 0 and cell:
            yield f'<th scope="row" dir="auto">{escaped(cell)}</th>'
        else:
            yield f'<td data-head="{attribute(name)}" dir="auto">{escaped(cell)}</td>'


@block_html.register
def _(block: Blanks) -> Iterator[str]:
    for label in block.labels:
        yield f'<p class="blank"><span>{escaped(label)}</span><span class="line"></span></p>'


@block_html.register
def _(block: Columns) -> Iterator[str]:
    yield '<div class="columns">'
    for column, width in zip(block.columns, block.widths, strict=True):
        yield f'<div class="{share(width)}">'
        for one in column:
            yield from block_html(one)
        yield "</div>"
    yield "</div>"


@block_html.register
def _(block: Panel) -> Iterator[str]:
    yield '<div class="panel">'
    for one in block.blocks:
        yield from block_html(one)
    yield "</div>"
