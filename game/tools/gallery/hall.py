"""For the gallery: a vote of all rooms as a room sees it, in each way to vote, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.ballots import HANDS, PHONE, Ballot, Voting, Way
from game.core.hall_question import HallNews, HallQuestion, HallState
from game.core.phases import Phase
from game.core.session import Aside, fresh_play
from game.core.view_model import ViewModel
from game.core.view_state import HALL_OUTCOME, View
from game.i18n.words import Words
from game.texts.cards import option_text
from game.texts.question import question_of
from game.tools.gallery.voting import JOINED

NamedModels = Iterator[tuple[str, ViewModel]]
TOTALS = (312, 148, 77, 21)


def halls(model: ViewModel, say: Words) -> NamedModels:
    """From the closing, as the hall asks what a card of the deck asked; nothing where no card was dealt."""
    if not model.session.deck:
        return
    card = model.session.deck[0]
    texts = tuple(option_text(say, card, option.id) for option in card.options)
    asked = HallQuestion(1, question_of(card, turned=False, say=say).question, texts)
    for way in (one for one in Way if one.traits.phones):
        yield f"hall_vote_{way}", _open(model, asked, way)
    for notice in ("hall_asks", "hall_counted", "hall_nobody", "hall_late"):
        yield notice, replace(model, notice=notice)
    totals = TOTALS[: len(texts)]
    news = HallNews(asked, HallState.CLOSED, totals, 24, sum(totals), told=True)
    over = replace(model, view=View(overlay=HALL_OUTCOME))
    yield "hall_outcome", replace(over, hall_news=news)
    yield "hall_untold", replace(over, hall_news=replace(news, totals=None, rooms=2, voters=9))


def _open(model: ViewModel, asked: HallQuestion, way: Way) -> ViewModel:
    options, session = [option.id for option in asked.card.options], model.session
    seats = {
        Way.HANDS.value: {f"{HANDS}{options[0]}": Ballot(options[0], 4)},
        Way.PHONES.value: {f"{PHONE}{n}": Ballot(options[n % len(options)]) for n in range(9)},
    }
    play = replace(fresh_play(session.setup), voting=Voting(1, way, seats.get(way.value, {})))
    aside = Aside(asked, session.phase, session.play)
    setup = replace(session.setup, way=way)
    now = replace(session, phase=Phase.HALL_VOTE, aside=aside, play=play, setup=setup)
    phones = JOINED if way.traits.invites else model.phones
    return replace(model, session=now, phones=phones, unkept=(), view=View())
