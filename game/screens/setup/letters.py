"""A line as large as a question on the big screen, to ask the back row whether it can be read; and three sizes."""

from __future__ import annotations

from game.i18n.words import Words
from game.screens.common.form import sizes_of_letters
from game.ui.blocks import NOWHERE, on, text
from game.ui.geometry import CLOSE, GAP, PAD, PANEL_RADIUS, QUESTION, READ, TIGHT, Page
from game.ui.layout import Block, row
from game.ui.scene import Box

LINE_H, LEAST_LINE_H = 128.0, 100.0


def letters(say: Words, page: Page) -> Block:
    """Grows with what is chosen, as questions do."""
    told = say("Can the back row read this?")
    asked = text(told, QUESTION, "bold", larger=page.larger, least=READ, leading=CLOSE)
    inner = row(asked.fill(), row(*sizes_of_letters(page), gap=TIGHT), gap=GAP)
    return on(Box(NOWHERE, "track", PANEL_RADIUS), inner, PAD, TIGHT).high(LINE_H, LEAST_LINE_H)
