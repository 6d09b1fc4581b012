"""Grants the wish to play with other sets of cards, and tells which there are. The choice is kept on this computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.app.live_library import unkept
from game.core import commands as c
from game.core.cards import CardSet
from game.core.commands import UseSet
from game.core.session import Phase
from game.library.selection import cards_in_use, packs_in_use

if TYPE_CHECKING:
    from game.app.game import Game


def card_sets(game: Game) -> tuple[CardSet, ...]:
    """Every set that holds cards, with its name in the language of the wall."""
    library, used = game.table.library, packs_in_use(game.table.library, game.settings)
    return tuple(
        CardSet(pack.id, game.say.card(f"{pack.id}.pack.name", pack.name), len(pack.cards), pack in used)
        for pack in library.packs
        if pack.cards
    )


def use_set(game: Game, wish: UseSet) -> None:
    """One set stays in use. Themes that were chosen may be gone, so all of them are chosen again."""
    used = {one.pack: one.in_use for one in card_sets(game)}
    if wish.pack not in used:
        return
    used[wish.pack] = not used[wish.pack]
    if not any(used.values()):
        game.notice = "last_set"
        return
    game.change_settings(replace(game.settings, sets={**game.settings.sets, wish.pack: used[wish.pack]}))
    game.cards = (*cards_in_use(game.table.library, game.settings), *unkept(game))
    if game.session.phase is Phase.SETUP and game.session.setup.themes:
        game._decide(c.ChangeSetup("themes"))


SET_WISHES: dict[type[c.Command], Callable[[Game, Any], None]] = {UseSet: use_set}
