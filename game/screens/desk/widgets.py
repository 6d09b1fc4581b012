"""The pieces of the desk, of the kit that the wall is made of; only smaller, for it is read at arm's length."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.commands import Command, Export, OpenTab
from game.desk.action import Action
from game.desk.model import Desk, Entry
from game.ui.blocks import NOWHERE, icon, item, midst, on, pressed, text
from game.ui.geometry import AIRY, CHIP_RADIUS, CLOSE, FLUSH, GAP, NEAR, STRONG, TIGHT, Area
from game.ui.layout import Block, centred, column, flow, layers, padded, row
from game.ui.measure import ROOMY, narrowest, width
from game.ui.scene import Box, Field
from game.ui.widgets import CAP_RADIUS, ground, outlined

LEAST, SMALL, READ, HEAD, LARGE, FIGURE = 17, 21, 24, 30, 40, 52
"""The scale of letters at arm's length: as small as may be, beside a thing, to read, above it, at a glance, figures."""
PRESS_H, CHIP_H, CHIP_LEAST = 52, 44, 34
"""How high something is that is pressed or typed in; in lines of many it is a little less."""
SIGN_W = 34.0
"""Signs before a heading, a standpoint, a question."""

KEYS: dict[str, tuple[str, ...]] = {
    "back": ("pageup", "ctrl+z"),
    "redo": ("ctrl+y", "ctrl+shift+z"),
    "stop": ("escape",),
    "blank": ("ctrl+.", "ctrl+b"),
}
"""The keys of actions, by name, beside the letter that they show: those of the wall where it has them too."""


SAVES = ("ctrl+s",)
"""As on the wall: the file that most schools go on with."""

INKS = {"primary": "on_primary", "chosen": "on_ink", "quiet": "muted", "stop": "stop"}


def keys_of(action: Action) -> tuple[str, ...]:
    letter = action.key.lower()
    own = (f"ctrl+{letter}",) if len(letter) == 1 and letter.isalpha() else ()
    if isinstance(action.command, OpenTab):  # of this window alone: it has no name on the wire
        return own
    if action.name == "leave" and letter:  # the way back from the set-up shows the key of going back
        own = ("pageup",)
    known = SAVES if action.command == Export("docx") else KEYS.get(action.name, ())
    return tuple(dict.fromkeys((*known, *own)))


def shown_key(action: Action) -> str:
    """On the desk somebody may be typing notes at nearly every step, so letters want Ctrl at all of them."""
    return f"Ctrl {action.key}" if len(action.key) == 1 and action.key.isalpha() else action.key


# ----------------------------------------------------------------------------------------------------------- letters


def line(
    content: str, colour: str = "muted", *, size: float = READ, face: str = "semi", align: str = "left", group: str = ""
) -> Block:
    """A few words in one line."""
    return text(content, size, face, colour, align=align, least=LEAST, lines=1, group=group)


def heading(content: str, colour: str = "ink") -> Block:
    return line(content, colour, size=HEAD, face="bold").whole()


def headed(head: str, block: Block) -> Block:
    """Something with a quiet word above it."""
    return column(line(head), block, gap=NEAR)


def cap(label: str, ink: str = "muted", fill: str = "track") -> Block:
    """A small key hint."""
    words = line(label, ink, size=SMALL, face="medium", align="center")
    return centred(on(Box(NOWHERE, fill, CAP_RADIUS), words, TIGHT, NEAR))


# ------------------------------------------------------------------------------------------------------------ presses


def press(
    action: Action,
    name: str,
    keys: tuple[str, ...] = (),
    *,
    sign: str = "",
    size: float = READ,
    with_key: bool = True,
) -> Block:
    """A button of the desk. Its key is shown where there is room beside the label."""
    ink = INKS.get(action.kind, "ink")
    label = _label(action, size, ink)
    least, wish, _ = label.wide
    key = cap(shown_key(action)).give() if with_key and action.key else None
    inner = row(icon(sign, size, ink) if sign else None, label.across(wish, wish if key else least, 1), key, gap=TIGHT)
    block = on(_ground(action.kind), midst(inner), TIGHT, NEAR / 2).high(PRESS_H)
    touch = pressed(block, name, action.command, keys or keys_of(action), CHIP_RADIUS)
    before = size + TIGHT if sign else 0
    return touch.across(before + wish + 2 * TIGHT, before + least + 2 * TIGHT)


