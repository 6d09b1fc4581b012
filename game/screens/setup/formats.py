"""SETUP, third page: how the team sits and talks, its tables, and what a vote asks. Every choice has a proposal."""

from __future__ import annotations

from game.core.commands import ChangeSetup, Command
from game.core.seating import Form, form_for, form_of, sizes, tables_of
from game.core.session import Setup
from game.core.talk_formats import TALK_FORMATS
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.form import answers, choice, counted, labelled, picked
from game.screens.common.sheet import cells
from game.texts.talk import format_words
from game.ui.blocks import icon, on, pressed, text
from game.ui.geometry import CAPTION, CLOSE, GAP, HINT, NEAR, PAD, QUESTION, TIGHT, Page
from game.ui.layout import Block, centred, column, row

FORM_SIGNS = {Form.CIRCLE: "people", Form.TABLES: "table", Form.CAROUSEL: "swap"}
TABLES_W = 340.0
MINUTE = 60
NARROW_COLUMNS = 2
NAME_LINES = 2
HELD = "\N{NO-BREAK SPACE}"
"""Between a number and its unit."""


def form_words(form: Form, say: Words) -> str:
    """What a form is called."""
    words = {
        Form.CIRCLE: say("One circle"),
        Form.TABLES: say("Tables of 4–6 + vote together"),
        Form.CAROUSEL: say("Table carousel"),
    }
    return words[form]


def ways_page(model: ViewModel, say: Words, page: Page) -> Block:
    setup = model.session.setup
    return column(
        labelled(say("How we sit"), _forms(setup, say, page), grows=True),
        _tables_and_flow(setup, say),
        labelled(say("How we talk"), _talks(setup, say, page), say("can be changed for each card"), grows=True),
        _switches(setup, say, page),
        gap=GAP,
    )


def _forms(setup: Setup, say: Words, page: Page) -> Block:
    """Three forms; the one that fits the people is marked, and is taken where nobody chose."""
    fits = form_for(setup.people)
    tiles = []
    for form in Form:
        note = say("fits {n} people", n=setup.people) if form is fits else ""
        command = ChangeSetup("form", "" if form is fits else form.value)
        sign = "" if page.narrow else FORM_SIGNS[form]
        tiles.append(
            _tile(form_words(form, say), note, sign, form is form_of(setup), command, f"form-{form.value}", "forms")
        )
    return row(*tiles, gap=GAP)


def _tile(name: str, note: str, sign: str, chosen: bool, command: Command, key: str, group: str) -> Block:
    align = "left" if sign else "center"
    ink, soft = ("on_chosen", "chosen_soft") if chosen else ("ink", "muted")
    words = column(
        text(name, CAPTION, "semi", ink, leading=CLOSE, least=HINT, group=group, align=align),
        text(note, HINT, "medium", soft, align=align, leading=CLOSE).give() if note else None,
    )
    inner = row(icon(sign, QUESTION, ink) if sign else None, centred(words).fill(), gap=GAP)
    return pressed(on(picked(chosen), inner, PAD if sign else TIGHT, NEAR), key, command).fill()


def _tables_and_flow(setup: Setup, say: Words) -> Block:
    flow = (("no", _held(say("Full, 12–18 min"))), ("yes", _held(say("Short, 8 min"))))
    tables = tables_of(setup)
    spread = sizes(setup.people, tables)
    seats = "–".join(map(str, sorted(set(spread))))
    fewer, more = (ChangeSetup("tables", str(tables + by)) for by in (-1, 1))
    return row(
        labelled(say("Tables"), counted("tables", tables, fewer, more), say("{n} at each", n=seats)).across(TABLES_W),
        labelled(say("Per card"), choice(answers("short", _answer(setup.short), flow))).fill(),
        gap=PAD,
    )


def _held(told: str) -> str:
    """The unit stays with its number."""
    before, _, unit = told.rpartition(" ")
    return before + HELD + unit


def _answer(yes: bool) -> str:
    return "yes" if yes else "no"


def _talks(setup: Setup, say: Words, page: Page) -> Block:
    """How a card begins its talk; the talk itself can change it."""
    tiles = []
    for way, steps in TALK_FORMATS.items():
        told = say("{n} min", n=round(sum(step.seconds for step in steps) / MINUTE))
        tiles.append(
            _tile(format_words(way, say), told, "", way == setup.talk, ChangeSetup("talk", way), f"talk-{way}", "talks")
        )
    columns = NARROW_COLUMNS if page.narrow else len(tiles)
    return cells(tiles, columns, -(-len(tiles) // columns))


def _switches(setup: Setup, say: Words, page: Page) -> Block:
    """What phones are asked, and when a round closes."""
    sure = _yes_no(say("Phones: how sure are you?"), "sure", setup.sure, NAME_LINES, say)
    reasons = _yes_no(say("Reasons from phones"), "reasons", setup.reasons, NAME_LINES, say)
    closes = _yes_no(say("A vote closes by itself"), "auto_close", setup.auto_close, NAME_LINES, say)
    return row(sure.grow(), reasons.grow(), closes.grow(), gap=PAD)


def _yes_no(name: str, field: str, on: bool, lines: int, say: Words) -> Block:
    both = (("yes", say("Yes")), ("no", say("No")))
    return labelled(name, choice(answers(field, _answer(on), both), equal=True), lines=lines)
