"""What follows by itself from a command that the rules granted: a clean view, a file, an open server."""

from __future__ import annotations

from dataclasses import replace

from game.app.dealing import look_back
from game.app.handlers.documents import read_ahead, write_protocol
from game.app.handlers.school import name_school
from game.app.state import Reaction, State
from game.core import commands as c
from game.core.phases import DRAFTED, Phase
from game.core.rounds import round_of
from game.core.session import Session
from game.core.view_state import SHOWN, renewed
from game.documents.output_folder import outdated


def remember_school(state: State, before: Session, command: c.Command) -> None:
    """The first name with which a session starts is that of the school, until somebody says otherwise."""
    name = state.session.setup.school
    if isinstance(command, c.StartSession) and name and not state.settings.school.name:
        name_school(state, c.NameSchool(name))


def prepare_form(state: State, before: Session, command: c.Command) -> None:
    """A new session is planned with cards that were not played here lately, and has the name of the school.

    It has it once: where somebody takes the name out of the form, it stays out.
    """
    if not isinstance(command, c.NewSession):
        return
    look_back(state)
    name = state.settings.school.name
    if name and not state.session.setup.school:
        state.decide(c.ChangeSetup("school", name))


def renew_view(state: State, before: Session, command: c.Command) -> None:
    """The view begins anew at another step."""
    now = state.session
    if (now.phase, now.turn, now.paused_at) != (before.phase, before.turn, before.paused_at):
        interrupted = now.aside is not before.aside  # the meeting is just as it was after a vote of all rooms
        step = state.view.step if interrupted else ()
        state.view = replace(renewed(state.view, now.turn == before.turn), step=step)
        if now.phase is Phase.REVEAL and before.phase in DRAFTED:  # everybody has seen it open
            state.view = replace(state.view, reveal=SHOWN)
    elif isinstance(command, (c.CastBallot, c.CastTable)):
        state.view = replace(state.view, handed=False)
    elif now.setup.way is not before.setup.way or round_of(now) != round_of(before):
        state.view = replace(state.view, handed=True, table=0)  # whoever comes next, nobody has pressed yet
    elif isinstance(command, c.ChangeTalk):
        state.view = replace(state.view, overlay="", under="", beneath=())


def end_step(state: State, before: Session, command: c.Command) -> None:
    """What was filled in for a step of the protocol goes with that step."""
    if state.session.changes is not before.changes:
        state.view = replace(state.view, step=())


def keep_folder(state: State, before: Session, command: c.Command) -> None:
    """The form of the first session says where the protocol will be written; who starts has seen it."""
    if isinstance(command, c.StartSession) and not state.settings.folder_asked:
        state.change_settings(replace(state.settings, folder_asked=True))


def look_at_firewall(state: State, before: Session, command: c.Command) -> None:
    """Before phones are chosen: once the server listens, Windows has asked its question."""
    if isinstance(command, c.NewSession):
        state.firewall.begin()


def invite_phones(state: State, before: Session, command: c.Command) -> None:
    """Who chooses to vote by phone has the server at once; the form then shows the code, to try it with one phone."""
    now = state.session
    if now.setup.way.traits.invites and not before.setup.way.traits.invites and not state.host.invited:
        state.firewall.begin()
        state.host.invite()


def write_text(state: State, before: Session, command: c.Command) -> None:
    """A settled rule is in the protocol's text file at once."""
    if outdated(before, state.session):
        write_protocol(state)


def read_documents_ahead(state: State, before: Session, command: c.Command) -> None:
    """While the room hears the house rules there is time for it; in a session that was opened, at its next step.

    Not as soon as that is opened: after a kill phones wait to be served again.
    """
    if state.session.started and state.session.phase is not before.phase:
        read_ahead(state.say.language)


def forget_own_card(state: State, before: Session, command: c.Command) -> None:
    """A card that is not kept is in no list any more; one that came back is."""
    if state.session.own_left != before.own_left:
        state.choose_cards()


def note_phones(state: State, before: Session, command: c.Command) -> None:
    """After a crash this session goes on by itself, for there are phones in it."""
    state.host.note_use()


REACTIONS: tuple[Reaction, ...] = (
    remember_school,
    prepare_form,
    look_at_firewall,
    renew_view,
    end_step,
    keep_folder,
    invite_phones,
    note_phones,
    write_text,
    forget_own_card,
    read_documents_ahead,
)
