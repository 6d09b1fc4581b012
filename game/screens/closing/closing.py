"""CLOSING: what was made together, how it goes on, thanks, and whom people can call."""

from __future__ import annotations

from game.core.chapters import cards_among_staff, filled, middle
from game.core.commands import Show
from game.core.contacts import Contact
from game.core.session import SETTLED, Agreement, Session, Status
from game.core.view_model import ViewModel
from game.desk.own_card import take_back_actions
from game.desk.proposals import ways_in
from game.i18n.words import Words
from game.screens.closing.read_back import read_back
from game.screens.common.bar import bar, forward, staged
from game.screens.common.header import CODE, help_key, late_guests
from game.texts.floors import look_again_words
from game.ui.blocks import NOWHERE, as_large, beside, item, on, one_line, panel, pill, text, title
from game.ui.geometry import (
    CAPTION,
    CLOSE,
    EASY,
    FIGURE,
    GAP,
    HEADER_Y,
    HEADLINE,
    HINT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    SQUARE,
    TIGHT,
    Area,
    Page,
)
from game.ui.layout import EMPTY, SPRING, Block, centred, column, first_that_fits, row
from game.ui.scene import Box, Scene
from game.ui.widgets import Button, Items, shortened

MAIN, SIDE = 2.1, 1.0
SIDE_LEAST, NARROW_SIDE_LEAST = 560.0, 470.0
LINE = 6.0
"""The upright line before each step of how it goes on."""
CARE = 1.6
"""How wide the words of care stand beside whom to call."""
CONTACTS, NARROW_CONTACTS = 4, 2
OWNERS_SHOWN = 70
"""Letters of who keeps an eye on what; the rest stands at "Who and when"."""


def closing(model: ViewModel, say: Words, page: Page) -> Scene:
    beside, under = _ways(model, say, page)
    wanted = (one for least in (READ, CAPTION) for one in _ways(model, say, page, least))
    shown = first_that_fits(*wanted, under if page.narrow else beside)
    body = column(column(_title(model, say), _round(say), gap=NEAR), shown.grow(), gap=TIGHT)
    items: Items = (
        Box(page.whole, "stage", SQUARE),
        *help_key(),
        *body.draw(Area(page.margin, HEADER_Y, page.area.w, page.bottom - HEADER_Y)),
        *staged(bar(page, say, forward(model, say), _others(model, say))),
    )
    return Scene("closing", items, "calm", "forward", flourish=False)


def _ways(model: ViewModel, say: Words, page: Page, least: float = 0.0) -> tuple[Block, Block]:
    """The side column gives way where all agreements can then be read at once in `least`; whom to call stays."""
    side = _side(model, say, page).across(NARROW_SIDE_LEAST if page.narrow else SIDE_LEAST, weight=SIDE)
    beside = row(_made(model, say, least).fill(MAIN), side, gap=GAP, mirrored=page.mirrored)
    return beside, column(read_back(model, say, least).grow(), _below(model, say, page), gap=TIGHT)


def _below(model: ViewModel, say: Words, page: Page) -> Block:
    """The thanks over the whole width, in a row where that is enough."""
    told = look_again_words(model, say)
    thanks = one_line(say("Thank you all"), READ, "bold", least=HINT)
    whom = _contacts(model.contacts, NARROW_CONTACTS, say)
    if not page.narrow and not told:
        care = text(_care(say), HINT, "medium", least=HINT, leading=CLOSE)
        parts = row(beside("heart", thanks, colour="settled"), care.fill(CARE), column(*whom, gap=NEAR).fill(), gap=PAD)
        return panel(parts, PAD, TIGHT)
    return panel(
        column(
            beside("heart", column(thanks, text(_care(say), HINT, "medium", least=HINT, leading=EASY)),
                   colour="settled"),
            row(*(one.fill() for one in whom), gap=2 * PAD),
            text(told, HINT, "semi", "attention", least=HINT, leading=SNUG) if told else None,
            gap=TIGHT,
        ),
        PAD,
        TIGHT,
    )  # fmt: skip


def _others(model: ViewModel, say: Words) -> tuple[Button, ...]:
    """What can still be looked at; with the number of things that were noticed."""
    n = len(model.findings)
    over = say("Check it over ({n})", n=n) if n else say("Check it over")
    return (
        Button(over, Show("findings"), "findings", ("n",), icon="search"),
        Button(say("Who and when"), Show("agreed"), "agreed", ("w",), icon="clock"),
        Button(say("Contacts"), Show("contacts"), "contacts", ("c",), icon="person"),
        *(
            Button(action.label, action.command, "own-back", ("o",), icon="undo")
            for action in take_back_actions(model.session, say)
        ),
        *(
            Button(action.label, action.command, f"proposals-{action.key}", (action.key.lower(),), icon="cards")
            for action in ways_in(model, say)
        ),
    )


