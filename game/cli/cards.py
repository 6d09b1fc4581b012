"""`open-kaart cards`: the card editor without a window. A thread serves its pages, the main thread paints previews."""

from __future__ import annotations

import os
import queue
import webbrowser
from argparse import Namespace
from contextlib import suppress

from game.app.saved_sessions import KeptSessions, session_places
from game.editor.preview import PreviewRequest
from game.editor.service import EditorService
from game.i18n.words import Words
from game.journal.standard_store import STANDARD
from game.server.editor.server import EditorServer
from game.system.errors import UserError
from game.system.paths import places

PATIENCE = 0.5
"""Seconds after which Ctrl+C is noticed at the latest."""


def cards(options: Namespace, say: Words) -> int:
    """Serve until Ctrl+C."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    requests: queue.SimpleQueue[PreviewRequest] = queue.SimpleQueue()
    known, folders = KeptSessions(STANDARD), session_places()
    service = EditorService(places().own_cards, say, requests.put, lambda: known.cards(folders))
    service.read_ahead()
    server = EditorServer(service)
    try:
        server.open()
    except OSError as error:
        raise UserError(say("The workshop cannot be opened: {reason}", reason=error)) from error
    _announce(server.link(), options.browser, say)
    try:
        while True:
            _paint_next(requests, say)
    except KeyboardInterrupt:
        return 0
    finally:
        server.close()


def _announce(link: str, browser: bool, say: Words) -> None:
    print(say("The workshop is open on this computer only. End it with Ctrl+C."))
    print(link, flush=True)
    if browser:
        webbrowser.open(link)


def _paint_next(requests: queue.SimpleQueue[PreviewRequest], say: Words) -> None:
    with suppress(queue.Empty):
        requests.get(timeout=PATIENCE).paint(say)
