"""What is asked of a card at this moment: its case, its twist once that is turned over, and its question.

Wall, desk, phone and paper all ask here, so that everybody answers one and the same question.
"""

from __future__ import annotations

from typing import NamedTuple

from game.core.cards import Card, context_of
from game.core.hall_question import HALL_CARD
from game.core.phases import CARD_PHASES, Phase
from game.core.session import Session
from game.core.warm_up import WARM_UP
from game.i18n.words import Words


class Question(NamedTuple):
    """`twist` is "" until it is turned over; the warm-up, and what the hall asks, have a question and no case."""

    situation: str
    twist: str
    question: str

    @property
    def case(self) -> str:
        """What happens: the situation, and what the twist made of it."""
        return f"{self.situation} {self.twist}".strip()

    @property
    def whole(self) -> str:
        """The question, after the twist that it is asked about."""
        return f"{self.twist} {self.question}".strip()


def question_of(card: Card, turned: bool, say: Words) -> Question:
    """In the language of the interface; a card without a question of its own asks what one would do."""
    situation = say.card(context_of(card.id, "situation"), card.situation)
    if card.id in (WARM_UP.id, HALL_CARD):
        return Question("", "", situation)
    twist = say.card(context_of(card.id, "twist"), card.twist) if turned and card.twist else ""
    question = say.card(context_of(card.id, "question"), card.question) if card.question else say("What would you do?")
    return Question(situation, twist, question)


def second_question(card: Card, turned: bool, say: Words) -> Question:
    """The same in the second language: "" for what is not there, or would say the same again."""
    first = question_of(card, turned, say)
    second = question_of(card, turned, say.second) if say.second is not None else Question("", "", "")
    return Question(*("" if one == other else one for one, other in zip(second, first, strict=True)))


def current_question(session: Session, say: Words) -> Question | None:
    """What the room is asked, None where no card is at hand."""
    return None if session.card is None else question_of(session.card, session.play.twist, say)


def stands(phase: Phase) -> bool:
    """Whether the question of a card stands on wall, desk and phone at this step: wherever people vote or talk."""
    return phase in (Phase.WARM_UP, Phase.HALL_VOTE) or (
        phase in CARD_PHASES and not phase.traits.drafted and phase is not Phase.SITUATION
    )
