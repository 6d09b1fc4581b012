"""A game that follows its files of cards: a thread reads what was changed, the game takes it in between two frames.

The card on the wall never changes under the room, and a file that is half written changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content.library import Library
from game.content.library_merge import steady
from game.content.pack_file import PACK_FILE
from game.content.read_cache import Memory
from game.core import commands as c
from game.core.cards import Card, Kind
from game.library.loading import library, shipped
from game.library.selection import cards_in_use
from game.system.file_watcher import Seen, Watch, seen
from game.system.resources import own_sets

if TYPE_CHECKING:
    from game.app.game import Game
    from game.system.paths import Places

OWN_PACK = "own"
MANY = 300
"""More own cards than this are read while the game is open already."""


class CardsRead(c.AppCommand):
    """From the thread that reads; no screen has this wish."""

    __slots__ = ("library",)

    def __init__(self, library: Library) -> None:
        self.library = library


class Following:
    """The school's own cards on this computer, from the first look on."""

    def __init__(self, where: Places, patient: bool = False) -> None:
        """`patient`: nobody waits for a window, so that all cards are read before it begins."""
        self._own, self._memory, self._patient = where.own_cards, Memory(), patient
        own_sets(self._own)
        self._first: Seen = seen([self._own])
        self._watch: Watch | None = None

    @property
    def later(self) -> bool:
        """There are so many cards that the window opens before they are read."""
        return self._count > MANY and not self._patient

    @property
    def _count(self) -> int:
        return sum(path.endswith(".yaml") and Path(path).name != PACK_FILE for path, _, _ in self._first)

    def library(self) -> Library:
        """What the game begins with."""
        return shipped() if self.later else library(self._memory, own=self._own)

    def start(self, game: Game) -> None:
        """From now on the game is told of every change, until `end`."""
        if self.later:
            game.notice = game.say.plural(
                "{n} card of your own is being read.", "{n} cards of your own are being read.", self._count
            )
        self.follow(lambda fresh: game.inbox.ask(CardsRead(fresh)))

    def follow(self, told: Callable[[Library], object]) -> None:
        """`told` is called in the thread that watches and reads."""

        def changed() -> None:
            fresh = library(self._memory, own=self._own)
            if not watch.ended:
                told(fresh)

        watch = self._watch = Watch([self._own], changed, frozenset() if self.later else self._first)
        watch.start()

    def end(self) -> None:
        if self._watch is not None:
            self._watch.end()


def cards_read(game: Game, wish: CardsRead) -> None:
    """The list of cards is the new one, and so are the cards that lie ahead in the deck."""
    take_library(game, wish.library)


def take_library(game: Game, fresh: Library) -> None:
    """Play with this library from now on. What is shown stays: a card that is open is open in its new text."""
    before = {card.id: card for card in game.cards}
    game.table = replace(game.table, library=steady(game.table.library, fresh))
    game.cards = (*cards_in_use(game.table.library, game.settings), *unkept(game))
    changed = tuple(card for card in game.cards if before.get(card.id) != card)
    if changed and game.session.started:
        game._decide(c.ReviseCards(changed))


def unkept(game: Game) -> tuple[Card, ...]:
    """The team's own cards of this session that are in no file."""
    return tuple(card for card in game.session.deck if _typed(card) and game.table.library.card(card.id) is None)


def _typed(card: Card) -> bool:
    return card.kind is Kind.BLANK and card.id.startswith(f"{OWN_PACK}/")


FOLLOWED: dict[type[c.Command], Callable[[Game, Any], None]] = {CardsRead: cards_read}
