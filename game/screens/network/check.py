"""Do phones get through? The check before guests come, and the wifi code. It waits for one phone."""

from __future__ import annotations

from game.core.commands import ChooseAddress, DismissPhones, InvitePhones, SetWifi, Show
from game.core.phone_status import Address, Phones, ServerStatus
from game.core.view_model import ViewModel
from game.desk.status import line_words, troubled_words
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.screens.network.help import PATIENCE, network_help
from game.screens.network.join import code_pill, link_of, opened, qr
from game.ui.geometry import LABEL, MARGIN, Area, Page
from game.ui.scene import Box, Field, Icon, Scene, Text
from game.ui.widgets import Button, Items, button, panel, quiet

OFFERED = 2
"""Other addresses that are offered; a third one is no network that a team sits in."""


def network(model: ViewModel, say: Words, page: Page) -> Scene:
    """One phone is the only true test: this laptop cannot see what keeps others out."""
    phones = model.phones
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 708)
    left, right = area.left_part(area.w * 0.44), area.right_part(area.w * 0.53)
    items: Items = (
        *titled(page, say("Do phones get through?"), say("Try it with your own phone before the others come.")),
        *(_waits(left, phones, say) if phones.reachable else _cannot(left, phones, say)),
        *network_help(right, model, say),
        *closed_by(page, say, _ways_on(phones, say)),
    )
    return Scene("phones", items, "warm", "close", flourish=False)


def _waits(area: Area, phones: Phones, say: Words) -> Items:
    inner = area.inset(32, 28)
    others = phones.others[:OFFERED]
    side = min(inner.h - 230 - (124 if others else 0), inner.w)
    code = Area(inner.x + (inner.w - side) / 2, inner.y, side, side)
    place = Area(inner.x, code.bottom + 20, inner.w, 72)
    end = inner.bottom - (124 if others else 0)
    return (
        panel(area),
        *qr(code, link_of(phones)),
        *_address(place, phones),
        *_verdict(Area(inner.x, place.bottom + 16, inner.w, end - place.bottom - 16), phones, say),
        *_others(Area(inner.x, inner.bottom - 112, inner.w, 112), others, say),
    )


def _cannot(area: Area, phones: Phones, say: Words) -> Items:
    """No code that leads nowhere: what is wrong, and what would put it right."""
    inner = area.inset(40, 36)
    ink = "attention" if phones.trouble else "ink"
    middle, top = inner.x + inner.w / 2, inner.y + inner.h * 0.18
    return (
        panel(area),
        quiet(Area(middle - 110, top, 220, 220), 40),
        Icon(Area(middle - 60, top + 50, 120, 120), "phone", "muted", 1.4),
        Text(
            Area(inner.x, top + 250, inner.w, 110), line_words(phones, say), 38, "semi", ink, "center", "middle",
            least=24,
        ),
        Text(
            Area(inner.x, top + 366, inner.w, inner.bottom - top - 366), _advice(phones, say), LABEL, "medium", "muted",
            "center", least=24,
        ),
    )  # fmt: skip


def _advice(phones: Phones, say: Words) -> str:
    if phones.line is ServerStatus.STARTING:
        return ""
    if phones.trouble == "no_address":
        return say("Put this laptop on the wifi, or on a small router of your own. The code then comes by itself.")
    if phones.line is ServerStatus.OFF:
        return say("Invite phones, and this screen waits for the first one.")
    return say("Try it again. Meanwhile hands and keyboard go on in the same tally.")


def _address(area: Area, phones: Phones) -> Items:
    pill_w = 210.0
    text = area.left_part(area.w - pill_w - 16)
    return (
        Text(text, phones.address, 34, "semi", valign="middle", lines=1, least=20),
        *code_pill(area.right_part(pill_w), phones.code, 40),
    )


def _verdict(area: Area, phones: Phones, say: Words) -> Items:
    n = phones.joined + phones.waiting
    told = (
        say.plural("It works: {n} phone is here.", "It works: {n} phones are here.", n) if n else _patience(phones, say)
    )
    ink, tint, icon = ("settled", "settled_tint", "check") if n else ("attention", "attention_tint", "phone")
    return (
        Box(area, tint, 24),
        Icon(Area(area.x + 24, area.y + area.h / 2 - 22, 44, 44), icon, ink, 2.6),
        Text(
            Area(area.x + 88, area.y, area.w - 108, area.h), told, 34, "semi", ink, valign="middle", least=22,
            leading=1.1,
        ),
    )  # fmt: skip


def _patience(phones: Phones, say: Words) -> str:
    if phones.trouble:
        return opened(troubled_words(phones, say))
    if phones.waited >= PATIENCE:
        return say("No phone yet. What it may be stands on the right.")
    return say("Waiting for the first phone: yours.")


def _others(area: Area, others: tuple[Address, ...], say: Words) -> Items:
    """Cable and wifi may both be good: only a phone can tell which it can reach."""
    if not others:
        return ()
    line = area._replace(h=34)
    items: Items = (Text(line, say("Or try the other address:"), 27, "semi", valign="middle", lines=1, least=22),)
    cells = Area(area.x, area.y + 42, area.w, 70).columns(len(others), 12)
    for n, (cell, other) in enumerate(zip(cells, others, strict=True)):
        label = f"{other.ip} · {other.name}" if other.name else other.ip
        name, keys = ("address", ("o",)) if n == 0 else (f"address-{n + 1}", ())
        items += button(cell, Button(label, ChooseAddress(other.ip), name, keys, size=28), 20)
    return items


def _ways_on(phones: Phones, say: Words) -> tuple[Button, ...]:
    """Open the line, or close it; the large code for the room."""
    if phones.line in (ServerStatus.OFF, ServerStatus.FAILED):
        label = say("Try again") if phones.line is ServerStatus.FAILED else say("Invite phones")
        return (Button(label, InvitePhones(), "invite", ("i",), size=30),)
    close = Button(say("No phones"), DismissPhones(), "dismiss", (), size=30)
    return (close, Button(say("The large code"), Show("join"), "join", ("q",), "Q", size=30)) if phones.on else (close,)


def wifi(model: ViewModel, say: Words, page: Page) -> Scene:
    """A second code, by which phones find the wifi. The password is on no disk."""
    phones = model.phones
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
        *closed_by(
            page,
            say,
            (Button(say("The large code"), Show("join"), "join", ("ctrl+l",), "Ctrl L", size=30),),
            typing=True,
        ),
    )
    return Scene("wifi", items, "warm", "close", flourish=False)


def _typed(area: Area, label: str, name: str, value: str, first: bool) -> Items:
    return (
        Text(area._replace(h=40), label, LABEL, "semi", valign="middle", lines=1),
        Field(
            Area(area.x, area.y + 44, area.w, 84), f"wifi-{name}", value, SetWifi(name), limit=63, size=34, first=first
        ),
    )
