"""The question of a card at the head of the wall, in one or two languages: it takes its row first, and whole.

At every step at which people vote or talk it stands at the same place; picture, situation and clocks give way to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.core.cards import Card
from game.core.session import Session
from game.i18n.words import Words
from game.texts.question import Question, question_of, second_question
from game.ui.blocks import beside, by_width, text
from game.ui.geometry import HINT, NEAR, QUESTION, READ, Page
from game.ui.layout import Block, column
from game.ui.measure import ROOMY, fits

TURNED, SHARE = 0.8, 0.76
"""How large a twist and a second language stand beside the question."""
LEADING = 1.14


SIZES = (QUESTION, 40.0, READ)
"""Of a question in one column of a wall; a step passes its own where it has more room."""
IN_A_TALK = (QUESTION, 40.0, 38.0)
"""Where reasons are heard; a second language and a twist beside it can still be read at the least of these."""
MOST_LINES, MOST_SHARE = 3, 0.3
"""Where question, twist and second language would take more of the height of a screen, they are set smaller."""


ROUNDED = 1.02
"""The stage rounds sizes of letters down: with so much more room for larger ones they come out as large as wished."""


def question_block(page: Page, session: Session, say: Words, sizes: tuple[float, ...] = SIZES) -> Block:
    """The question as large as one of these sizes allows, in both languages, after the twist that was turned over.

    It takes its height first, and whole: it never gives way. Every other text of it is smaller than the question.
    """
    asked = asked_of(session, say).question

    def fitted(w: float) -> Block:
        room = page.area.h * MOST_SHARE * page.larger
        for size in sizes:
            block = column(*_told(page, session, say, size), gap=NEAR)
            if fits(asked, size * page.larger, w / ROOMY, "bold", most=MOST_LINES) and block.tall(w).wish <= room:
                break
        return block

    return by_width(fitted)


def _told(page: Page, session: Session, say: Words, size: float) -> Iterator[Block]:
    assert session.card is not None
    for line in _lines(page, session.card, session.play.twist, say, size):
        bold = line.face == "bold"
        told = text(
            line.text, max(HINT, line.size), line.face, line.colour,
            leading=LEADING, larger=_roomy(line.larger), least=line.size if bold else HINT,
        )  # fmt: skip
        yield (beside(line.icon, told, line.size) if line.icon else told).whole()


def _roomy(larger: float) -> float:
    return larger * ROUNDED if larger > 1 else larger


class Line(NamedTuple):
    """One of the texts of the head, and how it is set."""

    text: str
    size: float
    face: str
    colour: str
    icon: str = ""
    larger: float = 1.0


def asked_of(session: Session, say: Words) -> Question:
    card = session.card
    assert card is not None
    return question_of(card, session.play.twist, say)


def _lines(page: Page, card: Card, turned: bool, say: Words, size: float) -> tuple[Line, ...]:
    first, second = question_of(card, turned, say), second_question(card, turned, say)
    rows = (
        Line(first.twist, size * TURNED, "semi", "ink", "spark"),
        Line(second.twist, size * TURNED * SHARE, "medium", "muted"),
        Line(first.question, size, "bold", "ink"),
        Line(second.question, size * SHARE, "medium", "muted"),
    )
    return tuple(row._replace(larger=page.larger) for row in rows if row.text)
