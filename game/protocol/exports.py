"""The formats a protocol can leave in. One row per format; each writer is one module, imported when it is used.

A writer that prints takes a paper (see paper.py); one that hands data on takes the document itself.
"""

from __future__ import annotations

from collections.abc import Callable

from game.protocol.document import Document
from game.protocol.papers import PAPERS
from game.words import Words

Writer = Callable[[Document, Words], bytes]


def _text(document: Document, say: Words) -> bytes:
    from game.protocol.text import write

    return write(PAPERS["protocol"](document, say))


EXPORTS: dict[str, Writer] = {"txt": _text}
