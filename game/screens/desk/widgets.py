"""The pieces of the desk: smaller than those of the wall, for it is read at arm's length. Layout only."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands import Export, OpenTab
from game.desk.action import Action
from game.desk.model import Entry
from game.ui.geometry import AIRY, CLOSE, Area
from game.ui.scene import Box, Field, Icon, Item, Text, Touch
from game.ui.widgets import Items, width_of

EDGE, GAP = 34.0, 26.0
"""Around the desk, and between its panels."""
SMALL, LABEL, BODY, HEAD = 22.0, 24.0, 25.0, 30.0
LEAST = 17.0

KEYS: dict[str, tuple[str, ...]] = {
    "back": ("pageup", "ctrl+z"),
    "redo": ("ctrl+y", "ctrl+shift+z"),
    "stop": ("escape",),
    "blank": ("ctrl+.", "ctrl+b"),
}
"""The keys of actions, by name, beside the letter that they show: those of the wall where it has them too."""


SAVES = ("ctrl+s",)
"""As on the wall: the file that most schools go on with."""


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


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where the panels of the desk lie: three columns and the time plan below two of them."""

    left: Area
    middle: Area
    right: Area
    time: Area
    width: float


def sheet_for(width: float) -> Sheet:
    """The panels on a page of this width."""
    top, bottom, plan = 100.0, 1046.0, 186.0
    inner = width - 2 * EDGE - 2 * GAP
    wide = width > 1640
    left_w = min(675.0, inner * (0.37 if wide else 0.335))
    right_w = min(447.0, inner * (0.245 if wide else 0.222))
    middle_w = inner - left_w - right_w
    middle_x = EDGE + left_w + GAP
    upper = bottom - plan - GAP - top
    return Sheet(
        Area(EDGE, top, left_w, bottom - top),
        Area(middle_x, top, middle_w, upper),
        Area(middle_x + middle_w + GAP, top, right_w, upper),
        Area(middle_x, bottom - plan, middle_w + GAP + right_w, plan),
        width,
    )


def card(area: Area, fill: str = "card") -> Box:
    return Box(area, fill, 28, shadow="card")


def heading(area: Area, text: str, colour: str = "ink", size: float = HEAD) -> Text:
    return Text(area, text, size, "bold", colour, valign="middle", lines=1, least=16)


def label(area: Area, text: str, colour: str = "muted", align: str = "left", face: str = "semi") -> Text:
    return Text(area, text, LABEL, face, colour, align, "middle", 14, lines=1)


def body(area: Area, text: str, colour: str = "ink", size: float = BODY) -> Text:
    return Text(area, text, size, "medium", colour, least=LEAST, leading=AIRY)


def cap(text: str, right: float, middle: float, ink: str = "muted", fill: str = "track") -> Items:
    """A small key hint that ends at `right`."""
    w = cap_w(text)
    area = Area(right - w, middle - 18, w, 36)
    return (Box(area, fill, 10), Text(area, text, 20, "medium", ink, "center", "middle", 16, lines=1))


def cap_w(text: str) -> float:
    return max(36.0, width_of(text, 20) + 20) if text else 0.0


def press(
    area: Area,
    action: Action,
    name: str,
    keys: tuple[str, ...] = (),
    icon: str = "",
    size: float = LABEL,
    with_key: bool = True,
) -> Items:
    """A button of the desk. Its key is shown where there is room beside the label."""
    ink = {"primary": "on_primary", "chosen": "on_ink", "quiet": "muted", "stop": "stop"}.get(action.kind, "ink")
    wanted = width_of(action.label, size) * 1.05 + (size + 12 if icon else 0)
    key = shown_key(action) if with_key else ""
    key = key if key and wanted + cap_w(key) + 38 <= area.w else ""
    room = area.w - 24 - (cap_w(key) + 12 if key else 0)
    shown = min(room, wanted)
    x = area.x + 12 + (room - shown) / 2
    items: list[Item] = [_ground(area, action.kind)]
    if icon:
        items.append(Icon(Area(x, area.y + area.h / 2 - size / 2, size, size), icon, ink, 2.2))
        x, shown = x + size + 12, shown - size - 12
    text = Area(x, area.y + 3, shown, area.h - 6)
    lines = 1 if wanted <= room or " " not in action.label else 2
    items.append(Text(text, action.label, size, "semi", ink, "center", "middle", 13, lines=lines, leading=CLOSE))
    if key:
        items += cap(key, x + shown + 12 + cap_w(key), area.y + area.h / 2)
    items.append(Touch(area, name, action.command, keys or keys_of(action), min(24.0, area.h * 0.32)))
    return tuple(items)


