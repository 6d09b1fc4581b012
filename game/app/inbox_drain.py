"""Grants what phones and paired desks wished since the last look, all ballots of one look in one write to the disk."""

from __future__ import annotations

import time
from concurrent.futures import Future
from contextlib import suppress
from functools import reduce
from typing import TYPE_CHECKING

from game.app.inbox import Asked
from game.app.rule_context import around_of
from game.core import commands as c
from game.core.fold import evolve
from game.core.refusal import Reason, Refused
from game.core.rules import decide

if TYPE_CHECKING:
    from game.app.game import Game
    from game.core.events import Event

SEALED = (c.PlaceBallot, c.AnswerConsent)
LAST = (c.LeaveSession, c.Quit, c.OpenLast, c.OpenKept, c.DismissPhones, c.InvitePhones)
"""These close the line: who asked for one must be answered while there still is one."""


ELSEWHERE = (c.Advance, c.GoTo, c.StepBack, c.StepForward, c.Settle, c.Park, c.SkipCard, c.SwapCard)
"""These lead to another step: what somebody is typing on the laptop must not get lost by it."""

TWICE = 0.7
"""Seconds in which a second "back" from a desk is the same press: it must not empty a box that it was warned about."""

Told = list[tuple[Future[str], str]]
"""Who waits for an answer, and what it is."""


def attend(game: Game) -> None:
    """Call it once per turn of a loop, on the main thread."""
    ballots: list[Asked] = []
    told: Told = []
    for asked in game.inbox.take():
        if isinstance(asked.wish, SEALED):
            ballots.append(asked)
            continue
        told += _count_in(game, ballots)
        ballots = []
        told += _grant(game, asked)
    told += _count_in(game, ballots)
    try:
        game.host.attend()
    finally:
        for answer, notice in told:  # last: who looks again at once sees what came of it
            answer.set_result(notice)


def _grant(game: Game, asked: Asked) -> Told:
    """As if somebody had pressed it on the laptop, but what is refused is told to the desk alone."""
    if isinstance(asked.wish, LAST):
        asked.answer.set_result("")
        with suppress(Exception):  # whatever comes of it, the others of this look are answered
            game.obey(asked.wish)
        return []
    before = game.notice
    if isinstance(asked.wish, c.StepBack) and time.monotonic() - game.host.warned < TWICE:
        return [(asked.answer, Reason.BOX_EMPTIES.value)]
    if isinstance(asked.wish, ELSEWHERE):
        game.send_typed()
    try:
        game.obey(asked.wish)
    except Exception as error:  # whatever a paired desk sends, the meeting goes on
        asked.answer.set_exception(error)
        return []
    game.desk_notice, game.notice = game.notice, before if game.notice else ""
    if game.desk_notice == Reason.BOX_EMPTIES:
        game.host.warned = time.monotonic()
    return [(asked.answer, game.desk_notice)]


def _count_in(game: Game, ballots: list[Asked]) -> Told:
    """Group commit: each ballot is decided upon those before it, and none is acknowledged before all are on disk."""
    if not ballots:
        return []
    before, around = game.session, around_of(game)
    session = before
    events: list[Event] = []
    granted: list[Asked] = []
    told: Told = []
    for asked in ballots:
        try:
            fresh = decide(session, asked.wish, around)
        except Refused as refusal:
            told.append((asked.answer, refusal.reason.value))
            continue
        session = reduce(evolve, fresh, session)
        events += fresh
        granted.append(asked)
    kept = game.take_in(tuple(events))
    if kept and granted:
        game._after(before, granted[-1].wish)  # the last ballot may have closed the round
    return told + [(asked.answer, "" if kept else "disk_trouble") for asked in granted]
