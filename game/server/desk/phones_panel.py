"""The part of the desk page about the line and who leads along: phones, own notes, a code for a scribe."""

from __future__ import annotations

from functools import lru_cache

import segno

from game.core.commands import TypeNotes
from game.desk.model import Desk, Entry
from game.i18n.words import Words
from game.server.desk.button_groups import OF_PHONES, among, grouped
from game.server.html import NOTHING, Html, joined, sending, tag, typing

NOTES_LIMIT = 4000


def phones(desk: Desk, say: Words) -> Html:
    """How it stands with the phones: where they come in, other addresses to try, tickets, a code for the wifi."""
    head, told = tag("h2", say("Phones")), tag("p", desk.line, id="line")
    choices = grouped(among(desk.choices, OF_PHONES), say)
    wifi = joined(typing(entry, say) for entry in desk.entries if entry.name == "wifi")
    code = tag("details", tag("summary", say("A code for the wifi")), wifi, id="wifi") if wifi else NOTHING
    parts = (head, told, _ways_in(desk, say), choices, _printing(desk, say), code)
    return tag("section", *parts, id="phones", cls="card")


def _ways_in(desk: Desk, say: Words) -> Html:
    now = desk.phones
    if not now.on:
        return NOTHING
    many = say("{joined} joined, {live} listening", joined=now.joined, live=now.live)
    where = say("Type {address} and the code {code}.", address=now.address, code=now.code)
    return joined((tag("p", many, cls="k"), tag("p", where)))


def _printing(desk: Desk, say: Words) -> Html:
    if not desk.phones.tickets:
        return NOTHING
    return tag("a", say("Print tickets, one for each seat"), href="/desk/tickets", target="_blank", cls="link")


def notes(desk: Desk, say: Words) -> Html:
    """The facilitator's own notes: no phone and no protocol ever has them."""
    entry = Entry(say("My notes"), desk.notes, TypeNotes(), limit=NOTES_LIMIT, lines=5)
    told = tag("p", say("They stay on the laptop and are not in the protocol."), cls="k")
    return tag("section", tag("h2", say("My notes"), cls="vh"), typing(entry, say), told, id="notes", cls="card")


def pairing(desk: Desk, say: Words) -> Html:
    """A scribe comes in by this code, once; and everybody who leads along can be sent out again."""
    if not desk.phones.scribe:
        return NOTHING
    told = tag("p", say("A scribe types the rule on a phone of their own; the wall waits until you confirm."))
    once = tag("p", say("This code works once."))
    code = tag("div", qr(desk.phones.scribe), role="img", aria_label=say("Code for a scribe"), cls="qr")
    link = tag("p", desk.phones.scribe, cls="k")
    out = sending(
        "forget_desks", (), tag("button", say("Send all paired phones away, this one too"), type="submit", cls="quiet")
    )
    fold = tag("details", tag("summary", say("Who else leads")), told, once, code, link, out, id="pairing-fold")
    return tag("section", tag("h2", say("Who else leads"), cls="vh"), fold, id="pairing", cls="card")


@lru_cache(maxsize=128)
def qr(link: str) -> Html:
    """A code as inline picture, black on white with its quiet zone."""
    return Html(segno.make(link, error="m", micro=False).svg_inline(border=4, omitsize=True, dark="#000", light="#fff"))
