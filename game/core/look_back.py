"""The look-back six weeks on: its three questions with their minutes, and on which day it is due. It knows no clock."""

from __future__ import annotations

from game.core.days import day_of
from game.core.protocol_life import in_force, last_change
from game.core.review_dates import a_year_after, weeks_later
from game.core.session import SETTLED, Session
from game.core.talk_formats import TalkStep

SIX_WEEKS = 6
LOOK_BACK = (
    TalkStep("why", 60),
    TalkStep("went_well", 240),
    TalkStep("did_not", 300),
    TalkStep("to_change", 240),
    TalkStep("end", 60),
)
"""Fifteen minutes, standing; the three in the middle are questions (packet 7)."""


def begins_to_count(session: Session) -> str:
    """The day from which the weeks are counted: in force since, or else that of the conversation. ISO, "" for none."""
    held = in_force(session)
    return last_change(held).holds_from if held is not None else day_of(session.at)


def look_back_day(session: Session) -> str:
    """Six weeks later, as an ISO date; "" where nothing was agreed."""
    agreed = any(one.status in SETTLED for one in session.agreements)
    return weeks_later(begins_to_count(session), SIX_WEEKS) if agreed else ""


def look_back_waits(session: Session) -> str:
    """That day, as long as nobody has looked back on it or since; "" afterwards."""
    day = look_back_day(session)
    return "" if any(day <= done for done in session.looked_back) else day


def step_now(session: Session) -> TalkStep:
    """Where the team is in it."""
    return LOOK_BACK[min(session.play.talk_step, len(LOOK_BACK) - 1)]


def is_last_step(session: Session) -> bool:
    """Whether the protocol is on the wall again after this step."""
    return session.play.talk_step + 1 >= len(LOOK_BACK)


def year_day(session: Session) -> str:
    """A year on, as an ISO date."""
    return a_year_after(begins_to_count(session))
