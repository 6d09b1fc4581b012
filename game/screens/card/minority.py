"""MINORITY: one standpoint after another grows, whatever was voted. Anybody may speak for it: nobody stands alone."""

from __future__ import annotations

from game.core.cards import LETTERS, Card, OptionId
from game.core.commands import GoTo, HearFor
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import question_row
from game.screens.common.bar import bar, forward
from game.screens.common.frame import clock
from game.screens.common.header import header, help_key
from game.ui.geometry import BOTTOM, LABEL, Area, Page
from game.ui.scene import Box, Icon, Scene, Text, Touch
from game.ui.widgets import Button, Items, letter, option_text, skin_of

COMFORT_H = 56.0


def minority(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card = session.card
    assert card is not None
    chosen = session.play.minority or card.options[0].id
    question, top = question_row(page, session, say)
    area = page.area._replace(y=top, h=BOTTOM - top)
    head_h = 96.0 if area.h > 600 else 84.0
    timer = Area(area.right - head_h - 12, top, head_h + 12, head_h)
    skip = Button(say("Vote again"), GoTo("second_vote"), "skip-minority", ("n",), "" if page.narrow else "N", "next")
    rows = Area(area.x, top + head_h + 16, area.w, area.h - head_h - 16 - COMFORT_H - 8)
    items: Items = (
        *header(page, say, model),
        *help_key(say),
        *question,
        Text(
            Area(area.x, top, area.w - head_h - 50, head_h),
            say("Who can give a good reason for this option?"),
            56,
            "display",
            valign="middle",
            leading=1.1,
            least=36,
        ),
        *clock(timer, model, 28),
        *_rows(rows, card, chosen, say),
        *bar(page, say, forward(model, say), (skip,)),
        *_comfort(Area(area.x, BOTTOM - COMFORT_H, area.w, COMFORT_H), say),
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
        items += _spotlight(row, i, text, say) if option.id == chosen else _waiting(row, i, option.id, text)
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


def _waiting(row: Area, i: int, option: OptionId, text: str) -> Items:
    side = min(66.0, row.h - 14)
    return (
        Touch(row, f"hear-{option}", HearFor(option), (LETTERS[i].lower(), str(i + 1)), 28),
        Box(row, "paper", 28, "field", 3),
        *letter(Area(row.x + 22 + (66 - side) / 2, row.y + (row.h - side) / 2, side, side), i),
        Text(
            Area(row.x + 122, row.y, row.w - 160, row.h),
            text,
            36,
            "semi",
            "muted",
            valign="middle",
            group="faded",
            least=28,
        ),
    )


def _comfort(area: Area, say: Words) -> Items:
    text = say("You need not say what you chose. First listen, then react.")
    return (
        Icon(Area(area.x, area.y + area.h / 2 - 22, 44, 44), "hand", "muted"),
        Text(Area(area.x + 60, area.y, area.w - 60, area.h), text, LABEL, "medium", "muted", valign="middle", lines=1),
    )
