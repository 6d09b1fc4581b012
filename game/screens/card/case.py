"""The card over the whole wall, at a key: situation, twist and question, in both languages beside each other, large."""

from __future__ import annotations

from game.core.commands import Show
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.sheet import sheet
from game.texts.question import Question, question_of, second_question
from game.ui.blocks import as_large, panel
from game.ui.geometry import AIRY, CAPTION, GAP, HEADLINE, HINT, QUESTION, READ, Page
from game.ui.layout import Block, column, row
from game.ui.scene import Scene
from game.ui.widgets import Button, Items, card_text, skin_of

SIZES = (HEADLINE, QUESTION, READ, CAPTION, HINT)
KEY = ("f2",)


def case(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card = session.card
    items: Items = closed_by(page, say)
    if card is not None:
        turned = session.play.twist
        both = (question_of(card, turned, say), second_question(card, turned, say))
        told = tuple(one for one in both if one.case or one.question)
        cells = (_column(one, page, "muted" if n else "ink").fill() for n, one in enumerate(told))
        items = (*sheet(page, card_text(say, card, "title", card.title), row(*cells, gap=GAP)), *items)
    return Scene("case", items, skin_of(session), "close", flourish=False)


def case_button(page: Page, say: Words) -> Button:
    """Where less than all of it has room: that there is more, and the key that shows it."""
    return Button(say("The whole card"), Show("case"), "case", KEY, "F2", "" if page.narrow else "search", size=28)


def _column(one: Question, page: Page, ink: str) -> Block:
    """The question is whole and at the foot; what it is about has the rest."""
    asked = (
        as_large(one.question, SIZES[1:], "bold", ink, larger=page.larger).no_lower(QUESTION) if one.question else None
    )
    return panel(
        column(as_large(one.case, SIZES, "medium", ink, leading=AIRY, larger=page.larger).grow(), asked, gap=GAP)
    )
