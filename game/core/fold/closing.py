"""What the events of the closing make of a session: an amended agreement, a merged pair, a role. See evolve.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core import events as e
from game.core.agreement_fields import amended
from game.core.cards import NO_CARD
from game.core.session import SETTLED, Agreement, Session, Status


def agreement_amended(session: Session, event: e.AgreementAmended) -> Session:
    def meant(one: Agreement) -> bool:
        return one.card == event.card or (event.card == NO_CARD and one.status in SETTLED)

    return _changed(session, lambda one: amended(one, event.field, event.text) if meant(one) else one)


def agreements_merged(session: Session, event: e.AgreementsMerged) -> Session:
    gone = session.agreement(event.gone)

    def merged(one: Agreement) -> Agreement:
        if one.card == event.gone:
            return replace(one, status=Status.MERGED, merged_into=event.into)
        if one.merged_into == event.gone:
            return replace(one, merged_into=event.into)
        return _for_both(one, gone) if one.card == event.into and gone is not None else one

    return _changed(session, merged)


def _for_both(one: Agreement, gone: Agreement) -> Agreement:
    """What stands for two: what was heard, and reservations, are those of both."""
    reserved = Status.RESERVED in (one.status, gone.status)
    return replace(
        one,
        status=Status.RESERVED if reserved else one.status,
        heard=tuple(dict.fromkeys((*one.heard, *gone.heard))),
        objections=tuple(dict.fromkeys((*one.objections, *gone.objections))),
    )


def pair_kept(session: Session, event: e.PairKept) -> Session:
    return replace(session, kept_pairs=(*session.kept_pairs, (event.first, event.second)))


def role_named(session: Session, event: e.RoleNamed) -> Session:
    roles = {**dict(session.roles), event.role: event.who}
    return replace(session, roles=tuple((role, who) for role, who in roles.items() if who))


def _changed(session: Session, change: Callable[[Agreement], Agreement]) -> Session:
    return replace(session, agreements=tuple(change(one) for one in session.agreements))
