"""Handlers of commands about the card editor: opened in the browser, its previews painted between two frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.app.state import Handler, State
from game.core import commands as c
from game.core.cards import CardId
from game.core.value import value

if TYPE_CHECKING:
    from game.editor.preview import PreviewRequest


@value
class PaintCard(c.AppCommand):
    """From the thread of the editor; no screen asks for it."""

    request: PreviewRequest


def edit_cards(state: State, command: c.EditCards) -> None:
    """Open the card editor, or show it once more. Without a browser the address is told."""
    from game.editor.service import EditorService
    from game.server.editor.server import EditorServer

    if state.host.editor is None:
        folder = state.environment.places.own_cards
        service = EditorService(folder, state.say, lambda request: _submit(state, request), _played(state))
        service.read_ahead()
        made = EditorServer(service)
        try:
            made.open()
        except OSError as error:
            state.notice = state.say("The workshop cannot be opened: {reason}", reason=error)
            return
        state.host.editor = made
    link = state.host.editor.link()
    import webbrowser  # it looks for browsers when it is imported

    shown = webbrowser.open(link)
    told = state.say("The card workshop is open in your browser.")
    state.notice = told if shown else state.say("Open this address in your browser: {link}", link=link)


def _played(state: State) -> Callable[[], frozenset[CardId]]:
    """The cards of the sessions on disk and of the one that is open, asked for from another thread."""
    return lambda: state.kept.cards(state.folders) | {one.card for one in state.session.agreements}


def _submit(state: State, request: PreviewRequest) -> None:
    state.inbox.ask(PaintCard(request))


def paint_card(state: State, command: PaintCard) -> None:
    command.request.paint(state.say)


HANDLERS: dict[type[c.Command], Handler] = {c.EditCards: edit_cards, PaintCard: paint_card}
