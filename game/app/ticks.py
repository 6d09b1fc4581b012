"""When wall or desk changes by itself: a running clock, or the time of day on the desk. It changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.app.game import Game


def tick_of(game: Game) -> float | None:
    """Seconds until something that is shown may be different; None if nothing moves."""
    clock, minute = _of_timer(game), _of_minute(game)
    return min((seconds for seconds in (clock, minute) if seconds is not None), default=None)


def shown_time(game: Game) -> int:
    """What changes when a paired desk shows another time: the second of a running clock, else the minute."""
    if not game.host.phones.desks:
        return 0
    now = game.table.clock()
    return int(now if _of_timer(game) is not None else now / 60)


def _of_timer(game: Game) -> float | None:
    """The next whole second of a running clock; an overlay that hides the clock lets it pass, a desk does not."""
    session, timer = game.session, game.session.play.timer
    if timer is None or timer.held is not None or session.paused_at is not None:
        return None
    if game.view.overlay not in ("", "desk") and not _desk_seen(game):
        return None
    left = timer.left(game.table.clock())
    return None if left <= 0 else min(1.0, left % 1.0 or 1.0)


def _of_minute(game: Game) -> float | None:
    """The next minute, where somebody sees a desk."""
    return 60 - game.table.clock() % 60 if _desk_seen(game) or game.view.overlay == "desk" else None


def _desk_seen(game: Game) -> bool:
    return game.two_screens or game.host.phones.desks > 0
