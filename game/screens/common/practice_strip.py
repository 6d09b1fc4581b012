"""The strip of a practice session: what a real room does at this step, which key goes on, and the way out."""

from __future__ import annotations

from game.core.ballots import Voting
from game.core.commands import LeavePracticeSession, StartPracticeSession
from game.core.phases import Phase
from game.core.view_model import ViewModel
from game.i18n.words import Words
from game.screens.common.strip import strip, strip_block
from game.texts.key_names import key_words
from game.texts.practice_session import practice_words
from game.ui.blocks import by_key, pill
from game.ui.geometry import HINT, Page
from game.ui.layout import Block, centred
from game.ui.widgets import Button, Items

LEAVE_KEY, AGAIN_KEY = "ctrl+q", "n"
TYPED = (Phase.TALK, Phase.RULE, Phase.CONSENT, Phase.LOOK_BACK)
"""At these steps something can be typed, so that Space is a space."""


def practice_strip(model: ViewModel, page: Page, say: Words) -> tuple[Page, Items]:
    """The strip, and the page that is left above it."""
    return strip(model, page, say, _strip(model, page, say), leave_key())


def leave_key() -> Items:
    """Where there is no strip."""
    return (by_key("leave-practice", LeavePracticeSession(), (LEAVE_KEY,)),)


def _strip(model: ViewModel, page: Page, say: Words) -> Block:
    """At 4:3 the way out alone says that this is practice."""
    sign = centred(pill(say("Practice session"), "attention_fill", "on_attention_fill", HINT))
    return strip_block(_told(model, say), _ways(model, say), page, sign)


def _told(model: ViewModel, say: Words) -> str:
    words, key = practice_words(model.session, model.view, say), _onward(model, say)
    return f"{words} {say('Next: {key}.', key=key)}" if key else words


def _onward(model: ViewModel, say: Words) -> str:
    """The key of the step forward, as it stands on a keyboard; "" where that is not the way on."""
    if model.view.overlay or model.session.paused_at is not None or model.session.phase is Phase.PROTOCOL:
        return ""
    typing = model.session.phase in TYPED or _guarded(model.session.play.voting, model.session.present)
    return key_words(("ctrl+enter" if typing else "space",), say)


def _guarded(voting: Voting | None, present: int) -> bool:
    return voting is not None and voting.way.traits.at_laptop and voting.cast < present


def _ways(model: ViewModel, say: Words) -> list[Button]:
    """Out at any time, with its key; at the end once more, too."""
    over = model.session.phase is Phase.PROTOCOL and not model.view.overlay
    label = say("To the first screen") if over else say("Stop practising")
    leave = Button(label, LeavePracticeSession(), "leave-practice", (LEAVE_KEY,), "Ctrl Q", size=HINT)
    again = Button(say("Once more"), StartPracticeSession(), "practice-again", (AGAIN_KEY,), "N", size=HINT)
    return [again, leave] if over else [leave]
