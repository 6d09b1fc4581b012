"""TALK: the question, the task, and every standpoint with its reasons; reasons belong to standpoints, not to people."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import GoTo, Show, ShowTwist
from game.core.session import Session
from game.core.talk_formats import SHOWN_TALKS, TalkStep, step_at
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.asked import IN_A_TALK, question_block
from game.screens.card.case import case_button
from game.screens.card.corners import corners
from game.screens.card.reasons import phone_reasons, reasons
from game.screens.card.talk_side import clock_panel, helps
from game.screens.card.time_up import band, clock_ways, ring, with_band
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.texts.talk import task_words
from game.ui.blocks import title
from game.ui.geometry import GAP, HEADLINE, QUESTION, READ, TIGHT, WIDE, Page
from game.ui.layout import Block, centred, column, first_that_fits, row
from game.ui.scene import Scene
from game.ui.widgets import Button, Items, skin_of

SIDE, MAIN = 4, 10
SIDE_LEAST = 420.0
LARGER = 1.15
"""For letters so much larger the column beside the standpoints goes, as on a narrow wall."""
RING, RING_LEAST = 190.0, 150.0
THREE = 3
"""Standpoints beside which one place is free: what helps the talk along lies there."""
REASONED = "reasons"
"""The step of a walk-over at which corners give their reasons, which are written down."""


def talk(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    card = session.card
    assert card is not None
    items: Items = (
        *header(page, say, model),
        *help_key(typing=True),
        *_body(model, card, say, page).draw(page.area),
        *bar(page, say, forward(model, say, typing=True), clock_ways(model, say, *_others(model, card, page, say))),
    )
    return with_band(Scene("talk", items, skin_of(session), "forward", flourish=False))


def _others(model: ViewModel, card: Card, page: Page, say: Words) -> tuple[Button, ...]:
    kind = "chosen" if model.session.play.twist else "secondary"
    twist = Button(say("Twist"), ShowTwist(), "twist", ("ctrl+t",), icon="spark", kind=kind)
    return (
        Button(say("Vote again"), GoTo("second_vote"), "skip-talk", ("ctrl+n",), icon="next"),
        Button(say("Talk another way"), Show("talk_ways"), "talk-ways", ("ctrl+o",), icon="people"),
        *((twist,) if card.twist else ()),
        *phone_reasons(model, say),
        case_button(page, say),
    )


def step_of(session: Session) -> TalkStep:
    """The step of the talk that the room is at."""
    return step_at(session.talk, session.play.talk_step)


def _body(model: ViewModel, card: Card, say: Words, page: Page) -> Block:
    up = band(model, say, page)
    asked = question_block(page, model.session, say, IN_A_TALK)
    helping = helps(model, card, say)
    beside = helping if len(card.options) == THREE else None
    tiles = reasons(model, card, say, page, beside).grow()
    if up:  # the time alone goes, and what the room is asked stays
        return column(up, asked, tiles, gap=GAP)
    if model.session.talk in SHOWN_TALKS and step_of(model.session).name != REASONED:
        return column(asked, corners(model, card, say, page).grow(), gap=GAP)
    if page.narrow or page.larger >= LARGER:
        return _narrow(model, card, say, page)
    large, small = (_task(model.session, say, *sizes) for sizes in ((HEADLINE, QUESTION), (QUESTION, READ)))
    every = reasons(model, card, say, page, beside).whole().grow()
    main = first_that_fits(
        column(asked, large, every, gap=GAP),
        column(asked, small, every, gap=TIGHT),
        column(asked, large, tiles, gap=GAP),
        column(asked, tiles, gap=GAP),
    )
    side = column(clock_panel(model, say).grow(), None if beside else helping, gap=GAP)
    return row(side.across(SIDE_LEAST, weight=SIDE), main.fill(MAIN), gap=WIDE, mirrored=page.mirrored)


def _task(session: Session, say: Words, *sizes: float) -> Block:
    """The task of this step; the twist stands with the question."""
    told = task_words(step_of(session).name, say)
    return title(told, sizes)


def _narrow(model: ViewModel, card: Card, say: Words, page: Page) -> Block:
    """The clock beside question and task; the situation gives way first, what else helps along, the task, the clock."""
    asked, task = (
        question_block(page, model.session, say, IN_A_TALK),
        _task(model.session, say, HEADLINE, QUESTION, READ),
    )
    along = helps(model, card, say, wide=len(card.options) != THREE)
    short = helps(model, card, say, wide=True, situation=False) if card.prompts else None
    three = reasons(model, card, say, page, along).grow()
    tiles = reasons(model, card, say, page)
    clock = centred(ring(model, say, RING, RING_LEAST))

    def beside(told: Block) -> Block:
        return row(told.fill(), clock, gap=WIDE, mirrored=page.mirrored)

    whole = beside(column(asked, task, gap=TIGHT))
    if len(card.options) == THREE:
        return first_that_fits(*(column(head, three, gap=TIGHT) for head in (whole, beside(asked), asked)))
    # every reason together with what helps along; else the reasons alone, or as many as leave it room
    ways = [(whole, tiles.whole(), one) for one in (along, short, None)]
    ways += [(whole, tiles, one) for one in (along, short, None)]
    ways += [(head, tiles, None) for head in (beside(asked), asked)]
    return first_that_fits(*(column(head, said.grow(), below, gap=TIGHT) for head, said, below in ways))
