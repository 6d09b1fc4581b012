"""What the states of a protocol, the parts of the council and the steps are called; wall, desk, paper and terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from game.core import adoption
from game.core.adoption import BEGIN, CouncilPart, ProtocolState, StateChange
from game.core.proposals import Judgement
from game.core.protocol_life import changes
from game.core.session import SETTLED, Session
from game.i18n.words import Words


def state_words(state: ProtocolState, say: Words) -> str:
    """The name of a state, as it stands in the table of versions."""
    match state:
        case ProtocolState.DRAFT:
            return say("draft")
        case ProtocolState.SUBMITTED:
            return say("with the council")
        case ProtocolState.ADOPTED:
            return say("adopted")
        case ProtocolState.WITHDRAWN:
            return say("withdrawn")
        case _:
            assert_never(state)


def part_words(part: CouncilPart, say: Words) -> str:
    """Who consents."""
    match part:
        case CouncilPart.WHOLE:
            return say("whole participation council")
        case CouncilPart.STAFF:
            return say("staff members of the council")
        case CouncilPart.PARENTS:
            return say("parent members of the council")
        case CouncilPart.JOINT:
            return say("joint participation council")
        case _:
            assert_never(part)


def step_words(to: ProtocolState, say: Words) -> str:
    """What the button says that takes this step."""
    match to:
        case ProtocolState.DRAFT:
            return say("Back to draft")
        case ProtocolState.SUBMITTED:
            return say("Submit to the council")
        case ProtocolState.ADOPTED:
            return say("Record as adopted")
        case ProtocolState.WITHDRAWN:
            return say("Withdraw")
        case _:
            assert_never(to)


class VersionLine(NamedTuple):
    """A line of the table of versions: the number, the day, what it was, what was done, and by whom (a role)."""

    number: str
    date: str
    state: str
    what: str
    who: str


NO_DAY = "………"
"""Of a draft that began when somebody changed an agreement: written in by hand."""


def version_lines(session: Session, date: str, say: Words) -> Iterator[VersionLine]:
    """Every step with its number, the first draft first; `date` is the day of the session in words."""
    steps = (BEGIN, *changes(session))
    for n, (number, change) in enumerate(zip(adoption.versions(steps[1:]), steps, strict=True)):
        told = _first(session, say) if n == 0 else _what(change, say)
        day = date if n == 0 else say.date(change.back_on or change.on) or NO_DAY
        yield VersionLine(number, day, _state(change, say), told, _who(change, say))


def _state(change: StateChange, say: Words) -> str:
    if change.state is ProtocolState.SUBMITTED:
        parts = ", ".join(part_words(part, say) for part in change.parts)
        return say("submitted to: {parts}", parts=parts)
    return state_words(change.state, say)


def _first(session: Session, say: Words) -> str:
    """What the first conversation came to, as it stood before the first step."""
    then = session.as_changed[0] if session.as_changed else session
    agreed = sum(one.status in SETTLED for one in then.agreements)
    taken = sum(one.judgement is Judgement.YES for one in then.judged)
    told = say.plural("first team conversation: {n} agreement", "first team conversation: {n} agreements", agreed)
    more = say.plural("{n} proposal adopted", "{n} proposals adopted", taken)
    return f"{told}, {more}" if taken else told


def _what(change: StateChange, say: Words) -> str:
    if change.back_on:
        return say("undone: {reason}", reason=change.reason)
    match change.state:
        case ProtocolState.DRAFT:
            return say("an agreement was changed")
        case ProtocolState.ADOPTED:
            return say("in force from {date}", date=say.date(change.holds_from))
        case ProtocolState.WITHDRAWN:
            return change.reason
        case ProtocolState.SUBMITTED:
            return "–"
        case _:
            assert_never(change.state)


def _who(change: StateChange, say: Words) -> str:
    match change.state:
        case ProtocolState.DRAFT:
            return say("team")
        case ProtocolState.SUBMITTED:
            return say("head teacher")
        case ProtocolState.ADOPTED | ProtocolState.WITHDRAWN:
            return say("council and school board")
        case _:
            assert_never(change.state)
