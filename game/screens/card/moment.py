"""MOMENT: what has become of the card, large, before anything else is asked. Nothing can be changed here.

Of a heavy card it is still: no colour of a feast, and the way on leads to the check-in.
"""

from __future__ import annotations

from game.core.cards import Card, among_staff
from game.core.chapters import title as chapter_title
from game.core.commands import AddRule, Pause
from game.core.drafting import left_over
from game.core.session import Agreement, Session, Status
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, forward, staged
from game.screens.common.header import CODE, help_key, late_guests, numbers_of
from game.screens.common.sheet import sheet_area
from game.texts.cards import theme_title
from game.texts.choices import second_words
from game.texts.moment import moment_answers, moment_text, moment_title
from game.ui.blocks import NOWHERE, as_large, beginning, by_width, icon, item, on, one_line, text, title
from game.ui.geometry import (
    BUTTON_RADIUS,
    CAPTION,
    EASY,
    EDGE,
    FIGURE,
    GAP,
    HEADLINE,
    HINT,
    MOMENT,
    NEAR,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    SQUARE,
    STRONG,
    TIGHT,
    TITLE,
    WIDE,
    Page,
)
from game.ui.layout import EMPTY, SPRING, Block, centred, column, first_that_fits, row
from game.ui.scene import Box, Move, Scene
from game.ui.timeline import inside
from game.ui.widgets import Button, Items, skin_of

TITLE_SIZES = (MOMENT, FIGURE, HEADLINE)
SHEET_SIZES = (100.0, 88.0, FIGURE, TITLE, HEADLINE, QUESTION, READ, CAPTION, HINT)
SHEET_LEAST = 200.0
SLOT_W, SLOT_LEAST, SLOT_H, LIFT = 164.0, 48.0, 190.0, GAP
"""A card in the row of this afternoon, and how far the one that has just come stands out of it."""
NOW = "attention_fill"
"""The edge of that card."""
RISE, RISES, TURNS = 24.0, 0.25, 0.36
"""From how far below the sheet rises, in how many seconds; and in how many a card is turned."""
SIGNS = {Status.AGREED: "check", Status.RESERVED: "pen", Status.PARKED: "park", Status.NOT_NEEDED: "check"}
ANSWERS_W, ANSWERS_LEAST = 560.0, 340.0
ANSWER_SIZES = (QUESTION, READ, CAPTION, HINT)
"""At 4:3 from the second on."""


