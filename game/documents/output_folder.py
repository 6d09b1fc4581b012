"""Lays documents in their folder: whole files, and never over a file that is not this session's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import assert_never

from game.core.adoption import ProtocolState
from game.core.days import day_of
from game.core.phases import Phase
from game.core.protocol_life import state
from game.core.session import Session
from game.i18n.words import Words
from game.system.atomic_write import clear_leftovers, is_held, put_in_place, unfinished, write_atomic
from game.system.file_names import free_folder, free_path, legal

Files = Mapping[str, bytes]
"""What they hold by their names; a stroke in a name is a folder inside."""


def file_stem(session: Session, say: Words) -> str:
    """`De Wilg 2026-11-12 concept`: in the order people look for."""
    return f"{legal(session.setup.school, 'Open Kaart')} {day_of(session.at)} {_how_far(session, say)}"


def _how_far(session: Session, say: Words) -> str:
    """In a word: on the day of a council meeting there are several of the same protocol."""
    now = state(session)
    match now:
        case ProtocolState.DRAFT:
            return say("draft")
        case ProtocolState.SUBMITTED:
            return say("proposal")
        case ProtocolState.ADOPTED:
            return say("adopted")
        case ProtocolState.WITHDRAWN:
            return say("withdrawn")
        case _:
            assert_never(now)


def _of_state(session: Session) -> str:
    """What was handed in or adopted is no newer draft: each has files of its own, and the earlier ones stay."""
    now = state(session)
    return "" if now is ProtocolState.DRAFT else f"@{now}"


def outdated(before: Session, now: Session) -> bool:
    """Whether the text that lies in the folder says something else than the session does now."""
    changed = _told(now) != _told(before)
    return changed or (now.phase is Phase.PROTOCOL and before.phase is not Phase.PROTOCOL)


def _told(session: Session) -> tuple[object, ...]:
    """What the team can still change in a protocol."""
    return session.agreements, session.roles, session.questions, session.judged, session.setup.team, session.changes


def put_folder(folder: Path, files: Files, ours: bool = False) -> Path:
    """A folder with these files: whole or not at all, and never over another one but `ours`. OSError."""
    fresh = unfinished(folder)
    clear_leftovers(folder.parent)
    try:
        for name, data in files.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            write_atomic(fresh / name, data)
        return _moved(fresh, folder, ours)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _moved(fresh: Path, folder: Path, ours: bool) -> Path:
    """Where it is now; beside the old one where somebody has a file of that open and the system refuses."""
    old = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if ours:
        with suppress(OSError):
            put_in_place(folder, old, patient=False)
    place = free_folder(folder)
    try:
        put_in_place(fresh, place)
    except OSError:
        if old.exists() and not folder.exists():
            put_in_place(old, folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return place


@dataclass
class OutputFolder:
    """The folder that protocols go into, and which files in it are ours to replace.

    `reviewed` are the keys of what was noticed and shown before a document left. `refused` is the format that the
    folder did not take, `places` are folders that would. `held` is the name of a file of ours that another program had
    open, so that what was written has another name. `remember` keeps a note with the session, by which its files
    are known again when it is opened another day: a name and what it held, never where it lies.
    """

    folder: Path
    reviewed: frozenset[str] = frozenset()
    refused: str = ""
    places: tuple[str, ...] = ()
    held: str = ""
    remember: Callable[[str, Mapping[str, str]], None] = lambda session, notes: None
    _ours: dict[tuple[str, str], Note] = field(default_factory=dict)

    def put(self, session: Session, say: Words, data: bytes, form: str = "txt", about: str = "") -> Path:
        """Write this session's file anew, or beside it if somebody changed it meanwhile. OSError.

        `about` says which paper it is; "" for the protocol.
        """
        stem = f"{file_stem(session, say)} {about}".strip()
        kind = (f"{about}.{form}" if about else form) + _of_state(session)
        return self._put(session.id, kind, self.folder / f"{stem}.{form}", data)

    def put_alone(self, name: str, data: bytes) -> Path:
        """The same for a paper that is no session's: known as ours for as long as the game runs. OSError."""
        return self._put(NO_SESSION, name, self.folder / name, data)

    def _put(self, session: str, kind: str, usual: Path, data: bytes) -> Path:
        mine, holds = self._untouched(session, kind), _digest(data)
        path = mine[0] if mine else free_path(usual)
        if mine is not None and mine[1] == holds:
            return path
        self._note(session, kind, path, holds)
        place = self.laid(path, usual, data)
        if place != path:
            self._note(session, kind, place, holds)
        return place

    def laid(self, path: Path, usual: Path, data: bytes) -> Path:
        """Where it is now: under the next free name where a program has the file open. OSError."""
        if not is_held(path):
            try:
                write_atomic(path, data)
                return path
            except PermissionError:
                if not path.exists():
                    raise
        place = free_path(usual)
        write_atomic(place, data)
        self.held = path.name
        return place

    def heard_held(self) -> str:
        """The name of the file that was held when something was written last; asked once, "" from then on."""
        held, self.held = self.held, ""
        return held

    def put_all(self, session: Session, say: Words, files: Files) -> Path:
        """The same for a folder of files: it is ours as long as nothing in it was changed, added or taken away."""
        kind = FOLDER + _of_state(session)
        mine, hold = self._untouched(session.id, kind), _digest_of_all(files)
        path = mine[0] if mine else free_folder(self.folder / file_stem(session, say))
        self._note(session.id, kind, path, hold)
        place = put_folder(path, files, ours=mine is not None)
        if place != path:
            self._note(session.id, kind, place, hold)
            self.held = path.name
        return place

    def recall(self, session: Session, notes: Mapping[str, str]) -> Path | None:
        """What was noted of this session is ours again; the protocol that lies in the folder, None without one."""
        self.recall_notes(session.id, notes)
        for kind in ("docx", "pdf", "txt", *(name.removeprefix(WRITTEN) for name in notes)):
            note = self._ours.get((session.id, kind))
            if note is not None and note.name and (self.folder / note.name).exists():
                return self.folder / note.name
        return None

    def recall_notes(self, session: str, notes: Mapping[str, str]) -> None:
        """What was noted of this session is ours again."""
        for name, value in notes.items():
            if name.startswith(WRITTEN):
                self._ours[session, name.removeprefix(WRITTEN)] = Note.read(value)

    def _note(self, session: str, kind: str, path: Path, digest: str) -> None:
        """Before it is written: after a crash in between the file is known by what it held before or holds now."""
        known = self._ours.get((session, kind))
        before = known.digests[-1:] if known and known.name == path.name else ()
        note = self._ours[session, kind] = Note(path.name, (*before, digest))
        if session != NO_SESSION:
            self.remember(session, {WRITTEN + kind: note.written()})

    def _untouched(self, session: str, kind: str) -> tuple[Path, str] | None:
        """Our file or folder and the digest of what it holds, if it lies in the folder as we wrote it."""
        note = self._ours.get((session, kind))
        if note is None or not note.name:
            return None
        path = self.folder / note.name
        try:
            holds = _print_of(path)
        except PermissionError:  # open in a program that lets nobody else look into it
            self.held = path.name
            return None
        except OSError:
            return None
        return (path, holds) if holds in note.digests else None


WRITTEN, FOLDER = "written/", "all"
"""How a note is called that is kept with a session, and the kind of it that is about a folder of files."""
NO_SESSION = "-"
"""Where the id of a session stands: no note is kept."""


@dataclass(frozen=True, slots=True)
class Note:
    """The name of a file of ours and what it may hold: what was written last, and before that."""

    name: str
    digests: tuple[str, ...]

    def written(self) -> str:
        return "\n".join((self.name, *self.digests))

    @classmethod
    def read(cls, text: str) -> Note:
        """A note that was kept. A name that leads out of the folder names nothing."""
        name, *digests = text.split("\n")
        stays = name == Path(name).name and name not in ("", ".", "..") and "\0" not in name
        return cls(name if stays else "", tuple(digests))


def _print_of(path: Path) -> str:
    """What a file or a folder holds now. OSError."""
    if not path.is_dir():
        return _digest(path.read_bytes())
    found = (one for one in path.rglob("*") if not one.is_dir())
    return _digest_of_all({one.relative_to(path).as_posix(): one.read_bytes() for one in found})


def _digest_of_all(files: Files) -> str:
    return _digest("\n".join(f"{name} {_digest(data)}" for name, data in sorted(files.items())).encode())


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
