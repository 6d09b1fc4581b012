"""How a phone comes in: the panel beside a vote, the small code in the corner, the large one for the room.

A code is shown only where it leads somewhere. What is wrong with the line is said in a calm line, never as an alarm.
"""

from __future__ import annotations

from game.core.commands import Show, StopsSeen
from game.core.phases import Phase
from game.core.phone_status import Phones
from game.core.view_model import ViewModel
from game.desk.status import line_words, troubled_words
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.header import CODE, has_header, header_place, late_guests, pause_asked
from game.screens.common.sheet import sheet
from game.ui.blocks import NOWHERE, beside, headline, icon, item, on, one_line, pressed, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    EASY,
    FIGURE,
    FLUSH,
    GAP,
    HEADER_Y,
    HEADLINE,
    HINT,
    MOMENT,
    NEAR,
    PANEL_RADIUS,
    QUESTION,
    READ,
    READING,
    SNUG,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import SPRING, Block, Items, column, row
from game.ui.scene import Box, Qr, Scene, Text, Touch
from game.ui.widgets import Button, width_of

QR_WISH, QR_LEAST = 320.0, 240.0
"""The side of the code beside a vote: it grows where there is room, and with less nobody scans it from the back."""


def link_of(phones: Phones) -> str:
    """The link in capitals: a code then needs fewer and larger modules."""
    return phones.join.upper()


def qr(area: Area, text: str, radius: float = GAP) -> Items:
    """A code on its own white ground, and the line around it on top: the corners of the code would cut it."""
    square = area.middle(min(area.w, area.h))
    return (Box(square, "white_ground", radius), Qr(square.inset(4), text), Box(square, "", radius, "field"))


def opened(part: str) -> str:
    """A part of a line as a line of its own."""
    return part[:1].upper() + part[1:]


def code_pill(area: Area, code: str, size: float) -> Items:
    """The four characters, in cells so that they are told apart."""
    w = min(area.w, width_of(code, size) + size * 1.5)
    pill = Area(area.x, area.y, w, area.h)
    return (
        Box(pill, "tint0", BUTTON_RADIUS),
        Text(pill, " ".join(code), size, "bold", "ink", "center", "middle", lines=1, least=22),
    )


def join_block(model: ViewModel, say: Words) -> Block:
    """Beside a vote: scan this, or type that. While there is no line it says so, calmly."""
    phones = model.phones
    if not phones.reachable:
        return _no_line(phones, say)
    told = column(
        headline(say("Vote on your phone"), READING, lines=1, align="center"),
        item(lambda area: qr(area, link_of(phones)), QR_WISH).high(QR_WISH, QR_LEAST).grow(),
        one_line(phones.address, CAPTION, "medium", "muted", align="center"),
        _typed(phones.code, say),
        gap=TIGHT,
    )
    return pressed(told, "join", Show("join"), (), PANEL_RADIUS)


def _typed(code: str, say: Words) -> Block:
    """The four characters large, with the word for them."""
    word = one_line(say("Code"), CAPTION, "medium", "muted", align="right")
    letters = one_line(" ".join(code), HEADLINE, "bold", least=READ)
    return row(SPRING, word, letters, SPRING, gap=TIGHT)


