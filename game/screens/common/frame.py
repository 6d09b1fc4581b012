"""What stands on every screen: header with steps, title, STOP, the control bar, help, the clock, a line of notice."""

from __future__ import annotations

from game.core.cards import Weight
from game.core.commands import Advance, Command, Hide, Show, StepBack, StepForward
from game.core.session import CARD_PHASES, Phase, Session
from game.core.view_model import ViewModel
from game.desk.next_step import forward_of
from game.desk.status import step_title
from game.i18n.words import Words
from game.texts.choices import weight_words
from game.texts.notices import GOOD_NEWS, told_of
from game.ui.geometry import BAR_H, BAR_Y, LABEL, MARGIN, SMALL, Area, Page
from game.ui.scene import Box, Icon, Item, Ring, Text, Touch, WeightMark
from game.ui.widgets import Button, Items, button, cap_width, card_text, keycap, outlined, row_of, width_of


def stop_button(page: Page, say: Words, pressed: bool = False, *, presses: int = 2) -> Items:
    """The same place on every screen: lower left, away from the step forward.

    With Escape it takes two `presses`: the first one covers the wall, so that a presenter whose button sends it stops
    nothing. On the cover it takes one, and none where Escape closes what lies on top.
    """
    area = Area(MARGIN, BAR_Y, stop_width(page), BAR_H)
    ink = "on_stop" if pressed else "stop"
    ground = Box(area, "stop", 24) if pressed else Box(area, "stop_ground", 24, "stop", 4)
    command: Command = Hide() if pressed else Show("stop")
    icon = 60.0 if page.narrow else 68.0
    sign = Area(area.x + 18, area.y + (BAR_H - icon) / 2, icon, icon)
    text_x = sign.right + 14
    shown = "" if pressed else _cap_of(presses, say)
    label = Area(text_x, area.y + (12 if shown else 33), area.right - text_x - 10, 46)
    keys = ("escape",) if presses == 1 else ()
    return (
        ground,
        Icon(sign, "stop", ink),
        Text(label, "STOP", 38, "bold", ink, valign="middle", lines=1),
        *(keycap(shown, text_x + cap_width(shown), area.y + 79, "stop", "stop_tint", "stop") if shown else ()),
        *(_cover_key() if presses == 2 and not pressed else ()),
        Touch(area, "stop", command, keys),
    )


TWICE = "2×{}"


def _cap_of(presses: int, say: Words) -> str:
    return ("", say("Esc"), TWICE.format(say("Esc")))[presses]


def _cover_key() -> Items:
    return (Touch(Area(0, 0, 1, 1), "cover", Show("cover"), ("escape",), hidden=True),)


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
    """STOP, back, what a screen adds in between, and the step forward at the right.

    `back` is the way out of what lies over the screen of a step; Escape takes it too.
    """
    items = list(stop_button(page, say, presses=2 if back is None else 0))
    x = MARGIN + stop_width(page) + 24
    back_w = 168.0 if page.narrow else 256.0
    caption = "" if page.narrow else say("PgUp")
    keys = ("pageup", "ctrl+z") if back is None else ("pageup", "ctrl+z", "escape")
    back_button = Button(say("Back"), back or StepBack(), "back", keys, caption)
    items += button(Area(x, BAR_Y, back_w, BAR_H), back_button)
    if not any("ctrl+y" in b.keys for b in middle):
        items.append(Touch(Area(0, 0, 1, 1), "redo-key", StepForward(), ("ctrl+y", "ctrl+shift+z"), hidden=True))
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


def onward(
    label: str, say: Words, command: Command | None = None, name: str = "forward", *, typing: bool = False
) -> Button:
    """The step forward: Space, Enter, PageDown, a clicker, a click. `typing`: there is a field, so Space is a space."""
    keys, cap = (("ctrl+enter", "pagedown"), "Ctrl Enter") if typing else (("space", "pagedown"), say("Space"))
    return Button(label, command or Advance(), name, keys, cap, kind="primary", size=36)


def forward(model: ViewModel, say: Words, *, typing: bool = False) -> Button:
    """The step forward of this phase: wall and desk take it from one place."""
    step = forward_of(model, say)
    return onward(step.label, say, step.command, typing=typing)


STEPS_W = 8 * 26 + 30.0
"""What the dots of the steps take, with what follows them."""


def header(page: Page, say: Words, session: Session, title: str = "") -> Items:
    """Which card, how heavy, which step. Corner controls lie beside it (see corner)."""
    card = session.card
    if card is None:
        return ()
    if session.phase is Phase.WARM_UP:
        return _warm_up_pill(say("Warm-up"))
    pill = say("Card {n} of {total}", n=session.turn + 1, total=len(session.deck))
    pill_w = width_of(pill, LABEL) + 60
    label_w = 0.0 if page.narrow else 218.0
    steps_x = page.width - MARGIN - 156 - STEPS_W - label_w
    shown = title or card_text(say, card, "title", card.title)
    title_x = MARGIN + pill_w + 26
    title_w = min(width_of(shown, LABEL) * 1.06, steps_x - title_x - 190)
    items: list[Item] = [
        Box(Area(MARGIN, 56, pill_w, 64), "ink", 32),
        Text(Area(MARGIN, 56, pill_w, 64).inset(24, 8), pill, LABEL, "semi", "on_ink", "center", "middle", lines=1),
        Text(Area(title_x, 56, title_w, 64), shown, LABEL, "semi", valign="middle", lines=2, least=22, leading=1.1),
        *weight_mark(Area(title_x + title_w + 24, 72, 150, 32), card.weight, say),
    ]
    return (*items, *_steps(session, say, steps_x, label_w))


