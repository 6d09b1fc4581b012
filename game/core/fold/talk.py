"""What the talk makes of a session: its clock and step, the arguments, the twist."""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.session import Argument, Session, with_play


def timer_moved(session: Session, event: e.TimerMoved) -> Session:
    return with_play(session, timer=event.timer)


def talk_moved(session: Session, event: e.TalkMoved) -> Session:
    return with_play(session, talk=event.way, talk_step=event.step, timer=event.timer)


def argument_added(session: Session, event: e.ArgumentAdded) -> Session:
    argument = Argument(event.option, event.favour, event.text)
    return with_play(session, arguments=(*session.play.arguments, argument))


def argument_removed(session: Session, event: e.ArgumentRemoved) -> Session:
    kept = tuple(a for i, a in enumerate(session.play.arguments) if i != event.index)
    return with_play(session, arguments=kept)


def argument_chosen(session: Session, event: e.ArgumentChosen) -> Session:
    marked = list(session.play.arguments)
    marked[event.index] = replace(marked[event.index], chosen=event.chosen)
    return with_play(session, arguments=tuple(marked))


def twist_turned(session: Session, event: e.TwistTurned) -> Session:
    return with_play(session, twist=event.shown)
