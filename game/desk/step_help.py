"""At which step somebody asks for help: what lies on top where that has help of its own, else the step below it."""

from __future__ import annotations

from game.core.phases import Phase
from game.core.step_help import Beside, HelpStep
from game.core.view_model import ViewModel
from game.core.view_state import DAY
from game.desk.adoption import STATE
from game.desk.own_card import card_in_question
from game.desk.proposals import ALONE

OVER: dict[str, HelpStep] = {
    "cards": Beside.CARDS,
    "own": Beside.OWN,
    "sessions": Beside.SESSIONS,
    "settings": Beside.SETTINGS,
    "contacts": Beside.CONTACTS,
    DAY: Beside.STUDY_DAY,
    "ready": Beside.READY,
    "stop": Beside.STOP,
    "phones": Beside.PHONES,
    "join": Beside.PHONES,
    "wifi": Beside.PHONES,
    "findings": Beside.FINDINGS,
    "agreed": Beside.AGREED,
    STATE: Beside.STATE,
    ALONE: Phase.PROPOSALS,
}
"""Overlays with help of their own."""


def help_step(model: ViewModel) -> HelpStep:
    """The step whose help fits what is on the wall."""
    view = model.view
    on_top = (view.overlay, view.under, *reversed(view.beneath))
    return next((OVER[overlay] for overlay in on_top if overlay in OVER), None) or _below(model)


def _below(model: ViewModel) -> HelpStep:
    """The pause, what comes before a card or the closing, or the phase."""
    session = model.session
    if session.paused_at is not None:
        return Beside.PAUSE
    if session.note_due:
        return Beside.CONTENT_NOTE
    if session.rooms and session.phase is Phase.CLOSING:
        return Beside.MERGING
    return session.phase if card_in_question(model) is None else Beside.KEEP_CARD
