"""What a vote of all rooms makes of a session: its box lies beside the meeting, which is just as it was after it."""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.ballots import Voting, Way
from game.core.hall_question import HallRound
from game.core.phases import Phase
from game.core.session import Aside, Session, fresh_play


def hall_asked(session: Session, event: e.HallAsked) -> Session:
    """People may be in the hall with their phones: where each table voted as one, they vote for themselves now."""
    usual = session.setup.way
    way = usual if usual.traits.phones else Way.PHONES
    aside = Aside(event.question, session.place, session.play if session.aside is None else session.aside.play)
    play = replace(fresh_play(session.setup), voting=Voting(1, way))
    return replace(session, phase=Phase.HALL_VOTE, aside=aside, play=play)


def hall_closed(session: Session, event: e.HallClosed) -> Session:
    """Also of a session in which it is not asked (now, or yet): it will not be."""
    over = HallRound(event.question, event.counted)
    after = replace(session, hall=(*session.hall, over))
    return back_in_place(after) if session.aside is not None and session.aside.question == event.question else after


def back_in_place(session: Session) -> Session:
    """The meeting where it was before all rooms were asked something."""
    aside = session.aside
    return session if aside is None else replace(session, phase=aside.phase, play=aside.play, aside=None)
