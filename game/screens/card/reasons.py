"""The standpoints as tiles, each with the reasons for and against it, told apart by their signs. It weighs none.

In the tile that is chosen reasons are typed, marked and taken away, leaf by leaf where they are many.
"""

from __future__ import annotations

from game.core.cards import Card, OptionId
from game.core.commands import AddArgument, ChangeSetup, ChooseArgument, ChooseSide, RemoveArgument, TurnPage
from game.core.session import Argument
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.ui.blocks import badge, icon, item, one_line, pressed, text
from game.ui.geometry import (
    CAPTION,
    CHIP_RADIUS,
    EDGE,
    FLUSH,
    GAP,
    HINT,
    NEAR,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    STRONG,
    TIGHT,
    Area,
    Page,
)
from game.ui.layout import EMPTY, SLACK, SPRING, Block, Items, Need, column, layers, padded, row
from game.ui.measure import ROOMY, largest
from game.ui.scene import Box, Field, Touch
from game.ui.widgets import Button, button, option_text

SIZES = (READ, CAPTION, HINT)
"""Of standpoints beside each other."""
LIMIT = 120
"""As at the desk and on a scribe's phone."""
MARK, SIGN = QUESTION, CAPTION
"""The side of a badge, and the height of a field: small, so that words and reasons have room."""
LINE = HINT * 1.4
LEADING = SNUG
MORE_W = 124.0
AT_LEAST = 3 * HINT
"""What reasons get of the height where they are typed, if they are so many: two short ones, or one of two lines."""
SIDES = (True, False)
SIGNS = {True: "plus", False: "minus"}
"""What speaks for a standpoint, and what against it."""
Reason = tuple[int, Argument]
"""A reason with its place among all."""


def side_of(model: ViewModel, card: Card) -> OptionId:
    """The option whose arguments are typed: the one chosen, or the first."""
    known = [option.id for option in card.options]
    return model.view.side if model.view.side in known else known[0]


def reasons(model: ViewModel, card: Card, say: Words, page: Page, fourth: Block | None = None) -> Block:
    """All standpoints in two columns, whole, in one size and equally high. `fourth` lies beside the last of three.

    They are set smaller before a reason of the tile that is chosen goes to another leaf.
    """

    def laid(w: float, size: float) -> tuple[Block, float]:
        """And how high it is with every reason."""
        tiles = [_tile(i, size, model, card, say, page) for i in range(len(card.options))]
        needs = [tile.tall((w - GAP) / 2) for tile in tiles]
        cells = [
            one.no_lower(max(need.least for need in needs)).fill() for one in (*tiles, *([fourth] if fourth else []))
        ]
        lines = [row(*cells[n : n + 2], gap=GAP).level() for n in range(0, len(cells), 2)]
        between = TIGHT if page.narrow else GAP
        every = max(need.wish for need in needs) * len(lines) + between * (len(lines) - 1)
        return column(*lines, gap=between), every

    def draw(area: Area) -> Items:
        most = _size(card, say, page, (area.w - GAP) / 2 - 2 * GAP - MARK - TIGHT)
        found = [laid(area.w, size) for size in SIZES if size <= most] or [laid(area.w, most)]
        return next((block for block, high in found if high <= area.h), found[-1][0]).draw(area)

    def tall(w: float) -> Need:
        block, every = laid(w, SIZES[-1])
        return block.tall(w)._replace(wish=every)

    return Block(draw, tall)


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
    head = row(badge(i, MARK), name.fill(), gap=TIGHT)
    mine = reasons_of(model, option)
    listed = _typed(model, option, mine, say) if chosen else _heard(mine, say)
    edge = f"option{i}" if chosen else ""
    press = item(lambda area: Touch(area, f"side-{option}", ChooseSide(option), (f"ctrl+{i + 1}",), PANEL_RADIUS))
    inner = column(layers(head, press) if chosen else head, listed.grow(), gap=NEAR)
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
        return Need(LINE, max(LINE, _high(mine, w)))

    def draw(area: Area) -> Items:
        kept = _fitting(mine, area)
        left = len(mine) - len(kept)
        told = _quiet(_count(len(mine), left, bool(kept), say)) if left or not mine else None
        return column(*(_line(one) for _, one in kept), told, SPRING).draw(area)

    return Block(draw, tall)


