"""Goes on with a session that was kept: at its step, with its box, and with whoever led and voted by phone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.core import commands as c
from game.core.history import fold
from game.core.session import Phase
from game.journal.errors import JournalProblem
from game.journal.reading import load_events

if TYPE_CHECKING:
    from game.app.game import Game


def open_kept(game: Game, wish: c.OpenKept) -> None:
    """Go on with a kept session at the same step, with the ballots of an open vote in their box."""
    try:
        # Everything is read and folded before the file is opened for writing: what fails changes and locks nothing.
        loaded = load_events(Path(wish.path))
        history = fold((*loaded.events, *loaded.ballots))
        journal = game.keeper.open(Path(wish.path))
    except JournalProblem as problem:
        game.notice = game.say(problem.says)
        return
    except (OSError, LookupError, ValueError):
        game.notice = "cannot_open"
        return
    invited = game.host.invited
    desks = {name: value for name, value in game.keeper.keepsakes.items() if name.startswith("desk/")}
    game.restart()
    game.history = history
    game.keeper.go_on(journal)
    game.keeper.remember(desks)
    game.notes = game.keeper.keepsakes.get("notes", "")
    game.host.come_back(invited)


def open_last(game: Game, wish: c.OpenLast) -> None:
    """The desk does not name files: it goes on with the session that the first screen offers."""
    last = next((kept for kept in game.kept if not kept.finished and not kept.fault), None)
    if last is None or game.session.phase is not Phase.WELCOME:
        game.notice = "not_now"
    else:
        open_kept(game, c.OpenKept(last.path))
