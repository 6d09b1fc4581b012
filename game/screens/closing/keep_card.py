"""Before the closing: may a card that the team typed itself stay? Asked card by card, with the author's questions."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import DiscardOwn, KeepOwn
from game.core.own_card import lacks
from game.core.view_model import ViewModel
from game.desk.own_card import four_questions
from game.i18n.words import Words
from game.screens.common.bar import bar
from game.screens.common.header import help_key
from game.screens.common.sheet import sheet
from game.texts.cards import lacking_words
from game.ui.blocks import badge, beside, headline, panel, text
from game.ui.geometry import AIRY, CAPTION, EASY, GAP, HINT, PAD, QUESTION, READ, WIDE, Page
from game.ui.layout import SPRING, Block, Items, column, row
from game.ui.scene import Scene
from game.ui.widgets import Button, card_text, option_text

MAIN, SIDE = 7.0, 5.0


def keep_card(model: ViewModel, say: Words, page: Page) -> Scene:
    """The first card that nobody has answered for. Each answer has a key of its own: no stray Space gives one."""
    card = model.unkept[0]
    leave = Button(say("Do not keep it"), DiscardOwn(card.id), "leave", ("n",), "N", kind="primary")
    keep = Button(say("Keep it"), KeepOwn(card.id), "keep", ("k",), "K", "check")
    body = row(
        _card(card, say).fill(MAIN),
        _questions(card, say).fill(SIDE),
        gap=GAP,
        mirrored=page.mirrored,
    )
    items: Items = (
        *sheet(page, say("Keep your own card?"), body),
        *help_key(),
        *bar(page, say, leave, (keep,)),
    )
    return Scene("keep-card", items, "calm", "", flourish=False)


def _card(card: Card, say: Words) -> Block:
    title = card_text(say, card, "title", card.title)
    story = card_text(say, card, "situation", card.situation)
    options = (
        _beside(n, text(option_text(say, card, option.id), CAPTION, "semi", group="options", least=HINT))
        for n, option in enumerate(card.options)
    )
    return panel(
        column(
            headline(title, (QUESTION, READ, HINT)),
            text(story, READ, "medium", leading=AIRY, least=HINT),
            SPRING,
            *options,
            gap=GAP,
        ),
        WIDE,
        PAD,
    )


def _beside(n: int, words: Block) -> Block:
    return row(badge(n, BADGE), words.fill(), gap=GAP)


BADGE = 58.0


def _questions(card: Card, say: Words) -> Block:
    note = say("A kept card stays on this computer. If you share your set, it goes with it.")
    if lacks(card):
        note += " " + lacking_words(lacks(card), say)
    asked = (
        beside("question", text(one, CAPTION, "medium", group="asked", least=HINT, leading=EASY), colour="settled")
        for one in four_questions(say)
    )
    return panel(
        column(
            headline(say("Four questions first"), (QUESTION, READ, HINT)),
            *asked,
            SPRING,
            text(note, HINT, "medium", "muted", least=HINT, leading=EASY),
            gap=GAP,
        ),
        WIDE,
        PAD,
    )
