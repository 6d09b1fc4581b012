"""The rules of the talk: its way and steps, the clock, the arguments, the twist."""

from __future__ import annotations

from dataclasses import replace

from game.core import commands as c
from game.core import events as e
from game.core.blank import says_something
from game.core.phases import TALKS, Phase
from game.core.refusal import Reason
from game.core.rules.context import MAX_ARGUMENTS, RuleContext, card_of, known, require
from game.core.session import Session, Timer
from game.core.talk_formats import SHOWN_TALKS, TALK_FORMATS, follows, step_at


def clock_of(way: str, at: int, context: RuleContext) -> Timer:
    """The clock of this step of a talk, running from now."""
    seconds = float(step_at(way, at).seconds)
    return Timer(context.now + seconds, seconds)


def next_step(session: Session, context: RuleContext) -> e.TalkMoved | None:
    """The next step of the talk; None where it was the last one."""
    way, at = session.talk, session.play.talk_step
    return e.TalkMoved(way, at + 1, clock_of(way, at + 1, context)) if follows(way, at) else None


def change_talk(session: Session, command: c.ChangeTalk, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.phase is Phase.TALK and command.way in TALK_FORMATS, Reason.NOT_NOW)
    discreet = card_of(session).discreet
    require(not (discreet and command.way in SHOWN_TALKS), Reason.NOT_WHEN_HEAVY)
    return (e.TalkMoved(command.way, 0, clock_of(command.way, 0, context)),)


def move_timer(session: Session, command: c.MoveTimer, context: RuleContext) -> tuple[e.Event, ...]:
    timer = session.play.timer
    if timer is None:
        require(session.phase is Phase.CHECK_IN and command.seconds > 0, Reason.NOT_NOW)
        return (e.TimerMoved(Timer(context.now + command.seconds, command.seconds)),)
    left = timer.left(context.now)
    if command.seconds == 0:
        moved = (
            replace(timer, held=None, ends_at=context.now + left)
            if timer.held is not None
            else replace(timer, held=left)
        )
    else:
        left = min(3600.0, max(0.0, left + command.seconds))
        held = None if timer.held is None else left
        moved = Timer(context.now + left, max(timer.length, left), held)
    return (e.TimerMoved(moved),)


def add_argument(session: Session, command: c.AddArgument, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.phase in TALKS, Reason.NOT_NOW)
    known(session, command.option)
    text = " ".join(command.text.split())
    require(says_something(text), Reason.EMPTY_TEXT)
    same = [a for a in session.play.arguments if (a.option, a.favour) == (command.option, command.favour)]
    require(len(same) < MAX_ARGUMENTS, Reason.TOO_MANY)
    return (e.ArgumentAdded(command.option, command.favour, text),)


def remove_argument(session: Session, command: c.RemoveArgument, context: RuleContext) -> tuple[e.Event, ...]:
    require(0 <= command.index < len(session.play.arguments), Reason.NOT_NOW)
    return (e.ArgumentRemoved(command.index),)


def choose_argument(session: Session, command: c.ChooseArgument, context: RuleContext) -> tuple[e.Event, ...]:
    require(0 <= command.index < len(session.play.arguments), Reason.NOT_NOW)
    return (e.ArgumentChosen(command.index, not session.play.arguments[command.index].chosen),)


def show_twist(session: Session, command: c.ShowTwist, context: RuleContext) -> tuple[e.Event, ...]:
    require(bool(card_of(session).twist), Reason.NOT_NOW)
    return (e.TwistTurned(not session.play.twist),)
