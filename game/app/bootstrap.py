"""Wires a game: real things come together here, nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from game.app.broadcast import feed_of
from game.app.firewall_look import ASK, FirewallLook
from game.app.game import Game
from game.app.page_preview import PagePreview
from game.app.reactions import REACTIONS
from game.app.read_aloud import ReadAloud
from game.app.school_logo import with_normal_logo
from game.app.server_host import ServerHost
from game.app.sharing_host import SharingHost
from game.app.state import Environment, KeeperMaker
from game.i18n.words import Words
from game.journal.session_keeper import SessionKeeper
from game.journal.standard_store import STANDARD
from game.journal.store import StoreFactory
from game.settings.store import Settings
from game.system.computer_key import computer_key
from game.system.paths import Places

G = TypeVar("G", bound=Game)


def standard_keeper(utc: Callable[[], str], places: Places, stores: StoreFactory = STANDARD) -> SessionKeeper:
    """Keeps sessions in the store of this program."""
    return SessionKeeper(utc, stores, lambda: computer_key(places.key))


def new_game(
    environment: Environment, settings: Settings, say: Words | None = None, *, keeper: KeeperMaker = standard_keeper
) -> Game:
    """A game that is ready to obey."""
    return wired(Game(environment, with_normal_logo(settings), say, keeper))


def wired(game: G) -> G:
    """Give a game what works beside it: server, pages of the protocol, look at the firewall, what follows by itself."""
    game.host = ServerHost(game.keeper, game.inbox, feed_of(game))
    game.sharing = SharingHost(game.keeper, lambda: game.inbox.wake())  # noqa: PLW0108
    game.preview = PagePreview(lambda: game.inbox.wake())  # noqa: PLW0108 - who waits for the inbox is set later
    game.aloud = ReadAloud(lambda: game.inbox.wake())  # noqa: PLW0108
    game.firewall = FirewallLook(lambda: game.inbox.wake(), ASK)  # noqa: PLW0108
    game.reactions = REACTIONS
    return game
