"""How far a protocol is, in the words that stand on every paper; its versions as a table; what one changed of another.

The words are those of assets/texts/form.yaml. Nothing is called adopted without the days of consent and decision.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core import adoption
from game.core.adoption import BEGIN, CouncilPart, ProtocolState, StateChange
from game.core.proposals import Judgement
from game.core.protocol_life import amended, changes, compared_with, last_change, state, version
from game.core.session import SETTLED, Agreement, Session
from game.documents import fixed
from game.documents.fixed import SHORT_TO_WRITE
from game.documents.model import State, Version
from game.documents.sanitize import clean
from game.i18n.words import Words
from game.texts.adoption import part_words, state_words

NEW, CHANGED = "new", "changed"
"""How an agreement differs from the version that was adopted before."""


def state_of(session: Session, date: str, say: Words) -> State:
    """`date` is that of the session, in words."""
    change, number = last_change(session), version(session)
    former, moved = compared_with(session), amended(session)
    consents = _consents(change, say)
    days = {
        "date": date,
        "version": number,
        "on": say.date(change.on),
        "from": say.date(change.holds_from),
        "consents": ", ".join(consents),
    }
    return State(
        id=state(session),
        line=fixed.state_line(state(session), say, **days),
        foot=fixed.foot(state(session), say, **days),
        version=number,
        versions=tuple(_versions(session, date, say)),
        on=days["on"],
        holds_from=days["from"],
        parts=change.parts,
        consents=consents,
        former=version(former) if former else "",
        gone=tuple(clean(one.text) for one in moved.gone) if moved else (),
    )


def change_of(one: Agreement, session: Session) -> tuple[str, str]:
    """How it differs from the version that was adopted before, and what it said then."""
    moved = amended(session)
    if moved is None:
        return "", ""
    if one.key in moved.new:
        return NEW, ""
    before = moved.before.get(one.key, "")
    return (CHANGED, clean(before)) if before else ("", "")


def _consents(change: StateChange, say: Words) -> tuple[str, ...]:
    """Where the whole council alone was asked, nobody has to read that it is the whole one."""
    alone = change.parts == (CouncilPart.WHOLE,)
    names = {part: say("participation council") if alone else part_words(part, say) for part in change.parts}
    return tuple(say("{part} on {date}", part=names[part], date=say.date(day)) for part, day in change.consents)


def _versions(session: Session, date: str, say: Words) -> Iterator[Version]:
    """Every step with its number, the first draft first."""
    steps = (BEGIN, *changes(session))
    for n, (number, change) in enumerate(zip(adoption.versions(steps[1:]), steps, strict=True)):
        told = _first(session, say) if n == 0 else _what(change, say)
        day = date if n == 0 else say.date(change.back_on or change.on) or SHORT_TO_WRITE
        yield Version(number, day, _state(change, say), told, _who(change, say))


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
        return say("taken back: {reason}", reason=clean(change.reason))
    match change.state:
        case ProtocolState.DRAFT:
            return say("an agreement was changed")
        case ProtocolState.ADOPTED:
            return say("in force from {date}", date=say.date(change.holds_from))
        case ProtocolState.WITHDRAWN:
            return clean(change.reason)
        case ProtocolState.SUBMITTED:
            return "–"


def _who(change: StateChange, say: Words) -> str:
    match change.state:
        case ProtocolState.DRAFT:
            return say("team")
        case ProtocolState.SUBMITTED:
            return say("head teacher")
        case ProtocolState.ADOPTED | ProtocolState.WITHDRAWN:
            return say("council and school board")
