"""WARM_UP: a vote that does not count, to try every way of voting in the room; then its bars at once, simply."""

from __future__ import annotations

from game.core.cards import Card
from game.core.disclosure import disclosed
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import question_block
from game.screens.card.reveal_bars import all_bars
from game.screens.card.vote import vote
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.texts.turnout import by_table, turnout_words
from game.ui.geometry import BOTTOM, GAP, Area, Page
from game.ui.scene import Box, Icon, Picture, Scene, Text
from game.ui.widgets import Items, panel


def warm_up(model: ViewModel, say: Words, page: Page) -> Scene:
    """The real screen of a vote; once it is closed, how it went."""
    card = model.session.card
    assert card is not None
    return vote(model, say, page) if model.session.play.voting else _bars(model, card, say, page)


def _bars(model: ViewModel, card: Card, say: Words, page: Page) -> Scene:
    session = model.session
    question = question_block(page, session, say)
    asked = page.area._replace(h=question.tall(page.area.w).wish)
    top = asked.bottom + GAP
    left, right = page.column(0, 4, top, BOTTOM - top), page.column(4, 8, top, BOTTOM - top)
    picture = left._replace(h=min(330.0, left.h * 0.34))
    items: Items = (
        *header(page, say, model),
        *help_key(),
        *question.draw(asked),
        Picture(picture, card.picture),
        *_note(Area(left.x, picture.bottom + 24, left.w, BOTTOM - picture.bottom - 24), session, say),
        *all_bars(right, card, disclosed(card, session.play.rounds), say),
        *bar(page, say, forward(model, say)),
    )
    return Scene("warm_up-bars", items, "warm", "forward")


def _note(area: Area, session: Session, say: Words) -> Items:
    counted, inner = session.play.rounds[-1], area.inset(34, 28)
    turnout = turnout_words(counted, say)
    head = Area(inner.x + 64, inner.y - 6, inner.w - 64, 92)
    line = Area(inner.x, head.bottom + 12, inner.w, 88)
    rest = Area(inner.x, line.bottom + 16, inner.w, inner.bottom - line.bottom - 16)
    asked = say("Did your choice get through? If not, say so now: this is the moment to try again.")
    if by_table((counted,)):
        asked = say("Did the choice of your table get through? If not, say so now: this is the moment to try again.")
    return (
        panel(area),
        Icon(Area(inner.x, inner.y + 4, 48, 48), "check", "settled", 2.6),
        Text(head, turnout, 40, "bold", valign="middle", lines=3, least=24, leading=1.0),
        Box(line, "attention_tint", 20),
        Text(
            line.inset(20, 6),
            say("This did not count: none of it reaches the protocol."),
            34,
            "semi",
            "attention",
            valign="middle",
            least=24,
            leading=1.1,
        ),
        Text(rest, asked, 34, "medium", valign="middle", least=24, leading=1.2),
    )
