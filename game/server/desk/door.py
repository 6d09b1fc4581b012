"""What somebody sees who is not paired: why, and a field for the PIN. It says nothing of the session."""

from __future__ import annotations

from game.i18n.words import Words
from game.server.desk.page import Page, document, page_head
from game.server.html import joined, tag


def door_page(say: Words, why: str, seconds: int, tries: int) -> Page:
    """For who is not paired. `why`: used, pin, locked or ""; `seconds` of the lock, `tries` left before one."""
    told = {
        "used": say("This link has been used or is an old one. Scan the code on the laptop again."),
        "pin": say.plural("That PIN is not right. {n} try left.", "That PIN is not right. {n} tries left.", tries),
        "locked": say("Too many wrong PINs. Nobody can try for {n} seconds; who is in stays in.", n=seconds),
    }.get(
        why,
        say("This phone is not paired yet. Scan the code on the laptop, or type the PIN beside it."),
    )
    field = tag(
        "input", type="text", name="pin", id="pin", inputmode="numeric", maxlength=6, autocomplete="off", required=True
    )
    button = tag("button", say("Go in"), type="submit", cls="primary big")
    form = tag(
        "form",
        tag("label", say("PIN of six digits"), for_="pin"),
        field,
        button,
        method="post",
        action="/desk/pin",
        cls="entry",
    )
    again = tag("p", tag("a", say("Try again without a PIN"), href="/desk", cls="link"))
    main = tag(
        "main", tag("section", tag("p", told, id="notice", role="status"), form, again, cls="card"), cls="scribe"
    )
    return document(say("Desk"), "", joined((page_head(say("Desk"), "", "", "", say), main)), say)
