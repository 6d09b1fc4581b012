"""Beside whether people can live with a rule: what is given up with it. Nobody has to say anything.

It stands below the counters of consent, whole however much was typed. Where an objection, a parked rule or a long text
needs the room, it gives way: the desk has the field as well.
"""

from __future__ import annotations

from game.core.commands import NamePrice
from game.core.session import Session, Status
from game.i18n.words import Words
from game.texts.choices import price_words
from game.ui.blocks import ROOMY, item, one_line, text
from game.ui.field_text import CARET, PAD_X, tall
from game.ui.geometry import CAPTION, GAP, HINT, NEAR, SMALL, SNUG
from game.ui.layout import Block, column, row
from game.ui.measure import fits
from game.ui.scene import Field

LIMIT, HIGH = 200, 76.0
LABEL, TYPED = 2, 3
FACE = "regular"


def price_lines(session: Session, status: Status | None, say: Words, wide: float) -> tuple[Block, ...]:
    """The question and its field, the roomiest first; none where the room is at something else now.

    In a line of this width, or the field below its question, where more was typed than has room beside it.
    """
    draft = session.play.draft
    if draft is None or status is Status.PARKED or session.asks_for_no_rule:
        return ()
    asked, price = price_words(say), draft.price
    line = row(
        text(asked, CAPTION, "semi", least=HINT, leading=SNUG).fill(LABEL), _field(price, say).fill(TYPED), gap=GAP
    )
    beside = (wide - GAP) * TYPED / (LABEL + TYPED) - 2 * PAD_X - CARET
    if fits(price, SMALL, beside / ROOMY, FACE, most=1):
        return (line.high(HIGH),)
    alone = fits(price, CAPTION, wide / ROOMY - 2 * PAD_X - CARET, FACE, most=1)
    size = CAPTION if alone else HINT
    below = column(
        one_line(asked, CAPTION, "semi", least=HINT),
        _field(price, say, size, several=True).high(tall(price, size, wide / ROOMY, FACE)),
        gap=NEAR,
    )
    return below, line.high(HIGH)


def _field(price: str, say: Words, size: float = CAPTION, *, several: bool = False) -> Block:
    return item(
        lambda area: Field(
            area,
            "price",
            price,
            NamePrice(),
            say("optional"),
            several,
            size=size,
            face=FACE,
            limit=LIMIT,
            keys=("f4",),
        )
    )
