"""HOUSE_RULES: six rules, STOP, and what a vote is worth: the promise of privacy before anybody votes."""

from __future__ import annotations

from game.core.commands import GoTo
from game.core.session import Setup
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, forward
from game.screens.common.header import help_key
from game.screens.common.sheet import sheet_area, title_block, yielding
from game.texts.house_rules import promises, rules
from game.ui.blocks import NOWHERE, beside, icon, on, one_line, panel, pill, text
from game.ui.geometry import (
    CAPTION,
    EASY,
    GAP,
    HEADLINE,
    HINT,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    STRONG,
    TIGHT,
    TITLE,
    Page,
)
from game.ui.layout import Block, Items, centred, column, row
from game.ui.scene import Box, Scene
from game.ui.widgets import Button

RULES = 1.4
"""How wide the rules stand beside the promises."""


def house_rules(model: ViewModel, say: Words, page: Page) -> Scene:
    form = model.session.setup
    beside_rules = column(_stop(page, say), _privacy(form.way.traits.tables, page, say).grow(), gap=GAP)
    both = row(_rules(form, page, say).fill(RULES), beside_rules.fill(), gap=PAD)
    whole = column(yielding(title_block(say("How we talk today")), page), both.grow(), gap=GAP)
    items: Items = (
        *whole.draw(sheet_area(page)),
        *help_key(),
        *bar(page, say, forward(model, say), (_try_first(say),)),
    )
    return Scene("house_rules", items, primary="forward")


def _try_first(say: Words) -> Button:
    return Button(say("Practise voting first"), GoTo("warm_up"), "warm-up", ("w",), icon="check")


def _rules(form: Setup, page: Page, say: Words) -> Block:
    size = READ if page.narrow else QUESTION
    told = (
        _rule(n, words, size).grow() for n, words in enumerate(rules(say, form.way.traits.invites, form.reasons), 1)
    )
    return panel(column(*told, gap=TIGHT), PAD, GAP)


def _rule(n: int, told: str, size: float) -> Block:
    words = text(told, size, "semi", leading=EASY, least=HINT, group="rules")
    return row(centred(pill(str(n)).high(TITLE).across(TITLE)), words.fill(), gap=GAP)


def _stop(page: Page, say: Words) -> Block:
    told = say("Anybody may press STOP. The card is gone at once. Nobody asks why, and nothing about it is kept.")
    head = beside("stop", one_line("STOP", HEADLINE, "bold", "stop"), HEADLINE, "stop")
    size = CAPTION if page.narrow else READ
    words = text(told, size, "medium", leading=EASY, least=HINT)
    return on(Box(NOWHERE, "stop_tint", PANEL_RADIUS), column(head, words, gap=TIGHT), PAD, GAP)


def _privacy(tables: bool, page: Page, say: Words) -> Block:
    title = say("Your table’s choice") if tables else say("Your choice")
    told = (_promise(words, CAPTION if page.narrow else READ).grow() for words in promises(say, tables))
    head = beside("lock", one_line(title, QUESTION, "bold"), QUESTION)
    return panel(column(head, *told, gap=TIGHT), PAD, GAP)


def _promise(told: str, size: float) -> Block:
    words = text(told, size, "medium", leading=SNUG, least=HINT, group="privacy")
    return row(icon("check", CAPTION, "settled", STRONG), words.fill(), gap=TIGHT)
