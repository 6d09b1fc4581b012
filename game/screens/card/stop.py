"""STOP: nothing of the card is left. Four equal ways on; no reason is asked, nothing is kept.

Also calm over the wall, before anybody says whether it is STOP; and a black wall.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from game.core.commands import Command, GoTo, Hide, LeaveSession, LighterCard, Pause, Quit, Show, SkipCard
from game.core.view_model import ViewModel
from game.core.view_state import HELP
from game.i18n.words import Words
from game.screens.common.bar import bar_area, stop_block, stop_width
from game.ui.blocks import NOWHERE, by_key, icon, item, on, panel, text, title
from game.ui.geometry import (
    CAPTION,
    CHIP_RADIUS,
    CLOSE,
    FIGURE,
    FLUSH,
    GAP,
    HINT,
    MOMENT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    SQUARE,
    TIGHT,
    WIDE,
    Page,
)
from game.ui.layout import SPRING, Block, Items, Need, centred, column, equally_high, layers, padded, row
from game.ui.scene import Box, Picture, Scene, Touch
from game.ui.widgets import Button, button

PICTURE, PICTURE_LEAST = 384.0, 120.0
CONTACTS_W, RETURN_W = 5, 7
"""How the two ways at the end of the bar share what the words beside STOP leave; at 4:3 they are equally wide."""


class Way(NamedTuple):
    """A way on from here."""

    name: str
    note: str
    icon: str
    command: Command


def calm_picture() -> Block:
    """From edge to edge; it gives way to what is read."""
    picture = item(lambda area: Picture(area, "calm", SQUARE, shadow=""))
    return Block(picture.draw, lambda _: Need(PICTURE_LEAST, PICTURE))


def stop(model: ViewModel, say: Words, page: Page) -> Scene:
    told = text(_told(model, say), QUESTION, "medium", "muted")
    head = title(say("We stop for a moment."), (MOMENT, FIGURE))
    body = column(column(head, told, gap=TIGHT), _ways(model, say).grow(), gap=GAP)
    inner = padded(body, page.margin, FLUSH).grow()
    items: Items = (
        *column(calm_picture(), inner, gap=WIDE).draw(page.whole._replace(h=page.bar_top - GAP)),
        *_bar(model, say, page),
    )
    return Scene("stop", items, "calm", "way-1", flourish=False)


def _told(model: ViewModel, say: Words) -> str:
    if model.view.pressed is not None and model.notice:  # a way on that would drop votes was pressed once
        return model.notice
    calm = say("Nobody has to explain anything, and nobody records who asked.")
    return say("The card is gone.") + " " + calm if model.session.card is not None else calm


def _bar(model: ViewModel, say: Words, page: Page) -> Items:
    """STOP pressed, at its place on every screen; whom to talk to; and the way back."""
    sign = "" if page.narrow else "person"
    contacts = Button(say("Contacts"), Show("contacts"), "contacts", ("c",), icon=sign, size=READ)
    blocks = (
        stop_block(say, 1, pressed=True).across(stop_width(page)),
        _help(say).fill(2 * (RETURN_W if page.narrow else CONTACTS_W)),
        _key(contacts).fill(CONTACTS_W),
        _key(_return(model, say)).fill(CONTACTS_W if page.narrow else RETURN_W),
    )
    return row(*blocks, gap=GAP, mirrored=page.mirrored).draw(bar_area(page))


def _key(b: Button) -> Block:
    return Block(lambda area: button(area, b))


def _help(say: Words) -> Block:
    asked = text(say("Need help, or somebody to talk to?"), CAPTION, "semi", least=HINT, leading=CLOSE)
    walk = say("Go to the facilitator, or look at the contacts.")
    told = text(walk, HINT, "medium", "muted", leading=CLOSE).give()
    return row(icon("parents", QUESTION, "muted"), centred(column(asked, told)).fill(), gap=GAP)


def _return(model: ViewModel, say: Words) -> Button:
    """Where one was: by Escape, and by the key that a presenter sends in turn with it."""
    label = say("Back to the card") if model.session.card is not None else say("Back")
    return Button(label, Hide(), "return", ("escape", "f5", "pageup"), size=READ)


def cover(model: ViewModel, say: Words, page: Page) -> Scene:
    """Calm over the wall: nothing of the card is seen. Whatever a presenter sends next brings it back; Escape stops."""
    back = Button(_return(model, say).label, Hide(), "close", ("space", "pagedown", "f5"), kind="primary", size=READ)
    others = by_key("uncover", Hide(), (".", "b", "pageup"))
    told = text(say("Stop? Press Esc again, or the button."), READ, "medium", "muted", least=HINT)
    blocks = (stop_block(say, 1).across(stop_width(page)), told.fill(2), _key(back).fill())
    cloth = covering(page)
    items: Items = (*cloth.items, *row(*blocks, gap=WIDE, mirrored=page.mirrored).draw(bar_area(page)), others)
    return replace(cloth, items=items, primary="close")


def covering(page: Page) -> Scene:
    """The picture alone: whoever wants the wall covered wants it now, so that screens with this key name it ahead."""
    picture = Picture(page.whole._replace(h=page.bottom), "calm", SQUARE, shadow="")
    return Scene("cover", (picture,), "calm", flourish=False)


def _ways(model: ViewModel, say: Words) -> Block:
    """What they are called begins at one height, and so does what is said of it, however many lines that takes."""
    ways = _open_ways(model, say)
    names = equally_high(*(text(one.name, READ, "bold", valign="top", leading=SNUG, group="ways") for one in ways))
    return row(*(_way(n, one, name).fill() for n, (one, name) in enumerate(zip(ways, names, strict=True), 1)), gap=WIDE)


def _open_ways(model: ViewModel, say: Words) -> tuple[Way, ...]:
    pause = Way(say("Pause"), say("A quiet moment"), "pause", Pause())
    on_ = Way(say("Continue"), say("Where we left off"), "play", Hide())
    close = Way(say("Close with support"), say("End calmly"), "heart", GoTo("closing"))
    if model.session.card is not None:
        return (
            pause,
            Way(say("Next card"), say("We leave this card"), "next", SkipCard()),
            Way(say("Lighter theme"), say("We choose something else"), "feather", LighterCard()),
            close,
        )
    if model.session.started:
        return (pause, on_, close, Way(say("Leave"), say("The session is saved"), "home", LeaveSession()))
    return (
        on_,
        Way(say("Leave"), say("To the start screen"), "home", LeaveSession()),
        Way(say("Help"), say("For this step, and the keys"), "question", Show(HELP)),
        Way(say("Close"), say("Close the program"), "close", Quit()),
    )


def _way(n: int, way: Way, name: Block) -> Block:
    sign = on(Box(NOWHERE, "settled_tint", CHIP_RADIUS), icon(way.icon, QUESTION, "settled"), FLUSH)
    note = text(way.note, HINT, "medium", "muted", valign="top", leading=SNUG, group="ways-note")
    words = column(name, note.give(), gap=NEAR)
    inner = column(row(sign.high(FIGURE).across(FIGURE), SPRING), words, SPRING, gap=GAP)
    touch = item(lambda area: Touch(area, f"way-{n}", way.command, (str(n),), PANEL_RADIUS, first=n == 1))
    return layers(panel(inner, PAD, GAP), touch)


def blank(model: ViewModel, say: Words, page: Page) -> Scene:
    """A black wall: any press brings the screen back."""
    keys = (".", "b", "space", "enter", "escape", "f5", "pagedown", "pageup")
    return Scene("blank", (Touch(page.whole, "unblank", Hide(), keys),), "black", "unblank", flourish=False)
