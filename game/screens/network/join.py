"""How a phone comes in: the panel beside a vote, the small code in the corner, the large one for the room.

A code is shown only where it leads somewhere. What is wrong with the line is said in a calm line, never as an alarm.
"""

from __future__ import annotations

from game.core.commands import Show, StopsSeen
from game.core.phone_status import Phones
from game.core.session import Phase
from game.core.view_model import ViewModel
from game.desk.status import line_words, troubled_words
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.screens.common.header import CODE, late_guests
from game.ui.blocks import beside, headline, item, pressed, text
from game.ui.geometry import (
    BODY,
    CAPTION,
    HEADER_Y,
    HEADLINE,
    HINT,
    MARGIN,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SMALL,
    TIGHT,
    Area,
    Page,
)
from game.ui.layout import SPRING, Block, column, row
from game.ui.scene import Box, Icon, Qr, Scene, Text, Touch
from game.ui.widgets import Button, Items, height_of, quiet, width_of

TITLES = (QUESTION, 40.0, READ, CAPTION, HINT)
QR_WISH, QR_LEAST = 320.0, 240.0
"""The side of the code beside a vote: it grows where there is room, and with less nobody scans it from the back."""


def link_of(phones: Phones) -> str:
    """The link in capitals: a code then needs fewer and larger modules."""
    return phones.join.upper()


def qr(area: Area, text: str, radius: float = 20) -> Items:
    """A code on its own white ground."""
    side = min(area.w, area.h)
    square = Area(area.x + (area.w - side) / 2, area.y + (area.h - side) / 2, side, side)
    return (Box(square, "white_ground", radius, "field", 2), Qr(square.inset(4), text))


def opened(part: str) -> str:
    """A part of a line as a line of its own."""
    return part[:1].upper() + part[1:]


def code_pill(area: Area, code: str, size: float) -> Items:
    """The four characters, in cells so that they are told apart."""
    w = min(area.w, width_of(code, size) + size * 1.5)
    pill = Area(area.x, area.y, w, area.h)
    return (
        Box(pill, "tint0", min(24, area.h / 3)),
        Text(pill, " ".join(code), size, "bold", "ink", "center", "middle", lines=1, least=22),
    )


def join_block(model: ViewModel, say: Words) -> Block:
    """Beside a vote: scan this, or type that. While there is no line it says so, calmly."""
    phones = model.phones
    if not phones.reachable:
        return _no_line(phones, say)
    told = column(
        headline(say("Vote on your phone"), TITLES, lines=1, align="center"),
        item(lambda area: qr(area, link_of(phones)), QR_WISH).high(QR_WISH, QR_LEAST).grow(),
        text(phones.address, CAPTION, "medium", "muted", align="center", lines=1),
        _typed(phones.code, say),
        gap=TIGHT,
    )
    return pressed(told, "join", Show("join"), (), PANEL_RADIUS)


def _typed(code: str, say: Words) -> Block:
    """The four characters large, with the word for them."""
    word = text(say("Code"), CAPTION, "medium", "muted", align="right", lines=1)
    letters = text(" ".join(code), HEADLINE, "bold", lines=1, least=READ)
    return row(SPRING, word, letters, SPRING, gap=TIGHT)


def _no_line(phones: Phones, say: Words) -> Block:
    """Nobody can join by phone now; a press tells what may be done."""
    told = column(
        beside("phone", text(line_words(phones, say), CAPTION, "medium", "muted", least=HINT), QUESTION, "muted"),
        beside("right", text(say("What can I do?"), CAPTION, "semi", lines=2, least=HINT, leading=1.1), CAPTION),
        gap=TIGHT,
    )
    return pressed(told, "join", Show("phones"), (), PANEL_RADIUS)


def join_corner(model: ViewModel, page: Page, say: Words) -> Items:
    """On every screen of a meeting while phones may come in: late guests are normal."""
    session = model.session
    outside = session.phase in (Phase.WELCOME, Phase.SETUP, Phase.PROTOCOL) or session.paused_at is not None
    if not model.phones.on or outside:
        return ()
    area = Area(page.width - page.margin - CODE, HEADER_Y, CODE, CODE)
    code = (*qr(area, link_of(model.phones), 12), Touch(area, "join-corner", Show("join"), ("q",), 12))
    return (*(code if late_guests(model) else ()), *_pause_request(model, page, say))


