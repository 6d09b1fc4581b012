"""When a soft sound is heard: as a talk or a pause is over. Never while people vote, on a heavy card or under STOP."""

from __future__ import annotations

from game.core.phases import Phase
from game.core.session import Timer
from game.core.view_model import ViewModel
from game.core.view_state import COVER
from game.ui.scene import Chime

TIME_UP, BREAK_OVER = "time-up", "break-over"
LATEST = 4.0
"""Seconds after which an end has passed: whoever comes back later finds it written on the wall."""
SILENT = ("stop", COVER, "blank")


def chime_of(model: ViewModel) -> Chime | None:
    """Only where somebody switched sounds on; then at once, so that it is known how loud they are."""
    session, view = model.session, model.view
    sober = session.card is not None and session.card.weight.traits.sober
    heavy = sober or session.phase is Phase.CHECK_IN  # which comes after one
    covered = any(one in SILENT for one in (view.overlay, view.under, *view.beneath))
    if not model.sounds or heavy or covered or session.play.voting is not None:
        return None
    if session.paused_at is not None:
        return _ended(session.pause_clock, BREAK_OVER, model.now) or _tried(model)
    return _ended(session.play.timer, TIME_UP, model.now) or _tried(model)


def _ended(clock: Timer | None, name: str, now: float) -> Chime | None:
    """Of a clock that has just run out."""
    if clock is None or clock.held is not None or not 0 <= now - clock.ends_at < LATEST:
        return None
    return Chime(name, clock.ends_at)


def _tried(model: ViewModel) -> Chime | None:
    return Chime(TIME_UP, model.sounds_since) if model.sounds_since else None
