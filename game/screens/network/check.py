"""Do phones get through? The check before guests come, and the wifi code. It waits for one phone."""

from __future__ import annotations

from game.core.commands import ChooseAddress, DismissPhones, InvitePhones, SetWifi, Show
from game.core.phone_status import Address, Phones, ServerStatus
from game.core.view_model import ViewModel
from game.desk.status import line_words, troubled_words
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import sheet
from game.screens.network.help import PATIENCE, network_help
from game.screens.network.join import code_block, link_of, no_code, opened, qr_block
from game.ui.blocks import CHOICE_H, NOWHERE, beside, choices, icon, item, on, one_line, panel, text
from game.ui.geometry import BUTTON_RADIUS, CAPTION, GAP, HINT, MOMENT, PAD, READ, SNUG, TIGHT, WIDE, Page
from game.ui.layout import SPRING, Block, Items, column, row
from game.ui.scene import Box, Field, Scene
from game.ui.widgets import Button

OFFERED = 2
"""Other addresses that are offered; a third one is no network that a team sits in."""


HELP, NARROW_HELP = 1.2, 1.6
"""How wide help stands beside a code."""


def network(model: ViewModel, say: Words, page: Page) -> Scene:
    """One phone is the only true test: this laptop cannot see what keeps others out."""
    phones = model.phones
    left = _waits(phones, say) if phones.reachable else _cannot(phones, say)
    body = row(
        left.fill(),
        network_help(model, say).fill(NARROW_HELP if page.narrow else HELP),
        gap=GAP,
        mirrored=page.mirrored,
    )
    title, note = say("Do phones get through?"), say("Try it with your own phone before the others come.")
    items: Items = (*sheet(page, title, body, note), *closed_by(page, say, _ways_on(phones, say)))
    return Scene("phones", items, "warm", "close", flourish=False)


def _waits(phones: Phones, say: Words) -> Block:
    address = one_line(phones.address, CAPTION, "semi", least=HINT)
    return panel(
        column(
            qr_block(link_of(phones)),
            row(address.fill(), code_block(phones.code, READ), gap=GAP),
            _verdict(phones, say),
            *_others(phones.others[:OFFERED], say),
            gap=GAP,
        ),
        PAD,
        PAD,
    )


def _cannot(phones: Phones, say: Words) -> Block:
    """No code that leads nowhere: what is wrong, and what would put it right."""
    ink = "attention" if phones.trouble else "ink"
    return panel(
        column(
            SPRING,
            icon("phone", MOMENT, "muted"),
            text(line_words(phones, say), READ, "semi", ink, align="center", least=HINT),
            text(_advice(phones, say), CAPTION, "medium", "muted", align="center", least=HINT),
            SPRING,
            gap=WIDE,
        ),
        WIDE,
        PAD,
    )


def _advice(phones: Phones, say: Words) -> str:
    if phones.line is ServerStatus.STARTING:
        return ""
    if phones.trouble == "no_address":
        return say(
            "Connect this laptop to the wifi, or to a small router of your own. The code then appears by itself."
        )
    if phones.line is ServerStatus.OFF:
        return say("Invite phones, and this screen waits for the first one.")
    return say("Try again. Meanwhile hands and keyboard still work, in the same tally.")


def _verdict(phones: Phones, say: Words) -> Block:
    n = phones.joined + phones.waiting
    told = (
        say.plural("It works: {n} phone is here.", "It works: {n} phones are here.", n) if n else _patience(phones, say)
    )
    ink, sign = ("settled", "check") if n else ("attention", "phone")
    words = text(told, READ, "semi", ink, least=HINT, leading=SNUG)
    return on(Box(NOWHERE, f"{ink}_tint", BUTTON_RADIUS), beside(sign, words, READ, ink), GAP, TIGHT)


def _patience(phones: Phones, say: Words) -> str:
    if phones.trouble:
        return opened(troubled_words(phones, say))
    if phones.waited >= PATIENCE:
        return say("No phone yet. Likely causes are on the right.")
    return say("Waiting for the first phone: yours.")


def _others(others: tuple[Address, ...], say: Words) -> tuple[Block, ...]:
    """Cable and wifi may both be good: only a phone can tell which it can reach."""
    if not others:
        return ()
    told = text(say("Or try the other address:"), HINT, "semi", least=HINT, leading=SNUG)
    return told, choices([_other(n, one) for n, one in enumerate(others)], TIGHT)


def _other(n: int, other: Address) -> Button:
    label = f"{other.ip} · {other.name}" if other.name else other.ip
    name, keys = ("address", ("o",)) if n == 0 else (f"address-{n + 1}", ())
    return Button(label, ChooseAddress(other.ip), name, keys, size=HINT)


def _ways_on(phones: Phones, say: Words) -> tuple[Button, ...]:
    """Open the line, or close it; the large code for the room."""
    if phones.line in (ServerStatus.OFF, ServerStatus.FAILED):
        label = say("Try again") if phones.line is ServerStatus.FAILED else say("Invite phones")
        return (Button(label, InvitePhones(), "invite", ("i",)),)
    close = Button(say("No phones"), DismissPhones(), "dismiss", ())
    return (close, Button(say("The large code"), Show("join"), "join", ("q",), "Q")) if phones.on else (close,)


def wifi(model: ViewModel, say: Words, page: Page) -> Scene:
    """A second code, by which phones find the wifi. The password is on no disk."""
    phones = model.phones
    told = say(
        "Anyone in the room can read this code. Use a network that guests may use. The password is not shown again."
    )
    typed = column(
        *_typed(say("Network name"), "name", phones.wifi_name, first=True),
        *_typed(say("Password"), "password", "", first=False),
        text(told, CAPTION, "medium", "muted", least=HINT),
        SPRING,
        gap=GAP,
    )
    code = qr_block(phones.wifi) if phones.wifi else no_code()
    body = row(typed.fill(HELP), code.fill(), gap=WIDE, mirrored=page.mirrored)
    large = (Button(say("The large code"), Show("join"), "join", ("ctrl+l",), "Ctrl L"),)
    title, note = say("A code for the wifi"), say("Kept in memory only, and gone when the game closes.")
    items: Items = (*sheet(page, title, body, note), *closed_by(page, say, large, typing=True))
    return Scene("wifi", items, "warm", "close", flourish=False)


def _typed(label: str, name: str, value: str, *, first: bool) -> tuple[Block, Block]:
    field = item(
        lambda area: Field(area, f"wifi-{name}", value, SetWifi(name), limit=63, size=READ, first=first), CHOICE_H
    )
    return one_line(label, CAPTION, "semi", least=HINT), field
