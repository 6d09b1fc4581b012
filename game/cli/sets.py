"""`open-kaart sets`: the sets of cards on this computer, by what versions of them are told apart."""

from __future__ import annotations

from argparse import Namespace

from game.editor.packs import facts_here
from game.i18n.words import Words
from game.library.loading import library
from game.system.paths import places


def sets(options: Namespace, say: Words) -> int:
    """A line for each: what it is called, how many cards it has, which version it is, and of which day."""
    own = places().own_cards
    for one in library(own=own).packs:
        print(f"{one.id}: {one.name} · {facts_here(one.id, len(one.cards), own, say)}")
    return 0