def _no_line(phones: Phones, say: Words) -> Block:
    """Nobody can join by phone now; a press tells what may be done."""
    told = column(
        beside("phone", text(line_words(phones, say), CAPTION, "medium", "muted", least=HINT), QUESTION, "muted"),
        beside("right", text(say("What can I do?"), CAPTION, "semi", least=HINT, leading=SNUG), CAPTION),
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
    code = (*qr(area, link_of(model.phones), TIGHT), Touch(area, "join-corner", Show("join"), ("q",), TIGHT))
    return (*(code if late_guests(model) else ()), *_pause_request(model, page, say))


def _pause_request(model: ViewModel, page: Page, say: Words) -> Items:
    """Somebody asks for a pause. On the wall only where the facilitator has no desk to see it on.

    It lies over the head of a card, else along the upper edge, and covers nothing that somebody may need. Two who ask
    look like one: a number that grows would tell who has just held a phone.
    """
    if not pause_asked(model):
        return ()
    inner = row(
        icon("stop", READ, "stop"),
        one_line(say("Somebody is asking for a pause."), READ, "bold", least=HINT).fill(),
        _small("STOP", "stop", Touch(NOWHERE, "stop-asked", Show("stop"))),
        _small(say("Seen"), "ink", Touch(NOWHERE, "stops-seen", StopsSeen())),
        gap=TIGHT,
    )
    strip = on(Box(NOWHERE, "stop_tint", TIGHT, "stop"), inner, TIGHT, NEAR if has_header(model) else 0)
    edge = Area(page.margin, 0, page.width - 2 * page.margin, HEADER_Y)
    return strip.draw(header_place(page, model) if has_header(model) else edge)


def _small(label: str, ink: str, touch: Touch) -> Block:
    words = one_line(label, HINT, "semi", ink, least=HINT, align="center")
    return pressed(on(Box(NOWHERE, "card", TIGHT, "field"), words, GAP, FLUSH), touch.name, touch.command, (), TIGHT)


def join(model: ViewModel, say: Words, page: Page) -> Scene:
    """The large code, for the whole room."""
    phones = model.phones
    more = (
        Button(say("Does it work?"), Show("phones"), "check", ("k",), "K", "phone"),
        Button(say("Wifi code"), Show("wifi"), "wifi", ("w",), "W"),
    )
    code = qr_block(link_of(phones)) if phones.reachable else no_code()
    body = row(
        code.fill(),
        _instructions(phones, model.session.present, say).fill(),
        gap=WIDE,
        mirrored=page.mirrored,
    )
    title, note = say("Vote on your phone"), say("Nothing to install, no account. It stays in this room.")
    if model.day.leaves:  # a line says what
        note = say("Nothing to install, no account.")
    items: Items = (*sheet(page, title, body, note), *closed_by(page, say, more))
    return Scene("join", items, "warm", "close", flourish=False)


def qr_block(link: str, radius: float = PANEL_RADIUS) -> Block:
    """A code as large as its place allows."""
    return item(lambda area: qr(area, link, radius)).grow()


def no_code() -> Block:
    """Where a code would lead nowhere."""
    return on(Box(NOWHERE, "track", PANEL_RADIUS), icon("phone", MOMENT, "muted"), FLUSH).grow()


def _instructions(phones: Phones, present: int, say: Words) -> Block:
    """What to do in three lines, who is there, and how to come into the wifi first."""
    if not phones.reachable:
        return text(line_words(phones, say), QUESTION, "semi", "muted", least=HINT)
    return column(
        SPRING,
        _step(say("1. Scan the code with your camera.")),
        SPRING,
        _step(say("2. Or type the address and these four characters:")),
        one_line(phones.address, FIGURE, "bold", least=HINT),
        code_block(phones.code, HEADLINE),
        SPRING,
        # The request not to leave the network comes last: phones ask for it just after they have joined.
        _step(say("3. Stay connected, even if your phone says that there is no internet: voting does not need it.")),
        SPRING,
        _present(phones, present, say),
        _wifi(phones, say) if phones.wifi else None,
        gap=TIGHT,
    )


def _step(told: str) -> Block:
    return text(told, QUESTION, "semi", least=HINT, leading=EASY, group="steps")


def code_block(code: str, size: float) -> Block:
    """The four characters on their ground, at the left of their place."""
    w = width_of(" ".join(code), size) + size
    return row(item(lambda area: code_pill(area, code, size), size * 1.4, w), SPRING)


def _present(phones: Phones, present: int, say: Words) -> Block:
    """How many there are; or, where somebody should know it, what is different from before."""
    told, ink = say("{n} of {present} phones are here", n=phones.joined, present=present), "settled"
    if phones.waiting:
        told, ink = _waiting(phones, present, say), "attention"
    elif phones.trouble:
        told, ink = opened(troubled_words(phones, say)), "attention"
    return text(told, READ, "semi", ink, least=HINT, leading=SNUG)


def _waiting(phones: Phones, present: int, say: Words) -> str:
    return say(
        "{phones} phones, {seats} seats: the newest wait for the facilitator.",
        phones=phones.joined + phones.waiting,
        seats=present,
    )


def _wifi(phones: Phones, say: Words) -> Block:
    told = say("Need to join the wifi {name} first? Scan this one.", name=phones.wifi_name)
    code = item(lambda area: qr(area, phones.wifi, BUTTON_RADIUS), WIFI, WIFI)
    return row(code, text(told, CAPTION, "medium", least=HINT).fill(), gap=GAP)


WIFI = 210.0
"""The side of a code that whoever stands near it scans."""
