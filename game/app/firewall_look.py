"""Looks beside the game whether the firewall lets phones in: before guests come, and before the question is raised."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

from game.core.firewall import NO_FIREWALL, Firewall


class FirewallLook:
    """`found` is what was seen last. `wake` is called, from its thread, when that has become something else."""

    def __init__(self, wake: Callable[[], None], ask: Callable[[], Firewall] | None) -> None:
        self._wake, self._ask = wake, ask
        self._thread: threading.Thread | None = None
        self.found = NO_FIREWALL

    def begin(self) -> None:
        """Look again: an administrator may have been here. Returns at once; one look at a time."""
        if self._ask is None or (self._thread is not None and self._thread.is_alive()):
            return
        self._thread = threading.Thread(target=self._look, args=(self._ask,), name="firewall", daemon=True)
        self._thread.start()

    def wait(self, seconds: float | None = None) -> None:
        """Until it has looked, or so many seconds."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _look(self, ask: Callable[[], Firewall]) -> None:
        found, before = ask(), self.found
        self.found = found
        if found != before:
            self._wake()


def _asked() -> Firewall:
    """Nothing of it is imported before somebody thinks of phones."""
    from game.server.listening import USUAL
    from game.system.firewall_here import firewall_here

    return firewall_here(USUAL[0])


ASK = _asked if sys.platform == "win32" else None
"""Elsewhere nothing can be known, and nobody is asked."""
