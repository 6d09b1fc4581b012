"""Commands from other threads, each with the promise of an answer. The main thread takes them; nobody waits here."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future

from game.core.commands import Command
from game.core.value import Value, value

MOST = 256
"""Commands that are answered between two frames: a hall that votes in one moment must not make the wall stand still.

So many ballots take three milliseconds, and share one wait for the disk.
"""


@value
class Request(Value):
    """A command from another thread. `answer` gets "" once it is done and on disk, or the id of a notice."""

    command: Command
    answer: Future[str]


class Inbox:
    """`wake` is called, from whatever thread, when something lies in an inbox that was empty."""

    def __init__(self, wake: Callable[[], None] = lambda: None) -> None:
        self.wake = wake
        self._waiting: list[Request] = []
        self._guard = threading.Lock()

    def ask(self, command: Command) -> Future[str]:
        """Put a command before the game."""
        request = Request(command, Future())
        with self._guard:
            first = not self._waiting
            self._waiting.append(request)
        if first:
            self.wake()
        return request.answer

    @property
    def waits(self) -> bool:
        """Whether something was put here since the last look, or left by it."""
        return bool(self._waiting)

    def take(self, most: int = MOST) -> list[Request]:
        """What waits, in the order it came; if there is more of it than this, it asks to be looked at again."""
        with self._guard:
            taken, self._waiting = self._waiting[:most], self._waiting[most:]
        if self._waiting:
            self.wake()
        # Who has waited too long has withdrawn it; who has not can no longer do so.
        return [request for request in taken if request.answer.set_running_or_notify_cancel()]
