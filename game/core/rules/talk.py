"""The rules of the talk: its way and steps, the clock, the arguments, the twist."""

from __future__ import annotations

from dataclasses import replace

from game.core import commands as c
from game.core import events as e
from game.core.refusal import Reason, Refused
from game.core.rules.context import MAX_ARGUMENTS, Around, card_of, known, require
from game.core.session import TALKS, Phase, Session, Timer
from game.core.talk_formats import SEEN, WAYS, follows, step_at


def clock_of(way: str, at: int, around: Around) -> Timer:
    """The clock of this step of a talk, running from now."""
    seconds = float(step_at(way, at).seconds)
    return Timer(around.now + seconds, seconds)


def next_step(session: Session, around: Around) -> e.TalkMoved | None:
    """The next step of the talk; None where it was the last one."""
    way, at = session.talk, session.play.talk_step
    return e.TalkMoved(way, at + 1, clock_of(way, at + 1, around)) if follows(way, at) else None


def change_talk(session: Session, command: c.ChangeTalk, around: Around) -> tuple[e.Event, ...]:
    require(session.phase is Phase.TALK and command.way in WAYS, Reason.NOT_NOW)
    discreet = card_of(session).weight.traits.discreet
    require(not (discreet and command.way in SEEN), Reason.NOT_WHEN_HEAVY)
    return (e.TalkMoved(command.way, 0, clock_of(command.way, 0, around)),)


def move_timer(session: Session, command: c.MoveTimer, around: Around) -> tuple[e.Event, ...]:
    timer = session.play.timer
    if timer is None:
        raise Refused(Reason.NOT_NOW)
    left = timer.left(around.now)
    if command.seconds == 0:
        moved = (
            replace(timer, held=None, ends_at=around.now + left)
            if timer.held is not None
            else replace(timer, held=left)
        )
    else:
        left = min(3600.0, max(0.0, left + command.seconds))
        held = None if timer.held is None else left
        moved = Timer(around.now + left, max(timer.length, left), held)
    return (e.TimerMoved(moved),)


def add_argument(session: Session, command: c.AddArgument, around: Around) -> tuple[e.Event, ...]:
    require(session.phase in TALKS, Reason.NOT_NOW)
    known(session, command.option)
    text = " ".join(command.text.split())
    require(bool(text), Reason.EMPTY_TEXT)
    same = [a for a in session.play.arguments if (a.option, a.favour) == (command.option, command.favour)]
    require(len(same) < MAX_ARGUMENTS, Reason.TOO_MANY)
    return (e.ArgumentAdded(command.option, command.favour, text),)


def remove_argument(session: Session, command: c.RemoveArgument, around: Around) -> tuple[e.Event, ...]:
    require(0 <= command.index < len(session.play.arguments), Reason.NOT_NOW)
    return (e.ArgumentRemoved(command.index),)


def choose_argument(session: Session, command: c.ChooseArgument, around: Around) -> tuple[e.Event, ...]:
    require(0 <= command.index < len(session.play.arguments), Reason.NOT_NOW)
    return (e.ArgumentChosen(command.index, not session.play.arguments[command.index].chosen),)


def show_twist(session: Session, command: c.ShowTwist, around: Around) -> tuple[e.Event, ...]:
    require(bool(card_of(session).twist), Reason.NOT_NOW)
    return (e.TwistTurned(not session.play.twist),)
