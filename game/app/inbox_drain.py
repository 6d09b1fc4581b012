"""Answers what phones and paired desks asked since the last look, all ballots of one look in one write to the disk."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress

from game.app.handlers.library import CardsRead
from game.app.inbox import Request
from game.app.state import State
from game.core import commands as c
from game.core.refusal import Reason
from game.core.rules.together import SealedCommand, decide_together

LAST = (c.LeaveSession, c.Quit, c.OpenLast, c.OpenKept, c.DismissPhones, c.InvitePhones)
"""These close the server: who asked for one must be answered while there still is one."""


ELSEWHERE = (c.Advance, c.GoTo, c.StepBack, c.StepForward, c.Settle, c.OthersYes, c.Park, c.SkipCard, c.SwapCard)
"""These lead to another step: what somebody is typing on the laptop must not get lost by it."""

TWICE = 0.7
"""Seconds in which a second "back" from a desk is the same press: it must not empty a box that it was warned about."""

Answers = list[tuple[Future[str], str]]
"""Who waits for an answer, and what it is."""
Ballot = tuple[SealedCommand, Future[str]]
Obey = Callable[[c.Command], None]


def drain(state: State, obey: Obey) -> None:
    """Call it once per turn of a loop, on the main thread. A picture for a desk comes after all votes."""
    ballots: list[Ballot] = []
    answers: Answers = []
    for request in state.inbox.take():
        if isinstance(request.command, SealedCommand):
            ballots.append((request.command, request.answer))
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
    if isinstance(command, CardsRead):
        state.notice = state.notice or ("" if before == command.told else before)
        return [(answer, "")]
    state.desk_notice, state.notice = state.notice, before if state.notice else ""
    if state.desk_notice == Reason.BOX_EMPTIES:
        state.host.warned = time.monotonic()
    return [(answer, state.desk_notice)]


def _count_in(state: State, ballots: list[Ballot]) -> Answers:
    """Group commit: each ballot is decided upon those before it, and none is acknowledged before all are on disk."""
    if not ballots:
        return []
    before = state.session
    decided = decide_together(before, [command for command, _ in ballots], state.rule_context())
    kept = state.take_in(tuple(event for event, _ in decided.events), tuple(after for _, after in decided.events))
    granted = [command for (command, _), refused in zip(ballots, decided.answers, strict=True) if refused is None]
    if kept and granted:
        if state.notice == Reason.NOBODY_VOTED:  # somebody has, by now
            state.notice = ""
        state.react(before, granted[-1])  # the last ballot may have closed the round
    done = "" if kept else "disk_trouble"
    return [
        (answer, done if refused is None else refused.value)
        for (_, answer), refused in zip(ballots, decided.answers, strict=True)
    ]
