"""RULE: the text is the hero; words for touch go into it, and law, objections and other voices stand beside it.

The word check has its place at the foot of the page and hangs on its word: nothing moves when it comes or goes.
"""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import NO_OPTION, Card
from game.core.commands import Park
from game.core.session import Draft, Session
from game.core.view_model import ViewModel
from game.core.view_state import typed_so_far
from game.i18n.words import Words
from game.screens.card.objected import counts, is_objected, objections
from game.screens.card.rule_page import TEXT, rule_page
from game.screens.card.rule_side import below_the_page, floor_of, side
from game.screens.card.rule_words import clauses, why
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.ui.geometry import GAP, Page
from game.ui.layout import Block, Need, column, row
from game.ui.scene import Scene
from game.ui.widgets import Button, Items, skin_of

MAIN, SIDE, OBJECTED, MUCH = 8.0, 4.0, 5.0, 6.4
SIDE_LEAST, OBJECTED_LEAST, NARROW_LEAST = 520.0, 560.0, 500.0
PAGE_LEAST = 380.0
WHY_GOES, CLAUSES_GO, OTHERS_GO = 1, 2, 3
"""What gives way first on a wall with little room: other voices, then words for touch; last of all, why it stands."""


def rule(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card, draft = session.card, session.play.draft
    assert card is not None and draft is not None
    others = (Button(say("Park"), Park(), "park", ("ctrl+p",), icon="park"),)
    body = _body(model, session, card, draft, say, page)
    items: Items = (
        *header(page, say, model),
        *help_key(typing=True),
        *body.draw(page.area),
        *bar(page, say, forward(model, say, typing=True), others),
    )
    return Scene("rule", items, skin_of(session), "forward", flourish=False)


def _body(model: ViewModel, session: Session, card: Card, draft: Draft, say: Words, page: Page) -> Block:
    """With little width the page has all of it, unless something has to be read beside it."""
    objected, settled = is_objected(session), _settled(card, draft)
    main = _main(model, session, card, draft, say, page)
    if page.narrow and objected:
        rest = _beside(main, side(session, card, draft, say, objected=True), page, SIDE, NARROW_LEAST)
        return column(objections(session, say, flat=True), (rest if settled else main).grow(), gap=GAP)
    if page.narrow and not settled:
        return main
    if objected:
        beside = column(objections(session, say).grow(), counts(session, say), floor_of(card, draft, say), gap=GAP)
        return _beside(main, beside, page, OBJECTED, OBJECTED_LEAST)
    if page.narrow:  # the law, and why what was chosen cannot become a rule, are much to read
        much = card.floor is not None and draft.asked != draft.option
        return _beside(main, side(session, card, draft, say), page, MUCH if much else SIDE, NARROW_LEAST)
    return _beside(main, side(session, card, draft, say), page, SIDE, SIDE_LEAST)


def _settled(card: Card, draft: Draft) -> bool:
    """Whether law, or a standpoint to begin with, has to be read beside the page."""
    return card.floor is not None or draft.asked != draft.option or draft.option == NO_OPTION


def _beside(main: Block, beside: Block, page: Page, weight: float, least: float) -> Block:
    return row(main.across(0, weight=MAIN), beside.across(least, weight=weight), gap=GAP, mirrored=page.mirrored)


def _main(model: ViewModel, session: Session, card: Card, draft: Draft, say: Words, page: Page) -> Block:
    """The text as it stands in the field at this letter decides what is said about it."""
    now = typed_so_far(model.view, TEXT, draft.text)
    alone = page.narrow and not _settled(card, draft)
    below = below_the_page(session, card, draft, say, OTHERS_GO) if alone else ()
    words = clauses(now, say, page, CLAUSES_GO)
    return column(
        _at_least(rule_page(session, draft, now, say, page, split=page.narrow and not alone), PAGE_LEAST).grow(),
        why(session, draft, say).give(WHY_GOES),
        *((*below, words) if page.board else (words, *below)),
        gap=GAP,
    )


def _at_least(block: Block, high: float) -> Block:
    """No lower than this, and higher where its text has to be."""
    return replace(block, tall=lambda w: Need(*(max(high, one) for one in block.tall(w)[:2])))
