"""The time plan along the foot of the desk: parts in proportion, where the meeting is, and what helps when late."""

from __future__ import annotations

from game.desk.model import Plan, Segment
from game.i18n.words import Words
from game.screens.desk.widgets import LABEL, card, heading, label, press
from game.ui.geometry import CLOSE, Area
from game.ui.scene import Box, Item, Text, WeightMark
from game.ui.widgets import Items, width_of

LEAST_W = 74.0
"""A part is never narrower than its name."""


def time_plan(area: Area, plan: Plan, say: Words) -> Items:
    inner = area.inset(34, 18)
    head = inner._replace(h=44)
    title = say("Time plan")
    title_w = width_of(title, 27) * 1.1 + 20
    late = plan.late > 1
    items: Items = (
        card(area),
        heading(head.left_part(title_w), title, size=27),
        *_summary(Area(head.x + title_w, head.y, head.w - title_w, head.h), plan, late, say),
    )
    if not plan.segments:
        told = say("The plan comes with the cards.")
        return (*items, label(Area(inner.x, inner.y + 60, inner.w, 60), told))
    return (*items, *_segments(Area(inner.x, inner.y + 54, inner.w, inner.h - 54), plan, say))


def _summary(area: Area, plan: Plan, late: bool, say: Words) -> Items:
    room = area.w > 700 or plan.accept is None
    ends = say("done at {time}", time=plan.ends) if plan.ends and room else ""
    ends_w = width_of(ends, LABEL) * 1.06 + 10
    told_w = min((area.w - ends_w) * (1.0 if plan.accept is None else 0.3), width_of(plan.told, LABEL) * 1.1 + 12)
    items: Items = (
        label(area.left_part(told_w), plan.told, "attention" if late else "settled"),
        label(area.right_part(ends_w), ends, "muted", "right"),
    )
    if plan.accept is None:
        return items
    button_w = min((area.w - ends_w) * 0.3, width_of(plan.accept.label, LABEL) + 40)
    button = Area(area.right - ends_w - 16 - button_w, area.y - 4, button_w, 52)
    text = Area(area.x + told_w + 8, area.y - 4, button.x - area.x - told_w - 22, 52)
    return (
        *items,
        Text(text, plan.proposal, 22, "medium", "attention", valign="middle", least=12, leading=CLOSE),
        *press(button, plan.accept, "shorten"),
    )


def _segments(area: Area, plan: Plan, say: Words) -> Items:
    gap = 8.0
    spare = area.w - gap * (len(plan.segments) - 1) - LEAST_W * len(plan.segments)
    whole = sum(segment.minutes for segment in plan.segments) or 1
    x, items = area.x, list[Item]()
    for segment in plan.segments:
        w = max(30.0, LEAST_W + spare * segment.minutes / whole)
        items += _segment(Area(x, area.y, w, area.h), segment, plan.share, say)
        x += w + gap
    return tuple(items)


def _segment(area: Area, segment: Segment, share: float, say: Words) -> Items:
    cell = area._replace(h=56)
    mark = Area(cell.right - 46, cell.y + 16, 32, 24)
    wide = bool(segment.level) and cell.w > width_of(segment.label, LABEL) + 92
    ground = _now(cell, segment, share) if segment.part == "now" else _still(cell, segment)
    return (
        *ground,
        *((WeightMark(mark, segment.level),) if wide and segment.part == "later" else ()),
        Text(
            Area(cell.x + 2, cell.bottom + 6, cell.w + 6, 32),
            say("{n} min", n=segment.minutes), 21, "medium", "muted", valign="middle", lines=1, least=14,
        ),
    )  # fmt: skip


def _still(cell: Area, segment: Segment) -> Items:
    done = segment.part == "done"
    name = cell.inset(12 if cell.w > 2 * LEAST_W else 5, 0)  # the shortest part has little room for it
    return (
        Box(cell, "muted" if done else "track", 14),
        _name(name, segment, "card" if done else "ink"),
    )


def _now(cell: Area, segment: Segment, share: float) -> Items:
    """What has passed is filled; the name stands in it or behind it, or above a thin line where neither is wide."""
    passed = cell.left_part(max(18.0, cell.w * share))
    name_w = width_of(segment.label, LABEL) * 1.12
    within, behind = passed.inset(12, 0), Area(passed.right + 10, cell.y, cell.right - passed.right - 14, cell.h)
    if within.w >= name_w:
        filled, name = Box(passed, "primary", 14), _name(within, segment, "on_primary")
    elif behind.w >= name_w:
        filled, name = Box(passed, "primary", 14), _name(behind, segment, "ink")
    else:
        filled = Box(Area(cell.x, cell.bottom - 10, passed.w, 10), "primary", 5)
        name = _name(cell.inset(10, 0), segment, "ink")
    return (
        Box(cell, "tint0", 14),
        filled,
        name,
        Box(Area(passed.right - 3, cell.y - 8, 6, cell.h + 16), "stop", 3),
    )


def _name(area: Area, segment: Segment, ink: str) -> Text:
    return Text(area, segment.label, LABEL, "bold", ink, valign="middle", lines=1, least=14)
