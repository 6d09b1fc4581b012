"""The files inside a zip that somebody was given, by the names of a set. Nothing that it says of itself is believed.

What computers put into every zip is passed over. It knows no cards and no folders.
"""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Sequence
from pathlib import PurePosixPath

from game.content.archive_writer import MANIFEST, PICTURES
from game.content.field_check import SLUG
from game.content.problem import Phrase, Problem, phrase, short
from game.content.stray_files import PACK_FILE
from game.system.file_names import is_reserved

MOST_BYTES, MOST_FILES, MOST_FILE = 64 << 20, 2_000, 4 << 20
"""Bytes of the whole, packed and unpacked; files; bytes of one file."""
CARD_NAME = re.compile(rf"(?:{SLUG.pattern})\.yaml")
PICTURE_NAME = re.compile(rf"{PICTURES}(?:{SLUG.pattern})\.(?:svg|png)")
LITTER = frozenset(("desktop.ini", "thumbs.db", "icon\r"))
"""What macOS and Windows lay into every folder that somebody looked at."""
HIDDEN = re.compile(r"\.+[^./].*")
"""A name that folders do not show: notes of a computer, or our own beside the cards of a set."""
MAC = "__macosx"
ODD_FOLDER = re.compile(r"\.*|.*:.*")
"""No folder that somebody packed: it would lead elsewhere."""


class SetRejected(Exception):
    """The file cannot be taken in; `problems` say why, at least one."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems[0].message.msgid)
        self.problems = problems


def rejected(path: str, message: Phrase, hint: Phrase | None = None) -> SetRejected:
    return SetRejected(Problem(path, 1, 1, message, hint))


def entries_of(archive: zipfile.ZipFile, name: str) -> tuple[dict[str, bytes], str]:
    """The files of the set, and the folder that they were packed in, "" if in none. SetRejected."""
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        raise rejected(name, phrase("{n} files are in it; at most {most} may be", n=len(entries), most=MOST_FILES))
    told = [(_path(entry), entry) for entry in entries]
    kept = [(path, entry) for path, entry in told if not _is_litter(path, entry)]
    top = _top([path for path, _ in kept])
    files: dict[str, bytes] = {}
    room = MOST_BYTES
    for path, entry in kept:
        inside = _own_name(path.removeprefix(top))
        _check_entry(inside, entry, files, name)
        files[inside] = _content(archive, entry, min(room, MOST_FILE), name)
        room -= len(files[inside])
    return files, PurePosixPath(top).name


def _path(entry: zipfile.ZipInfo) -> str:
    """Its path; some programs of Windows write it as they write their own, others begin with the folder they are in."""
    path = entry.filename.replace("\\", "/")
    while path.startswith("./"):
        path = path[2:]
    return path


def _is_litter(path: str, entry: zipfile.ZipInfo) -> bool:
    parts = path.lower().rstrip("/").split("/")
    folder = (path.endswith("/") or not path) and not entry.file_size and ".." not in parts
    return folder or MAC in parts[:-1] or parts[-1] in LITTER or parts[-1].startswith("._") or _is_hidden(path, parts)


def _is_hidden(path: str, parts: Sequence[str]) -> bool:
    """A card or a picture of such a name is none that we pass over: whoever packed it may have meant it."""
    meant = path.lower().endswith((".yaml", ".svg", ".png"))
    return not {"..", "~"} & {*parts} and any(map(HIDDEN.fullmatch, parts[:-1] if meant else parts))


def _top(paths: Sequence[str]) -> str:
    """The folders, if any, that all files lie in because somebody packed a folder."""
    heads = {path.lower() for path in (PACK_FILE, MANIFEST)}
    top = ""
    while paths and not any(path[len(top) :].lower() in heads for path in paths):
        first, _, rest = paths[0][len(top) :].partition("/")
        deeper = f"{top}{first}/"
        if not rest or ODD_FOLDER.fullmatch(first) or not all(path.startswith(deeper) for path in paths):
            return top
        top = deeper
    return top


def _own_name(path: str) -> str:
    """The name as a set has it: the endings, and the two names that are ours, may have come in capitals."""
    if path.lower() in (PACK_FILE, MANIFEST):
        return path.lower()
    stem, dot, ending = path.rpartition(".")
    folder, slash, rest = stem.rpartition("/")
    return (
        f"{folder.lower() + slash if folder.lower() + slash == PICTURES else folder + slash}{rest}{dot}{ending.lower()}"
    )


def may_be_in_a_set(path: str) -> bool:
    """Whether a file of a set is called so: a card, the head, a picture; never a device of Windows."""
    named = CARD_NAME.fullmatch(path) or PICTURE_NAME.fullmatch(path)
    return bool(named) and not is_reserved(path.rpartition("/")[2])


def _check_entry(path: str, entry: zipfile.ZipInfo, known: dict[str, bytes], name: str) -> None:
    """The name must be one that we give ourselves; that leaves no room for .., drives, links and odd letters."""
    told = short(path, 60)
    if entry.flag_bits & 1:
        raise rejected(name, phrase("'{name}' is locked with a password", name=told))
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise rejected(name, phrase("'{name}' is a link, not a file", name=told))
    if path != MANIFEST and not may_be_in_a_set(path):
        raise rejected(name, phrase("'{name}' does not belong in a set", name=told), _cure(path))
    if path.casefold() in {one.casefold() for one in known}:
        raise rejected(name, phrase("'{name}' is in it twice", name=told))


def _cure(path: str) -> Phrase:
    if path.lower().endswith(".yaml"):
        return phrase("the name of a card file has small letters, figures and hyphens only, like lost-keys.yaml")
    return phrase("a set holds pack.yaml, cards, and a folder of pictures; take the rest out")


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, name: str) -> bytes:
    """At most so many bytes, whatever the entry says of its size."""
    with archive.open(entry) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise rejected(name, phrase("'{name}' is too large", name=short(entry.filename, 60)))
    return data
