"""Writes the protocol of a session into a folder: whole files, and never over a file that is not this session's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from game import __version__
from game.core.cards import Card
from game.core.session import Session
from game.protocol.compose import compose
from game.protocol.document import Context
from game.protocol.exports import EXPORTS
from game.settings import Settings, write_whole
from game.words import Words

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def context_of(settings: Settings, cards: tuple[Card, ...]) -> Context:
    """What this computer knows for every protocol."""
    return Context(settings.contact_lines(), __version__, settings.school, cards)


def protocol_bytes(session: Session, say: Words, context: Context, form: str = "txt") -> bytes:
    """The protocol of this session in a format of the registry. KeyError for a format that is not there."""
    return EXPORTS[form](compose(session, say, context), say)


def file_name(session: Session, say: Words, form: str) -> str:
    """`De Wilg 2026-11-12 concept.txt`: legal on every system, in the order people look for."""
    school = FORBIDDEN.sub(" ", session.setup.school).strip(" .")[:60] or "Open Kaart"
    draft = say("draft")
    return f"{' '.join(school.split())} {session.at[:10]} {draft}.{form}"


@dataclass
class Drawer:
    """The folder that protocols go into, and which files in it are ours to replace."""

    folder: Path
    _ours: dict[tuple[str, str], tuple[Path, bytes]] = field(default_factory=dict)

    def put(self, session: Session, say: Words, data: bytes, form: str = "txt") -> Path:
        """Write this session's file anew, or beside it if somebody changed it meanwhile. OSError."""
        key = (session.id, form)
        known = self._ours.get(key)
        path = known[0] if known and self._untouched(known) else free(self.folder / file_name(session, say, form))
        if not (known and path == known[0] and known[1] == data):
            write_whole(path, data)
        self._ours[key] = (path, data)
        return path

    def _untouched(self, known: tuple[Path, bytes]) -> bool:
        path, data = known
        try:
            return path.parent == self.folder and path.read_bytes() == data
        except OSError:
            return False


def free(path: Path) -> Path:
    """This path, or with (2), (3) ... where a file is already."""
    n, candidate = 1, path
    while candidate.exists():
        n += 1
        candidate = path.with_name(f"{path.stem} ({n}){path.suffix}")
    return candidate
