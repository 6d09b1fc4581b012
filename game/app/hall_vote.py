"""What the hall asks all rooms is asked here by itself once the cards are played, and closed when the hall closes it.

Nobody has to be at the laptop: people may be in the hall by then, with their phones still in this room.
"""

from __future__ import annotations

from dataclasses import replace

from game.app.state import State
from game.core import commands as c
from game.core.hall_question import HallNews, HallState
from game.core.phases import END_PHASES
from game.core.rules.hall import may_ask, waits
from game.core.session import Session
from game.core.view_state import HALL_OUTCOME


def follow_hall(state: State) -> None:
    """Once per turn of the loop, on the main thread: what the hall asks and closes, as far as this room can now."""
    before, share = state.hall_news, state.sharing.share
    state.hall_news = state.sharing.news
    command = _due(state, left=share is not None and not share.goes_on)
    if command is not None and state.grants(command):
        state.send_typed()  # what somebody is typing on the laptop must not get lost by another step
        _obey(state, command)
    if state.hall_news != before:
        _tell(state, before)


def answer_hall(state: State, command: c.AnswerHall) -> None:
    """After all, by who went back from it."""
    question = state.hall_news.question
    if question is None or not may_ask(state.session, state.hall_news):
        state.notice = "not_now"
        return
    state.decide(c.AskForHall(question))


def _due(state: State, *, left: bool) -> c.AskForHall | c.CloseForHall | None:
    session, news = state.session, state.hall_news
    if session.aside is not None:
        return _end_of(session, news, left=left)
    question = news.question
    if question is None or question in state.hall_asked or not may_ask(session, news):
        return None
    return c.AskForHall(question)


def _end_of(session: Session, news: HallNews, *, left: bool) -> c.CloseForHall | None:
    """What is open here stays open while the hall is not heard; a hall that went on without us needs no votes."""
    assert session.aside is not None
    asked = session.aside.question
    if left:
        return c.CloseForHall(asked, late=True)
    if news.question is None or (news.question == asked and news.state is HallState.OPEN):
        return None
    return c.CloseForHall(asked, late=news.question != asked or news.state is HallState.CLOSED)


def _obey(state: State, command: c.AskForHall | c.CloseForHall) -> None:
    state.aloud.stop()
    state.notice = ""
    state.decide(command)
    if state.notice:  # the disk refuses: it is tried again at the next turn
        return
    if isinstance(command, c.AskForHall):
        state.hall_asked |= {command.question}
        return
    counted = state.session.hall[-1].counted is not None
    state.notice = "hall_counted" if counted else "hall_late" if command.late else "hall_nobody"


def _tell(state: State, before: HallNews) -> None:
    """What changed in the hall: that it asks, and what came of it, where this room voted."""
    news, question, session = state.hall_news, state.hall_news.question, state.session
    if question is None:
        return
    if before.question != question and waits(session, news):
        state.notice = state.notice or "hall_asks"
    voted = any(one.question == question and one.counted is not None for one in session.hall)
    if news.state is not HallState.CLOSED or not voted or before == replace(news, told=before.told):
        return
    if not news.told:
        state.notice = "hall_late"
    elif session.phase in END_PHASES and not state.view.overlay and session.paused_at is None:
        state.view = replace(state.view, overlay=HALL_OUTCOME)
        state.notice = "" if state.notice == "hall_counted" else state.notice
