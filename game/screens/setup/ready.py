"""What is asked before a heavy card is dealt: two numbers that are confirmed, and who is in the room."""

from __future__ import annotations

from game.core.cards import ADVISER, COUNSELLOR
from game.core.commands import ChangeSetup, Show
from game.core.contacts import Contact
from game.core.readiness import ALWAYS, asked_roles
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import noted, rows, sheet
from game.screens.start.contacts import asked_row, contact_row
from game.ui.geometry import TIGHT, Page
from game.ui.layout import Block, column
from game.ui.scene import Scene
from game.ui.widgets import Button

ROWS = 5


def ready_screen(model: ViewModel, say: Words, page: Page) -> Scene:
    """A line is grey until it is there; below it, what follows for the cards."""
    fixed = [contact_row(contact, say) for contact in model.contacts if contact.key in ALWAYS]
    asked = [_question(n, one, say) for n, one in enumerate(_asked(model, say), 1)]
    body = column(rows([*fixed, *asked][:ROWS], ROWS).grow(), _outcome(model, say), gap=TIGHT)
    note = say("Anyone who speaks up afterwards must be heard and helped the same day.")
    more = (Button(say("All contacts"), Show("contacts"), "contacts", ("ctrl+2",), icon="person"),)
    items = (*sheet(page, say("Before a heavy card"), body, note), *closed_by(page, say, more, typing=True))
    return Scene("ready", items, "warm", "close", flourish=False)


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
    who = say("and knows that this card may come up")
    return (
        *((other,) if names or form.by_heart else ()),
        *(((COUNSELLOR, senco, who, form.counsellor),) if COUNSELLOR in roles else ()),
        *(((ADVISER, adviser, who, form.adviser),) if ADVISER in roles else ()),
    )


def _open(contact: Contact, wanted: set[str]) -> bool:
    return contact.key in wanted and contact.key not in ALWAYS and not contact.confirmed_on


def _question(n: int, asked: Asked, say: Words) -> Block:
    field, question, told, yes = asked
    command = ChangeSetup(field, "no" if yes else "yes")
    return asked_row(question, told, Button(say("Yes"), command, f"ask-{field}", (f"ctrl+shift+{n}",)), yes)


def _outcome(model: ViewModel, say: Words) -> Block:
    held = len(model.waiting)
    ink, tint, icon = ("attention", "attention_tint", "lock") if held else ("settled", "settled_tint", "check")
    told = say("Nothing is missing: every card can be dealt.")
    if held:
        told = say.plural(
            "{n} card still waits for this. The cards for today are chosen from the others.",
            "{n} cards still wait for this. The cards for today are chosen from the others.",
            held,
        )
    return noted(icon, told, ink, tint)
