"""The bar below every screen: STOP, back, Meer, at most two other ways, and one step forward.

What has no place here lies in Meer, and its key works all the same.
"""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import Advance, Command, Hide, Show, StepBack, StepForward
from game.core.view_model import ViewModel
from game.desk.next_step import forward_of
from game.i18n.words import Words
from game.ui.blocks import NOWHERE, by_key, icon, one_line, text
from game.ui.geometry import (
    BAR_H,
    BAR_Y,
    BODY,
    BUTTON_RADIUS,
    CAPTION,
    FLUSH,
    GAP,
    HINT,
    LABEL,
    NEAR,
    READ,
    SMALL,
    SNUG,
    TIGHT,
    Area,
    Page,
)
from game.ui.layout import SPRING, Block, centred, column, layers, padded, row
from game.ui.measure import ROOMY, width
from game.ui.scene import Box, Icon, Item, Text, Touch
from game.ui.widgets import Button, Items, ground, outlined

SHOWN = 2
"""Other ways that stand in the bar beside the step forward."""
STOP_LABEL = 38
COVERS, STOPS, CLOSES = 2, 1, 0
"""Presses of Escape that it takes to stop: at a step, on the cover, and where Escape closes what lies on top."""
SIGN, ARROW = 68, 40
STOP_W, SMALL_W, OTHER_W, FORWARD_W = 232, 124, 330, 440
NARROW_STOP_W, NARROW_SMALL_W, NARROW_OTHER_W, NARROW_FORWARD_W = 222, 112, 216, 330


def bar(
    page: Page,
    say: Words,
    forward: Button | None,
    others: tuple[Button, ...] = (),
    back: Command | None = None,
    *,
    out: Command | None = None,
) -> Items:
    """`others` in the order of their weight: the first two are shown, the rest lies in Meer.

    `back` is the way out of what lies over the screen of a step; Escape takes it too, and there is no Meer. `out` is
    where the way back leads at a step that has no earlier one.
    """
    shown, hidden = others[:SHOWN], others[SHOWN:]
    over = back is not None
    blocks = (
        stop_block(say, CLOSES if over else COVERS).across(stop_width(page)),
        back_block(page, say, back, out),
        None if over else _more(say).across(small_width(page)),
        SPRING,
        *ways_of(page, shown, forward),
    )
    drawn = row(*blocks, gap=GAP, mirrored=page.mirrored).draw(bar_area(page))
    return (*drawn, *(_hidden(one) for one in hidden), *_redo(others))


ON_STAGE = {"card": "stage", "field": "on_stage", "stop": "on_stage", "ink": "on_stage", "primary": "on_stage"}
"""On a moment that fills the screen: only the step forward is filled, the others are outlines."""


def staged(items: Items) -> Items:
    """The same controls on the ground `stage`. STOP stays as it is, but for its edge."""
    return tuple(_staged(item) for item in items)


def _staged(item: Item) -> Item:
    match item:
        case Box(fill=fill, edge=edge, shadow=shadow):
            return replace(
                item, fill=ON_STAGE.get(fill, fill), edge=ON_STAGE.get(edge, edge), shadow="card" if shadow else ""
            )
        case Text(colour="ink") | Icon(colour="ink"):
            return replace(item, colour="on_stage")
        case Text(colour="on_primary") | Icon(colour="on_primary"):
            return replace(item, colour="stage")
        case _:
            return item


def bar_area(page: Page) -> Area:
    return Area(page.margin, BAR_Y, page.area.w, BAR_H)


def small_width(page: Page) -> float:
    return NARROW_SMALL_W if page.narrow else SMALL_W


def stop_width(page: Page) -> float:
    return NARROW_STOP_W if page.narrow else STOP_W


def after_small(page: Page) -> float:
    """Where the room to the right of the small buttons begins."""
    return page.margin + stop_width(page) + 2 * small_width(page) + 3 * GAP


# ------------------------------------------------------------------------------------------------------------- STOP


def stop_button(page: Page, say: Words) -> Items:
    """Alone, at the same place as on every screen: at the far end from the step forward."""
    return row(stop_block(say, COVERS).across(stop_width(page)), SPRING, mirrored=page.mirrored).draw(bar_area(page))


def stop_block(say: Words, presses: int, *, pressed: bool = False) -> Block:
    """Sign and word; below the word its key.

    With Escape it takes two `presses`: the first one covers the wall, so that a presenter whose button sends it stops
    nothing. On the cover it takes one, and none where Escape closes what lies on top.
    """
    ink = "on_stop" if pressed else "stop"
    ground = Block(lambda area: (Box(area, "stop", BUTTON_RADIUS) if pressed else _stop_ground(area),))
    shown = _cap_of(presses, say)
    label = column(
        one_line("STOP", STOP_LABEL, "bold", ink),
        one_line(shown, HINT, "semi", ink, least=WORD_LEAST) if shown else None,
    )
    inner = row(icon("stop", SIGN, ink), centred(label).fill(), gap=TIGHT)
    keys = ("escape",) if presses == STOPS and not pressed else ()
    command: Command = Hide() if pressed else Show("stop")
    touch = Block(lambda area: (Touch(area, "stop", command, keys),))
    cover = Block(lambda _: _cover_key() if presses == COVERS and not pressed else ())
    return layers(ground, padded(inner, GAP, FLUSH), cover, touch)


def _stop_ground(area: Area) -> Box:
    return Box(area, "stop_ground", BUTTON_RADIUS, "stop", 4)


TWICE = "2×{}"


def _cap_of(presses: int, say: Words) -> str:
    return ("", say("Esc"), TWICE.format(say("Esc")))[presses]


