"""Beside whether people can live with a rule: what is given up with it. Nobody has to say anything.

It stands below the counters of consent. Where an objection, a parked rule or a long text needs the room, it gives way:
the desk has the field as well.
"""

from __future__ import annotations

from game.core.commands import NamePrice
from game.core.session import Session, Status
from game.i18n.words import Words
from game.texts.choices import price_words
from game.ui.blocks import item, text
from game.ui.geometry import CAPTION, GAP, HINT, SNUG
from game.ui.layout import Block, row
from game.ui.scene import Field

LIMIT, HIGH = 200, 76.0
LABEL, TYPED = 2, 3


def price_line(session: Session, status: Status | None, say: Words) -> Block | None:
    """The question and its field, in a line; none where the room is at something else now."""
    draft = session.play.draft
    if draft is None or status is Status.PARKED or session.asks_for_no_rule:
        return None
    asked = text(price_words(say), CAPTION, "semi", least=HINT, leading=SNUG)
    field = item(
        lambda area: Field(
            area,
            "price",
            draft.price,
            NamePrice(),
            say("optional"),
            size=CAPTION,
            limit=LIMIT,
            keys=("f4",),
        )
    )
    return row(asked.fill(LABEL), field.fill(TYPED), gap=GAP).high(HIGH)
