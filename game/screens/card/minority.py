"""MINORITY: the least chosen option grows, without a number. Anybody may speak for it: nobody gives themselves away."""

from __future__ import annotations

from game.core.cards import Card, OptionId
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import question_row
from game.screens.common.frame import bar, clock, corner, forward, header, stop_width
from game.ui.geometry import BAR_H, BAR_Y, BOTTOM, LABEL, MARGIN, Area, Page
from game.ui.scene import Box, Icon, Scene, Text
from game.ui.widgets import Items, letter, option_text, skin_of


def minority(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card = session.card
    assert card is not None
    chosen = session.play.minority or card.options[0].id
    question, top = question_row(page, session, say)
    area = page.area._replace(y=top, h=BOTTOM - top)
    head_h = 96.0 if area.h > 600 else 84.0
    timer = Area(area.right - head_h - 12, top, head_h + 12, head_h)
    items: Items = (
        *header(page, say, session),
        *corner(page, say),
        *question,
        Text(
            Area(area.x, top, area.w - head_h - 50, head_h),
            say("Who can give a good reason for this standpoint?"),
            56,
            "display",
            valign="middle",
            leading=1.1,
            least=36,
        ),
        *clock(timer, model, 28),
        *_rows(Area(area.x, top + head_h + 16, area.w, area.h - head_h - 16), card, chosen, say),
        *bar(page, say, forward(model, say)),
        *_comfort(page, say),
    )
    return Scene("minority", items, skin_of(session), "forward", flourish=False)


def _rows(area: Area, card: Card, chosen: OptionId, say: Words) -> Items:
    others = len(card.options) - 1
    large = min(252.0, area.h * 0.44)
    gap = min(20.0, area.h * 0.03)
    small = min(96.0, (area.h - large - gap * others) / max(1, others))
    items: Items = ()
    y = area.y
    for i, option in enumerate(card.options):
        h = large if option.id == chosen else small
        row = Area(area.x, y, area.w, h)
        text = option_text(say, card, option.id)
        items += _spotlight(row, i, text, say) if option.id == chosen else _faded(row, i, text)
        y += h + gap
    return items


def _spotlight(row: Area, i: int, text: str, say: Words) -> Items:
    side = row.h - 80
    badge = Area(row.x + 40, row.y + 40, side, side)
    label = Area(badge.right + 44, row.y + 20, row.right - badge.right - 44 - 200, row.h * 0.54)
    return (
        Box(row, f"tint{i}", 32, f"option{i}", 5, "card"),
        *letter(badge, i),
        Text(label, text, 60, "display", valign="middle", least=36, leading=1.12),
        Text(
            Area(label.x, label.bottom + 4, label.w, row.bottom - label.bottom - 16),
            say("Those who chose something else may give this reason too."),
            36,
            "medium",
            "muted",
            valign="middle",
            leading=1.1,
        ),
        Icon(Area(row.right - 168, row.y + row.h / 2 - 60, 120, 120), "bubble", f"option{i}"),
    )


def _faded(row: Area, i: int, text: str) -> Items:
    side = min(66.0, row.h - 14)
    return (
        Box(row, "card", 28, "line", 3, dim=True),
        *letter(Area(row.x + 22 + (66 - side) / 2, row.y + (row.h - side) / 2, side, side), i, dim=True),
        Text(
            Area(row.x + 122, row.y, row.w - 160, row.h),
            text,
            36,
            "semi",
            valign="middle",
            group="faded",
            dim=True,
            least=28,
        ),
    )


def _comfort(page: Page, say: Words) -> Items:
    x = MARGIN + stop_width(page) + 24 + (168 if page.narrow else 256) + 40
    end = page.width - MARGIN - (352 if page.narrow else 424) - 24
    text = say("You need not say what you chose. First listen, then react.")
    return (
        Icon(Area(x, BAR_Y + BAR_H / 2 - 24, 48, 48), "hand", "muted"),
        Text(Area(x + 64, BAR_Y, end - x - 64, BAR_H), text, LABEL, "medium", "muted", valign="middle", leading=1.3),
    )
