"""The reasons for and against the standpoint that is chosen, leaf by leaf where they are many. It weighs none."""

from __future__ import annotations

from game.core.cards import Card, OptionId
from game.core.commands import AddArgument, ChooseArgument, ChooseSide, RemoveArgument, TurnPage
from game.core.session import Argument
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.ui.geometry import SMALL, Area
from game.ui.scene import Box, Field, Icon, Mark, Text, Touch
from game.ui.widgets import Button, Items, button, height_of, option_text, panel

LIMIT = 120
"""As at the desk and on a scribe's phone."""
LEAST_ROW, FIELD_H, GAP = 50.0, 60.0, 8.0
Reason = tuple[int, Argument]
"""A reason with its place among all."""


def side_of(model: ViewModel, card: Card) -> OptionId:
    """The option whose arguments are shown: the one chosen, or the first."""
    known = [option.id for option in card.options]
    return model.view.side if model.view.side in known else known[0]


def reasons(area: Area, model: ViewModel, card: Card, say: Words) -> Items:
    """A letter for each standpoint, and two columns; the leaf with the newest reason first."""
    side, inner = side_of(model, card), area.inset(30, 22)
    cells = Area(inner.x - 4, inner.y + 76, inner.w + 8, inner.h - 70).columns(2, 16)
    columns = [_leaves(_lines(cell), _mine(model, side, favour)) for cell, favour in zip(cells, SIDES, strict=True)]
    count = max(map(len, columns))
    at = (count - 1 - model.view.page) % count
    more = inner.right_part(MORE_W)._replace(y=inner.y - 2, h=64) if count > 1 else inner.right_part(0)
    beside = inner._replace(w=more.x - inner.x - (16 if count > 1 else 0))
    items: Items = (panel(area), *_standpoints(beside, card, side, say))
    for cell, favour, leaves in zip(cells, SIDES, columns, strict=True):
        items += _column(cell, leaves[min(at, len(leaves) - 1)], side, favour, say)
    return (*items, *(_more(more, at, count, say) if count > 1 else ()))


SIDES, MORE_W = (True, False), 236.0


def _mine(model: ViewModel, side: OptionId, favour: bool) -> list[Reason]:
    everything = enumerate(model.session.play.arguments)
    return [(n, one) for n, one in everything if (one.option, one.favour) == (side, favour)]


def _lines(cell: Area) -> Area:
    return Area(cell.x + 14, cell.y + 54, cell.w - 28, cell.h - 68)


def _leaves(area: Area, mine: list[Reason]) -> list[list[Reason]]:
    """As many reasons together as can be read above the field; the newest leaf is full, an older one may not be."""
    leaves: list[list[Reason]] = [[]]
    left = area.h - FIELD_H
    for reason in reversed(mine):
        h = _height(reason[1], area) + GAP
        if h > left and leaves[0]:
            leaves.insert(0, [])
            left = area.h - FIELD_H
        leaves[0].insert(0, reason)
        left -= h
    return leaves


def _height(one: Argument, area: Area) -> float:
    """As high as it needs to be; one alone may take the whole column."""
    return min(max(LEAST_ROW, height_of(one.text, 23, area.w - 130, 1.14) + 12), area.h - FIELD_H - GAP)


def _more(area: Area, at: int, count: int, say: Words) -> Items:
    label = f"{say('More')} {at + 1}/{count}"
    return button(area, Button(label, TurnPage(1), "reasons-more", ("ctrl+m",), "Ctrl M", size=26), 17)


def _standpoints(inner: Area, card: Card, side: OptionId, say: Words) -> Items:
    at = [option.id for option in card.options].index(side)
    items: Items = ()
    for i, option in enumerate(card.options):
        tile = Area(inner.x + i * 76, inner.y, 60, 60)
        items += (Mark(tile, i, "full" if i == at else "outlined"),)
        items += (Touch(tile, f"side-{option.id}", ChooseSide(option.id), (f"ctrl+{i + 1}",), 17),)
    x = inner.x + len(card.options) * 76 + 12
    title = Area(x, inner.y - 6, inner.right - x, 72)
    told = option_text(say, card, side)
    return (*items, Text(title, told, 34, "semi", "ink", valign="middle", least=22, leading=1.1))


def _column(area: Area, mine: list[Reason], side: OptionId, favour: bool, say: Words) -> Items:
    title, name, key = (say("For"), "for", "f3") if favour else (say("Against"), "against", "f4")
    lines = _lines(area)
    items: Items = (
        Box(area, "paper", 24),
        Text(Area(area.x + 26, area.y + 8, area.w - 52, 44), title, 34, "bold", valign="middle", lines=1),
    )
    y = lines.y
    for n, argument in mine:
        h = _height(argument, lines)
        items += _reason(Area(lines.x, y, lines.w, h), n, argument, say)
        y += h + GAP
    hint = say("another reason") if mine else say("type a reason")
    field = Area(lines.x, y, lines.w, min(FIELD_H + 4, lines.bottom - y + 4))
    command = AddArgument(side, favour)
    return (
        *items,
        Field(field, f"argument-{name}", "", command, hint, size=28, limit=LIMIT, keys=(key,), clears=True),
    )


def _reason(area: Area, n: int, argument: Argument, say: Words) -> Items:
    """A press marks a reason for the standpoint as part of the rule's "why"; the small cross takes it away."""
    side = min(44.0, area.h - 8)
    cross = Area(area.right - side - 10, area.y + (area.h - side) / 2, side, side)
    mark = Area(area.x + 12, area.y + (area.h - 30) / 2, 30, 30)
    chosen = argument.chosen and argument.favour
    press = Touch(Area(area.x, area.y, cross.x - area.x, area.h), f"choose-{n}", ChooseArgument(n), (), 18)
    text = Area(mark.right + 12, area.y + 2, cross.x - mark.right - 18, area.h - 4)
    return (
        Box(area, "settled_tint" if chosen else "card", 18),
        Icon(mark, "check" if chosen else "bubble", "settled" if chosen else "muted", 2.4),
        Text(text, argument.text, SMALL, "medium", valign="middle", least=22, leading=1.1),
        Icon(cross.inset(10), "close", "muted", 2.6),
        *((press,) if argument.favour else ()),  # what speaks against is heard, and is never why there is a rule
        Touch(cross, f"remove-{n}", RemoveArgument(n), (), 14),
    )