def _label(action: Action, size: float, ink: str, group: str = "") -> Block:
    """In one line, or in two where a word ends."""
    lines = 2 if " " in action.label else 1
    label = text(action.label, size, "semi", ink, align="center", least=LEAST, leading=CLOSE, lines=lines, group=group)
    longest = max((width(word, size, "semi") for word in action.label.split()), default=0) * ROOMY
    least = max(longest, narrowest(action.label, LEAST, "semi"))
    return label.across(max(label.wide.wish, PRESS_H - 2 * TIGHT), least)


def _ground(kind: str) -> Box:
    return (
        outlined(NOWHERE, CHIP_RADIUS, "stop_ground", "stop") if kind == "stop" else ground(NOWHERE, kind, CHIP_RADIUS)
    )


def presses(actions: Sequence[Action], name: str, *, with_key: bool = True, first: int = 0) -> Block:
    """Buttons side by side over the whole width, as wide as their labels ask, their names numbered from `first` on."""
    made = [press(action, f"{name}-{n}", with_key=with_key) for n, action in enumerate(actions, first)]
    return row(*(one.across(0, one.wide.least, one.wide.wish) for one in made), gap=TIGHT)


def chips(actions: Sequence[Action], name: str) -> Block:
    """Buttons in lines, each as wide as its label."""
    made = (press(action, f"{name}-{n}", size=SMALL, with_key=False) for n, action in enumerate(actions))
    return flow([one.high(CHIP_H, CHIP_LEAST) for one in made], NEAR)


def sign(name: str, touch: str, command: Command, keys: tuple[str, ...]) -> Block:
    """Less and more, beside a number."""
    block = on(outlined(NOWHERE, CHIP_RADIUS), icon(name, SIGN_W, weight=STRONG), NEAR)
    return pressed(block, touch, command, keys, CHIP_RADIUS).across(PRESS_H + GAP, PRESS_H - TIGHT)


def choose(actions: Sequence[Action], name: str) -> Block:
    """Choices of which one is chosen, in one frame; only the others can be pressed."""
    cells = (_cell(action, f"{name}-{n}", name) for n, action in enumerate(actions))
    return on(outlined(NOWHERE, CHIP_RADIUS), row(*cells), NEAR / 2).high(PRESS_H, CHIP_H)


def _cell(action: Action, name: str, group: str) -> Block:
    """As wide as the next one, unless its label needs more."""
    chosen = action.kind == "chosen"
    label = _label(action, READ, "on_ink" if chosen else "ink", group)
    padding = padded(label, NEAR, FLUSH)
    if chosen:
        cell = layers(Block(lambda area: (Box(area, "ink", TIGHT),)), padding)
    else:
        cell = pressed(padding, name, action.command, radius=TIGHT)
    return cell.across(label.wide.wish + TIGHT + GAP, label.wide.least + 2 * NEAR, 1)


# ------------------------------------------------------------------------------------------------------------- typing


def field(one: Entry, name: str, keys: tuple[str, ...] = ()) -> Block:
    clears = one.name in ("argument", "objection")

    def typed(area: Area) -> Field:
        return Field(
            area, name, one.text, one.command, "", one.lines > 1, READ, limit=one.limit, keys=keys, clears=clears
        )

    return item(typed).high(PRESS_H * min(one.lines, 3), PRESS_H)


def entry(one: Entry, name: str, keys: tuple[str, ...] = ()) -> Block:
    """A field with its label above it."""
    return headed(one.label, field(one, name, keys).grow())


# ------------------------------------------------------------------------------------------------------ what is told


def paragraph(head: str, told: str) -> Block:
    """A text to be read, with a quiet word above it."""
    return headed(head, text(told, READ, "medium", least=LEAST, leading=AIRY, valign="top"))


def named(desk: Desk, *names: str) -> tuple[Action, ...]:
    """The choices with one of these names."""
    return tuple(action for action in desk.choices if action.name in names)
