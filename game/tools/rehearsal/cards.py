"""Voting cards in a rehearsal: a room that is drawn, held before the real eye, and waited for as people would.

It is the one part of a rehearsal that takes time of its own: the eye is a process beside the game.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from threading import Event

from game.app.cards_on_film import all_show_a, cards_on_film
from game.app.game import Game
from game.core import commands as c
from game.core.rounds import round_of

LONGEST = 60.0
"""Seconds that one look may take; it takes five."""


def hold_up(game: Game, letters: Sequence[str]) -> None:
    """One look at these letters, one for each person; before the first look of a session everybody shows A.

    RuntimeError where the eye sees less than that.
    """
    if not game.camera.status(game.session).checked:
        game.camera.source = lambda aim: all_show_a(game.session.present)
        _look(game)
    game.camera.source = lambda aim: cards_on_film(letters, round_of(game.session))
    _look(game)


def _look(game: Game) -> None:
    """It ends by itself once everybody was seen."""
    woken, wake = Event(), game.inbox.wake
    game.inbox.wake = woken.set
    until = time.monotonic() + LONGEST
    game.obey(c.LookAtCards())
    while game.camera.status(game.session).on and time.monotonic() < until:
        woken.wait(LONGEST)
        woken.clear()
        game.attend()
    game.inbox.wake = wake
    status = game.camera.status(game.session)
    if status.on or status.trouble:
        raise RuntimeError(f"the eye has seen {status.seen} cards: {status.trouble}")
