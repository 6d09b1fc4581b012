"""The contact block: a line is pale until somebody has confirmed it."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import ConfirmContact, OpenFolder, SetContact, WriteKit
from game.core.contacts import Contact
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.form import taken, typed
from game.screens.common.sheet import noted, page_of, rows, sheet, told, turning
from game.texts.floors import look_again_words
from game.ui.blocks import NOWHERE, choice, on
from game.ui.geometry import BUTTON_RADIUS, CAPTION, GAP, HINT, NEAR, PAD, READ, TIGHT, Page
from game.ui.layout import Block, column, row
from game.ui.scene import Box, Field, Scene
from game.ui.widgets import Button

PER_PAGE = 5
NUMBER_W, LEAST_NUMBER_W, PRESS_W, LEAST_PRESS_W = 360.0, 280.0, 270.0, 240.0


def contacts(model: ViewModel, say: Words, page: Page) -> Scene:
    """A line is pale until somebody has confirmed it; unconfirmed lines stay out of the protocol."""
    look_again = look_again_words(model, say)
    most = PER_PAGE - bool(look_again)
    shown, at, pages = page_of(model.contacts, model.view.page, most)
    note = say("Check each number, then confirm it. Only then does it go into the protocol.")
    kit = choice(Button(say("Make the kit"), WriteKit(), "kit", ("ctrl+k",), "Ctrl K", "page"))
    lines = rows([contact_row(contact, say) for contact in shown], most)
    due = noted("clock", look_again, "attention", "attention_tint", HINT) if look_again else None
    items = (
        *sheet(page, say("Contacts"), column(lines.grow(), due, gap=TIGHT), note, kit),
        *closed_by(
            page, say, (*turning(at, pages, say("More contacts"), ("right",)), *_folder(model, say)), typing=True
        ),
    )
    return Scene(f"contacts-{at}", items, "warm", "close", flourish=False)


def _folder(model: ViewModel, say: Words) -> tuple[Button, ...]:
    """Where the kit lies, once it was written."""
    return (Button(say("Folder"), OpenFolder(), "folder", ("ctrl+o",), icon="folder"),) if model.kit else ()


def _purpose(contact: Contact, say: Words) -> str:
    """What it is for, and when somebody last looked at the number."""
    purpose = say(contact.purpose)
    if contact.earlier:
        return purpose + " · " + say("check again: confirmed {date}", date=say.date(contact.earlier))
    if contact.confirmed_on:
        return purpose + " · " + say("confirmed {date}", date=say.date(contact.confirmed_on))
    return purpose


def contact_row(contact: Contact, say: Words) -> Block:
    """A line of the block: who, what for, the number to type, and the press that confirms it."""
    sure = bool(contact.confirmed_on)
    field = Field(
        NOWHERE,
        f"number-{contact.key}",
        contact.number,
        SetContact(contact.key),
        say("fill in"),
        size=CAPTION,
        limit=60,
    )
    press = Button(say("Confirmed") if sure else say("Confirm"), ConfirmContact(contact.key), f"confirm-{contact.key}")
    number = typed(field).across(NUMBER_W, LEAST_NUMBER_W)
    return asked_row(say(contact.who), _purpose(contact, say), press, sure, number)


def asked_row(head: str, under: str, press: Button, there: bool, field: Block | None = None) -> Block:
    """A line that is pale until it is there: what it is, what more is to be said, and the press."""
    words = told(head, under, "ink" if there else "muted", group="who", sizes=(READ, HINT))
    answer = taken(replace(press, icon="check", kind="chosen" if there else "secondary"), "answers")
    inner = row(words.fill(), field, answer.across(PRESS_W, LEAST_PRESS_W), gap=GAP)
    return on(Box(NOWHERE, "card" if there else "track", BUTTON_RADIUS), inner, PAD, NEAR)
