"""For the gallery: what can have become of a card, and what the room can do after a heavy one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.ballots import Consent
from game.core.cards import Weight
from game.core.phases import Phase
from game.core.session import Session, Status, Timer, with_play
from game.core.view_model import ViewModel
from game.i18n.words import Words

NamedModels = Iterator[tuple[str, ViewModel]]
MOST = 10
"""Cards of a long afternoon."""


def moments(model: ViewModel, say: Words) -> NamedModels:
    """At the moment itself an agreement of each kind, parked, none needed; long, in a small team, with many cards."""
    if model.session.phase is Phase.CHECK_IN:
        yield from _check_ins(model)
        return
    people = model.session.present
    yield "all", _settled(model, Status.AGREED, consent=Consent(people))
    yield "reserved", _settled(model, Status.RESERVED, consent=Consent(people - 3, 3))
    when, who = say("next team meeting"), say("Learning support coordinator (SENCO), a teacher and the head teacher")
    yield "parked", _settled(model, Status.PARKED, returns_when=when, returns_who=who)
    yield "parked-bare", _settled(model, Status.PARKED, text="", consent=Consent())
    yield "no_rule", _settled(model, Status.NOT_NEEDED, consent=Consent(people))
    small = _settled(model, Status.RESERVED, consent=Consent(6, 2), rounds=())
    yield "small-team", replace(small, session=replace(small.session, setup=replace(small.session.setup, people=8)))
    rule = next(one.text for one in model.session.agreements if one.text)
    yield "long", _settled(model, Status.AGREED, text=" ".join([rule] * 6)[:400], consent=Consent(people))
    deck = (*model.session.deck, *(card for card in model.cards if card not in model.session.deck))[:MOST]
    yield "many-cards", replace(model, session=replace(model.session, deck=deck))


def _settled(model: ViewModel, status: Status, **changes: object) -> ViewModel:
    session = model.session
    last = replace(session.agreements[-1], status=status, **changes)  # type: ignore[arg-type]
    return replace(model, session=replace(session, agreements=(*session.agreements[:-1], last)))


def _check_ins(model: ViewModel) -> NamedModels:
    """Two minutes of air, somebody whose number is confirmed, and a next card that is not light."""
    yield "moving", replace(model, session=with_play(model.session, timer=Timer(model.now + 80, 120.0)))
    confirmed = (replace(x, number=x.number or "06 – …", confirmed_on="2026-11-20") for x in model.contacts)
    yield "adviser", replace(model, contacts=tuple(confirmed))
    yield "lighter", replace(model, session=_next_is(model.session, Weight.MEDIUM))


def _next_is(session: Session, weight: Weight) -> Session:
    deck = tuple(replace(card, weight=weight) if at == session.turn else card for at, card in enumerate(session.deck))
    return replace(session, deck=deck)