def moment(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    settled = session.settled
    assert settled is not None
    body = column(
        _head(model, settled, say),
        _sheet(moment_text(settled, say), page).grow(least=SHEET_LEAST),
        _below(model, settled, say, page),
        gap=WIDE,
    )
    drawn = body.draw(sheet_area(page))
    items: Items = (
        Box(page.whole, "stage", SQUARE),
        *help_key(),
        *drawn,
        *staged(bar(page, say, forward(model, say), (*_second(session, say), _pause(say)))),
    )
    warm = skin_of(session) == "warm"
    return Scene("moment", items, skin_of(session), "forward", flourish=warm, moves=_comes(drawn) if warm else ())


def _second(session: Session, say: Words) -> tuple[Button, ...]:
    """Another rule of this card; who passes it over goes on with the same key as always."""
    if not left_over(session):
        return ()
    return (Button(second_words(say), AddRule(), "second-rule", ("r",), icon="plus"),)


def _pause(say: Words) -> Button:
    return Button(say("Pause"), Pause(), "pause", ("p",), icon="pause")


def _comes(drawn: Items) -> tuple[Move, ...]:
    """The sheet rises; then its card in the row is turned and comes up, and says what it is once it lies open."""
    boxes = [one for one in drawn if isinstance(one, Box)]
    sheet = next(box for box in boxes if box.radius == PANEL_RADIUS)
    rises = tuple(Move(one, lasts=RISES, dy=RISE) for one in inside(drawn, sheet))
    card = next((box for box in boxes if box.edge == NOW), None)
    if card is None:
        return rises
    face = (Move(one, RISES + TURNS, 0.0) for one in inside(drawn, card) if one is not card)
    return (*rises, Move(card, RISES, TURNS, dy=LIFT, opens=True), *face)


def _head(model: ViewModel, settled: Agreement, say: Words) -> Block:
    """What it is, with its place in the protocol at the right."""
    place = _place(model.session, settled, say)
    head = title(moment_title(model.session, say), TITLE_SIZES, colour="on_stage")
    where = text(place, READ, "semi", "stage_soft", align="right", least=HINT, leading=SNUG)
    code = EMPTY.across(CODE) if late_guests(model) else None
    return row(head.fill(1.3), where.fill(), code, gap=WIDE)


def _place(session: Session, settled: Agreement, say: Words) -> str:
    """Its chapter; what the team agreed about itself stands in none."""
    card = session.settled_card
    if card is not None and among_staff(card):
        return say("Working agreements of the team (not for consent)")
    return f"{settled.chapter}  ·  {chapter_title(settled.chapter, session.chapters, say)}"


def _sheet(told: str, page: Page) -> Block:
    """As large as there is room: everything else has taken its own."""
    inner = as_large(told, SHEET_SIZES, "display", larger=page.larger)
    return on(Box(NOWHERE, "card", shadow="card"), inner, 2 * WIDE, PAD)


# ------------------------------------------------------------------------------------------------ how it was answered


def _below(model: ViewModel, settled: Agreement, say: Words, page: Page) -> Block:
    """The row of this afternoon, and the answer: told smaller before names give way, and these before its sign."""
    named, bare = _afternoon(model, say, page), _afternoon(model, say, page, named=False)
    ways = [_answers(settled, model.session.present, say, size) for size in ANSWER_SIZES[page.narrow :]]

    def made(w: float) -> Block:
        """Smaller answers are still read, and a card without its name is not."""
        room = w - WIDE - (named.wide.wish if named else 0)
        small = next((one for one in ways if one.tall(room).wish <= SLOT_H), None)
        cards, answers = (bare, ways[0]) if small is None else (named, small)
        return row(cards, answers, gap=WIDE, mirrored=page.mirrored)

    return by_width(made).high(SLOT_H + LIFT)


def _answers(settled: Agreement, present: int, say: Words, size: float) -> Block:
    told = moment_answers(settled, present, say, "\n").split("\n")
    lines = (
        text(one, size, "bold", "on_stage", align="right", least=HINT, leading=EASY, group="answers") for one in told
    )
    words = centred(column(*lines, gap=NEAR))
    badge = on(Box(NOWHERE, "on_stage", MOMENT / 2), icon(SIGNS[settled.status], TITLE, "stage", STRONG), TIGHT)
    sign = centred(badge.across(MOMENT).high(MOMENT))
    full = row(SPRING, sign, words.whole().stretch(3), gap=GAP)
    return first_that_fits(full, words).across(ANSWERS_W, ANSWERS_LEAST, 1)


# -------------------------------------------------------------------------------------------- the row of this afternoon


def _afternoon(model: ViewModel, say: Words, page: Page, *, named: bool = True) -> Block | None:
    """Every card of the deck: what became of it, and what is still ahead.

    Where not all names have room, or `named` is off, only the card that has just come has one: a row of their
    beginnings tells nothing.
    """
    session = model.session
    if len(session.deck) < 2:
        return None
    numbers, names = numbers_of(session), [_name(model, card, say) for card in session.deck]
    widest = max(_label(one, "ink").wide.least for one in names) + TIGHT
    room = sheet_area(page).w - WIDE - ANSWERS_LEAST - TIGHT * (len(names) - 1)
    named = named and len(names) * widest <= room
    slots = [
        _slot(session, i, numbers.get(session.deck[i].id, ""), name if named or i == session.turn - 1 else "")
        for i, name in enumerate(names)
    ]
    if named:
        slots = [slot.across(widest if page.narrow else max(SLOT_W, widest), widest) for slot in slots]
    else:
        slots = [
            one.across(SLOT_W if i == session.turn - 1 else _bare(numbers.get(session.deck[i].id, "")))
            for i, one in enumerate(slots)
        ]
    return row(*slots, gap=TIGHT).high(SLOT_H + LIFT).give()


def _bare(number: str) -> float:
    """How wide a card without its name is: two agreements of one card need more than one does."""
    return max(SLOT_LEAST, one_line(number, READ, "bold").wide.wish + 2 * NEAR)


def _slot(session: Session, i: int, number: str, name: str) -> Block:
    now, outcome = i == session.turn - 1, session.agreement(session.deck[i].id)
    if i >= session.turn or outcome is None:
        ground = Box(NOWHERE, "stage", BUTTON_RADIUS, "stage_line")
        return _standing(ground, _label(name, "stage_soft"), now)
    sign, ink = (number, "settled") if number else ("P", "attention") if _is_parked(outcome) else ("–", "muted")
    figure = one_line(sign, FIGURE if now else HEADLINE, "bold", ink, align="center", least=HINT)
    edge = "" if not now else "stage_soft" if skin_of(session) == "sober" else NOW
    inner = column(SPRING, figure, _label(name, "ink") if name else None, SPRING)
    return _standing(Box(NOWHERE, "card", BUTTON_RADIUS, edge, EDGE, "card"), inner, now)


def _label(name: str, colour: str) -> Block:
    """The name of a card, with a sign where it has no room."""
    return beginning(name, HINT, "semi", colour, lines=LABEL_LINES, align="center", leading=SNUG)


LABEL_LINES = 3


def _standing(ground: Box, label: Block, now: bool) -> Block:
    """The card that has just come stands out at the top."""
    face = on(ground, label, NEAR, TIGHT)
    return item(lambda area: face.draw(area if now else area._replace(y=area.y + LIFT, h=area.h - LIFT)))


def _is_parked(outcome: Agreement) -> bool:
    return outcome.status is Status.PARKED


def _name(model: ViewModel, card: Card, say: Words) -> str:
    """The short name of its theme; of a card without one its code."""
    theme = next((one for one in model.themes if one.id == card.theme), None)
    return theme_title(say, theme, model.cards) if theme is not None else card.code
