"""CONSENT: the rule large, what is asked of each, three counters, and the way of an objection: a gift, not a veto."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from game.core.cards import LETTERS
from game.core.commands import Command, CountConsent, OthersYes
from game.core.consent import as_shown, is_counted_aloud, status_of
from game.core.session import Session
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.consent_ways import other_ways, way_on
from game.screens.card.price import price_lines
from game.screens.card.vote_camera import camera_line, camera_rest, camera_ways
from game.screens.common.bar import bar, forward
from game.screens.common.header import header, help_key
from game.texts.choices import answer_words, strength_words
from game.ui.blocks import NOWHERE, as_large, headline, icon, item, on, one_line, panel, pressed, text
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    CHIP_RADIUS,
    CLOSE,
    GAP,
    HEADLINE,
    HINT,
    MOMENT,
    NEAR,
    PAD,
    QUESTION,
    REACH_H,
    READ,
    SQUARE,
    STRONG,
    TIGHT,
    Area,
    Page,
)
from game.ui.layout import Block, centred, column, equally_high, first_that_fits, layers, row
from game.ui.scene import Box, Pips, Scene, Text
from game.ui.widgets import Button, Items, outlined, skin_of

COVERED, SOME, NONE = "•", "✓", "–"
RULE_SIZES = (HEADLINE, 50, QUESTION, READ, CAPTION, HINT)
"""The smallest only where the distances have become smaller first."""
RULE_LINES = 3
ANSWER_LEAST, STEP_LEAST = 190.0, 96.0
"""Height of an answer, and of the fields in it that a finger presses."""
STROKE = 8.0


def consent(model: ViewModel, say: Words, page: Page) -> Scene:
    session = as_shown(model.session, model.view.reveal > 0)
    status = session.play.status or status_of(session)
    lettered = model.session.setup.way.traits.camera
    answers = _answers(session, say, page, lettered=lettered)
    way = None if model.camera.on else way_on(session, status, say)
    least = 0.0 if page.board else ANSWER_LEAST
    reading = camera_line(model, say)
    answers = answers.grow(least=max(least, answers.tall(page.area.w).least))
    asked = row(_question(say, page), _turnout(model.session, say).across(_column(page)), gap=GAP)
    priced = not session.play.answered.objection and not model.camera.on
    prices = price_lines(session, status, say, page.area.w) if priced else ()

    def parts(small: bool, *below: Block | None) -> tuple[Block | None, ...]:
        asking = (way, *below, answers) if page.board else (answers, *below, way)
        return (_rule(session, say, page, small=small), asked, reading, *asking)

    gaps = (TIGHT,) if page.board else (GAP, TIGHT)
    ways = (
        (gap, small, below) for below in (*((one,) for one in prices), ()) for small in (False, True) for gap in gaps
    )
    body = first_that_fits(*(column(*parts(small, *below), gap=gap) for gap, small, below in ways))
    others = (
        *camera_ways(model, say, typing=True),
        *_rest(model.session, say),
        *other_ways(session, status, say),
        *camera_rest(model, say),
    )
    items: Items = (
        *header(page, say, model),
        *help_key(typing=True),
        *body.draw(page.area),
        *bar(page, say, forward(model, say, typing=True), others),
    )
    return Scene("consent", items, skin_of(session), "forward", flourish=False)


def _rule(session: Session, say: Words, page: Page, *, small: bool) -> Block | None:
    """`small`: it may ask for no more room than its smallest letters need."""
    draft = session.play.draft
    if draft is None:
        return None
    note = f"{draft.chapter} · {strength_words(draft.strength, say)[0]}"
    words, usual = (
        as_large(draft.text, sizes, "display", larger=page.larger, lines=RULE_LINES)
        for sizes in (RULE_SIZES, RULE_SIZES[:-1])
    )
    told = column(
        words if small else replace(words, tall=usual.tall),
        one_line(note, CAPTION, "medium", "muted", least=HINT),
        gap=TIGHT,
    )
    line = item(lambda area: Box(area, "primary", SQUARE), wide=STROKE)
    return panel(row(line, told.fill(), gap=PAD), PAD, GAP)


def _question(say: Words, page: Page) -> Block:
    asked = say("Can you live with this, and be held to it?")
    return headline(asked, (QUESTION, READ, CAPTION), larger=page.larger).fill()


def _turnout(session: Session, say: Words) -> Block:
    """How many were asked."""
    counted = session.play.answered
    told = say("{n} of {present} asked", n=counted.total, present=session.present)
    pips = item(lambda area: Pips(area, session.present, counted.total), HEADLINE)
    return column(pips, one_line(told, CAPTION, "semi", least=HINT), gap=NEAR)


def _rest(session: Session, say: Words) -> tuple[Button, ...]:
    """One press for "all the others can live with it"."""
    rest = session.present - session.play.answered.total
    if rest <= 0:
        return ()
    return (Button(say("The other {n}: yes", n=rest), OthersYes(), "rest-yes", ("ctrl+r",), icon="check"),)


# ------------------------------------------------------------------------------------------------------- three answers


class Look(NamedTuple):
    """How an answer looks, and its key."""

    icon: str
    colour: str
    tint: str
    key: str


LOOKS = {
    "yes": Look("check", "settled", "settled_tint", "1"),
    "reservation": Look("pen", "attention", "attention_tint", "2"),
    "objection": Look("bubble", "ink", "track", "3"),
}


def _column(page: Page) -> float:
    """How wide each of the three is; who was asked stands above the last of them."""
    return (page.area.w - (len(LOOKS) - 1) * GAP) / len(LOOKS)


def _answers(session: Session, say: Words, page: Page, *, lettered: bool) -> Block:
    """`lettered`: each is a letter on the cards that people hold up."""
    names = answer_words(say)
    letters = LETTERS if lettered else " " * len(LOOKS)
    looked = zip(LOOKS.items(), letters, strict=False)
    heads = {one: _head(names[one], look, page, letter.strip()) for (one, look), letter in looked}
    equal = zip(heads, equally_high(*heads.values()), strict=True)
    cells = (_answer(one, head, session, board=page.board).fill() for one, head in equal)
    return row(*cells, gap=GAP)


def _head(label: str, look: Look, page: Page, letter: str) -> Block:
    shown = icon(look.icon, CAPTION, look.colour, STRONG)
    if letter:
        shown = one_line(letter, READ, "bold", look.colour, align="center", least=HINT)
    sign = on(Box(NOWHERE, look.tint, CHIP_RADIUS), shown, TIGHT)
    name = text(label, READ, "semi", least=HINT, leading=CLOSE, group="answers", larger=page.larger)
    return row(centred(sign.across(HEADLINE).high(HEADLINE)), name.fill(), gap=GAP)


def _answer(answer: str, head: Block, session: Session, *, board: bool) -> Block:
    """`board`: the counter is for hands at the wall, and takes its height before all others."""
    look = LOOKS[answer]
    figure = item(lambda area: _figure(area, _told(int(getattr(session.play.answered, answer)), session), look.colour))
    less = _step(f"less-{answer}", CountConsent(answer, -1), f"ctrl+shift+{look.key}", look, "minus")
    more = _step(f"more-{answer}", CountConsent(answer, 1), f"ctrl+{look.key}", look, "plus")
    counter = row(less, figure.fill(), more, gap=TIGHT)
    least, inwards = (REACH_H, TIGHT) if board else (STEP_LEAST, GAP)
    return panel(column(head, counter.grow(least=least), gap=TIGHT), GAP, inwards)


def _figure(area: Area, told: str, colour: str) -> Text:
    return Text(area, told, MOMENT, "bold", colour, "center", "middle", HEADLINE, lines=1, fixed_cells=True)


def _step(name: str, command: Command, key: str, look: Look, sign: str) -> Block:
    """One more, or one less: as large as there is room."""
    more = sign == "plus"
    ground = item(lambda area: Box(area, look.colour, BUTTON_RADIUS) if more else outlined(area, BUTTON_RADIUS))
    mark = icon(sign, QUESTION, "card" if more else look.colour, STRONG)
    return pressed(layers(ground, mark), name, command, (key,)).fill()


def _told(n: int, session: Session) -> str:
    """The number; in a small team only whether there is one, once everybody was asked."""
    if is_counted_aloud(session.present):
        return str(n)
    if session.play.answered.total < session.present:
        return COVERED
    return SOME if n else NONE
