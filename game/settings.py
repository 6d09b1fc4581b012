"""What this user chose once: language, folder, letters, contacts. A broken settings file is set aside, never fatal."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.core.contacts import STANDARD, Contact, too_old
from game.core.school import NO_SCHOOL, School
from game.school_file import read_school, school_told


@dataclass(frozen=True, slots=True)
class Settings:
    """`contacts` maps the key of a line to its number and the ISO date it was confirmed ("" if it was not).

    `school` is kept beside the settings, its logo as a file of its own (see school_file.py).
    """

    language: str = "nl"
    folder: str = ""
    folder_asked: bool = False
    zoom: float = 1.0
    contacts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    school: School = NO_SCHOOL
    second_language: str = ""  # "": a card stands there in one language

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

    def with_contact(self, key: str, number: str, confirmed_on: str) -> Settings:
        return replace(self, contacts={**self.contacts, key: (number, confirmed_on)})


def load(path: Path) -> Settings:
    """The settings of this user; the defaults where there are none. A file that cannot be read is left beside it."""
    try:
        kept = json.loads(path.read_text("utf-8"))
        contacts = {str(k): (str(v[0]), str(v[1])) for k, v in kept.get("contacts", {}).items()}
        return Settings(
            str(kept.get("language", "nl")),
            str(kept.get("folder", "")),
            bool(kept.get("folder_asked", False)),
            float(kept.get("zoom", 1.0)),
            contacts,
            read_school(kept.get("school"), path),
            str(kept.get("second_language", "")),
        )
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, AttributeError, TypeError, IndexError, KeyError):
        _set_aside(path)
        return Settings()


def _set_aside(path: Path) -> None:
    try:
        os.replace(path, path.with_suffix(".broken"))
    except OSError:
        return  # it stays where it is; the next save will say what is wrong


def save(path: Path, settings: Settings) -> None:
    """Written whole or not at all. OSError if the disk refuses."""
    kept = {
        "language": settings.language,
        "second_language": settings.second_language,
        "folder": settings.folder,
        "folder_asked": settings.folder_asked,
        "zoom": settings.zoom,
        "contacts": {key: list(value) for key, value in settings.contacts.items()},
        "school": school_told(settings.school),
    }
    write_whole(path, json.dumps(kept, ensure_ascii=False, indent=1).encode("utf-8"))


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file in one step, so that a crash leaves the old one or the new one. OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    try:
        with open(fresh, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
