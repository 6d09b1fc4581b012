"""A scene in words: what stands where on it, and what can be pressed or typed. It measures no letter and paints none.

A place is told by its region and by the box around it, so that a small shift of the layout changes nothing here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from math import inf
from textwrap import wrap

from game.core.commands import Command
from game.ui.geometry import BAR_Y, HEIGHT, TOP, Area, Page
from game.ui.scene import (
    Bar,
    Box,
    Field,
    Icon,
    Item,
    Laid,
    Mark,
    Picture,
    Pips,
    Print,
    Qr,
    Ring,
    Scene,
    Text,
    Touch,
    Veil,
    Wall,
    WeightMark,
)

REGIONS = ("page", "top", "left", "middle", "right", "bar")
WIDTH = 112
ROW = 22.0
"""Things whose middles are not farther apart stand in one row."""


@dataclass(slots=True)
class Placed:
    """Something on the page: in words, or, without any, a box around others."""

    area: Area
    told: str = ""
    alone: bool = False  # what can be pressed or typed has a line of its own
    inside: list[Placed] = field(default_factory=list)

    def holds(self, other: Area) -> bool:
        down = self.area.y - 1 <= other.y and other.bottom <= self.area.bottom + 1
        return down and self.area.x - 1 <= other.x and other.right <= self.area.right + 1


def scene_text(scene: Scene, page: Page) -> str:
    """Region by region, in the order that it is read."""
    forward = f", forward is {scene.primary}" if scene.primary else ""
    lines = [f"{scene.name}: {scene.skin}{'' if scene.flourish else ', still'}{forward}"]
    nodes = _nodes(scene)
    for region in REGIONS:
        there = [node for node in nodes if _region(node.area, page) == region]
        lines += ["", f"{region}:", *_lines(there, "  ")] if there else []
    keys = [f"  {_pressed(touch)}" for touch in scene.touches() if touch.hidden]
    return "\n".join((*lines, *(("", "keys:", *keys) if keys else ()), ""))


def _region(area: Area, page: Page) -> str:
    if area.w > 0.9 * page.width and area.h > 0.9 * HEIGHT:
        return "page"
    across, down = (area.x + area.w / 2) / page.width, area.y + area.h / 2
    if down < TOP or down > BAR_Y:
        return "top" if down < TOP else "bar"
    return "left" if across < 0.36 else "middle" if across < 0.64 else "right"


# ------------------------------------------------------------------------------------------------------ what is where


def _nodes(scene: Scene) -> list[Placed]:
    """Each thing within the smallest box around it; a box around nothing is decoration, and left out."""
    boxes = [Placed(area) for area in dict.fromkeys(item.area for item in scene.items if isinstance(item, Box))]
    boxes.sort(key=lambda node: node.area.w * node.area.h)
    outermost: list[Placed] = []
    for node in _single(scene):
        _put(node, boxes, outermost)
    for n, box in enumerate(boxes):
        if box.inside:
            _put(box, boxes[n + 1 :], outermost)
    return outermost


def _put(node: Placed, boxes: Sequence[Placed], outermost: list[Placed]) -> None:
    around = next((box for box in boxes if box.holds(node.area)), None)
    (outermost if around is None else around.inside).append(node)


def _single(scene: Scene) -> Iterator[Placed]:
    """What is pressed takes along what is drawn inside of it, the smallest first."""
    loose = [item for item in scene.items if not isinstance(item, Touch | Box)]
    for touch in sorted(scene.touches(), key=lambda one: one.area.w * one.area.h):
        if touch.hidden:
            continue
        node = Placed(touch.area, alone=True)
        inside = [item for item in loose if node.holds(item.area)]
        loose = [item for item in loose if not any(item is one for one in inside)]
        node.told = " ".join(("press", *map(_words, inside), _pressed(touch)))
        yield node
    yield from (Placed(item.area, _words(item), isinstance(item, Field)) for item in loose)


# ----------------------------------------------------------------------------------------------------------- in lines


def _lines(nodes: list[Placed], indent: str) -> Iterator[str]:
    for row in _rows(nodes):
        beside: list[str] = []
        for node in row:
            if node.told and not node.alone:
                beside.append(node.told)
                continue
            yield from _broken(beside, indent)
            beside = []
            yield from _broken([node.told], indent) if node.told else _boxed(node, indent)
        yield from _broken(beside, indent)


def _rows(nodes: list[Placed]) -> Iterator[list[Placed]]:
    """From top to bottom, and in each row from left to right."""
    rest = sorted(nodes, key=lambda node: (node.area.y + node.area.h / 2, node.area.x))
    while rest:
        low = rest[0].area.y + rest[0].area.h / 2 + ROW
        row = [node for node in rest if node.area.y + node.area.h / 2 <= low]
        rest = rest[len(row) :]
        yield sorted(row, key=lambda node: node.area.x)


def _boxed(box: Placed, indent: str) -> Iterator[str]:
    """As an entry of a list; what a box has to itself needs none."""
    inside = list(_lines(box.inside, f"{indent}  "))
    mark = "- " if len(box.inside) > 1 else ""
    for n, line in enumerate(inside):
        yield f"{indent}{mark}{line[len(indent) + 2 :]}" if n == 0 or not mark else line


def _broken(told: list[str], indent: str) -> Iterable[str]:
    further = f"{indent}    "
    return wrap("  ".join(told), WIDTH, initial_indent=indent, subsequent_indent=further, break_long_words=False)


# ----------------------------------------------------------------------------------------------------------- in words


def _pressed(touch: Touch) -> str:
    keys = f"[{' '.join(touch.keys)}] " if touch.keys else ""
    return f"{keys}-> {_asks(touch.command)}"


def _asks(command: Command) -> str:
    """Its name, and what was given to it."""
    return f"{type(command).__name__}({', '.join(_given(command))})"


def _given(command: Command) -> Iterator[str]:
    if not is_dataclass(command):
        return
    for part in fields(command):
        value = getattr(command, part.name)
        if part.default is MISSING or value != part.default:
            yield f"“{value}”" if isinstance(value, str) else repr(value)


def _words(item: Item) -> str:
    match item:
        case Text():
            looks = (f"{item.size:.0f}", _but(item.face, "medium"), _but(item.colour, "ink"), "dim" if item.dim else "")
            return f"“{item.text}” ({' '.join(look for look in looks if look)})"
        case Icon():
            return f"<{item.name}>"
        case Picture():
            return f"picture {' or '.join(dict.fromkeys((item.name, *item.others)))}"
        case Bar():
            return f"bar {item.share:.0%} {item.colour}{' covered' if item.covered else ''}"
        case Ring():
            return f"ring {item.share:.0%} {item.colour}"
        case Pips():
            return f"dots {item.done} of {item.total}"
        case Laid():
            return f"cards {sum(until == inf for _, until in item.cards)} {item.colour}"
        case WeightMark():
            return f"weight {item.level} of 3"
        case Mark():
            return f"{item.letter} ({' '.join(filter(None, (item.shape.name, _but(item.look, 'full'))))})"
        case Qr():
            return f"code to scan: {item.text}"
        case Field():
            keys = f" [{' '.join(item.keys)}]" if item.keys else ""
            return f"type {item.name}: “{item.text or item.hint}”{keys} -> {_asks(item.command)}"
        case Veil():
            return "what is below is darkened"
        case Wall():
            return "the wall, small"
        case Print():
            return "a page, printed"
        case Box() | Touch():
            return ""


def _but(value: str, usual: str) -> str:
    return "" if value == usual else value
