"""The agreements to choose from, beside what is set for one of them: as many as fit, around the chosen one."""

from __future__ import annotations

from game.core.commands import LookAt
from game.core.review_dates import review_of
from game.core.session import Agreement
from game.i18n.words import Words
from game.ui.scene import LABEL, SMALL, Area, Box, Icon, Text, Touch
from game.ui.text_fit import shortened
from game.ui.widgets import Items, outlined

SHOWN = 5


def rows(area: Area, settled: tuple[Agreement, ...], at: int, made: str, say: Words) -> Items:
    """Up and down choose the agreement before and after; a press chooses one."""
    first = max(0, min(at - SHOWN // 2, len(settled) - SHOWN))
    head, body = area._replace(h=44), Area(area.x, area.y + 52, area.w, area.h - 52)
    told = say("Agreement {n} of {total}", n=at + 1, total=len(settled))
    items: Items = (
        Text(head, told, LABEL, "semi", "muted", valign="middle", lines=1, least=20),
        *_arrow(head.right_part(44)._replace(x=head.right - 104), "up", settled[(at - 1) % len(settled)]),
        *_arrow(head.right_part(44), "down", settled[(at + 1) % len(settled)]),
    )
    for n, row in enumerate(body.rows(SHOWN, 10), first):
        if n < len(settled):
            items += _row(row, settled[n], n == at, made, say)
    return items


def _arrow(area: Area, way: str, to: Agreement) -> Items:
    return (
        outlined(area, 12),
        Icon(area.inset(8), way, "ink", 2.6),
        Touch(area, f"agreement-{way}", LookAt(to.card), (way,), 12),
    )


def _row(area: Area, one: Agreement, chosen: bool, made: str, say: Words) -> Items:
    badge = Area(area.x + 14, area.y + area.h / 2 - 24, 70, 48)
    text = Area(badge.right + 16, area.y + 6, area.right - badge.right - 32, area.h - 12)
    told = " · ".join(
        part for part in (shortened(one.owner, text.w * 0.56, 18, 1), say.date(review_of(one, made))) if part
    )
    ink = "white" if chosen else "ink"
    return (
        Box(area, "ink", 18) if chosen else outlined(area, 18, edge="line"),
        Box(badge, "card" if chosen else "settled_tint", 12),
        Text(badge, one.chapter, SMALL, "bold", "ink" if chosen else "settled", "center", "middle", lines=1, least=18),
        Text(
            text._replace(h=text.h * 0.62),
            shortened(one.text, text.w, 22, 2),
            SMALL,
            "semi",
            ink,
            valign="middle",
            least=17,
            leading=1.02,
            group="rows",
        ),
        Text(
            Area(text.x, text.y + text.h * 0.64, text.w, text.h * 0.36),
            told,
            24,
            "medium",
            "white" if chosen else "muted",
            valign="middle",
            lines=1,
            least=16,
        ),
        Touch(area, f"agreement-{one.card}", LookAt(one.card), (), 18),
    )
