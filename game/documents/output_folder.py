"""Lays documents in their folder: whole files, and never over a file that is not this session's own."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from game.core.days import day_of
from game.core.session import Phase, Session
from game.i18n.words import Words
from game.system.atomic_write import clear_leftovers, unfinished, write_atomic
from game.system.file_names import free_path, legal


def file_stem(session: Session, say: Words) -> str:
    """`De Wilg 2026-11-12 concept`: in the order people look for."""
    draft = say("draft")
    return f"{legal(session.setup.school, 'Open Kaart')} {day_of(session.at)} {draft}"


def outdated(before: Session, now: Session) -> bool:
    """Whether the text that lies in the folder says something else than the session does now."""
    changed = (now.agreements, now.roles) != (before.agreements, before.roles)
    return changed or (now.phase is Phase.PROTOCOL and before.phase is not Phase.PROTOCOL)


def put_folder(folder: Path, files: dict[str, bytes]) -> Path:
    """A new folder with these files: whole or not at all, and never over another one. OSError."""
    place = free_path(folder)
    fresh = unfinished(place)
    clear_leftovers(place.parent)
    try:
        for name, data in files.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            write_atomic(fresh / name, data)
        os.replace(fresh, place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return place


@dataclass
class OutputFolder:
    """The folder that protocols go into, and which files in it are ours to replace.

    `reviewed` are the keys of what was noticed and shown before a document left. `refused` is the format that the
    folder did not take, `places` are folders that would.
    """

    folder: Path
    reviewed: frozenset[str] = frozenset()
    refused: str = ""
    places: tuple[str, ...] = ()
    _ours: dict[tuple[str, str], tuple[Path, bytes]] = field(default_factory=dict)

    def put(self, session: Session, say: Words, data: bytes, form: str = "txt") -> Path:
        """Write this session's file anew, or beside it if somebody changed it meanwhile. OSError."""
        key = (session.id, form)
        known = self._untouched(key)
        path = known[0] if known else free_path(self.folder / f"{file_stem(session, say)}.{form}")
        if known is None or known[1] != data:
            write_atomic(path, data)
        self._ours[key] = (path, data)
        return path

    def _untouched(self, key: tuple[str, str]) -> tuple[Path, bytes] | None:
        """Our file and what is in it, if it lies in the folder as we wrote it."""
        known = self._ours.get(key)
        try:
            return known if known and known[0].parent == self.folder and known[0].read_bytes() == known[1] else None
        except OSError:
            return None
