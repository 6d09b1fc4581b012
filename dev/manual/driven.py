"""What pictures of the manual and tests of pages both start: a browser that is driven, a card editor that paints."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game.core.cards import CardId
from game.editor.preview import PreviewRequest
from game.editor.service import EditorService
from game.i18n.words import Words
from game.server.editor.server import EditorServer


@contextmanager
def browsing(path: str) -> Iterator[Any]:
    """The browser at this path, started without a window (a playwright Browser)."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def open_editor(own: Path, say: Words, played: frozenset[CardId] = frozenset()) -> Iterator[EditorServer]:
    """Open as long as this lasts. Who drives a browser holds the main thread, so that another one paints previews."""
    asked, over = queue.SimpleQueue[PreviewRequest](), threading.Event()
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
        yield server
    finally:
        server.close()
        over.set()
        painter.join(2.0)
