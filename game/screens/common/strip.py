"""Where a strip lies that a whole session has on its screens: above the bar, or at the head on a touch board."""

from __future__ import annotations

from dataclasses import replace

from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.frame import at_foot
from game.screens.common.header import has_header, header_place, notice_words_of
from game.ui.blocks import LEAST_CHOICE_H, NOWHERE, choice, on, text
from game.ui.geometry import BAR_Y, BUTTON_RADIUS, CAPTION, CLOSE, GAP, HINT, TIGHT, TOP, WIDE, Area, Page
from game.ui.layout import Block, centred, row
from game.ui.scene import Box
from game.ui.widgets import Button, Items

BARE = ("blank", "cover", "desk")
"""What shows nothing else shows no strip either."""


def strip(model: ViewModel, page: Page, say: Words, block: Block, keys: Items) -> tuple[Page, Items]:
    """The strip, and the page that is left above it. A notice takes its place for a moment; `keys` work always.

    On a touch board it takes the place of the head of a card: below it what is needed lies within reach.
    """
    in_head = page.board and not at_foot(model) and has_header(model)
    if model.view.overlay in BARE or ((at_foot(model) or in_head) and notice_words_of(model, say)):
        return page, keys
    if in_head:
        return page, block.draw(header_place(page, model)._replace(y=TIGHT, h=TOP - GAP))
    high = block.tall(page.area.w).wish
    place = Area(page.margin, BAR_Y - GAP - high, page.area.w, high)
    return replace(page, noticed=high + TIGHT), block.draw(place)


def strip_block(
    told: str, ways: list[Button], page: Page, sign: Block | None = None, ground: str = "attention_tint"
) -> Block:
    """A sentence with what can be pressed beside it; at 4:3 without its sign."""
    words = text(told, HINT if page.narrow else CAPTION, "medium", leading=CLOSE, least=HINT)
    inner = row(None if page.narrow else sign, words.fill(), *map(_pressed, ways), gap=GAP)
    return on(Box(NOWHERE, ground, BUTTON_RADIUS), inner, GAP, TIGHT)


def _pressed(b: Button) -> Block:
    """With its key, which has to be known at once: so there is room for that, too."""
    block = choice(b, LEAST_CHOICE_H)
    return centred(block.across(block.wide.wish + WIDE + TIGHT))
