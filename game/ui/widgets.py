"""The pieces that every screen is made of: header, control bar, buttons, panels. Layout only; it decides nothing."""

from __future__ import annotations

from game.core.cards import Card, Sourced
from game.core.commands import Command
from game.core.session import Session
from game.core.value import Value, value
from game.i18n.words import Words
from game.texts.cards import card_text as card_text
from game.texts.cards import option_text as option_text
from game.texts.floors import unchecked
from game.ui.geometry import HINT, SMALL, Area
from game.ui.measure import ROOMY, fits, lines, width
from game.ui.scene import Box, Icon, Item, Mark, Text, Touch

Items = tuple[Item, ...]


def width_of(text: str, size: float) -> float:
    """How wide a text is in one line, in the widest of the usual faces."""
    return width(text, size, "semi")


def height_of(text: str, size: float, w: float, leading: float = 1.2) -> float:
    """How high a text is in lines of this width; enough to share a column between texts."""
    return (len(lines(text, round(size), int(w / ROOMY), "semi")) - 1) * size * leading + size * ONE_LINE


ONE_LINE = 1.1
"""What one line takes, in sizes."""


def skin_of(session: Session) -> str:
    return skin_for(session.card or session.settled_card)


def skin_for(card: Card | None) -> str:
    """Heavy cards get the sober skin."""
    return "sober" if card is not None and card.weight.traits.sober else "warm"


def panel(area: Area, radius: float = 32) -> Box:
    """A card, with a soft shadow or within a line, as the theme does."""
    return Box(area, "card", radius, shadow="card")


def quiet(area: Area, radius: float = 24) -> Box:
    return Box(area, "track", radius)


def outlined(area: Area, radius: float = 24, fill: str = "card", edge: str = "field", thick: float = 3) -> Box:
    return Box(area, fill, radius, edge, thick)


CAP_RADIUS = 10
"""Of the little box that names a key: nothing else has it."""


def keycap(
    label: str, right: float, middle: float, ink: str = "muted", fill: str = "card", edge: str = "line"
) -> Items:
    """A small key hint whose right edge is at `right`."""
    area = Area(right - cap_width(label), middle - 20, cap_width(label), 40)
    return (
        Box(area, fill, CAP_RADIUS, edge, 2),
        Text(area.inset(7, 2), label, SMALL, "medium", ink, "center", "middle", least=20, lines=1),
    )


def cap_width(label: str) -> float:
    return max(44, width_of(label, SMALL) + 22) if label else 0


@value
class Button(Value):
    """What a button says and asks for. `kind`: primary, secondary, chosen or quiet; `cap` is the key hint."""

    label: str
    command: Command
    name: str
    keys: tuple[str, ...] = ()
    cap: str = ""
    icon: str = ""
    kind: str = "secondary"
    size: float = 34
    weight: float = 1.0
    arrow: str = ""  # an icon behind the label


def button(area: Area, b: Button, radius: float = 24) -> Items:
    """A button with its label in the middle, its icon before it, and its key or an arrow at the right."""
    primary, chosen = b.kind == "primary", b.kind == "chosen"
    ink = "on_primary" if primary else "on_ink" if chosen else "ink"
    inner = area.inset(14 if area.w < 260 else 22, 6)
    cap = _cap_room(b, inner)
    icon = _icon_room(b, inner.w - cap)
    arrow = b.size + 16 if b.arrow else 0.0
    wanted = width_of(b.label, b.size) * 1.03
    label = min(inner.w - cap - icon - arrow, wanted)
    x = inner.x + max(0.0, (inner.w - cap - icon - arrow - label) / 2)
    middle = area.y + area.h / 2
    items: list[Item] = [ground(area, b.kind, radius)]
    if icon:
        items.append(_sign(b.icon, x, middle, b.size, ink))
    text = Area(x + icon, inner.y, label, inner.h)
    least = min(b.size, HINT) if _stands(b.label, label, inner.h) else LAST_RESORT
    one_line = 1 if not set(" -") & set(b.label) or width_of(b.label, least) * ROOMY <= label else 0
    items.append(Text(text, b.label, b.size, "semi", ink, "center", "middle", least, lines=one_line, leading=LEADING))
    if b.arrow:
        items.append(_sign(b.arrow, x + icon + label + 16, middle, b.size, ink))
    if cap:
        caps = ("on_primary", "primary_key", "primary_key") if primary else ("muted", "card", "line")
        items += keycap(b.cap, x + icon + label + cap, middle, *caps)
    items.append(Touch(area, b.name, b.command, b.keys, radius))
    return tuple(items)


