"""Handlers of commands about a whole session: go on with one that was saved, leave it, note something beside it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from game.app.read_aloud import read_aloud
from game.app.state import Handler, State
from game.core import commands as c
from game.core.closing_early import BOUNCE
from game.core.history import fold
from game.core.late_imports import when_called
from game.core.phases import Phase
from game.core.rules.setup import form_again
from game.core.view_state import View
from game.journal.errors import JournalProblem
from game.journal.kept_session import kept_session

with when_called():
    from game.app.handlers.camera import come_back


def open_kept(state: State, command: c.OpenKept) -> None:
    """Go on with a kept session at the same step, with the ballots of an open vote in their box."""
    try:
        # Everything is read and folded before the file is opened for writing: what fails changes and locks nothing.
        kept = kept_session(state.keeper.stores, Path(command.path))
        journal = state.keeper.open(Path(command.path))
    except JournalProblem as problem:
        state.notice = state.say(problem.says)
        return
    except OSError:
        state.notice = "cannot_open"
        return
    invited, notice = state.host.invited, _about_copies(state, kept.session.id, command.path)
    desks = {name: value for name, value in state.keeper.keepsakes.items() if name.startswith("desk/")}
    state.restart()
    state.history = kept.history
    state.keeper.resume(journal, kept.session.id)
    state.keeper.remember(desks)
    state.notes = state.keeper.keepsakes.get("notes", "")
    state.saved_as = str(state.output.recall(state.session, state.keeper.keepsakes) or "")
    state.host.come_back(invited)
    come_back(state)
    state.sharing.come_back(state.session, state.history.last, state.moment())
    state.notice = notice


def open_to_look_back(state: State, command: c.OpenToLookBack) -> None:
    """Nothing more where the session cannot be opened: its notice says why."""
    open_kept(state, c.OpenKept(command.path))
    if state.session.phase is Phase.PROTOCOL:
        state.decide(c.LookBack(state.today))


def delete_kept(state: State, command: c.DeleteKept) -> None:
    """The first press asks, the second one takes the session away; one that any window plays stays."""
    asked, now = state.view.going, state.environment.clock()
    if all(one.path != command.path for one in state.saved):
        state.notice = "not_now"
        return
    if asked is None or asked[0] != command.path or now - asked[1] < BOUNCE:
        state.view = replace(state.view, going=(command.path, now))
        return
    state.view = replace(state.view, going=None)
    state.notice = _deleted(state, Path(command.path))
    state.former, state.saved = None, state.kept.listed(state.folders, state.say)


def _deleted(state: State, path: Path) -> str:
    """How it went: opening it first makes sure that nobody plays it."""
    try:
        state.keeper.open(path).discard()
    except JournalProblem as problem:
        return state.say(problem.says)
    except OSError:
        return "cannot_open"
    return "held" if os.path.lexists(path) else "session_deleted"


COPIES, OLDER_COPY = "session_copies", "session_older_copy"
"""Notices of who goes on with a session that is in more than one file."""


def _about_copies(state: State, id: str, path: str) -> str:
    """What is to be known of the files in the list that hold the same session."""
    same = [one for one in state.saved if one.id == id]
    if len(same) < 2 or all(one.path != path for one in same):
        return ""
    return OLDER_COPY if any(one.copied for one in same if one.path == path) else COPIES


def open_last(state: State, command: c.OpenLast) -> None:
    """The desk does not name files: it goes on with the session that the first screen offers."""
    last = next((kept for kept in state.saved if not kept.finished and not kept.fault), None)
    if last is None or state.session.phase is not Phase.WELCOME:
        state.notice = "not_now"
    else:
        open_kept(state, c.OpenKept(last.path))


def at_first_step(state: State) -> bool:
    """Whether the session has just begun, so that one step back is the form it began with."""
    return state.session.phase is Phase.HOUSE_RULES and state.history.back is None


def return_to_form(state: State) -> None:
    """Back to the form, filled in as it was. A file in which nothing was played yet goes; any other stays."""
    events, unplayed = form_again(state.session.setup), state.history.last == state.history.begin
    state.keeper.begin_again(events, discard=unplayed)
    state.sharing.begin_again()
    state.history = fold(events)
    state.view = View(review=state.view.review, own=state.view.own)


def leave(state: State, command: c.LeaveSession) -> None:
    state.restart()


def start_practice(state: State, command: c.StartPracticeSession) -> None:
    """From the first screen alone: a session that is played goes on."""
    if state.session.phase is Phase.WELCOME:
        state.start_practice()
    else:
        state.notice = "not_now"


def leave_practice(state: State, command: c.LeavePracticeSession) -> None:
    """There is none here: one that is played answers itself."""
    state.notice = "not_now"


def quit_game(state: State, command: c.Quit) -> None:
    state.closing()


def type_notes(state: State, command: c.TypeNotes) -> None:
    """Beside the journal, never in the protocol; gone with the session."""
    state.notes = command.text[:4000]
    state.keeper.remember({"notes": state.notes or None})


def have_read(state: State, command: c.ReadAloud) -> None:
    read_aloud(state)


def accept_proposal(state: State, command: c.AcceptProposal) -> None:
    """The scribe's text stands on the wall from now on."""
    if not state.view.proposal:
        state.notice = "empty_text"
        return
    state.decide(c.RewordRule(state.view.proposal))
    if not state.notice:
        state.view = replace(state.view, proposal="")


HANDLERS: dict[type[c.Command], Handler] = {
    c.OpenKept: open_kept,
    c.DeleteKept: delete_kept,
    c.OpenToLookBack: open_to_look_back,
    c.OpenLast: open_last,
    c.LeaveSession: leave,
    c.StartPracticeSession: start_practice,
    c.LeavePracticeSession: leave_practice,
    c.Quit: quit_game,
    c.TypeNotes: type_notes,
    c.AcceptProposal: accept_proposal,
    c.ReadAloud: have_read,
}
