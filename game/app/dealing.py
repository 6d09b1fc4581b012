"""The deck that a set-up leads to, and the command that starts with it. Chance comes from the state."""

from __future__ import annotations

import random
import uuid

from game.app.state import State
from game.core import commands as c
from game.core.cards import Card
from game.core.dealing import deal, deal_again
from game.core.readiness import ready, waiting
from game.core.session import Phase

LATELY = 30
"""Sessions that are looked at: so many are read in some tenths of a second."""


def planned_deck(state: State) -> tuple[Card, ...]:
    """The deck for the set-up as it is now; the same until a choice changes or another deck is asked for.

    A session that looks again at what was agreed is dealt from the cards of those agreements.
    """
    setup, cards = state.session.setup, _to_deal_from(state)
    key = (setup, state.deal_seed, cards, confirmed(state), state.played)
    if state.dealt[0] != key:
        chance, now = random.Random(state.deal_seed).randrange, ready(cards, setup, confirmed(state))
        again = state.view.review is not None
        state.dealt = (key, deal_again(now, setup, chance) if again else deal(now, setup, chance, state.played))
    return state.dealt[1]


def _to_deal_from(state: State) -> tuple[Card, ...]:
    """All cards in use; those of the agreements where the session that is planned looks at these again."""
    planned = state.session.phase is Phase.SETUP and state.view.review
    return planned.cards if planned else state.cards


def confirmed(state: State) -> frozenset[str]:
    """The contacts that cards wait for and that somebody confirmed, by their keys."""
    return state.settings.confirmed(state.today)


def ready_cards(state: State) -> tuple[Card, ...]:
    """The cards that can be laid now; of the others the wall says what they wait for."""
    return ready(state.cards, state.session.setup, confirmed(state))


def waiting_cards(state: State) -> tuple[Card, ...]:
    """The cards that cannot be dealt yet."""
    return waiting(_to_deal_from(state), state.session.setup, confirmed(state))


def look_back(state: State) -> None:
    """Before a new deck is planned: another one than last time, first of cards that were not played here lately."""
    if state.deal_spent:
        state.deal_seed, state.deal_spent = random.Random(state.deal_seed).getrandbits(30), False
    state.played = state.played_cards.cards(state.folders, LATELY)


def start_command(state: State) -> c.StartSession:
    """What only the app knows of the start: an id, the time, the dealt cards, what was agreed on them before."""
    name = str(uuid.UUID(int=state.chance.getrandbits(128), version=4))
    earlier = state.view.review.earlier if state.view.review else ()
    state.deal_spent = True
    return c.StartSession(name, state.moment(), planned_deck(state), earlier)
