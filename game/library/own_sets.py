"""What makes a set of the school's own one: its head, an identity that stays, and the versions that it remembers."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from game.content.archive_reader import Surroundings
from game.content.decoding import MAX_BYTES, Unreadable
from game.content.field_check import SLUG, device_name
from game.content.library import pack_id
from game.content.pack_file import build_pack
from game.content.problem import Say
from game.content.schema import PACK
from game.content.set_version import Versions, mark_of, versions_from, versions_json
from game.content.stray_files import PACK_FILE, is_card_file
from game.content.yaml_patch import Unwritable, rewritten, tree_of
from game.content.yaml_reader import read
from game.content.yaml_writer import Tree, rendered, scalar
from game.core.cards import Pack
from game.library.loading import pictures
from game.library.packs import folders, head_file, is_shipped, own_folder, shipped_files
from game.system.atomic_write import write_atomic
from game.system.errors import UserError
from game.system.place_time import day_here
from game.system.plain_files import plain_bytes
from game.system.resources import resource

VERSIONS = ".versions.json"
"""Beside the cards of a set; it goes along inside the list of contents, not as a file."""
MOST_NAME = 60


def head_text(name: str, language: str) -> bytes:
    """The pack.yaml of a set that is made now, with an identity that no other set has."""
    told = scalar(" ".join(name.split())[:MOST_NAME])
    return f"name: {told}\nidentity: {secrets.token_hex(8)}\nlanguage: {language}\n".encode("utf-8", "replace")


def own_set_name(say: Say, school: str) -> str:
    """What the set of the team itself is called: elsewhere there are others like it."""
    return say("Cards of {school}", school=school) if school else say("Our own cards")


def checked_set(name: str, say: Say) -> str:
    """The name of a set that somebody wants to make. UserError where no computer, or not every one, can have it."""
    if not SLUG.fullmatch(name):
        raise UserError(say("{name} is no name for a set: use small letters, figures and dashes.", name=name))
    if (told := device_name(name)) is not None:
        raise UserError(f"{told[0].text(say)} ({told[1].text(say)})")
    return name


def ensure_head(folder: Path, name: str, language: str) -> None:
    """The set in this folder says what it is, if it did not do so. OSError."""
    if not (folder / PACK_FILE).is_file() and not is_shipped(folder.name):
        write_atomic(folder / PACK_FILE, head_text(name, language))


def with_identity(data: bytes) -> bytes:
    """This pack.yaml with an identity, if it has none."""
    if build_pack(data, "", PACK_FILE).pack.identity:
        return data
    return changed_head(data, {"identity": secrets.token_hex(8)})


def changed_head(data: bytes, values: Mapping[str, str]) -> bytes:
    """This pack.yaml with other values; a field with an empty one goes. What cannot be changed in place is anew."""
    try:
        tree = tree_of(read(data))
    except Unreadable:
        return data
    if not isinstance(tree, Mapping):
        return data
    wanted: dict[str, Tree] = {name: value for name, value in {**tree, **values}.items() if value != ""}
    try:
        return rewritten(data, wanted, PACK)
    except (Unreadable, Unwritable):
        return ("\n".join(rendered(wanted, PACK)) + "\n").encode("utf-8")


def head_of(pack: str, files: Mapping[str, bytes]) -> Pack:
    """What a set says of itself; a version of one that comes with the game is that one, whatever its head says."""
    head = build_pack(files.get(PACK_FILE, b""), pack, PACK_FILE).pack
    if not is_shipped(pack):
        return head
    return replace(head, identity=_shipped_head(pack).identity)


def _shipped_head(pack: str) -> Pack:
    return build_pack(resource("scenarios", pack, PACK_FILE).read_bytes(), pack, PACK_FILE).pack


def head_here(pack: str, own: Path) -> Pack:
    """What this set says of itself as it is on this computer; its cards are not read for that. OSError."""
    return head_of(pack, head_file(pack, own))


def recorded_versions(pack: str, own: Path) -> Versions:
    """The versions that were handed on or taken in; none where the file is odd."""
    try:
        return versions_from(json.loads(plain_bytes(own_folder(pack, own) / VERSIONS, MAX_BYTES)))
    except (OSError, ValueError, RecursionError):
        return ()


def changed_on(pack: str, own: Path) -> str:
    """The day (ISO) on which a file of the school's own in this set was changed last, "" if it has none."""
    try:
        times = [path.stat().st_mtime for path in own_folder(pack, own).iterdir() if is_card_file(path.name)]
    except OSError:
        return ""
    return day_here(max(times)) if times else ""


def versions_of(pack: str, own: Path) -> Versions:
    """Those that were recorded, and what comes with the game."""
    known = recorded_versions(pack, own)
    shipped = shipped_files(pack)
    if not shipped or (mark := mark_of(head_of(pack, shipped), shipped)) in {one.mark for one in known}:
        return known
    return (*versions_from([{"mark": mark}]), *known)


def remember(folder: Path, versions: Versions) -> None:
    """Keep these versions beside the cards. OSError."""
    write_atomic(folder / VERSIONS, json.dumps(versions_json(versions)).encode("utf-8"))


def shipped_ids() -> tuple[str, ...]:
    """The sets that come with the game."""
    return tuple(sorted(path.name for path in resource("scenarios").iterdir() if is_shipped(path.name)))


def ids(own: Path) -> tuple[str, ...]:
    """Every set on this computer that says what it is, those that come with the game first."""
    mine = [pack_id(path.name) for path in folders(own) if (path / PACK_FILE).is_file()]
    return tuple(dict.fromkeys((*shipped_ids(), *mine)))


def around(own: Path, but: str = "") -> Surroundings:
    """What a set finds that comes here, or that leaves: the chapters are those of all sets but this one."""
    themes = tuple(dict.fromkeys(theme.id for pack in shipped_ids() for theme in _shipped_head(pack).themes))
    others = [head_here(pack, own) for pack in ids(own) if pack != but]
    return Surroundings(themes, pictures(), tuple(chapter for head in others for chapter in head.chapters))
