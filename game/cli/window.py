"""The game of this user in a window, up to its first frame. It is imported when a window is wanted, not before."""

from __future__ import annotations

import gc
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from game.app.bootstrap import new_game
from game.app.dealing import LATELY
from game.app.game import Game
from game.app.handlers.library import follow
from game.app.in_play import InPlay
from game.app.interrupted import InterruptedSession
from game.app.state import Environment
from game.cli.language import usual_language
from game.core.commands import OpenKept
from game.core.late_imports import bring_in
from game.core.phone_status import ServerStatus
from game.core.value import write_methods
from game.i18n.catalogues import words
from game.i18n.words import Words
from game.library.live_library import LiveLibrary
from game.settings.store import load_checked
from game.system.file_lock import is_first
from game.system.paths import places

if TYPE_CHECKING:
    from game.stage.loop import Stage

SOON = 0.05
"""Seconds after the first frame was painted."""
PATIENCE = 3.0
"""Seconds that the window waits for a server with phones; then it comes all the same."""


def first_frame(size: tuple[int, int] | None, say: Words | None) -> tuple[Game, Stage]:
    """Game and window, with the first frame on it. pygame.error if there is no window to be had."""
    where = places()
    settings, fault = load_checked(where.settings)
    say = say or words(usual_language())
    cards = LiveLibrary(where)
    game = new_game(Environment(where, cards.library()), replace(settings, language=say.language), say)
    game.notice = fault
    game.host.interrupted = InterruptedSession(where.settings.with_name("in-use"))
    go_on_after_a_kill(game)
    if not is_first(where.settings.with_name("window")):
        game.notice = game.notice or "second_window"
    # Not before: phones that wait for the laptop to come back must not wait for its window too.
    from game.stage.loop import Stage, wake
    from game.stage.paint.themes import is_fit
    from game.stage.render import png

    if not is_fit(settings.colours):
        game.notice = game.notice or "colours_unfit"
    shown = InPlay(game)
    stage = Stage(shown, size, zoom=settings.zoom, desk_title=lambda: game.say("Open Kaart – desk"), pressed=shown.hush)
    game.inbox.wake = wake
    game.paint = png
    game.send_typed = stage.send_typed
    follow(game, cards)
    stage.show()
    ask_for_less_motion(game)
    threading.Thread(target=bring_in_the_rest, name="the rest", daemon=True).start()
    if not game.session.started:
        game.kept.read_ahead(game.folders, LATELY)  # whoever begins a session waits for none of it
    return game, stage


def bring_in_the_rest() -> None:
    """What the first frame did without is there before somebody presses the first key."""
    time.sleep(SOON)  # two threads that both want the interpreter would hold up the frame that is on its way
    bring_in()
    write_methods()
    gc.freeze()  # as all that came before the first frame


def ask_for_less_motion(game: Game) -> threading.Thread:
    """Ask this computer, beside the game, whether it is set to move less; nothing has moved yet."""

    def ask() -> None:
        from game.system.less_motion import less_motion_asked  # the first frame does not wait for it

        game.system_less_motion = less_motion_asked()
        game.inbox.wake()

    asking = threading.Thread(target=ask, name="less motion", daemon=True)
    asking.start()
    return asking


def go_on_after_a_kill(game: Game) -> None:
    """A session with phones in it that was torn off a moment ago is there again, and serves them, when this returns."""
    session = game.host.interrupted.take()
    if session is None:
        return
    fault = game.notice
    game.obey(OpenKept(str(session)))
    if game.notice:  # another window has it open, or nobody can: the first screen says more
        game.host.interrupted.give_back(session)
        game.notice = fault
        return
    game.notice = fault or "gone_on"
    _until_served(game)


def _until_served(game: Game) -> None:
    news = threading.Event()
    game.inbox.wake = news.set
    until = time.monotonic() + PATIENCE
    while game.host.phones.line is ServerStatus.STARTING and time.monotonic() < until:
        news.wait(0.1)
        news.clear()
        game.attend()
