"""Where the files of a set are on this computer: the school's own before those that come with the game, and the bin."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from game.content.archive_entries import MOST_FILE
from game.content.library import pack_id
from game.content.stray_files import CARD_ENDING, PACK_FILE, is_card_file, stem_of
from game.system.atomic_write import put_in_place
from game.system.file_names import free_path
from game.system.plain_files import plain_bytes
from game.system.resources import resource

BIN = ".bin"
"""Beside the sets; names that begin with a dot are not looked at for cards."""
Folder = Traversable | Path
Files = dict[str, bytes]
"""The files of a set by their names, its pictures as pictures/name."""


def is_shipped(pack: str) -> bool:
    """Whether a set of this name comes with the game."""
    return bool(pack) and pack_id(pack) == pack and resource("scenarios", pack).joinpath(PACK_FILE).is_file()


def set_called(name: str, own: Path) -> str:
    """The id of the set that somebody means who types its id, or its folder as a shell completes that; "" for none."""
    name = name.rstrip("/\\")
    pack = pack_id(name)
    if not name or name.startswith(".") or {"/", "\\"} & {*name}:
        return ""
    return pack if is_shipped(pack) or any(pack_id(folder.name) == pack for folder in folders(own)) else ""


def own_folder(pack: str, own: Path) -> Path:
    """The folder of the school's own files for this set, there or not; the name of a folder may be no id."""
    return _folder_here(pack, own) or own / pack


def _folder_here(pack: str, own: Path) -> Path | None:
    """One of the folders here and nothing else: `..`, or `C:` on Windows, would lead out of them."""
    named = (path for path in folders(own) if pack_id(path.name) == pack or path.name == pack)
    return next(named, None) if pack else None


def folders(own: Path) -> list[Path]:
    """The folders of the school's own sets."""
    try:
        return sorted(path for path in own.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:  # there is none yet
        return []


def files_here(pack: str, own: Path) -> Files:
    """All files of this set, the school's own in the place of those that come with the game; none if it is no set.

    OSError.
    """
    found = shipped_files(pack)
    folder = _folder_here(pack, own)
    if folder is not None:
        found |= files_of(folder)
    return found if PACK_FILE in found else {}


def head_file(pack: str, own: Path) -> Files:
    """The pack.yaml of this set alone, the school's own before the one that comes with the game. OSError."""
    folder = _folder_here(pack, own)
    places = (*((folder,) if folder is not None else ()), *((_shipped(pack),) if is_shipped(pack) else ()))
    heads = (path for place in places for path in place.iterdir() if _is_card(path))
    return next(({PACK_FILE: _bytes(path)} for path in heads if _card_name(path.name) == PACK_FILE), {})


def shipped_files(pack: str) -> Files:
    return files_of(_shipped(pack)) if is_shipped(pack) else {}


def _shipped(pack: str) -> Traversable:
    return resource("scenarios", pack)


def files_of(folder: Folder) -> Files:
    """The files of a set that a colleague gets, too. OSError."""
    found = {_card_name(path.name): _bytes(path) for path in folder.iterdir() if _is_card(path)}
    pictures = folder.joinpath("pictures")
    if pictures.is_dir():
        found |= {f"pictures/{path.name}": _bytes(path) for path in pictures.iterdir() if path.is_file()}
    return {name: data for name, data in found.items() if not name.rpartition("/")[2].startswith(".")}


def _bytes(path: Folder) -> bytes:
    return plain_bytes(path, MOST_FILE) if isinstance(path, Path) else path.read_bytes()


def _is_card(path: Folder) -> bool:
    return is_card_file(path.name) and path.is_file()


def _card_name(name: str) -> str:
    """The ending in small letters, as sets have it everywhere."""
    return PACK_FILE if name.lower() == PACK_FILE else stem_of(name) + CARD_ENDING


def to_bin(path: Path, own: Path) -> Path:
    """Move a set or a card into the bin, beside what has that name there already. OSError."""
    place = own / BIN / path.relative_to(own)
    place.parent.mkdir(parents=True, exist_ok=True)
    free = free_path(place)
    put_in_place(path, free)
    return free
