"""A whole page for who leads, and the frame that other pages share; the sheet of tickets is one of them.

The script replaces what differs when something changes, without touching what is being typed; without a script the
same page comes anew by itself, unless somebody holds it still to type.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from string import Template

from game.desk.model import Desk
from game.i18n.words import Words
from game.server.desk import lead_panel, phones_panel, side_panel
from game.server.desk.state import place_of, wall_mark
from game.server.html import NOTHING, Html, joined, tag
from game.server.interface import Broadcast
from game.server.page_assets import FIXED, digest, page_file, small_script, small_style

EVERY = 10
"""Seconds after which the page comes anew where no script runs."""


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A document and the content security policy that it must be sent with."""

    html: str
    policy: str


@cache
def policy(style: str, script: str) -> str:
    """Only our own script and style run; the wall's picture comes from here; nothing else is loaded or framed."""
    fixed = FIXED.replace("img-src data:", "img-src 'self' data:")
    return f"{fixed}; trusted-types desk; script-src {digest(script)}; style-src {digest(style)}"


def document(title: str, role: str, main: Html, say: Words, refresh: int = 0, data: str = "{}") -> HtmlPage:
    """The frame around every page; `refresh` in seconds for browsers without a script, 0 never; `role` "" for none."""
    again = tag("noscript", tag("meta", http_equiv="refresh", content=str(refresh))) if refresh else NOTHING
    words = {
        "on": say("Connected"),
        "off": say("No contact with the laptop. Trying again."),
        "saved": say("Saved"),
        "unsaved": say("Not sent yet"),
        "long": say("That is too long."),
    }
    style, script = small_style("desk.css"), small_script("desk.js") if role else ""
    told = Template(page_file("desk.html")).substitute(
        lang=say.language,
        title=tag("title", title),
        refresh=again,
        css=style,
        js=script,
        body=tag("body", "\0", data_role=role, data_t=json.dumps(words), data_s=data).partition("\0")[0],
        main=main,
    )
    return HtmlPage(told, policy(style, script))


def page_head(title: str, room: str, clock: str, private: str, say: Words) -> Html:
    net = tag("span", id="net", role="status", data_own=True) if clock or room else NOTHING
    name = tag("h1", title)
    return tag(
        "header",
        EMBLEM,
        name,
        tag("span", room, cls="room"),
        tag("span", private, cls="only"),
        net,
        tag("b", clock, id="clock"),
    )


EMBLEM = Html(
    '<svg class="emblem" viewBox="0 0 48 48" aria-hidden="true"><rect x="5" y="10" width="24" height="32" rx="5" '
    'transform="rotate(-12 17 26)" fill="var(--go)"/><rect x="17" y="6" width="26" height="35" rx="5" '
    'fill="var(--card)" stroke="var(--ink)" stroke-width="2.5"/>'
    '<path d="M23 17h14v9H29l-4 4v-4h-2z" fill="var(--good)"/></svg>'
)


def desk_page(broadcast: Broadcast, say: Words, still: bool = False) -> HtmlPage:
    """The whole desk; `still` holds it as it is, for typing without a script."""
    desk = broadcast.desk
    if desk is None:
        main = joined(
            (page_head(say("Desk"), "", "", "", say), tag("main", tag("p", say("The desk is being laid ready."))))
        )
        return document(say("Desk"), "desk", main, say, refresh=2)
    head = page_head(say("Desk"), desk.title, desk.clock, say("only you see this page"), say)
    main = tag("main", lead_panel.note(desk, say), _hold(still, say), *_columns(desk, broadcast, say))
    return document(
        say("Desk"), "desk", joined((head, main)), say, refresh=0 if still else EVERY, data=_data(broadcast)
    )


def _columns(desk: Desk, broadcast: Broadcast, say: Words) -> tuple[Html, ...]:
    at = place_of(broadcast)
    left = (
        lead_panel.wall(desk, wall_mark(broadcast), say),
        lead_panel.bar(desk, at, say),
        lead_panel.steps(desk, at, say),
        lead_panel.people(desk, say),
        lead_panel.counting(desk, say),
        lead_panel.requests(desk, say),
    )
    middle = (
        side_panel.typed(desk, at, say),
        side_panel.card(desk, say),
        side_panel.spread(desk, say),
        phones_panel.notes(desk, say),
    )
    right = (
        side_panel.hints(desk, say),
        side_panel.plan(desk, at, say),
        phones_panel.phones(desk, say),
        phones_panel.pairing(desk, say),
    )
    return tuple(
        tag("div", *part, cls=f"col {name}", id=name) for name, part in zip("lmr", (left, middle, right), strict=True)
    )


def _data(broadcast: Broadcast) -> str:
    return json.dumps({"at": place_of(broadcast)})


def _hold(still: bool, say: Words) -> Html:
    """Without a script: a page that is held still while somebody types, and one that comes anew by itself."""
    again = tag("a", say("Refresh"), href="/desk", cls="link")
    hold = tag("a", say("Hold the page still to type"), href="/desk?still=1", cls="link")
    told = say("This page holds still.") if still else say("This page reloads every {n} seconds.", n=EVERY)
    return tag("noscript", tag("p", told, " ", again, NOTHING if still else joined((" ", hold)), cls="hold"))


def tickets_page(links: Sequence[str], room: str, say: Words) -> HtmlPage:
    """A4, twelve to a page. `links` come shuffled: a sheet in order of seats would tell who sits where."""
    what = say("One phone can vote with this ticket. Take any one; nobody knows who has which.")
    sheet = joined(
        tag(
            "li",
            tag("div", phones_panel.qr(link), role="img", aria_label=say("Code of a ticket")),
            tag("b", room),
            tag("p", what),
        )
        for link in links
    )
    how = say("Print this sheet, cut it, and let everybody draw a ticket. The sheet is void when the session is over.")
    main = tag(
        "main", tag("h1", say("Tickets")), tag("p", how, cls="how"), tag("ul", sheet, cls="tickets"), cls="sheet"
    )
    return document(say("Tickets"), "", main, say)
