"""The rules of a rule: its draft, the consent round, objections, and the status it gets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core import commands as c
from game.core import drafting
from game.core import events as e
from game.core.ballots import ANSWERS, Consent
from game.core.blank import says_something
from game.core.cards import ABSTAIN, NO_OPTION, OptionId
from game.core.chapters import middle
from game.core.consent import as_shown, status_of
from game.core.fold.rule import second_rule_begun
from game.core.phases import DRAFTED, Phase
from game.core.refusal import Reason, Refused
from game.core.rounds import round_of
from game.core.rules.context import MAX_ARGUMENTS, RuleContext, card_of, dealt, known, require
from game.core.session import SETTLED, TO_CHOOSE, Draft, Session, Status
from game.core.strength import Strength


def draft_from(session: Session, command: c.DraftFrom, context: RuleContext) -> tuple[e.Event, ...]:
    """From the outcome too: there the team chooses what to begin with."""
    require(session.phase in (Phase.REVEAL, Phase.RULE), Reason.NOT_NOW)
    known(session, command.option)
    require(command.option != ABSTAIN, Reason.NO_SUCH_OPTION)
    require(command.option != drafting.already(session), Reason.RULE_STANDS)
    draft = drafting.draft_from(session, card_of(session), command.option, context.wording)
    if session.phase is Phase.REVEAL:
        return (e.PhaseEntered(Phase.RULE, draft=draft),)
    return (e.RuleDrafted(draft),)


def reworded(session: Session, command: Any, context: RuleContext) -> tuple[e.Event, ...]:
    """RewordRule, RewordReason, SetStrength and SetChapter all change one thing of the draft."""
    draft = session.play.draft
    if draft is None or session.phase is not Phase.RULE:
        raise Refused(Reason.NOT_NOW)
    match command:
        case c.RewordRule(text=text):
            require(says_something(text), Reason.EMPTY_TEXT)
            draft = _worded(session, draft, text.strip())
        case c.RewordReason(text=text):
            draft = replace(draft, reason=text.strip())
        case c.SetStrength(strength=strength):
            require(strength in tuple(Strength), Reason.NOT_NOW)
            draft = replace(draft, strength=Strength(strength))
        case c.SetChapter(chapter=chapter):
            require(chapter in middle(session), Reason.NOT_NOW)
            draft = replace(draft, chapter=chapter)
    return (e.RuleDrafted(draft),)


def name_price(session: Session, command: c.NamePrice, context: RuleContext) -> tuple[e.Event, ...]:
    """While the rule is written, and while the room is asked: the answers stay as they are."""
    draft = session.play.draft
    if draft is None or session.phase not in DRAFTED:
        raise Refused(Reason.NOT_NOW)
    return (e.RuleDrafted(replace(draft, price=" ".join(command.text.split()))),)


def _worded(session: Session, draft: Draft, text: str) -> Draft:
    """Where it is what was agreed last time, word for word, it comes from the standpoint of that time."""
    card = card_of(session)
    before = next((one for one in session.earlier if one.card == card.id and one.text == text), None)
    return drafting.taken_over(session, draft, before) if before else drafting.worded(draft, text)


def count_consent(session: Session, command: c.CountConsent, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.phase is Phase.CONSENT and command.answer in ANSWERS, Reason.NOT_NOW)
    consent = session.play.consent
    count = int(getattr(consent, command.answer)) + command.by
    require(count >= 0, Reason.NO_HANDS)
    counted: Consent = replace(consent, **{command.answer: count})
    require(counted.total + len(session.play.answers) <= session.present, Reason.MORE_ANSWERS_THAN_PEOPLE)
    return (e.ConsentCounted(counted),)


def others_yes(session: Session, command: c.OthersYes, context: RuleContext) -> tuple[e.Event, ...]:
    """With the last answer the status follows, and nobody has to press for it: unless somebody objected, in the room or
    by phone, or gave the status by hand.
    """
    require(session.phase is Phase.CONSENT, Reason.NOT_NOW)
    rest = session.present - session.play.answered.total
    require(rest > 0, Reason.NOT_NOW)
    counted = replace(session.play.consent, yes=session.play.consent.yes + rest)
    full = replace(session, play=replace(session.play, consent=counted))
    if full.play.answered.objection or session.play.status is not None:
        return (e.ConsentCounted(counted),)
    (settled,) = settle(full, c.Settle(), context)
    return (replace(settled, consent=full.play.answered),)


def answer_consent(session: Session, command: c.AnswerConsent, context: RuleContext) -> tuple[e.Event, ...]:
    placed, fresh = phone_answer(session, command), command.seat not in session.play.answers
    require(session.play.answered.total + fresh <= session.present, Reason.MORE_ANSWERS_THAN_PEOPLE)
    return (placed,)


def phone_answer(session: Session, command: c.AnswerConsent) -> e.BallotPlaced:
    """What a phone may answer now, if not everybody has."""
    require(session.phase is Phase.CONSENT and command.round == round_of(session), Reason.NOT_NOW)
    require(command.answer in ANSWERS, Reason.NO_SUCH_OPTION)
    return e.BallotPlaced(command.seat, OptionId(command.answer))


def add_objection(session: Session, command: c.AddObjection, context: RuleContext) -> tuple[e.Event, ...]:
    text = " ".join(command.text.split())
    require(session.phase is Phase.CONSENT, Reason.NOT_NOW)
    require(says_something(text), Reason.EMPTY_TEXT)
    require(len(session.play.objections) < MAX_ARGUMENTS, Reason.TOO_MANY)
    return (e.ObjectionAdded(text),)


def set_status(session: Session, command: c.SetStatus, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.phase is Phase.CONSENT, Reason.NOT_NOW)
    _require_open(session, context)
    if not command.status:
        return (e.StatusSet(None),)
    require(command.status in TO_CHOOSE, Reason.NOT_NOW)
    wanted = Status(command.status)
    _require_count(session, wanted)
    return (e.StatusSet(wanted),)


def _require_open(session: Session, context: RuleContext) -> None:
    """What follows from answers that nobody may see yet would tell them one by one."""
    require(as_shown(session, context.opened) is session, Reason.ANSWERS_FIRST)


def _require_count(session: Session, wanted: Status) -> None:
    """What the count must say before a status can be given by hand."""
    counted = session.play.answered
    asked = counted.total * 2 >= session.present
    require(wanted not in SETTLED or asked, Reason.ASK_FIRST)
    require(not (wanted is Status.AGREED and counted.objection), Reason.OBJECTION_OPEN)
    require(not (wanted is Status.AGREED and status_of(session) is not Status.AGREED), Reason.STILL_SPLIT)


def set_return(session: Session, command: c.SetReturn, context: RuleContext) -> tuple[e.Event, ...]:
    dealt(session)
    require(command.field in ("who", "when"), Reason.NOT_NOW)
    return (e.ReturnSet(command.field, " ".join(command.text.split())),)


def settle(session: Session, command: c.Settle, context: RuleContext) -> tuple[e.RuleSettled, ...]:
    require(session.phase is Phase.CONSENT, Reason.NOT_NOW)
    _require_open(session, context)
    status = session.play.status or status_of(session)
    if status is None:
        raise Refused(Reason.ASK_FIRST)
    _require_count(session, status)  # answers may have changed since the status was given by hand
    if status in SETTLED:
        draft = session.play.draft
        require(draft is not None and _may_stand(session, draft), Reason.BELOW_FLOOR)
        status = Status.NOT_NEEDED if session.asks_for_no_rule else status
    return (_settled(session, status),)


def add_rule(session: Session, command: c.AddRule, context: RuleContext) -> tuple[e.Event, ...]:
    """Begun with the one standpoint that is left; where there are more, the team chooses."""
    card, left = session.settled_card, drafting.left_over(session)
    require(card is not None and bool(left), Reason.NOT_NOW)
    assert card is not None
    rounds = len(session.over.rounds) if session.over else 0
    empty = Draft(NO_OPTION, NO_OPTION, "", "", card.chapter, rounds=rounds)
    begun = second_rule_begun(session, e.SecondRuleBegun(empty))
    draft = drafting.draft_from(begun, card, left[0], context.wording) if len(left) == 1 else empty
    return (e.SecondRuleBegun(draft),)


def _may_stand(session: Session, draft: Draft) -> bool:
    """What the team typed itself came from no standpoint, and is not judged here."""
    return draft.option == NO_OPTION or card_of(session).option(draft.option).exportable


def _settled(session: Session, status: Status) -> e.RuleSettled:
    """The answers of phones become counts in the event that ends their round."""
    answers = session.play.answers
    return e.RuleSettled(status, session.play.answered if answers else None, shown=True, phones=len(answers))


def park(session: Session, command: c.Park, context: RuleContext) -> tuple[e.Event, ...]:
    require(session.phase in (Phase.REVEAL, Phase.RULE, Phase.CONSENT), Reason.NOT_NOW)
    return (_settled(session, Status.PARKED),)
