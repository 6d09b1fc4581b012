"""What several screens share beside header and bar: the clock, a line of notice, the title of what lies over a step."""

from __future__ import annotations

from game.core.session import Phase
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.texts.notices import GOOD_NEWS, told_of
from game.ui.blocks import headline, text
from game.ui.geometry import (
    BAR_Y,
    BOTTOM,
    GAP,
    HEADER_Y,
    HEADLINE,
    HINT,
    LABEL,
    MARGIN,
    QUESTION,
    READ,
    SNUG,
    TIGHT,
    Area,
    Page,
)
from game.ui.layout import Block, column
from game.ui.scene import Box, Icon, Ring, Text
from game.ui.widgets import Items, width_of

SOON = 30
"""Seconds before the end from which the clock is amber: nobody has to be called to order."""
INNER = 0.14
"""What the ring takes of its width at either side."""


def seconds_left(model: ViewModel) -> float:
    """Of the clock of this step; 0 without one."""
    timer = model.session.play.timer
    return timer.left(model.session.paused_at or model.now) if timer else 0.0


def clock(area: Area, model: ViewModel, size: float) -> Items:
    """The timer ring with the minutes and seconds left in it; near its end on amber, and never blinking."""
    timer = model.session.play.timer
    return dial(area, seconds_left(model), timer.length, size) if timer is not None else ()


def dial(area: Area, left: float, length: float, size: float) -> Items:
    """So many seconds of so many, as a ring with figures."""
    minutes, seconds = divmod(int(left + 0.999), 60)
    side = min(area.w, area.h)
    ring = area.middle(side)
    label = ring.inset(side * INNER, 0)  # inside the ring, however large letters are
    soon = left <= SOON
    share = min(1.0, left / length) if length else 0.0
    ground = ring.inset(side * INNER * 0.6)
    return (
        *((Box(ground, "attention_fill", ground.w / 2),) if soon else ()),
        Ring(ring, round(share, 3), "attention_fill" if soon else "settled"),
        Text(
            label,
            f"{minutes}:{seconds:02}",
            size,
            "display_bold",
            "on_attention_fill" if soon else "ink",
            "center",
            "middle",
            20,
            lines=1,
            fixed_cells=True,
        ),
    )


def notice(model: ViewModel, page: Page, say: Words) -> Items:
    """A line above the control bar; gone at the next step."""
    text = told_of(model.notice, model.session, say) if model.notice else model.trouble
    if not text:
        return ()
    w = min(page.width - 160, width_of(text, 32) * 1.06 + 130)
    area = Area(_left(model, page, w), BAR_Y - 112, w, 84)
    sign = "check" if model.notice in GOOD_NEWS else "question"
    return (
        Box(area, "note", 26, shadow="card"),
        Icon(Area(area.x + 28, area.y + 22, 40, 40), sign, "on_note"),
        Text(
            Area(area.x + 86, area.y + 4, area.w - 110, 76),
            text,
            32,
            "semi",
            "on_note",
            valign="middle",
            least=24,
            leading=SNUG,
        ),
    )


def _left(model: ViewModel, page: Page, w: float) -> float:
    """In the middle; at the protocol over its page, so that where a file was kept can be read beside it."""
    on_page = model.session.phase is Phase.PROTOCOL and not model.view.overlay and w < page.width * 0.52
    return MARGIN + 24 if on_page else (page.width - w) / 2


def titled(page: Page, title: str, note: str = "") -> Items:
    return (
        Text(Area(MARGIN, 52, page.width - 2 * MARGIN, 84), title, 64, "display", valign="middle", lines=1),
        Text(
            Area(MARGIN, 124, page.width - 2 * MARGIN, 40),
            note,
            LABEL,
            "medium",
            "muted",
            valign="middle",
            lines=1,
            least=20,
        ),
    )


TITLE = 64.0
TITLES = (TITLE, HEADLINE, QUESTION, READ)


def titled_body(page: Page, title: str, note: str, body: Block) -> Items:
    """The title of what lies over a step, a line below it, and all the room that is left for what it is about."""
    head = headline(title, TITLES, "display", lines=1)
    below = text(note, READ, "medium", "muted", lines=2, least=HINT, leading=SNUG) if note else None
    whole = column(column(head, below, gap=TIGHT / 2), body.grow(), gap=GAP)
    return whole.draw(Area(page.margin, HEADER_Y, page.width - 2 * page.margin, BOTTOM - HEADER_Y))
