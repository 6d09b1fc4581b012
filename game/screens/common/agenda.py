"""The agenda: what has been, what is on, and what still comes with the time of day at which it does.

The desk has the same plan; here the whole room sees it, without a word on being late.
"""

from __future__ import annotations

from game.core.cards import Weight
from game.core.view_model import ViewModel
from game.desk.model import Segment
from game.desk.time_plan import plan_of
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.header import MARK_W, weight_sign
from game.screens.common.paged import halved
from game.texts.time_of_day import time_words
from game.ui.blocks import NOWHERE, beginning, by_width, icon, on, one_line, title
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    FIGURE,
    FLUSH,
    GAP,
    HEADER_Y,
    HEADLINE,
    HINT,
    PAD,
    QUESTION,
    READ,
    STRONG,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import EMPTY, SPRING, Block, column, row
from game.ui.measure import ROOMY, largest, width
from game.ui.scene import Box, Scene

ONE_COLUMN = 9
"""So many parts stand below each other; more stand in two columns."""
ROW_H, ROW_LEAST = 92.0, 44.0
SIZES = (READ, CAPTION, HINT)


def agenda(model: ViewModel, say: Words, page: Page) -> Scene:
    plan = plan_of(model, say)
    ends = say("Ends at about {time}", time=time_words(plan.ends, say)) if plan.ends else ""
    left = say.plural("{n} minute to go", "{n} minutes to go", plan.left)
    told = one_line(" · ".join(one for one in (ends, left) if one), QUESTION, "semi", "muted", least=HINT)
    body = column(
        title(say("Still to come"), (FIGURE, HEADLINE)),
        told,
        _parts(plan.segments, say).grow(),
        gap=TIGHT,
    )
    area = Area(page.margin, HEADER_Y, page.area.w, page.bottom - HEADER_Y)
    return Scene("agenda", (*body.draw(area), *closed_by(page, say)), "warm", "close", flourish=False)


def _parts(segments: tuple[Segment, ...], say: Words) -> Block:
    columns = [segments] if len(segments) <= ONE_COLUMN else halved(segments)
    times = max((width(_time(one, say), READ, "semi") for one in segments), default=0.0) * ROOMY
    stacks = (column(*(_row(one, times, say) for one in part), SPRING, gap=TIGHT) for part in columns)
    return row(*(one.fill() for one in stacks), gap=WIDE)


def _time(segment: Segment, say: Words) -> str:
    return say("now") if segment.part == "now" else time_words(segment.at, say)


LOOKS = {"done": ("track", "muted", ""), "now": ("ink", "on_ink", ""), "later": ("card", "ink", "line")}


def _row(segment: Segment, times: float, say: Words) -> Block:
    fill, ink, edge = LOOKS[segment.part]
    done = segment.part == "done"
    time = one_line(_time(segment, say), READ, "semi", ink, least=HINT, group="agenda-times")
    first = row(icon("check", READ, "settled", weight=STRONG), SPRING) if done else time
    minutes = one_line(say("{n} min", n=segment.minutes), HINT, "medium", ink, align="right")
    weights = [one for one in Weight if one.level == segment.level and segment.part == "later"]
    mark = weight_sign(weights[0]) if weights else EMPTY.across(MARK_W)
    inner = row(first.across(times), _title(segment, ink).fill(), mark, minutes.across(minutes.wide.wish), gap=GAP)
    return on(Box(NOWHERE, fill, BUTTON_RADIUS, edge), inner, PAD, FLUSH).high(ROW_H, ROW_LEAST)


def _title(segment: Segment, ink: str) -> Block:
    """In one line; a title that has no room there says so."""

    def made(w: float) -> Block:
        return beginning(segment.title, largest(segment.title, SIZES, w / ROOMY, "semi", most=1), "semi", ink, lines=1)

    return by_width(made)
