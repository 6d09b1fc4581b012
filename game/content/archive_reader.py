"""Looks into a .okpack that somebody was given: all that is wrong with it, before a single byte is written anywhere.

A zip can lie about sizes, names and contents; nothing of it is believed. It knows no folders.
"""

from __future__ import annotations

import io
import json
import re
import stat
import zipfile
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from game.content.archive_writer import FORMAT, MANIFEST, PICTURES, VERSION, AnyPicture
from game.content.card_file import Bounds, build_card
from game.content.field_check import SLUG
from game.content.pack_file import PACK_FILE, build_pack
from game.content.picture_check import fault_of
from game.content.problem import Phrase, Problem, phrase, short
from game.core.cards import Card, Pack
from game.system.file_names import is_reserved

MOST_BYTES, MOST_FILES, MOST_FILE = 64 << 20, 2_000, 4 << 20
"""Bytes of the whole, packed and unpacked; files; bytes of one file."""
CARD_NAME = re.compile(rf"(?:{SLUG.pattern})\.yaml")
PICTURE_NAME = re.compile(rf"{PICTURES}(?:{SLUG.pattern})\.(?:svg|png)")


@dataclass(frozen=True, slots=True)
class UnpackedSet:
    """A set that may be taken in: its pack, its cards, and the files as they are to be written."""

    pack: Pack
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def cards(self) -> tuple[Card, ...]:
        return self.pack.cards


class SetRejected(Exception):
    """The file cannot be taken in; `problems` say why, at least one."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems[0].message.msgid)
        self.problems = problems


def unpack(data: bytes, name: str = "") -> UnpackedSet:
    """The set in this file, wholly checked. SetRejected with a sentence for each fault; it raises nothing else."""
    if len(data) > MOST_BYTES:
        raise _rejected(name, phrase("the file is larger than {most} MB", most=MOST_BYTES >> 20))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = _files(archive, name)
    except SetRejected:
        raise
    except Exception as fault:  # a broken zip fails in a dozen ways, none of them ours
        raise _rejected(name, phrase("this is not a set of cards, or it is damaged"), _again()) from fault
    manifest = _manifest(files.pop(MANIFEST, None), name)
    _compare(files, manifest, name)
    return _unpacked_set(str(manifest["id"]), files)


def _again() -> Phrase:
    return phrase("ask for the file again")


def _rejected(path: str, message: Phrase, hint: Phrase | None = None) -> SetRejected:
    return SetRejected(Problem(path, 1, 1, message, hint))


def _files(archive: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        raise _rejected(name, phrase("{n} files are in it; at most {most} may be", n=len(entries), most=MOST_FILES))
    files: dict[str, bytes] = {}
    room = MOST_BYTES
    for entry in entries:
        _check_entry(entry, {known.casefold() for known in files}, name)
        files[entry.filename] = _content(archive, entry, min(room, MOST_FILE), name)
        room -= len(files[entry.filename])
    return files


def _check_entry(entry: zipfile.ZipInfo, known: set[str], name: str) -> None:
    """The name must be one that we give ourselves; that leaves no room for .., drives, links and odd letters."""
    told = short(entry.filename, 60)
    if entry.flag_bits & 1:
        raise _rejected(name, phrase("'{name}' is locked with a password", name=told))
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise _rejected(name, phrase("'{name}' is a link and no file", name=told))
    named = CARD_NAME.fullmatch(entry.filename) or PICTURE_NAME.fullmatch(entry.filename)
    if (entry.filename != MANIFEST and not named) or is_reserved(entry.filename.rpartition("/")[2]):
        raise _rejected(name, phrase("'{name}' does not belong in a set", name=told))
    if entry.filename.casefold() in known:
        raise _rejected(name, phrase("'{name}' is in it twice", name=told))


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, name: str) -> bytes:
    """At most so many bytes, whatever the entry says of its size."""
    with archive.open(entry) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise _rejected(name, phrase("'{name}' is too large", name=short(entry.filename, 60)))
    return data


def _manifest(data: bytes | None, name: str) -> dict[str, Any]:
    if data is None:
        raise _rejected(name, phrase("the list of its contents is missing"), _again())
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.get("format") != FORMAT or type(found.get("version")) is not int:
        raise _rejected(name, phrase("this is not a set of cards, or it is damaged"), _again())
    if found["version"] > VERSION:
        raise _rejected(name, phrase("it was made by a newer Open Kaart"), phrase("install the newest version first"))
    known = found.get("id")
    if not isinstance(known, str) or not SLUG.fullmatch(known) or len(known) > 60 or is_reserved(known):
        raise _rejected(name, phrase("the list of its contents is damaged"), _again())
    return found


def _compare(files: dict[str, bytes], manifest: dict[str, Any], name: str) -> None:
    """Exactly the files of the list, each with its checksum."""
    listed = manifest.get("files")
    sums = {one["name"]: one.get("sha256") for one in (listed if isinstance(listed, list) else []) if _is_listed(one)}
    for missing in sorted(set(sums) ^ set(files)):
        what = short(missing, 60)
        told = (
            phrase("'{name}' is missing", name=what)
            if missing in sums
            else phrase("'{name}' is not in its list", name=what)
        )
        raise _rejected(name, told, _again())
    for path, data in files.items():
        if sums[path] != sha256(data).hexdigest():
            raise _rejected(name, phrase("'{name}' was changed or damaged on its way", name=short(path, 60)), _again())


def _is_listed(one: object) -> bool:
    return isinstance(one, dict) and isinstance(one.get("name"), str)


def _unpacked_set(pack: str, files: dict[str, bytes]) -> UnpackedSet:
    head = build_pack(files.get(PACK_FILE, b""), pack, PACK_FILE)
    bounds = Bounds(
        AnyPicture(), tuple(theme.id for theme in head.pack.themes), chapters=tuple(c.code for c in head.pack.chapters)
    )
    problems = list(head.problems)
    cards: list[Card] = []
    for name, data in sorted(files.items()):
        if name.startswith(PICTURES) and (fault := fault_of(name, data)):
            problems.append(Problem(name, 1, 1, *fault))
        if name.endswith(".yaml") and name != PACK_FILE:
            card, wrong = build_card(data, pack, name.removesuffix(".yaml"), bounds, name)
            problems += wrong
            cards += [card] if card else []
    if not all(one.warns for one in problems):
        raise SetRejected(*sorted(problems))
    if not cards:
        raise _rejected(PACK_FILE, phrase("there is no card in it"))
    return UnpackedSet(replace(head.pack, cards=tuple(cards)), files)
