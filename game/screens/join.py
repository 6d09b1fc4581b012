"""How a phone comes in: the panel beside a vote, the small code in the corner, the large one for the room."""

from __future__ import annotations

from game.core.moment import Moment
from game.core.phones import Phones, StopsSeen
from game.core.session import Phase
from game.core.view import Show
from game.desk.line_told import line_words
from game.scene import BAR_Y, LABEL, MARGIN, SMALL, Area, Box, Icon, Page, Qr, Scene, Text, Touch
from game.screens.overlays import closed_by, titled
from game.screens.parts import Button, Items, panel, quiet, row_of, width_of
from game.words import Words

CORNER = 84
"""The side of the small code; there is just this much room between the steps and the help button."""


def link_of(phones: Phones) -> str:
    """The link in capitals: a code then needs fewer and larger modules."""
    return phones.join.upper()


def qr(area: Area, text: str, radius: float = 20) -> Items:
    """A code on its own white ground."""
    side = min(area.w, area.h)
    square = Area(area.x + (area.w - side) / 2, area.y + (area.h - side) / 2, side, side)
    return (Box(square, "white", radius, "line", 2), Qr(square.inset(4), text))


def code_pill(area: Area, code: str, size: float) -> Items:
    """The four characters, in cells so that they are told apart."""
    w = min(area.w, width_of(code, size) + size * 1.5)
    pill = Area(area.x, area.y, w, area.h)
    return (
        Box(pill, "tint0", min(24, area.h / 3)),
        Text(pill, " ".join(code), size, "bold", "primary", "center", "middle", lines=1, least=22),
    )


def join_panel(area: Area, moment: Moment, say: Words) -> Items:
    """Beside a vote: scan this, or type that. While there is no line it says so, calmly."""
    phones = moment.phones
    if not phones.on:
        return _no_line(area, phones, say)
    line = Area(area.x + 28, area.bottom - 66, area.w - 56, 52)
    side = min(line.y - area.y - 28, area.w * 0.56)
    code = Area(area.x + 24, area.y + 22, side, side)
    right = Area(code.right + 24, code.y, area.right - code.right - 44, side)
    return (
        panel(area),
        *qr(code, link_of(phones)),
        Text(
            right._replace(h=side - 84), say("Vote on your phone"), 36, "bold", valign="middle", least=26, leading=1.08
        ),
        *code_pill(Area(right.x, right.bottom - 72, right.w, 68), phones.code, 40),
        Text(line, phones.address, 32, "semi", "muted", valign="middle", lines=1, least=22),
        Touch(area, "join", Show("join"), (), 32),
    )


def _no_line(area: Area, phones: Phones, say: Words) -> Items:
    inner = area.inset(32, 28)
    return (
        panel(area),
        Icon(Area(inner.x, inner.y, 64, 64), "phone", "muted"),
        Text(
            Area(inner.x, inner.y + 78, inner.w, inner.h - 78),
            line_words(phones, say),
            LABEL,
            "medium",
            "muted",
            least=24,
        ),
        Touch(area, "join", Show("phones"), (), 32),
    )


def join_corner(moment: Moment, page: Page, say: Words) -> Items:
    """On every screen of a meeting while phones may come in: late guests are normal."""
    session = moment.session
    if not moment.phones.on or session.phase in (Phase.WELCOME, Phase.SETUP) or session.paused_at is not None:
        return ()
    area = Area(page.width - MARGIN - 64 - 8 - CORNER, 46, CORNER, CORNER)
    return (
        *qr(area, link_of(moment.phones), 12),
        Touch(area, "join-corner", Show("join"), ("q",), 12),
        *_asked(moment, page, say),
    )


