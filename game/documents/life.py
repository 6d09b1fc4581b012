"""How far a protocol is, in the words that stand on every paper; its versions as a table; what one changed of another.

The words are those of assets/texts/form.yaml. Nothing is called adopted without the days of consent and decision.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.core.adoption import CouncilPart, ProtocolState, StateChange
from game.core.days import day_of
from game.core.protocol_life import (
    amended,
    changes,
    compared_with,
    differences,
    first_draft,
    last_change,
    state,
    version,
)
from game.core.session import Agreement, Session
from game.documents import fixed
from game.documents.model import State, Version
from game.documents.sanitize import clean
from game.i18n.words import Words
from game.texts.adoption import VersionLine, part_words, version_lines

NEW, CHANGED = "new", "changed"
"""How an agreement differs from the version that was adopted before."""


def wall_line(session: Session, say: Words) -> str:
    """How far it is, for the wall: who gave consent on which day stands on paper, and in the table of versions."""
    now, days = state(session), _days(session, say.date(day_of(session.at)), say)
    if now is not ProtocolState.ADOPTED:
        return fixed.state_line(now, say, **days)
    told = fixed.foot(now, say, **days)
    return told[:1].upper() + told[1:]


def _days(session: Session, date: str, say: Words) -> dict[str, str]:
    """What is filled in where a document says how far it is."""
    change = last_change(session)
    return {
        "date": date,
        "version": version(session),
        "on": say.date(change.on),
        "from": say.date(change.holds_from),
        "consents": ", ".join(_consents(change, say)),
    }


def state_of(session: Session, date: str, say: Words) -> State:
    """`date` is that of the session, in words."""
    change, days = last_change(session), _days(session, date, say)
    former, moved = compared_with(session), amended(session)
    return State(
        id=state(session),
        line=fixed.state_line(state(session), say, **days),
        foot=fixed.foot(state(session), say, **days),
        version=days["version"],
        versions=tuple(_line(one) for one in version_lines(session, date, say)),
        on=days["on"],
        holds_from=days["from"],
        parts=change.parts,
        consents=_consents(change, say),
        former=version(former) if former else "",
        gone=tuple(clean(one.text) for one in moved.gone) if moved else (),
        from_day=change.holds_from,
        submitted=say.date(_submitted(session)),
    )


def _submitted(session: Session) -> str:
    """The day on which it was submitted last; "" where it never was."""
    days = (one.on for one in reversed(changes(session)) if one.state is ProtocolState.SUBMITTED)
    return next(filter(None, days), "")


def change_of(one: Agreement, session: Session) -> tuple[str, str]:
    """How it differs from the version that was adopted before, and what it said then."""
    moved = amended(session)
    if moved is None:
        return "", ""
    if one.key in moved.new:
        return NEW, ""
    before = moved.before.get(one.key, "")
    return (CHANGED, clean(before)) if before else ("", "")


def since_draft(session: Session, numbers: Mapping[str, str], say: Words) -> tuple[str, ...]:
    """What is otherwise than in the draft that left the team first; `numbers` of agreements by their keys."""
    moved = differences(first_draft(session), session)
    new = (say("{number} is new", number=numbers.get(key, "")) for key in moved.new)
    changed = (say("{number} was changed", number=numbers.get(key, "")) for key in moved.before)
    gone = (say("gone: “{text}”", text=clean(one.text)) for one in moved.gone)
    return (*changed, *new, *gone)


def _consents(change: StateChange, say: Words) -> tuple[str, ...]:
    """Where the whole council alone was asked, nobody has to read that it is the whole one."""
    alone = change.parts == (CouncilPart.WHOLE,)
    names = {part: say("participation council") if alone else part_words(part, say) for part in change.parts}
    return tuple(say("{part} on {date}", part=names[part], date=say.date(day)) for part, day in change.consents)


def _line(one: VersionLine) -> Version:
    return Version(one.number, one.date, one.state, clean(one.what), one.who)
