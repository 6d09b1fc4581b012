"""A text of a card, and below it the same in the second language, smaller. Without a second one it has all the room."""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import Card, OptionId, context_of
from game.i18n.words import Words
from game.ui.geometry import EASY, Area
from game.ui.scene import Text
from game.ui.widgets import Items

SHARE = 0.4
"""Of the height, for the second language."""
GAP = 8.0


def second_text(say: Words, card: Card, field: str, text: str) -> str:
    """A text of a card in the second language, "" if there is none."""
    return say.second_card(context_of(card.id, field), text) if text else ""


def second_option(say: Words, card: Card, option: OptionId) -> str:
    return second_text(say, card, f"options.{option}.text", card.option(option).text)


def both(first: Text, second: str, share: float = SHARE) -> Items:
    """The first language above, the second below it."""
    if not second:
        return (first,)
    area, h = first.area, first.area.h * share
    above = replace(first, area=area._replace(h=area.h - h), valign="bottom", least=min(first.least, 22.0))
    below = Text(
        Area(area.x, area.bottom - h + GAP, area.w, h - GAP),
        second,
        first.size * 0.66,
        "medium",
        "muted",
        valign="top",
        least=16,
        group=f"{first.group}-second" if first.group else "",
        leading=EASY,
    )
    return (above, below)
