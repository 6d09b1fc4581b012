"""The picture of two rules that say nearly the same or two things at once, side by side. People decide, not here."""

from __future__ import annotations

from game.core.plenary.pictures import PlenaryModel
from game.core.plenary.wordings import alike_pairs
from game.i18n.words import Words
from game.screens.common.sheet import nothing, sheet
from game.screens.plenary.one_card import wording_block
from game.texts.plenary import alike_words
from game.ui.geometry import GAP, Page
from game.ui.layout import Items, row


def alike_rules(model: PlenaryModel, say: Words, page: Page) -> Items:
    """The pair that the view has turned to."""
    found = alike_pairs(model.hall)
    if not found:
        return sheet(page, say("Alike"), nothing(say("No two rules of different rooms are alike.")))
    pair = found[model.leaf]
    told = say("Pair {n} of {total}", n=model.number, total=len(found))
    sides = row(*(wording_block(one, say).fill() for one in (pair.first, pair.second)), gap=GAP)
    return sheet(page, say("Alike"), sides, f"{told} · {alike_words(pair.kind, say)}")
