"""Do phones get through? The check before guests come, and the wifi code. It waits for one phone."""

from __future__ import annotations

from game.core.commands import ChangeSetup, ChangeWay, Command
from game.core.moment import Moment
from game.core.phones import ChooseAddress, DismissPhones, InvitePhones, Line, Phones, SetWifi
from game.core.session import Phase
from game.core.view import Show
from game.desk.line_told import line_words
from game.scene import LABEL, MARGIN, SMALL, Area, Box, Field, Icon, Page, Scene, Text
from game.screens.join import code_pill, link_of, qr
from game.screens.overlays import closed_by, titled
from game.screens.parts import Button, Items, panel, quiet
from game.words import Words


def network(moment: Moment, say: Words, page: Page) -> Scene:
    """One phone is the only true test: this laptop cannot see what keeps others out."""
    phones = moment.phones
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    left, right = area.left_part(area.w * 0.44), area.right_part(area.w * 0.53)
    items: Items = (
        *titled(page, say("Do phones get through?"), say("Try it with your own phone before the others come.")),
        *_waits(left, phones, say),
        *_if_nothing_comes(right, phones, say),
        *closed_by(page, say, _ways_on(moment, page, say)),
    )
    return Scene("phones", items, "warm", "close", flourish=False)


def _waits(area: Area, phones: Phones, say: Words) -> Items:
    inner = area.inset(32, 28)
    side = min(inner.h - 230, inner.w)
    code = Area(inner.x + (inner.w - side) / 2, inner.y, side, side)
    low = Area(inner.x, code.bottom + 20, inner.w, inner.bottom - code.bottom - 20)
    if not phones.on:
        told = line_words(phones, say)
        return (
            panel(area),
            quiet(code),
            Icon(Area(code.x + side / 2 - 70, code.y + side / 2 - 70, 140, 140), "phone", "muted", 1.4),
            Text(low, told, 36, "semi", "attention", "center", "middle", least=24),
        )
    return (
        panel(area),
        *qr(code, link_of(phones)),
        *_address(low._replace(h=72), phones),
        *_verdict(Area(low.x, low.y + 88, low.w, low.h - 88), phones, say),
    )


def _address(area: Area, phones: Phones) -> Items:
    pill_w = 210.0
    text = area.left_part(area.w - pill_w - 16)
    return (
        Text(text, phones.address, 34, "semi", valign="middle", lines=1, least=20),
        *code_pill(area.right_part(pill_w), phones.code, 40),
    )


def _verdict(area: Area, phones: Phones, say: Words) -> Items:
    here = phones.joined + phones.waiting > 0
    told = (
        say.plural("It works: {n} phone is here.", "It works: {n} phones are here.", phones.joined + phones.waiting)
        if here
        else say("Waiting for the first phone: yours.")
    )
    ink, tint, icon = ("settled", "settled_tint", "check") if here else ("attention", "attention_tint", "phone")
    return (
        Box(area, tint, 24),
        Icon(Area(area.x + 24, area.y + area.h / 2 - 22, 44, 44), icon, ink, 2.6),
        Text(
            Area(area.x + 88, area.y, area.w - 108, area.h),
            told,
            34,
            "semi",
            ink,
            valign="middle",
            least=24,
            leading=1.1,
        ),
    )


def _if_nothing_comes(area: Area, phones: Phones, say: Words) -> Items:
    inner = area.inset(36, 28)
    network_name = phones.network or say("the same wifi")
    rows = (
        (
            say("The same network"),
            say(
                "Is the phone on {network}, as this laptop is? Switch mobile data off for a moment.",
                network=network_name,
            ),
        ),
        (
            say("Devices kept apart"),
            say(
                "Guest networks often do not let devices see each other (“client isolation”). "
                "Take another network, or a small router of your own."
            ),
        ),
        (
            say("The firewall of this laptop"),
            say(
                "Did Windows ask something when phones were invited? "
                "Then it has to be allowed, for private and public networks."
            ),
        ),
        (say("For the ICT person"), _sentence(phones, say)),
    )
    items: Items = (
        panel(area),
        Text(inner._replace(h=52), say("Does nothing come?"), 40, "bold", valign="middle", lines=1),
    )
    cells = Area(inner.x, inner.y + 66, inner.w, inner.h - 66).rows(len(rows), 12)
    for n, (cell, (head, told)) in enumerate(zip(cells, rows, strict=True)):
        last = n == len(rows) - 1
        items += (quiet(cell.inset(-16, -6), 20),) if last else ()
        items += (
            Text(cell._replace(h=40), head, 30, "semi", valign="middle", lines=1),
            Text(
                Area(cell.x, cell.y + 42, cell.w, cell.h - 42),
                told,
                SMALL,
                "medium",
                "muted",
                least=20,
                leading=1.16,
                group="told",
            ),
        )
    return items


def _sentence(phones: Phones, say: Words) -> str:
    port = phones.address.rpartition(":")[2] or "8765"
    return say(
        "“Please allow incoming TCP on port {port} for Python on this laptop, "
        "for private and public networks, and switch client isolation off.”",
        port=port,
    )


def _ways_on(moment: Moment, page: Page, say: Words) -> tuple[Button, ...]:
    """Another address, another try, or another way to vote."""
    phones = moment.phones
    hands: Command = ChangeSetup("way", "hands") if moment.session.phase is Phase.SETUP else ChangeWay("hands")
    buttons: tuple[Button, ...] = ()
    if phones.line in (Line.OFF, Line.FAILED):
        label = say("Try again") if phones.line is Line.FAILED else say("Invite phones")
        buttons += (Button(label, InvitePhones(), "invite", ("i",), size=30),)
    elif phones.others:
        buttons += (Button(say("Another address"), ChooseAddress(phones.others[0].ip), "address", ("o",), size=30),)
    if phones.on and not page.narrow:
        buttons += (Button(say("No phones"), DismissPhones(), "dismiss", (), size=30),)
    return (*buttons, Button(say("Hands instead"), hands, "way-hands", ("h",), icon="hand", size=30))


def wifi(moment: Moment, say: Words, page: Page) -> Scene:
    """A second code, by which phones find the wifi. The password is on no disk."""
    phones = moment.phones
    area = Area(MARGIN, 200, page.width - 2 * MARGIN, 640)
    left, right = area.left_part(area.w * 0.55), area.right_part(area.w * 0.4)
    items: Items = (
        *titled(page, say("A code for the wifi"), say("Kept in memory only, and gone when the game closes.")),
        *_typed(Area(left.x, left.y, left.w, 130), say("Name of the network"), "name", phones.wifi_name, True),
        *_typed(Area(left.x, left.y + 170, left.w, 130), say("Password"), "password", "", False),
        Text(
            Area(left.x, left.y + 340, left.w, 200),
            say(
                "Whoever stands in the room can read this code. Use a network that guests may use. "
                "The password is not shown again."
            ),
            LABEL,
            "medium",
            "muted",
            least=24,
        ),
        *(qr(right, phones.wifi) if phones.wifi else (quiet(right._replace(h=min(right.w, right.h))),)),
        *closed_by(page, say, (Button(say("The large code"), Show("join"), "join", ("q",), "Q", size=30),)),
    )
    return Scene("wifi", items, "warm", "close", flourish=False)


def _typed(area: Area, label: str, name: str, value: str, first: bool) -> Items:
    return (
        Text(area._replace(h=40), label, LABEL, "semi", valign="middle", lines=1),
        Field(
            Area(area.x, area.y + 44, area.w, 84), f"wifi-{name}", value, SetWifi(name), limit=63, size=34, first=first
        ),
    )