LEADING, LAST_RESORT = 1.05, 22.0
"""Of the lines on a button; and the size of what is longer than its button: rather small than broken."""


def _stands(label: str, w: float, h: float) -> bool:
    """Whether it stands whole on a button of this size in letters that the whole room reads."""
    most = 1 + max(0, int((h - HINT) / (HINT * LEADING)))
    return fits(label, HINT, w / ROOMY, "semi", most=most)


def _longest_word(label: str, size: float) -> float:
    return max((width_of(word, size) for word in label.split()), default=0.0) * ROOMY


def ground(area: Area, kind: str, radius: float = 24) -> Box:
    """What a button of this kind stands on."""
    if kind == "primary":
        return Box(area, "primary", radius, shadow="primary")
    if kind == "chosen":
        return Box(area, "ink", radius)
    return outlined(area, radius, "paper" if kind == "quiet" else "card")


def _sign(name: str, x: float, middle: float, size: float, ink: str) -> Icon:
    return Icon(Area(x, middle - size / 2, size, size), name, ink, 2.2)


def _cap_room(b: Button, inner: Area) -> float:
    """Room for the key, where the label can still be read beside it; the label goes first."""
    cap = cap_width(b.cap) + 16 if b.cap else 0.0
    left, lines = inner.w - cap, 2 if inner.h >= 2 * HINT else 1
    whole = width_of(b.label, HINT) <= left * lines * FILLED
    return cap if whole and left >= _longest_word(b.label, HINT) else 0.0


def _icon_room(b: Button, room: float) -> float:
    """An icon is dropped where the longest word of the label would have to be broken beside it."""
    return b.size + 16 if b.icon and room - b.size - 16 >= _longest_word(b.label, HINT) else 0


def letter(area: Area, index: int) -> Items:
    """The sign of a standpoint: letter, shape and colour, never colour alone."""
    return (Mark(area, index),)


def sourced(note: Sourced, source: str, say: Words) -> str:
    """Where a statement comes from, when it was checked, and how sure that is."""
    told = say("{source}, checked {date}", source=source, date=say.date(note.checked))
    if note.mark == "GK":
        told += ". " + unchecked(say)
    return told


FILLED = 0.84
"""Lines end at words, so this share of their width can be counted on."""


def shortened(text: str, w: float, size: float, lines: int) -> str:
    """The text, or its beginning with an ellipsis, for so many lines of this width at this size."""
    text = " ".join(text.split())
    room, wanted = w * lines * FILLED, width_of(text, size)
    if wanted <= room:
        return text
    kept = text[: max(1, int(len(text) * room / wanted) - 2)]
    return (kept.rpartition(" ")[0] or kept).rstrip(" ,;:.") + " …"


def beside_icon(area: Area, icon: str, text: str, ink: str = "ink", least: float = 26, leading: float = 1.2) -> Items:
    """A sentence to be read from the back, with its sign before it; the ground is laid by who asks."""
    return (
        Icon(Area(area.x + 30, area.y + area.h / 2 - 22, 44, 44), icon, ink),
        Text(
            Area(area.x + 96, area.y, area.w - 120, area.h), text, 34, "semi", ink,
            valign="middle", least=least, leading=leading,
        ),
    )  # fmt: skip
