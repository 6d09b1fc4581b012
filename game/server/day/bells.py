"""Who waits for news of a day is woken when there is some. Nothing here knows what the news is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from enum import StrEnum


class Topic(StrEnum):
    """What the news is about."""

    SHOWN = "shown"
    HALL = "hall"  # the vote of all rooms


class Bells:
    """A bell for each day and subject. `told` hears of each that is rung here, so that others can be told."""

    def __init__(self, told: Callable[[str, Topic], None] = lambda day, topic: None) -> None:
        self._next: dict[tuple[str, Topic], asyncio.Event] = {}
        self._told = told

    def next(self, day: str, topic: Topic) -> asyncio.Event:
        """Take it before you look, or you miss what comes between looking and waiting."""
        return self._next.setdefault((day, topic), asyncio.Event())

    def ring(self, day: str, *topics: Topic) -> None:
        """There is news, and it came here."""
        for one in topics:
            self.ring_here(day, one)
            self._told(day, one)

    def ring_here(self, day: str, topic: Topic) -> None:
        """There is news, and others have heard of it already."""
        if rung := self._next.pop((day, topic), None):
            rung.set()

    def ring_all(self) -> None:
        """There may be news of any day."""
        for day, topic in list(self._next):
            self.ring_here(day, topic)

    def __len__(self) -> int:
        return len(self._next)