def _count(total: int, left: int, some: bool, say: Words) -> str:
    if not total:
        return say("no reason yet")
    return say("and {n} more", n=left) if some else say.plural("{n} reason", "{n} reasons", total)


def _high(some: list[Reason], w: float) -> float:
    return sum(_line(one).tall(w).wish for _, one in some)


def _fitting(mine: list[Reason], area: Area) -> list[Reason]:
    """The newest that have room, in their order; with a line for what is left out."""
    if _high(mine, area.w) <= area.h:
        return mine
    kept: list[Reason] = []
    for reason in sorted(mine, key=lambda reason: -reason[0]):
        if _high([*kept, reason], area.w) + LINE > area.h:
            break
        kept.append(reason)
    return [reason for reason in mine if reason in kept]


def _line(one: Argument) -> Block:
    """Below the words of its standpoint, its sign below the badge; a tick for what is part of the rule's "why"."""
    chosen = one.chosen and one.favour
    ink = "settled" if chosen else "ink" if one.favour else "muted"
    sign = icon("check" if chosen else SIGNS[one.favour], SIGN, ink, STRONG)
    words = text(one.text, HINT, least=HINT, leading=LEADING, valign="top").whole()
    return padded(row(column(sign.high(HINT), SPRING).across(MARK), words.fill(), gap=TIGHT), FLUSH, NEAR / 2)


def _quiet(told: str) -> Block:
    return row(EMPTY.across(MARK), one_line(told, HINT, colour="muted", least=HINT).fill(), gap=TIGHT).high(LINE)


# --------------------------------------------------------------------------------------------------------- to be typed


def _typed(model: ViewModel, option: OptionId, mine: list[Reason], say: Words) -> Block:
    """The reasons of the leaf, the newest leaf first, above the fields for one more."""

    def tall(w: float) -> Need:
        heights = [_reason(n, one).tall(w).wish for n, one in mine]
        least = max(max(heights, default=0), min(sum(heights), AT_LEAST))
        return Need(MARK + least, MARK + sum(heights))

    def draw(area: Area) -> Items:
        leaves = _leaves(area._replace(h=area.h - MARK), mine)
        at = (len(leaves) - 1 - model.view.page) % len(leaves)
        shown = (_reason(n, one) for n, one in leaves[at])
        return column(*shown, SPRING, _below(option, at, len(leaves), say)).draw(area)

    return Block(draw, tall)


def _leaves(area: Area, mine: list[Reason]) -> list[list[Reason]]:
    """As many together as can be read above the field; the newest leaf is full, an older one may not be."""
    leaves: list[list[Reason]] = [[]]
    left = area.h
    for n, one in sorted(mine, reverse=True):
        h = _reason(n, one).tall(area.w).wish
        if h > left + SLACK and leaves[0]:
            leaves.insert(0, [])
            left = area.h
        leaves[0].append((n, one))
        left -= h
    return [[reason for reason in mine if reason in leaf] for leaf in leaves]


def _below(option: OptionId, at: int, count: int, say: Words) -> Block:
    more = item(lambda place: button(place, _turned(at, count), CHIP_RADIUS)).across(MORE_W)
    fields = (_field(option, favour, say) for favour in SIDES)
    return row(*(one.fill() for one in fields), more if count > 1 else None, gap=TIGHT).high(MARK)


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


def _reason(n: int, one: Argument) -> Block:
    """A press marks a reason for the standpoint as part of the rule's "why"; the small cross takes it away."""
    line = _line(one)
    if one.chosen and one.favour:
        line = layers(item(lambda area: Box(area, "settled_tint", TIGHT)), line)
    if one.favour:  # what speaks against is heard, and is never why there is a rule
        line = pressed(line, f"choose-{n}", ChooseArgument(n), (), TIGHT)
    sign = column(icon("close", HINT, "muted", STRONG).high(LINE), SPRING)
    cross = pressed(sign, f"remove-{n}", RemoveArgument(n), (), TIGHT)
    return row(line.fill(), cross.across(QUESTION))
