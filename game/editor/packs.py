"""Sets of cards in the editor: made new, handed out as one file or printed, and taken in after a look."""

from __future__ import annotations

import json
from pathlib import Path

from game.card_print.order import printed
from game.content.archive_reader import SetRejected, UnpackedSet, unpack
from game.content.archive_writer import packed
from game.content.library import Library
from game.content.pack_file import PACK_FILE, build_pack
from game.editor.card_files import Json, checked_name
from game.i18n.words import Words
from game.library.loading import today
from game.library.packs import SAME, compared, files_of, take_in
from game.system.atomic_write import write_atomic
from game.system.errors import UserError
from game.system.file_names import free_name, slug
from game.system.resources import resource


def export_set(name: str, own: Path, say: Words) -> bytes:
    """The set as one file: what comes with the game, with the school's own versions in it."""
    checked_name(name)
    files: dict[str, bytes] = {}
    for folder in (resource("scenarios", name), own / name):
        if folder.is_dir():
            files |= files_of(folder)
    if "pack.yaml" not in files:
        raise UserError(say("There is no set {name}.", name=name))
    return packed(name, files, today())


def print_set(name: str, found: Library, say: Words) -> bytes:
    """The cards of the set and all that belongs to them, as PDF. UserError."""
    return printed(name, found, say)


def inspect_set(data: bytes, own: Path, say: Words) -> Json:
    """What taking this file in would change; nothing is written."""
    found = _opened(data, say)
    states = compared(found, own)
    return {
        "name": found.pack.name,
        "author": found.pack.author,
        "licence": found.pack.licence,
        "files": [{"name": name, "state": state} for name, state in sorted(states.items()) if state != SAME],
        "same": sum(state == SAME for state in states.values()),
    }


def import_set(data: bytes, own: Path, say: Words) -> Json:
    """Lay the set in its folder; what lay there goes into the bin."""
    return {"folder": take_in(_opened(data, say), own).name}


def _opened(data: bytes, say: Words) -> UnpackedSet:
    try:
        return unpack(data)
    except SetRejected as fault:
        raise UserError("\n".join(problem.sentence(say) for problem in fault.problems)) from fault


MOST = 60


def new_set(name: str, own: Path, say: Words) -> str:
    """The id of the new set: its name in small letters, -2, -3 ... where that is taken. UserError without a name."""
    title = " ".join(name.split())[:MOST]
    if not title:
        raise UserError(say("Give the new set a name."))
    made = free_name(slug(title, "set"), lambda name: (own / name).exists() or resource("scenarios", name).is_dir())
    # What JSON writes between quotes is the same text in YAML.
    head = f"name: {json.dumps(title, ensure_ascii=False)}\nlanguage: {say.language}\n"
    write_atomic(own / made / PACK_FILE, head.encode("utf-8", "replace"))
    return made


def names_of_sets(own: Path) -> dict[str, str]:
    """Every set of the school's own by its id, also one that has no card yet."""
    folders = (path for path in sorted(own.glob("[a-z0-9]*")) if path.is_dir())
    return {path.name: _name(path) for path in folders}


def _name(folder: Path) -> str:
    try:
        data = (folder / PACK_FILE).read_bytes()
    except OSError:
        return folder.name
    return build_pack(data, folder.name, PACK_FILE).pack.name
