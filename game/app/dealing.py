"""The deck that a set-up leads to, and the wish that starts with it. Chance comes from the game."""

from __future__ import annotations

import random
import uuid
from typing import TYPE_CHECKING

from game.core import commands as c
from game.core.cards import Card
from game.core.dealing import deal, deal_again

if TYPE_CHECKING:
    from game.app.game import Game

Planned = tuple[object, tuple[Card, ...]]
"""What a deck was dealt for, and the deck."""


def planned(game: Game, before: Planned) -> Planned:
    """The deck for the set-up as it is now; the same until a choice changes or another deck is asked for.

    A session that looks again at what was agreed is dealt from the cards of those agreements.
    """
    review = game.view.review
    cards = review.cards if review else game.cards
    key = (game.session.setup, game.deal_seed, cards)
    if before[0] == key:
        return before
    dealer = deal_again if review else deal
    return key, dealer(cards, game.session.setup, random.Random(game.deal_seed).randrange)


def starting(game: Game) -> c.StartSession:
    """What only the shell knows of the start: an id, the time, the dealt cards."""
    if not game.session.setup.school and game.settings.school.name:
        game._decide(c.ChangeSetup("school", game.settings.school.name))
    name = str(uuid.UUID(int=game.chance.getrandbits(128), version=4))
    earlier = game.view.review.earlier if game.view.review else ()
    return c.StartSession(name, game._utc(), game.plan(), earlier)
