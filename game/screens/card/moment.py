"""MOMENT: what has become of the card, large, before anything else is asked. Nothing can be changed here.

Of a heavy card it is still: no colour of a feast, and the way on leads to the check-in.
"""

from __future__ import annotations

from game.core.cards import Card
from game.core.chapters import title as chapter_title
from game.core.commands import Pause
from game.core.session import Agreement, Status
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.bar import bar, forward, staged
from game.screens.common.header import CODE, help_key, late_guests, numbers_of
from game.texts.cards import theme_title
from game.texts.moment import moment_answers, moment_text, moment_title
from game.ui.blocks import NOWHERE, headline, icon, item, on, one_line, text
from game.ui.geometry import (
    BOTTOM,
    BUTTON_RADIUS,
    CAPTION,
    EASY,
    FIGURE,
    GAP,
    HEADER_Y,
    HEADLINE,
    HEIGHT,
    HINT,
    MOMENT,
    PAD,
    PANEL_RADIUS,
    QUESTION,
    READ,
    SNUG,
    TIGHT,
    WIDE,
    Area,
    Page,
)
from game.ui.layout import EMPTY, SPRING, Block, Need, centred, column, first_that_fits, layers, row
from game.ui.measure import ROOMY, cut
from game.ui.scene import Box, Move, Scene
from game.ui.timeline import inside
from game.ui.widgets import Button, Items, skin_of

TITLE_SIZES = (MOMENT, FIGURE, HEADLINE)
SHEET_SIZES = (100, 88, FIGURE, 64, HEADLINE, 50, QUESTION, 40, READ, CAPTION, HINT)
LEADING = 1.18
SHEET_LEAST = 200.0
SLOT_W, SLOT_LEAST, SLOT_H, LIFT = 164.0, 48.0, 190.0, 22.0
"""A card in the row of this afternoon, and how far the one that has just come stands out of it."""
NOW = "attention_fill"
"""The edge of that card."""
RISE, RISES, TURNS = 24.0, 0.25, 0.36
"""From how far below the sheet rises, in how many seconds; and in how many a card is turned."""
BADGE, SIGN = 104.0, 60.0
SIGNS = {Status.AGREED: "check", Status.RESERVED: "pen", Status.PARKED: "park", Status.NOT_NEEDED: "check"}
ROW_GOES = 1
ANSWERS_W, ANSWERS_LEAST = 560.0, 380.0


def moment(model: ViewModel, say: Words, page: Page) -> Scene:
    session = model.session
    settled = session.settled
    assert settled is not None
    body = column(
        _head(model, settled, say),
        _sheet(moment_text(settled, say), page).grow(least=SHEET_LEAST),
        row(
            _afternoon(model, say, page),
            _answers(settled, session.present, say, page),
            gap=WIDE,
            mirrored=page.mirrored,
        ),
        gap=WIDE,
    )
    drawn = body.draw(Area(page.margin, HEADER_Y, page.width - 2 * page.margin, BOTTOM - HEADER_Y))
    items: Items = (
        Box(Area(0, 0, page.width, HEIGHT), "stage", 0),
        *help_key(),
        *drawn,
        *staged(bar(page, say, forward(model, say), (Button(say("Pause"), Pause(), "pause", ("p",), icon="pause"),))),
    )
    warm = skin_of(session) == "warm"
    return Scene("moment", items, skin_of(session), "forward", flourish=warm, moves=_comes(drawn) if warm else ())


def _comes(drawn: Items) -> tuple[Move, ...]:
    """The sheet rises; then its card in the row is turned and comes up, and says what it is once it lies open."""
    boxes = [one for one in drawn if isinstance(one, Box)]
    sheet = next(box for box in boxes if box.radius == PANEL_RADIUS)
    rises = tuple(Move(one, 0.0, RISES, dy=RISE) for one in inside(drawn, sheet))
    card = next((box for box in boxes if box.edge == NOW), None)
    if card is None:
        return rises
    face = (Move(one, RISES + TURNS, 0.0) for one in inside(drawn, card) if one is not card)
    return (*rises, Move(card, RISES, TURNS, dy=LIFT, opens=True), *face)


def _head(model: ViewModel, settled: Agreement, say: Words) -> Block:
    """What it is, with its place in the protocol at the right."""
    place = f"{settled.chapter}  ·  {chapter_title(settled.chapter, model.session.chapters, say)}"
    title = headline(moment_title(model.session, say), TITLE_SIZES, "display", "on_stage", lines=1)
    where = text(place, READ, "semi", "stage_soft", align="right", lines=2, least=HINT, leading=SNUG)
    code = EMPTY.across(CODE) if late_guests(model) else None
    return row(title.across(0, weight=1.3), where.fill(), code, gap=WIDE)


