"""What stands in the protocol for a card, and what the closing makes of it: amended, merged, and who does what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core import events as e
from game.core.agreement_fields import amended
from game.core.cards import NO_CARD, NO_OPTION, Card
from game.core.proposals import Judged
from game.core.reasons import beside, unsaid
from game.core.session import SETTLED, Agreement, Session, Status
from game.core.strength import Strength


def agreement(session: Session, card: Card, status: Status) -> Agreement:
    """What would stand in the protocol if the card on the wall were settled with this status now."""
    play, draft = session.play, session.play.draft
    return Agreement(
        card=card.id,
        title=card.title,
        chapter=draft.chapter if draft else card.chapter,
        status=status,
        text=draft.text if draft else "",
        reason=draft.reason if draft else "",
        strength=draft.strength if draft else Strength.MUST,
        floor=card.floor,
        rounds=play.rounds,
        consent=play.consent,
        objections=play.objections,
        returns_who=play.returns_who,
        returns_when=play.returns_when,
        option=draft.option if draft else NO_OPTION,
        heard=beside(session, draft),
        price=draft.price if draft else "",
        part=play.part,
    )


def agreement_amended(session: Session, event: e.AgreementAmended) -> Session:
    def meant(one: Agreement) -> bool:
        return one.key == event.card or (event.card == NO_CARD and one.status in SETTLED)

    return _changed(session, lambda one: amended(one, event.field, event.text) if meant(one) else one)


def agreement_firmed(session: Session, event: e.AgreementFirmed) -> Session:
    firm = event.strength
    return _changed(session, lambda one: replace(one, strength=firm) if one.key == event.card else one)


def agreements_merged(session: Session, event: e.AgreementsMerged) -> Session:
    gone = session.agreement(event.gone)

    def merged(one: Agreement) -> Agreement:
        if one.key == event.gone:
            return replace(one, status=Status.MERGED, merged_into=event.into)
        if one.merged_into == event.gone:
            return replace(one, merged_into=event.into)
        return _for_both(one, gone) if one.key == event.into and gone is not None else one

    return _changed(session, merged)


def _for_both(one: Agreement, gone: Agreement) -> Agreement:
    """What stands for two: what was heard, reservations and prices of both; the other's "why" was heard as well."""
    reserved = Status.RESERVED in (one.status, gone.status)
    return replace(
        one,
        status=Status.RESERVED if reserved else one.status,
        heard=unsaid((*one.heard, gone.reason, *gone.heard), one.reason),
        objections=tuple(dict.fromkeys((*one.objections, *gone.objections))),
        price=" ".join(dict.fromkeys(filter(None, (one.price, gone.price)))),
    )


def pair_accepted(session: Session, event: e.PairAccepted) -> Session:
    return replace(session, accepted_pairs=(*session.accepted_pairs, (event.first, event.second)))


def role_named(session: Session, event: e.RoleNamed) -> Session:
    roles = {**dict(session.roles), event.role: event.who}
    return replace(session, roles=tuple((role, who) for role, who in roles.items() if who))


def proposal_judged(session: Session, event: e.ProposalJudged) -> Session:
    others = tuple(one for one in session.judged if one.proposal != event.proposal)
    said = (Judged(event.proposal, event.judgement, event.alone),) if event.judgement is not None else ()
    return replace(session, judged=(*others, *said))


def _changed(session: Session, change: Callable[[Agreement], Agreement]) -> Session:
    return replace(session, agreements=tuple(change(one) for one in session.agreements))
