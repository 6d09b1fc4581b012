"""Wishes from other threads, each with the promise of an answer. The main thread takes them out; nobody waits here."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from game.core.commands import Command

MOST = 64
"""Wishes that are granted between two frames: a hall that votes in one moment must not make the wall stand still."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish from another thread. `answer` gets "" once it is done and on disk, or the id of a notice."""

    wish: Command
    answer: Future[str]


class Inbox:
    """`wake` is called, from whatever thread, when something lies in an inbox that was empty."""

    def __init__(self, wake: Callable[[], None] = lambda: None) -> None:
        self.wake = wake
        self._waiting: list[Asked] = []
        self._guard = threading.Lock()

    def ask(self, wish: Command) -> Future[str]:
        """Put a wish before the game."""
        asked = Asked(wish, Future())
        with self._guard:
            first = not self._waiting
            self._waiting.append(asked)
        if first:
            self.wake()
        return asked.answer

    def take(self, most: int = MOST) -> list[Asked]:
        """What waits, in the order it came; if there is more of it than this, it asks to be looked at again."""
        with self._guard:
            taken, self._waiting = self._waiting[:most], self._waiting[most:]
        if self._waiting:
            self.wake()
        # Who has waited too long has withdrawn the wish; who has not can no longer do so.
        return [asked for asked in taken if asked.answer.set_running_or_notify_cancel()]
