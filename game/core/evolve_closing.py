"""What the events of the closing make of a session: an amended agreement, a merged pair, a role. See evolve.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core import events as e
from game.core.amending import amended
from game.core.session import Agreement, Session, Status


def agreement_amended(session: Session, event: e.AgreementAmended) -> Session:
    return _changed(session, lambda one: amended(one, event.field, event.text) if one.card == event.card else one)


def agreements_merged(session: Session, event: e.AgreementsMerged) -> Session:
    gone = session.agreement(event.gone)

    def merged(one: Agreement) -> Agreement:
        if one.card == event.gone:
            return replace(one, status=Status.MERGED, merged_into=event.into)
        if one.card == event.into and gone is not None:
            return replace(one, heard=tuple(dict.fromkeys((*one.heard, *gone.heard))))
        return one

    return _changed(session, merged)


def pair_kept(session: Session, event: e.PairKept) -> Session:
    return replace(session, kept_pairs=(*session.kept_pairs, (event.first, event.second)))


def role_named(session: Session, event: e.RoleNamed) -> Session:
    roles = {**dict(session.roles), event.role: event.who}
    return replace(session, roles=tuple((role, who) for role, who in roles.items() if who))


def _changed(session: Session, change: Callable[[Agreement], Agreement]) -> Session:
    return replace(session, agreements=tuple(change(one) for one in session.agreements))
