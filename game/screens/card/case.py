"""The card over the whole wall, at a key: situation, twist and question, in both languages beside each other, large."""

from __future__ import annotations

from game.core.commands import Show
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import closed_by
from game.screens.common.frame import titled
from game.texts.question import Question, question_of, second_question
from game.ui.geometry import AIRY, EASY, MARGIN, Area, Page
from game.ui.scene import Scene, Text
from game.ui.widgets import Button, Items, card_text, height_of, panel, skin_of

CASE, ASKED, LEAST = 46.0, 44.0, 26.0
KEY = ("f2",)


def case(model: ViewModel, say: Words, page: Page) -> Scene:
    session, area = model.session, Area(MARGIN, 190, page.width - 2 * MARGIN, 700)
    card = session.card
    items: Items = closed_by(page, say)
    if card is not None:
        turned = session.play.twist
        both = (question_of(card, turned, say), second_question(card, turned, say))
        told = tuple(one for one in both if one.case or one.question)
        items = (*titled(page, card_text(say, card, "title", card.title)), *items)
        for n, (cell, one) in enumerate(zip(area.columns(len(told), 28), told, strict=True)):
            items += _column(cell, one, page, "muted" if n else "ink")
    return Scene("case", items, skin_of(session), "close", flourish=False)


def case_button(page: Page, say: Words) -> Button:
    """Where less than all of it has room: that there is more, and the key that shows it."""
    return Button(say("The whole card"), Show("case"), "case", KEY, "F2", "" if page.narrow else "search", size=28)


def _column(area: Area, one: Question, page: Page, ink: str) -> Items:
    inner = area.inset(34, 28)
    size = ASKED * page.larger
    asked = min(inner.h * 0.4, height_of(one.question, size, inner.w, 1.16) * 1.05 + 8) if one.question else 0.0
    upper = inner._replace(h=inner.h - asked - (28 if asked else 0))
    below = Area(inner.x, inner.bottom - asked, inner.w, asked)
    return (
        panel(area),
        Text(upper, one.case, CASE, "medium", ink, least=LEAST, leading=AIRY),
        Text(below, one.question, ASKED, "bold", ink, valign="bottom", least=LEAST, leading=EASY),
    )
