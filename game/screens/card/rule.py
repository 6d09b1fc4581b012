"""RULE: the text is the hero; words for touch go into it, and law, objections and other voices stand beside it.

The word check has its place at the foot of the page and hangs on its word: nothing moves when it comes or goes.
"""

from __future__ import annotations

from game.core.cards import NO_OPTION, Card
from game.core.commands import Park
from game.core.session import Draft, Session
from game.core.view_model import ViewModel
from game.core.view_state import typed_so_far
from game.i18n.words import Words
from game.screens.card.objected import counts, flat_objections, is_objected, objections, short_objections
from game.screens.card.rule_page import TEXT, rule_page
from game.screens.card.rule_side import below_the_page, flat_floor, floor_of, side
from game.screens.card.rule_words import clauses, why, why_key
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.ui.geometry import CAPTION, GAP, HINT, SMALL, Page
from game.ui.layout import Block, column, first_that_fits, row
from game.ui.scene import Scene
from game.ui.widgets import Button, Items, skin_of

MAIN, SIDE, OBJECTED, MUCH = 8.0, 4.0, 5.0, 6.4
SIDE_LEAST = 500.0
PAGE_LEAST = 400.0
WHY_GOES, CLAUSES_GO, OTHERS_GO = range(1, 4)
"""What gives way first on a wall with little room: other voices, then words for touch; last of all, why it stands."""
EMPTY_STAYS = 1
"""Before there is a text the words to begin with stay longest: there is nothing to go on from, or to give a reason."""


def rule(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card, draft = session.card, session.play.draft
    assert card is not None and draft is not None
    others = (Button(say("Park"), Park(), "park", ("ctrl+p",), icon="park"),)
    body = _body(model, session, card, draft, say, page)
    drawn = body.draw(page.area)
    items: Items = (
        *header(page, say, model),
        *help_key(typing=True),
        *drawn,
        *why_key(drawn),
        *bar(page, say, forward(model, say, typing=True), others),
    )
    return Scene("rule", items, skin_of(session), "forward", flourish=False)


def _body(model: ViewModel, session: Session, card: Card, draft: Draft, say: Words, page: Page) -> Block:
    """With little width the page has all of it, unless something has to be read beside it."""
    objected, settled = is_objected(session), _settled(card, draft)
    main = _main(model, session, card, draft, say, page)
    if objected and page.narrow:
        return _below_objections(model, session, card, draft, say, page)
    if objected:
        rubs, stood = objections(session, say).grow(), counts(session, say)
        laws = (floor_of(card, draft, say), floor_of(card, draft, say, tight=True))
        columns = (column(rubs, there, law, gap=GAP) for law in laws for there in (stood, None))
        return first_that_fits(*(_beside(main, one, page, OBJECTED) for one in columns))
    if page.narrow and not settled:
        return main
    # the law, and why what was chosen cannot become a rule, are much to read
    much = page.narrow and card.floor is not None and draft.asked != draft.option
    law = side(session, card, draft, say)
    ways = [_beside(main, law, page, weight) for weight in ((MUCH,) if much else (SIDE, MUCH))]
    if page.narrow:
        small = _main(model, session, card, draft, say, page, SMALL)
        flat = flat_floor(card, draft, say)
        over = _main(model, session, card, draft, say, page, SMALL, begins=draft.option == NO_OPTION, law=flat)
        ways += [_beside(small, law, page, SIDE), over]
    return first_that_fits(*ways)


def _below_objections(model: ViewModel, session: Session, card: Card, draft: Draft, say: Words, page: Page) -> Block:
    """The new words have to be seen: the law goes from beside the page to below it, then all of it becomes smaller."""

    def made(above: Block, least: float, below: Block | None = None) -> Block:
        main = _main(model, session, card, draft, say, page, least)
        return column(above, main.grow(), below, gap=GAP)

    flat, short = flat_objections(session, say), short_objections(session, say)
    if not _settled(card, draft):
        return first_that_fits(made(flat, CAPTION), made(short, HINT))
    main = _main(model, session, card, draft, say, page)
    beside = _beside(main, side(session, card, draft, say, objected=True), page, SIDE)
    law = flat_floor(card, draft, say)
    whole = column(flat, beside.grow(), gap=GAP)
    return first_that_fits(whole, made(flat, CAPTION, law), made(short, CAPTION, law), made(short, SMALL, law))


def _settled(card: Card, draft: Draft) -> bool:
    """Whether law, or a standpoint to begin with, has to be read beside the page."""
    return card.floor is not None or draft.asked != draft.option or draft.option == NO_OPTION


def _beside(main: Block, beside: Block, page: Page, weight: float) -> Block:
    return row(main.fill(MAIN), beside.across(SIDE_LEAST, weight=weight), gap=GAP, mirrored=page.mirrored)


def _main(
    model: ViewModel,
    session: Session,
    card: Card,
    draft: Draft,
    say: Words,
    page: Page,
    least: float = CAPTION,
    *,
    begins: bool = False,
    law: Block | None = None,
) -> Block:
    """The text as it stands in the field at this letter decides what is said about it; it stays as large as `least`.

    `begins`: the standpoints to begin with have no room beside it and lie below it. `law`: so does what stands there.
    """
    now = typed_so_far(model.view, TEXT, draft.text)
    bare = begins and not now.strip()
    alone = begins or (page.narrow and not _settled(card, draft))
    below = below_the_page(session, card, draft, say, EMPTY_STAYS if bare else OTHERS_GO) if alone else ()
    words = clauses(now, say, page, CLAUSES_GO + bare)
    paper = rule_page(session, draft, now, say, page, least)
    return column(
        (paper if bare else paper.no_lower(PAGE_LEAST)).grow(),
        why(session, draft, say).give(0 if model.view.page else WHY_GOES + bare),
        *((*below, words) if page.board else (words, *below)),
        law,
        gap=GAP,
    )
