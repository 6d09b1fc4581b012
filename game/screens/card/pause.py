"""The pause: the meeting holds, also when the program is closed meanwhile. Somebody may say when it goes on.

Then the wall tells the time of day, to be read from the corridor, and where in the session the room is.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.commands import MoveBreak, Pause
from game.core.phases import BETWEEN_CARDS, Phase
from game.core.session import Session, Timer
from game.core.timetable import PartKind
from game.core.view_model import ViewModel
from game.desk.model import Segment
from game.desk.time_plan import plan_of
from game.i18n.words import Words
from game.screens.card.stop import calm_picture
from game.screens.card.time_up import FIGURE_SHARE, MINUTE, below_figures, edge_to_edge, up_band
from game.screens.common.bar import bar, onward
from game.screens.common.frame import dial
from game.screens.common.header import help_key, numbers_of
from game.texts.cards import theme_title
from game.texts.time_of_day import time_words
from game.ui.blocks import NOWHERE, beginning, choices, item, on, one_line, text, title
from game.ui.geometry import (
    CHIP_RADIUS,
    FIGURE,
    FLUSH,
    GAP,
    HEADLINE,
    HINT,
    MOMENT,
    NEAR,
    QUESTION,
    READ,
    TIGHT,
    TITLE,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import SPRING, Block, Items, centred, column, padded, row
from game.ui.measure import ROOMY, width
from game.ui.scene import Box, Scene
from game.ui.widgets import Button

LENGTHS = (5, 10, 15, 20)
"""Minutes that a pause is usually given, each under its key."""
LONGER = 5
TIME_SIZES = (196.0, 160.0, MOMENT)
DIAL, DIAL_LEAST = 300.0, 200.0
STRIP, CELL_LEAST = 92.0, TITLE
STRIP_GOES, DIAL_GOES = 2, 1


def paused(model: ViewModel, say: Words, page: Page) -> Scene:
    clock = model.session.pause_clock
    over = clock is not None and clock.left(model.now) <= 0
    above = _over(say, page) if over else calm_picture()
    body = _open_ended(say) if clock is None else _until(model, clock, over, say)
    inner = padded(body, page.margin, FLUSH).grow()
    items: Items = (
        *column(above, inner, gap=WIDE).draw(page.whole._replace(h=page.bottom)),
        *help_key(),
        *bar(page, say, onward(say("Continue"), say, Pause()), _ways(clock, over, say)),
    )
    return Scene("paused", items, "calm", "forward", flourish=False)


def _over(say: Words, page: Page) -> Block:
    """In the place of the picture, and higher than a clock that ends within a step."""
    return edge_to_edge(up_band(say("The break is over"), say("Please sit down again."), page), page)


def _ways(clock: Timer | None, over: bool, say: Words) -> tuple[Button, ...]:
    if clock is None:
        return ()
    more, less = say("+ {n} minutes", n=LONGER), say("− {n} minutes", n=LONGER)
    later = Button(more, MoveBreak(LONGER), "break-more", ("ctrl+shift+up",), icon="clock")
    sooner = Button(less, MoveBreak(-LONGER), "break-less", ("ctrl+shift+down",), icon="clock")
    return (later,) if over else (later, sooner)


def _open_ended(say: Words) -> Block:
    """Until somebody goes on; or as long as is chosen."""
    told = say("Take the time you need. We will continue where we left off.")
    lengths = [_choice(n, minutes, say) for n, minutes in enumerate(LENGTHS, 1)]
    return column(
        title(say("Pause"), (MOMENT,)),
        text(told, QUESTION, "medium", "muted"),
        SPRING,
        text(say("Set an end time? Choose how long. Then everybody sees when we continue."), READ, "semi"),
        choices(lengths),
        gap=GAP,
    )


def _choice(n: int, minutes: int, say: Words) -> Button:
    label = say("{n} min", n=minutes)
    return Button(label, MoveBreak(minutes), f"break-{minutes}", (str(n),), icon="clock", size=READ)


def _until(model: ViewModel, clock: Timer, over: bool, say: Words) -> Block:
    led = say("We planned to continue at") if over else say("Pause. We continue at")
    time = title(say("{time}", time=time_words(model.returns, say)), TIME_SIZES, "display_bold")
    told = column(SPRING, one_line(led, HEADLINE, "semi", least=READ), time, SPRING, gap=TIGHT)
    left = None if over else centred(_dial(model, clock, say)).give(DIAL_GOES)
    return column(
        row(told.fill(), left, gap=WIDE).grow(),
        _strip(model, clock, say).high(STRIP, FIGURE).give(STRIP_GOES),
        gap=GAP,
    )


def _dial(model: ViewModel, clock: Timer, say: Words) -> Block:
    def draw(area: Area) -> Items:
        size = min(area.w, area.h) * FIGURE_SHARE
        told = one_line(say("to go"), HINT, "medium", "muted", align="center")
        return (*dial(area, clock.left(model.now), clock.length, size), *told.draw(below_figures(area)))

    return Block(draw).high(DIAL, DIAL_LEAST).across(DIAL, DIAL_LEAST)


# ------------------------------------------------------------------------------------------- the session, by minutes


class Cell(NamedTuple):
    """A part of the session in the strip; `labels` from the longest to the shortest."""

    minutes: float
    labels: tuple[str, ...]
    state: str  # done, now (the pause), later


def _strip(model: ViewModel, clock: Timer, say: Words) -> Block:
    """As wide as they take minutes, but none narrower than its name, where there is room for all names."""
    cells = _cells(model, clock.length / MINUTE, say)

    def draw(area: Area) -> Items:
        named = [max(CELL_LEAST, _wide(one.labels[0])) for one in cells]
        fits = sum(named) + TIGHT * (len(cells) - 1) <= area.w
        least = named if fits else [max(CELL_LEAST, _wide(one.labels[-1])) for one in cells]
        parts = (_cell(one).across(0, wide, one.minutes) for one, wide in zip(cells, least, strict=True))
        return row(*parts, gap=TIGHT).draw(area)

    return item(draw)


def _cells(model: ViewModel, minutes: float, say: Words) -> list[Cell]:
    """The parts in order, with this pause where it falls; a break that was planned right here is this one."""
    segments = list(plan_of(model, say).segments)
    at = _place(segments, model.session)
    before, after = segments[:at], segments[at:]
    if before and before[-1].kind is PartKind.BREAK:
        before = before[:-1]
    elif after and after[0].kind is PartKind.BREAK:
        after = after[1:]
    now = Cell(minutes, (say("Pause"),), "now")
    parts = ([_part(one, model, state, say) for one in some] for some, state in ((before, "done"), (after, "later")))
    done, later = parts
    return [*done, now, *later]


def _place(segments: list[Segment], session: Session) -> int:
    """How many parts come before this pause; a card of which at most the situation was read comes after it."""
    begun = sum(one.part != "later" for one in segments)
    return begun - 1 if session.phase in (*BETWEEN_CARDS, Phase.SITUATION) else begun


def _part(segment: Segment, model: ViewModel, state: str, say: Words) -> Cell:
    if segment.kind is not PartKind.CARD:
        return Cell(segment.minutes, (segment.label,), state)
    card = model.session.deck[segment.turn]
    theme = next((one for one in model.themes if one.id == card.theme), None)
    name = theme_title(say, theme, model.session.deck) if theme else segment.label
    number = numbers_of(model.session).get(card.id, "") if state == "done" else ""
    return Cell(segment.minutes, (f"{number} {name}".strip(), number or segment.label), state)


LOOKS = {"done": ("settled_tint", "settled", ""), "now": ("ink", "on_ink", ""), "later": ("card", "ink", "field")}


def _wide(label: str) -> float:
    return width(label, HINT, "semi") * ROOMY + GAP


def _cell(cell: Cell) -> Block:
    fill, ink, edge = LOOKS[cell.state]
    ground = Box(NOWHERE, fill, CHIP_RADIUS, edge)

    def draw(area: Area) -> Items:
        label = next((one for one in cell.labels if _wide(one) <= area.w), cell.labels[-1])
        face = "bold" if cell.state == "now" else "semi"
        return on(ground, beginning(label, HINT, face, ink, lines=1, align="center"), NEAR, FLUSH).draw(area)

    return item(draw)
