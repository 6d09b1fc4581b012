"""What this user chose once: language, folder, letters, contacts. A broken settings file is set aside, never fatal.

While the game runs only what was changed in it is written, so that another program's changes stay.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from game.core.colour_themes import COLOUR_THEMES
from game.core.contacts import STANDARD, Contact, too_old
from game.core.motion_wishes import MOTION_WISHES
from game.core.school import NO_SCHOOL, School
from game.core.value import Value, value
from game.settings.school import read_school, school_json
from game.system.atomic_write import put_in_place, write_atomic
from game.system.file_names import free_name
from game.system.plain_files import NoPlainFile, TooLong, plain_bytes

MOST_CAMERAS = 16
"""More than any laptop has; beyond its last one they begin anew."""


@value
class Settings(Value):
    """`contacts` maps the key of a line to its number and the ISO date it was confirmed ("" if it was not).

    `school` is stored with the settings, its logo as a file of its own (see school.py).
    """

    language: str = "nl"
    folder: str = ""
    folder_asked: bool = False
    zoom: float = 1.0
    contacts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    school: School = NO_SCHOOL
    second_language: str = ""  # "": a card stands there in one language
    sets: Mapping[str, bool] = field(default_factory=dict)  # by the id of a set of cards: switched on, or off
    sounds: bool = False  # a soft one when a talk or a pause is over
    full_screen: bool = False  # of the wall, where there is one screen
    colours: str = COLOUR_THEMES[0]  # the theme of wall and desk
    motion: str = MOTION_WISHES[0]  # how much moves there
    mirrored: bool = False  # who leads stands at the left of the wall
    board: bool = False  # the wall is pressed by hand
    camera: int = 0  # which of those that this computer has reads voting cards

    @property
    def folder_here(self) -> str:
        """The folder, where this computer can have one of that name; the settings may have come along from another.

        A path that is not whole would be one inside whatever folder the program was started in.
        """
        return self.folder if Path(self.folder).is_absolute() else ""

    def contact_lines(self, today: str = "") -> tuple[Contact, ...]:
        """The contact block with what this school filled in and confirmed; by `today` (ISO) it may be too long ago."""
        return tuple(self._filled(contact, today) for contact in STANDARD)

    def _filled(self, contact: Contact, today: str) -> Contact:
        if contact.key not in self.contacts:
            return contact
        number, confirmed = self.contacts[contact.key]
        if too_old(confirmed, today):
            return replace(contact, number=number, earlier=confirmed)
        return replace(contact, number=number, confirmed_on=confirmed)

    def confirmed(self, today: str) -> frozenset[str]:
        """The keys of the contacts whose number somebody confirmed, not too long ago."""
        return frozenset(contact.key for contact in self.contact_lines(today) if contact.confirmed_on)

    def with_contact(self, key: str, number: str, confirmed_on: str) -> Settings:
        return replace(self, contacts={**self.contacts, key: (number, confirmed_on)})


ODD, CLOSED = "settings_odd", "settings_closed"
"""What can be wrong with a settings file: something in it cannot be read, or the file cannot be opened."""
LEAST_ZOOM, MOST_ZOOM = 0.8, 1.5
CODE = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")
"""Of a language."""
MOST_BYTES, MOST_PATH, MOST_LINE = 1 << 20, 4096, 200
"""Of the file; of a folder; and of the texts in a line of its tables."""


def load(path: Path) -> Settings:
    """The settings of this user; the usual one for each that is not there or cannot be read."""
    return load_checked(path)[0]


def load_checked(path: Path) -> tuple[Settings, str]:
    """The same, and what is wrong: "", ODD or CLOSED. A file that is odd is copied as it was."""
    try:
        stored = read_json(path)
        settings, odd = _settings(stored, path)
    except NoPlainFile:
        return Settings(), CLOSED
    except FileNotFoundError:
        return Settings(), ""
    except TooLong:
        return Settings(), ODD
    except OSError:
        return Settings(), CLOSED
    except (ValueError, RecursionError):
        settings, odd = Settings(), True
    if odd:
        with suppress(OSError):
            set_aside(path)
    return settings, ODD if odd else ""


def read_json(path: Path) -> dict[str, Any]:
    """What is in the file, with what this version does not know. OSError; ValueError or RecursionError if it is odd."""
    stored = storable(json.loads(plain_bytes(path, MOST_BYTES)))
    if not isinstance(stored, dict):
        raise ValueError("no settings")
    return stored


def storable(value: Any) -> Any:
    """The same with half characters made whole: no file can hold them."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode().replace("\0", "")
    if isinstance(value, list):
        return [storable(one) for one in value]
    return {storable(key): storable(one) for key, one in value.items()} if isinstance(value, dict) else value


PLAIN = (
    "language", "second_language", "folder", "folder_asked", "zoom", "full_screen", "sounds",
    "colours", "motion", "mirrored", "board", "camera",
)  # fmt: skip
"""Choices of one word, number or yes and no."""


