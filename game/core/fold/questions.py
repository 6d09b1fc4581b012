"""What becomes of the questions that nobody in the room could answer."""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.questions import OpenQuestion, amended, dropped
from game.core.session import Session


def question_asked(session: Session, event: e.QuestionAsked) -> Session:
    return replace(session, questions=(*session.questions, OpenQuestion(event.text)))


def question_amended(session: Session, event: e.QuestionAmended) -> Session:
    return replace(session, questions=amended(session.questions, event.index, event.field, event.text))


def question_dropped(session: Session, event: e.QuestionDropped) -> Session:
    return replace(session, questions=dropped(session.questions, event.index))
