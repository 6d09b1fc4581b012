"""Makes a set of the school's own, with nothing in it yet but its name and language."""

from __future__ import annotations

import json
from pathlib import Path

from game.content.pack_file import PACK_FILE, build_pack
from game.i18n.words import Words
from game.server.editor.interface import Declined
from game.system.atomic_write import write_atomic
from game.system.file_names import free_name, slug
from game.system.resources import resource

MOST = 60


def new_set(name: str, own: Path, say: Words) -> str:
    """The id of the new set: its name in small letters, -2, -3 ... where that is taken. Declined without a name."""
    title = " ".join(name.split())[:MOST]
    if not title:
        raise Declined(say("Give the new set a name."))
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
