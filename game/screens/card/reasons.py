"""The standpoints as tiles, each with the reasons for and against it, told apart by their signs. It weighs none.

In the tile that is chosen reasons are typed, marked and taken away, leaf by leaf where they are many.
"""

from __future__ import annotations

from game.core.cards import Card, OptionId
from game.core.commands import AddArgument, ChangeSetup, ChooseArgument, ChooseSide, RemoveArgument, TurnPage
from game.core.session import Argument
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.ui.blocks import badge, item, text
from game.ui.geometry import CAPTION, GAP, HINT, PANEL_RADIUS, READ, TIGHT, Area, Page
from game.ui.layout import Block, Items, Need, column, layers, padded, row
from game.ui.measure import ROOMY, height, largest
from game.ui.scene import Box, Field, Icon, Text, Touch
from game.ui.widgets import Button, button, option_text

SIZES = (READ, 34.0, CAPTION, 30.0, HINT)
"""Of standpoints beside each other."""
LIMIT = 120
"""As at the desk and on a scribe's phone."""
BADGE = 60.0
FIELD_H, SIGN, LEAST = 56.0, 30.0, 27.0
LINE = HINT * 1.4
LEADING = 1.14
BETWEEN, ABOVE = 2.0, 5.0
INDENT = BADGE + GAP
"""Reasons stand below the words of their standpoint, with their signs below its badge."""
MORE_W = 124.0
AT_LEAST = 124.0
"""What reasons get of the height where they are typed, if they are so many."""
EDGE = 4
SIDES = (True, False)
SIGNS = {True: "plus", False: "minus"}
"""What speaks for a standpoint, and what against it."""
Reason = tuple[int, Argument]
"""A reason with its place among all."""


def side_of(model: ViewModel, card: Card) -> OptionId:
    """The option whose arguments are typed: the one chosen, or the first."""
    known = [option.id for option in card.options]
    return model.view.side if model.view.side in known else known[0]


def reasons(model: ViewModel, card: Card, say: Words, page: Page) -> Block:
    """All standpoints in two columns, whole and in one size; where reasons are typed a tile may be higher."""

    def laid(w: float) -> Block:
        size = _size(card, say, page, (w - GAP) / 2 - 2 * GAP - INDENT)
        tiles = [_tile(i, size, model, card, say, page) for i in range(len(card.options))]
        lines = [tiles[n : n + 2] for n in range(0, len(tiles), 2)]
        return column(*(row(*(one.fill() for one in line), gap=GAP).grow() for line in lines), gap=GAP)

    return Block(lambda area: laid(area.w).draw(area), lambda w: laid(w).tall(w))


def phone_reasons(model: ViewModel, say: Words) -> tuple[Button, ...]:
    """Whether phones may send reasons, with a tick where they may; where there are phones."""
    if not model.phones.on:
        return ()
    on = model.session.setup.reasons
    command = ChangeSetup("reasons", "no" if on else "yes")
    icon = "check" if on else "phone"
    return (Button(say("Reasons from phones"), command, "phone-reasons", ("ctrl+g",), icon=icon),)


def _size(card: Card, say: Words, page: Page, w: float) -> float:
    """The largest at which every standpoint takes two lines, or the least."""
    sizes = tuple(size * page.larger for size in SIZES)
    told = [option_text(say, card, option.id) for option in card.options]
    return min(largest(one, sizes, w / ROOMY, "semi", most=2) for one in told) / page.larger


def _tile(i: int, size: float, model: ViewModel, card: Card, say: Words, page: Page) -> Block:
    option = card.options[i].id
    chosen = side_of(model, card) == option
    name = text(
        option_text(say, card, option), size, "semi", least=HINT, group="standpoints", leading=LEADING,
        larger=page.larger,
    )  # fmt: skip
    head = row(badge(i, BADGE), name.fill(), gap=GAP)
    mine = reasons_of(model, option)
    listed = _typed(model, option, mine, say) if chosen else _heard(mine, say)
    edge = f"option{i}" if chosen else ""
    press = item(lambda area: Touch(area, f"side-{option}", ChooseSide(option), (f"ctrl+{i + 1}",), PANEL_RADIUS))
    inner = column(layers(head, press) if chosen else head, listed.grow(), gap=TIGHT / 2)
    return layers(
        item(lambda area: Box(area, "card", PANEL_RADIUS, edge, EDGE, "card")),
        None if chosen else press,
        padded(inner, GAP, TIGHT),
    )


def reasons_of(model: ViewModel, option: OptionId) -> list[Reason]:
    """Those for it first."""
    found = [(n, one) for n, one in enumerate(model.session.play.arguments) if one.option == option]
    return sorted(found, key=lambda reason: not reason[1].favour)


# ---------------------------------------------------------------------------------------------------- only to be read


def heard(model: ViewModel, option: OptionId, say: Words) -> Block:
    """What was said about this standpoint."""
    return _heard(reasons_of(model, option), say)


def _heard(mine: list[Reason], say: Words) -> Block:
    """As many as have room, the newest ones; of the others how many there are."""

    def tall(w: float) -> Need:
        wish = sum(_height(one, w) + BETWEEN for _, one in mine)
        return Need(LINE, max(LINE, wish))

    def draw(area: Area) -> Items:
        kept = _fitting(mine, area)
        left = len(mine) - len(kept)
        items: Items = ()
        y = area.y
        for _, one in kept:
            h = _height(one, area.w)
            items += _line(Area(area.x, y, area.w, h), one)
            y += h + BETWEEN
        if left or not mine:
            told = _count(len(mine), left, bool(kept), say)
            items += (_said(Area(area.x, y, area.w, LINE), told, "muted"),) if area.bottom - y > HINT else ()
        return items

    return Block(draw, tall)


