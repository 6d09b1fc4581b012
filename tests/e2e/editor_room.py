"""A card editor for the tests: real files in a folder of its own, real pages, and a thread that paints the previews."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.core.cards import CardId
from game.editor.preview import PreviewRequest
from game.editor.service import EditorService
from game.i18n.catalogues import words
from game.server.editor.server import EditorServer


@dataclass
class EditorRoom:
    """An open editor; `own` is the folder of the school's own cards."""

    own: Path
    server: EditorServer

    def file(self, name: str) -> Path:
        return self.own / f"{name}.yaml"


@contextmanager
def editor_room(own: Path, language: str = "en", played: frozenset[CardId] = frozenset()) -> Iterator[EditorRoom]:
    """One that is closed again. Browsers hold the main thread of a test, so that another one paints."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    say, asked, over = words(language), queue.SimpleQueue[PreviewRequest](), threading.Event()
    server = EditorServer(EditorService(own, say, asked.put, lambda: played))

    def paint() -> None:
        while not over.is_set():
            try:
                asked.get(timeout=0.05).paint(say)
            except queue.Empty:
                continue

    painter = threading.Thread(target=paint, daemon=True)
    server.open()
    painter.start()
    try:
        yield EditorRoom(own, server)
    finally:
        server.close()
        over.set()
        painter.join(2.0)


def come_in(page: Any, link: str) -> None:
    """Follow the link to the workshop, and press the button that opens it."""
    page.goto(link)
    page.click("#enter")
