"""Who waits for news of a day is woken when there is some. Nothing here knows what the news is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from enum import StrEnum


class About(StrEnum):
    """What the news is about."""

    SHOWN = "shown"
    HALL = "hall"  # the vote of all rooms


class Bells:
    """A bell for each day and subject. `told` hears of each that is rung here, so that others can be told."""

    def __init__(self, told: Callable[[str, About], None] = lambda day, about: None) -> None:
        self._next: dict[tuple[str, About], asyncio.Event] = {}
        self._told = told

    def next(self, day: str, about: About) -> asyncio.Event:
        """Take it before you look, or you miss what comes between looking and waiting."""
        return self._next.setdefault((day, about), asyncio.Event())

    def ring(self, day: str, *about: About) -> None:
        """There is news, and it came here."""
        for one in about:
            self.ring_here(day, one)
            self._told(day, one)

    def ring_here(self, day: str, about: About) -> None:
        """There is news, and others have heard of it already."""
        if rung := self._next.pop((day, about), None):
            rung.set()

    def ring_all(self) -> None:
        """There may be news of any day."""
        for day, about in list(self._next):
            self.ring_here(day, about)

    def __len__(self) -> int:
        return len(self._next)
