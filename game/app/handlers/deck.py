"""Handlers of commands about the deck that need the cards on this computer: pick one, redraw, a lighter one."""

from __future__ import annotations

from dataclasses import replace

from game.app.dealing import confirmed, pass_over, ready_cards
from game.app.state import Handler, State
from game.core import commands as c
from game.core.cards import Card
from game.core.dealing import lighter, shuffled
from game.core.fold.deck import movable
from game.core.phases import Phase
from game.core.readiness import waits_for
from game.core.refusal import Reason


def _held_back(state: State, card: Card) -> bool:
    """Whether it waits for a number or for somebody; then what it waits for is asked on the wall."""
    if not waits_for(card, state.session.setup, confirmed(state)):
        return False
    state.view = replace(state.view, overlay="ready", shown=None)
    state.notice = "card_waits"
    return True


def play(state: State, card: Card, instead: bool) -> None:
    """Deal this card next, or now instead of the one on the wall."""
    state.view = replace(state.view, overlay="", under="", beneath=(), shown=None)
    state.decide(c.SwapCard(card) if instead else c.AddCard(card))


def pick_card(state: State, command: c.PickCard) -> None:
    card = next((card for card in state.cards if card.id == command.card), None)
    session = state.session
    ahead = next((card for card in session.deck[movable(session) :] if card.id == command.card), None)
    if ahead is None and (card is None or card in session.deck):
        state.notice = Reason.ALREADY_ON_DECK if card else "no_other_card"
    elif (found := ahead or card) and not _held_back(state, found):  # one from further on in the deck moves up
        play(state, found, command.instead)


def redraw(state: State, command: c.Redraw) -> None:
    """In SETUP another deck; at a card, another one of its weight."""
    if state.session.phase is Phase.SETUP:
        pass_over(state)
        return
    card, on_deck = state.session.card, {one.id for one in state.session.deck}
    alike = [other for other in ready_cards(state) if card is not None and other.weight is card.weight]
    free = [other for other in alike if other.id not in on_deck]
    if not free:
        state.notice = "no_other_card"
        return
    play(state, shuffled(free, state.chance.randrange)[0], True)


def lighter_card(state: State, command: c.LighterCard) -> None:
    """Now instead of the card on the wall; between two cards it comes next."""
    session = state.session
    card = session.card or session.settled_card
    found = lighter(ready_cards(state), session.deck, card, state.chance.randrange) if card else None
    if found is None:
        state.notice = "last_heavy"
        return
    if state.session.paused_at is not None:
        state.decide(c.Pause())
    play(state, found, session.card is not None)
    if state.session.phase is Phase.CHECK_IN:
        state.decide(c.Advance())


HANDLERS: dict[type[c.Command], Handler] = {
    c.PickCard: pick_card,
    c.Redraw: redraw,
    c.LighterCard: lighter_card,
}
