"""Takes in cards that their authors changed while the game runs, between two frames.

The card on the wall never changes under the room.
"""

from __future__ import annotations

from game.app.state import Handler, State
from game.content.found import Library
from game.core import commands as c
from game.core.late_imports import when_called
from game.core.value import value
from game.library.live_library import LiveLibrary

with when_called():
    from game.content.library_merge import with_last_good


@value
class CardsRead(c.AppCommand):
    """From the thread that reads; no screen asks for it, so what somebody is just being told stays, but for `told`."""

    library: Library
    told: str = ""
    """The notice that cards are being read."""


def follow(state: State, cards: LiveLibrary) -> None:
    """From now on the game takes in every change, until `cards.end()`."""
    told = state.say.plural("{n} card of your own is being read.", "{n} cards of your own are being read.", cards.count)
    if cards.later:
        state.notice = told
    cards.follow(lambda fresh: state.inbox.ask(CardsRead(fresh, told)))


def cards_read(state: State, command: CardsRead) -> None:
    """The list of cards is the new one, and so are the cards that lie ahead in the deck.

    What is shown stays: a card that is open is open in its new text.
    """
    before = {card.id: card for card in state.cards}
    state.use_library(with_last_good(state.environment.library, command.library))
    changed = tuple(card for card in state.cards if before.get(card.id) != card)
    if changed and state.session.started:
        state.decide(c.ReviseCards(changed))


HANDLERS: dict[type[c.Command], Handler] = {CardsRead: cards_read}
