"""A set that somebody gave is compared with those that are here, and laid in its folder.

It takes the place of an older version of itself, and of nothing else; whatever else is here stays. A folder is laid
down whole or not at all, and what lay there before goes into the bin.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from game.content.archive_reader import UnpackedSet, unpack
from game.content.set_version import Versions, mark_of, united, with_version
from game.content.stray_files import PACK_FILE
from game.core.cards import Pack
from game.core.own_card import OWN_PACK
from game.library.own_sets import MOST_NAME, around, changed_head, head_here, head_of, ids, remember, versions_of
from game.library.packs import BIN, Files, files_here, is_shipped, own_folder, shipped_files, to_bin
from game.system.atomic_write import put_in_place
from game.system.file_names import free_name, is_reserved, slug

NEW, CHANGED, SAME, GONE = "new", "changed", "same", "gone"


class Standing(StrEnum):
    """How a set that comes in stands to those that are here."""

    NEW = "new"
    """No version of it is here."""
    SAME = "same"
    """All of it is here."""
    NEWER = "newer"
    """What is here is an older version of it."""
    OLDER = "older"
    """It is an older version of what is here."""
    APART = "apart"
    """Both were changed since they were one."""


@dataclass(frozen=True, slots=True)
class SetHere:
    """A set on this computer as it is now."""

    head: Pack
    files: Files
    mark: str
    versions: Versions

    @property
    def cards(self) -> int:
        """How many files of cards it has."""
        return sum(name.endswith(".yaml") and name != PACK_FILE for name in self.files)


@dataclass(frozen=True, slots=True)
class Look:
    """What taking a set in would do. `here` is the set that it was compared with, `states` says so of each file."""

    parcel: UnpackedSet
    standing: Standing
    here: SetHere | None = None
    states: dict[str, str] = field(default_factory=dict)

    @property
    def lays(self) -> bool:
        """Whether it comes in without being asked for beside what is here."""
        return self.standing in (Standing.NEW, Standing.NEWER)


def opened(data: bytes, own: Path, name: str = "") -> UnpackedSet:
    """The set in this file, checked against what is here. SetRejected; OSError."""
    first = unpack(data, name)
    same = next((one for one in ids(own) if _is_of(first.pack.identity, head_here(one, own))), "")
    return unpack(data, name, around(own, same))


def _is_of(identity: str, head: Pack) -> bool:
    return bool(identity) and head.identity == identity


def look(parcel: UnpackedSet, own: Path) -> Look:
    """Compare, and write nothing. OSError."""
    here = [_set_here(pack, own) for pack in ids(own)]
    same = next((one for one in here if one.mark == parcel.mark), None)
    if same is not None:
        return Look(parcel, Standing.SAME, same, _states(parcel, same))
    versions = [one for one in here if _is_of(parcel.pack.identity, one.head)]
    older = next((one for one in versions if one.mark in _marks(parcel.versions)), None)
    if older is not None:
        return Look(parcel, Standing.NEWER, older, _states(parcel, older))
    newer = next((one for one in versions if parcel.mark in _marks(one.versions)), None)
    if newer is not None:
        return Look(parcel, Standing.OLDER, newer, _states(parcel, newer))
    apart = next(iter(versions), None)
    return Look(parcel, Standing.APART if apart else Standing.NEW, apart, _states(parcel, apart))


def _set_here(pack: str, own: Path) -> SetHere:
    files = files_here(pack, own)
    head = head_of(pack, files)
    return SetHere(head, files, mark_of(head, files), versions_of(pack, own))


def _marks(versions: Versions) -> Collection[str]:
    return {one.mark for one in versions}


def _states(parcel: UnpackedSet, here: SetHere | None) -> dict[str, str]:
    """For each file of the parcel, and each that is here: new, changed, same or gone. Names of sets do not count."""
    known = here.files if here is not None else {}
    states = {name: _state(known.get(name), data) for name, data in parcel.files.items()}
    states |= {name: GONE for name in known if name not in parcel.files}
    if here is not None and mark_of(parcel.pack, {}) == mark_of(here.head, {}):
        states[PACK_FILE] = SAME
    return states


def _state(known: bytes | None, data: bytes) -> str:
    return NEW if known is None else SAME if known == data else CHANGED


def take_in(parcel: UnpackedSet, own: Path, beside: bool = False, name: str = "") -> Path | None:
    """The folder in which the set lies now; None if nothing was written, because it would not be a newer version.

    With `beside` it comes in under a name of its own, and what is here stays. OSError, and then all is as it was.
    """
    found = look(parcel, own)
    if found.standing is Standing.SAME or not (found.lays or beside):
        return None
    if found.standing is Standing.NEWER and found.here is not None and not beside:
        return _renewed(parcel, found.here, own)
    free = _free_folder(parcel.pack, own)
    head = {"name": free_set_name(parcel.pack, own, name), "id": ""}
    return _laid(_with_head(parcel.files, head), own / free, own, _versions(parcel))


def _versions(parcel: UnpackedSet) -> Versions:
    return with_version(parcel.versions, parcel.mark, parcel.made)


def _with_head(files: Files, values: dict[str, str]) -> Files:
    return files | {PACK_FILE: changed_head(files[PACK_FILE], values)}


def _renewed(parcel: UnpackedSet, here: SetHere, own: Path) -> Path:
    """In the place of the older version. Of a set that comes with the game only what differs lies in the folder."""
    pack = here.head.id
    shipped = shipped_files(pack)
    files = {name: data for name, data in parcel.files.items() if shipped.get(name) != data}
    if not shipped:
        files = _with_head(files, {"name": here.head.name, "id": ""})
    return _laid(files, own_folder(pack, own), own, united(here.versions, _versions(parcel)))


def _free_folder(head: Pack, own: Path) -> str:
    """A folder that nothing lies in, and nothing lay in: sessions know cards by it. The school's own set stays free."""

    def taken(name: str) -> bool:
        known = (own / name).exists() or (own / BIN / name).exists() or is_shipped(name)
        return known or name == OWN_PACK or is_reserved(name)

    return free_name(head.id if head.id != OWN_PACK else slug(head.name, "set"), taken)


def free_set_name(head: Pack, own: Path, wanted: str = "") -> str:
    """What the set is called here, so that nobody mistakes it for another one."""
    known = {head_here(pack, own).name for pack in ids(own)}
    name = " ".join(wanted.split()) or head.name
    if name in known and head.author and head.author not in name:
        name = f"{name} – {head.author}"
    return free_name(name[: MOST_NAME - 5], known.__contains__, "{name} ({n})")


def _laid(files: Files, folder: Path, own: Path, versions: Versions) -> Path:
    fresh = own / f".{folder.name}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        for name, data in files.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_bytes(data)
        remember(fresh, versions)
        _keep_what_is_beside(folder, fresh)
        old = to_bin(folder, own) if folder.exists() else None
        try:
            put_in_place(fresh, folder)
        except OSError:
            if old is not None:
                put_in_place(old, folder)
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return folder


def _keep_what_is_beside(old: Path, fresh: Path) -> None:
    """Drafts and notes of the author stay with the set."""
    for path in old.glob(".*") if old.is_dir() else ():
        if path.is_dir():
            shutil.copytree(path, fresh / path.name)
