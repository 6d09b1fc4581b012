"""The rules of the deck: skip, swap, add, pause."""

from __future__ import annotations

from game.core import commands as c
from game.core import events as e
from game.core.around import Around, card_of, require
from game.core.plan import MAX_CARDS
from game.core.refused import Reason
from game.core.session import CARD_PHASES, Phase, Session

MAX_DECK = 2 * MAX_CARDS


def skip_card(session: Session, command: c.SkipCard, around: Around) -> tuple[e.Event, ...]:
    card_of(session)
    return (e.CardSkipped(),)


def swap_card(session: Session, command: c.SwapCard, around: Around) -> tuple[e.Event, ...]:
    card_of(session)
    return (e.CardSwapped(command.card),)


def add_card(session: Session, command: c.AddCard, around: Around) -> tuple[e.Event, ...]:
    require(session.started and session.turn < len(session.deck), Reason.NOT_NOW)
    require(session.phase in (Phase.HOUSE_RULES, *CARD_PHASES), Reason.NOT_NOW)
    require(len(session.deck) < MAX_DECK, Reason.TOO_MANY)
    return (e.CardAdded(command.card),)


def pause(session: Session, command: c.Pause, around: Around) -> tuple[e.Event, ...]:
    require(session.started, Reason.NOT_NOW)
    return (e.Paused(around.now),) if session.paused_at is None else (e.Resumed(around.now),)