def _count(total: int, left: int, some: bool, say: Words) -> str:
    if not total:
        return say("no reason yet")
    return say("and {n} more", n=left) if some else say.plural("{n} reason", "{n} reasons", total)


def _fitting(mine: list[Reason], area: Area) -> list[Reason]:
    """The newest that have room, in their order; with a line for what is left out."""
    whole = sum(_height(one, area.w) + BETWEEN for _, one in mine) - BETWEEN
    if whole <= area.h:
        return mine
    room, kept = area.h - LINE, set[int]()
    for n, one in sorted(mine, key=lambda reason: -reason[0]):
        room -= _height(one, area.w) + BETWEEN
        if room < 0:
            break
        kept.add(n)
    return [reason for reason in mine if reason[0] in kept]


def _height(one: Argument, w: float) -> float:
    return height(one.text, HINT, (w - INDENT) / ROOMY, "medium", LEADING) + 2 * ABOVE


def _line(area: Area, one: Argument) -> Items:
    return (_sign(area, one), _said(area, one.text))


def _sign(area: Area, one: Argument) -> Icon:
    """On the first line; a tick for what is part of the rule's "why"."""
    chosen = one.chosen and one.favour
    name = "check" if chosen else SIGNS[one.favour]
    place = Area(area.x + (BADGE - SIGN) / 2, area.y + ABOVE + (HINT * FIRST - SIGN) / 2, SIGN, SIGN)
    return Icon(place, name, "settled" if chosen else "ink" if one.favour else "muted", 2.6)


FIRST = 0.8
"""Where the middle of the first line lies, in half sizes."""


def _said(area: Area, told: str, colour: str = "ink") -> Text:
    """Below the words of its standpoint."""
    place = Area(area.x + INDENT, area.y + ABOVE, area.w - INDENT, area.h - ABOVE)
    return Text(place, told, HINT, "medium", colour, least=LEAST, leading=LEADING)


# --------------------------------------------------------------------------------------------------------- to be typed


def _typed(model: ViewModel, option: OptionId, mine: list[Reason], say: Words) -> Block:
    """The reasons of the leaf, the newest leaf first, above the fields for one more."""

    def tall(w: float) -> Need:
        heights = [_row_height(one, w) + BETWEEN for _, one in mine]
        least = max(max(heights, default=0), min(sum(heights), AT_LEAST))
        return Need(FIELD_H + least, FIELD_H + sum(heights))

    def draw(area: Area) -> Items:
        lines = area._replace(h=area.h - FIELD_H)
        leaves = _leaves(lines, mine)
        at = (len(leaves) - 1 - model.view.page) % len(leaves)
        items: Items = ()
        y = lines.y
        for n, one in leaves[at]:
            h = min(_row_height(one, lines.w), lines.h - BETWEEN)
            items += _reason(Area(lines.x, y, lines.w, h), n, one)
            y += h + BETWEEN
        return (*items, *_below(Area(area.x, area.bottom - FIELD_H, area.w, FIELD_H), option, at, len(leaves), say))

    return Block(draw, tall)


def _leaves(area: Area, mine: list[Reason]) -> list[list[Reason]]:
    """As many together as can be read above the field; the newest leaf is full, an older one may not be."""
    leaves: list[list[Reason]] = [[]]
    left = area.h
    for reason in sorted(mine, reverse=True):
        h = _row_height(reason[1], area.w) + BETWEEN
        if h > left + BETWEEN and leaves[0]:
            leaves.insert(0, [])
            left = area.h
        leaves[0].append(reason)
        left -= h
    return [[reason for reason in mine if reason in leaf] for leaf in leaves]


def _row_height(one: Argument, w: float) -> float:
    return max(_height(one, w - CROSS - TIGHT), CROSS - TIGHT)


CROSS = 44.0
"""The side of what takes a reason away."""


def _below(area: Area, option: OptionId, at: int, count: int, say: Words) -> Items:
    more = item(lambda place: button(place, _turned(at, count), 17)).across(MORE_W, MORE_W * 0.8)
    fields = (_field(option, favour, say) for favour in SIDES)
    return row(*(one.fill() for one in fields), more if count > 1 else None, gap=TIGHT).draw(area)


def _turned(at: int, count: int) -> Button:
    return Button(f"{at + 1}/{count}", TurnPage(1), "reasons-more", ("ctrl+m",), size=HINT, arrow="right")


def _field(option: OptionId, favour: bool, say: Words) -> Block:
    name, key, hint = ("for", "f3", say("reason for")) if favour else ("against", "f4", say("reason against"))
    command = AddArgument(option, favour)
    return item(
        lambda area: Field(
            area, f"argument-{name}", "", command, hint, size=HINT, limit=LIMIT, keys=(key,), clears=True
        )
    )


def _reason(area: Area, n: int, one: Argument) -> Items:
    """A press marks a reason for the standpoint as part of the rule's "why"; the small cross takes it away."""
    cross = Area(area.right - CROSS, area.y, CROSS, min(CROSS, area.h))
    line = Area(area.x, area.y, cross.x - area.x - TIGHT, area.h)
    press = Touch(line, f"choose-{n}", ChooseArgument(n), (), 12)
    return (
        *((Box(line, "settled_tint", 12),) if one.chosen and one.favour else ()),
        *_line(line, one),
        Icon(cross.inset(10, (cross.h - 24) / 2), "close", "muted", 2.6),
        *((press,) if one.favour else ()),  # what speaks against is heard, and is never why there is a rule
        Touch(cross, f"remove-{n}", RemoveArgument(n), (), 14),
    )
