"""The corners of a walk-over debate as a map: the room seen from above, with this screen at the front.

It is never mirrored: left on the wall is left in the room.
"""

from __future__ import annotations

from game.core.cards import Card
from game.core.talk_formats import step_at
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.talk_side import place_words
from game.screens.card.time_up import ring
from game.texts.talk import standing_words, task_words
from game.ui.blocks import NOWHERE, badge, headline, of_option, on, one_line, text
from game.ui.geometry import (
    CAPTION,
    CHIP_RADIUS,
    EASY,
    FIGURE,
    FLUSH,
    GAP,
    HEADLINE,
    HINT,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    TIGHT,
    WIDE,
    Page,
)
from game.ui.layout import EMPTY, SPRING, Block, column, equally_high, first_that_fits, layers, row
from game.ui.scene import Box
from game.ui.widgets import option_text

CORNERS = 4
RING, RING_LEAST, RING_SMALL = 260.0, 130.0, 80.0
SCREEN_H, SCREEN_SHARE = 52.0, 0.27
"""The screen at the front of the map."""


def corners(model: ViewModel, card: Card, say: Words, page: Page) -> Block:
    """Which corner is whose, with the clock in the middle, and that standing there is no vote."""
    return first_that_fits(*(_hall(model, card, say, page, large) for large in (True, False)))


def _hall(model: ViewModel, card: Card, say: Words, page: Page, large: bool) -> Block:
    count = len(card.options)
    cells = [_corner(i, card, say, page, large) if i < count else SPRING for i in range(CORNERS)]
    left, right = (_side(cells, n) for n in range(2))
    room = row(left.fill(), _middle(model, say, large).fill(), right.fill(), gap=GAP)
    hall = on(Box(NOWHERE, "card", PANEL_RADIUS, "field"), room, GAP)
    return layers(hall, _screen(say))


def _side(cells: list[Block], n: int) -> Block:
    """One side of the room; what is beside each other is of one height."""
    pairs = [cells[k : k + 2] for k in range(0, CORNERS, 2)]
    return column(*(equally_high(*pair)[n].grow() for pair in pairs), gap=GAP)


def _screen(say: Words) -> Block:
    name = one_line(say("this screen"), HINT, "semi", "on_note", align="center")

    screen = on(Box(NOWHERE, "note", CHIP_RADIUS), name, FLUSH)
    return Block(lambda area: screen.draw(area._replace(h=SCREEN_H).middle(area.w * SCREEN_SHARE, SCREEN_H)))


def _corner(i: int, card: Card, say: Words, page: Page, large: bool) -> Block:
    """The sign lies in the corner of the map where it lies in the room."""
    right, back = i % 2 == 1, i >= 2
    side = "right" if right else "left"
    where = (say("front left"), say("front right"), say("back left"), say("back right"))[i]
    name = text(where, CAPTION, "semi", align=side, least=HINT, leading=SNUG, group="corners")
    told = option_text(say, card, card.options[i].id)
    whole = text(told, QUESTION, "bold", least=HINT, align=side, group="standpoints", leading=EASY, larger=page.larger)
    sign = row(badge(i, FIGURE if large else HEADLINE), name.fill(), gap=GAP, mirrored=right)
    parts = (whole.grow(), sign) if back else (sign, whole.grow())
    return on(of_option(i, ""), column(*parts, gap=TIGHT), *((WIDE, GAP) if large else (GAP, TIGHT)))


def _middle(model: ViewModel, say: Words, large: bool) -> Block:
    session = model.session
    task = task_words(step_at(session.talk, session.play.talk_step).name, say)
    return column(
        EMPTY.high(SCREEN_H),
        one_line(place_words(session, say), HINT, "medium", "muted", align="center") if large else None,
        headline(task, (QUESTION, READ) if large else (CAPTION,), "display", lines=3, align="center"),
        ring(model, say, RING, RING_LEAST if large else RING_SMALL).grow(),
        text(standing_words(say), READ, "medium", "muted", least=HINT, align="center"),
        gap=TIGHT,
    )
