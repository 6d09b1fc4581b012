"""Beside the rule that is being written: one agreed before that says the same, or clashes; both large at one key."""

from __future__ import annotations

from game.core.commands import Show
from game.core.session import Session
from game.core.similarity import ALIKE
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.texts.alike import met_by, near_words
from game.ui.geometry import LABEL, SMALL, Area, Page
from game.ui.scene import Box, Icon, Scene, Text, Touch
from game.ui.widgets import Items, cap_width, keycap, panel, skin_of

STRIP = 128.0
"""How high the strip beside the editor is."""
MOST = 3
"""So many are shown large beside the draft."""


def strip(area: Area, session: Session, say: Words) -> Items:
    """The first of them, and how many more there are; a clash stands before what is only alike."""
    found = met_by(session)
    if not found:
        return ()
    one, inner = found[0], area.inset(24, 12)
    more = f" · +{len(found) - 1}" if len(found) > 1 else ""
    wide = inner.w > 440
    head = Area(inner.x, inner.y, inner.w - (cap_width("Ctrl J") + 12 if wide else 0), 36)
    return (
        Box(area, "attention_tint", 28),
        Text(head, near_words(one, say) + more, LABEL, "semi", "attention", valign="middle", lines=1, least=18),
        Text(Area(inner.x, inner.y + 40, inner.w, inner.h - 40), one.agreement.text, SMALL, "medium", least=20),
        *(keycap("Ctrl J", inner.right, inner.y + 18) if wide else ()),
        Touch(area, "alike", Show("alike"), ("ctrl+j",), 28),
    )


def alike(model: ViewModel, say: Words, page: Page) -> Scene:
    """The draft on the left, what it meets on the right; the team decides which of them stays."""
    session = model.session
    draft, found = session.play.draft, met_by(session)[:MOST]
    left, right = page.column(0, 6, 190, 700), page.column(6, 6, 190, 700)
    note = say("Two rules about the same: make one of them, or write where they differ.")
    items: Items = (
        *titled(page, say("Side by side"), note),
        *_one(left, say("The rule on the big screen"), draft.text if draft else ""),
    )
    for row, one in zip(right.rows(max(1, len(found)), 20), found, strict=False):
        ink = "ink" if one.kind == ALIKE else "attention"
        items += _one(row, near_words(one, say), one.agreement.text, ink)
    return Scene("alike", (*items, *closed_by(page, say)), skin_of(session), "close", flourish=False)


def _one(area: Area, head: str, text: str, ink: str = "muted") -> Items:
    inner = area.inset(32, 24)
    return (
        panel(area),
        Icon(Area(inner.x, inner.y, 40, 40), "search", ink, 2.4),
        Text(
            Area(inner.x + 56, inner.y, inner.w - 56, 40),
            head,
            LABEL,
            "semi",
            ink,
            valign="middle",
            lines=1,
            least=20,
        ),
        Text(Area(inner.x, inner.y + 60, inner.w, inner.h - 60), text, 40, "semi", leading=1.24, least=20),
    )
