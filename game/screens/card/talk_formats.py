"""Over TALK: the ways to talk, each with its steps and minutes. Pressing one begins it from its first step."""

from __future__ import annotations

from game.core.commands import ChangeTalk
from game.core.talk_formats import TALK_FORMATS
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.texts.talk import format_summary, format_words, step_words
from game.ui.geometry import CLOSE, LABEL, MARGIN, SMALL, Area, Page
from game.ui.scene import Box, Icon, Scene, Text, Touch
from game.ui.widgets import Items, keycap, outlined, panel, skin_of

ICONS = {"pairs": "pair", "1-2-4-all": "people", "walk_over": "swap", "carousel": "table"}


def talk_ways(model: ViewModel, say: Words, page: Page) -> Scene:
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    items: Items = titled(
        page, say("How do we talk?"), say("The clock begins anew, at the first step of the way you choose.")
    )
    for n, (row, way) in enumerate(zip(area.rows(len(TALK_FORMATS), 18), TALK_FORMATS, strict=True), 1):
        items += _way(row, n, way, way == model.session.talk, say)
    return Scene("talk_ways", (*items, *closed_by(page, say)), skin_of(model.session), "close", flourish=False)


def _way(row: Area, n: int, way: str, now: bool, say: Words) -> Items:
    steps = TALK_FORMATS[way]
    minutes = round(sum(step.seconds for step in steps) / 60)
    badge = Area(row.x + 30, row.y + row.h / 2 - 48, 96, 96)
    x, end = badge.right + 34, row.right - 270
    path = " · ".join(f"{step_words(step.name, say)} {step.seconds // 60}" for step in steps)
    below = path if len(steps) > 1 else ""
    summary = format_summary(way, say)
    return (
        outlined(row, 28, "tint0", "primary", 4) if now else panel(row, 28),
        Box(badge, "ink" if now else "track", 26),
        Icon(badge.inset(22), ICONS[way], "on_ink" if now else "ink", 2.0),
        Text(Area(x, row.y + 14, end - x, 52), format_words(way, say), 40, "bold", valign="middle", lines=1, least=28),
        Text(Area(x, row.y + 66, end - x, 48), summary, 32, "medium", valign="middle", least=22, leading=CLOSE),
        Text(Area(x, row.y + 114, end - x, 40), below, SMALL, "medium", "muted", valign="middle", least=22, lines=1),
        Text(
            Area(row.right - 270, row.y, 150, row.h), say("{n} min", n=minutes), LABEL, "semi", "ink", "right",
            "middle", lines=1,
        ),
        *keycap(str(n), row.right - 34, row.y + row.h / 2),
        Touch(row, f"talk-{way}", ChangeTalk(way), (str(n),), 28, first=now),
    )  # fmt: skip
