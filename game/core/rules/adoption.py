"""The rules of the protocol's life: it is submitted, adopted, withdrawn, or goes a step back. A draft comes by itself.

Packet 1.1: nobody calls a protocol adopted without the day of each consent, of the board's decision, and from which
day on it holds.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from game.core import commands as c
from game.core import events as e
from game.core.adoption import BEGIN, Consents, CouncilPart, ProtocolState, StateChange
from game.core.blank import says_something
from game.core.look_back import LOOK_BACK, is_last_step
from game.core.phases import END_PHASES, Phase
from game.core.protocol_life import changes, last_change, state
from game.core.refusal import Reason, Refused
from game.core.review_dates import typed_day
from game.core.rules.context import RuleContext, require
from game.core.session import SETTLED, Session, Timer


def move(session: Session, command: c.MoveProtocol, context: RuleContext) -> tuple[e.Event, ...]:
    """One step forward."""
    require(session.phase in END_PHASES and command.state in tuple(ProtocolState), Reason.NOT_NOW)
    now, wanted = state(session), ProtocolState(command.state)
    require(wanted is not now, Reason.SAME_STATE)
    require(wanted in now.forward, Reason.NOT_NEXT_STATE)
    require(any(one.status in SETTLED for one in session.agreements), Reason.NOTHING_AGREED)
    return (e.ProtocolMoved(_made(wanted, session, command)),)


def _made(wanted: ProtocolState, session: Session, command: c.MoveProtocol) -> StateChange:
    match wanted:
        case ProtocolState.SUBMITTED:
            return _submitted(command)
        case ProtocolState.ADOPTED:
            return _adopted(session, command)
        case ProtocolState.WITHDRAWN:
            return _withdrawn(session, command)
        case ProtocolState.DRAFT:  # comes by itself, or by a step back
            raise Refused(Reason.NOT_NEXT_STATE)
        case _:
            assert_never(wanted)


def _submitted(command: c.MoveProtocol) -> StateChange:
    asked = tuple(part for part in CouncilPart if part in command.parts.split(","))
    require(bool(asked), Reason.PART_MISSING)
    return StateChange(ProtocolState.SUBMITTED, _day(command.on), asked)


def _adopted(session: Session, command: c.MoveProtocol) -> StateChange:
    """By the board after everybody who was asked gave consent; it holds from that decision on, or later."""
    submitted = last_change(session)
    consents = _consents(command.consents, submitted.parts)
    decided, holds_from = _day(command.on), _day(command.holds_from)
    given = [day for _, day in consents]
    require(submitted.on <= min(given) and max(given) <= decided <= holds_from, Reason.DAYS_IN_ORDER)
    return StateChange(ProtocolState.ADOPTED, decided, submitted.parts, consents, holds_from)


def _withdrawn(session: Session, command: c.MoveProtocol) -> StateChange:
    day = _day(command.on)
    require(last_change(session).on <= day, Reason.DAYS_IN_ORDER)
    return replace(last_change(session), state=ProtocolState.WITHDRAWN, on=day, reason=_why(command.text), back_on="")


def move_back(session: Session, command: c.MoveBack, context: RuleContext) -> tuple[e.Event, ...]:
    """To the state before this one, whatever it was; the text of the agreements stays as it is."""
    require(session.phase in END_PHASES, Reason.NOT_NOW)
    made = changes(session)
    require(bool(made) and state(session) is not ProtocolState.DRAFT, Reason.AT_FIRST_STATE)
    return (e.ProtocolMoved(replace(_before(made), reason=_why(command.text), back_on=_day(command.on))),)


def look_back(session: Session, command: c.LookBack, context: RuleContext) -> tuple[e.Event, ...]:
    """From the protocol, with the clock of its first step."""
    require(
        session.phase is Phase.PROTOCOL and any(one.status in SETTLED for one in session.agreements), Reason.NOT_NOW
    )
    return (e.LookBackBegun(_day(command.on), look_back_clock(0, context)),)


def next_of_look_back(session: Session, context: RuleContext) -> e.Event:
    """The next step; after the last one the protocol is on the wall again."""
    if is_last_step(session):
        return e.PhaseEntered(Phase.PROTOCOL)
    at = session.play.talk_step + 1
    return e.TalkMoved(session.play.talk, at, look_back_clock(at, context))


def look_back_clock(at: int, context: RuleContext) -> Timer:
    """The clock of a step, running from now."""
    seconds = float(LOOK_BACK[at].seconds)
    return Timer(context.now + seconds, seconds)


def _before(made: tuple[StateChange, ...]) -> StateChange:
    """The step that led to where the last one came from: what was withdrawn had been adopted, or submitted."""
    now = made[-1].state
    match now:
        case ProtocolState.ADOPTED:
            return _last(ProtocolState.SUBMITTED, made)
        case ProtocolState.SUBMITTED:
            return _last(ProtocolState.DRAFT, made)
        case ProtocolState.WITHDRAWN | ProtocolState.DRAFT:
            return made[-2] if len(made) > 1 else BEGIN
        case _:
            assert_never(now)


def _last(wanted: ProtocolState, made: tuple[StateChange, ...]) -> StateChange:
    return next((one for one in reversed(made[:-1]) if one.state is wanted), BEGIN)


def _consents(text: str, asked: tuple[CouncilPart, ...]) -> Consents:
    """A day of each that was asked; more than was asked is nobody's consent."""
    given = dict(pair.split("=", 1) for pair in text.split(",") if "=" in pair)
    return tuple((part, _day(given.get(part, ""))) for part in asked)


def _day(typed: str) -> str:
    require(says_something(typed), Reason.DAY_MISSING)
    day = typed_day(typed)
    require(bool(day), Reason.NO_DATE)
    return day


def _why(text: str) -> str:
    require(says_something(text), Reason.WHY_MISSING)
    return " ".join(text.split())
