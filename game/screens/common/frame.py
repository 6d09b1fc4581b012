"""What several screens share beside header and bar: the clock, a line of notice, the title of what lies over a step."""

from __future__ import annotations

from dataclasses import replace

from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.header import has_header, header_place, notice_words_of, pause_asked
from game.screens.common.sheet import head_block, sheet_area
from game.texts.notices import GOOD_NEWS
from game.ui.blocks import NOWHERE, beside, on, text
from game.ui.geometry import BAR_Y, BUTTON_RADIUS, CAPTION, FLUSH, GAP, HINT, PAD, SNUG, TIGHT, Area, Page
from game.ui.layout import Block
from game.ui.scene import Box, Ring, Text
from game.ui.widgets import Items

SOON = 30
"""Seconds before the end from which the clock is amber: nobody has to be called to order."""
INNER, HALO = 0.14, 0.6
"""What the ring takes of its width at either side; and how much of that stays between it and its ground."""
ALL_OF_IT = 0.999
"""A second counts until all of it has gone."""


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
    minutes, seconds = divmod(int(left + ALL_OF_IT), 60)
    soon = left <= SOON
    ring = area.middle(min(area.w, area.h))
    label = ring.inset(ring.w * INNER, FLUSH)  # inside the ring, however large letters are
    ground = ring.inset(ring.w * INNER * HALO)
    ink, told = "on_attention_fill" if soon else "ink", f"{minutes}:{seconds:02}"
    return (
        *((Box(ground, "attention_fill", ground.w / 2),) if soon else ()),
        Ring(ring, round(min(1.0, left / length), 3) if length else 0.0, "attention_fill" if soon else "settled"),
        Text(label, told, size, "display_bold", ink, "center", "middle", least=20, lines=1, fixed_cells=True),
    )


def notice(model: ViewModel, page: Page, say: Words) -> tuple[Page, Items]:
    """The line that tells what was done or why not, and the page that is left beside it; gone at the next step.

    On a card it takes the place of the head, at the protocol its own above the tabs; everywhere else what the screen
    is about ends above it. So nothing ever lies below it.
    """
    line = notice_block(model, say)
    if line is None or has_place(model):
        return page, ()
    if not at_foot(model):
        return page, line.draw(header_place(page, model).inset(FLUSH, -TIGHT))
    w = min(page.area.w, line.wide.wish)
    high = max(NOTICE_H, line.tall(w).wish)
    place = Area((page.width - w) / 2, BAR_Y - GAP - high, w, high)
    return replace(page, noticed=high + TIGHT), line.draw(place)


def at_foot(model: ViewModel) -> bool:
    """Whether a notice stands above the bar, where this screen has no other place for it."""
    return not has_place(model) and (not has_header(model) or pause_asked(model))


def has_place(model: ViewModel) -> bool:
    """At the protocol nothing may change its place, or another page would be seen than was turned to.

    On the first screen the doors stay where they are: on a touch board they lie within reach.
    """
    if model.view.overlay:
        return False
    return model.session.phase is Phase.WELCOME or (model.session.phase is Phase.PROTOCOL and not model.view.large)


def notice_block(model: ViewModel, say: Words, around: float = TIGHT) -> Block | None:
    """The sentence with its sign, on the dark ground; nothing where there is nothing to tell."""
    told = notice_words_of(model, say)
    if not told:
        return None
    sign = "check" if model.notice in GOOD_NEWS else "question"
    words = text(told, CAPTION, "semi", "on_note", leading=SNUG, least=HINT)
    inner = beside(sign, words, colour="on_note")
    return on(Box(NOWHERE, "note", BUTTON_RADIUS, shadow="card"), inner, PAD, around)


NOTICE_H = 72.0
"""Of a notice that stands in one line."""


def titled(page: Page, title: str, note: str = "") -> Items:
    """The head alone, over what is laid out by itself."""
    return head_block(title, note).draw(sheet_area(page))
