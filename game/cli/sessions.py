"""`open-kaart sessions`: the sessions on this computer; and which one is meant by a name that somebody typed."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.app.saved_sessions import saved_sessions, session_places, stored_sessions
from game.core.session import Session
from game.i18n.words import Words
from game.journal.errors import JournalProblem, Missing
from game.journal.kept_session import Kept, kept_session
from game.journal.standard_store import STANDARD
from game.system.errors import UserError
from game.system.typed_path import given_path


def sessions(options: Namespace, say: Words) -> int:
    """List them, the last one first."""
    listed = saved_sessions(STANDARD, session_places(), say, 1000)
    for one in listed:
        state = one.fault or (
            say("finished")
            if one.finished
            else say("card {n} of {total}", n=min(one.turn + 1, one.cards), total=one.cards)
        )
        agreed = say.plural("{n} agreement", "{n} agreements", one.agreements)
        copied = "  " + say("an older copy of the same session") if one.copied else ""
        print(f"{Path(one.path).name}  {one.school or '–'}  {state}  {agreed}{copied}")
    if not listed:
        print(say("There are no sessions yet."))
    return 0


def session_named(wanted: str, say: Words) -> Session:
    """The session that lies at this path, or the only one with this in its name. UserError."""
    return kept_named(wanted, say)[1].session


def kept_named(wanted: str, say: Words) -> tuple[Path, Kept]:
    """Where it lies, and what is kept there. UserError."""
    if not wanted.strip(" ."):
        raise UserError(say("There is no session {name}. “open-kaart sessions” lists them.", name=repr(wanted)))
    try:
        return given_path(wanted), _kept(given_path(wanted), say)
    except Missing:
        path = _find(wanted, say)
    try:
        return path, _kept(path, say)
    except Missing as problem:  # a link that leads nowhere
        raise UserError(path.name + ": " + say(problem.says)) from problem


def _kept(path: Path, say: Words) -> Kept:
    """Missing if nothing lies there; UserError if it cannot be read."""
    try:
        return kept_session(STANDARD, path)
    except Missing:
        raise
    except JournalProblem as problem:
        raise UserError(path.name + ": " + say(problem.says)) from problem


def _find(wanted: str, say: Words) -> Path:
    stored = stored_sessions(STANDARD, session_places())
    fitting = [one.path for one in stored if wanted in one.path.name]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise UserError(say("There is no session {name}. “open-kaart sessions” lists them.", name=wanted))
    raise UserError(
        say(
            "More than one session has {name} in its name: {files}",
            name=wanted,
            files=", ".join(f.name for f in fitting),
        )
    )
