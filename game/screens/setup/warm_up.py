"""WARM_UP: a vote that does not count, to try every way of voting in the room; then its bars at once, simply."""

from __future__ import annotations

from game.core.cards import Card
from game.core.disclosure import Disclosed, disclosed
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import question_block
from game.screens.card.reveal_bars import all_bars
from game.screens.card.vote import vote
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.texts.turnout import abstained_words, by_table, turnout_words
from game.ui.blocks import NOWHERE, beside, item, on, panel, text
from game.ui.geometry import BUTTON_RADIUS, CAPTION, EASY, GAP, HINT, MAIN, PAD, QUESTION, READ, TIGHT, Page
from game.ui.layout import Block, Items, column, row
from game.ui.scene import Box, Picture, Scene

PICTURE_H = 330.0


def warm_up(model: ViewModel, say: Words, page: Page) -> Scene:
    """The real screen of a vote; once it is closed, how it went."""
    card = model.session.card
    assert card is not None
    return vote(model, say, page) if model.session.play.voting else _bars(model, card, say, page)


def _bars(model: ViewModel, card: Card, say: Words, page: Page) -> Scene:
    session = model.session
    outcome = disclosed(card, session.play.rounds)
    bars = item(lambda area: all_bars(area, card, outcome, say)).fill(MAIN)
    picture = item(lambda area: Picture(area, card.picture)).high(PICTURE_H, PICTURE_H / 2).give()
    side = column(picture, _note(session, outcome, say).grow(), gap=GAP).fill()
    whole = column(question_block(page, session, say), row(side, bars, gap=PAD).grow(), gap=GAP)
    items: Items = (
        *header(page, say, model),
        *help_key(),
        *whole.draw(page.area),
        *bar(page, say, forward(model, say)),
    )
    return Scene("warm_up-bars", items, "warm", "forward")


def _note(session: Session, outcome: Disclosed, say: Words) -> Block:
    """How many voted and how many of them gave no opinion, that it did not count, and whether everybody could."""
    counted = session.play.rounds[-1]
    asked = say("Did your choice get through? If not, say so now: this is the moment to try again.")
    if by_table((counted,)):
        asked = say("Did your table’s choice get through? If not, say so now: this is the moment to try again.")
    turnout = text(turnout_words(counted, say), READ, "bold", leading=EASY, least=HINT)
    abstained = outcome.rounds[-1].abstained
    free = text(
        say("This did not count: none of it goes into the protocol."),
        CAPTION,
        "semi",
        "attention",
        leading=EASY,
        least=HINT,
    )
    return panel(
        column(
            beside("check", turnout, QUESTION, "settled"),
            text(abstained_words(abstained, say), CAPTION, "medium", least=HINT) if abstained else None,
            on(Box(NOWHERE, "attention_tint", BUTTON_RADIUS), free, GAP, TIGHT),
            text(asked, CAPTION, "medium", leading=EASY, valign="top", least=HINT).grow(),
            gap=GAP,
        )
    )
