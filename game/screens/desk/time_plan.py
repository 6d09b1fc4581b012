"""The time plan along the foot of the desk: parts in proportion, where the meeting is, and what helps when late."""

from __future__ import annotations

from game.desk.model import Plan, Segment
from game.i18n.words import Words
from game.screens.desk.widgets import LEAST, READ, SIGN_W, SMALL, heading, line, press
from game.ui.blocks import item, panel, text
from game.ui.geometry import CLOSE, FLUSH, GAP, NEAR, PAD, TIGHT, Area
from game.ui.layout import EMPTY, SPRING, Block, Items, column, layers, padded, row
from game.ui.measure import narrowest
from game.ui.scene import Box, WeightMark
from game.ui.widgets import width_of

HEAD_H, PART_H = 56.0, 56.0
MARK_H = 24.0
PROPOSAL_LINES = 3
HERE_W = 6.0
"""The line where the meeting is."""


def time_plan(plan: Plan, say: Words) -> Block:
    if not plan.segments:
        return panel(column(_head(plan, say), line(say("The plan comes with the cards.")).grow()), PAD, TIGHT)
    parts = (_segment(one, plan.share, say) for one in plan.segments)
    return panel(column(_head(plan, say), row(*parts, gap=NEAR), gap=NEAR), PAD, TIGHT)


def _head(plan: Plan, say: Words) -> Block:
    """How it stands, what would help, and when it ends; while something is proposed, that may give way."""
    told = line(plan.told, "attention" if plan.late > 1 else "settled")
    ends = line(say("ends at {time}", time=plan.ends), align="right") if plan.ends else EMPTY
    if plan.accept is None:
        return row(heading(say("Time plan")), told, SPRING, ends, gap=GAP).high(HEAD_H)
    proposal = text(plan.proposal, SMALL, "medium", "attention", least=LEAST, leading=CLOSE)
    least = narrowest(plan.proposal, LEAST, most=PROPOSAL_LINES)
    button = press(plan.accept, "shorten")
    return row(
        heading(say("Time plan")).give(2), told, proposal.across(least, weight=1), button, ends.give(), gap=TIGHT
    ).high(HEAD_H)


def _segment(segment: Segment, share: float, say: Words) -> Block:
    """The name of a part, and how long it takes: never narrower than either."""
    now = segment.part == "now"
    cell = item(lambda area: _now(area, segment, share)) if now else _still(segment)
    minutes = line(say("{n} min", n=segment.minutes), size=SMALL, face="medium")
    least = max(_name(segment, "ink").wide.least + 2 * NEAR, minutes.wide.least)
    return column(cell.high(PART_H), minutes, gap=NEAR).across(least, weight=segment.minutes or 1)


def _still(segment: Segment) -> Block:
    done = segment.part == "done"
    level = item(lambda area: WeightMark(area.middle(SIGN_W, MARK_H), segment.level), wide=SIGN_W)
    name = _name(segment, "card" if done else "ink")
    inner = row(name.across(name.wide.wish, weight=1), level.give() if segment.level and not done else None)
    ground = Block(lambda area: (Box(area, "muted" if done else "track", TIGHT),))
    return layers(ground, padded(inner, NEAR, FLUSH))


def _now(cell: Area, segment: Segment, share: float) -> Items:
    """What has passed is filled; the name stands in it or behind it, or above a thin line where neither is wide."""
    passed = cell.left_part(max(GAP, cell.w * share))
    rest = cell.right_part(cell.w - passed.w)
    name_w = width_of(segment.label, READ) + 2 * TIGHT
    if passed.w >= name_w:
        filled, place, ink = passed, passed, "on_primary"
    elif rest.w >= name_w:
        filled, place, ink = passed, rest, "ink"
    else:
        filled, place, ink = passed._replace(y=cell.bottom - TIGHT, h=TIGHT), cell, "ink"
    here = Area(passed.right - HERE_W / 2, cell.y - NEAR, HERE_W, cell.h + 2 * NEAR)
    return (
        Box(cell, "tint0", TIGHT),
        Box(filled, "primary", min(TIGHT, filled.h / 2)),
        *padded(_name(segment, ink), NEAR, FLUSH).draw(place),
        Box(here, "stop", HERE_W / 2),
    )


def _name(segment: Segment, ink: str) -> Block:
    return line(segment.label, ink, face="bold")
