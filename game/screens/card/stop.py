"""STOP: nothing of the card is left. Four equal ways on; no reason is asked, nothing is kept.

Also calm over the wall, before anybody says whether it is STOP; and a black wall.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.commands import Command, GoTo, Hide, LeaveSession, LighterCard, Pause, Quit, Show, SkipCard
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar_area, stop_block, stop_width
from game.ui.blocks import NOWHERE, headline, icon, item, on, panel, text
from game.ui.geometry import (
    BAR_Y,
    CAPTION,
    FIGURE,
    GAP,
    HINT,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import SPRING, Block, Items, Need, centred, column, layers, padded, row
from game.ui.scene import Box, Picture, Scene, Touch
from game.ui.widgets import Button, button

PICTURE, PICTURE_LEAST = 384.0, 120.0
TITLE = 88.0
TILE = 76.0
CONTACTS_W, RETURN_W = 320.0, 440.0
NARROW_CONTACTS_W, NARROW_RETURN_W = 232.0, 312.0
NOTE_GOES, HELP_GOES = 2, 1


class Way(NamedTuple):
    """A way on from here."""

    name: str
    note: str
    icon: str
    command: Command


def calm_picture() -> Block:
    """From edge to edge; it gives way to what is read."""
    picture = item(lambda area: Picture(area, "calm", 0, shadow=""))
    return Block(picture.draw, lambda _: Need(PICTURE_LEAST, PICTURE))


def stop(model: ViewModel, say: Words, page: Page) -> Scene:
    told = text(_told(model, say), QUESTION, "medium", "muted", lines=2)
    title = headline(say("We stop for a moment."), (TITLE, FIGURE), "display", lines=1)
    body = column(column(title, told, gap=TIGHT), _ways(model, say).grow(), gap=GAP)
    inner = padded(body, page.margin, 0).grow()
    items: Items = (
        *column(calm_picture(), inner, gap=WIDE).draw(Area(0, 0, page.width, BAR_Y - GAP)),
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
    contacts = Button(
        say("Contacts"), Show("contacts"), "contacts", ("c",), icon="" if page.narrow else "person", size=READ
    )
    contacts_w, return_w = (NARROW_CONTACTS_W, NARROW_RETURN_W) if page.narrow else (CONTACTS_W, RETURN_W)
    blocks = (
        stop_block(say, 1, pressed=True).across(stop_width(page)),
        _help(say).fill(),
        _key(contacts).across(contacts_w),
        _key(_return(model, say)).across(return_w),
    )
    return row(*blocks, gap=GAP, mirrored=page.mirrored).draw(bar_area(page))


def _key(b: Button) -> Block:
    return Block(lambda area: button(area, b))


def _help(say: Words) -> Block:
    asked = text(say("Help, or somebody to talk to?"), CAPTION, "semi", least=HINT, lines=2, leading=SNUG)
    walk = say("Walk to the facilitator, or look at the contacts.")
    told = text(walk, HINT, "medium", "muted", lines=2, leading=SNUG).give(HELP_GOES)
    return row(icon("parents", READ * 1.4, "muted"), centred(column(asked, told)).fill(), gap=GAP)


def _return(model: ViewModel, say: Words) -> Button:
    """Where one was: by Escape, and by the key that a presenter sends in turn with it."""
    label = say("Back to the card") if model.session.card is not None else say("Back")
    return Button(label, Hide(), "return", ("escape", "f5", "pageup"), size=READ)


def cover(model: ViewModel, say: Words, page: Page) -> Scene:
    """Calm over the wall: nothing of the card is seen. Whatever a presenter sends next brings it back; Escape stops."""
    back = Button(_return(model, say).label, Hide(), "close", ("space", "pagedown", "f5"), kind="primary", size=READ)
    others = Touch(Area(0, 0, 1, 1), "uncover", Hide(), (".", "b", "pageup"), hidden=True)
    told = text(say("Stop? Press Esc once more, or the button."), READ, "medium", "muted", least=HINT, lines=2)
    blocks = (stop_block(say, 1).across(stop_width(page)), told.fill(), _key(back).across(RETURN_W))
    items: Items = (
        *item(lambda area: Picture(area, "calm", 0, shadow="")).draw(Area(0, 0, page.width, BAR_Y - WIDE)),
        *row(*blocks, gap=WIDE, mirrored=page.mirrored).draw(bar_area(page)),
        others,
    )
    return Scene("cover", items, "calm", "close", flourish=False)


def _ways(model: ViewModel, say: Words) -> Block:
    blocks = (_way(n, one).fill() for n, one in enumerate(_open_ways(model, say), 1))
    return row(*blocks, gap=WIDE)


def _open_ways(model: ViewModel, say: Words) -> tuple[Way, ...]:
    pause = Way(say("Pause"), say("Nothing for a while"), "pause", Pause())
    on_ = Way(say("Go on"), say("Where we were"), "play", Hide())
    close = Way(say("Close with after-care"), say("End calmly"), "heart", GoTo("closing"))
    if model.session.card is not None:
        return (
            pause,
            Way(say("Next card"), say("We leave this one"), "next", SkipCard()),
            Way(say("Lighter theme"), say("We choose something else"), "feather", LighterCard()),
            close,
        )
    if model.session.started:
        return (pause, on_, close, Way(say("Leave"), say("The session is kept"), "home", LeaveSession()))
    return (
        on_,
        Way(say("Leave"), say("To the first screen"), "home", LeaveSession()),
        Way(say("Help"), say("Keys and clicker"), "question", Show("help")),
        Way(say("Close"), say("Close the program"), "close", Quit()),
    )


def _way(n: int, way: Way) -> Block:
    sign = on(Box(NOWHERE, "settled_tint", 20), icon(way.icon, READ * 1.2, "settled", 2.2), 0)
    name = text(way.name, READ, "bold", valign="top", least=HINT, lines=2, leading=SNUG, group="ways")
    note = text(way.note, HINT, "medium", "muted", valign="top", lines=2, leading=SNUG, group="ways-note")
    words = column(name, note.give(NOTE_GOES), gap=TIGHT / 2)
    inner = column(row(sign.high(TILE).across(TILE), SPRING), words, SPRING, gap=GAP)
    whole = panel(inner, PAD, GAP)
    touch = item(lambda area: Touch(area, f"way-{n}", way.command, (str(n),), PANEL_RADIUS, first=n == 1))
    return layers(whole, touch)


def blank(model: ViewModel, say: Words, page: Page) -> Scene:
    """A black wall: any press brings the screen back."""
    keys = (".", "b", "space", "enter", "escape", "f5", "pagedown", "pageup")
    touch = Touch(Area(0, 0, page.width, 1080), "unblank", Hide(), keys)
    return Scene("blank", (touch,), "black", "unblank", flourish=False)
