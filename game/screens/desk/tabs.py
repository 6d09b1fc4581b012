"""The other parts of the desk on the laptop: the cards still to come, and phones with the codes to come in by."""

from __future__ import annotations

from game.core.commands import OpenTab, PrintTickets
from game.core.view_state import COVERED, UNCOVERED
from game.desk.action import Action
from game.desk.model import Desk
from game.i18n.words import Words
from game.screens.desk.stack import Stack, named
from game.screens.desk.widgets import (
    LABEL,
    body,
    card,
    choose,
    entry,
    flow,
    flow_height,
    heading,
    label,
    press,
)
from game.ui.geometry import SNUG, Area
from game.ui.scene import Box, Qr, Text
from game.ui.widgets import Items

TABS = ("", "cards", "phones")
PHONES = ("invite", "practise", "tickets", "address", "forget_desks", "dismiss")


def tab_bar(area: Area, now: str, say: Words) -> Items:
    names = {"": say("Now"), "cards": say("Cards"), "phones": say("Phones")}
    now = COVERED if now == UNCOVERED else now
    actions = tuple(Action(names[tab], OpenTab(tab), kind="chosen" if tab == now else "plain") for tab in TABS)
    return choose(area, actions, "tab")


def cards_tab(area: Area, desk: Desk, say: Words) -> Items:
    """The rest of the deck: one press plays a card now; the one on the wall changes places with it."""
    inner = area.inset(34, 26)
    stack = Stack(Area(inner.x, inner.y + 60, inner.w, inner.h - 60))
    swaps, nexts = named(desk, "swap"), named(desk, "add")
    if swaps:
        stack.paragraph(
            say("Press a card to play it now. The card on the big screen changes places with it."), "muted", LABEL
        )
        stack.add(min(stack.left, flow_height(inner.w, swaps)), lambda at: flow(at, swaps, "swap"))
    if nexts:
        stack.add(32, lambda at: (label(at, say("Or let it come next")),))
        stack.add(min(stack.left, flow_height(inner.w, nexts)), lambda at: flow(at, nexts, "next"))
    if not swaps and not nexts:
        stack.paragraph(say("No card comes after this one."), "muted")
    if desk.card is not None:
        for head, text in ((say("About this card"), desk.card.notes), (say("What is known"), desk.card.background)):
            if text and stack.left > 100:
                stack.labelled(head, text, LABEL)
    return (card(area), heading(inner._replace(h=48), say("Cards"), size=32), *stack.items)


def phones_tab(area: Area, desk: Desk, seen_by_all: bool, uncovered: bool, say: Words) -> Items:
    """Phones to vote with, the facilitator's own phone, a scribe: each with its own way in.

    `seen_by_all`: the room looks at this screen, so nobody is shown how to come in as the facilitator, unless whoever
    leads has `uncovered` it.
    """
    inner = area.inset(34, 26)
    actions = named(desk, *PHONES)
    if desk.phones.tickets:  # only here: another phone has a link for it
        actions += (Action(say("Print the tickets"), PrintTickets()),)
    if desk.phones.on and seen_by_all and uncovered:
        actions += (Action(say("Hide the codes"), OpenTab(COVERED)),)
    chips_h = flow_height(inner.w, actions)
    chips = Area(inner.x, inner.bottom - chips_h, inner.w, chips_h)
    head = (card(area), heading(inner._replace(h=48), say("Phones"), size=32))
    middle = Area(inner.x, inner.y + 60, inner.w, chips.y - inner.y - 78)
    if not desk.phones.on:
        told = say("Phones vote through this laptop alone, never through the internet. Hands and keys go on as well.")
        return (*head, body(middle, f"{desk.line}. {told}", "muted"), *flow(chips, actions, "phone"))
    return (*head, *_codes(middle, desk, seen_by_all and not uncovered, say), *flow(chips, actions, "phone"))


def _codes(area: Area, desk: Desk, covered: bool, say: Words) -> Items:
    wifi = tuple(one for one in desk.entries if one.name == "wifi")
    low = 90.0 if wifi else 0.0
    vote, own, scribe = Area(area.x, area.y, area.w, area.h - low - 16).columns(3, 24)
    phones = desk.phones
    items: Items = _code(vote, say("To vote"), phones.join, f"{phones.address} {phones.code}")
    if covered:
        items += _covered(own._replace(w=scribe.right - own.x), say)
    else:
        items += _code(own, say("Your own phone"), phones.desk, say("PIN {pin}", pin=phones.pin))
        items += _code(scribe, say("A scribe"), phones.scribe, say("types, and sees no counts"))
    cells = Area(area.x, area.bottom - low, area.w, low).columns(2, 16)
    for n, (cell, one) in enumerate(zip(cells, wifi, strict=False)):
        items += entry(cell, one, f"wifi-{n}")
    return items


def _covered(area: Area, say: Words) -> Items:
    """Each code leads once, so whoever is first has it; and how many phones lead is told."""
    told = say("Your own phone, and a scribe: the room sees this screen, so their codes are hidden.")
    more = say("Whoever scans one first leads with you. Each code works once.")
    act = Action(say("Show the codes"), OpenTab(UNCOVERED))
    button = Area(area.x, area.bottom - 62, min(area.w, 360), 56)
    text = area._replace(h=button.y - area.y - 12)
    return (body(text, f"{told} {more}", "muted", LABEL), *press(button, act, "uncover"))


def _code(area: Area, title: str, link: str, told: str) -> Items:
    side = min(area.w, area.h - 108)
    code = Area(area.x + (area.w - side) / 2, area.y + 44, side, side)
    return (
        Text(area._replace(h=36), title, LABEL, "semi", "ink", "center", "middle", 13, lines=1),
        Box(code, "track", 16),
        *((Qr(code, link),) if link else ()),
        Text(Area(area.x, code.bottom + 8, area.w, 56), told, 21, "medium", "muted", "center", "top", 15, leading=SNUG),
    )
