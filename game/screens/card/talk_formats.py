"""Over TALK: the ways to talk, each with its steps and minutes. Pressing one begins it from its first step."""

from __future__ import annotations

from game.core.commands import ChangeTalk
from game.core.talk_formats import TALK_FORMATS
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.time_up import MINUTE
from game.screens.common.bar import closed_by
from game.screens.common.sheet import sheet
from game.texts.talk import format_summary, format_words, step_words
from game.ui.blocks import NOWHERE, cap, icon, on, one_line, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CLOSE,
    EDGE,
    GAP,
    HINT,
    MOMENT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    TIGHT,
    TITLE,
    Page,
)
from game.ui.layout import Block, centred, column, layers, row
from game.ui.scene import Box, Scene, Touch
from game.ui.widgets import skin_of

ICONS = {"pairs": "pair", "1-2-4-all": "people", "walk_over": "swap", "carousel": "table"}


def talk_ways(model: ViewModel, say: Words, page: Page) -> Scene:
    note = say("The clock starts again at the first step of the way you choose.")
    ways = (_way(n, way, way == model.session.talk, say) for n, way in enumerate(TALK_FORMATS, 1))
    items = sheet(page, say("How do we talk?"), column(*ways, gap=TIGHT), note)
    return Scene("talk_ways", (*items, *closed_by(page, say)), skin_of(model.session), "close", flourish=False)


def _way(n: int, way: str, now: bool, say: Words) -> Block:
    """Its steps give way where there is little height."""
    steps = TALK_FORMATS[way]
    minutes = round(sum(step.seconds for step in steps) / MINUTE)
    path = " · ".join(f"{step_words(step.name, say)} {step.seconds // MINUTE}" for step in steps)
    ink, soft = ("on_chosen", "chosen_soft") if now else ("ink", "muted")
    told = column(
        one_line(format_words(way, say), QUESTION, "bold", ink, least=READ),
        text(format_summary(way, say), READ, colour=ink, least=HINT, leading=CLOSE),
        one_line(path, CAPTION, colour=soft, least=HINT).give() if len(steps) > 1 else None,
        gap=NEAR,
    )
    ground = Box(NOWHERE, "card" if now else "track", BUTTON_RADIUS)
    sign = on(ground, icon(ICONS[way], TITLE), TIGHT).high(MOMENT).across(MOMENT)
    length = one_line(say("{n} min", n=minutes), READ, "semi", ink, align="right", least=HINT)
    inner = row(centred(sign), centred(told).fill(), length, cap(str(n)), gap=GAP)
    look = Box(NOWHERE, "chosen", PANEL_RADIUS, "chosen_edge", EDGE) if now else Box(NOWHERE, "card", shadow="card")
    touch = Block(lambda area: (Touch(area, f"talk-{way}", ChangeTalk(way), (str(n),), PANEL_RADIUS, first=now),))
    return layers(on(look, inner, PAD, TIGHT), touch).level()
