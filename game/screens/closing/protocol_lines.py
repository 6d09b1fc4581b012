"""The protocol as large lines: for while its pages are being made, and where no pages can be made."""

from __future__ import annotations

from game.core.view_model import Line
from game.ui.scene import SMALL, Area, Box, Text
from game.ui.widgets import Items

HEIGHTS = {"status": 84, "chapter": 88, "rule": 46, "reason": 44, "meta": 42, "text": 44, "gap": 18}


def lines_of(area: Area, lines: tuple[Line, ...]) -> Items:
    """As many of these lines as the sheet holds."""
    inner = area.inset(48, 36)
    items: Items = ()
    y = inner.y
    for line in lines:
        h = HEIGHTS[line.kind]
        if y + h > inner.bottom + 4:
            break
        items += _line(Area(inner.x, y, inner.w, h), line)
        y += h
    return items


def _line(area: Area, line: Line) -> Items:
    body = Area(area.x + 76, area.y, area.w - 76, area.h)
    number = Area(area.x, area.y, 72, area.h)
    match line.kind:
        case "gap":
            return ()
        case "status":
            return (
                Box(area.left_part(area.w)._replace(h=area.h - 14), "card", 10, "stop", 3),
                Text(
                    area.inset(20, 0)._replace(h=area.h - 14),
                    line.text,
                    28,
                    "semi",
                    "stop",
                    valign="middle",
                    lines=2,
                    least=18,
                    leading=1.08,
                ),
            )
        case "chapter":
            return (
                Text(
                    Area(area.x, area.y + 10, area.w, 60),
                    f"{line.number}  {line.text}".strip(),
                    40,
                    "display",
                    valign="middle",
                    lines=1,
                    least=24,
                ),
                Box(Area(area.x, area.bottom - 14, area.w, 3), "ink", 1),
            )
        case "rule":
            return (
                Text(number, line.number, 30, "bold", valign="middle", lines=1, least=20),
                Text(body, line.text, 36, "medium", valign="middle", lines=1, least=17, group="sheet"),
            )
        case "meta":
            return (Text(body, line.text, SMALL, "medium", "muted", valign="middle", lines=1, least=16, group="meta"),)
        case _:
            return (Text(body, line.text, 34, "regular", valign="middle", lines=1, least=16, group="small"),)
