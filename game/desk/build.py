"""The whole desk at one moment. Each part is made in a file of its own; here they are only laid together."""

from __future__ import annotations

from game.core.commands import AcceptProposal, ChangeSetup
from game.core.consent import as_shown
from game.core.phases import CARD_PHASES, Phase
from game.core.privacy import private
from game.core.session import Session
from game.core.view_model import ViewModel
from game.desk.action import Action
from game.desk.advice import advice_of, saying_of
from game.desk.camera import camera_choices, camera_now, photo_of
from game.desk.choices import (
    jumps,
    nexts,
    phone_choices,
    reason_choice,
    requests_of,
    rule_choices,
    setup_choices,
    standpoint_choices,
    table_choices,
    talk_choices,
)
from game.desk.counts import counts_of, others_yes, peek_of, present_actions, spread_of, voted_of
from game.desk.model import CardNow, Desk
from game.desk.next_step import onward_of
from game.desk.prompts import prompts_of
from game.desk.sharing import shared_of, sharing_choices
from game.desk.status import line_words, progress_words, step_of
from game.desk.step_actions import pause_of, steps_of, stop_of, ways_of
from game.desk.text_fields import entries_of, question_entries, sides, wifi_entries
from game.desk.time_plan import plan_of
from game.i18n.words import Words
from game.texts.cards import card_text
from game.texts.choices import weight_words
from game.texts.notices import told_of
from game.texts.question import question_of


def desk_of(model: ViewModel, say: Words) -> Desk:
    """Everything that the facilitator sees and can do now."""
    session = model.session
    peek, peek_told = peek_of(model, say)
    return Desk(
        title=session.setup.school or say("Our school"),
        phase=session.phase.value,
        step=step_of(model, say),
        told=progress_words(model, say),
        onward=onward_of(model, say),
        steps=steps_of(model, say),
        stop=stop_of(model, say),
        card=card_now(session, say),
        prompts=prompts_of(model, say),
        advice=advice_of(model, say),
        saying=saying_of(model, say),
        voted=voted_of(session),
        present=session.present,
        people=_people(session, say),
        counts=counts_of(as_shown(session, model.view.reveal > 0), say),
        ways=ways_of(model, say),
        spread=spread_of(model, say),
        peek=peek,
        peek_told=peek_told,
        entries=(*entries_of(model, say), *question_entries(session, say), *wifi_entries(model, say)),
        proposal=model.view.proposal,
        accept=_accept(model, say),
        plan=plan_of(model, say),
        phones=model.phones,
        line=line_words(model.phones, say),
        choices=_choices(model, say),
        camera=camera_now(model, say),
        photo=photo_of(model, say),
        shared=shared_of(model.day, say),
        notes=model.notes,
        notice=_notice(model, say),
        clock=model.clock,
        help=model.help,
    )


def _choices(model: ViewModel, say: Words) -> tuple[Action, ...]:
    """What waits first, then what fits the step, then phones and cards."""
    session = model.session
    return (
        *requests_of(model.phones, session, say),
        *(setup_choices(model, say) if session.phase is Phase.SETUP else ()),
        *others_yes(session, say),
        *table_choices(session, say),
        *camera_choices(model, say),
        *talk_choices(session, say),
        *reason_choice(model.phones, session, say),
        *standpoint_choices(session),
        *sides(model, say),
        *rule_choices(session, say),
        *pause_of(session, say),
        *phone_choices(model.phones, session.present, say),
        *sharing_choices(model.day.share, say),
        *jumps(session, say),
        *nexts(session, say),
    )


def card_now(session: Session, say: Words) -> CardNow | None:
    """The card on the wall with what only its leader reads; a card of the warm-up has no place in the deck."""
    card = session.card
    if card is None:
        return None
    place = say("card {n} of {total}", n=session.turn + 1, total=len(session.deck))
    in_deck = session.phase in CARD_PHASES
    return CardNow(
        code=card.code if in_deck else "",
        title=card_text(say, card, "title", card.title),
        place=f"{place} · {weight_words(card.weight, say)}" if in_deck else "",
        question=question_of(card, session.play.twist, say).whole,
        notes=card_text(say, card, "notes", card.notes),
        twist=card_text(say, card, "twist", card.twist),
        level=card.weight.level,
        letters=tuple((str(one.id), card.letter(one.id)) for one in card.options),
        background=card_text(say, card, "background.text", card.background.text) if card.background else "",
    )


def _people(session: Session, say: Words) -> tuple[Action, ...]:
    if session.phase is not Phase.SETUP:
        return present_actions(session, say)
    return tuple(_more_people(session.setup.people + by, sign) for sign, by in (("−", -1), ("+", 1)))


def _more_people(people: int, sign: str) -> Action:
    return Action(sign, ChangeSetup("people", str(people)))


def _accept(model: ViewModel, say: Words) -> Action | None:
    if not model.view.proposal or model.session.phase is not Phase.RULE:
        return None
    if private(model.view.proposal):
        return Action(say("A name, number or date in it? Put it on the big screen anyway"), AcceptProposal())
    return Action(say("Put it on the big screen"), AcceptProposal(), kind="primary")


def _notice(model: ViewModel, say: Words) -> str:
    """What could not be done, told to the desk first."""
    notice = model.desk_notice or model.notice
    return told_of(notice, model.session, say) if notice else model.trouble
