"""Which version of a set this is: a mark of its contents, and the marks of those that went before. Knows no folders.

Of two versions of a set the older one is the one whose mark the other remembers. No clock decides it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from game.content.stray_files import PACK_FILE
from game.core.cards import Pack

MOST = 200
"""Versions that are remembered, the latest."""
MARK = re.compile("[0-9a-f]{32}")
DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Version:
    """`made` is the ISO date on which it was handed on, "" where nobody said."""

    mark: str
    made: str = ""


Versions = tuple[Version, ...]


def mark_of(head: Pack, files: Mapping[str, bytes]) -> str:
    """The same for the same cards and pictures, whatever the set is called and wherever it lies."""
    themes = [[theme.id, theme.title, theme.icon, theme.colour] for theme in head.themes]
    chapters = [[one.code, one.title, one.like] for one in head.chapters]
    sums = [[name, sha256(data).hexdigest()] for name, data in sorted(files.items()) if name != PACK_FILE]
    told = json.dumps([head.language, head.author, head.licence, themes, chapters, sums])
    return sha256(told.encode()).hexdigest()[:32]


def with_version(versions: Versions, mark: str, made: str) -> Versions:
    """These and this one as the last, unless it is the last already."""
    if versions and versions[-1].mark == mark:
        return versions
    return (*versions, Version(mark, made))[-MOST:]


def united(first: Versions, second: Versions) -> Versions:
    """Both, each once, in their order."""
    return tuple({one.mark: one for one in (*first, *second)}.values())[-MOST:]


def versions_from(given: object) -> Versions:
    """What a file says of its versions; what is odd in it counts as not there."""
    entries: Iterable[object] = given if isinstance(given, list) else ()
    return tuple(one for entry in entries if (one := _version(entry)) is not None)[-MOST:]


def _version(entry: object) -> Version | None:
    if not isinstance(entry, dict):
        return None
    mark, made = entry.get("mark"), entry.get("made")
    if not isinstance(mark, str) or not MARK.fullmatch(mark):
        return None
    return Version(mark, made if isinstance(made, str) and DAY.fullmatch(made) else "")


def versions_json(versions: Versions) -> list[dict[str, str]]:
    return [{"mark": one.mark, "made": one.made} for one in versions]
