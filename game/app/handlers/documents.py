"""Handlers of commands about the protocol as documents: write it, play on to fill a chapter, show its folder.

What writes documents is imported when it is used, or beside the game: the first frame waits for none of it.
"""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Thread

from game.app.dealing import ready_cards
from game.app.state import CLOSED, Handler, State
from game.core import commands as c
from game.core.chapter_coverage import coverage_of
from game.core.findings import Finding
from game.core.late_imports import when_called
from game.core.protocol_life import in_force
from game.i18n.catalogues import words

with when_called():  # no first frame waits for what writes documents
    from game.app.document_writer import read_all
    from game.app.document_writer import write_in_force as put_in_force
    from game.app.document_writer import write_kit as put_kit
    from game.app.document_writer import write_paper as put_paper
    from game.app.document_writer import write_protocol as put_protocol
    from game.app.document_writer import write_voting_cards as put_voting_cards
    from game.documents.findings import findings_of
    from game.system.open_folder import open_folder
    from game.system.writable_folders import writable_folders


def write_protocol(state: State, form: str = "txt") -> bool:
    """The protocol as it is now into the folder; False, with a notice, if it cannot be made or written."""
    # A file that was written is written anew, also when its last agreement was taken back.
    if not (state.session.agreements or state.saved_as) and state.session.phase not in CLOSED:
        return False
    return put_protocol(state, form)


@cache
def read_ahead(language: str) -> Thread:
    """Read what makes documents, beside the game and once: at the first rule the room waits for none of it."""
    thread = Thread(target=read_all, args=(words(language),), name="documents", daemon=True)
    thread.start()
    return thread


def export(state: State, command: c.Export) -> None:
    """Write it. Whatever was noticed is shown once before a document leaves; asked again it is written."""
    if not _looked_over(state):
        return
    if write_protocol(state, command.format):
        state.notice = state.notice or "saved"
    elif state.notice == "not_saved":
        _offer(state)
    elif not state.notice:
        state.notice = "nothing_agreed"


def write_paper(state: State, command: c.WritePaper) -> None:
    """As with the protocol: whatever was noticed is shown once before it leaves."""
    if _looked_over(state):
        put_paper(state, command.paper)


def write_in_force(state: State, command: c.WriteInForce) -> None:
    """Nothing where no version is in force."""
    held = in_force(state.session)
    if held is None:
        state.notice = "not_now"
        return
    put_in_force(state, held)


def write_kit(state: State, command: c.WriteKit) -> None:
    """At once: of a kit there is nothing to look over, and nothing of a session in it."""
    put_kit(state)


def write_voting_cards(state: State, command: c.WriteVotingCards) -> None:
    """At once, too."""
    put_voting_cards(state)


def _offer(state: State) -> None:
    """Somebody asked for a file and waits: show where it can go. After a rule it is a line on the wall only."""
    state.output.places = writable_folders(Path(state.folder))
    state.view = replace(state.view, overlay="place", under="", beneath=(), page=0)


def try_again(state: State, command: c.TryAgain) -> None:
    """The same format in the folder that is chosen now; the list of places is made anew too."""
    if write_protocol(state, state.output.refused or "txt"):
        state.notice = state.notice or "saved"
    elif state.notice:
        _offer(state)
        return
    state.view = replace(state.view, overlay="", under="", beneath=())


def _looked_over(state: State) -> bool:
    """False when there is something that nobody was shown yet: the wall shows it now. Only the closing looks."""
    keys = [finding.key for finding in open_findings(state)]
    fresh = [at for at, key in enumerate(keys) if key not in state.output.reviewed]
    if fresh:
        state.output.reviewed |= frozenset(keys)
        state.view = replace(state.view, overlay="findings", under="", beneath=(), page=fresh[0])
    return not fresh


def open_findings(state: State) -> tuple[Finding, ...]:
    """What was noticed and not yet left as it is; looked for at the closing only, so the first frame waits for none."""
    if state.session.phase not in CLOSED:
        return ()
    return tuple(finding for finding in findings_of(state.session) if finding.key not in state.view.left)


def left_findings(state: State) -> int:
    """How many things were seen and left as they are, pairs that both stay among them."""
    if state.session.phase not in CLOSED:
        return 0
    every = findings_of(replace(state.session, accepted_pairs=()))
    return len(every) - len(open_findings(state))


def play_more(state: State, command: c.PlayMore) -> None:
    cards = coverage_of(state.session, ready_cards(state), state.settings.school.left_out).cards
    if cards:
        state.decide(c.AppendCards(cards))
    else:
        state.notice = "no_other_card"


def show_folder(state: State, command: c.OpenFolder) -> None:
    written = Path(state.saved_as) if state.saved_as else Path(state.folder)
    folder = written if os.path.isdir(written) or not state.saved_as else written.parent
    if not os.path.isdir(folder):
        state.notice = state.say("That folder cannot be found now: {folder}", folder=str(folder))
    elif not open_folder(folder):
        state.notice = state.say("No program here can open folders. The folder is {folder}", folder=str(folder))


HANDLERS: dict[type[c.Command], Handler] = {
    c.Export: export,
    c.WriteInForce: write_in_force,
    c.WriteKit: write_kit,
    c.WriteVotingCards: write_voting_cards,
    c.WritePaper: write_paper,
    c.PlayMore: play_more,
    c.TryAgain: try_again,
    c.OpenFolder: show_folder,
}
