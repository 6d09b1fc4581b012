"""`open-kaart adopt`: how far a protocol is, and one step of it: submitted, adopted, withdrawn, or back."""

from __future__ import annotations

from argparse import Namespace

from game.app.rule_context import rule_context
from game.cli.sessions import kept_named
from game.core import commands as c
from game.core.adoption import ProtocolState
from game.core.days import day_of
from game.core.events import Event
from game.core.protocol_life import last_change
from game.core.refusal import Refused
from game.core.rules import decide
from game.documents.life import state_of
from game.i18n.words import Words
from game.journal.errors import JournalProblem
from game.journal.kept_session import Kept
from game.journal.standard_store import STANDARD
from game.journal.store import utc_now
from game.system.errors import UserError
from game.texts.notices import refusal_words


def adopt(options: Namespace, say: Words) -> int:
    """Take the step that was asked for, if one was, and say how far the protocol is now."""
    path, kept = kept_named(options.session, say)
    command = _command(options, kept, say)
    if command is not None:
        try:
            store = STANDARD.open(path, utc_now)
            try:
                store.append(_events(kept, command, say))
            finally:
                store.close()
        except JournalProblem as problem:
            raise UserError(f"{path.name}: {say(problem.says)}") from problem
        kept = kept_named(str(path), say)[1]
    _tell(kept, say)
    return 0


def _command(options: Namespace, kept: Kept, say: Words) -> c.Command | None:
    """None where only the state was asked for."""
    if options.submitted:
        return c.MoveProtocol(ProtocolState.SUBMITTED, options.submitted, ",".join(options.to or ()))
    if options.adopted:
        consents = ",".join(_consents(options.consent or (), kept))
        return c.MoveProtocol(ProtocolState.ADOPTED, options.adopted, "", consents, options.holds_from)
    if options.withdrawn:
        return c.MoveProtocol(ProtocolState.WITHDRAWN, options.withdrawn, text=options.why)
    if options.back:
        return c.MoveBack(options.back, options.why)
    alone = [name for name in ("to", "consent", "holds_from", "why") if getattr(options, name)]
    if alone:
        raise UserError(say("Which step? Give one of --submitted, --adopted, --withdrawn and --back, with its date."))
    return None


def _consents(given: tuple[str, ...], kept: Kept) -> list[str]:
    """A day without a name is that of everybody who was asked."""
    asked = last_change(kept.session).parts
    return [pair for text in given for pair in ([text] if "=" in text else [f"{part}={text}" for part in asked])]


def _events(kept: Kept, command: c.Command, say: Words) -> tuple[Event, ...]:
    context = rule_context(kept.history, say, now=0.0, chance=lambda n: 0, opened=True, chapters=())
    try:
        return decide(kept.session, command, context)
    except Refused as refusal:
        raise UserError(refusal_words(refusal.reason, say)) from refusal


def _tell(kept: Kept, say: Words) -> None:
    state = state_of(kept.session, say.date(day_of(kept.session.at)), say)
    print(state.line)
    for one in state.versions:
        print(f"- {one.number}  {one.date}  {one.state}  {one.what}  ({one.who})")
