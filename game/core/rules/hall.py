"""The rules of a vote of all rooms, on the side of a room: when it is asked here, and that it is asked once."""

from __future__ import annotations

from game.core import commands as c
from game.core import events as e
from game.core.hall_question import HallNews, HallQuestion, HallState
from game.core.phases import END_PHASES
from game.core.refusal import Reason
from game.core.rules.context import RuleContext, open_round, require
from game.core.rules.steps import counted_now
from game.core.session import Session


def ask(session: Session, command: c.AskForHall, context: RuleContext) -> tuple[e.Event, ...]:
    """Once the cards are played; what was asked before, and is over here, is asked no second time."""
    require(session.started and session.phase in END_PHASES, Reason.NOT_NOW)
    require(command.question.fits and not is_over(session, command.question), Reason.NOT_NOW)
    return (e.HallAsked(command.question),)


def close(session: Session, command: c.CloseForHall, context: RuleContext) -> tuple[e.Event, ...]:
    """With nobody's vote there is nothing to tell; after the hall has closed there is nobody to tell it to."""
    require(session.aside is not None and session.aside.question == command.question, Reason.NOT_NOW)
    counts = open_round(session).cast > 0 and not command.late
    return (e.HallClosed(command.question, counted_now(session) if counts else None),)


def may_ask(session: Session, news: HallNews) -> bool:
    """Whether what the hall asks can be asked here now."""
    question = news.question
    if question is None or news.state is not HallState.OPEN or session.phase not in END_PHASES:
        return False
    return session.started and not is_over(session, question)


def waits(session: Session, news: HallNews) -> bool:
    """Whether it will be asked here once the cards are played."""
    asked = news.question is not None and news.state is HallState.OPEN and not is_over(session, news.question)
    return asked and session.started and session.aside is None and session.phase not in END_PHASES


def is_over(session: Session, question: HallQuestion) -> bool:
    """Whether this was asked here, and is not asked any more."""
    return any(one.question == question for one in session.hall)
