"""The formats a protocol can leave in. One row per format; each writer is one module."""

from __future__ import annotations

from collections.abc import Callable

from game.protocol import text
from game.protocol.document import Document
from game.words import Words

EXPORTS: dict[str, Callable[[Document, Words], bytes]] = {"txt": text.write}
