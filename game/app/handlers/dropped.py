"""Handlers of a file that was dropped: a session is gone on with, a set of cards is looked at, asked about, taken in.

Only on the first screen: no step of a meeting is disturbed. Nothing in a file is ever run.
"""

from __future__ import annotations

from pathlib import Path

from game.app.handlers.session import open_kept
from game.app.state import State
from game.content.archive_entries import MOST_BYTES, SetRejected
from game.content.archive_reader import UnpackedSet
from game.core import commands as c
from game.core.phases import Phase
from game.core.refusal import Reason
from game.core.view_model import OfferedSet
from game.core.view_state import turn
from game.journal.tables import SUFFIX
from game.library.taking_in import Look, Standing, look, opened, take_in
from game.system.plain_files import TooLong, plain_bytes
from game.system.typed_path import typed_path

SET = ".okpack"
OFFERED = "offered"
"""The overlay that asks."""


def take_file(state: State, command: c.TakeFile) -> None:
    """What a file is, its name says: those are the two that the game gives out."""
    path = typed_path(command.text)
    kind = path.suffix.lower() if path is not None else ""
    if state.session.phase is not Phase.WELCOME:
        state.notice = Reason.NOT_NOW.value
    elif path is not None and kind == SUFFIX:
        open_kept(state, c.OpenKept(str(path)))
    elif path is not None and kind == SET:
        _offer(state, path)
    else:
        state.notice = "not_for_game"


def _offer(state: State, path: Path) -> None:
    try:
        parcel = _opened(path, state.environment.places.own_cards)
        state.offered = look(parcel, state.environment.places.own_cards)
    except SetRejected as fault:
        state.notice = fault.problems[0].report(state.say)
    except TooLong:
        state.notice = "set_large"
    except OSError:
        state.notice = "file_closed"
    else:
        state.view = turn(state.view, c.Show(OFFERED))


def _opened(path: Path, own: Path) -> UnpackedSet:
    return opened(plain_bytes(path, MOST_BYTES), own, path.name)


def take_set_in(state: State, command: c.TakeSetIn) -> None:
    """What is here stays as it is, unless the set is a newer version of it: then that goes into the bin."""
    found = state.offered
    if found is None or state.session.phase is not Phase.WELCOME:
        state.notice = Reason.NOT_NOW.value
        return
    own = state.environment.places.own_cards
    try:
        take_in(found.parcel, own, beside=not found.lays)
    except OSError:
        state.notice = "disk_trouble"
        return
    state.offered = None
    state.notice = "set_taken"
    state.view = turn(state.view, c.Hide())


def offered_set(state: State) -> OfferedSet | None:
    """What is to be known of the set that is asked about, in the language of the game."""
    if state.view.overlay != OFFERED or state.offered is None:
        return None
    from game.editor.packs import facts_of, here_now, told_standing

    found, say = state.offered, state.say
    head = found.parcel.pack
    lines = (facts_of(found, say), here_now(found, state.environment.places.own_cards, say), told_standing(found, say))
    by = " · ".join(one for one in (head.author, head.licence) if one)
    doubts = tuple(one.report(say) for one in found.parcel.doubts)
    return OfferedSet(head.name, by, tuple(one for one in lines if one), doubts, *_answer(found))


def _answer(found: Look) -> tuple[bool, bool]:
    """Whether it can come in, and whether it would lie beside what is here."""
    return found.standing is not Standing.SAME, not found.lays
