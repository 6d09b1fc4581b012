"""The clock of a talk: its ring, its ways in the bar, and the band across the wall once the time is up."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import MoveTimer, SeeTimeUp
from game.core.session import Timer
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.frame import SOON, clock, seconds_left
from game.ui.blocks import NOWHERE, icon, item, on, one_line, text
from game.ui.geometry import FLUSH, HINT, MOMENT, QUESTION, SQUARE, WIDE, Area, Page
from game.ui.layout import Block, Items, layers, row
from game.ui.scene import Box, Move, Scene, Touch
from game.ui.timeline import inside
from game.ui.widgets import Button

BAND_H, BAND_LEAST = 212.0, 100.0
BAND = "attention_fill"
OPENS = 0.25
"""Seconds in which the band opens."""
MINUTE = 60
FIGURE_SHARE = 0.29
"""How large the figures stand in a ring, in parts of it."""
NOTED = 190.0
"""A ring smaller than this says nothing below its figures."""


def is_up(model: ViewModel) -> bool:
    """Whether the time is up and nobody has pressed that away."""
    timer = model.session.play.timer
    return timer is not None and seconds_left(model) <= 0 and model.view.seen_end != timer.ends_at


def band(model: ViewModel, say: Words, page: Page) -> Block | None:
    """From edge to edge, never blinking; it stays until somebody presses it, or the next step."""
    timer = model.session.play.timer
    if timer is None or not is_up(model):
        return None
    touch = item(lambda area: Touch(area, "time-up", SeeTimeUp(timer.ends_at), radius=0))
    return edge_to_edge(layers(up_band(say("Time is up"), say("Finish your sentence."), page), touch), page)


def with_band(scene: Scene) -> Scene:
    """Where the band lies on it, it opens from its upper edge and then says what it is; on a heavy card it is there."""
    band = next((one for one in scene.items if isinstance(one, Box) and one.fill == BAND and not one.area.x), None)
    if band is None or scene.skin != "warm":
        return scene
    words = (one for one in inside(scene.items, band) if not isinstance(one, (Box, Touch)))
    moves = (Move(band, lasts=OPENS, unrolls=True), *(Move(one, OPENS, 0.0) for one in words))
    return replace(scene, flourish=True, act="time-up", moves=moves)


def up_band(told: str, asked: str, page: Page) -> Block:
    """On amber: that it is over, and what is asked of everybody now."""
    title = one_line(told, MOMENT, "display_bold", "on_attention_fill", least=QUESTION)
    sentence = text(asked, QUESTION, "bold", "on_attention_fill", align="right")
    inner = row(
        icon("clock", MOMENT, "on_attention_fill"),
        title.fill(3),
        sentence.fill(2),
        gap=WIDE,
    )
    return on(Box(NOWHERE, BAND, SQUARE), inner, page.margin, FLUSH)


def edge_to_edge(block: Block, page: Page) -> Block:
    """Over the whole width of the page, wherever it stands, as high as a band is."""
    return Block(lambda area: block.draw(page.whole._replace(y=area.y, h=area.h))).high(BAND_H, BAND_LEAST)


def ring(model: ViewModel, say: Words, side: float, least: float) -> Block:
    """The clock, as large as it has room, with what it counts down from below the figures."""

    def draw(area: Area) -> Items:
        round_ = min(area.w, area.h)
        told = _length(model, say).draw(below_figures(area)) if round_ > NOTED else ()
        return (*clock(area, model, round_ * FIGURE_SHARE), *told)

    return Block(draw).high(side, least).across(side, least)


def below_figures(area: Area) -> Area:
    """The place in a ring for a word below its figures."""
    ring = area.middle(min(area.w, area.h))
    figure = ring.w * FIGURE_SHARE
    return Area(ring.x, ring.y + (ring.h + figure) / 2, ring.w, figure / 2)


def _length(model: ViewModel, say: Words) -> Block:
    timer = model.session.play.timer
    colour = "on_attention_fill" if seconds_left(model) <= SOON else "muted"
    told = say("of {n} min", n=round((timer.length if timer else 4 * MINUTE) / MINUTE))
    return one_line(told, HINT, "medium", colour, align="center")


def clock_ways(model: ViewModel, say: Words, *others: Button) -> tuple[Button, ...]:
    """What can be done to the clock, and the other ways of this step: in the order of their weight at this moment."""
    timer = model.session.play.timer
    if timer is None:
        return others
    longer, wait, shorter = _moves(timer, say)
    if seconds_left(model) <= 0:
        return (longer, *others, wait, shorter)
    return (longer, wait, *others, shorter)


def _moves(timer: Timer, say: Words) -> tuple[Button, Button, Button]:
    held = timer.held is not None
    return (
        Button(say("+ {n} min", n=1), MoveTimer(MINUTE), "timer-more", ("ctrl+shift+up",), icon="clock"),
        Button(
            say("Resume clock") if held else say("Wait"), MoveTimer(0), "timer-hold", ("ctrl+k",),
            icon="play" if held else "pause",
        ),
        Button(say("− {n} min", n=1), MoveTimer(-MINUTE), "timer-less", ("ctrl+shift+down",), icon="clock"),
    )  # fmt: skip
