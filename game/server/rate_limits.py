"""How often something may happen: buckets and windows, keyed by text, over a clock that is passed in.

Nothing here knows what is counted; whatever is a key is forgotten as soon as it no longer matters.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

MANY = 10_000
"""Keys that are remembered at most; beyond it those that matter least are looked through and dropped."""


class Buckets:
    """`burst` times at once, refilled over `seconds`; one bucket per key."""

    def __init__(self, burst: int, seconds: float, now: Callable[[], float] = monotonic) -> None:
        self._burst, self._rate, self._now = float(burst), burst / seconds, now
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, key: str) -> bool:
        """Once more for this key; False if its bucket is empty."""
        now = self._now()
        left = self._filled(key, now)
        if left < 1:
            return False
        if len(self._left) > MANY:
            self._forget(now)
        self._left[key] = (left - 1, now)
        return True

    def _filled(self, key: str, now: float) -> float:
        left, at = self._left.get(key, (self._burst, now))
        return min(self._burst, left + (now - at) * self._rate)

    def _forget(self, now: float) -> None:
        """Full buckets are as good as none."""
        self._left = {key: was for key, was in self._left.items() if self._filled(key, now) < self._burst}


class Window:
    """At most `most` times within any `seconds`."""

    def __init__(self, most: int, seconds: float, now: Callable[[], float] = monotonic) -> None:
        self._most, self._seconds, self._now = most, seconds, now
        self._times: deque[float] = deque()

    @property
    def full(self) -> bool:
        since = self._now() - self._seconds
        while self._times and self._times[0] <= since:
            self._times.popleft()
        return len(self._times) >= self._most

    def note(self) -> None:
        self._times.append(self._now())


class Tries:
    """Wrong codes: `each` within a minute for one key, `all` within a minute for everybody together."""

    def __init__(self, each: int = 10, all: int = 60, now: Callable[[], float] = monotonic) -> None:
        self._each, self._now = each, now
        self._all = Window(all, 60, now)
        self._by: dict[str, Window] = {}

    def blocked(self, key: str) -> bool:
        """Whether this key may not try now. A right code does not help then: it could be the next guess."""
        mine = self._by.get(key)
        return self._all.full or (mine is not None and mine.full)

    def miss(self, key: str) -> None:
        """A wrong one."""
        if len(self._by) > MANY:
            self._by.clear()
        self._by.setdefault(key, Window(self._each, 60, self._now)).note()
        self._all.note()
