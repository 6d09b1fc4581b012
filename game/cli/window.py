"""The game of this user in a window, up to its first frame. It is imported when a window is wanted, not before."""

from __future__ import annotations

from dataclasses import replace

from game.app.bootstrap import new_game
from game.app.game import Game
from game.app.handlers.library import follow
from game.app.state import Environment
from game.i18n.catalogues import words
from game.i18n.words import Words
from game.library.live_library import LiveLibrary
from game.settings.store import load_checked
from game.stage.loop import Stage, wake
from game.stage.render import png
from game.system.paths import places


def first_frame(size: tuple[int, int] | None, say: Words | None) -> tuple[Game, Stage]:
    """Game and window, with the first frame on it. pygame.error if there is no window to be had."""
    where = places()
    settings, fault = load_checked(where.settings)
    say = say or words(settings.language)
    cards = LiveLibrary(where)
    game = new_game(Environment(where, cards.library()), replace(settings, language=say.language), say)
    stage = Stage(game, size, zoom=settings.zoom, desk_title=say("Open Kaart – desk"))
    game.inbox.wake = wake
    game.paint = png
    game.send_typed = stage.send_typed
    game.notice = fault
    follow(game, cards)
    stage.show()
    return game, stage
