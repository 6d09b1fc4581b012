"""Where the cards of the editor are as files: the school's own, and the originals that come with the game."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from game.content.decoding import MAX_BYTES, Unreadable, raw_text
from game.content.stray_files import CARD_ENDING, is_card_file, stem_of
from game.system.errors import UserError
from game.system.file_names import is_reserved
from game.system.resources import resource

Json = dict[str, Any]
"""What goes to a page and comes from it: names, texts, lists."""
SAFE = re.compile(r"[^\W_][\w .()-]{0,79}")
"""A name of a set or a card that is no path, no dot file and no drive."""


def sum_of(data: bytes) -> str:
    """The sha256 that a change has to know: who changes a file says what was read."""
    return sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class CardFile:
    """One card: `own` is where its own version is or would be, `original` the file that comes with the game, if any."""

    pack: str
    stem: str
    own: Path
    original: Traversable | None

    @property
    def name(self) -> str:
        return f"{self.pack}/{self.stem}"

    @property
    def has_own(self) -> bool:
        """The school has a file of its own here."""
        return self.own.is_file()

    def data(self) -> bytes:
        """What is played now: the own version before the original. OSError."""
        return _read(self.own) if self.has_own or self.original is None else self.original_data()

    def original_data(self) -> bytes:
        """The original."""
        return self.original.read_bytes() if self.original is not None else b""


def card_file(name: str, own: Path) -> CardFile:
    """The place of this card (`set/file`); ValueError for a name that is none."""
    pack, _, stem = name.partition("/")
    checked_name(pack)
    checked_name(stem)
    shipped = resource("scenarios", pack, f"{stem}.yaml")
    return CardFile(pack, stem, _own_file(own / pack, stem), shipped if shipped.is_file() else None)


def _own_file(folder: Path, stem: str) -> Path:
    """The file of this card as it is called on the disk: its ending may be in capitals."""
    usual = folder / f"{stem}.yaml"
    try:
        called = () if usual.exists() else (path for path in folder.iterdir() if is_card_file(path.name))
        return next((path for path in called if stem_of(path.name) == stem), usual)
    except OSError:
        return usual


def cards_below(folder: Path) -> frozenset[str]:
    """`set/file` of each card that lies in a set of this folder, under the usual ending; it opens no file."""
    found = set[str]()
    for name in _names(folder, os.DirEntry.is_dir):
        inside = _names(folder / name, os.DirEntry.is_file)
        found.update(f"{name}/{file.removesuffix(CARD_ENDING)}" for file in inside if file.endswith(CARD_ENDING))
    return frozenset(found)


def _names(folder: Path, kind: Callable[[os.DirEntry[str]], bool]) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if kind(entry)]
    except OSError:
        return []


def existing(name: str, own: Path, gone: str) -> CardFile:
    """The same for a card that must be there; UserError with this sentence if it is not."""
    found = card_file(name, own)
    if not found.has_own and found.original is None:
        raise UserError(gone)
    return found


def checked_name(name: str) -> str:
    """A name that cannot lead out of its folder; ValueError."""
    plain = name.casefold()  # for some disks `Pack` is `pack`
    if not SAFE.fullmatch(name) or name.endswith((".", " ")) or plain == "pack" or is_reserved(plain):
        raise ValueError(name)
    return name


def text_of(data: bytes) -> str:
    """What is in a file that cannot be shown as a form, with all its letters, also those of an old editor."""
    try:
        return raw_text(data)
    except Unreadable:
        return data.decode("cp1252", "replace")


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
