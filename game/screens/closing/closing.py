"""CLOSING: what was agreed per chapter, what stays open, what people take home, and whom they can call."""

from __future__ import annotations

from game.core.cards import context_of
from game.core.chapters import middle
from game.core.commands import Show
from game.core.contacts import Contact
from game.core.session import SETTLED, Agreement, Session, Status
from game.core.view_model import ViewModel
from game.desk.own_card import take_back_actions
from game.i18n.words import Words
from game.screens.common.bar import bar, forward
from game.screens.common.header import help_key
from game.texts.floors import look_again_words
from game.ui.geometry import BODY, LABEL, SMALL, Area, Page
from game.ui.scene import Box, Icon, Scene, Text
from game.ui.widgets import Button, Items, panel, shortened

LEAST_PITCH = 52.0
"""Less room than this a line of an agreement cannot be read from."""


def closing(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    left, right = page.column(0, 7), page.column(7, 5)
    items: Items = (
        Text(
            Area(left.x, 52, page.width - 260, 84), say("What we have agreed"), 64, "display", valign="middle", lines=1
        ),
        *help_key(say),
        *_chapters(left, session, say),
        *_home(Area(right.x, right.y, right.w, 226), say),
        *_care(Area(right.x, right.y + 250, right.w, right.h - 250), model, say),
        *bar(page, say, forward(model, say), _middle(model, say, page)),
    )
    return Scene("closing", items, "calm", "forward", flourish=False)


def _middle(model: ViewModel, say: Words, page: Page) -> tuple[Button, ...]:
    """What can still be looked at; with the number of things that were noticed."""
    n, cap = len(model.findings), not page.narrow
    over = say("Look it over ({n})", n=n) if n else say("Look it over")
    return (
        Button(over, Show("findings"), "findings", ("n",), "N" if cap else ""),
        Button(say("Who and when"), Show("agreed"), "agreed", ("w",), "W" if cap else ""),
        Button(say("Contacts"), Show("contacts"), "contacts", ("c",), "C" if cap else ""),
        *(
            Button(action.label, action.command, "own-back", ("o",), "O" if cap else "", weight=1.2)
            for action in take_back_actions(model.session, say)
        ),
    )


def _chapters(area: Area, session: Session, say: Words) -> Items:
    inner = area.inset(30, 24)
    agreed = [a for a in session.agreements if a.status in SETTLED]
    parked = [a for a in session.agreements if a.status is Status.PARKED]
    head = say.plural("{n} agreement", "{n} agreements", len(agreed))
    if parked:
        head += " · " + say("{n} parked", n=len(parked))
    rows = Area(inner.x, inner.y + 60, inner.w, inner.h - 60)
    items: Items = (panel(area), Text(inner._replace(h=48), head, 38, "bold", valign="middle", lines=1))
    filled = [code for code in middle(session) if any(a.chapter == code for a in agreed + parked)]
    empty = [code for code in middle(session) if code not in filled]
    lines = [(code, a) for code in filled for a in agreed + parked if a.chapter == code]
    rest_h = 76.0 if empty or len(lines) > rows.h // LEAST_PITCH else 0.0
    room = rows.h - rest_h
    fitting = int(room // LEAST_PITCH)
    pitch = min(112.0, room / max(1, min(len(lines), fitting)))
    for n, (code, one) in enumerate(lines[:fitting]):
        items += _agreement(Area(rows.x, rows.y + n * pitch, rows.w, pitch - 8), code, one, say)
    more = len(lines) - fitting
    if empty or more > 0:
        told = say("Still open: {chapters}", chapters=", ".join(empty)) if empty else ""
        told = " · ".join(part for part in (say("and {n} more", n=more) if more > 0 else "", told) if part)
        items += (
            Text(
                Area(rows.x, rows.bottom - rest_h + 8, rows.w, rest_h - 8),
                told,
                LABEL,
                "medium",
                "muted",
                valign="bottom",
                least=22,
            ),
        )
    return items


def _agreement(area: Area, code: str, one: Agreement, say: Words) -> Items:
    parked = one.status is Status.PARKED
    tint = "attention_tint" if one.status is not Status.AGREED else "settled_tint"
    ink = "attention" if one.status is not Status.AGREED else "settled"
    badge = Area(area.x, area.y + (area.h - 50) / 2, 80, min(50.0, area.h))
    text = say.card(context_of(one.card, "title"), one.title) if parked else one.text
    icon = "park" if parked else "check" if one.status is Status.AGREED else "pen"
    return (
        Box(badge, tint, 14),
        Text(badge, code, LABEL, "bold", ink, "center", "middle", lines=1, least=20),
        Text(
            Area(badge.right + 18, area.y, area.w - 98 - 54, area.h),
            shortened(text, area.w - 152, 19, max(1, int(area.h // 21.5))),
            BODY,
            "medium",
            valign="middle",
            group="agreed",
            least=19,
            leading=1.12,
        ),
        Icon(Area(area.right - 40, area.y + area.h / 2 - 18, 36, 36), icon, ink, 2.4),
    )


def _home(area: Area, say: Words) -> Items:
    inner = area.inset(34, 24)
    return (
        Box(area, "note", 32),
        Text(inner._replace(h=34), say("A round to close"), SMALL, "medium", "note_soft", valign="middle", lines=1),
        Text(
            Area(inner.x, inner.y + 44, inner.w, inner.h - 44),
            say("What do you take home? One sentence each; you may skip this."),
            42,
            "semi",
            "on_note",
            least=30,
            leading=1.2,
        ),
    )


def _care(area: Area, model: ViewModel, say: Words) -> Items:
    inner = area.inset(34, 24)
    text = say(
        "Somebody is here for the next half hour. Worried about a child or a colleague? Report it today; nobody has "
        "to do that alone."
    )
    confirmed = [contact for contact in model.contacts if contact.confirmed_on]
    told = look_again_words(model, say)
    note = Area(inner.x, inner.bottom - 84, inner.w, 88) if told else Area(inner.x, inner.bottom, inner.w, 0)
    rows = Area(inner.x, inner.y + 204, inner.w, note.y - inner.y - 212)
    items: Items = (
        panel(area),
        Icon(Area(inner.x, inner.y, 48, 48), "heart", "settled"),
        Text(Area(inner.x + 64, inner.y, inner.w - 64, 48), say("After-care"), 40, "bold", valign="middle", lines=1),
        Text(Area(inner.x, inner.y + 60, inner.w, 136), text, 32, "medium", leading=1.22, least=24),
        *(
            (Text(note, told, 26, "semi", "attention", valign="bottom", lines=3, least=20, leading=1.08),)
            if told
            else ()
        ),
    )
    if not confirmed:
        nobody = say("No contact has been confirmed yet. Press C to look at them.")
        return (*items, Text(rows, nobody, 32, "medium", "muted", leading=1.2))
    for row, contact in zip(rows.rows(3 if told else 4, 6), confirmed, strict=False):
        items += _contact(row, contact, say)
    return items


def _contact(row: Area, contact: Contact, say: Words) -> Items:
    return (
        Text(
            Area(row.x, row.y, row.w * 0.58, row.h),
            say(contact.who),
            30,
            "semi",
            valign="middle",
            group="contacts",
            least=20,
            leading=1.05,
        ),
        Text(
            Area(row.x + row.w * 0.58, row.y, row.w * 0.42, row.h),
            contact.number,
            32,
            "bold",
            "ink",
            "right",
            "middle",
            lines=1,
            least=20,
        ),
    )
