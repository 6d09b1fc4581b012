"""The wall in words, for somebody who listens: read off the scene, so that every screen is told by the same rules.

It tells what stands on the wall and never more, in the order that it is read: the head, headings, standpoints and
other lists, texts, buttons. It knows no screen by name, and judges by place and size alone what belongs together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, takewhile

from game.core.cards import Weight
from game.desk.model import WallLine
from game.i18n.words import Words
from game.texts.choices import weight_words
from game.texts.key_names import key_words
from game.ui.geometry import BAR_Y, HEIGHT, QUESTION, READ, TIGHT, TOP, Area, Page
from game.ui.scene import Box, Field, Item, Mark, Print, Qr, Scene, Text, Touch, Veil, WeightMark

HEADING, TEXT, ENTRY, BUTTON = "heading", "text", "item", "button"
CLOCK = re.compile(r"\d{1,3}:\d\d")
CAP = re.compile(r"\d×\w+|F\d{1,2}")
"""How often a key is pressed, and a key that stands on no other button."""
COUNT = re.compile(r"\d{1,4}|•")
"""A figure, or the dot that covers one."""
NUMBERS = re.compile(r"\d+–\d+")
"""Two agreements of one card, in the row of the afternoon."""
WORD, LONGEST_LABEL = 3, 40
"""Letters from which on something is told by itself; and up to which a text can be the label of a field."""
LABEL_ABOVE = 90.0
"""A label stands at most so far above its field, in units."""
ENDS = (".", "?", "!", ":", "…")
BOLD = ("bold", "display", "display_bold")
GROUND = 0.8
"""A box of so much of the page is its ground, and holds nothing together."""
APART = 16.0
"""Columns stand at least so far from each other, in units."""
WIDER = 1.3
"""A column so much wider than those beside it is what the screen is about: it comes first."""


@dataclass(slots=True)
class Node:
    """Something in its place; what lies inside of a box or a button is its own."""

    area: Area
    item: Item
    inside: list[Node] = field(default_factory=list)

    def holds(self, other: Area) -> bool:
        return self.area.contains(*other.centre) and other.w * other.h <= self.area.w * self.area.h


def wall_text(scene: Scene, page: Page, say: Words) -> tuple[WallLine, ...]:
    """All that can be read on this scene, line by line; what a veil darkens is not there to be read."""
    nodes = _nodes(_uncovered(scene.items), page)
    head, middle, bar = list[Node](), list[Node](), list[Node]()
    for node in nodes:
        _, y = node.area.centre
        (head if y < TOP - TIGHT else bar if y > BAR_Y else middle).append(node)
    lines = (*_head(head, say), *_body(middle, say), *_lines(_in_columns(bar), say))
    told = tuple(_without_twins(_lettered(lines)))
    return _headed(told) or (WallLine(TEXT, say("Nothing stands on it.")),)


def _headed(lines: tuple[WallLine, ...]) -> tuple[WallLine, ...]:
    """The first heading is that of the whole, also where a screen has no head."""
    first = next((n for n, line in enumerate(lines) if line.kind == HEADING), None)
    return tuple(replace(line, level=3) if n == first else line for n, line in enumerate(lines))


def _uncovered(items: Sequence[Item]) -> Sequence[Item]:
    veils = [n for n, item in enumerate(items) if isinstance(item, Veil)]
    return items[veils[-1] + 1 :] if veils else items


# ------------------------------------------------------------------------------------------------------ what is where


def _nodes(items: Sequence[Item], page: Page) -> list[Node]:
    """What is read, within the smallest button or box around it."""
    touches = [Node(one.area, one) for one in items if isinstance(one, Touch) and not one.hidden]
    boxes = {one.area: Node(one.area, one) for one in items if isinstance(one, Box) and not _ground(one.area, page)}
    around = sorted((*touches, *boxes.values()), key=lambda node: node.area.w * node.area.h)
    outermost: list[Node] = []
    for item in items:
        if isinstance(item, Text | Mark | Field | Print | Qr | WeightMark) and _says(item):
            _put(Node(item.area, item), around, outermost)
    for n, node in enumerate(around):
        if node.inside or isinstance(node.item, Touch):
            _put(node, around[n + 1 :], outermost)
    return outermost


def _ground(area: Area, page: Page) -> bool:
    return area.w * area.h > GROUND * page.width * HEIGHT


def _says(item: Item) -> bool:
    return bool(item.text.strip()) if isinstance(item, Text) else True


def _put(node: Node, around: Sequence[Node], outermost: list[Node]) -> None:
    home = next((one for one in around if one is not node and one.holds(node.area)), None)
    (outermost if home is None else home.inside).append(node)


# --------------------------------------------------------------------------------------------------- in what order


def _in_columns(nodes: list[Node]) -> list[Node]:
    """Column by column, the widest first if it is much wider; each from top to bottom."""
    columns = _cut(nodes, _across, APART)
    if len(columns) < 2:
        rows = _cut(nodes, _down)
        top, *others = rows or [[]]
        rest = [node for row in others for node in row]
        return [*_in_rows(top), *_in_columns(rest)] if rest else _in_rows(nodes)
    wide = [max(one.area.right for one in column) - min(one.area.x for one in column) for column in columns]
    first = wide.index(max(wide))
    if all(max(wide) > WIDER * other for n, other in enumerate(wide) if n != first):
        columns.insert(0, columns.pop(first))
    return [node for column in columns for node in _in_rows(column)]


def _in_rows(nodes: list[Node]) -> list[Node]:
    """Row by row, each from left to right."""
    rows = _cut(nodes, _down)
    if len(rows) < 2:
        columns = _cut(nodes, _across)
        return [one for column in columns for one in _in_rows(column)] if len(columns) > 1 else _sorted(nodes)
    return [node for row in rows for node in _in_rows(row)]


def _sorted(nodes: list[Node]) -> list[Node]:
    return sorted(nodes, key=lambda node: (round(node.area.centre[1]), node.area.x))


def _across(area: Area) -> tuple[float, float]:
    return area.x, area.right


def _down(area: Area) -> tuple[float, float]:
    return area.y, area.bottom


def _cut(nodes: list[Node], ends: Callable[[Area], tuple[float, float]], apart: float = 0.0) -> list[list[Node]]:
    """In groups between which runs a straight gap."""
    groups: list[list[Node]] = []
    end = 0.0
    for node in sorted(nodes, key=lambda one: ends(one.area)):
        start, stop = ends(node.area)
        if not groups or start < end + apart - 1:
            groups = groups or [[]]
            groups[-1].append(node)
            end = max(end, stop) if len(groups[-1]) > 1 else stop
        else:
            groups.append([node])
            end = stop
    return groups


# ----------------------------------------------------------------------------------------------------------- in words


def _head(nodes: list[Node], say: Words) -> Iterator[WallLine]:
    """The head of a screen as one heading: which card, what it is called, how heavy, which step."""
    pressed = [node for node in nodes if _has(node, Touch)]
    named = [node for node in nodes if not _has(node, Touch) and not _has(node, Qr)]
    texts = [text for node in _in_rows(named) for text in _texts(node, say)]
    told = _sentences(text for text in texts if len(text) >= WORD and not NUMBERS.fullmatch(text))
    if told:
        yield WallLine(HEADING, told)
    yield from _lines(_in_rows(pressed), say)


def _body(nodes: list[Node], say: Words) -> Iterator[WallLine]:
    yield from _lines(_in_columns(nodes), say)


def _lines(nodes: Iterable[Node], say: Words) -> Iterator[WallLine]:
    """What lies loose beside each other is told together where it belongs together, as a figure and what it counts."""
    told = _labelled([_bare(node) for node in nodes])
    for loose, group in groupby(told, lambda node: not isinstance(node.item, Touch | Box)):
        if loose:
            yield from _joined(line for node in group for line in _loose(node, say))
            continue
        for node in group:
            yield from _pressed(node, node.item, say) if isinstance(node.item, Touch) else _boxed(node, say)


def _bare(node: Node) -> Node:
    """A number on a badge stands beside what it numbers."""
    only = node.inside[0] if isinstance(node.item, Box) and len(node.inside) == 1 else node
    return only if isinstance(only.item, Text) and len(only.item.text) <= WORD else node


def _loose(node: Node, say: Words) -> Iterator[WallLine]:
    """A text; of a field what was typed, after its label."""
    item, label = node.item, node.inside
    if not isinstance(item, Field):
        yield _told(item, say)
    elif label or item.text.strip():
        named = f"{_told(label[0].item, say).text}: " if label else ""
        kind = ENTRY if label else HEADING if item.multiline else TEXT
        yield WallLine(kind, named + (" ".join(item.text.split()) or "–"))


def _labelled(nodes: list[Node]) -> list[Node]:
    """Fields with the text right above them as their label, which is not told by itself then."""
    texts = [node for node in nodes if isinstance(node.item, Text) and WORD < len(node.item.text) < LONGEST_LABEL]
    for node in nodes:
        if isinstance(node.item, Field) and not node.inside:
            above = [one for one in texts if _above(one.area, node.area)]
            if above:
                node.inside.append(max(above, key=lambda one: one.area.y))
    labels = [one for node in nodes if isinstance(node.item, Field) for one in node.inside]
    return [node for node in nodes if not any(node is one for one in labels)]


def _above(text: Area, field: Area) -> bool:
    (_, middle), (centre, _) = text.centre, field.centre
    return field.y - LABEL_ABOVE <= text.y and middle < field.y and text.x <= centre and field.x <= text.right


def _has(node: Node, kind: type) -> bool:
    return isinstance(node.item, kind) or any(_has(one, kind) for one in node.inside)


def _pressed(node: Node, touch: Touch, say: Words) -> Iterator[WallLine]:
    """A standpoint that can be pressed is one; anything else is a button, without the key that stands on it."""
    if _marks(node) or any(isinstance(one.item, Field) for one in node.inside):
        yield from _boxed(node, say)
        return
    caps = {key_words((key,), say) for key in touch.keys}
    texts = [text for one in _in_rows(node.inside) for text in _texts(one, say)]
    words = [text for text in texts if not (text in caps or CAP.fullmatch(text) or (touch.keys and len(text) == 1))]
    if words:
        told = _sentences(words).removesuffix(".")
        yield WallLine(BUTTON, say("{choice} (chosen)", choice=told) if _chosen(node) else told)


def _chosen(node: Node) -> bool:
    """Whether it looks chosen among those beside it."""
    return any(isinstance(one.item, Text) and one.item.colour == "on_ink" for one in node.inside)


def _boxed(node: Node, say: Words) -> Iterator[WallLine]:
    """A box with one standpoint or one number is an entry of a list; another is what stands in it."""
    inside = _in_rows(node.inside)
    marks = _marks(node)
    parts = [one for one in inside if isinstance(one.item, Box | Touch) and _texts(one, say)]
    texts = [text for one in inside for text in _texts(one, say)]
    letter = marks[0].letter if len(marks) == 1 else ""
    numbered = not marks and not parts and len(texts) > 1 and len(texts[0]) <= WORD and texts[1][:1].isupper()
    counted = not marks and not parts and len(texts) == 2 and bool(COUNT.fullmatch(texts[1]))
    if letter:
        yield WallLine(ENTRY, _sentences([letter, *(text for text in texts if text != letter)]))
    elif counted:
        figure = texts[1] if texts[1].isdecimal() else say("not shown")
        yield WallLine(ENTRY, f"{texts[0]}: {figure}")
    elif numbered:
        yield WallLine(ENTRY, _sentences(texts))
    else:
        yield from _lines(inside, say)


def _figure(text: str) -> bool:
    return not any(map(str.isalpha, text))


def _marks(node: Node) -> list[Mark]:
    own = [node.item] if isinstance(node.item, Mark) else []
    return [*own, *(mark for one in node.inside for mark in _marks(one))]


def _texts(node: Node, say: Words) -> list[str]:
    if isinstance(node.item, Touch | Box):
        return [text for one in _in_rows(node.inside) for text in _texts(one, say)]
    if isinstance(node.item, Field):
        return [" ".join(node.item.text.split())] if node.item.text.strip() else []
    return [_told(node.item, say).text]


def _told(item: Item, say: Words) -> WallLine:
    match item:
        case Text(text=text):
            if item.fixed_cells and CLOCK.fullmatch(text):
                return WallLine(TEXT, text, quiet=True)
            large = item.size >= (READ if item.face in BOLD else QUESTION) and sum(map(str.isalpha, text)) > WORD
            return WallLine(HEADING if large else TEXT, " ".join(text.split()))
        case Mark():
            return WallLine(ENTRY, item.letter)
        case WeightMark(level=level):
            return WallLine(TEXT, next(weight_words(one, say) for one in Weight if one.level == level))
        case Qr():
            return WallLine(TEXT, say("A code to scan"))
        case _:
            return WallLine(TEXT, say("A page of the document, as a picture"))


def _sentences(texts: Iterable[str]) -> str:
    """As sentences after each other; a figure goes before the words that it counts."""
    told = before = ""
    for text in texts:
        if text != before:
            told += _between(before, text) + text
        before = text
    return told if not told or told.endswith(ENDS) else told + "."


def _between(before: str, text: str) -> str:
    if not before or before.endswith(ENDS) or _figure(before):
        return " " if before else ""
    return ", " if text[:1].islower() else ". "


def _joined(lines: Iterable[WallLine]) -> Iterator[WallLine]:
    """A figure and the words after it, a letter and its standpoint: one line; figures in a row, each with its label."""
    told = list(lines)
    while told:
        run = len(list(takewhile(_waits, told)))
        after = told[run : 2 * run]
        if not run or len(after) < run or not all(_goes_on(told[0], line) for line in after):
            yield told.pop(0)
            continue
        for held, line in zip(told[:run], after, strict=True):
            kind = ENTRY if ENTRY in (held.kind, line.kind) or line.kind == HEADING else TEXT
            yield WallLine(kind, _sentences([held.text, line.text]), quiet=held.quiet or line.quiet)
        del told[: 2 * run]


def _goes_on(held: WallLine, line: WallLine) -> bool:
    """Whether this belongs to the figure or letter before it; a number may stand before what is large too."""
    numbered = line.kind == HEADING and len(held.text) < WORD
    return numbered or (line.kind in (TEXT, ENTRY) and any(map(str.isalpha, line.text)))


def _waits(line: WallLine) -> bool:
    """A letter by itself, or a figure."""
    alone = len(line.text) == 1 or not any(map(str.isalpha, line.text))
    return line.kind in (ENTRY, TEXT) and len(line.text) < 6 and alone


def _lettered(lines: Iterable[WallLine]) -> list[WallLine]:
    """Standpoints that stand in a grid, in the order of their letters."""
    told = list(lines)
    places = [n for n, line in enumerate(told) if line.kind == ENTRY and re.match(r"[A-D]\.? ", line.text)]
    for n, line in zip(places, sorted((told[n] for n in places), key=lambda line: line.text[0]), strict=True):
        told[n] = line
    return told


def _without_twins(lines: Iterable[WallLine]) -> Iterator[WallLine]:
    """Nothing twice in a row."""
    before: WallLine | None = None
    for line in lines:
        if line != before and line.text:
            yield line
        before = line
