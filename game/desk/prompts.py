"""The questions to put to the room: those of the card, and one or two of the split, once that may be seen."""

from __future__ import annotations

from typing import assert_never

from game.core.commands import TickPrompt
from game.core.disclosure import disclosed
from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.coaching import Sign, hints, question_words
from game.desk.model import Prompt
from game.desk.visibility import is_visible
from game.i18n.words import Words
from game.texts.cards import card_text

FROM_SPLIT, OF_RULE = 10, 40
"""Where the numbers of other questions begin, so that a tick stays with its question when the split changes."""
MOST = 2


def prompts_of(model: ViewModel, say: Words) -> tuple[Prompt, ...]:
    return tuple(_prompt(n, text, n in model.view.ticked) for n, text in _of_step(model, say))


Numbered = tuple[tuple[int, str], ...]


def _of_step(model: ViewModel, say: Words) -> Numbered:
    match model.session.phase:
        case Phase.TALK | Phase.MINORITY:
            return (*_of_split(model, say), *_of_card(model, say))
        case Phase.REVEAL:
            return _of_card(model, say)
        case Phase.RULE:
            return _of_rule(say)
        case Phase.SITUATION | Phase.FIRST_VOTE | Phase.SECOND_VOTE | Phase.CONSENT:
            return ()
        case Phase.WELCOME | Phase.SETUP | Phase.HOUSE_RULES | Phase.WARM_UP:
            return ()
        case Phase.MOMENT | Phase.CHECK_IN | Phase.PROPOSALS | Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK:
            return ()
        case Phase.HALL_VOTE:
            return ()
        case _:
            assert_never(model.session.phase)


def _of_card(model: ViewModel, say: Words) -> Numbered:
    card = model.session.card
    if card is None:
        return ()
    return tuple((n, card_text(say, card, f"prompts.{n + 1}", text)) for n, text in enumerate(card.prompts))


def _of_split(model: ViewModel, say: Words) -> Numbered:
    session, card = model.session, model.session.card
    if card is None:
        return ()
    found = hints(card, disclosed(card, session.play.rounds), is_visible(model))
    signs = list(Sign)
    asked = ((FROM_SPLIT + signs.index(hint.sign), question_words(hint, say)) for hint in found)
    once = dict(reversed([(n, text) for n, text in asked if text]))
    return tuple(reversed(once.items()))[:MOST]


def _of_rule(say: Words) -> Numbered:
    questions = (
        say("Can a new colleague keep to this tomorrow?"),
        say("What do we do when somebody does not?"),
        say("Do parents and children understand it too?"),
    )
    return tuple((OF_RULE + n, text) for n, text in enumerate(questions))


def _prompt(n: int, text: str, ticked: bool) -> Prompt:
    return Prompt(text, ticked, Action(text, TickPrompt(n)))