def _sheet(told: str, page: Page) -> Block:
    """As large as there is room: everything else has taken its own."""

    def words(size: float) -> Block:
        return text(told, size, "display", least=HINT, leading=LEADING, larger=page.larger)

    def draw(area: Area) -> Items:
        fitting = (size for size in SHEET_SIZES if words(size).tall(area.w).wish <= area.h)
        return words(next(fitting, SHEET_SIZES[-1])).draw(area)

    inner = Block(draw, lambda w: Need(words(SHEET_SIZES[-1]).tall(w).least, words(SHEET_SIZES[0]).tall(w).wish))
    return on(Box(NOWHERE, "card", PANEL_RADIUS, shadow="card"), inner, 2 * WIDE, PAD)


# ------------------------------------------------------------------------------------------------ how it was answered


def _answers(settled: Agreement, present: int, say: Words, page: Page) -> Block:
    told = moment_answers(settled, present, say)
    size = READ if page.narrow else QUESTION
    words = text(told, size, "bold", "on_stage", align="right", least=HINT, leading=EASY)
    badge = on(Box(NOWHERE, "on_stage", BADGE / 2), icon(SIGNS[settled.status], SIGN, "stage", 2.8), TIGHT)
    sign = centred(badge.across(BADGE).high(BADGE))
    full = row(SPRING, sign, words.whole().across(words.wide.wish, words.wide.least, 3), gap=GAP)
    return first_that_fits(full, words).high(SLOT_H + LIFT).across(ANSWERS_W, ANSWERS_LEAST, 1)


# -------------------------------------------------------------------------------------------- the row of this afternoon


def _afternoon(model: ViewModel, say: Words, page: Page) -> Block | None:
    """Every card of the deck: what became of it, and what is still ahead."""
    session = model.session
    if len(session.deck) < 2:
        return None
    numbers = numbers_of(session)
    slots = [_slot(model, i, numbers.get(card.id, ""), say) for i, card in enumerate(session.deck)]
    least = _slot_least([_name(model, card, say) for card in session.deck], page)
    wish = least if page.narrow and least > SLOT_LEAST else SLOT_W  # where the answers need the rest
    return row(*(slot.across(wish, least) for slot in slots), gap=TIGHT).high(SLOT_H + LIFT).give(ROW_GOES)


def _slot_least(names: list[str], page: Page) -> float:
    """Wide enough for each name where the answers leave that much room; else as narrow as a figure is."""
    most = page.width - 2 * page.margin - WIDE - ANSWERS_LEAST
    whole = max(text(one, *LABEL_LOOK).wide.least for one in names) + 2 * TIGHT / 3
    return min(SLOT_W, whole) if len(names) * (whole + TIGHT) - TIGHT <= most else SLOT_LEAST


def _slot(model: ViewModel, i: int, number: str, say: Words) -> Block:
    session, card = model.session, model.session.deck[i]
    now, outcome = i == session.turn - 1, session.agreement(card.id)
    name = _name(model, card, say)
    if i >= session.turn or outcome is None:
        ground = Box(NOWHERE, "stage", BUTTON_RADIUS, "stage_line", 3)
        return _standing(ground, _label(name, "stage_soft"), now)
    sign, ink = (number, "settled") if number else ("P", "attention") if _is_parked(outcome) else ("–", "muted")
    figure = one_line(sign, FIGURE if now else HEADLINE, "bold", ink, align="center", least=HINT)
    label = _label(name, "ink")
    edge = "" if not now else "stage_line" if skin_of(session) == "sober" else NOW
    return _standing(Box(NOWHERE, "card", BUTTON_RADIUS, edge, 6, "card"), column(SPRING, figure, label, SPRING), now)


LABEL_LOOK, LABEL_LINES = (HINT, "semi"), 3


def _label(name: str, colour: str) -> Block:
    """The name of a card, with a sign where it has no room: a card without any word tells nothing."""

    def shown(w: float) -> Block:
        told = cut(name, HINT, w / ROOMY, LABEL_LOOK[1], LABEL_LINES)
        return text(told, *LABEL_LOOK, colour, align="center", leading=SNUG)

    return Block(lambda area: shown(area.w).draw(area), lambda w: shown(w).tall(w))


def _standing(ground: Box, label: Block, now: bool) -> Block:
    """The card that has just come stands out at the top."""
    face = on(ground, label, TIGHT / 3, TIGHT)

    def draw(area: Area) -> Items:
        return face.draw(Area(area.x, area.y + (0 if now else LIFT), area.w, area.h - LIFT))

    return layers(item(draw))


def _is_parked(outcome: Agreement) -> bool:
    return outcome.status is Status.PARKED


def _name(model: ViewModel, card: Card, say: Words) -> str:
    """The short name of its theme; of a card without one its code."""
    theme = next((one for one in model.themes if one.id == card.theme), None)
    return theme_title(say, theme, model.cards) if theme is not None else card.code
