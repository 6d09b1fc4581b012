"""Looks into a .okpack that somebody was given: all that is wrong with it, before a single byte is written anywhere.

A zip can lie about sizes, names and contents; nothing of it is believed. It knows no folders.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from game.content.archive_entries import MOST_BYTES, SetRejected, entries_of, rejected
from game.content.archive_writer import FORMAT, MANIFEST, PICTURES, VERSION, AnyPicture
from game.content.card_file import Bounds, build_card, called_twice
from game.content.field_check import SLUG, device_name
from game.content.pack_file import build_pack
from game.content.picture_check import Either, fault_of
from game.content.problem import Phrase, Problem, phrase, short
from game.content.set_version import DAY, Versions, mark_of, versions_from
from game.content.stray_files import PACK_FILE
from game.core.cards import UNNUMBERED, Card, OwnChapter, Pack
from game.system.file_names import slug

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class UnpackedSet:
    """A set that may be taken in: its pack, its cards, and the files as they are to be written.

    `made` is the day on which it was handed on, `versions` what it remembers of the versions up to this one. `doubts`
    keep nothing out: somebody may look at them again.
    """

    pack: Pack
    files: dict[str, bytes] = field(default_factory=dict)
    made: str = ""
    versions: Versions = ()
    doubts: tuple[Problem, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        return self.pack.cards

    @property
    def mark(self) -> str:
        return mark_of(self.pack, self.files)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a set finds where it comes: themes and pictures that every game has, and the chapters of other sets.

    Without any theme all will do, and without any picture.
    """

    themes: tuple[str, ...] = ()
    pictures: frozenset[str] = frozenset()
    chapters: tuple[OwnChapter, ...] = ()


NOWHERE = Surroundings()


def unpack(data: bytes, name: str = "", around: Surroundings = NOWHERE) -> UnpackedSet:
    """The set in this file, wholly checked. SetRejected with a sentence for each fault; it raises nothing else."""
    if len(data) > MOST_BYTES:
        raise rejected(name, phrase("the file is larger than {most} MB", most=MOST_BYTES >> 20))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files, folder = entries_of(archive, name)
    except SetRejected:
        raise
    except Exception as fault:  # a broken zip fails in a dozen ways, none of them ours
        raise rejected(name, phrase("this is not a set of cards, or it is damaged"), _again()) from fault
    manifest = _manifest(files.pop(MANIFEST, None), PACK_FILE in files, name)
    if manifest:
        _compare(files, manifest, name)
    given = str(manifest.get("id", "")) or slug(folder or name.rpartition(".")[0] or name, "set")
    found = _unpacked_set(given, files, around)
    return replace(found, made=_day(manifest.get("made")), versions=versions_from(manifest.get("versions")))


def _again() -> Phrase:
    return phrase("ask for the file again")


def _day(given: object) -> str:
    return given if isinstance(given, str) and DAY.fullmatch(given) else ""


def _manifest(data: bytes | None, has_head: bool, name: str) -> Json:
    """The list of contents. A folder that somebody packed by hand has none, and says by its head what it is."""
    if data is None:
        if has_head:
            return {}
        raise rejected(name, phrase("this is not a set of cards: there is no pack.yaml in it"), _again())
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.get("format") != FORMAT or type(found.get("version")) is not int:
        raise rejected(name, phrase("this is not a set of cards, or it is damaged"), _again())
    if found["version"] > VERSION:
        raise rejected(name, phrase("it was made by a newer Open Kaart"), phrase("install the newest version first"))
    known = found.get("id")
    if not isinstance(known, str) or not SLUG.fullmatch(known) or len(known) > 60:
        raise rejected(name, phrase("the list of its contents is damaged"), _again())
    if (told := device_name(known)) is not None:
        raise rejected(name, *told)
    return found


def _compare(files: dict[str, bytes], manifest: Json, name: str) -> None:
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
        raise rejected(name, told, _packed_anew())
    for path, data in files.items():
        if sums[path] != sha256(data).hexdigest():
            told = phrase("'{name}' was changed or damaged on the way", name=short(path, 60))
            raise rejected(name, told, _packed_anew())


def _packed_anew() -> Phrase:
    return phrase("ask for the file again; if you changed it on purpose, take manifest.json out of it")


def _is_listed(one: object) -> bool:
    return isinstance(one, dict) and isinstance(one.get("name"), str)


def _unpacked_set(pack: str, files: dict[str, bytes], around: Surroundings) -> UnpackedSet:
    found, problems = examined(pack, files, around)
    if not all(one.warns for one in problems):
        raise SetRejected(*(one for one in problems if not one.warns))
    if not found.cards:
        raise rejected(PACK_FILE, phrase("there is no card in it"))
    return replace(found, doubts=tuple(problems))


def examined(pack: str, files: Mapping[str, bytes], around: Surroundings) -> tuple[UnpackedSet, list[Problem]]:
    """What is right of a set, and every problem in the order of its files. Each names the file in its `path`."""
    head = build_pack(files.get(PACK_FILE, b""), pack, PACK_FILE, around.chapters)
    problems, cards = list(head.problems), dict[str, Card]()
    bounds = _bounds(head.pack, files, around)
    for name, data in sorted(files.items()):
        if name.startswith(PICTURES) and (fault := fault_of(name, data)):
            problems.append(fault.at(name))
        if name.endswith(".yaml") and name != PACK_FILE:
            card, wrong = build_card(data, pack, name.removesuffix(".yaml"), bounds, name)
            problems += wrong
            if card is not None:
                problems += _second_of_its_code(card, cards, name)
                cards[name] = card
    return UnpackedSet(replace(head.pack, cards=tuple(cards.values())), dict(files)), sorted(problems)


def _bounds(head: Pack, files: Iterable[str], around: Surroundings) -> Bounds:
    brought = tuple(name.removeprefix(PICTURES).rpartition(".")[0] for name in files if name.startswith(PICTURES))
    themes = tuple(dict.fromkeys((*(theme.id for theme in head.themes), *around.themes))) if around.themes else ()
    pictures = Either(around.pictures, brought) if around.pictures else AnyPicture()
    return Bounds(pictures, themes, chapters=tuple(one.code for one in head.chapters), own=brought)


def _second_of_its_code(card: Card, before: Mapping[str, Card], name: str) -> list[Problem]:
    other = next((file for file, one in before.items() if one.code == card.code != UNNUMBERED), None)
    return [] if other is None else [Problem(name, 1, 1, *called_twice(card.code, other))]
