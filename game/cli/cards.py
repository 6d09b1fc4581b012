"""`open-kaart cards`: the workshop without a window. A thread serves its pages; the main thread paints the previews."""

from __future__ import annotations

import os
import queue
import webbrowser
from argparse import Namespace
from contextlib import suppress
from typing import TYPE_CHECKING

from game.app.saved_sessions import PlayedCards, session_places
from game.i18n.words import Words
from game.system.errors import UserError
from game.system.paths import places

if TYPE_CHECKING:
    from game.editor.preview import PreviewRequest

LOOK = 0.5
"""Seconds after which Ctrl+C is noticed at the latest."""


def cards(options: Namespace, say: Words) -> int:
    """Serve until Ctrl+C."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    from game.editor.service import EditorService
    from game.server.editor.server import Workshop

    asked: queue.SimpleQueue[PreviewRequest] = queue.SimpleQueue()
    known, folders = PlayedCards(), session_places()
    service = EditorService(places().own_cards, say, asked.put, lambda: known.cards(folders))
    service.read_ahead()
    workshop = Workshop(service)
    try:
        workshop.open()
    except OSError as error:
        raise UserError(say("The workshop cannot be opened: {reason}", reason=error)) from error
    _show(workshop.link(), options.browser, say)
    try:
        while True:
            _paint_next(asked, say)
    except KeyboardInterrupt:
        return 0
    finally:
        workshop.close()


def _show(link: str, browser: bool, say: Words) -> None:
    print(say("The workshop is open on this computer only. End it with Ctrl+C."))
    print(link, flush=True)
    if browser:
        webbrowser.open(link)


def _paint_next(asked: queue.SimpleQueue[PreviewRequest], say: Words) -> None:
    with suppress(queue.Empty):
        asked.get(timeout=LOOK).paint(say)
