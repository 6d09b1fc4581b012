"""When wall or desk changes by itself: a running clock, or the time of day on the desk. It changes nothing."""

from __future__ import annotations

from game.app.state import State
from game.core.closing_early import LASTS, stands


def tick_of(state: State) -> float | None:
    """Seconds until something that is shown may be different; None if nothing moves."""
    moving = (_of_timer(state), _of_minute(state), _of_asking(state))
    return min((seconds for seconds in moving if seconds is not None), default=None)


def shown_time(state: State) -> int:
    """What changes when a paired desk shows another time: the second of a running clock, else the minute."""
    if not state.host.phones.desks:
        return 0
    now = state.environment.clock()
    return int(now if _of_timer(state) is not None else now / 60)


def _of_timer(state: State) -> float | None:
    """The next whole second of a running clock; an overlay that hides the clock lets it pass, a desk does not."""
    session, timer = state.session, state.session.play.timer
    if timer is None or timer.held is not None or session.paused_at is not None:
        return None
    if state.view.overlay not in ("", "desk") and not _desk_seen(state):
        return None
    left = timer.left(state.environment.clock())
    return None if left <= 0 else min(1.0, left % 1.0 or 1.0)


def _of_asking(state: State) -> float | None:
    """Until a press that asked whether to close a round early has lapsed."""
    pressed, now = state.view.pressed, state.environment.clock()
    if pressed is None or not stands(pressed, state.session, now):
        return None
    return pressed.at + LASTS - now + 0.01


def _of_minute(state: State) -> float | None:
    """The next minute, where somebody sees a desk."""
    return 60 - state.environment.clock() % 60 if _desk_seen(state) or state.view.overlay == "desk" else None


def _desk_seen(state: State) -> bool:
    return state.two_screens or state.host.phones.desks > 0
