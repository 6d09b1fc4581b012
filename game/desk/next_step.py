"""The step forward: what it is called and which command it gives, at every moment. Wall and desk both ask here."""

from __future__ import annotations

from typing import assert_never

from game.core.camera_status import CameraStep
from game.core.cards import Card, OptionId
from game.core.commands import (
    Advance,
    Command,
    Export,
    FreezeCards,
    GoTo,
    Hide,
    KeepFolder,
    LookAtCards,
    NewSession,
    OpenLast,
    Park,
    Pause,
    RevealMore,
    Settle,
    StartSession,
    StopLooking,
    TurnPage,
)
from game.core.consent import as_shown, status_of
from game.core.disclosure import disclosed
from game.core.labels import STATUS_TITLES
from game.core.late_imports import when_called
from game.core.look_back import is_last_step
from game.core.phases import Phase
from game.core.rules.steps import unheard
from game.core.standing_proposals import next_to_ask
from game.core.talk_formats import follows
from game.core.view_model import SavedSession, ViewModel
from game.core.view_state import SHOWN
from game.desk.action import Action
from game.desk.coaching import parks, talks_on
from game.desk.own_card import card_in_question, discard_action
from game.desk.proposals import ALONE, way_on_alone, way_on_of_team
from game.desk.visibility import Opening, opening_of
from game.i18n.words import Words
from game.texts.missing import without_words
from game.texts.talk import step_words
from game.texts.turnout import close_words, vote_words

with when_called():
    from game.core.card_round import counted_by_card, to_be_read


def onward_of(model: ViewModel, say: Words) -> Action:
    """The step forward of what is on the wall now: an overlay, the pause, or the screen of the phase."""
    over = wall_overlay(model)
    if over:
        return _primary(_over(over, model, say), say)
    if model.session.paused_at is not None:
        return _primary((say("Continue"), Pause()), say)
    return forward_of(model, say)


def forward_of(model: ViewModel, say: Words) -> Action:
    """The step forward of the screen of the phase, whatever lies over it. Asked again, it says who is missing."""
    label, command = _step(model, say)
    return _primary((without_words(model.session, say) if model.asks_again else label, command), say)


def wall_overlay(model: ViewModel) -> str:
    """What lies over the wall; the desk itself, where it has no screen of its own, does not count."""
    return model.view.under if model.view.overlay == "desk" else model.view.overlay


def unfinished(model: ViewModel) -> SavedSession | None:
    """The session that could be gone on with."""
    return next((kept for kept in model.kept if not kept.finished and not kept.fault), None)


Step = tuple[str, Command]
"""What the step forward is called, and its command."""


def _primary(step: Step, say: Words) -> Action:
    label, command = step
    return Action(label, command, say("Space"), "primary")


def _over(overlay: str, model: ViewModel, say: Words) -> Step:
    if overlay == "folder":
        return say("Use this folder"), KeepFolder()
    if overlay == ALONE:
        return way_on_alone(model, say)
    if overlay == "stop" and model.session.started:
        return say("Pause"), Pause()
    return say("Back to the big screen"), Hide()


def _welcome(model: ViewModel, say: Words) -> Step:
    if unfinished(model) is not None:
        return say("Continue the last session"), OpenLast()
    return say("New session"), NewSession()


def _close(model: ViewModel, say: Words) -> str:
    voting = model.session.play.voting
    return close_words(voting.round if voting else 1, say)


def _read(model: ViewModel, say: Words) -> Step | None:
    """What the camera that reads cards is to do next; None where that is not the next thing."""
    camera, session = model.camera, model.session
    if not model.reads_cards:
        return None
    match camera.step:
        case CameraStep.CHECKING | CameraStep.LOOKING if not camera.seen:
            return say("Stop looking"), StopLooking()
        case CameraStep.CHECKING:
            return say("Everybody is seen"), FreezeCards()
        case CameraStep.LOOKING:
            return say("Count these cards"), FreezeCards()
        case CameraStep.OFF | CameraStep.AIMING if counted_by_card(session) or not to_be_read(session):
            return None
        case CameraStep.OFF | CameraStep.AIMING:
            return say("Read the cards") if camera.checked else say("Check the cards"), LookAtCards()
        case _:
            assert_never(camera.step)


def _talk(model: ViewModel, say: Words) -> str:
    """The next step of the talk, or what comes after it."""
    step = follows(model.session.talk, model.session.play.talk_step)
    return step_words(step.name, say) if step else say("Minority view")


def _reveal(model: ViewModel, say: Words) -> Step:
    """While the outcome opens the step forward ends that, and nothing more."""
    if model.view.reveal >= SHOWN:
        return way_on(model, say)
    acts = opening_of(model) is Opening.ACT
    return say("To the end") if acts else say("The outcome"), RevealMore()