def _settings(stored: Mapping[str, Any], path: Path) -> tuple[Settings, bool]:
    """Field by field; True if one of them is not what it should be."""
    usual = Settings()
    found: dict[str, Any] = {}
    for name in PLAIN:
        found[name] = stored.get(name, getattr(usual, name))
    found["zoom"] = _fraction(found["zoom"])
    odd = {name for name, value in found.items() if type(value) is not type(getattr(usual, name))}
    odd |= {name for name in ("language", "second_language") if found[name] and not CODE.fullmatch(str(found[name]))}
    odd |= {"colours"} if found["colours"] not in COLOUR_THEMES else set()
    odd |= {"motion"} if found["motion"] not in MOTION_WISHES else set()
    odd |= {"camera"} if "camera" not in odd and not 0 <= found["camera"] < MOST_CAMERAS else set()
    odd |= {"language"} if not found["language"] else set()
    odd |= {"folder"} if len(str(found["folder"])) > MOST_PATH else set()
    if "zoom" not in odd and not math.isfinite(found["zoom"]):
        odd.add("zoom")
    contacts, strange = _contacts(stored.get("contacts", {}))
    right = {name: value for name, value in found.items() if name not in odd}
    sets, strange_sets = _sets(stored.get("sets", {}))
    settings = replace(usual, **right, contacts=contacts, school=read_school(stored.get("school"), path), sets=sets)
    zoom = min(max(settings.zoom, LEAST_ZOOM), MOST_ZOOM)
    return replace(settings, zoom=zoom), bool(odd or strange or strange_sets)


def _fraction(number: object) -> object:
    """A whole number is a fraction too; one that is out of all measure is none."""
    return float(number) if type(number) is int and abs(number) < MOST_BYTES else number


def _sets(stored: object) -> tuple[dict[str, bool], bool]:
    """Which sets of cards were switched on or off, and whether something else was there."""
    lines = stored if isinstance(stored, dict) else {}
    right = {name: on for name, on in lines.items() if isinstance(on, bool) and len(name) <= MOST_LINE}
    return right, lines is not stored or len(right) < len(lines)


def _contacts(stored: object) -> tuple[dict[str, tuple[str, str]], bool]:
    """Number and date of each line, and whether something else was there."""
    lines = stored if isinstance(stored, dict) else {}
    right = {
        key: (line[0], line[1])
        for key, line in lines.items()
        if isinstance(line, list) and len(line) > 1 and isinstance(line[0], str) and isinstance(line[1], str)
        if len(key) + len(line[0]) + len(line[1]) <= MOST_LINE
    }
    return right, lines is not stored or len(right) < len(lines)


def set_aside(path: Path) -> None:
    """Keep a copy of this file beside it, unless one is there already. OSError."""
    data = plain_bytes(path, MOST_BYTES)

    def differs(suffix: str) -> bool:
        copy = path.with_suffix(suffix)
        return copy.exists() and not _holds(copy, data)

    copy = path.with_suffix(free_name(".broken", differs, "{name}{n}"))
    if not copy.exists():
        write_atomic(copy, data)


def _holds(copy: Path, data: bytes) -> bool:
    try:
        return plain_bytes(copy, MOST_BYTES) == data
    except OSError:
        return False


def move_aside(path: Path) -> None:
    """What is no settings file, or far too large for one, makes room under another name. OSError."""
    put_in_place(path, path.with_suffix(free_name(".broken", lambda end: path.with_suffix(end).exists(), "{name}{n}")))


def to_json(settings: Settings) -> dict[str, Any]:
    """As it stands in the file."""
    return {
        "language": settings.language,
        "second_language": settings.second_language,
        "folder": settings.folder,
        "folder_asked": settings.folder_asked,
        "zoom": settings.zoom,
        "full_screen": settings.full_screen,
        "sounds": settings.sounds,
        "colours": settings.colours,
        "motion": settings.motion,
        "mirrored": settings.mirrored,
        "board": settings.board,
        "camera": settings.camera,
        "contacts": {key: list(value) for key, value in settings.contacts.items()},
        "sets": dict(settings.sets),
        "school": school_json(settings.school),
    }


def save(path: Path, settings: Settings) -> None:
    """Written whole or not at all. OSError if the disk refuses."""
    write_json(path, to_json(settings))


def write_json(path: Path, stored: Mapping[str, Any]) -> None:
    """The same for values that were read from a file."""
    write_atomic(path, json.dumps(stored, ensure_ascii=False, indent=1).encode("utf-8"))


class SettingsFile:
    """`known` is what this program read or wrote last."""

    def __init__(self, path: Path, known: Settings) -> None:
        self._path, self._known = path, to_json(known)

    def save(self, settings: Settings) -> None:
        """Write what changed over what is in the file now. OSError if the disk refuses; then it is tried again."""
        now = to_json(settings)
        write_json(self._path, self._merged(now))
        self._known = now

    def _merged(self, now: dict[str, Any]) -> dict[str, Any]:
        odd = load_checked(self._path)[1] == ODD
        try:
            stored = read_json(self._path)
        except (NoPlainFile, TooLong):
            move_aside(self._path)
            return now
        except (FileNotFoundError, ValueError, RecursionError):
            return now
        return stored | now if odd else merged(stored, self._known, now)


def merged(there: Mapping[str, Any], before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """`there` with what is other in `now` than it was in `before`; the rest as it was."""
    made = dict(there)
    for name in (name for name in (*before, *now) if before.get(name) != now.get(name)):
        if isinstance(now.get(name), Mapping):
            made[name] = merged(_mapping(there.get(name)), _mapping(before.get(name)), now[name])
        elif name in now:
            made[name] = now[name]
        else:
            made.pop(name, None)
    return made


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
