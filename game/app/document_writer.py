"""Writes documents of the running game into the folder: the protocol in any format, the page for new colleagues.

Imported when the first document is wanted: the first frame waits for nothing of it. Nothing here raises for a format
that fails: the meeting goes on, and a notice says what happened.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path

from game.app.document_context import KIT, document_context, kit_of
from game.app.state import State
from game.card_print.order import deck_pdf
from game.card_print.parts import Deck
from game.core.session import Session
from game.documents.bundle import ALL, NotMadeNow, folder_bytes, one_paper, paper_name, protocol_bytes
from game.documents.compose import compose
from game.documents.formats import for_word, pdf
from game.documents.model import Context
from game.documents.papers import PAPERS
from game.i18n.catalogues import card_words, languages
from game.i18n.words import Words
from game.settings.store import Settings
from game.system.errors import UserError
from game.system.writable_folders import is_only_held
from game.texts.notices import KIT_MADE, held_words


def read_all(say: Words) -> None:
    """Make one protocol for nobody: then every module, fixed text and catalogue that a document needs is known."""
    protocol_bytes(Session(), say, document_context(Settings(), ()))
    for language in languages():
        card_words(language)


def write_protocol(state: State, form: str = "txt") -> bool:
    """The protocol as it is now into the folder; a notice if it cannot be made, another place if the disk refuses."""
    refusal = _tried(lambda: _protocol(state, form))
    if refusal == "not_saved":
        state.output.refused = form
    state.notice = refusal or _told_of_held(state) or state.notice
    return not refusal


def write_paper(state: State, kind: str) -> None:
    """One paper beside the protocol, to print; a notice says how it went, or why it is not made yet."""
    try:
        state.notice = _tried(lambda: _paper(state, kind)) or _told_of_held(state) or "saved"
    except NotMadeNow as reason:
        state.notice = str(reason)


def write_in_force(state: State, held: Session) -> None:
    """What was adopted, beside the draft that is to follow it; a notice says how it went."""
    state.notice = _tried(lambda: _in_force(state, held)) or _told_of_held(state) or "saved"


def write_leaflet(state: State, session: Session) -> None:
    """The page for new colleagues beside the protocols; a notice says how it went."""
    state.notice = _tried(lambda: _leaflet(state, session)) or _told_of_held(state) or "saved"


def write_kit(state: State) -> None:
    """The facilitator's kit, anew or for the first time; a notice says where it is, or what went wrong."""
    refusal = _tried(lambda: _kit(state))
    if refusal == "not_saved":
        refusal = _no_room(state)
    state.notice = refusal or _told_of_held(state, state.kit) or KIT_MADE


def write_voting_cards(state: State) -> None:
    """Voting cards for the camera, for everybody; a notice says where they are, or what went wrong."""
    say = state.say
    try:
        data = deck_pdf(Deck(state.session.present), say)
        path = str(state.output.put_alone(say("Voting cards for the camera") + ".pdf", data))
        state.notice = _told_of_held(state, path) or say("The voting cards are in your folder: {path}", path=path)
    except UserError as reason:
        state.notice = str(reason)
    except OSError as error:
        state.notice = "held" if is_only_held(error) else _no_room(state)


def _no_room(state: State) -> str:
    return state.say("Nothing can be saved in {folder}. Choose another folder under Settings.", folder=state.folder)


def _told_of_held(state: State, written: str = "") -> str:
    """Under which name it was written where another program has the file open; "" where none had."""
    held = state.output.heard_held()
    return held_words(held, Path(written or state.saved_as).name, state.say) if held else ""


def _tried(write: Callable[[], Path]) -> str:
    """The id of what went wrong; "" for nothing. A format that fails must not end what somebody is doing."""
    try:
        write()
    except OSError as error:
        return "held" if is_only_held(error) else "not_saved"
    except pdf.CannotPrint:
        return "no_pdf"
    except NotMadeNow:
        raise
    except Exception:
        traceback.print_exc()
        return "not_written"
    return ""


def _protocol(state: State, form: str) -> Path:
    session, say = state.session, state.say
    if form == ALL:
        path = state.output.put_all(session, say, folder_bytes(session, say, _context(state)))
        state.saved_as = str(path)
        return path
    return _put(state, session, protocol_bytes(session, say, _context(state), form), form)


def _paper(state: State, kind: str) -> Path:
    """As a PDF if that can be made, else as a file for Word."""
    form = "pdf" if pdf.can_write() else "docx"
    data = one_paper(state.session, state.say, _context(state), kind, form)
    return _put(state, state.session, data, form, paper_name(kind, state.say))


def _in_force(state: State, held: Session) -> Path:
    return _put(state, held, protocol_bytes(held, state.say, _context(state), "docx"), "docx")


def _kit(state: State) -> Path:
    """Beside the protocols, and no protocol: what was saved last stays what it was."""
    form, data = kit_of(state.settings, state.say, state.moment())
    path = state.output.put_alone(f"{paper_name(KIT, state.say)}.{form}", data)
    state.kit = str(path)
    return path


def _leaflet(state: State, session: Session) -> Path:
    """Where the page is now: a PDF if that can be made, else a file for Word."""
    say = state.say
    paper = PAPERS["newcomers"](compose(session, say, _context(state)), say)
    try:
        form, data = "pdf", pdf.write(paper, say)
    except pdf.CannotPrint:
        form, data = "docx", for_word(paper, say)
    return _put(state, session, data, form, paper_name("newcomers", say))


def _context(state: State) -> Context:
    """What the documents of this moment know beside their session."""
    return document_context(state.settings, state.cards, state.moment())


def _put(state: State, session: Session, data: bytes, form: str, about: str = "") -> Path:
    """Into the folder, and it is what was saved last."""
    path = state.output.put(session, state.say, data, form, about)
    state.saved_as = str(path)
    return path
