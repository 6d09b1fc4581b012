"""Answers what phones and paired desks asked since the last look, all ballots of one look in one write to the disk."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress

from game.app.inbox import Request
from game.app.state import State
from game.core import commands as c
from game.core.events import Event
from game.core.fold import evolve
from game.core.refusal import Reason, Refused
from game.core.rules import decide
from game.core.session import Session

SEALED = (c.PlaceBallot, c.AnswerConsent)
LAST = (c.LeaveSession, c.Quit, c.OpenLast, c.OpenKept, c.DismissPhones, c.InvitePhones)
"""These close the server: who asked for one must be answered while there still is one."""


ELSEWHERE = (c.Advance, c.GoTo, c.StepBack, c.StepForward, c.Settle, c.OthersYes, c.Park, c.SkipCard, c.SwapCard)
"""These lead to another step: what somebody is typing on the laptop must not get lost by it."""

TWICE = 0.7
"""Seconds in which a second "back" from a desk is the same press: it must not empty a box that it was warned about."""

Answers = list[tuple[Future[str], str]]
"""Who waits for an answer, and what it is."""
Obey = Callable[[c.Command], None]


def drain(state: State, obey: Obey) -> None:
    """Call it once per turn of a loop, on the main thread. A picture for a desk comes after all votes."""
    ballots: list[Request] = []
    answers: Answers = []
    for request in state.inbox.take():
        if isinstance(request.command, SEALED):
            ballots.append(request)
            continue
        answers += _count_in(state, ballots)
        ballots = []
        answers += _answer(state, obey, request)
    answers += _count_in(state, ballots)
    try:
        state.host.attend()
    finally:
        for answer, notice in answers:  # last: who looks again at once sees what came of it
            answer.set_result(notice)
    if not state.inbox.waits:  # what waits has asked for another turn
        state.host.paint()


def _answer(state: State, obey: Obey, request: Request) -> Answers:
    """As if somebody had pressed it on the laptop, but a refusal is shown at the desk alone."""
    command, answer = request.command, request.answer
    if isinstance(command, LAST):
        answer.set_result("")
        with suppress(Exception):  # whatever comes of it, the others of this look are answered
            obey(command)
        return []
    before = state.notice
    if isinstance(command, c.StepBack) and time.monotonic() - state.host.warned < TWICE:
        return [(answer, Reason.BOX_EMPTIES.value)]
    if isinstance(command, ELSEWHERE):
        state.send_typed()
    try:
        obey(command)
    except Exception as error:  # whatever a paired desk sends, the meeting goes on
        answer.set_exception(error)
        return []
    state.desk_notice, state.notice = state.notice, before if state.notice else ""
    if state.desk_notice == Reason.BOX_EMPTIES:
        state.host.warned = time.monotonic()
    return [(answer, state.desk_notice)]


def _count_in(state: State, ballots: list[Request]) -> Answers:
    """Group commit: each ballot is decided upon those before it, and none is acknowledged before all are on disk."""
    if not ballots:
        return []
    before, context = state.session, state.rule_context()
    session = before
    events: list[Event] = []
    folded: list[Session] = []
    granted: list[Request] = []
    refused: Answers = []
    for ballot in ballots:
        try:
            fresh = decide(session, ballot.command, context)
        except Refused as refusal:
            refused.append((ballot.answer, refusal.reason.value))
            continue
        for event in fresh:
            session = evolve(session, event)
            folded.append(session)
        events += fresh
        granted.append(ballot)
    kept = state.take_in(tuple(events), tuple(folded))
    if kept and granted:
        if state.notice == Reason.NOBODY_VOTED:  # somebody has, by now
            state.notice = ""
        state.react(before, granted[-1].command)  # the last ballot may have closed the round
    return refused + [(ballot.answer, "" if kept else "disk_trouble") for ballot in granted]
