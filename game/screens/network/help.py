"""What may keep phones out, in plain words; the sentence for the ICT person; and how to vote without phones."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from game.core.ballots import Way
from game.core.commands import ChangeSetup, ChangeWay, Command
from game.core.firewall import Firewall, Verdict
from game.core.phases import END_PHASES, Phase
from game.core.phone_status import Phones
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.ways import way_sign
from game.texts.firewall import firewall_words, port_words, program_words
from game.ui.blocks import NOWHERE, choice, headline, on, one_line, panel, text
from game.ui.geometry import CAPTION, FLUSH, GAP, HINT, NEAR, QUESTION, READ, SMALL, SNUG, TIGHT
from game.ui.layout import SPRING, Block, column, padded, row
from game.ui.scene import Box, Touch
from game.ui.widgets import Button

PATIENCE = 30
"""Seconds after which the first phone might have been there."""
Row = tuple[str, str]


def network_help(model: ViewModel, say: Words) -> Block:
    """From what happens most to what only somebody else can put right; at the bottom the way round it."""
    alarming = model.firewall.verdict.keeps_out
    told = _told(model, say)
    rows = [_row(one, _ground(one, told, alarming=alarming)) for one in told]
    return panel(
        column(headline(_head(model, say), (QUESTION, READ, HINT)), *rows, SPRING, *_without_phones(model, say),
               gap=TIGHT),
        TIGHT,
        TIGHT,
    )  # fmt: skip


def _head(model: ViewModel, say: Words) -> str:
    phones = model.phones
    if phones.joined + phones.waiting:
        return say("One of them not getting through?")
    if model.firewall.verdict.keeps_out:
        return say("Sort this out first")
    return say("Still no phone?") if phones.waited >= PATIENCE else say("Nothing getting through?")


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
                "Guest networks often do not let devices see each other (“client isolation”). Use another "
                "network, or a small router of your own."
            ),
        ),
    )


def _same_network(phones: Phones, say: Words) -> str:
    if phones.network == "Ethernet":
        return say(
            "This laptop is on a cable. At many schools the wifi is another network: connect this laptop to "
            "the phones’ wifi."
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


def _ground(one: Row, told: tuple[Row, ...], *, alarming: bool) -> str:
    """The last one, to be read aloud, on a ground of its own; the first one too where it is in the way."""
    return "track" if one == told[-1] else "attention_tint" if alarming and one == told[0] else ""


def _row(one: Row, ground: str) -> Block:
    head, told = one
    words = column(
        one_line(head, HINT, "semi", least=HINT),
        text(told, HINT, "medium", "muted", least=SMALL, leading=SNUG, group="told"),
    )
    return on(Box(NOWHERE, ground, TIGHT), words, TIGHT, NEAR) if ground else padded(words, TIGHT, FLUSH)


def _instead(way: Way, say: Words) -> str:
    """What goes on at once without a phone; a vote by tables asks for other seats first."""
    match way:
        case Way.HANDS:
            return say("Hands instead")
        case Way.KEYBOARD:
            return say("Keyboard instead")
        case Way.PHONES | Way.TABLES | Way.CAMERA:
            return ""
        case _:
            assert_never(way)


def _without_phones(model: ViewModel, say: Words) -> tuple[Block, ...]:
    """Hands or keyboard go on in the same tally; the one that is chosen already is no button."""
    session = model.session
    setting_up = session.phase is Phase.SETUP
    if not setting_up and (not session.started or session.phase in END_PHASES):
        return ()
    cells = [
        _way(way, label, setting_up=setting_up, chosen=session.setup.way is way).fill()
        for way in Way
        if (label := _instead(way, say))
    ]
    return (row(*cells, gap=GAP),)


def _way(way: Way, label: str, *, setting_up: bool, chosen: bool) -> Block:
    sign, key = way_sign(way)
    command: Command = ChangeSetup("way", way.value) if setting_up else ChangeWay(way)
    b = Button(label, command, f"way-{way}", (key,), "", sign, "chosen" if chosen else "secondary", size=CAPTION)
    shown = choice(b)
    if not chosen:
        return shown
    return replace(shown, draw=lambda area: tuple(one for one in shown.draw(area) if not isinstance(one, Touch)))
