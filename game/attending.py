"""Grants what phones and paired desks wished since the last look, all ballots of one look in one write to the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.around import around_of
from game.core import commands as c
from game.core.evolve import evolve
from game.core.refused import Refused
from game.core.rules import decide
from game.core.session import Session
from game.inbox import Asked

if TYPE_CHECKING:
    from game.app import Game
    from game.core.events import Event

SEALED = (c.PlaceBallot, c.AnswerConsent)


def attend(game: Game) -> None:
    """Call it once per turn of a loop, on the main thread."""
    ballots: list[Asked] = []
    for asked in game.inbox.take():
        if isinstance(asked.wish, SEALED):
            ballots.append(asked)
            continue
        _count_in(game, ballots)
        ballots = []
        _grant(game, asked)
    _count_in(game, ballots)
    game.host.attend()


def _grant(game: Game, asked: Asked) -> None:
    """As if somebody had pressed it on the laptop, but what is refused is told to the desk alone."""
    before = game.notice
    try:
        game.obey(asked.wish)
    except Exception as error:  # whatever a paired desk sends, the meeting goes on
        asked.answer.set_exception(error)
        return
    game.desk_notice, game.notice = game.notice, before if game.notice else ""
    asked.answer.set_result(game.desk_notice)


def _count_in(game: Game, ballots: list[Asked]) -> None:
    """Group commit: each ballot is decided upon those before it, and none is acknowledged before all are on disk."""
    if not ballots:
        return
    session = game.session
    events: list[Event] = []
    granted: list[Asked] = []
    for asked in ballots:
        try:
            fresh = decide(session, asked.wish, around_of(game))
        except Refused as refusal:
            asked.answer.set_result(refusal.reason.value)
            continue
        session = _after(session, fresh)
        events += fresh
        granted.append(asked)
    kept = game.take_in(tuple(events))
    for asked in granted:
        asked.answer.set_result("" if kept else "disk_trouble")


def _after(session: Session, events: tuple[Event, ...]) -> Session:
    for event in events:
        session = evolve(session, event)
    return session
