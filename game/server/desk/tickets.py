"""A sheet to print: one code for each seat, in the order it is given. It knows no phone and no seat number to show."""

from __future__ import annotations

from collections.abc import Sequence

from game.i18n.words import Words
from game.server.desk.page import Page, document
from game.server.desk.phones_panel import qr
from game.server.html import joined, tag


def tickets_page(links: Sequence[str], room: str, say: Words) -> Page:
    """A4, twelve to a page. `links` come shuffled: a sheet in order of seats would tell who sits where."""
    what = say("One phone can vote with this ticket. Take any one; nobody knows who has which.")
    sheet = joined(
        tag("li", tag("div", qr(link), role="img", aria_label=say("Code of a ticket")), tag("b", room), tag("p", what))
        for link in links
    )
    how = say("Print this sheet, cut it, and let everybody draw a ticket. The sheet is void when the session is over.")
    main = tag(
        "main", tag("h1", say("Tickets")), tag("p", how, cls="how"), tag("ul", sheet, cls="tickets"), cls="sheet"
    )
    return document(say("Tickets"), "", main, say)
