"""What was read of cards, from one start of the game to the next: a file beside them that may be thrown away.

It spares the next start a fifth of its time. A file of another program, or one that is damaged, is as good as none.
"""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

import game
from game.content.kept_cards import KeptCards
from game.core.cards import Card
from game.core.plain_values import parts_of, read_as
from game.system.atomic_write import write_atomic
from game.system.plain_files import plain_bytes

LARGEST = 8 << 20
"""Bytes: of a thousand cards."""


def readings(path: Path) -> KeptCards:
    """What this program read at an earlier start."""
    try:
        seal, _, held = plain_bytes(path, LARGEST).partition(b"\n")
        if not program() or seal != _seal(held):
            return KeptCards()
        return KeptCards({str(mark): read_as(Card, card) for mark, card in json.loads(held).items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return KeptCards()


def keep_readings(path: Path, kept: KeptCards) -> None:
    """For the next start, if anything is new. A disk that refuses it costs that start a moment."""
    if not program() or not kept.changed:
        return
    held = json.dumps(dict(kept.used), default=parts_of, separators=(",", ":")).encode()
    if len(held) < LARGEST - 100:
        with suppress(OSError):
            write_atomic(path, _seal(held) + b"\n" + held)


def _seal(held: bytes) -> bytes:
    """Of these bytes, as this program kept them: neither a damaged file nor another program's is believed."""
    return blake2b(held, key=program().encode(), digest_size=16).hexdigest().encode()


@cache
def program() -> str:
    """What reads cards here: another program may read them otherwise. "" where its source is not at hand."""
    read = blake2b(game.__version__.encode(), digest_size=16)
    sources = [*files("game.content").iterdir(), files("game.core") / "cards.py"]
    try:
        for source in sorted(sources, key=lambda one: one.name):
            if source.name.endswith(".py"):
                read.update(source.read_bytes())
    except OSError:
        return ""
    return read.hexdigest()