def way_on(model: ViewModel, say: Words) -> Step:
    """What the advice asks for once the outcome is on the wall."""
    card = model.session.card
    outcome = disclosed(card, model.session.play.rounds)
    ways = ways_on(say)
    if parks(outcome):
        return ways["park"]
    return ways["talk"] if talks_on(outcome) else _rule_for(card, outcome.lead, say) or ways["rule"]


def _rule_for(card: Card | None, lead: OptionId | None, say: Words) -> Step | None:
    """The rule with the letter of the standpoint that it begins with, where that can become one."""
    if card is None or lead is None:
        return None
    option = card.option(lead)
    ruled = option.exportable and not option.no_rule
    return _onward(say("Write the rule for {letter}", letter=card.letter(lead))) if ruled else None


WAY_KEYS = {"talk": "G", "vote": "N", "rule": "R", "park": "P"}
"""The key of each way on from an outcome, at wall and desk alike."""
KNOWN_KEY = "K"
"""Of what is known, beside the outcome."""


def ways_on(say: Words) -> dict[str, Step]:
    """Where a card can go from its outcome."""
    return {
        "rule": _onward(say("Write the rule")),
        "talk": (say("Keep talking"), GoTo(Phase.TALK.value)),
        "vote": (say("Vote again"), GoTo(Phase.SECOND_VOTE.value)),
        "park": (say("Park"), Park()),
    }


def _consent(model: ViewModel, say: Words) -> Step:
    """The next step follows from the count."""
    if model.camera.on or not model.session.play.answered.total:
        read = _read(model, say)
        if read is not None:
            return read
    session = as_shown(model.session, model.view.reveal > 0)
    if session is not model.session:
        return say("Show the answers"), RevealMore()
    status = session.play.status or status_of(session)
    if session.play.answered.objection and session.play.status is None:
        return say("Change the text"), GoTo("rule")
    if status is None:
        return say("Record"), Settle()
    return say("Record: {status}", status=say(STATUS_TITLES[status]).lower()), Settle()


def _closing(model: ViewModel, say: Words) -> Step:
    """A card of the team itself is not kept, unless somebody says so."""
    card = card_in_question(model)
    if card is None:
        return _onward(say("To the protocol"))
    careful = discard_action(card, say)
    return careful.label, careful.command


def _protocol(model: ViewModel, say: Words) -> Step:
    """As far as the wall has pages, which alone knows how many its size makes of them."""
    if model.next_page:
        return say("Next page"), TurnPage(model.next_page)
    return say("Write text file"), Export("txt")


def _after_card(model: ViewModel, say: Words) -> str:
    if model.session.after is Phase.SITUATION:
        return say("Next card")
    return say("Proposals") if next_to_ask(model.session, model.askable) else say("Read it all back")


def _step(model: ViewModel, say: Words) -> Step:
    match model.session.phase:
        case Phase.WELCOME:
            return _welcome(model, say)
        case Phase.SETUP:
            return say("Start"), StartSession()
        case Phase.HOUSE_RULES:
            return _onward(say("First card"))
        case Phase.WARM_UP:
            shown = say("Show the bars") if model.session.play.voting else say("First card")
            return (_read(model, say) if model.session.play.voting else None) or _onward(shown)
        case Phase.SITUATION:
            return _onward(say("Read the card") if model.session.note_due else vote_words(1, say))
        case Phase.FIRST_VOTE | Phase.SECOND_VOTE:
            return _read(model, say) or _onward(_close(model, say))
        case Phase.HALL_VOTE:
            return _read(model, say) or _onward(say("Close our vote"))
        case Phase.TALK:
            return _onward(_talk(model, say))
        case Phase.MINORITY:
            again = vote_words(max(2, len(model.session.play.rounds) + 1), say)
            return _onward(say("Next option") if unheard(model.session) else again)
        case Phase.REVEAL:
            return _reveal(model, say)
        case Phase.RULE:
            return _onward(say("Ask for consent"))
        case Phase.CONSENT:
            return _consent(model, say)
        case Phase.MOMENT if model.session.check_in_due:
            return _onward(say("Take a breather"))
        case Phase.MOMENT | Phase.CHECK_IN:
            return _onward(_after_card(model, say))
        case Phase.PROPOSALS:
            return way_on_of_team(model, say)
        case Phase.CLOSING:
            return _closing(model, say)
        case Phase.LOOK_BACK:
            return _onward(say("Back to the protocol") if is_last_step(model.session) else say("Next question"))
        case Phase.PROTOCOL:
            return _protocol(model, say)
        case _:
            assert_never(model.session.phase)


def _onward(label: str) -> Step:
    return label, Advance()
