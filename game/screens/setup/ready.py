"""What is asked before a heavy card is dealt: two numbers that are confirmed, and who is in the room."""

from __future__ import annotations

from game.core.cards import ADVISER, COUNSELLOR
from game.core.commands import ChangeSetup, Show
from game.core.contacts import Contact
from game.core.readiness import ALWAYS, asked_roles
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.frame import closed_by, titled
from game.screens.start.contacts import contact_row
from game.ui.geometry import MARGIN, Area, Page
from game.ui.scene import Box, Icon, Scene, Text
from game.ui.widgets import Button, Items, button

ROWS = 5


def ready_screen(model: ViewModel, say: Words, page: Page) -> Scene:
    """A line is grey until it is there; below it, what follows for the cards."""
    area = Area(MARGIN, 180, page.width - 2 * MARGIN, 584)
    fixed = [contact for contact in model.contacts if contact.key in ALWAYS]
    asked = _asked(model, say)
    items: Items = titled(
        page,
        say("Before a heavy card"),
        say("Whoever tells something afterwards has to be heard and helped on, the same day."),
    )
    rows = area.rows(ROWS, 8)
    for row, contact in zip(rows, fixed, strict=False):
        items += contact_row(row, contact, say)
    for n, (row, one) in enumerate(zip(rows[len(fixed) :], asked, strict=False), 1):
        items += _question(row, n, one, say)
    more = (Button(say("All contacts"), Show("contacts"), "contacts", ("ctrl+2",), "Ctrl 2", "person"),)
    return Scene(
        "ready",
        (*items, *_outcome(Area(area.x, 780, area.w, 108), model, say), *closed_by(page, say, more, typing=True)),
        "warm", "close", flourish=False,
    )  # fmt: skip


Asked = tuple[str, str, str, bool]
"""A field of the form, the question, what more there is to say, and whether it is so."""


def _asked(model: ViewModel, say: Words) -> tuple[Asked, ...]:
    """Only what a card that is in use asks for."""
    form, cards = model.session.setup, model.cards
    numbers = {key for card in cards for key in card.needs}
    roles = asked_roles(cards)
    names = ", ".join(say(one.who) for one in model.contacts if _open(one, numbers))
    other = ("by_heart", say("I know the other numbers, or have them on paper"), names, form.by_heart)
    senco = say("The learning support coordinator (SENCO) is in the room")
    adviser = say("The confidential adviser is in the room")
    who = say("and knows that this card may come")
    return (
        *((other,) if names or form.by_heart else ()),
        *(((COUNSELLOR, senco, who, form.counsellor),) if COUNSELLOR in roles else ()),
        *(((ADVISER, adviser, who, form.adviser),) if ADVISER in roles else ()),
    )


def _open(contact: Contact, wanted: set[str]) -> bool:
    return contact.key in wanted and contact.key not in ALWAYS and not contact.confirmed_on


def _question(row: Area, n: int, asked: Asked, say: Words) -> Items:
    field, question, told, yes = asked
    answer = Area(row.right - 280, row.y + 7, 266, row.h - 14)
    text = Area(row.x + 24, row.y + 4, answer.x - row.x - 48, row.h - 8)
    ink = "ink" if yes else "muted"
    press = Button(
        say("Yes"), ChangeSetup(field, "no" if yes else "yes"), f"ask-{field}", (f"ctrl+shift+{n}",), "",
        "check", "chosen" if yes else "secondary", 28,
    )  # fmt: skip
    upper = text._replace(h=text.h * 0.56) if told else text
    items: Items = (Text(upper, question, 30, "semi", ink, valign="middle", lines=1, least=24, group="who"),)
    if told:
        under = Area(text.x, upper.bottom, text.w, text.h - upper.h)
        items += (Text(under, told, 27, "medium", "muted", valign="middle", lines=2, least=20, leading=1.05),)
    return (Box(row, "card" if yes else "track", 20), *items, *button(answer, press, 18))


def _outcome(area: Area, model: ViewModel, say: Words) -> Items:
    held = len(model.waiting)
    ink, tint, icon = ("attention", "attention_tint", "lock") if held else ("settled", "settled_tint", "check")
    told = say("Nothing is missing: every card can be dealt.")
    if held:
        told = say.plural(
            "{n} card still waits for this. The cards for today are chosen from the others.",
            "{n} cards still wait for this. The cards for today are chosen from the others.",
            held,
        )
    return (
        Box(area, tint, 24),
        Icon(Area(area.x + 28, area.y + area.h / 2 - 20, 40, 40), icon, ink, 2.4),
        Text(Area(area.x + 92, area.y, area.w - 120, area.h), told, 34, "semi", ink, valign="middle", least=26),
    )
