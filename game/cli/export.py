"""`open-kaart export`: a kept protocol in any format, into a file, a folder or on the screen; never over a file.

In a folder it goes on with what it wrote there itself, as the program does: one session, one current draft.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from game.app.document_context import document_context
from game.cli.exported import own_folder
from game.cli.sessions import session_named
from game.core.findings import SIGNS
from game.core.privacy import CASE, DATE, NAME, NUMBER
from game.core.protocol_life import in_force
from game.core.session import Session
from game.documents.bundle import ALL, NotMadeNow, folder_bytes, one_paper, paper_name, protocol_bytes
from game.documents.compose import compose
from game.documents.findings import findings_of
from game.documents.formats import PAPER_FORMS, pdf
from game.documents.leaflets.chosen_rules import untranslated_words
from game.documents.leaflets.families import for_parents
from game.documents.model import Context
from game.documents.output_folder import OutputFolder, put_folder
from game.i18n.words import Words
from game.library.loading import library
from game.library.selection import cards_in_use
from game.settings.store import load
from game.system.atomic_write import write_atomic
from game.system.errors import UserError
from game.system.paths import places
from game.system.typed_path import given_path
from game.texts.notices import held_words

PROTOCOL = "protocol"
"""What is written where no other paper is asked for."""


def export(options: Namespace, say: Words) -> int:
    """Write it and say where it is."""
    session = _meant(session_named(options.session, say), options, say)
    settings = load(places().settings)
    context = document_context(settings, cards_in_use(library(), settings))
    out = given_path(options.out) if options.out else Path()
    try:
        _write(session, options, out, say, context)
    except OSError as error:
        raise UserError(say("{path} cannot be written: {reason}", path=out, reason=error.strerror or error)) from error
    _point_at_names(session, say)
    _point_at_signs(session, options.format, say)
    return 0


def _meant(session: Session, options: Namespace, say: Words) -> Session:
    """The session as it is, or as it stood when what is in force was adopted. UserError where nothing is."""
    held = in_force(session) if options.in_force else session
    if held is None:
        raise UserError(say("No version of this protocol is in force."))
    return held


def _write(session: Session, options: Namespace, out: Path, say: Words, context: Context) -> None:
    _point_at_untranslated(session, options, say, context)
    if options.format == ALL and options.paper == PROTOCOL:
        print(_all(session, options.out, say, context))
        return
    data = _made(session, options, say, context)
    if options.out == "-":
        sys.stdout.buffer.write(data)
    else:
        about = "" if options.paper == PROTOCOL else paper_name(options.paper, say)
        print(_one(session, out, data, options.format, say, about))


def _point_at_untranslated(session: Session, options: Namespace, say: Words, context: Context) -> None:
    """Before it is written: on the page for parents some agreements are in the language in which they were typed."""
    if options.format == ALL or options.paper == "parents":
        told = untranslated_words(for_parents(compose(session, say, context)), say)
        if told:
            print(told, file=sys.stderr)


def _point_at_names(session: Session, say: Words) -> None:
    """In the game it is looked over before it leaves; here nobody did, so what may tell of somebody is named."""
    found = [one for one in findings_of(session) if one.kind in (NAME, NUMBER, DATE, CASE)]
    words = dict.fromkeys(word for one in found for word in one.words)
    if words:
        print(say("Look at these words before you pass it on: {words}", words=", ".join(words)), file=sys.stderr)


def _point_at_signs(session: Session, form: str, say: Words) -> None:
    """A box says that something is missing, but not what."""
    signs = dict.fromkeys(word for one in findings_of(session) if one.kind == SIGNS for word in one.words)
    if signs and form in ("pdf", ALL):
        told = say("No typeface on this computer has these characters: {words}", words="  ".join(signs))
        print(told, file=sys.stderr)


def _made(session: Session, options: Namespace, say: Words, context: Context) -> bytes:
    form = options.format
    if form == "pdf" and not pdf.can_write():
        raise UserError(say("This computer cannot make a PDF. Write the page (HTML) and print it from the browser."))
    if options.paper == PROTOCOL:
        return protocol_bytes(session, say, context, form)
    if form not in PAPER_FORMS:
        raise UserError(say("A leaflet or an email can be: {forms}.", forms=", ".join(PAPER_FORMS)))
    try:
        return one_paper(session, say, context, options.paper, form)
    except NotMadeNow as refusal:
        raise UserError(str(refusal)) from None


def _one(session: Session, out: Path, data: bytes, form: str, say: Words, about: str) -> Path:
    """Into a folder under the usual name, or to a name that is not taken yet."""
    if out.is_dir():
        folder = own_folder(out, session.id)
        return _told(folder, folder.put(session, say, data, form, about), say)
    if out.exists():
        raise _taken(out, say)
    write_atomic(out, data)
    return out


def _told(folder: OutputFolder, path: Path, say: Words) -> Path:
    """The path of what was written, and a sentence where it has another name than it had."""
    if held := folder.heard_held():
        print(held_words(held, path.name, say), file=sys.stderr)
    return path


def _taken(path: Path, say: Words) -> UserError:
    return UserError(say("{path} is there already and is not overwritten. Choose another name.", path=path))


def _all(session: Session, out: str | None, say: Words, context: Context) -> Path:
    """A new folder: of this name, or under its usual name inside one that is there."""
    if out == "-":
        raise UserError(
            say("All formats together make a folder; a screen can show only one. Choose one with --format.")
        )
    wanted = given_path(out) if out else Path()
    files = folder_bytes(session, say, context)
    if wanted.is_dir():
        folder = own_folder(wanted, session.id)
        return _told(folder, folder.put_all(session, say, files), say)
    if wanted.exists():
        raise _taken(wanted, say)
    return put_folder(wanted, files)
