"""Sets of cards as files on this computer: one to hand on is made here, one that was given is laid in its folder.

A folder is laid down whole or not at all, and what lay there before goes into the bin beside it.
"""

from __future__ import annotations

import os
import shutil
from importlib.resources.abc import Traversable
from pathlib import Path

from game.content.archive_reader import UnpackedSet
from game.content.archive_writer import packed
from game.system.file_names import free_path
from game.system.resources import resource

BIN = ".bin"
"""Beside the sets; names that begin with a dot are not looked at for cards."""
NEW, CHANGED, SAME, GONE = "new", "changed", "same", "gone"
Folder = Traversable | Path


def pack_folder(pack: str, own: Path) -> Folder | None:
    """Where the files of this set are: the school's own before those that come with the game."""
    folders: tuple[Folder, ...] = (own / pack, resource("scenarios", pack))
    return next((folder for folder in folders if folder.joinpath("pack.yaml").is_file()), None)


def packed_set(pack: str, folder: Folder, made: str) -> bytes:
    """The set in this folder as one file to hand on. OSError."""
    return packed(pack, files_of(folder), made)


def files_of(folder: Folder) -> dict[str, bytes]:
    """The files of a set by their names, its pictures as pictures/name. OSError."""
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.name.endswith(".yaml")}
    pictures = folder.joinpath("pictures")
    if pictures.is_dir():
        found |= {f"pictures/{path.name}": path.read_bytes() for path in pictures.iterdir() if path.is_file()}
    return {name: data for name, data in found.items() if not name.rpartition("/")[2].startswith(".")}


def compared(parcel: UnpackedSet, own: Path) -> dict[str, str]:
    """For each file of the parcel, and each that lies there now: new, changed, same or gone. Writes nothing."""
    there = pack_folder(parcel.pack.id, own)
    known = files_of(there) if there else {}
    states = {name: _state(known.get(name), data) for name, data in parcel.files.items()}
    return states | {name: GONE for name in known if name not in parcel.files}


def _state(known: bytes | None, data: bytes) -> str:
    return NEW if known is None else SAME if known == data else CHANGED


def take_in(parcel: UnpackedSet, own: Path) -> Path:
    """Lay the set in its folder; what lay there goes into the bin. OSError, and then all is as it was."""
    folder, fresh = own / parcel.pack.id, own / f".{parcel.pack.id}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        for name, data in parcel.files.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_bytes(data)
        old = to_bin(folder, own) if folder.exists() else None
        try:
            os.replace(fresh, folder)
        except OSError:
            if old is not None:
                os.replace(old, folder)
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def to_bin(path: Path, own: Path) -> Path:
    """Move a set or a card into the bin, beside what has that name there already. OSError."""
    place = own / BIN / path.relative_to(own)
    place.parent.mkdir(parents=True, exist_ok=True)
    free = free_path(place)
    os.replace(path, free)
    return free
