"""The pieces that every screen is made of: header, control bar, buttons, panels. Layout only; it decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import LETTERS, Card, OptionId, Weight
from game.core.commands import Advance, Command, StepBack
from game.core.moment import Moment
from game.core.session import CARD_PHASES, Phase, Session
from game.core.view import Hide, Show
from game.scene import (
    BAR_H,
    BAR_Y,
    LABEL,
    MARGIN,
    SMALL,
    Area,
    Box,
    Icon,
    Item,
    Page,
    Ring,
    Text,
    Touch,
    WeightMark,
)
from game.words import Words

Items = tuple[Item, ...]
NARROW_GLYPHS = "iljtfr1 .,:;'’|!()"


def width_of(text: str, size: float) -> float:
    """About how wide a text is: close enough to place what follows it; the stage measures exactly."""
    return (
        sum(0.34 if c in NARROW_GLYPHS else 0.9 if c in "mwMW@%" else 0.68 if c.isupper() else 0.6 for c in text) * size
    )


def skin_of(session: Session) -> str:
    """Heavy cards get the sober skin."""
    return "sober" if session.card is not None and session.card.weight is Weight.HEAVY else "warm"


def panel(area: Area, radius: float = 32) -> Box:
    """A white card with a soft shadow."""
    return Box(area, "card", radius, shadow="card")


def quiet(area: Area, radius: float = 24) -> Box:
    return Box(area, "track", radius)


def outlined(area: Area, radius: float = 24, fill: str = "card", edge: str = "field", thick: float = 3) -> Box:
    return Box(area, fill, radius, edge, thick)


def keycap(
    label: str, right: float, middle: float, ink: str = "muted", fill: str = "card", edge: str = "line"
) -> Items:
    """A small key hint whose right edge is at `right`."""
    area = Area(right - cap_width(label), middle - 20, cap_width(label), 40)
    return (
        Box(area, fill, 10, edge, 2),
        Text(area, label, SMALL, "medium", ink, "center", "middle", least=20, lines=1),
    )


def cap_width(label: str) -> float:
    return max(44, width_of(label, SMALL) + 22) if label else 0


@dataclass(frozen=True, slots=True)
class Button:
    """What a button says and asks for. `kind`: primary, secondary, chosen or quiet; `cap` is the key hint."""

    label: str
    wish: Command
    name: str
    keys: tuple[str, ...] = ()
    cap: str = ""
    icon: str = ""
    kind: str = "secondary"
    size: float = 34
    weight: float = 1.0


def button(area: Area, b: Button, radius: float = 24) -> Items:
    """A button with its label in the middle and its key at the right."""
    primary, chosen = b.kind == "primary", b.kind == "chosen"
    ink = "on_primary" if primary else "white" if chosen else "ink"
    ground: Box
    if primary:
        ground = Box(area, "primary", radius, shadow="primary")
    elif chosen:
        ground = Box(area, "ink", radius)
    else:
        ground = outlined(area, radius, "paper" if b.kind == "quiet" else "card")
    inner = area.inset(14 if area.w < 260 else 22, 6)
    items: list[Item] = [ground]
    cap = cap_width(b.cap) + 16 if b.cap else 0
    icon = _icon_room(b, inner.w - cap)
    wanted = width_of(b.label, b.size) * 1.04
    label = min(inner.w - cap - icon, wanted)
    x = inner.x + max(0.0, (inner.w - cap - icon - label) / 2)
    middle = area.y + area.h / 2
    if icon:
        items.append(Icon(Area(x, middle - b.size / 2, b.size, b.size), b.icon, ink, 2.2))
    text = Area(x + icon, inner.y, label, inner.h)
    one_line = 1 if label >= wanted * 0.78 or " " not in b.label else 0
    items.append(Text(text, b.label, b.size, "semi", ink, "center", "middle", 24, lines=one_line, leading=1.1))
    if b.cap:
        caps = ("on_primary", "primary_key", "primary_key") if primary else ("muted", "card", "line")
        items += keycap(b.cap, x + icon + label + cap, middle, *caps)
    items.append(Touch(area, b.name, b.wish, b.keys, radius))
    return tuple(items)


def _icon_room(b: Button, room: float) -> float:
    """An icon is dropped where the longest word of the label would have to be broken beside it."""
    longest = max((width_of(word, 26) for word in b.label.split()), default=0.0)
    return b.size + 16 if b.icon and room - b.size - 16 >= longest * 1.05 else 0


def row_of(area: Area, buttons: tuple[Button, ...], gap: float = 16) -> Items:
    """Buttons side by side, as wide as their weights ask."""
    total = sum(b.weight for b in buttons)
    room = area.w - gap * (len(buttons) - 1)
    items: list[Item] = []
    x = area.x
    for b in buttons:
        w = room * b.weight / total
        items += button(Area(x, area.y, w, area.h), b)
        x += w + gap
    return tuple(items)


def segmented(area: Area, buttons: tuple[Button, ...], size: float = 28, radius: float = 20) -> Items:
    """Choices of which one is chosen (kind `chosen`), in one frame."""
    items: list[Item] = [outlined(area, radius)]
    for cell, b in zip(area.inset(6).columns(len(buttons), 0), buttons, strict=True):
        chosen = b.kind == "chosen"
        ink = "white" if chosen else "ink"
        if chosen:
            items.append(Box(cell, "ink", radius - 5))
        shift = size + 10 if b.icon else 0
        label = min(cell.w - shift - 12, width_of(b.label, size) * 1.05)
        x = cell.x + (cell.w - shift - label) / 2
        if b.icon:
            items.append(Icon(Area(x, cell.y + cell.h / 2 - size / 2, size, size), b.icon, ink, 2.2))
        items.append(
            Text(
                Area(x + shift, cell.y, label, cell.h),
                b.label,
                size,
                "semi",
                ink,
                "center",
                "middle",
                lines=1,
                least=22,
            )
        )
        items.append(Touch(cell, b.name, b.wish, b.keys, radius - 5))
    return tuple(items)


def stop_button(page: Page, say: Words, pressed: bool = False) -> Items:
    """The same place on every screen: lower left, away from the step forward."""
    area = Area(MARGIN, BAR_Y, stop_width(page), BAR_H)
    ink = "white" if pressed else "stop"
    ground = Box(area, "stop", 24) if pressed else Box(area, "card", 24, "stop", 4)
    wish: Command = Hide() if pressed else Show("stop")
    icon = 60.0 if page.narrow else 68.0
    sign = Area(area.x + 18, area.y + (BAR_H - icon) / 2, icon, icon)
    text_x = sign.right + 14
    return (
        ground,
        Icon(sign, "stop", ink),
        Text(
            Area(text_x, area.y + 12, area.right - text_x - 10, 46), "STOP", 38, "bold", ink, valign="middle", lines=1
        ),
        *keycap(say("Esc"), text_x + cap_width(say("Esc")), area.y + 79, ink, "stop" if pressed else "stop_tint", ink),
        Touch(area, "stop", wish, ("escape",)),
    )


def stop_width(page: Page) -> float:
    return 208 if page.narrow else 240


def bar(
    page: Page,
    say: Words,
    forward: Button | None,
    middle: tuple[Button, ...] = (),
    back: Command | None = None,
    forward_w: float = 424,
) -> Items:
    """STOP, back, what a screen adds in between, and the step forward at the right."""
    items = list(stop_button(page, say))
    x = MARGIN + stop_width(page) + 24
    back_w = 168.0 if page.narrow else 256.0
    caption = "" if page.narrow else say("PgUp")
    back_button = Button(say("Back"), back or StepBack(), "back", ("pageup", "ctrl+z"), caption)
    items += button(Area(x, BAR_Y, back_w, BAR_H), back_button)
    x += back_w + 24
    end = page.width - MARGIN
    if forward is not None:
        w = min(forward_w, 352.0) if page.narrow else forward_w
        items += button(Area(end - w, BAR_Y, w, BAR_H), forward)
        end -= w + 24
    if middle:
        items += row_of(middle_area(x, end, middle), middle)
    return tuple(items)


def middle_area(x: float, end: float, middle: tuple[Button, ...]) -> Area:
    """Room for the buttons in between: at the right, no wider than they need."""
    wanted = sum(300 * b.weight for b in middle) + 16 * (len(middle) - 1)
    w = min(end - x, wanted)
    return Area(end - w, BAR_Y, w, BAR_H)


def onward(label: str, say: Words, wish: Command | None = None, name: str = "forward") -> Button:
    """The step forward: Space, PageDown, a clicker, a click."""
    return Button(label, wish or Advance(), name, ("space", "pagedown"), say("Space"), kind="primary", size=36)


def step_name(phase: Phase, say: Words) -> str:
    return {
        Phase.SITUATION: say("Situation"),
        Phase.FIRST_VOTE: say("First vote"),
        Phase.TALK: say("Talk"),
        Phase.MINORITY: say("Minority"),
        Phase.SECOND_VOTE: say("Second vote"),
        Phase.REVEAL: say("Outcome"),
        Phase.RULE: say("Rule"),
        Phase.CONSENT: say("Consent"),
    }[phase]


def header(page: Page, say: Words, session: Session, title: str = "") -> Items:
    """Which card, how heavy, which step. Corner controls lie beside it (see corner)."""
    card = session.card
    if card is None:
        return ()
    pill = say("Card {n} of {total}", n=session.turn + 1, total=len(session.deck))
    pill_w = width_of(pill, LABEL) + 60
    steps_w = 8 * 26 + 30
    label_w = 0.0 if page.narrow else 180.0
    steps_x = page.width - MARGIN - 156 - steps_w - label_w
    shown = title or card_text(say, card, "title", card.title)
    title_x = MARGIN + pill_w + 26
    title_w = min(width_of(shown, LABEL) * 1.06, steps_x - title_x - 190)
    items: list[Item] = [
        Box(Area(MARGIN, 56, pill_w, 64), "ink", 32),
        Text(Area(MARGIN, 56, pill_w, 64), pill, LABEL, "semi", "white", "center", "middle", lines=1),
        Text(Area(title_x, 56, title_w, 64), shown, LABEL, "semi", valign="middle", lines=2, least=22, leading=1.1),
        *weight_mark(Area(title_x + title_w + 24, 72, 150, 32), card.weight, say),
    ]
    return (*items, *_steps(session, say, steps_x, label_w))


def weight_mark(area: Area, weight: Weight, say: Words, colour: str = "muted") -> Items:
    names = {Weight.LIGHT: say("light"), Weight.MEDIUM: say("medium"), Weight.HEAVY: say("heavy")}
    level = tuple(Weight).index(weight) + 1
    word = Area(area.x + 50, area.y, area.w - 50, area.h)
    mark = WeightMark(Area(area.x, area.y + area.h / 2 - 14, 36, 28), level)
    return (mark, Text(word, names[weight], SMALL, "medium", colour, valign="middle", lines=1, least=20))


def _steps(session: Session, say: Words, x: float, label_w: float) -> Items:
    items: list[Item] = []
    now = CARD_PHASES.index(session.phase)
    for i, phase in enumerate(CARD_PHASES):
        w = 44 if i == now else 14
        skipped = phase not in session.flow and i > now
        items.append(Box(Area(x, 81, w, 14), "ink" if i <= now else "line" if skipped else "field", 7))
        x += w + 12
    if label_w:
        label = Area(x + 10, 62, label_w - 10, 52)
        items.append(Text(label, step_name(session.phase, say), SMALL, "medium", "muted", valign="middle", lines=1))
    return tuple(items)


def corner(page: Page, say: Words) -> Items:
    """Help and pause: small, upper right, on every screen of a meeting."""
    area = Area(page.width - MARGIN - 64, 56, 64, 64)
    return (
        outlined(area, 20, "paper", "line"),
        Icon(area.inset(14), "question", "muted"),
        Touch(area, "help", Show("help"), ("f1", "?"), 20),
    )


def letter(area: Area, index: int, dim: bool = False) -> Items:
    """The badge of a standpoint: letter and colour, never colour alone."""
    return (
        Box(area, f"option{index}", area.h * 0.28, dim=dim),
        Text(area, LETTERS[index], area.h * 0.56, "bold", "white", "center", "middle", least=16, lines=1, dim=dim),
    )


def card_text(say: Words, card: Card, field: str, text: str) -> str:
    """A text of a card in the language of the interface, where somebody translated it."""
    return say.card(f"{card.id.replace('/', '.')}.{field}", text) if text else ""


def option_text(say: Words, card: Card, option: OptionId, field: str = "text") -> str:
    text = getattr(card.option(option), field)
    return card_text(say, card, f"options.{option}.{field}", text)


def clock(area: Area, moment: Moment, size: float) -> Items:
    """The timer ring with the minutes and seconds left in it."""
    timer = moment.session.play.timer
    if timer is None:
        return ()
    left = timer.left(moment.session.paused_at or moment.now)
    minutes, seconds = divmod(int(left + 0.999), 60)
    side = min(area.w, area.h)
    ring = Area(area.x + (area.w - side) / 2, area.y + (area.h - side) / 2, side, side)
    label = Area(ring.x, ring.y, ring.w, ring.h)
    colour = "settled" if left > 0 else "attention"
    share = left / timer.length if timer.length else 0.0
    return (
        Ring(ring, round(share, 3), colour),
        Text(
            label,
            f"{minutes}:{seconds:02}",
            size,
            "display_bold",
            "ink",
            "center",
            "middle",
            20,
            lines=1,
            fixed_cells=True,
        ),
    )