def _title(model: ViewModel, say: Words) -> Block:
    """With how much there is beside it."""
    statuses = [one.status for one in model.session.agreements]
    settled, parked = sum(one in SETTLED for one in statuses), statuses.count(Status.PARKED)
    counted = say.plural("{n} agreement", "{n} agreements", settled)
    if parked:
        counted += f" · {say('{n} parked', n=parked)}"
    told = say("This is what you made together") if settled else say("This is what you talked about together")
    head = title(told, (FIGURE, HEADLINE, QUESTION), colour="on_stage")
    code = EMPTY.across(CODE) if late_guests(model) else None
    return row(head.fill(), centred(pill(counted, "on_stage", "stage", HINT)), code, gap=GAP)


def _round(say: Words) -> Block:
    told = (
        f"{say('A closing round')}: {say('What will you take away from today? One sentence each; you may skip this.')}"
    )
    return text(told, READ, "medium", "stage_soft", lines=2, least=HINT, leading=SNUG)


def _made(model: ViewModel, say: Words, least: float) -> Block:
    told = _still_open(model.session, say)
    below = text(told, HINT, "medium", "stage_soft", least=HINT, leading=SNUG) if told else None
    return column(read_back(model, say, least).grow(), below, gap=TIGHT)


# ------------------------------------------------------------------------------------------------------ how it goes on


def _side(model: ViewModel, say: Words, page: Page) -> Block:
    """People who can be called stay; of what comes next the last gives way, and all of it where none has room."""
    return column(_next(model.session, say).give(1), _thanks(model, say, page).grow(), gap=GAP)


def _next(session: Session, say: Words) -> Block:
    """Only what was filled in: no day is made up."""
    settled = [one for one in session.agreements if one.status in SETTLED]
    owners = ", ".join(dict.fromkeys(one.owner for one in settled if one.owner))
    days = sorted(one.review for one in settled if one.review)
    parked = (one for one in session.agreements if one.status is Status.PARKED)
    returns = next((one for one in map(_return, parked) if one), "")
    entries = (
        (say("The protocol"), say("It is a draft: the team and the council still have to decide.")),
        (say("Who keeps an eye on it"), _cut(owners)) if owners else None,
        (say("To be reviewed"), say("from {day}", day=say.date(days[0]))) if days else None,
        (say("What was parked comes back"), _cut(returns)) if returns else None,
    )
    told = [_entry(*entry).give(n) for n, entry in enumerate(entries) if entry]
    ground = Box(NOWHERE, "stage", PANEL_RADIUS, "stage_line")
    title = one_line(say("What happens next"), QUESTION, "bold", "on_stage", least=READ)
    return on(ground, column(title, *told, gap=GAP), PAD, GAP)


def _still_open(session: Session, say: Words) -> str:
    """The chapters that nothing was agreed about or parked in."""
    apart = cards_among_staff(session)
    parked = {one.chapter for one in session.agreements if one.status is Status.PARKED and one.card not in apart}
    empty = [code for code in middle(session) if code not in {*filled(session), *parked}]
    return say("Still open: {chapters}", chapters=", ".join(empty)) if empty else ""


def _return(one: Agreement) -> str:
    return " · ".join(part for part in (one.returns_who, one.returns_when) if part)


def _cut(told: str) -> str:
    return shortened(told, OWNERS_SHOWN * HINT / 2, HINT, 1)


def _entry(head: str, told: str) -> Block:
    line = item(lambda area: Box(area, "on_stage", LINE / 2), wide=LINE)
    words = column(
        text(head, CAPTION, "semi", "on_stage", least=HINT, leading=SNUG),
        text(told, HINT, "medium", "stage_soft", least=HINT, leading=EASY) if told else None,
        gap=NEAR,
    )
    return row(line, words.fill(), gap=GAP)


# ------------------------------------------------------------------------------------------------- thanks, and somebody


def _thanks(model: ViewModel, say: Words, page: Page) -> Block:
    told = look_again_words(model, say)
    head = READ if page.narrow else QUESTION
    return panel(
        column(
            beside("heart", one_line(say("Thank you all"), head, "bold", least=HINT), colour="settled"),
            as_large(_care(say), (READ, CAPTION, HINT), "medium"),
            SPRING,
            *_contacts(model.contacts, (NARROW_CONTACTS if page.narrow else CONTACTS) - bool(told), say),
            text(told, HINT, "semi", "attention", least=HINT, leading=SNUG) if told else None,
            gap=TIGHT,
        ),
        PAD,
        GAP,
    )


def _care(say: Words) -> str:
    return say(
        "Somebody is here for the next half hour. Worried about a child or a colleague? Report it today; nobody has "
        "to do that alone."
    )


def _contacts(contacts: tuple[Contact, ...], most: int, say: Words) -> list[Block]:
    """Only numbers that somebody at the school has confirmed."""
    confirmed = [contact for contact in contacts if contact.confirmed_on]
    if not confirmed:
        nobody = say("No contact has been confirmed yet. Check them in More.")
        return [text(nobody, HINT, "medium", "muted", least=HINT, leading=EASY)]
    return [_contact(one, say) for one in confirmed[:most]]


def _contact(contact: Contact, say: Words) -> Block:
    who = text(say(contact.who), HINT, "semi", least=HINT, leading=CLOSE, group="contacts")
    number = one_line(contact.number, HINT, "bold", align="right", least=HINT)
    return row(who.fill(), number.across(number.wide.wish, number.wide.least), gap=GAP)
