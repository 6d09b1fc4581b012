"""Meer: what has no place in the bar of this step, and how the screen looks; each with its key.

It lies over the step, which stays to be seen, and goes as soon as something was chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from game.core.commands import Chosen, Hide, ReadAloud, SetMotion, SetSounds, Show
from game.core.view_model import ViewModel
from game.core.view_state import AGENDA, DAY, HELP
from game.i18n.words import Words
from game.screens.common.bar import back_block, bar_area, small, stop_block, stop_width
from game.screens.common.reach import board_button, side_button
from game.texts.aloud import aloud_words
from game.texts.key_names import key_words
from game.ui.blocks import NOWHERE, cap, icon, on, one_line, pressed, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    FLUSH,
    GAP,
    HINT,
    PAD,
    PANEL_RADIUS,
    READ,
    SNUG,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.keys import ALOUD, DAY_KEY
from game.ui.layout import SLACK, SPRING, Block, Items, column, grid, layers, row
from game.ui.measure import HELD, width
from game.ui.scene import Box, Field, Item, Scene, Text, Touch, Veil
from game.ui.widgets import Button, outlined, shortened

ROW_H, LEAST_ROW_H = 116.0, 66.0
LEADING = 1.3
IN_TWO = 0.56
"""The part of its width that a label needs in two lines."""
COLUMNS, NARROW_COLUMNS, MOST_ROWS = 3, 2, 7


def more_over(under: Scene, model: ViewModel, say: Words, page: Page) -> Scene:
    """`under` is the scene of the step."""
    board = on(Box(NOWHERE, "paper", PANEL_RADIUS, shadow="card"), _board(under, model, say, page), WIDE, PAD)
    room = page.area.w
    height = min(board.tall(room).wish, page.bar_top - 2 * GAP)
    items: Items = (
        *(_seen(item) for item in under.items if not isinstance(item, Touch)),
        Veil(page.whole),
        *board.draw(Area(page.margin, page.bar_top - GAP - height, room, height)),
        *_bar(page, say),
    )
    return Scene("more", items, under.skin, "close", flourish=False)


def _seen(item: Item) -> Item:
    """The same, where nothing can be typed meanwhile."""
    if not isinstance(item, Field):
        return item
    area = item.area.inset(PAD, GAP)
    lines = max(1, int(area.h / (CAPTION * LEADING)))
    told = shortened(item.text, area.w, CAPTION, lines)
    return Text(area, told, item.size, item.face, least=HINT, leading=LEADING)


def _bar(page: Page, say: Words) -> Items:
    """As on the step, with the way to close it in its place."""
    close = small("close", say("Close"), Touch(NOWHERE, "close", Hide(), ("f12",)), chosen=True)
    back = back_block(page, say, Hide())
    blocks = (stop_block(say, 0).across(stop_width(page)), back, close.across(back.wide.wish))
    return row(*blocks, SPRING, gap=GAP, mirrored=page.mirrored).draw(bar_area(page))


def _board(under: Scene, model: ViewModel, say: Words, page: Page) -> Block:
    columns = NARROW_COLUMNS if page.narrow and not _many(under, model, say) else COLUMNS
    step = [Button(one.label, one.command, one.name, one.keys, icon=one.icon) for one in under.touches() if one.label]
    named = {one.name for one in step}
    screen = [one for one in _of_screen(model, say) if one.name not in named]
    groups = ((say("This step"), step), (say("The screen"), screen))
    cell = (page.area.w - 2 * PAD - (columns - 1) * _apart(columns)) / columns
    look = _look((*step, *screen), cell, say)
    return column(*(_group(title, entries, columns, say, look) for title, entries in groups if entries), gap=PAD)


class Look(NamedTuple):
    """How all entries are set alike: whether each has its sign, how large its words are, and how far from its edge."""

    signs: bool
    size: float
    inwards: float


LOOKS = (Look(True, READ, PAD), Look(False, READ, PAD), Look(False, READ, GAP), Look(False, CAPTION, GAP))


def _look(entries: Iterable[Button], cell: float, say: Words) -> Look:
    """The first in which every entry has room for its key; where there is none, some keys give way."""
    every = tuple(entries)
    fitting = (
        one for one in LOOKS if all(_inner(b, say, one).wide.least + 2 * one.inwards <= cell + SLACK for b in every)
    )
    return next(fitting, LOOKS[1])


def _many(under: Scene, model: ViewModel, say: Words) -> bool:
    """More than a narrow wall has room for in two columns."""
    step = sum(bool(one.label) for one in under.touches())
    return -(-step // NARROW_COLUMNS) - (-len(_of_screen(model, say)) // NARROW_COLUMNS) > MOST_ROWS


def _apart(columns: int) -> float:
    return GAP if columns == COLUMNS else TIGHT


def _group(title: str, entries: list[Button], columns: int, say: Words, look: Look) -> Block:
    rows = grid([_entry(one, say, look) for one in entries], columns, _apart(columns))
    return column(one_line(title, CAPTION, "medium", "muted", least=HINT), rows, gap=TIGHT)


def _of_screen(model: ViewModel, say: Words) -> list[Button]:
    """How the screen looks, and what it leads to."""
    desk = Button(say("The desk"), Show("desk"), "desk", ("f9",), icon="people")
    plan = Button(say("Still to come"), Show(AGENDA), "agenda", ("ctrl+shift+a",), icon="clock")
    came_up = Button(say("What else came up"), Show("came_up"), "came-up", ("ctrl+shift+o",), icon="question")
    aloud = Button(say("Read aloud"), ReadAloud(), "aloud", (ALOUD,), icon="voice")
    day = Button(say("Study day"), Show(DAY), "study-day", (DAY_KEY,), icon="pair")
    return [
        *((aloud,) if aloud_words(model.session, say) else ()),
        *((plan, came_up) if model.session.started else ()),
        *(() if model.practice or model.hall is not None else (day,)),
        Button(say("Text, colours, language"), Show("settings"), "settings-key", ("f10",), icon="text_size"),
        Button(motion_words(model, say), SetMotion(), "motion", ("ctrl+shift+e",), icon="feather"),
        side_button(model, say),
        board_button(model, say),
        *(() if model.two_screens else (desk,)),
        Button(
            say("Sound off") if model.sounds else say("Sound on"),
            SetSounds(not model.sounds),
            "sounds",
            ("ctrl+shift+g",),
            icon="sound",
        ),
        Button(say("Contacts"), Show("contacts"), "contacts", (), icon="person"),
        Button(say("Black screen"), Show("blank"), "blank", (".",), icon="moon"),
        Button(say("Help"), Show(HELP), "help", ("f1",), icon="question"),
    ]


def motion_words(model: ViewModel, say: Words) -> str:
    """What the other choice would be."""
    return say("Movement as usual") if model.less_motion else say("Less movement")


def _entry(b: Button, say: Words, look: Look) -> Block:
    """Where a label has no room in two lines, its key gives way, which stands in help too."""
    inner = _inner(b, say, look, gives=1)
    ground = Block(lambda area: (outlined(area, BUTTON_RADIUS),))
    block = layers(ground, Block(lambda area: inner.draw(area.inset(look.inwards, FLUSH))))
    command = b.command if isinstance(b.command, Show) else Chosen(b.command)
    return pressed(block.high(ROW_H, LEAST_ROW_H), b.name, command, b.keys)


def _inner(b: Button, say: Words, look: Look, gives: int = 0) -> Block:
    """Its sign, where it has one, its words and its key. Without signs all labels start alike."""
    key = _cap(b, say)
    sign = icon(b.icon) if b.icon and look.signs else None
    return row(sign, _label(b, look.size), key.give(gives) if key else None, gap=GAP if look.inwards > GAP else TIGHT)


def _label(b: Button, size: float) -> Block:
    words = _AMOUNT.sub(HELD, b.label)
    label = text(words, size, "semi", leading=SNUG, lines=2)
    least = max(label.wide.wish * IN_TWO, *(width(word, size, "semi") for word in words.split(" ")))
    return label.across(0, min(least, label.wide.wish), 1)


_AMOUNT = re.compile(r"(?<=[−+\d]) (?=\w)")
"""Between a figure and its sign or unit: there no line is broken."""


def _cap(b: Button, say: Words) -> Block | None:
    key = key_words(b.keys, say)
    return cap(key) if key else None