def _asked(moment: Moment, page: Page, say: Words) -> Items:
    """Somebody asks for a pause. On the wall only where the facilitator has no desk to see it on."""
    phones = moment.phones
    if not phones.stops or moment.two_screens or phones.desks:
        return ()
    text = say("Somebody asks for a pause.")
    w = min(page.width - 2 * MARGIN, width_of(text, 32) + 420)
    area = Area((page.width - w) / 2, BAR_Y - 112, w, 84)
    seen = Button(say("Seen"), StopsSeen(), "stops-seen", (), kind="quiet", size=28)
    stop = Button("STOP", Show("stop"), "stop-asked", (), kind="secondary", size=28)
    return (
        Box(area, "ink", 26, shadow="card"),
        Text(Area(area.x + 32, area.y, w - 370, 84), text, 32, "semi", "white", valign="middle", lines=1, least=24),
        *row_of(Area(area.right - 330, area.y + 8, 316, 68), (stop, seen), 10),
    )


def join(moment: Moment, say: Words, page: Page) -> Scene:
    """The large code, for the whole room."""
    phones = moment.phones
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    side = min(area.h, area.w * 0.52)
    code = Area(area.x, area.y + (area.h - side) / 2, side, side)
    right = Area(code.right + 48, area.y, area.right - code.right - 48, area.h)
    more = (
        Button(say("Does it work?"), Show("phones"), "check", ("k",), "K", "phone", size=30),
        Button(say("Wifi code"), Show("wifi"), "wifi", ("w",), "W", size=30),
    )
    items: Items = (
        *titled(page, say("Vote on your phone"), say("Nothing to install, no account. It stays in this room.")),
        *(qr(code, link_of(phones), 32) if phones.on else (quiet(code),)),
        *_told(right, phones, moment.session.present, say),
        *closed_by(page, say, more),
    )
    return Scene("join", items, "warm", "close", flourish=False)


def _told(area: Area, phones: Phones, present: int, say: Words) -> Items:
    if not phones.on:
        return (Text(area, line_words(phones, say), 40, "semi", "muted", valign="middle", least=28),)
    here = say("{n} of {present} phones are here", n=phones.joined, present=present)
    wifi_h = 250.0 if phones.wifi else 0.0
    steps = (
        say("1. Scan the code with your camera."),
        say("2. Or type the address and these four characters:"),
    )
    items: Items = (
        Text(area._replace(h=56), steps[0], 36, "semi", valign="middle", least=24, group="steps"),
        Text(
            Area(area.x, area.y + 60, area.w, 68),
            steps[1],
            36,
            "semi",
            valign="middle",
            least=24,
            leading=1.1,
            group="steps",
        ),
        Text(Area(area.x, area.y + 128, area.w, 64), phones.address, 48, "bold", valign="middle", lines=1, least=28),
        *code_pill(Area(area.x, area.y + 204, area.w, 108), phones.code, 72),
        Text(
            Area(area.x, area.y + 328, area.w, 80),
            say("Does the phone say that there is no internet? Stay connected: voting does not need it."),
            SMALL,
            "medium",
            "muted",
            valign="middle",
            least=22,
        ),
        Text(
            Area(area.x, area.bottom - wifi_h - 64, area.w, 56),
            here,
            36,
            "semi",
            "settled",
            valign="middle",
            lines=1,
            least=26,
        ),
    )
    if phones.waiting:
        items += (_waiting(Area(area.x, area.bottom - wifi_h - 116, area.w, 48), phones, present, say),)
    return items + (_wifi(Area(area.x, area.bottom - wifi_h, area.w, wifi_h), phones, say) if phones.wifi else ())


def _waiting(area: Area, phones: Phones, present: int, say: Words) -> Text:
    told = say(
        "{phones} phones, {seats} seats: the newest wait for the facilitator.",
        phones=phones.joined + phones.waiting,
        seats=present,
    )
    return Text(area, told, SMALL, "medium", "attention", valign="middle", least=20)


def _wifi(area: Area, phones: Phones, say: Words) -> Items:
    code = Area(area.x, area.y, area.h, area.h)
    text = Area(code.right + 24, area.y, area.right - code.right - 24, area.h)
    told = say("First to the wifi {name}? Scan this one.", name=phones.wifi_name)
    return (*qr(code, phones.wifi, 16), Text(text, told, 30, "medium", valign="middle", least=22))
