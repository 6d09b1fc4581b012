"""What all rooms of a study day chose together, on the wall of a room that took part; its own split is nowhere."""

from __future__ import annotations

from game.core.disclosure import disclosed_of_rooms
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.card.reveal_bars import all_bars
from game.screens.common.bar import closed_by
from game.screens.common.sheet import nothing, sheet
from game.texts.hall_vote import all_rooms, took_part_words, untold_words
from game.ui.blocks import item
from game.ui.geometry import Page
from game.ui.scene import Scene


def hall_outcome(model: ViewModel, say: Words, page: Page) -> Scene:
    """The question with its bars, or why there are none."""
    news, told = model.hall_news, disclosed_of_rooms(model.hall_news)
    question = news.question
    bars = item(lambda area: all_bars(area, question.card, told, say)) if question is not None and told.rounds else None
    title, note = all_rooms(say) if question is None else question.question, took_part_words(news, say)
    items = (*sheet(page, title, bars or nothing(untold_words(say)), note), *closed_by(page, say))
    return Scene("hall-outcome", items, "sober", "close", flourish=False)
