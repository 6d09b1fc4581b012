"""The contact block: a line is grey until somebody has confirmed it."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import ConfirmContact, SetContact, TurnPage
from game.core.contacts import Contact
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.texts.floors import look_again_words
from game.ui.geometry import MARGIN, Area, Page
from game.ui.scene import Box, Field, Scene, Text
from game.ui.widgets import Button, Items, button


def contacts(model: ViewModel, say: Words, page: Page) -> Scene:
    """A line is grey until somebody has confirmed it; unconfirmed lines stay out of the protocol."""
    look_again = look_again_words(model, say)
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 660 if look_again else 708)
    per_page = 6
    pages = max(1, -(-len(model.contacts) // per_page))
    at = model.view.page % pages
    shown = model.contacts[at * per_page : (at + 1) * per_page]
    items: Items = (
        *titled(
            page,
            say("Contacts"),
            say("Grey: still to be checked. Check the number, then confirm it; only then it goes into the protocol."),
        ),
    )
    if look_again:
        line = Area(MARGIN, area.bottom + 6, area.w, 42)
        items += (Text(line, look_again, 27, "semi", "attention", valign="middle", lines=1, least=20),)
    for row, contact in zip(area.rows(per_page, 8), shown, strict=False):
        items += contact_row(row, contact, say)
    more = (
        (Button(say("More contacts"), TurnPage(1 if at < pages - 1 else -at), "more", ("right",), "", "right"),)
        if pages > 1
        else ()
    )
    return Scene(f"contacts-{at}", (*items, *closed_by(page, say, more, typing=True)), "warm", "close", flourish=False)


def _purpose(contact: Contact, say: Words) -> str:
    """What it is for, and when somebody last looked at the number."""
    purpose = say(contact.purpose)
    if contact.earlier:
        return purpose + " · " + say("check again: confirmed {date}", date=say.date(contact.earlier))
    if contact.confirmed_on:
        return purpose + " · " + say("confirmed {date}", date=say.date(contact.confirmed_on))
    return purpose


def contact_row(row: Area, contact: Contact, say: Words) -> Items:
    """A line of the block: who, what for, the number to type, and the press that confirms it."""
    sure = bool(contact.confirmed_on)
    field = Area(row.right - 650, row.y + 7, 350, row.h - 14)
    command, name = ConfirmContact(contact.key), f"number-{contact.key}"
    press = Button(say("Confirmed") if sure else say("Confirm"), command, f"confirm-{contact.key}")
    return (
        *asked_row(row, field.x - row.x - 44, say(contact.who), _purpose(contact, say), press, sure),
        Field(field, name, contact.number, SetContact(contact.key), say("fill in"), size=30, limit=60),
    )


def asked_row(row: Area, w: float, head: str, under: str, press: Button, there: bool) -> Items:
    """A line that is grey until it is there: what it is, what more is to be said in this width, and the press."""
    text = Area(row.x + 24, row.y + 4, w, row.h * 0.52 if under else row.h - 8)
    below = Area(text.x, row.y + row.h * 0.5, w, row.h * 0.44)
    answer = Area(row.right - 280, row.y + 7, 266, row.h - 14)
    small = Text(below, under, 27, "medium", "muted", valign="middle", lines=2, least=20, leading=1.05)
    return (
        Box(row, "card" if there else "track", 20),
        Text(text, head, 30, "semi", "ink" if there else "muted", valign="middle", lines=1, least=24, group="who"),
        *((small,) if under else ()),
        *button(answer, replace(press, icon="check", kind="chosen" if there else "secondary", size=28), 18),
    )
