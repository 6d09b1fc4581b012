"""The rules of the deck: skip, swap, add, drop, pause and how long."""

from __future__ import annotations

from math import ceil

from game.core import commands as c
from game.core import events as e
from game.core.cards import Card
from game.core.chapters import brought
from game.core.dealing import MAX_DECK
from game.core.fold.deck import ahead, movable
from game.core.phases import BEFORE_CARDS, BETWEEN_CARDS, CARD_PHASES, END_PHASES, Phase
from game.core.refusal import Reason
from game.core.rules.context import RuleContext, dealt, require
from game.core.session import Session

IN_THE_DECK = (*BEFORE_CARDS, *CARD_PHASES, *BETWEEN_CARDS)


def skip_card(session: Session, command: c.SkipCard, context: RuleContext) -> tuple[e.Event, ...]:
    """The warm-up is laid aside for the first card."""
    require(session.aside is None and session.card is not None, Reason.NOT_NOW)
    return (e.PhaseEntered(Phase.SITUATION) if session.phase is Phase.WARM_UP else e.CardSkipped(),)


def swap_card(session: Session, command: c.SwapCard, context: RuleContext) -> tuple[e.Event, ...]:
    dealt(session)
    require(session.play.part == 1, Reason.RULE_STANDS)  # something was agreed on this card already
    _not_played(session, (command.card,), session.turn)  # a newer text of the card on the wall may lie in its place
    return (e.CardSwapped(command.card, brought(session, (command.card,), context.chapters)),)


def _not_played(session: Session, cards: tuple[Card, ...], before: int) -> None:
    """What is agreed on a card is known by its id, so a card comes once, also after somebody has changed its text."""
    had = {card.id for card in session.deck[:before]}
    require(had.isdisjoint(card.id for card in cards), Reason.ALREADY_ON_DECK)


def add_card(session: Session, command: c.AddCard, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.started and session.phase in IN_THE_DECK, Reason.NOT_NOW)
    _not_played(session, (command.card,), ahead(session))
    moved = command.card.id in {card.id for card in session.deck[movable(session) :]}
    require(moved or len(session.deck) < MAX_DECK, Reason.DECK_FULL)
    return (e.CardAdded(command.card, brought(session, (command.card,), context.chapters)),)


def append_cards(session: Session, command: c.AppendCards, context: RuleContext) -> tuple[e.Event, ...]:
    """From the closing on, back to cards: what the room still has time for."""
    require(session.started and session.phase in END_PHASES, Reason.NOT_NOW)
    require(bool(command.cards), Reason.NO_CARDS)
    require(session.turn + len(command.cards) <= MAX_DECK, Reason.DECK_FULL)
    _not_played(session, command.cards, session.turn)
    return (e.CardsAppended(command.cards, brought(session, command.cards, context.chapters)),)


def drop_card(session: Session, command: c.DropCard, context: RuleContext) -> tuple[e.Event, ...]:
    """Only what lies ahead can be dropped; the card on the wall is skipped instead."""
    require(session.phase in IN_THE_DECK, Reason.NOT_NOW)
    require(command.card in [card.id for card in session.deck[movable(session) :]], Reason.NOT_NOW)
    require(len(session.deck) > 1, Reason.NO_CARDS)
    return (e.CardDropped(command.card),)


def revise_cards(session: Session, command: c.ReviseCards, context: RuleContext) -> tuple[e.Event, ...]:
    """Only what lies ahead, and only where the text is another one."""
    later = {card.id: card for card in session.deck[ahead(session) :]}
    cards = tuple(card for card in command.cards if later.get(card.id, card) != card)
    return (e.CardsRevised(cards, brought(session, cards, context.chapters)),) if cards else ()


def pause(session: Session, command: c.Pause, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.started, Reason.NOT_NOW)
    return (e.Paused(context.now),) if session.paused_at is None else (e.Resumed(context.now),)


MINUTE = 60.0
"""A pause ends at a whole minute, so that a clock on the wall of any room says it."""


def move_break(session: Session, command: c.MoveBreak, context: RuleContext) -> tuple[e.Event, ...]:
    """Never into the past; once it is over, a longer one counts from now."""
    require(session.paused_at is not None, Reason.NOT_NOW)
    now, said = context.now, session.pause_clock
    running = said if said is not None and said.ends_at > now else None
    begin = now if running is None else running.ends_at
    ends = ceil((begin + command.minutes * MINUTE) / MINUTE) * MINUTE
    require(now < ends, Reason.NOT_NOW)
    length = ends - now if running is None else max(ends - now, running.length + ends - running.ends_at)
    return (e.BreakSet(ends, length),)
