"""Ballots that came in one moment: decided together as one after the other, only sooner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import commands as c
from game.core import events as e
from game.core.cards import ABSTAIN, OptionId
from game.core.fold import evolve
from game.core.fold.voting import ballots_placed
from game.core.refusal import Reason, Refused
from game.core.rounds import round_of
from game.core.rules import RuleContext, decide
from game.core.rules.together import SealedCommand, decide_together
from game.core.session import Session
from tests.core.core_samples import A, B, Meeting, asking, seated, voting, voting_of

PEOPLE = 4
NOW, LATE = "now", "7.1"
"""The round that is open, and another one."""


def _closing(meeting: Meeting) -> Meeting:
    meeting.do(c.ChangeSetup("auto_close", "yes"))
    return meeting


def _with_hands(meeting: Meeting) -> Meeting:
    meeting.hands(a=2)
    return meeting


def _sure(meeting: Meeting) -> Meeting:
    meeting.do(c.ChangeSetup("sure", "yes"))
    return meeting


def _paused(meeting: Meeting) -> Meeting:
    meeting.do(c.Pause())
    return meeting


def _counted(meeting: Meeting) -> Meeting:
    meeting.do(c.CountConsent("yes", 2))
    return meeting


OPEN: tuple[Callable[[], Meeting], ...] = (
    lambda: voting(PEOPLE),
    lambda: _with_hands(voting(PEOPLE)),
    lambda: _sure(voting(PEOPLE)),
    lambda: _closing(voting(PEOPLE)),
    lambda: _closing(_with_hands(voting(PEOPLE))),
    lambda: _closing(voting(PEOPLE, short=True)),
    lambda: _paused(voting(PEOPLE)),
    lambda: seated(PEOPLE),
    lambda: asking(PEOPLE),
    lambda: _counted(asking(PEOPLE)),
    lambda: _closing(asking(PEOPLE)),
)
SEATS = st.sampled_from([f"phone/{n}" for n in range(PEOPLE + 2)])
ROUNDS = st.sampled_from([NOW, NOW, NOW, LATE])
BALLOTS = st.builds(
    c.PlaceBallot, SEATS, st.sampled_from([A, B, ABSTAIN, OptionId("z")]), ROUNDS, st.sampled_from([0, 2, 3, 4])
)
ANSWERS = st.builds(c.AnswerConsent, SEATS, st.sampled_from(["yes", "objection", "no idea"]), ROUNDS)

Told = tuple[list[e.Event], list[Reason | None], Session]


def _one_by_one(session: Session, commands: Sequence[SealedCommand], context: RuleContext) -> Told:
    events: list[e.Event] = []
    answers: list[Reason | None] = []
    for command in commands:
        try:
            fresh = decide(session, command, context)
        except Refused as refused:
            answers.append(refused.reason)
            continue
        answers.append(None)
        events += fresh
        for event in fresh:
            session = evolve(session, event)
    return events, answers, session


@given(st.sampled_from(OPEN), st.lists(BALLOTS | ANSWERS, max_size=12))
def test_together_as_one_after_the_other(opened: Callable[[], Meeting], sent: list[SealedCommand]) -> None:
    """The same events, the same refusals and the same session."""
    _the_same(opened(), sent)


@pytest.mark.parametrize("opened", OPEN)
def test_a_whole_hall_together_as_one_after_the_other(opened: Callable[[], Meeting]) -> None:
    """Full boxes, changed minds, one too many, and the last that closes."""
    seats = [f"phone/{n}" for n in (0, 1, 2, 0, 3, 4, 1, 5, 3)]
    _the_same(opened(), [c.PlaceBallot(seat, B, NOW, 1) for seat in seats])
    _the_same(opened(), [c.AnswerConsent(seat, "yes", NOW) for seat in seats])


def _the_same(meeting: Meeting, sent: Sequence[SealedCommand]) -> None:
    session, context = meeting.session, replace(meeting.context(), chance=lambda most: most - 1)
    commands = [replace(one, round=round_of(session)) if one.round == NOW else one for one in sent]
    events, answers, after = _one_by_one(session, commands, context)
    decided = decide_together(session, commands, context)
    assert [event for event, _ in decided.events] == events
    assert decided.answers == answers
    assert (decided.events[-1][1] if decided.events else session) == after


def test_a_session_of_before_keeps_its_box() -> None:
    """What goes in goes into a copy: if the disk refuses, nothing has happened."""
    session = voting(PEOPLE).session
    before = dict(voting_of(session).box)
    after = ballots_placed(session, [e.BallotPlaced("phone/1", A), e.BallotPlaced("phone/1", B)])
    decide_together(session, [c.PlaceBallot("phone/2", A, round_of(session))], Meeting().context())
    assert voting_of(session).box == before and voting_of(after).cast == 1


def test_the_session_after_the_count_is_its_own() -> None:
    """The entry of a count is remembered with the session after it, and the ballots before it with their full box."""
    session = _closing(voting(3)).session
    commands = [c.PlaceBallot(f"phone/{n}", A, round_of(session)) for n in range(3)]
    decided = decide_together(session, commands, Meeting().context())
    *_, last, counted = decided.events
    assert isinstance(counted[0], e.VotesCounted) and counted[1].play.voting is None
    assert voting_of(last[1]).cast == 3
