"""When wall or desk changes by itself: a running clock, or the time of day on the desk. It changes nothing."""

from __future__ import annotations

from game.app.state import State
from game.core.closing_early import LASTS, stands
from game.core.session import Timer
from game.core.view_state import AGENDA


def tick_of(state: State) -> float | None:
    """Seconds until something that is shown may be different; None if nothing moves."""
    moving = (_of_timer(state), _of_pause(state), _of_minute(state), _of_asking(state), state.sharing.tick)
    return min((seconds for seconds in moving if seconds is not None), default=None)


def shown_time(state: State) -> int:
    """What changes when a paired desk shows another time: the second of a running clock, else the minute."""
    if not state.host.phones.desks:
        return 0
    now = state.environment.clock()
    moving = (_of_timer(state), _of_pause(state)) != (None, None)
    return int(now if moving else now / 60)


def _of_timer(state: State) -> float | None:
    """The next whole second of a running clock; an overlay that hides the clock lets it pass, a desk does not."""
    session, timer = state.session, state.session.play.timer
    if timer is None or timer.held is not None or session.paused_at is not None:
        return None
    return _of_clock(state, timer)


def _of_pause(state: State) -> float | None:
    """The same of the clock of a pause."""
    clock = state.session.pause_clock
    return None if clock is None else _of_clock(state, clock)


def _of_clock(state: State, clock: Timer) -> float | None:
    if state.view.overlay not in ("", "desk") and not _desk_seen(state):
        return None
    left = clock.left(state.environment.clock())
    return None if left <= 0 else min(1.0, left % 1.0 or 1.0)


def _of_asking(state: State) -> float | None:
    """Until a press that asked whether to close a round early has lapsed."""
    pressed, now = state.view.pressed, state.environment.clock()
    if pressed is None or not stands(pressed, state.session, now):
        return None
    return pressed.at + LASTS - now + 0.01


def _of_minute(state: State) -> float | None:
    """The next minute, where somebody sees a desk or the agenda."""
    told = _desk_seen(state) or state.view.overlay in ("desk", AGENDA)
    return 60 - state.environment.clock() % 60 if told else None


def _desk_seen(state: State) -> bool:
    return state.two_screens or state.host.phones.desks > 0
