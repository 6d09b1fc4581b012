"""The other parts of the desk on the laptop: the cards still to come, and phones with the codes to come in by."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import OpenTab, PrintTickets
from game.core.view_state import COVERED, HELP, UNCOVERED
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.sharing_tab import SHARING
from game.screens.desk.widgets import (
    LEAST,
    READ,
    SIGN_W,
    SMALL,
    chips,
    choose,
    entry,
    headed,
    heading,
    line,
    named,
    paragraph,
    press,
)
from game.screens.network.join import qr
from game.ui.blocks import item, panel, text
from game.ui.geometry import AIRY, GAP, NEAR, PAD, SNUG, TIGHT
from game.ui.layout import SPRING, Block, Need, column, filled, first_as_wide, row

PHONES = ("invite", "practise", "tickets", "address", "forget_desks", "dismiss")


def tab_bar(now: str, shares: bool, say: Words) -> Block:
    """Where there is no room for the word, help has a sign. On a study day there is a part for what leaves the room."""
    return first_as_wide(_tabs(now, shares, say("Help"), say), _tabs(now, shares, "?", say))


def _tabs(now: str, shares: bool, of_help: str, say: Words) -> Block:
    names = {"": say("Now"), "cards": say("Cards"), "phones": say("Phones"), SHARING: say("Sharing"), HELP: of_help}
    now = next((tab for tab in (HELP, SHARING) if now.startswith(tab)), COVERED if now == UNCOVERED else now)
    tabs = [tab for tab in names if shares or tab != SHARING]
    return choose([Action(names[tab], OpenTab(tab), kind="chosen" if tab == now else "plain") for tab in tabs], "tab")


def _quiet(told: str) -> Block:
    return text(told, READ, "medium", "muted", least=LEAST, leading=AIRY, valign="top")


def cards_tab(desk: Desk, say: Words) -> Block:
    """The rest of the deck: one press plays a card now; the one on the wall changes places with it."""
    swaps, nexts = named(desk, "swap"), named(desk, "add")
    told = say("Press a card to play it now. It swaps places with the card on the big screen.")
    parts = [_quiet(told), chips(swaps, "swap")] if swaps else []
    if nexts:
        parts.append(headed(say("Or play it next"), chips(nexts, "next")))
    if not parts:
        parts.append(_quiet(say("No card comes after this one.")))
    shown = desk.card
    known = ((say("About this card"), shown.notes), (say("What is known"), shown.background)) if shown else ()
    more = (paragraph(head, words).give(n) for n, (head, words) in enumerate(known, 1) if words)
    return panel(filled(heading(say("Cards")), *parts, *more, SPRING, gap=TIGHT), PAD, GAP)


def phones_tab(desk: Desk, seen_by_all: bool, uncovered: bool, say: Words) -> Block:
    """Phones to vote with, the facilitator's own phone, a scribe: each with its own way in.

    `seen_by_all`: the room looks at this screen, so nobody is shown how to come in as the facilitator, unless whoever
    leads has `uncovered` it.
    """
    actions = named(desk, *PHONES)
    if desk.phones.tickets:  # only here: another phone has a link for it
        actions += (Action(say("Print the tickets"), PrintTickets()),)
    if desk.phones.on and seen_by_all and uncovered:
        actions += (Action(say("Hide the codes"), OpenTab(COVERED)),)
    told = say("Phones vote through this laptop alone, never through the internet. Hands and keys go on as well.")
    wifi = [
        entry(one, f"wifi-{n}").stretch() for n, one in enumerate(one for one in desk.entries if one.name == "wifi")
    ]
    on_now = (_codes(desk, seen_by_all and not uncovered, say).grow(), row(*wifi, gap=TIGHT) if wifi else None)
    middle = on_now if desk.phones.on else (_quiet(f"{desk.line}. {told}"), SPRING)
    return panel(column(heading(say("Phones")), *middle, chips(actions, "phone"), gap=TIGHT), PAD, GAP)


def _codes(desk: Desk, covered: bool, say: Words) -> Block:
    phones = desk.phones
    vote = _code(say("To vote"), phones.join, f"{phones.address} {phones.code}")
    if covered:
        return row(vote.fill(), _covered(say).fill(len(("own", "scribe"))), gap=GAP)
    own = _code(say("Your own phone"), phones.desk, say("PIN {pin}", pin=phones.pin))
    scribe = _code(say("A scribe"), phones.scribe, say("types, and sees no counts"))
    return row(vote.fill(), own.fill(), scribe.fill(), gap=GAP)


def _covered(say: Words) -> Block:
    """Each code leads once, so whoever is first has it; and how many phones lead is told."""
    told = say("Your own phone, and a scribe: the room sees this screen, so their codes are hidden.")
    more = say("The first person to scan one leads with you. Each code works once.")
    uncover = press(Action(say("Show the codes"), OpenTab(UNCOVERED)), "uncover")
    return column(_quiet(f"{told} {more}"), uncover, SPRING, gap=TIGHT)


def _code(title: str, link: str, told: str) -> Block:
    code = item(lambda area: qr(area, link, TIGHT) if link else ())
    square = replace(code, tall=lambda w: Need(SIGN_W, w))
    words = text(told, SMALL, "medium", "muted", align="center", least=LEAST, leading=SNUG)
    return column(line(title, "ink", align="center"), square, words, SPRING, gap=NEAR)