def _cover_key() -> Items:
    return (by_key("cover", Show("cover"), ("escape",)),)


# -------------------------------------------------------------------------------------------------- back, Meer, others


def back_block(page: Page, say: Words, back: Command | None = None, out: Command | None = None) -> Block:
    """One step back; or the way out of what lies over the screen, or of a form: there Ctrl+Z is for typing."""
    keys = ("pageup", *(() if out else ("ctrl+z",)), *(("escape",) if back else ()))
    return small("left", say("Back"), Touch(NOWHERE, "back", back or out or StepBack(), keys)).across(small_width(page))


def _more(say: Words) -> Block:
    return small("dots", say("More"), Touch(NOWHERE, "more", Show("more"), ("f12",)))


WORD_LEAST = 20
"""For a word that is longer than a narrow button; its sign tells it too."""


def small(sign: str, label: str, touch: Touch, *, chosen: bool = False) -> Block:
    """A narrow button: a sign with its word below it."""
    ink = "on_ink" if chosen else "ink"
    inner = column(
        SPRING, icon(sign, ARROW, ink), one_line(label, HINT, "semi", ink, align="center", least=WORD_LEAST), SPRING
    )

    def draw(area: Area) -> Items:
        ground = Box(area, "ink", BUTTON_RADIUS) if chosen else outlined(area, BUTTON_RADIUS)
        return (ground, *inner.draw(area.inset(NEAR)), _at(touch, area))

    return Block(draw)


def _at(touch: Touch, area: Area) -> Touch:
    return Touch(area, touch.name, touch.command, touch.keys, BUTTON_RADIUS)


def ways_of(page: Page, others: tuple[Button, ...], forward: Button | None) -> tuple[Block, ...]:
    """The other ways and the step forward, with labels of one size: the largest at which all of them have room.

    At 4:3 the others stand without their icons, and the step forward without its arrow.
    """
    signs = not page.narrow
    plain = [(replace(one, icon=one.icon if signs else ""), _other_w(page)) for one in others]
    if forward:
        plain.append((replace(forward, arrow="right" if signs else ""), _forward_w(page)))
    room = page.width - page.margin - after_small(page)

    def fits(size: float) -> bool:
        return sum(_label_w(one, size, two_lines(one.label, size)) + GAP for one, _ in plain) <= room

    size = next(filter(fits, LABEL_SIZES), LABEL_SIZES[-1])
    return tuple(_way(one, size, w, 2 if page.narrow else 1) for one, w in plain)


LABEL_SIZES = (READ, BODY, CAPTION, LABEL, HINT, SMALL)


def _other_w(page: Page) -> float:
    return NARROW_OTHER_W if page.narrow else OTHER_W


def _forward_w(page: Page) -> float:
    return NARROW_FORWARD_W if page.narrow else FORWARD_W


def _label_w(b: Button, size: float, label: float) -> float:
    """How wide a button is around a label of this width."""
    signs = (b.icon != "") + (b.arrow != "")
    return label + signs * (size + TIGHT) + 2 * GAP


def _way(b: Button, size: float, usual: float, lines: int) -> Block:
    """A button of the bar, wider than usual where its label needs it. Its key stands in Meer, help and at the desk."""
    ink = {"primary": "on_primary", "chosen": "on_ink"}.get(b.kind, "ink")
    one, two = width(b.label, size, "semi") * ROOMY, two_lines(b.label, size)
    label = text(b.label, size, "semi", ink, align="center", group="bar", leading=SNUG)
    inner = row(
        SPRING,
        icon(b.icon, size, ink) if b.icon else None,
        label.across(one, two),
        icon(b.arrow, size, ink) if b.arrow else None,
        SPRING,
        gap=TIGHT,
    )

    def draw(area: Area) -> Items:
        touch = Touch(area, b.name, b.command, b.keys, BUTTON_RADIUS)
        return (ground(area, b.kind), *inner.draw(area.inset(NEAR)), touch)

    return Block(draw).across(max(usual, _label_w(b, size, one if lines == 1 else two)), _label_w(b, size, two))


def two_lines(label: str, size: float) -> float:
    """The least width at which a label stands in two lines."""
    words = label.split()
    parts = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, max(2, len(words)))]
    return min(max(width(one, size, "semi") for one in part) for part in parts) * ROOMY


def _hidden(b: Button) -> Touch:
    return by_key(b.name, b.command, b.keys, b.label, b.icon)


def _redo(others: tuple[Button, ...]) -> Items:
    if any("ctrl+y" in one.keys for one in others):
        return ()
    return (by_key("redo-key", StepForward(), ("ctrl+y", "ctrl+shift+z")),)


# ----------------------------------------------------------------------------------------------------- the step forward


def onward(
    label: str, say: Words, command: Command | None = None, name: str = "forward", *, typing: bool = False
) -> Button:
    """The step forward: Space, Enter, PageDown, a clicker, a click. `typing`: there is a field, so Space is a space."""
    keys = ("ctrl+enter", "pagedown") if typing else ("space", "pagedown")
    return Button(label, command or Advance(), name, keys, kind="primary", size=READ)


def forward(model: ViewModel, say: Words, *, typing: bool = False) -> Button:
    """The step forward of this phase: wall and desk take it from one place."""
    step = forward_of(model, say)
    return onward(step.label, say, step.command, typing=typing)


def closed_by(page: Page, say: Words, others: tuple[Button, ...] = (), *, typing: bool = False) -> Items:
    """The bar under an overlay: the way back is the step forward."""
    return bar(page, say, onward(say("Back to the big screen"), say, Hide(), "close", typing=typing), others, Hide())
