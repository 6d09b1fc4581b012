"""A card editor for the tests: real files in a folder of its own, real pages, and a thread that paints the previews."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dev.manual.driven import open_editor
from game.core.cards import CardId
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
    with open_editor(own, words(language), played) as server:
        yield EditorRoom(own, server)


def come_in(page: Any, link: str) -> None:
    """Follow the link to the workshop, and press the button that opens it."""
    page.goto(link)
    page.click("#enter")
