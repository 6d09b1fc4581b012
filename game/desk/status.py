"""How it stands, in a few words: what the wall shows and how far it is, and how phones come in. It decides nothing."""

from __future__ import annotations

from typing import assert_never

from game.core.phases import Phase
from game.core.phone_status import Phones, ServerStatus
from game.core.session import Session
from game.core.talk_formats import step_at
from game.core.view_model import ViewModel
from game.core.view_state import AGENDA, HELP
from game.desk.adoption import AMEND, STATE
from game.desk.next_step import wall_overlay
from game.desk.own_card import card_in_question, question
from game.desk.proposals import ALONE
from game.i18n.words import Words
from game.texts.hall_vote import all_rooms
from game.texts.talk import step_words
from game.texts.turnout import tables_in_words, vote_words


def step_of(model: ViewModel, say: Words) -> str:
    """The name of what is on the wall."""
    over = wall_overlay(model)
    if over:
        return _over(over, say)
    if model.session.paused_at is not None:
        return say("Pause")
    card = card_in_question(model)
    return step_title(model.session, say) if card is None else question(card, say)


def _over(overlay: str, say: Words) -> str:
    names = {
        "stop": "STOP",
        "blank": say("Black screen"),
        "cover": say("The big screen is black"),
        "contacts": say("Contacts"),
        "ready": say("Before a heavy card"),
        HELP: say("Help"),
        "settings": say("Settings"),
        "sessions": say("Sessions"),
        "deleting": say("Delete a session"),
        "cards": say("Cards"),
        "own": say("Your own card"),
        STATE: say("How far it has come"),
        AMEND: say("Change an agreement"),
        ALONE: say("Proposals, by yourself"),
        "folder": say("Where should the protocol go?"),
        "problems": say("Mistakes in cards"),
        "talk_ways": say("Ways to talk"),
        "join": say("Join"),
        "phones": say("Phones"),
        "wifi": say("Wifi"),
        AGENDA: say("Still to come"),
    }
    return names.get(overlay, say("Something else"))


def step_title(session: Session, say: Words) -> str:
    """The name of the step: a vote again on the same card is the third, the fourth, and not the second once more."""
    voting = session.play.voting
    if session.phase is Phase.SECOND_VOTE and voting is not None:
        return vote_words(voting.round, say)
    return phase_words(session.phase, say)


def phase_words(phase: Phase, say: Words) -> str:
    match phase:
        case Phase.WELCOME:
            return say("Welcome")
        case Phase.SETUP:
            return say("New session")
        case Phase.HOUSE_RULES:
            return say("House rules")
        case Phase.WARM_UP:
            return say("Practise voting first")
        case Phase.SITUATION:
            return say("Situation")
        case Phase.FIRST_VOTE:
            return vote_words(1, say)
        case Phase.TALK:
            return say("Talk")
        case Phase.MINORITY:
            return say("Minority view")
        case Phase.SECOND_VOTE:
            return vote_words(2, say)
        case Phase.REVEAL:
            return say("Outcome")
        case Phase.RULE:
            return say("Rule")
        case Phase.CONSENT:
            return say("Consent")
        case Phase.MOMENT:
            return say("Recorded")
        case Phase.CHECK_IN:
            return say("Check-in")
        case Phase.PROPOSALS:
            return say("Proposals")
        case Phase.CLOSING:
            return say("Closing")
        case Phase.PROTOCOL:
            return say("Protocol")
        case Phase.LOOK_BACK:
            return say("Looking back")
        case Phase.HALL_VOTE:
            return all_rooms(say)
        case _:
            assert_never(phase)


def progress_words(model: ViewModel, say: Words) -> str:
    """How far it is: "2:41 left", "round 1 is open"."""
    session = model.session
    parts = (_step_of_talk(session, say), _left(model, say), _round(session, say))
    return " · ".join(part for part in parts if part)


def _step_of_talk(session: Session, say: Words) -> str:
    return step_words(_name(session), say) if session.phase is Phase.TALK and _name(session) != "pairs" else ""


def _name(session: Session) -> str:
    return step_at(session.talk, session.play.talk_step).name


def _left(model: ViewModel, say: Words) -> str:
    timer = model.session.play.timer
    if timer is None:
        return ""
    left = int(timer.left(model.session.paused_at or model.now) + 0.999)
    told = f"{left // 60}:{left % 60:02}"
    return say("{time}, waiting", time=told) if timer.held is not None else say("{time} left", time=told)


def _round(session: Session, say: Words) -> str:
    voting = session.play.voting
    if voting is None:
        return ""
    return tables_in_words(voting, session.setup, say) if voting.way.traits.tables else voted_words(session, say)


def voted_words(session: Session, say: Words) -> str:
    """Beside the number of votes: which round it is of."""
    if session.play.voting is not None:
        return say("vote {n} is open", n=session.play.voting.round)
    if session.play.rounds and session.card is not None and session.phase is not Phase.CONSENT:
        return say("vote {n} is closed", n=len(session.play.rounds))
    return ""


def line_words(phones: Phones, say: Words) -> str:
    if phones.line is ServerStatus.OFF:
        return say("No phones")
    if phones.line is ServerStatus.STARTING:
        return say("Getting ready for phones …")
    if phones.line is ServerStatus.FAILED:
        return say("No phones: {why}", why=trouble_words(phones.trouble, say))
    if not phones.reachable:
        return say("No phones: {why}", why=trouble_words(phones.trouble, say))
    told = say.plural("{n} phone", "{n} phones", phones.joined)
    return " · ".join(part for part in (phones.network, told, troubled_words(phones, say)) if part)


def troubled_words(phones: Phones, say: Words) -> str:
    """What is the matter while the line is open, "" if nothing is."""
    if phones.trouble in ("changed", "busy"):  # the network, or the port that it had
        return say("new address: scan the new code")
    return trouble_words(phones.trouble, say) if phones.trouble else ""


def trouble_words(trouble: str, say: Words) -> str:
    """Why phones cannot come in; hands and keyboard go on meanwhile."""
    known = {
        "busy": say("another program is using the connection"),
        "no_address": say("this laptop is not on a network"),
        "changed": say("the network has changed"),
        "": say("vote by hand or keyboard"),
    }
    return known.get(trouble, trouble)
