"""The rules of the closing: amend what was agreed, how firm it is, merge what says the same, name who does what."""

from __future__ import annotations

from game.core import commands as c
from game.core import events as e
from game.core.agreement_fields import AMENDABLE, FOR_ALL, LISTS
from game.core.blank import says_something
from game.core.cards import NO_CARD, CardId
from game.core.own_card import typed_by_team
from game.core.phases import END_PHASES, Phase
from game.core.proposals import Judgement
from game.core.refusal import Reason, Refused
from game.core.review_dates import typed_day
from game.core.roles import ROLES
from game.core.rules.context import RuleContext, require
from game.core.session import SETTLED, Agreement, Session
from game.core.standing_proposals import judged
from game.core.strength import Strength


def amend(session: Session, command: c.AmendAgreement, context: RuleContext) -> tuple[e.Event, ...]:
    _at_closing(session)
    require(command.field in AMENDABLE, Reason.NOT_NOW)
    one = session.agreement(command.card)
    require(one is not None or _for_all(session, command), Reason.NOT_NOW)
    text = command.text.strip() if command.field in LISTS else " ".join(command.text.split())
    # A parked point may be without a text; a numbered agreement may not.
    empty = not says_something(text) and command.field == "text" and one is not None and one.status in SETTLED
    require(not empty, Reason.EMPTY_TEXT)
    if command.field == "review" and text:
        text = typed_day(text)
        require(bool(text), Reason.NO_DATE)
    return (e.AgreementAmended(command.card, command.field, text),)


def _for_all(session: Session, command: c.AmendAgreement) -> bool:
    some = any(one.status in SETTLED for one in session.agreements)
    return command.card == NO_CARD and command.field in FOR_ALL and some


def set_firmness(session: Session, command: c.SetFirmness, context: RuleContext) -> tuple[e.Event, ...]:
    _at_closing(session)
    require(command.strength in tuple(Strength), Reason.NOT_NOW)
    _settled(session, command.card)
    return (e.AgreementFirmed(command.card, Strength(command.strength)),)


def merge(session: Session, command: c.MergeAgreements, context: RuleContext) -> tuple[e.Event, ...]:
    _at_closing(session)
    require(command.into != command.gone, Reason.NOT_NOW)
    _settled(session, command.into), _settled(session, command.gone)
    return (e.AgreementsMerged(command.into, command.gone),)


def keep_both(session: Session, command: c.KeepBoth, context: RuleContext) -> tuple[e.Event, ...]:
    _at_closing(session)
    require(command.first != command.second, Reason.NOT_NOW)
    _settled(session, command.first), _settled(session, command.second)
    return (e.PairAccepted(command.first, command.second),)


def name_role(session: Session, command: c.NameRole, context: RuleContext) -> tuple[e.Event, ...]:
    _at_closing(session)
    require(command.role in ROLES, Reason.NOT_NOW)
    return (e.RoleNamed(command.role, " ".join(command.text.split())),)


def judge(session: Session, command: c.JudgeProposal, context: RuleContext) -> tuple[e.Event, ...]:
    """What the team has said of a proposal nobody changes alone; what it put off may be chosen alone after all."""
    _at_closing(session)
    require(command.judgement in ("", *Judgement), Reason.NOT_NOW)
    one = next((one for one in context.askable if one.id == command.proposal), None)
    require(one is not None, Reason.NOT_NOW)
    said, alone = judged(session, command.proposal), session.phase is not Phase.PROPOSALS
    if alone:
        require(said is None or said.alone or said.judgement is Judgement.LATER, Reason.NOT_NOW)
    else:
        require(one is not None and one.chapter == session.proposing, Reason.NOT_NOW)
    judgement = Judgement(command.judgement) if command.judgement else None
    require((said.judgement if said else None) is not judgement, Reason.NOT_NOW)
    return (e.ProposalJudged(command.proposal, judgement, alone),)


def discard_own(session: Session, command: c.DiscardOwn, context: RuleContext) -> tuple[e.Event, ...]:
    _at_closing(session)
    require(command.card in _typed_cards(session), Reason.NOT_NOW)
    return (e.OwnCardLeft(command.card),)


def own_is_kept(session: Session, command: c.OwnIsKept, context: RuleContext) -> tuple[e.Event, ...]:
    _at_closing(session)
    require(command.card in _typed_cards(session), Reason.NOT_NOW)
    return (e.OwnCardKept(command.card),)


def _typed_cards(session: Session) -> set[CardId]:
    """The team's own cards that were played and of which nobody has said what becomes of them."""
    played = session.deck[: session.turn]
    return {card.id for card in played if typed_by_team(card)} - set(session.own_kept)


def take_back_own(session: Session, command: c.TakeBackOwn, context: RuleContext) -> tuple[e.Event, ...]:
    _at_closing(session)
    require(any(card.id == command.card for card in session.own_left), Reason.NOT_NOW)
    return (e.OwnCardReturned(command.card),)


def _at_closing(session: Session) -> None:
    require(session.phase in END_PHASES, Reason.NOT_NOW)


def _settled(session: Session, card: CardId) -> Agreement:
    one = session.agreement(card)
    if one is None or one.status not in SETTLED:
        raise Refused(Reason.NOT_NOW)
    return one
