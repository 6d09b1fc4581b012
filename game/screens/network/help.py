"""What may keep phones out, in plain words; the sentence for the ICT person; and how to vote without phones."""

from __future__ import annotations

from typing import assert_never

from game.core.ballots import Way
from game.core.commands import ChangeSetup, ChangeWay, Command
from game.core.firewall import Firewall, Verdict
from game.core.phone_status import Phones
from game.core.session import END_PHASES, Phase
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.ways import way_sign
from game.texts.firewall import firewall_words, port_words, program_words
from game.ui.geometry import LABEL, Area
from game.ui.scene import Box, Text, Touch
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
        Text(inner._replace(h=52), _head(model, say), 38, "bold", valign="middle", lines=1, least=26),
        *_rows(cells, _told(model, say), model.firewall.verdict.keeps_out),
        *without,
    )


def _head(model: ViewModel, say: Words) -> str:
    phones = model.phones
    if phones.joined + phones.waiting:
        return say("Does one of them not come?")
    if model.firewall.verdict.keeps_out:
        return say("Settle this first")
    return say("Still no phone?") if phones.waited >= PATIENCE else say("Does nothing come?")


def _told(model: ViewModel, say: Words) -> tuple[Row, ...]:
    """What is known to be in the way comes first; at the end what to ask for."""
    phones, verdict = model.phones, model.firewall.verdict
    firewall = (say("The firewall of this laptop"), firewall_words(verdict, say))
    first = verdict is Verdict.ASKS or verdict.keeps_out
    rows = (firewall, *_reasons(phones, say)) if first else (*_reasons(phones, say), firewall)
    return (*rows, (say("For the ICT person"), sentence(phones, model.firewall, say)))


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
    )


def _same_network(phones: Phones, say: Words) -> str:
    if phones.network == "Ethernet":
        return say(
            "This laptop is on a cable. At many schools the wifi is another network: "
            "put this laptop on the wifi of the phones."
        )
    name = say("the same wifi") if phones.network in ("", "Wi-Fi") else phones.network
    return say("Is the phone on {network}, as this laptop is? Switch mobile data off for a moment.", network=name)


def sentence(phones: Phones, firewall: Firewall, say: Words) -> str:
    """To be read aloud or sent on: program, ports, networks."""
    port = phones.address.rpartition(":")[2] or "8765"
    if firewall.program:
        return say(
            "“Please allow incoming TCP {ports} for {program}, "
            "on private and public networks, without client isolation.”",
            ports=port_words(port),
            program=program_words(firewall.program),
        )
    return say(
        "“Please allow incoming TCP on port {port} for Python on this laptop, "
        "for private and public networks, and switch client isolation off.”",
        port=port,
    )


def _rows(area: Area, rows: tuple[Row, ...], alarming: bool) -> Items:
    """The last one, to be read aloud, on a ground of its own; the first one too where it is in the way."""
    items: Items = ()
    for cell, (head, told) in zip(area.rows(len(rows), 8), rows, strict=True):
        ground = cell.inset(-16, -2)
        items += (quiet(ground, 20),) if (head, told) == rows[-1] else ()
        items += (Box(ground, "attention_tint", 20),) if alarming and (head, told) == rows[0] else ()
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
