"""The deck that a set-up leads to, and the command that starts with it. Chance comes from the state."""

from __future__ import annotations

import random
from collections.abc import Sequence

from game.app.state import State
from game.core import commands as c
from game.core.agreed_before import agreed_before, perhaps_agreed
from game.core.cards import Card, CardId
from game.core.dealing import deal, deal_again
from game.core.phases import Phase
from game.core.preset_dealing import deal_preset
from game.core.presets import deals_again, offered
from game.core.readiness import ready, waiting
from game.core.session import Setup

LATELY = 60
"""Sessions that are looked at, in some tenths of a second: all of a team in fourteen months, many of a trainer."""


def planned_deck(state: State) -> tuple[Card, ...]:
    """The deck for the set-up as it is now; the same until a choice changes or another deck is asked for.

    A session that looks again at what was agreed is dealt from the cards of those agreements.
    """
    setup, cards = state.session.setup, _to_deal_from(state)
    key = (setup, state.deal_seed, cards, confirmed(state), state.agreed, state.passed_over)
    if state.dealt[0] != key:
        state.dealt = (key, _dealt(state, setup, ready(cards, setup, confirmed(state))))
    return state.dealt[1]


def _dealt(state: State, setup: Setup, cards: Sequence[Card]) -> tuple[Card, ...]:
    chance = random.Random(state.deal_seed).randrange
    if state.view.review is not None:
        return deal_again(cards, setup, chance)
    had = left_out(state)
    aside = state.passed_over | perhaps_agreed(state.agreed, setup.school, state.today)
    deck = deal_preset(cards, setup, chance, had, aside) if setup.preset in offered(cards) else ()
    played = frozenset(one.card for one in state.agreed)
    left = [card for card in cards if card.id not in had]
    # A school that agreed on all of its cards plays them again: better than no deck.
    return deck or deal(left, setup, chance, played) or deal(cards, setup, chance, played)


def left_out(state: State) -> frozenset[CardId]:
    """The cards that this school agreed on in the last months, where these are not dealt all the same."""
    setup = state.session.setup
    if state.view.review is not None or deals_again(setup):
        return frozenset()
    return agreed_before(state.agreed, setup.school, state.today)


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


def pass_over(state: State) -> None:
    """Another deck, please: the cards of this one come again where nothing else is left for their place."""
    state.deal_seed = random.Random(state.deal_seed).getrandbits(30)
    state.passed_over |= {card.id for card in state.dealt[1]}


def look_back(state: State) -> None:
    """Before a new deck is planned: another one than last time, first of cards that were not played here lately."""
    if state.deal_spent:
        pass_over(state)
        state.deal_spent = False
    state.agreed = state.kept.agreed(state.folders, LATELY)


def new_session_id(state: State) -> str:
    """Of a session that begins; no other has it."""
    import uuid  # it asks what system this is, which the first frame need not know

    return str(uuid.UUID(int=state.chance.getrandbits(128), version=4))


def start_command(state: State) -> c.StartSession:
    """What only the app knows of the start: an id, the time, the dealt cards, what was agreed on them before."""
    earlier = state.view.review.earlier if state.view.review else ()
    state.deal_spent = True
    return c.StartSession(new_session_id(state), state.moment(), planned_deck(state), earlier)
