"""STOP: nothing of the card is left. Four equal ways on; no reason is asked, nothing is kept. Also the pause."""

from __future__ import annotations

from game.core.commands import Command, GoTo, Hide, LeaveSession, LighterCard, Pause, Quit, Show, SkipCard
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import onward, stop_button, stop_width
from game.ui.geometry import BAR_H, BAR_Y, LABEL, MARGIN, Area, Page
from game.ui.scene import Box, Icon, Picture, Scene, Text, Touch
from game.ui.widgets import Button, Items, button, keycap, panel


def stop(model: ViewModel, say: Words, page: Page) -> Scene:
    area = page.area
    calm = say("Nobody has to explain anything, and nobody keeps who asked.")
    told = say("The card is gone.") + " " + calm if model.session.card is not None else calm
    if model.view.pressed is not None and model.notice:  # a way on that would drop votes was pressed once
        told = model.notice
    end = page.width - MARGIN
    w, back_w = (232, 312) if page.narrow else (300, 400)
    items: Items = (
        Picture(Area(area.x, 56, area.w, 384), "calm"),
        Text(Area(area.x, 470, area.w, 116), say("We stop for a moment."), 88, "display", valign="middle", lines=1),
        Text(Area(area.x, 584, area.w, 62), told, 40, "medium", "muted", valign="middle", lines=1),
        *_ways(Area(area.x, 672, area.w, 216), model, say),
        *stop_button(page, say, pressed=True),
        *_help(page, end - back_w - w - 24, say),
        *button(
            Area(end - back_w - w - 24, BAR_Y, w, BAR_H),
            Button(
                say("Contacts"),
                Show("contacts"),
                "contacts",
                ("c",),
                "" if page.narrow else "C",
                "" if page.narrow else "person",
            ),
        ),
        *button(Area(end - back_w, BAR_Y, back_w, BAR_H), _return(model, say)),
    )
    return Scene("stop", items, "calm", "way-1", flourish=False)


def _return(model: ViewModel, say: Words) -> Button:
    """Where one was: by Escape, and by the key that a presenter sends in turn with it."""
    label = say("Back to the card") if model.session.card is not None else say("Back")
    return Button(label, Hide(), "return", ("escape", "f5", "pageup"), say("Esc"), "undo")


def cover(model: ViewModel, say: Words, page: Page) -> Scene:
    """Calm over the wall: nothing of the card is seen. Whatever a presenter sends next brings it back; Escape stops."""
    area = page.area
    end = page.width - MARGIN
    stopping, text_x = stop_button(page, say, presses=1), MARGIN + stop_width(page) + 36
    back = Button(_return(model, say).label, Hide(), "close", ("space", "pagedown", "f5"), say("Space"), kind="primary")
    others = Touch(Area(0, 0, 1, 1), "uncover", Hide(), (".", "b", "pageup"), hidden=True)
    told = say("Stop? Press Esc once more, or the button.")
    items: Items = (
        Picture(Area(area.x, 56, area.w, BAR_Y - 96), "calm"),
        *stopping,
        Text(Area(text_x, BAR_Y, end - 448 - text_x, BAR_H), told, LABEL, "medium", "muted", valign="middle", least=22),
        *button(Area(end - 424, BAR_Y, 424, BAR_H), back),
        others,
    )
    return Scene("cover", items, "calm", "close", flourish=False)


def _ways(area: Area, model: ViewModel, say: Words) -> Items:
    session = model.session
    if session.card is not None:
        ways: tuple[tuple[str, str, str, Command], ...] = (
            (say("Pause"), say("Nothing for a while"), "pause", Pause()),
            (say("Next card"), say("We leave this one"), "next", SkipCard()),
            (say("Lighter theme"), say("We choose something else"), "feather", LighterCard()),
            (say("Close with after-care"), say("End calmly"), "heart", GoTo("closing")),
        )
    elif session.started:
        ways = (
            (say("Pause"), say("Nothing for a while"), "pause", Pause()),
            (say("Go on"), say("Where we were"), "play", Hide()),
            (say("Close with after-care"), say("End calmly"), "heart", GoTo("closing")),
            (say("Leave"), say("The session is kept"), "home", LeaveSession()),
        )
    else:
        ways = (
            (say("Go on"), say("Where we were"), "play", Hide()),
            (say("Leave"), say("To the first screen"), "home", LeaveSession()),
            (say("Help"), say("Keys and clicker"), "question", Show("help")),
            (say("Close"), say("Close the program"), "close", Quit()),
        )
    items: Items = ()
    for n, (cell, (name, note, icon, command)) in enumerate(zip(area.columns(4, 32), ways, strict=True), 1):
        items += _way(cell, n, name, note, icon, command)
    return items


def _way(area: Area, n: int, name: str, note: str, icon: str, command: Command) -> Items:
    inner = area.inset(30, 26)
    badge = Area(inner.x, inner.y, 68, 68)
    return (
        panel(area),
        Box(badge, "settled_tint", 20),
        Icon(badge.inset(15), icon, "settled", 2.2),
        *keycap(str(n), inner.right, inner.y + 34),
        Text(
            Area(inner.x, inner.y + 76, inner.w, 50), name, 36, "bold", valign="middle", lines=1, least=22, group="ways"
        ),
        Text(
            Area(inner.x, inner.y + 124, inner.w, 42),
            note,
            LABEL,
            "medium",
            "muted",
            valign="middle",
            lines=1,
            least=18,
            group="ways-note",
        ),
        Touch(area, f"way-{n}", command, (str(n),), 32, first=n == 1),
    )


def _help(page: Page, end: float, say: Words) -> Items:
    x = MARGIN + stop_width(page) + 36
    end -= 24
    return (
        Icon(Area(x, BAR_Y + 30, 52, 52), "parents", "muted"),
        Text(
            Area(x + 70, BAR_Y + 8, end - x - 70, 48),
            say("Help, or somebody to talk to?"),
            LABEL,
            "semi",
            valign="middle",
            lines=1,
            least=20,
        ),
        Text(
            Area(x + 70, BAR_Y + 56, end - x - 70, 48),
            say("Walk to the facilitator, or look at the contacts."),
            LABEL,
            "medium",
            "muted",
            valign="middle",
            least=20,
            leading=1.05,
        ),
    )


def paused(model: ViewModel, say: Words, page: Page) -> Scene:
    """The meeting holds; the clock stands still, also when the program is closed meanwhile."""
    area = page.area
    items: Items = (
        Picture(Area(area.x, 56, area.w, 384), "calm"),
        Text(Area(area.x, 500, area.w, 130), say("Pause"), 104, "display", "ink", "center", "middle", lines=1),
        Text(
            Area(area.x, 630, area.w, 120),
            say("Take the time you need. We go on where we were."),
            44,
            "medium",
            "muted",
            "center",
            "middle",
            lines=2,
        ),
        *stop_button(page, say),
        *button(Area(page.width - MARGIN - 424, BAR_Y, 424, BAR_H), onward(say("Go on"), say, Pause())),
        Touch(Area(0, 0, 1, 1), "help", Show("help"), ("f1", "?"), hidden=True),
    )
    return Scene("paused", items, "calm", "forward", flourish=False)


def blank(model: ViewModel, say: Words, page: Page) -> Scene:
    """A black wall: any press brings the screen back."""
    keys = (".", "b", "space", "enter", "escape", "f5", "pagedown", "pageup")
    touch = Touch(Area(0, 0, page.width, 1080), "unblank", Hide(), keys)
    return Scene("blank", (touch,), "black", "unblank", flourish=False)
