"""The wishes about the protocol as documents: write it, play on to fill a chapter, show its folder.

What writes documents is imported when it is used: the first frame waits for none of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core import commands as c
from game.core.chapter_coverage import coverage_of

if TYPE_CHECKING:
    from game.app.game import Game


def export(game: Game, wish: c.Export) -> None:
    """Write it. Whatever was noticed is shown once before a document leaves; asked again it is written."""
    from game.app.handlers.exporting import write_protocol

    if not _looked_over(game):
        return
    if write_protocol(game, wish.format):
        game.notice = "saved"
    elif game.notice == "not_saved":
        _offer(game)
    elif not game.notice:
        game.notice = "nothing_agreed"


def _offer(game: Game) -> None:
    """Somebody asked for a file and waits: show where it can go. After a rule it is a line on the wall only."""
    from game.system.writable_folders import other_places

    game.drawer.places = other_places(Path(game.folder))
    game.view = replace(game.view, overlay="place", under="", page=0)


def try_again(game: Game, wish: c.TryAgain) -> None:
    """The same format in the folder that is chosen now; the list of places is made anew too."""
    from game.app.handlers.exporting import write_protocol

    if write_protocol(game, game.drawer.refused or "txt"):
        game.notice = "saved"
    elif game.notice:
        _offer(game)
        return
    game.view = replace(game.view, overlay="", under="")


def _looked_over(game: Game) -> bool:
    """False when there is something that nobody was shown yet: the wall shows it now. Only the closing looks."""
    keys = [finding.key for finding in game.view_model().findings]
    fresh = [at for at, key in enumerate(keys) if key not in game.drawer.looked_over]
    if fresh:
        game.drawer.looked_over |= frozenset(keys)
        game.view = replace(game.view, overlay="findings", under="", page=fresh[0])
    return not fresh


def play_more(game: Game, wish: c.PlayMore) -> None:
    cards = coverage_of(game.session, game.cards, game.settings.school.left_out).cards
    if cards:
        game._decide(c.AppendCards(cards))
    else:
        game.notice = "no_other_card"


def show_folder(game: Game, wish: c.OpenFolder) -> None:
    from game.system.open_folder import open_folder

    written = Path(game.saved_as) if game.saved_as else Path(game.folder)
    folder = written if os.path.isdir(written) or not game.saved_as else written.parent
    if not os.path.isdir(folder):
        game.notice = game.say("That folder is not there now: {folder}", folder=str(folder))
    elif not open_folder(folder):
        game.notice = game.say("No program opens folders here. It is {folder}", folder=str(folder))


PRINT_WISHES: dict[type[c.Command], Callable[[Game, Any], None]] = {
    c.Export: export,
    c.PlayMore: play_more,
    c.TryAgain: try_again,
    c.OpenFolder: show_folder,
}
