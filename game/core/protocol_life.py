"""What a session's protocol is now: its state, the number of its version, what is in force, and what changed since.

An agreement that is changed after it was submitted or adopted makes a new draft by itself; the one that was adopted
stays in force and can still be printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.core import adoption
from game.core.adoption import BEGIN, ProtocolState, StateChange
from game.core.cards import CardId
from game.core.proposals import Judgement
from game.core.session import SETTLED, Agreement, Session
from game.core.value import Value, value

AMENDED = StateChange(ProtocolState.DRAFT)
"""The step that nobody pressed: what was submitted or adopted reads otherwise now."""


def changes(session: Session) -> tuple[StateChange, ...]:
    """All steps up to now, in order."""
    return (*session.changes, AMENDED) if _reads_otherwise(session) else session.changes


def state(session: Session) -> ProtocolState:
    return last_change(session).state


def last_change(session: Session) -> StateChange:
    """The step that made it what it is now."""
    made = changes(session)
    return made[-1] if made else BEGIN


def version(session: Session) -> str:
    """0.1 for the draft of a first conversation, 1.0 for what was adopted first."""
    return adoption.versions(changes(session))[-1]


def in_force(session: Session) -> Session | None:
    """The session as it stood when what is in force now was adopted; None where nothing is."""
    at: int | None = None
    for n, change in enumerate(session.changes):
        match change.state:
            case ProtocolState.ADOPTED:
                at = n
            case ProtocolState.WITHDRAWN:
                at = None
            case ProtocolState.DRAFT | ProtocolState.SUBMITTED:
                at = None if change.back_on else at
    return None if at is None else _after(session, at)


def compared_with(session: Session) -> Session | None:
    """The adopted session that this one is the successor of; None for a first version."""
    adopted = [n for n, change in enumerate(session.changes) if change.state is ProtocolState.ADOPTED]
    if state(session) in (ProtocolState.ADOPTED, ProtocolState.WITHDRAWN):
        adopted = [n for n in adopted if not _alike(session.as_changed[n], session)]
    return _after(session, adopted[-1]) if adopted else None


def _after(session: Session, n: int) -> Session:
    """As it stood after that step."""
    return replace(session.as_changed[n], changes=session.changes[: n + 1], as_changed=session.as_changed[: n + 1])


@value
class Amended(Value):
    """How the agreements differ from an earlier version: new ones, the earlier text of changed ones, those gone."""

    new: tuple[CardId, ...]
    before: dict[CardId, str]
    gone: tuple[Agreement, ...]


def amended(session: Session) -> Amended | None:
    """Since the version that was adopted before; None for a first version."""
    former = compared_with(session)
    return None if former is None else differences(former, session)


def first_draft(session: Session) -> Session:
    """As it stood when it left the team for the first time; what it is now where it did not yet."""
    return session.as_changed[0] if session.as_changed else session


def differences(former: Session, session: Session) -> Amended:
    """How the agreements of one differ from those of the other, which was before it."""
    then, now = _by_key(former.agreements), _by_key(session.agreements)
    return Amended(
        tuple(key for key in now if key not in then),
        {key: then[key].text for key in now if key in then and then[key].text != now[key].text},
        tuple(one for key, one in then.items() if key not in now),
    )


def _by_key(agreements: Iterable[Agreement]) -> dict[CardId, Agreement]:
    return {one.key: one for one in agreements if one.status in SETTLED}


def _reads_otherwise(session: Session) -> bool:
    """Whether it is another text than the one that was submitted, adopted or withdrawn."""
    if not session.changes or session.changes[-1].state is ProtocolState.DRAFT:
        return False
    return not _alike(session, session.as_changed[-1])


def _alike(one: Session, other: Session) -> bool:
    """The agreements and what they say; who looks after one, and when it is looked at again, makes no version."""
    return _text(one) == _text(other)


def _text(session: Session) -> tuple[object, ...]:
    agreed = tuple((key, one.chapter, one.text, one.strength) for key, one in _by_key(session.agreements).items())
    taken = sorted(one.proposal for one in session.judged if one.judgement is Judgement.YES)
    return (*agreed, *taken)
