"""What may keep phones out, in plain words; the sentence for the ICT person; and how to vote without phones."""

from __future__ import annotations

from typing import assert_never

from game.core.ballots import Way
from game.core.commands import ChangeSetup, ChangeWay, Command
from game.core.phone_status import Phones
from game.core.session import END_PHASES, Phase
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.ways import way_sign
from game.ui.geometry import LABEL, Area
from game.ui.scene import Text, Touch
from game.ui.widgets import Button, Items, button, panel, quiet

PATIENCE = 30
"""Seconds after which the first phone might have been there."""
Row = tuple[str, str]


def network_help(area: Area, model: ViewModel, say: Words) -> Items:
    """From what happens most to what only somebody else can put right; at the bottom the way round it."""
    inner = area.inset(36, 26)
    without = _without_phones(inner._replace(y=inner.bottom - 72, h=72), model, say)
    cells = Area(inner.x, inner.y + 64, inner.w, inner.h - 64 - (86 if without else 0))
    return (
        panel(area),
        Text(inner._replace(h=52), _head(model.phones, say), 38, "bold", valign="middle", lines=1, least=26),
        *_rows(cells, (*_reasons(model.phones, say), (say("For the ICT person"), sentence(model.phones, say)))),
        *without,
    )


def _head(phones: Phones, say: Words) -> str:
    if phones.joined + phones.waiting:
        return say("Does one of them not come?")
    return say("Still no phone?") if phones.waited >= PATIENCE else say("Does nothing come?")


def _reasons(phones: Phones, say: Words) -> tuple[Row, ...]:
    return (
        (say("The same network"), _same_network(phones, say)),
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
    )


def _same_network(phones: Phones, say: Words) -> str:
    if phones.network == "Ethernet":
        return say(
            "This laptop is on a cable. At many schools the wifi is another network: "
            "put this laptop on the wifi of the phones."
        )
    name = say("the same wifi") if phones.network in ("", "Wi-Fi") else phones.network
    return say("Is the phone on {network}, as this laptop is? Switch mobile data off for a moment.", network=name)


def sentence(phones: Phones, say: Words) -> str:
    """To be read aloud or sent on: program, port, networks."""
    port = phones.address.rpartition(":")[2] or "8765"
    return say(
        "“Please allow incoming TCP on port {port} for Python on this laptop, "
        "for private and public networks, and switch client isolation off.”",
        port=port,
    )


def _rows(area: Area, rows: tuple[Row, ...]) -> Items:
    items: Items = ()
    for cell, (head, told) in zip(area.rows(len(rows), 8), rows, strict=True):
        items += (quiet(cell.inset(-16, -2), 20),) if (head, told) == rows[-1] else ()
        text = Area(cell.x, cell.y + 38, cell.w, cell.h - 40)
        items += (
            Text(Area(cell.x, cell.y + 2, cell.w, 36), head, 29, "semi", valign="middle", lines=1, least=24),
            Text(text, told, LABEL, "medium", "muted", least=21, leading=1.14, group="told"),
        )
    return items


def _instead(way: Way, say: Words) -> str:
    """What goes on at once without a phone; a vote by tables asks for other seats first."""
    match way:
        case Way.HANDS:
            return say("Hands instead")
        case Way.KEYBOARD:
            return say("Keyboard instead")
        case Way.PHONES | Way.TABLES:
            return ""
        case _:
            assert_never(way)


def _without_phones(area: Area, model: ViewModel, say: Words) -> Items:
    """Hands or keyboard go on in the same tally; the one that is chosen already is no button."""
    session = model.session
    setting_up = session.phase is Phase.SETUP
    if not setting_up and (not session.started or session.phase in END_PHASES):
        return ()
    items: Items = ()
    ways = [(way, label) for way in Way if (label := _instead(way, say))]
    for cell, (way, label) in zip(area.columns(len(ways), 16), ways, strict=True):
        icon, key = way_sign(way)
        command: Command = ChangeSetup("way", way.value) if setting_up else ChangeWay(way)
        chosen = session.setup.way is way
        shown = button(
            cell,
            Button(label, command, f"way-{way}", (key,), "", icon, "chosen" if chosen else "secondary", size=30),
            20,
        )
        items += tuple(item for item in shown if not (chosen and isinstance(item, Touch)))
    return items
