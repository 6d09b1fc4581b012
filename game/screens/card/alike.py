"""Beside the rule that is being written: one agreed before that says the same, or clashes; both large at one key."""

from __future__ import annotations

from game.core.commands import Show
from game.core.session import Session
from game.core.similarity import ALIKE
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import sheet
from game.texts.alike import met_by, near_words
from game.ui.blocks import NOWHERE, as_large, beginning, beside, on, panel, pressed, text
from game.ui.geometry import (
    AIRY,
    CAPTION,
    CLOSE,
    GAP,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    TIGHT,
    WIDE,
    Page,
)
from game.ui.layout import SPRING, Block, column, row
from game.ui.scene import Box, Scene
from game.ui.widgets import skin_of

MOST = 3
"""So many are shown large beside the draft."""
SIZES = (QUESTION, READ, CAPTION, HINT)
LINES = 2


def strip(session: Session, say: Words) -> Block | None:
    """The first of them, and how many more there are; a clash stands before what is only alike."""
    found = met_by(session)
    if not found:
        return None
    more = f" · +{len(found) - 1}" if len(found) > 1 else ""
    inner = column(
        text(near_words(found[0], say) + more, HINT, "semi", "attention", leading=CLOSE),
        beginning(found[0].agreement.text, HINT, lines=LINES, leading=CLOSE),
        gap=NEAR,
    )
    ground = on(Box(NOWHERE, "attention_tint", PANEL_RADIUS), inner, GAP, TIGHT)
    return pressed(ground, "alike", Show("alike"), ("ctrl+j",), PANEL_RADIUS)


def alike(model: ViewModel, say: Words, page: Page) -> Scene:
    """The draft on the left, what it meets on the right; the team decides which of them stays."""
    session = model.session
    draft, found = session.play.draft, met_by(session)[:MOST]
    note = say("Two rules about the same thing: combine them, or write where they differ.")
    left = _one(say("The rule on the big screen"), draft.text if draft else "")
    inks = {one: "ink" if one.kind == ALIKE else "attention" for one in found}
    right = column(*(_one(near_words(one, say), one.agreement.text, ink) for one, ink in inks.items()), gap=GAP)
    body = row(left.fill(), right.fill(), gap=WIDE)
    items = (*sheet(page, say("Side by side"), body, note), *closed_by(page, say))
    return Scene("alike", items, skin_of(session), "close", flourish=False)


def _one(head: str, told: str, ink: str = "muted") -> Block:
    title = beside("search", text(head, CAPTION, "semi", ink, leading=CLOSE), QUESTION, ink)
    return panel(column(title, as_large(told, SIZES, leading=AIRY), SPRING, gap=GAP), WIDE, PAD).grow()