def _warm_up_pill(pill: str) -> Items:
    """Instead of the place in the deck: the warm-up has none."""
    area = Area(MARGIN, 56, width_of(pill, LABEL) + 60, 64)
    return (
        Box(area, "attention_fill", 32),
        Text(area.inset(24, 8), pill, LABEL, "semi", "on_attention_fill", "center", "middle", lines=1),
    )


def weight_mark(area: Area, weight: Weight, say: Words, colour: str = "muted") -> Items:
    word = Area(area.x + 50, area.y, area.w - 50, area.h)
    mark = WeightMark(Area(area.x, area.y + area.h / 2 - 14, 36, 28), weight.level)
    return (mark, Text(word, weight_words(weight, say), SMALL, "medium", colour, valign="middle", lines=1, least=20))


def _steps(session: Session, say: Words, x: float, label_w: float) -> Items:
    """How far the card is, as dots, and the name of the step: behind them, or below them where that has no room."""
    beside, top = label_w > 0, 81.0 if label_w > 0 else 62.0
    label = Area(x + STEPS_W + 10, 62, label_w - 22, 52) if beside else Area(x, 80, STEPS_W - 8, 38)
    items: list[Item] = []
    now = CARD_PHASES.index(session.phase)
    for i, phase in enumerate(CARD_PHASES):
        w = 44 if i == now else 14
        skipped = phase not in session.flow and i > now
        items.append(Box(Area(x, top, w, 14), "ink" if i <= now else "line" if skipped else "field", 7))
        x += w + 12
    name = Text(label, step_title(session, say), SMALL, "medium", "muted", valign="middle", lines=1, least=20)
    return (*items, name)


def corner(page: Page, say: Words, *, typing: bool = False) -> Items:
    """Help: small, upper right, on every screen of a meeting."""
    area = Area(page.width - MARGIN - 64, 56, 64, 64)
    return (
        outlined(area, 20, "paper", "field"),
        Icon(area.inset(14), "question", "muted"),
        Touch(area, "help", Show("help"), ("f1",) if typing else ("f1", "?"), 20),
    )


def clock(area: Area, model: ViewModel, size: float) -> Items:
    """The timer ring with the minutes and seconds left in it."""
    timer = model.session.play.timer
    if timer is None:
        return ()
    left = timer.left(model.session.paused_at or model.now)
    minutes, seconds = divmod(int(left + 0.999), 60)
    side = min(area.w, area.h)
    ring = Area(area.x + (area.w - side) / 2, area.y + (area.h - side) / 2, side, side)
    label = ring.inset(side * 0.14, 0)  # inside the ring, however large letters are
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


def notice(model: ViewModel, page: Page, say: Words) -> Items:
    """A line above the control bar; gone at the next step."""
    text = told_of(model.notice, model.session, say) if model.notice else model.trouble
    if not text:
        return ()
    w = min(page.width - 160, width_of(text, 32) * 1.06 + 130)
    area = Area(_left(model, page, w), BAR_Y - 112, w, 84)
    sign = "check" if model.notice in GOOD_NEWS else "question"
    return (
        Box(area, "note", 26, shadow="card"),
        Icon(Area(area.x + 28, area.y + 22, 40, 40), sign, "on_note"),
        Text(
            Area(area.x + 86, area.y + 4, area.w - 110, 76),
            text,
            32,
            "semi",
            "on_note",
            valign="middle",
            least=24,
            leading=1.1,
        ),
    )


def _left(model: ViewModel, page: Page, w: float) -> float:
    """In the middle; at the protocol over its page, so that where a file was kept can be read beside it."""
    on_page = model.session.phase is Phase.PROTOCOL and not model.view.overlay and w < page.width * 0.52
    return MARGIN + 24 if on_page else (page.width - w) / 2


def titled(page: Page, title: str, note: str = "") -> Items:
    return (
        Text(Area(MARGIN, 52, page.width - 2 * MARGIN, 84), title, 64, "display", valign="middle", lines=1),
        Text(
            Area(MARGIN, 124, page.width - 2 * MARGIN, 40),
            note,
            LABEL,
            "medium",
            "muted",
            valign="middle",
            lines=1,
            least=20,
        ),
    )


def closed_by(page: Page, say: Words, more: tuple[Button, ...] = (), *, typing: bool = False) -> Items:
    """The bar under an overlay: the way back is the step forward."""
    return bar(page, say, onward(say("Back to the big screen"), say, Hide(), "close", typing=typing), more, Hide())
