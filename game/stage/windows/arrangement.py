"""Decides which screen the wall gets and which the desk; it opens and moves nothing."""

from __future__ import annotations

from collections.abc import Callable

from pygame import Rect

from game.stage.windows.displays import Display, displays

FindDisplays = Callable[[], tuple[Display, ...]]


class Arrangement:
    """`wall` is None where there is one screen: then the wall is an ordinary window on it."""

    def __init__(self, find: FindDisplays = displays) -> None:
        self._find = find
        self._seen: tuple[Display, ...] = ()
        self._turned = 0

    def changed(self) -> bool:
        """Look again; True when the screens are not what they were at the last look."""
        seen = self._find() or self._seen  # in the middle of a change there may be none for a moment
        changed, self._seen = seen != self._seen, seen
        return changed

    def swap(self) -> None:
        """The wall goes to the next screen, the desk to the one after it."""
        self._turned += 1

    @property
    def two(self) -> bool:
        return len(self._seen) > 1

    @property
    def desk(self) -> Rect:
        """The screen of the desk: at first the laptop's own."""
        return self._nth(0)

    @property
    def wall(self) -> Rect | None:
        return self._nth(1) if self.two else None

    def _nth(self, n: int) -> Rect:
        return self._seen[(n + self._turned) % len(self._seen)].bounds
