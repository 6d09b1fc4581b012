"""Keeps finished surfaces at hand, within a limit of memory, least used out first; it never paints one itself."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from pygame import Surface

BYTES_A_PIXEL = 4


class SurfaceCache:
    """A cache by value that holds at most `limit` bytes. Two threads may ask it: what both want is made twice."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held = 0
        self._kept: OrderedDict[Hashable, Surface] = OrderedDict()
        self._guard = Lock()

    def get(self, key: Hashable, make: Callable[[], Surface]) -> Surface:
        """The surface for this key; made when it is not there. It must not be painted on."""
        with self._guard:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
        made = make()
        with self._guard:
            found = self._kept.setdefault(key, made)
            self._held += _size(found) if found is made else 0
            self._tidy()
        return found

    def _tidy(self) -> None:
        while self._held > self._limit and len(self._kept) > 1:
            self._held -= _size(self._kept.popitem(last=False)[1])


def _size(surface: Surface) -> int:
    return surface.get_width() * surface.get_height() * BYTES_A_PIXEL
