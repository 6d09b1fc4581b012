"""REVEAL: the outcome opens, then the bars of all rounds with an advice; what is known of it can be shown below."""

from __future__ import annotations

from game.core.cards import Card
from game.core.commands import RevealMore
from game.core.disclosure import Disclosed, disclosed
from game.core.view_model import ViewModel
from game.core.view_state import SHOWN
from game.desk.next_step import KNOWN_KEY, WAY_KEYS, forward_of, ways_on
from game.desk.visibility import Opening, opening_of
from game.i18n.words import Words
from game.screens.card.asked import SIZES, question_block
from game.screens.card.reveal_act import act_of
from game.screens.card.reveal_bars import acted, bars
from game.screens.card.reveal_foot import advice, background, what_else
from game.screens.card.reveal_opening import act_foot, courses, held, moves_of, turnout
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.ui.geometry import GAP, Area, Page
from game.ui.layout import Block, column, first_that_fits, row
from game.ui.scene import Scene
from game.ui.widgets import Button, Items, skin_of

NARROW = SIZES[1:]
"""Of the question at 4:3, where every line is one of the bars."""
FADES, FADES_SOBER = 0.25, 0.3
"""Seconds in which the outcome comes in: after the act, and where there is none."""


def reveal(model: ViewModel, say: Words, page: Page) -> Scene:
    """The question, what is told, and one sentence about it at the foot: at each stage in the same places."""
    session, stage = model.session, model.view.reveal
    card = session.card
    assert card is not None
    question = question_block(page, session, say, NARROW if page.narrow else SIZES)
    asked = page.area._replace(h=question.tall(page.area.w).wish)
    place = page.area._replace(y=asked.bottom + GAP, h=page.area.h - asked.h - GAP)
    outcome = disclosed(card, session.play.rounds)
    frame: Items = (*header(page, say, model), *help_key(), *question.draw(asked))
    if stage < SHOWN:
        return _opening(model, card, outcome, say, page, place, frame)
    body = _known(card, outcome, say, page) if stage > SHOWN else None
    body = body or _outcome(card, outcome, say, page, place.h)
    items: Items = (*frame, *body.draw(place), *_controls(model, page, say))
    fades = FADES if opening_of(model) is Opening.ACT else FADES_SOBER
    return Scene(f"reveal-{stage}", items, skin_of(session), "forward", flourish=False, fades=fades)


def _opening(
    model: ViewModel, card: Card, outcome: Disclosed, say: Words, page: Page, place: Area, frame: Items
) -> Scene:
    """How it comes there; what comes last in the act stands where the outcome has it."""
    session, opening = model.session, opening_of(model)
    name, skin, controls = f"reveal-{model.view.reveal}", skin_of(session), bar(page, say, forward(model, say), ())
    if opening is Opening.HOLD:
        items = held(page, card, outcome, say, _advice(card, outcome, say, page, place.h)).draw(place)
        return Scene(name, (*frame, *items, *controls), skin, "forward", flourish=False, fades=FADES_SOBER)
    if opening is Opening.AT_ONCE:
        items = turnout(page, outcome, say).draw(place)
        return Scene(name, (*frame, *items, *controls), skin, "forward", flourish=False, then=RevealMore())
    act = act_of(*courses(outcome))
    foot = act_foot(page, outcome, act, say, _advice(card, outcome, say, page, place.h))
    items = column(acted(page.area.w, card, outcome, act, say).grow(), foot, gap=GAP).draw(place)
    moves = moves_of(items, act, outcome, say)
    return Scene(name, (*frame, *items, *controls), skin, "forward", moves=moves, then=RevealMore())


def _outcome(card: Card, outcome: Disclosed, say: Words, page: Page, high: float) -> Block:
    rows = bars(page.area.w, card, outcome, say, outcome.lead is None, still=True)
    return column(rows.grow(), _advice(card, outcome, say, page, high), gap=GAP)


def _advice(card: Card, outcome: Disclosed, say: Words, page: Page, high: float) -> Block:
    rows = bars(page.area.w, card, outcome, say, outcome.lead is None, still=True)
    return advice(page, rows, high, card, outcome, say)


def _known(card: Card, outcome: Disclosed, say: Words, page: Page) -> Block | None:
    """The outcome with what is known below or beside it, if there is something."""
    begins, note = outcome.lead is None, card.background
    if note is None:
        return None
    known = background(page, card, note, what_else(outcome, begins, say), say)
    below = column(bars(page.area.w, card, outcome, say, begins, still=True).grow(), known, gap=GAP)
    rows = bars(page.area.w * BARS / (BARS + KNOWN), card, outcome, say, begins, still=True)
    beside = row(rows.fill(BARS), known.fill(KNOWN), gap=GAP, mirrored=page.mirrored)
    return beside if page.narrow else first_that_fits(below, beside)


BARS, KNOWN = 7, 5
"""How the page is shared where what is known stands beside the bars."""

WAYS = {
    "talk": ("talk-on", "bubble"),
    "park": ("park", "park"),
    "vote": ("vote-again", "undo"),
    "rule": ("write-rule", "pen"),
}
"""The name and icon of the button of each way on, the most likely first: the bar has room for two."""


def _controls(model: ViewModel, page: Page, say: Words) -> Items:
    return bar(page, say, forward(model, say), (*_note_way(model, say), *_other_ways(model, say)))


def _note_way(model: ViewModel, say: Words) -> tuple[Button, ...]:
    """To what is known of it: facts come after everybody has chosen."""
    card = model.session.card
    if card is None or card.background is None or model.view.reveal > SHOWN:
        return ()
    return (Button(say("What is known"), RevealMore(), "known", (KNOWN_KEY.lower(),), icon="eye"),)


def _other_ways(model: ViewModel, say: Words) -> tuple[Button, ...]:
    """The ways that the step forward does not go."""
    onward, ways = forward_of(model, say), ways_on(say)
    return tuple(
        Button(ways[way][0], ways[way][1], name, (WAY_KEYS[way].lower(),), icon=sign)
        for way, (name, sign) in WAYS.items()
        if ways[way][1] != onward.command
    )
