"""What becomes of the rule of a card: its draft, the consent round, and the status that makes it an agreement."""

from __future__ import annotations

from dataclasses import replace

from game.core import events as e
from game.core.ballots import Consent
from game.core.fold.closing import agreement
from game.core.fold.deck import card_over, next_card
from game.core.fold.merging import stands_for
from game.core.phases import Phase
from game.core.session import Session, fresh_play, with_play


def rule_drafted(session: Session, event: e.RuleDrafted) -> Session:
    before = session.play.draft
    return with_play(session, draft=replace(event.draft, put=before.put if before is not None else ""))


def consent_counted(session: Session, event: e.ConsentCounted) -> Session:
    return with_play(session, consent=event.consent)


def objection_added(session: Session, event: e.ObjectionAdded) -> Session:
    return with_play(session, objections=(*session.play.objections, event.text))


def status_set(session: Session, event: e.StatusSet) -> Session:
    return with_play(session, status=event.status)


def return_set(session: Session, event: e.ReturnSet) -> Session:
    if event.field == "who":
        return with_play(session, returns_who=event.text)
    return with_play(session, returns_when=event.text)


def rule_settled(session: Session, event: e.RuleSettled) -> Session:
    card = session.card
    if card is None:
        return session
    if event.consent is not None:
        session = with_play(session, consent=event.consent, answers={})
    over = replace(session.play, answers={}, voting=None)
    settled = stands_for(session, agreement(session, card, event.status))
    session = replace(session, over=over, agreements=settled)
    return replace(card_over(session), phase=Phase.MOMENT) if event.shown else next_card(session)


def second_rule_begun(session: Session, event: e.SecondRuleBegun) -> Session:
    """The card is on the wall again, with its votes and reasons; of its first rule nothing is asked any more."""
    play = replace(
        session.over or fresh_play(session.setup),
        part=2,
        draft=event.draft,
        consent=Consent(),
        objections=(),
        status=None,
        returns_who="",
        returns_when="",
        timer=None,
    )
    back = replace(session, phase=Phase.RULE, turn=session.turn - 1, play=play, over=None)
    return replace(back, paused_at=None, pause_clock=None)
