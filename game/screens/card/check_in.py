"""CHECK_IN: after a heavy card. Nobody has to answer; there is air, a pause, something light, somebody to talk to."""

from __future__ import annotations

from game.core.commands import Command, MoveTimer, Pause, Show
from game.core.contacts import Contact
from game.core.view_model import ViewModel
from game.desk.step_actions import breathers
from game.i18n.words import Words
from game.screens.common.bar import bar, forward
from game.screens.common.frame import clock
from game.screens.common.header import CODE, help_key, late_guests
from game.screens.common.sheet import sheet_area
from game.texts.moment import check_in_words
from game.ui.blocks import NOWHERE, headline, icon, item, on, one_line, panel, pressed, text, title
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    FIGURE,
    GAP,
    HEADLINE,
    HINT,
    MOMENT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    TIGHT,
    TITLE,
    WIDE,
    Page,
)
from game.ui.layout import EMPTY, SPRING, Block, centred, column, equally_high, row
from game.ui.scene import Box, Scene
from game.ui.widgets import Button, Items, quiet, skin_of

LISTENERS = ("adviser-internal", "adviser-external")
"""Lines of the contact block, by their keys: whoever has a confirmed number is named, by role."""
CHOICE_LEAST, CHOICE_WISH = 190.0, 320.0


def check_in(model: ViewModel, say: Words, page: Page) -> Scene:
    head, told = check_in_words(say)
    code = EMPTY.across(CODE) if late_guests(model) else None
    said = title(head, (MOMENT, FIGURE, HEADLINE))
    body = column(
        row(said.fill(), code, gap=GAP),
        headline(told, (QUESTION, READ), "medium", larger=page.larger),
        SPRING,
        _choices(model, say, page),
        _somebody(model, say),
        gap=WIDE,
    )
    others = (Button(say("Contacts"), Show("contacts"), "contacts", ("c",), icon="person"),)
    items: Items = (*help_key(), *body.draw(sheet_area(page)), *bar(page, say, forward(model, say), others))
    return Scene("check_in", items, skin_of(model.session), "forward", flourish=False)


# ---------------------------------------------------------------------------------------------------- three quiet ways


def _choices(model: ViewModel, say: Words, page: Page) -> Block:
    timer = model.session.play.timer
    ways = {one.command: one.label for one in breathers(model, say)}
    named = {**ways, Pause(): say("Pause")}
    heads = equally_high(*(_head(command, label) for command, label in named.items()))
    notes = equally_high(*(_note(command, say) for command in named))
    cells = [
        _moving(model, label) if isinstance(command, MoveTimer) and timer else _choice(command, head, note)
        for (command, label), head, note in zip(named.items(), heads, notes, strict=True)
    ]
    tile = row(*(cell.fill() for cell in cells), gap=GAP)
    return tile.high(CHOICE_WISH, CHOICE_LEAST)


LOOKS = {"move": ("people", "m"), "pause": ("pause", "p"), "lighter": ("feather", "t")}


def _look(command: Command) -> str:
    return "move" if isinstance(command, MoveTimer) else "pause" if isinstance(command, Pause) else "lighter"


def _head(command: Command, label: str) -> Block:
    """The sign and the words; equally high in all of them, so that what stands below begins on one line."""
    sign, _ = LOOKS[_look(command)]
    ground = Box(NOWHERE, "settled_tint", BUTTON_RADIUS)
    badge = on(ground, icon(sign, TITLE, "settled"), TIGHT).across(MOMENT).high(MOMENT)
    words = text(label, QUESTION, "bold", least=READ, leading=SNUG, group="ways")
    return row(centred(badge), words.fill(), gap=GAP)


def _note(command: Command, say: Words) -> Block:
    told = {
        "move": say("Two minutes, windows open"),
        "pause": say("A quiet moment"),
        "lighter": say("Something lighter first"),
    }[_look(command)]
    return text(told, READ, "medium", "muted", least=HINT, leading=SNUG, group="ways-note", valign="top")


def _choice(command: Command, head: Block, note: Block) -> Block:
    name = _look(command)
    inner = column(SPRING, head, note, SPRING, gap=GAP)
    return pressed(panel(inner, PAD, GAP), name, command, (LOOKS[name][1],), PANEL_RADIUS)


def _moving(model: ViewModel, label: str) -> Block:
    """Two minutes of air: the clock in the place of the choice, and what it counts."""
    ring = item(lambda area: clock(area, model, HEADLINE)).across(CHOICE_LEAST)
    words = text(label, QUESTION, "bold", least=READ, leading=SNUG, group="ways").fill()
    return panel(row(ring, words, gap=GAP), PAD, GAP)


# ------------------------------------------------------------------------------------------------- somebody to talk to


def _somebody(model: ViewModel, say: Words) -> Block:
    """By role, and only a number that somebody at the school has confirmed."""
    words = column(
        one_line(say("Want to talk to somebody?"), READ, "bold", least=HINT),
        text(_who(model, say), CAPTION, "medium", "muted", least=HINT, leading=SNUG),
        gap=NEAR,
    )
    sign = centred(icon("heart", TITLE))
    return on(quiet(NOWHERE, PANEL_RADIUS), row(sign, words.fill(), gap=PAD), PAD, GAP)


def _who(model: ViewModel, say: Words) -> str:
    if model.session.setup.adviser:
        return say("The confidential adviser is in the room") + "."
    found = next((one for one in model.contacts if one.key in LISTENERS and one.confirmed_on), None)
    return _reached(found, say) if found is not None else say("Go to the facilitator, or look at the contacts.")


def _reached(contact: Contact, say: Words) -> str:
    return say("{who}: {number}. Now, or later today.", who=say(contact.who), number=contact.number)
