"""Beside the plan: what is best seen to before a session begins. Phones, heavy cards, where the protocol goes."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from game.core.commands import Show
from game.core.phone_status import ServerStatus
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.form import taken
from game.screens.network.join import link_of, qr
from game.ui.blocks import NOWHERE, icon, item, on, pressed, text
from game.ui.geometry import GAP, HINT, PANEL_RADIUS, QUESTION, SNUG, TIGHT
from game.ui.layout import Block, row
from game.ui.scene import Box
from game.ui.widgets import Button

PRESS_W = 196.0
CODE = 168.0
SHOWN = 30
"""Characters of a folder that are shown, from its end."""


class Note(NamedTuple):
    """Something to see to, the same where there is little room, and the press that leads there if there is one."""

    block: Block
    brief: Block
    press: Button | None = None


def first_needs(model: ViewModel, say: Words) -> tuple[Note | None, ...]:
    return _check(model, say), _folder(model, say), _waiting(model, say)


def offer(told: str, press: Button, ink: str = "attention", fill: str = "attention_tint") -> Note:
    """What there is to know, and the way to do something about it."""
    words = text(told, HINT, "medium", ink, leading=SNUG)
    named = taken(replace(press, icon=""), press.name, HINT).across(PRESS_W)
    whole = _ground(row(words.fill(), named, gap=GAP), fill)
    leads = isinstance(press.command, Show)  # what would change something keeps its name
    return Note(whole, _leading(told, press, ink, fill) if leads else whole, press)


def warning(told: str, brief: str) -> Note:
    """What there is to know, and nothing to press."""
    whole, short = (_ground(text(one, HINT, "medium", "attention", leading=SNUG)) for one in (told, brief))
    return Note(whole, short)


def _ground(block: Block, fill: str = "attention_tint") -> Block:
    return on(Box(NOWHERE, fill, PANEL_RADIUS), block, GAP, TIGHT)


def _leading(told: str, press: Button, ink: str, fill: str, before: Block | None = None) -> Block:
    """A sentence that is pressed, all of it, and leads to more about it."""
    words = text(told, HINT, "semi", ink, leading=SNUG)
    inner = row(before, words.fill(), icon("right", QUESTION, ink), gap=GAP)
    return pressed(_ground(inner, fill), press.name, press.command, press.keys)


def _check(model: ViewModel, say: Words) -> Note | None:
    """Before guests come is the time to find out; with the code to scan, and a colour that tells whether somebody has.

    Asked where phones may come in, and where they would stay out.
    """
    phones = model.phones
    invited = phones.line is not ServerStatus.OFF or model.session.setup.way.traits.invites
    if not invited and not model.firewall.verdict.keeps_out:
        return None
    here = phones.joined + phones.waiting
    ink, fill, sign = ("settled", "settled_tint", "check") if here else ("attention", "attention_tint", "phone")
    scan = item(lambda area: qr(area, link_of(phones), TIGHT), CODE, CODE)
    code = scan if phones.reachable and not here else icon(sign, QUESTION, ink)
    question = say("Do phones get through?")
    press = Button(question, Show("phones"), "check", ("ctrl+k",), icon="phone")
    told = _asked(model, here, say)
    brief = told if here or not phones.reachable else question
    return Note(
        _leading(told, press, ink, fill, code),
        _leading(brief, press, ink, fill, icon(sign, QUESTION, ink)),
        press,
    )


def _asked(model: ViewModel, here: int, say: Words) -> str:
    if here:
        return say.plural("It works: {n} phone is here.", "It works: {n} phones are here.", here)
    if model.firewall.verdict.keeps_out:
        return say("Phones: ask ICT first")
    if model.phones.reachable:
        return say("Try it with one phone: scan this.")
    return say("Do phones get through?")


def _waiting(model: ViewModel, say: Words) -> Note | None:
    """Heavy cards that nobody can be dealt yet, and the way to what they wait for."""
    held = len(model.waiting)
    if not held:
        return None
    told = say.plural(
        "{n} heavy card needs numbers, or people, first.",
        "{n} heavy cards need numbers, or people, first.",
        held,
    )
    return offer(told, Button(say("What is needed"), Show("ready"), "ready", ("ctrl+w",), icon="heart"))


def _folder(model: ViewModel, say: Words) -> Note | None:
    """Told once: the first start takes it as it stands."""
    if model.folder_asked or not model.folder:
        return None
    told = say("The protocol will be saved in {folder}.", folder=_end_of(model.folder))
    return offer(
        told, Button(say("Change folder"), Show("folder"), "folder", ("ctrl+f",), icon="folder"), "ink", "track"
    )


def _end_of(path: str) -> str:
    return path if len(path) <= SHOWN else "…" + path[1 - SHOWN :]
