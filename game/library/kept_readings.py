"""What was read of cards, from one start of the game to the next: files beside them that may be thrown away.

They spare the next start a fifth of its time. A file of another program, or one that is damaged, is as good as none.
Where no file differs since, the sets are there as a whole, and nothing that reads cards is imported; otherwise only the
cards that differ are read. What is wrong in a file is told at each start: neither it nor its library is ever kept.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from typing import Any

import game
from game.content.found import Library
from game.content.kept_cards import KeptCards
from game.core.cards import Card, Pack
from game.core.plain_values import parts_of, read_as
from game.system.atomic_write import write_atomic
from game.system.plain_files import plain_bytes

LARGEST = 8 << 20
"""Bytes: of a thousand cards."""


DEEP, MOST_FILES, MOST_BYTES = 3, 2_000, 4 << 20
"""How far below its folder a file can matter; more files, or a larger one, are not looked through at each start."""
FAULTS = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


def readings(path: Path) -> KeptCards:
    """The cards that this program read at an earlier start."""
    try:
        return KeptCards({str(mark): read_as(Card, card) for mark, card in _held(path).items()})
    except FAULTS:
        return KeptCards()


def keep_readings(path: Path, kept: KeptCards) -> None:
    """For the next start, if anything is new. A disk that refuses it costs that start a moment."""
    if kept.changed:
        _hold(path, dict(kept.used))


def kept_library(path: Path, state: str) -> Library | None:
    """The library that was kept when the folders were in this state (see `state_of`); None without one."""
    try:
        held = _held(path)
        return Library(read_as(tuple[Pack, ...], held["packs"])) if state and held["state"] == state else None
    except FAULTS:
        return None


def keep_library(path: Path, state: str, library: Library) -> None:
    """For the next start, if nothing is wrong in it."""
    if state and not library.problems:
        _hold(path, {"state": state, "packs": library.packs})


def state_of(names: Iterable[str], *folders: Path) -> str:
    """Another one as soon as any of these names is another, or any file in the folders that could matter.

    "" where there is too much to look through. Bytes are looked at, not times: a file that was copied or restored may
    bring an old one along.
    """
    seen = blake2b(repr(sorted(names)).encode(), digest_size=16)
    try:
        for number, path in enumerate(path for folder in folders for path in _files(str(folder), DEEP)):
            if number >= MOST_FILES:
                return ""
            data = plain_bytes(Path(path), MOST_BYTES)
            seen.update(f"{path}\0{len(data)}\0".encode(errors="surrogateescape") + data)
    except OSError:
        return ""
    return seen.hexdigest()


def _files(folder: str, deep: int) -> Iterator[str]:
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        inside = sorted((entry.path, entry.is_dir()) for entry in entries)
    for path, is_folder in inside:
        if not is_folder:
            yield path
        elif deep > 1:
            yield from _files(path, deep - 1)


def _held(path: Path) -> Any:
    """What this program held in a file. One of FAULTS if it is not there, or was not written so."""
    seal, _, held = plain_bytes(path, LARGEST).partition(b"\n")
    if not program() or seal != _seal(held):
        raise ValueError("not by this program")
    return json.loads(held)


def _hold(path: Path, what: Any) -> None:
    held = json.dumps(what, default=parts_of, separators=(",", ":")).encode()
    if program() and len(held) < LARGEST - 100:
        with suppress(OSError):
            write_atomic(path, _seal(held) + b"\n" + held)


def _seal(held: bytes) -> bytes:
    """Of these bytes, as this program kept them: neither a damaged file nor another program's is believed."""
    return blake2b(held, key=program().encode(), digest_size=16).hexdigest().encode()


@cache
def program() -> str:
    """What reads cards here: another program may read them otherwise. "" where its source is not at hand."""
    read = blake2b(game.__version__.encode(), digest_size=16)
    sources = [*files("game.content").iterdir(), files("game.core") / "cards.py", files("game.library") / "loading.py"]
    try:
        for source in sorted(sources, key=lambda one: one.name):
            if source.name.endswith(".py"):
                read.update(source.read_bytes())
    except OSError:
        return ""
    return read.hexdigest()
