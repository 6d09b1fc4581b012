"""The rules of open questions: they are asked, filled in and dropped at any step of a session."""

from __future__ import annotations

from game.core import commands as c
from game.core import events as e
from game.core.blank import says_something
from game.core.questions import MOST, PARTS, TEXT
from game.core.refusal import Reason
from game.core.rules.context import RuleContext, require
from game.core.session import Session


def ask(session: Session, command: c.AskQuestion, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.started, Reason.NOT_NOW)
    text = " ".join(command.text.split())
    require(says_something(text), Reason.EMPTY_TEXT)
    require(len(session.questions) < MOST, Reason.TOO_MANY)
    return (e.QuestionAsked(text),)


def amend(session: Session, command: c.AmendQuestion, context: RuleContext) -> tuple[e.Event, ...]:
    """Who and when may stay open; a question without words is none."""
    _known(session, command.index)
    require(command.field in PARTS, Reason.NOT_NOW)
    text = " ".join(command.text.split())
    require(command.field != TEXT or says_something(text), Reason.EMPTY_TEXT)
    return (e.QuestionAmended(command.index, command.field, text),)


def drop(session: Session, command: c.DropQuestion, context: RuleContext) -> tuple[e.Event, ...]:
    _known(session, command.index)
    return (e.QuestionDropped(command.index),)


def _known(session: Session, index: int) -> None:
    require(session.started and 0 <= index < len(session.questions), Reason.NOT_NOW)
