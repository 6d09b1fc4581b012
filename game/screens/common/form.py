"""What a form is put together from: labels, fields, numbers with less and more, choices of which one is taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from game.core.commands import ChangeSetup, Command, SetZoom
from game.ui.blocks import NOWHERE, icon, item, midst, on, one_line, pressed, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CLOSE,
    EDGE,
    FLUSH,
    GAP,
    HEADLINE,
    HINT,
    NEAR,
    QUESTION,
    READ,
    STRONG,
    TIGHT,
    Area,
    Page,
)
from game.ui.layout import Block, Items, Need, centred, column, row
from game.ui.scene import Box, Field
from game.ui.widgets import Button

FIELD_H, LEAST_FIELD_H = 92.0, 76.0
DIGITS_W = 120.0
"""Of a number of three digits."""


def labelled(name: str, block: Block, note: str = "", *, grows: bool = False, lines: int = 1) -> Block:
    """A part of a form below its name; the note stands beside that where there is room.

    `lines` is what the name takes: the same for parts that stand beside each other.
    """
    label = text(name, HINT, "semi", lines=lines, leading=CLOSE, valign="bottom").high(lines * HINT * CLOSE)
    side = one_line(note, HINT, "medium", "muted", align="right").give(1) if note else None
    head = row(label.stretch(), side, gap=GAP)
    if grows:
        return column(head, block.grow(least=LEAST_FIELD_H), gap=NEAR).grow(least=LEAST_FIELD_H + FIELD_H)
    return column(head, block.high(FIELD_H, LEAST_FIELD_H), gap=NEAR)


def typed(field: Field) -> Block:
    """A place to type in; its area is still open."""
    return item(lambda area: replace(field, area=area)).high(FIELD_H, LEAST_FIELD_H)


def number(name: str, value: int, less: Command, more: Command, command: Command, keys: tuple[str, ...] = ()) -> Block:
    """A number to type, with less and more beside it. `keys`: of less, of more."""
    field = Field(NOWHERE, name, str(value), command, limit=6, size=QUESTION, face="bold", number=True)
    return _between(typed(field), name, less, more, keys)


def counted(name: str, value: int, less: Command, more: Command) -> Block:
    """A number that is changed by less and more alone."""
    told = one_line(str(value), QUESTION, "bold", align="center")
    return _between(on(_ground("card"), told, TIGHT, FLUSH), name, less, more, ())


def _between(middle: Block, name: str, less: Command, more: Command, keys: tuple[str, ...]) -> Block:
    return row(
        _sign("minus", f"{name}-less", less, keys[:1]),
        middle.across(DIGITS_W, DIGITS_W, 1),
        _sign("plus", f"{name}-more", more, keys[1:]),
        gap=TIGHT,
    )


def _sign(sign: str, name: str, command: Command, keys: tuple[str, ...]) -> Block:
    block = on(_ground("card"), icon(sign, READ, weight=STRONG), NEAR)
    return pressed(block, name, command, keys).across(FIELD_H, LEAST_FIELD_H)


def picked(chosen: bool, radius: float = BUTTON_RADIUS) -> Box:
    """The ground of one of several tiles: of the one that is taken in another colour and with a thicker edge.

    What is written there is `on_chosen`, its signs are `chosen_sign`: a theme may fill it with ink.
    """
    return Box(NOWHERE, "chosen", radius, "chosen_edge", EDGE) if chosen else Box(NOWHERE, "card", radius, "field")


def _ground(fill: str, edge: str = "field") -> Box:
    return Box(NOWHERE, fill, BUTTON_RADIUS, edge)


# ------------------------------------------------------------------------------------------------------------ choices


def answers(field: str, now: str, names: Iterable[tuple[str, str]]) -> list[Button]:
    """What a field of the set-up can be, by value and name; the one that it is now is marked."""
    return [
        Button(name, ChangeSetup(field, value), f"{field}-{value}", kind="chosen" if value == now else "secondary")
        for value, name in names
    ]


def choice(buttons: Sequence[Button], group: str = "", size: float = CAPTION, *, equal: bool = False) -> Block:
    """Choices beside each other, the one that is taken dark; as wide as their words ask, or all alike."""
    blocks = [taken(one, group or buttons[0].name, size) for one in buttons]
    wide = [one.fill() if equal else one.stretch() for one in blocks]
    return row(*wide, gap=TIGHT).high(FIELD_H, LEAST_FIELD_H)


def taken(b: Button, group: str, size: float = CAPTION) -> Block:
    """One choice: its sign beside its word, or above it, or none where there is no room."""
    chosen = b.kind == "chosen"
    ground = Box(NOWHERE, "ink", BUTTON_RADIUS) if chosen else _ground("card")
    block = on(ground, _signed(b, group, size, "on_ink" if chosen else "ink"), TIGHT, NEAR)
    return pressed(block, b.name, b.command, b.keys)


def _signed(b: Button, group: str, size: float, ink: str) -> Block:
    sign = icon(b.icon, READ, ink) if b.icon else None
    one, two = (
        text(b.label, size, "semi", ink, align="center", leading=CLOSE, least=HINT, group=group, lines=n)
        for n in (1, 2)
    )
    beside = row(sign, one, gap=TIGHT)

    def draw(area: Area) -> Items:
        if beside.wide.wish <= area.w:
            return midst(beside).draw(area)
        words = one if one.wide.least <= area.w or " " not in b.label else two
        tall = column(sign, words.high(HINT))
        return (centred(tall) if sign and words is one and tall.tall(area.w).least <= area.h else words).draw(area)

    return Block(draw, two.tall, Need(two.wide.least, beside.wide.wish))


LETTERS = {1.0: READ, 1.2: QUESTION, 1.35: HEADLINE}
"""How large letters can be chosen, and how large the sign for it stands; keys go in finer steps."""
LETTER_W, LEAST_LETTER_W = 100.0, 84.0


def sizes_of_letters(page: Page) -> tuple[Block, ...]:
    """Three sizes of letters for the wall, the one in use dark."""
    now = min(LETTERS, key=lambda one: abs(one - page.zoom))
    return tuple(_letter(zoom, size, zoom == now) for zoom, size in LETTERS.items())


def _letter(zoom: float, size: float, chosen: bool) -> Block:
    sign = one_line("A", size, "bold", "on_ink" if chosen else "ink", align="center", least=HINT)
    ground = Box(NOWHERE, "ink", BUTTON_RADIUS) if chosen else _ground("card")
    return pressed(on(ground, sign, FLUSH, FLUSH), f"letters-{zoom}", SetZoom(zoom)).across(LETTER_W, LEAST_LETTER_W)