def _ground(area: Area, kind: str) -> Box:
    radius = min(24.0, area.h * 0.32)
    if kind == "primary":
        return Box(area, "primary", radius)
    if kind == "chosen":
        return Box(area, "ink", radius)
    if kind == "stop":
        return Box(area, "stop_ground", radius, "stop", 4)
    return Box(area, "card" if kind == "plain" else "paper", radius, "field", 2.5)


def row(area: Area, actions: tuple[Action, ...], name: str, gap: float = 14, with_key: bool = True) -> Items:
    """Buttons side by side, as wide as their labels ask."""
    if not actions:
        return ()
    wants = [max(60.0, width_of(action.label, LABEL) + 36) for action in actions]
    room = area.w - gap * (len(actions) - 1)
    x, items = area.x, list[Item]()
    for n, (action, want) in enumerate(zip(actions, wants, strict=True)):
        w = room * want / sum(wants)
        items += press(Area(x, area.y, w, area.h), action, f"{name}-{n}", with_key=with_key)
        x += w + gap
    return tuple(items)


def flow(area: Area, actions: tuple[Action, ...], name: str, h: float = 52, gap: float = 10) -> Items:
    """Buttons in lines, each as wide as its label, for as many as the area holds."""
    x, y, items = area.x, area.y, list[Item]()
    for n, action in enumerate(actions):
        w = min(area.w, max(h, width_of(action.label, SMALL) * 1.05 + 34))
        if x + w > area.right + 1:
            x, y = area.x, y + h + gap
        if y + h > area.bottom + 1:
            break
        items += press(Area(x, y, w, h), action, f"{name}-{n}", size=SMALL, with_key=False)
        x += w + gap
    return tuple(items)


def flow_height(w: float, actions: tuple[Action, ...], h: float = 52, gap: float = 10) -> float:
    """How high `flow` becomes at this width."""
    x, y = 0.0, h
    for action in actions:
        wide = min(w, max(h, width_of(action.label, SMALL) * 1.05 + 34))
        if x + wide > w + 1:
            x, y = 0.0, y + h + gap
        x += wide + gap
    return y if actions else 0.0


def choose(area: Area, actions: tuple[Action, ...], name: str) -> Items:
    """Choices of which one is chosen, in one frame; only the others can be pressed."""
    items: list[Item] = [Box(area, "card", 18, "field", 2.5)]
    cells = area.inset(5).columns(max(1, len(actions)), 0)
    for n, (cell, action) in enumerate(zip(cells, actions, strict=False)):
        chosen = action.kind == "chosen"
        if chosen:
            items.append(Box(cell, "ink", 14))
        ink = "on_ink" if chosen else "ink"
        text = cell.inset(9, 0)
        lines = 0 if len(action.label) > 14 and " " in action.label else 1
        items.append(Text(text, action.label, 23, "semi", ink, "center", "middle", 14, name, lines, 1.0))
        if not chosen:
            items.append(Touch(cell, f"{name}-{n}", action.command, (), 14))
    return tuple(items)


def entry(area: Area, one: Entry, name: str, keys: tuple[str, ...] = ()) -> Items:
    """A field with its label above it."""
    clears = one.name in ("argument", "objection")
    field = Area(area.x, area.y + 34, area.w, area.h - 34)
    return (
        label(area._replace(h=30), one.label),
        Field(field, name, one.text, one.command, "", one.lines > 1, BODY, limit=one.limit, keys=keys, clears=clears),
    )
