"""The workshop beside a running game: opened from the list of cards, its previews painted between two frames."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.core import commands as c
from game.core.cards import CardId
from game.core.commands import EditCards

if TYPE_CHECKING:
    from game.app.game import Game
    from game.editor.preview import Asked


@dataclass(frozen=True, slots=True, eq=False)
class PaintCard(c.AppCommand):
    """From the thread of the workshop; no screen has this wish."""

    asked: Asked


def edit_cards(game: Game, wish: EditCards) -> None:
    """Open the workshop, or show it once more. Without a browser the address is told."""
    from game.editor.service import Workbench
    from game.server.editor.server import Workshop

    if game.host.workshop is None:
        bench = Workbench(game.table.places.own_cards, game.say, lambda asked: _hand(game, asked), _played(game))
        bench.read_ahead()
        made = Workshop(bench.bench())
        try:
            made.open()
        except OSError as error:
            game.notice = game.say("The workshop cannot be opened: {reason}", reason=error)
            return
        game.host.workshop = made
    link = game.host.workshop.link()
    import webbrowser  # it looks for browsers when it is imported

    shown = webbrowser.open(link)
    told = game.say("The card workshop is open in your browser.")
    game.notice = told if shown else game.say("Open this address in your browser: {link}", link=link)


def _played(game: Game) -> Callable[[], frozenset[CardId]]:
    """The cards of the sessions on disk and of the one that is open, asked for from another thread."""
    from game.app.played import Played

    known = Played()
    return lambda: known.cards(game.folders) | {one.card for one in game.session.agreements}


def _hand(game: Game, asked: Asked) -> None:
    game.inbox.ask(PaintCard(asked))


def paint_card(game: Game, wish: PaintCard) -> None:
    wish.asked.paint(game.say)


WORKSHOP_WISHES: dict[type[c.Command], Callable[[Game, Any], None]] = {EditCards: edit_cards, PaintCard: paint_card}
