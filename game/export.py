"""The protocol of a session as bytes and as files: one format, or a folder with all of them. It knows no game."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from game import __version__
from game.core.cards import Card
from game.core.session import Session
from game.file_names import free, stem_of
from game.protocol.compose import compose
from game.protocol.document import Context
from game.protocol.exports import EXPORTS
from game.protocol.papers import PAPERS
from game.settings import Settings, write_whole
from game.words import Words

ALL = "all"
LEAFLETS = ("threats", "newcomers", "parents", "signing")


def context_of(settings: Settings, cards: tuple[Card, ...]) -> Context:
    """What this computer knows for every protocol."""
    return Context(settings.contact_lines(), __version__, settings.school, cards)


def protocol_bytes(session: Session, say: Words, context: Context, form: str = "txt") -> bytes:
    """The protocol of this session in a format of the registry. KeyError for a format that is not there.

    CannotPrint (see protocol/pdf.py) for a PDF where this computer cannot make one.
    """
    return EXPORTS[form](compose(session, say, context), say)


def folder_bytes(session: Session, say: Words, context: Context) -> dict[str, bytes]:
    """Every format and every leaflet by its name inside a folder, in the words of the document."""
    from game.protocol import pdf, text, word

    document = compose(session, say, context)
    names = dict.fromkeys(EXPORTS, say("protocol")) | {"csv": say("results"), "ics": say("review dates")}
    forms = [form for form in EXPORTS if form != "pdf" or pdf.can_write()]
    made = {f"{names[form]}.{form}": EXPORTS[form](document, say) for form in forms}
    titles = {
        "threats": say("plan for threats"),
        "newcomers": say("for new colleagues"),
        "parents": say("for parents"),
        "signing": say("signing sheet"),
    }
    inside = say("leaflets")
    for kind in LEAFLETS:
        paper = PAPERS[kind](document, say)
        made[f"{inside}/{titles[kind]}.docx"] = word.write(paper, say)
        if pdf.can_write():
            made[f"{inside}/{titles[kind]}.pdf"] = pdf.write(paper, say)
    mail = say("mail to the team")
    made[f"{inside}/{mail}.txt"] = text.write(PAPERS["mail"](document, say))
    return made


def put_folder(folder: Path, files: dict[str, bytes]) -> Path:
    """A new folder with these files: whole or not at all, and never over another one. OSError."""
    place = free(folder)
    fresh = place.with_name(f".{place.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        for name, data in files.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            write_whole(fresh / name, data)
        os.replace(fresh, place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return place


@dataclass
class Drawer:
    """The folder that protocols go into, and which files in it are ours to replace."""

    folder: Path
    _ours: dict[tuple[str, str], tuple[Path, bytes]] = field(default_factory=dict)

    def put(self, session: Session, say: Words, data: bytes, form: str = "txt") -> Path:
        """Write this session's file anew, or beside it if somebody changed it meanwhile. OSError."""
        key = (session.id, form)
        known = self._ours.get(key)
        path = known[0] if known and self._untouched(known) else free(self.folder / f"{stem_of(session, say)}.{form}")
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
