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
from game.texts.cards import lacking_words
from game.ui.geometry import SMALL, Area, Page
from game.ui.scene import Icon, Scene, Text
from game.ui.widgets import Button, Items, card_text, letter, option_text, panel


def keep_card(model: ViewModel, say: Words, page: Page) -> Scene:
    """The first card that nobody has answered for. Each answer has a key of its own: no stray Space gives one."""
    card = model.unkept[0]
    left, right = page.column(0, 7), page.column(7, 5)
    leave = Button(
        say("Do not keep it"),
        DiscardOwn(card.id),
        "leave",
        ("n",),
        "N",
        kind="primary",
        size=34,
    )
    keep = Button(say("Keep it"), KeepOwn(card.id), "keep", ("k",), "K", "check")
    items: Items = (
        Text(
            Area(left.x, 52, page.width - 260, 84), say("Keep your own card?"), 64, "display", valign="middle", lines=1
        ),
        *help_key(),
        *_card(left, card, say),
        *_questions(right, card, say),
        *bar(page, say, leave, (keep,)),
    )
    return Scene("keep-card", items, "calm", "", flourish=False)


def _card(area: Area, card: Card, say: Words) -> Items:
    inner = area.inset(34, 28)
    title = card_text(say, card, "title", card.title)
    story = card_text(say, card, "situation", card.situation)
    items: Items = (
        panel(area),
        Text(inner._replace(h=60), title, 44, "bold", valign="middle", lines=1, least=28),
        Text(Area(inner.x, inner.y + 76, inner.w, 230), story, 36, "medium", leading=1.22, least=24),
    )
    below = Area(inner.x, inner.y + 326, inner.w, inner.h - 326)
    for n, (row, option) in enumerate(zip(below.rows(4, 10), card.options, strict=False)):
        badge = Area(row.x, row.y + (row.h - 58) / 2, 58, 58)
        told = Area(badge.right + 22, row.y, row.w - 80, row.h)
        items += (
            *letter(badge, n),
            Text(
                told,
                option_text(say, card, option.id),
                32,
                "semi",
                valign="middle",
                group="options",
                least=22,
                leading=1.1,
            ),
        )
    return items


def _questions(area: Area, card: Card, say: Words) -> Items:
    inner = area.inset(34, 28)
    questions = four_questions(say)
    items: Items = (panel(area), Text(inner._replace(h=50), say("Four questions first"), 38, "bold", valign="middle"))
    rows = Area(inner.x, inner.y + 68, inner.w, inner.h - 178).rows(4, 12)
    for row, question in zip(rows, questions, strict=True):
        items += (
            Icon(Area(row.x, row.y + row.h / 2 - 22, 44, 44), "question", "settled"),
            Text(row._replace(x=row.x + 64, w=row.w - 64), question, 32, "medium", valign="middle", group="asked"),
        )
    note = say("A kept card stays on this computer. It goes along when you hand on your set.")
    if lacks(card):
        note += " " + lacking_words(lacks(card), say)
    told = Area(inner.x, inner.bottom - 96, inner.w, 96)
    return (*items, Text(told, note, SMALL, "medium", "muted", valign="bottom", least=20))