def _pause_request(model: ViewModel, page: Page, say: Words) -> Items:
    """Somebody asks for a pause. On the wall only where the facilitator has no desk to see it on.

    It lies along the upper edge, which nobody stands in front of, and covers nothing that somebody may need. Two who
    ask look like one: a number that grows would tell who has just held a phone.
    """
    phones = model.phones
    if not phones.stops or model.two_screens or phones.desks:
        return ()
    area = Area(MARGIN, 2, page.width - 2 * MARGIN, 36)
    text, seen = say("Somebody asks for a pause."), say("Seen")
    stop_w, seen_w = width_of("STOP", SMALL) + 48, width_of(seen, SMALL) + 48
    last = Area(area.right - seen_w - 8, area.y + 1, seen_w, 34)
    stop = Area(last.x - stop_w - 8, last.y, stop_w, 34)
    sign = Area(area.x + 14, area.y + 4, 28, 28)
    told = Area(sign.right + 12, area.y + 3, stop.x - sign.right - 24, area.h - 6)
    return (
        Box(area, "stop_tint", 14, "stop", 3),
        Icon(sign, "stop", "stop"),
        Text(told, text, 30, "bold", "ink", valign="middle", lines=1, least=22),
        *_small("STOP", stop, "stop", Touch(stop, "stop-asked", Show("stop"), (), 14)),
        *_small(seen, last, "ink", Touch(last, "stops-seen", StopsSeen(), (), 14)),
    )


def _small(label: str, area: Area, ink: str, touch: Touch) -> Items:
    return (
        Box(area, "card", 12, "field", 2),
        Text(area.inset(12, 4), label, SMALL, "semi", ink, "center", "middle", lines=1, least=20),
        touch,
    )


def join(model: ViewModel, say: Words, page: Page) -> Scene:
    """The large code, for the whole room."""
    phones = model.phones
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
        *(qr(code, link_of(phones), 32) if phones.reachable else _no_code(code)),
        *_instructions(right, phones, model.session.present, say),
        *closed_by(page, say, more),
    )
    return Scene("join", items, "warm", "close", flourish=False)


def _no_code(area: Area) -> Items:
    middle = Area(area.x + area.w / 2 - 80, area.y + area.h / 2 - 80, 160, 160)
    return (quiet(area), Icon(middle, "phone", "muted", 1.4))


def _instructions(area: Area, phones: Phones, present: int, say: Words) -> Items:
    """What to do in three lines, who is there, and how to come into the wifi first."""
    if not phones.reachable:
        return (Text(area, line_words(phones, say), 40, "semi", "muted", valign="middle", least=28),)
    wifi_h = 216.0 if phones.wifi else 0.0
    wifi = Area(area.x, area.bottom - wifi_h, area.w, wifi_h)
    here = Area(area.x, wifi.y - (72 if phones.wifi else 56), area.w, 56)
    steps = area._replace(h=here.y - area.y - 12)
    return (
        *_steps(steps, phones, say),
        *_present(here, phones, present, say),
        *(_wifi(wifi, phones, say) if phones.wifi else ()),
    )


def _steps(area: Area, phones: Phones, say: Words) -> Items:
    """The request not to leave the network comes last: phones ask for it just after they have joined."""
    scan = say("1. Scan the code with your camera.")
    type_it = say("2. Or type the address and these four characters:")
    stay = say("3. Stay connected, also if your phone says that there is no internet: voting does not need it.")
    roomy = area.w > 760
    size, large = (40.0, 72.0) if roomy else (BODY, 56.0)
    high = {told: height_of(told, size, area.w, 1.12) + 6 for told in (scan, type_it, stay)}
    pill_h = 76.0 if area.h < 480 else 120.0 if roomy else 96.0
    fixed = sum(high.values()) + large + pill_h
    gap = max(4.0, min(40.0, (area.h - fixed) / 5))
    items: Items = ()
    y = area.y
    for told in (scan, type_it, phones.address, phones.code, stay):
        place = Area(area.x, y, area.w, high.get(told, large))
        if told == phones.code:
            place = place._replace(h=pill_h)
            items += code_pill(place, told, pill_h * 0.66)
        elif told == phones.address:
            items += (Text(place, told, large, "bold", valign="middle", least=28, lines=1),)
        else:
            items += (Text(place, told, size, "semi", valign="middle", least=22, leading=1.12, group="steps"),)
        y = place.bottom + (gap / 3 if told == type_it else gap)
    return items


def _present(area: Area, phones: Phones, present: int, say: Words) -> Items:
    """How many there are; or, where somebody should know it, what is different from before."""
    told, ink = say("{n} of {present} phones are here", n=phones.joined, present=present), "settled"
    if phones.waiting:
        told, ink = _waiting(phones, present, say), "attention"
    elif phones.trouble:
        told, ink = opened(troubled_words(phones, say)), "attention"
    return (Text(area, told, BODY, "semi", ink, valign="middle", lines=2, least=22, leading=1.1),)


def _waiting(phones: Phones, present: int, say: Words) -> str:
    return say(
        "{phones} phones, {seats} seats: the newest wait for the facilitator.",
        phones=phones.joined + phones.waiting,
        seats=present,
    )


def _wifi(area: Area, phones: Phones, say: Words) -> Items:
    code = Area(area.x, area.y, area.h, area.h)
    text = Area(code.right + 24, area.y, area.right - code.right - 24, area.h)
    told = say("First to the wifi {name}? Scan this one.", name=phones.wifi_name)
    return (*qr(code, phones.wifi, 16), Text(text, told, 30, "medium", valign="middle", least=22))
