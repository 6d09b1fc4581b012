"""The kit of blocks that screens are put together from: texts, signs, panels, buttons; each knows what room it needs.

Sizes of letters are the steps of one scale and distances those of another (`game/ui/geometry.py`): a screen names them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from game.core.commands import Command
from game.ui.geometry import BUTTON_RADIUS, CAPTION, EASY, EDGE, GAP, HINT, PAD, PANEL_RADIUS, READ, SNUG, Area
from game.ui.layout import SLACK, Block, Items, Need, layers, padded, row
from game.ui.measure import ROOMY as ROOMY
from game.ui.measure import cut, height, largest, lines_in, longest_word, width
from game.ui.scene import Box, Icon, Item, Text, Touch
from game.ui.widgets import Button, button, cap_width, keycap, letter

ICON_SHARE = 1.3
"""How large a sign stands beside a text, in sizes of it."""


def text(
    content: str,
    size: float = READ,
    face: str = "medium",
    colour: str = "ink",
    *,
    align: str = "left",
    valign: str = "middle",
    least: float | None = None,
    lines: int = 0,
    group: str = "",
    leading: float = 1.2,
    larger: float = 1.0,
) -> Block:
    """A text that wishes the height of its lines at `size`, and takes that at `least` where there is no more.

    `larger` is `Page.larger` for what the room reads from afar. Every text of two to four lines is evened where it is
    painted (`ui/line_breaking`).
    """
    low = min(size, max(HINT, size * 0.75) if least is None else least)

    def tall(w: float) -> Need:
        if not content:
            return Need()
        wish, small = (_height(content, one, w, face, leading, lines) for one in (size * larger, low))
        return Need(min(small, wish), wish)

    def draw(area: Area) -> Items:
        return (Text(area, content, size, face, colour, align, valign, low, group, lines, leading),) if content else ()

    wish = width(content, size * larger, face) * ROOMY if content else 0.0
    least_wide = width(content, low, face) * ROOMY if lines == 1 and content else _longest(content, low, face)
    return Block(draw, tall, Need(min(wish, least_wide), wish))


def one_line(
    content: str,
    size: float = READ,
    face: str = "medium",
    colour: str = "ink",
    *,
    align: str = "left",
    valign: str = "middle",
    least: float | None = None,
    group: str = "",
) -> Block:
    """A text that stands in one line."""
    return text(content, size, face, colour, align=align, valign=valign, least=least, lines=1, group=group)


def kept(
    content: str,
    size: float = READ,
    face: str = "medium",
    colour: str = "ink",
    *,
    valign: str = "middle",
    leading: float = SNUG,
    lines: int = 0,
    group: str = "",
) -> Block:
    """A text of which as much is kept as has room, down to one line, with a sign where some of it is left out.

    `lines`: never more than these.
    """
    whole = text(content, size, face, colour, valign=valign, leading=leading, least=HINT, group=group)

    def draw(area: Area) -> Items:
        room = lines_in(area.h, HINT, leading)
        told = cut(content, HINT, area.w / ROOMY, face, min(room, lines or room))
        return text(told, size, face, colour, valign=valign, leading=leading, least=HINT, group=group).draw(area)

    def tall(w: float) -> Need:
        return whole.tall(w)._replace(least=height(content and "x", HINT, w, face, leading))

    return replace(whole, draw=draw, tall=tall)


def by_width(make: Callable[[float], Block]) -> Block:
    """A block that is made anew for the width it gets."""
    made = cache(make)
    return Block(lambda area: made(area.w).draw(area), lambda w: made(w).tall(w))


def beginning(
    content: str,
    size: float = READ,
    face: str = "medium",
    colour: str = "ink",
    *,
    lines: int,
    align: str = "left",
    valign: str = "middle",
    group: str = "",
    leading: float = 1.2,
) -> Block:
    """A text in one size and so many lines at most; what has no room in them is left out, with a sign."""

    def made(w: float) -> Block:
        told = cut(content, size, w / ROOMY, face, lines)
        return text(
            told, size, face, colour, align=align, valign=valign, group=group, leading=leading, lines=lines
        ).whole()

    return replace(by_width(made), wide=text(content, size, face, least=size).wide)


def figure(
    content: str, size: float, colour: str = "ink", *, align: str = "left", least: float = HINT, group: str = ""
) -> Block:
    """A number that changes where it stands: all of its figures are equally wide."""

    def draw(area: Area) -> Items:
        return (Text(area, content, size, "bold", colour, align, "middle", least, group, 1, fixed_cells=True),)

    wide = width("0" * len(content), size, "bold") * ROOMY
    return Block(draw, lambda w: Need(least, _height("0", size, w, "bold", 1, 1)), Need(wide * least / size, wide))


@lru_cache(4096)
def _height(content: str, size: float, w: float, face: str, leading: float, lines: int) -> float:
    if lines == 1:
        return height("x", size, w, face, leading)
    return height(content, size, w / ROOMY, face, leading) + 2


@lru_cache(4096)
def _longest(content: str, size: float, face: str) -> float:
    """The width of the longest word: less would break it."""
    return longest_word(content, round(size), face) * ROOMY


def headline(
    content: str,
    sizes: tuple[float, ...],
    face: str = "bold",
    colour: str = "ink",
    *,
    lines: int = 2,
    larger: float = 1.0,
    align: str = "left",
) -> Block:
    """A text as large as one of these sizes lets it stand in so many lines; it takes its height before all others."""

    def fitted(w: float) -> Block:
        size = largest(content, tuple(one * larger for one in sizes), w / ROOMY, face, most=lines) / larger
        return text(content, size, face, colour, leading=1.14, larger=larger, align=align, least=sizes[-1])

    return by_width(fitted).whole()


def title(content: str, sizes: tuple[float, ...], face: str = "display", colour: str = "ink") -> Block:
    """A headline that stands in one line."""
    return headline(content, sizes, face, colour, lines=1)


def as_large(
    content: str,
    sizes: tuple[float, ...],
    face: str = "semi",
    colour: str = "ink",
    *,
    leading: float = EASY,
    larger: float = 1.0,
    lines: int = 0,
) -> Block:
    """A text as large as one of these sizes lets it stand in what room there is, and not higher than `lines` need.

    It gives way to everything else, down to the last of its sizes.
    """

    def told(size: float) -> Block:
        return text(content, size, face, colour, least=sizes[-1], leading=leading, larger=larger)

    def draw(area: Area) -> Items:
        fitting = (size for size in sizes if told(size).tall(area.w).wish <= area.h + SLACK)
        return told(next(fitting, sizes[-1])).draw(area)

    def tall(w: float) -> Need:
        most = headline(content, sizes, face, lines=lines, larger=larger) if lines else told(sizes[0])
        wish = most.tall(w).wish
        return Need(min(wish, told(sizes[-1]).tall(w).least), wish)

    return Block(draw, tall)


def icon(name: str, size: float = READ * ICON_SHARE, colour: str = "ink", weight: float = 2.0) -> Block:
    """A sign in the middle of its place."""

    def draw(area: Area) -> Items:
        return (Icon(area.middle(min(size, area.w, area.h)), name, colour, weight),)

    return Block(draw, lambda _: Need(size, size), Need(size, size))


def beside(sign: str, content: Block, size: float = READ * ICON_SHARE, colour: str = "ink", gap: float = GAP) -> Block:
    """A text with its sign before it."""
    return row(icon(sign, size, colour), content.stretch(), gap=gap)


def midst(block: Block) -> Block:
    """A block in the middle of its width, no wider than it wishes."""

    def draw(area: Area) -> Items:
        return block.draw(area.middle(min(area.w, block.wide.wish), area.h))

    return replace(block, draw=draw)


def cap(label: str) -> Block:
    """A key as it stands on a keyboard, at the right of what it presses."""
    w = cap_width(label)
    return Block(lambda area: keycap(label, area.right, area.y + area.h / 2), wide=Need(w, w))


def badge(index: int, size: float) -> Block:
    """The letter of a standpoint in its colour and shape."""

    def draw(area: Area) -> Items:
        return letter(area.middle(min(size, area.w, area.h)), index)

    return Block(draw, lambda _: Need(size, size), Need(size, size))


def item(make: Callable[[Area], Item | Items], high: float = 0.0, wide: float = 0.0) -> Block:
    """Anything else that is painted into an area: a picture, a ring, dots, a field."""

    def draw(area: Area) -> Items:
        made = make(area)
        return made if isinstance(made, tuple) else (made,)

    return Block(draw, lambda _: Need(high, high), Need(wide, wide))


def on(ground: Box, block: Block, x: float = PAD, y: float | None = None) -> Block:
    """A block on a ground: a box of which the area alone is still open."""
    return layers(Block(lambda area: (replace(ground, area=area),)), padded(block, x, y))


def panel(block: Block, x: float = PAD, y: float | None = None) -> Block:
    """On a card, with a soft shadow or within a line, as the theme does."""
    return on(Box(NOWHERE, "card", PANEL_RADIUS, shadow="card"), block, x, y)


def of_option(index: int, shadow: str = "card") -> Box:
    """The ground of the standpoint that is chosen, counted or leads: in its own colour."""
    return Box(NOWHERE, f"tint{index}", PANEL_RADIUS, f"option{index}", EDGE, shadow)


def pill(content: str, fill: str = "ink", colour: str = "on_ink", size: float = CAPTION) -> Block:
    """A short text on a ground with round ends."""
    inner = text(content, size, "semi", colour, align="center", lines=1)
    high = size * 2.1

    def draw(area: Area) -> Items:
        return (Box(area, fill, area.h / 2), *inner.draw(area.inset(min(size * 0.8, area.w / 4), 0)))

    wish = inner.wide.wish + size * 1.6
    return Block(draw, lambda _: Need(high, high), Need(min(inner.wide.least + size * 1.6, wish), wish))


def pressed(
    block: Block,
    name: str,
    command: Command,
    keys: tuple[str, ...] = (),
    radius: float = BUTTON_RADIUS,
    into: str = "",
) -> Block:
    """A block that can be pressed, all of it."""
    return layers(block, Block(lambda area: (Touch(area, name, command, keys, radius, into=into),)))


def by_key(name: str, command: Command, keys: tuple[str, ...], label: str = "", sign: str = "") -> Touch:
    """What only keys do: it can be seen nowhere, or with a label in Meer."""
    return Touch(NOWHERE, name, command, keys, hidden=True, label=label, icon=sign)


CHOICE_H, LEAST_CHOICE_H, TWO_LINES_H = 92.0, 64.0, 70.0
"""How high a button is that stands on a page, and not in the bar; and no lower where its label takes two lines."""


def choice(b: Button, high: float = CHOICE_H, least: float = LEAST_CHOICE_H) -> Block:
    """A button on a page: as wide as its label asks, or as its weight where it shares a row."""
    label = text(b.label, b.size, "semi", lines=1)
    around = 2 * PAD + (cap_width(b.cap) + GAP if b.cap else 0) + (b.size + GAP if b.icon else 0)
    wide = Need(min(_longest(b.label, HINT, "semi"), label.wide.wish) + 2 * GAP, label.wide.wish + around)

    def tall(w: float) -> Need:
        in_one = width(b.label, HINT, "semi") * ROOMY + 2 * GAP <= w
        low = least if in_one else max(least, TWO_LINES_H)
        return Need(min(low, high), high)

    return Block(lambda area: button(area, b), tall, wide)


def choices(ways: Sequence[Button], gap: float = GAP) -> Block:
    """Buttons side by side over the whole width, as wide as their weights ask."""
    return row(*(choice(b).across(0, choice(b).wide.least, b.weight) for b in ways), gap=gap)


NOWHERE = Area(0, 0, 0, 0)
"""The area of what gets its place later."""
