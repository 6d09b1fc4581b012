"""Where the meeting is in its time plan, how late it is, and what would help. Minutes only: no clock, no words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from game.core.cards import Card
from game.core.fold.deck import movable
from game.core.fold.hall import back_in_place
from game.core.phases import BEFORE_CARDS, BETWEEN_CARDS, CARD_PHASES, END_PHASES, START_PHASES, Phase
from game.core.session import Session
from game.core.timetable import Part, segments
from game.core.value import Value, value

LATE = 5
"""From this many minutes after the time that was planned something is proposed."""


@value
class Pace(Value):
    """`now` is the part that is on (len(parts) at the end), `share` how much of it has passed as planned: 0..1.

    `late` is how many minutes the meeting is behind its plan, negative when ahead. `left` are the planned minutes that
    still come, `over` how many minutes the end comes after the time that was asked for.
    """

    parts: tuple[Part, ...]
    now: int
    share: float
    late: int
    left: float
    over: int


def pace_of(session: Session, elapsed: float) -> Pace:
    """`elapsed` in seconds since the session began."""
    session = back_in_place(session)  # a vote of all rooms is no part of the plan
    parts, passed = segments(session), elapsed / 60
    now = _part_on(parts, session)
    begin, end = _window(session)
    before = float(sum(part.minutes for part in parts[:now]))
    length = parts[now].minutes if now < len(parts) else 0
    late = _behind(passed, before + begin * length, before + end * length)
    share = (begin + end) / 2
    done = min(max(passed - before, begin * length), end * length)  # what has passed is not to come, whatever is late
    left = sum(part.minutes for part in parts[now:]) - done
    planned = sum(part.minutes for part in parts)
    return Pace(parts, now, share, late, left, late + round(planned - session.setup.minutes))


def _part_on(parts: tuple[Part, ...], session: Session) -> int:
    """The place of the part that the phase belongs to."""
    if session.phase in (*START_PHASES, *BEFORE_CARDS):
        return 0
    if session.card is None and session.phase not in BETWEEN_CARDS:
        return len(parts) - 1
    return next((n for n, part in enumerate(parts) if part.turn == session.turn), len(parts) - 1)


def _window(session: Session) -> tuple[float, float]:
    """Which share of its part a step takes: from, to. A card is spread evenly over the steps of its flow."""
    match session.phase:
        case Phase.HOUSE_RULES | Phase.WARM_UP:
            return 0.0, 1.0
        case Phase.CLOSING:
            return 0.0, 0.8
        case Phase.PROTOCOL | Phase.LOOK_BACK:
            return 0.8, 1.0
        case _:
            return _of_card(session) if session.card is not None else (0.0, 0.0)


def _minutes_of(phase: Phase) -> float:
    """About how many minutes a step takes of a card of fifteen; what counts is how they compare."""
    match phase:
        case Phase.TALK:
            return 4.0
        case Phase.RULE:
            return 2.5
        case Phase.SITUATION | Phase.MINORITY:
            return 2.0
        case Phase.FIRST_VOTE:
            return 1.5
        case Phase.SECOND_VOTE | Phase.REVEAL | Phase.CONSENT:
            return 1.0
        case Phase.WELCOME | Phase.SETUP | Phase.HOUSE_RULES | Phase.WARM_UP:
            return 0.0
        case Phase.MOMENT | Phase.CHECK_IN | Phase.PROPOSALS | Phase.CLOSING | Phase.PROTOCOL | Phase.LOOK_BACK:
            return 0.0
        case Phase.HALL_VOTE:
            return 0.0
        case _:
            assert_never(phase)


def _of_card(session: Session) -> tuple[float, float]:
    flow = session.flow if session.phase in session.flow else CARD_PHASES
    total = sum(map(_minutes_of, flow))
    before = sum(map(_minutes_of, flow[: flow.index(session.phase)]))
    return before / total, (before + _minutes_of(session.phase)) / total


def _behind(passed: float, begin: float, end: float) -> int:
    """Whole minutes outside of the time that was planned for this step; 0 within it."""
    return int(passed - end) if passed > end else -int(begin - passed) if passed < begin else 0


@value
class Proposal(Value):
    """What would make up for lost time: drop this card, or, without one, play the rest in the short flow."""

    drop: Card | None = None


def proposal_of(session: Session, pace: Pace) -> Proposal | None:
    """Something to shorten, when the end comes too late and there is something left to shorten."""
    ahead = session.deck[movable(session) :]
    if pace.over < LATE or not ahead or session.place in END_PHASES:
        return None
    if len(ahead) == 1 and not session.setup.short:
        return Proposal()
    return Proposal(droppable(ahead))


def droppable(ahead: Sequence[Card]) -> Card:
    """The last card, or the heavy one before it: a heavy card never comes last."""
    return ahead[-2] if len(ahead) > 1 and ahead[-2].weight.traits.apart else ahead[-1]
