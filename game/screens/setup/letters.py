"""A line as large as a question on the big screen, to ask the back row whether it can be read; and three sizes."""

from __future__ import annotations

from game.core.commands import SetZoom
from game.i18n.words import Words
from game.ui.blocks import NOWHERE, on, pressed, text
from game.ui.geometry import BUTTON_RADIUS, HEADLINE, HINT, PAD, PANEL_RADIUS, QUESTION, READ, TIGHT, Page
from game.ui.layout import Block, row
from game.ui.scene import Box

SIZES = {1.0: READ, 1.2: QUESTION, 1.35: HEADLINE}
"""How large letters can be chosen here, and how large the sign for it stands; keys go in finer steps."""
PRESS_W, LEAST_PRESS_W = 100.0, 84.0
LINE_H = 100.0


def letters(say: Words, page: Page) -> Block:
    """Grows with what is chosen, as questions do."""
    asked = text(
        say("Can the back row read this?"), QUESTION, "bold", larger=page.larger, least=READ, lines=2, leading=1
    )
    now = min(SIZES, key=lambda one: abs(one - page.zoom))
    presses = (_press(zoom, size, zoom == now, say).across(PRESS_W, LEAST_PRESS_W) for zoom, size in SIZES.items())
    ground = Box(NOWHERE, "track", PANEL_RADIUS)
    return on(ground, row(asked.across(0, weight=1), *presses, gap=TIGHT), PAD, TIGHT).high(LINE_H + PAD, LINE_H)


def _press(zoom: float, size: float, chosen: bool, say: Words) -> Block:
    sign = text("A", size, "bold", "on_ink" if chosen else "ink", align="center", lines=1, least=HINT)
    ground = Box(NOWHERE, "ink" if chosen else "card", BUTTON_RADIUS, "" if chosen else "field")
    return pressed(on(ground, sign, 0, 0), f"letters-{zoom}", SetZoom(zoom))
