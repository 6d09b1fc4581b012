"""What crosses between the thread of the game and the thread of the server. Neither harms the other by ending."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TypeVar
from weakref import WeakKeyDictionary

from game.core.commands import Command
from game.server.interface import Broadcast

Promised = TypeVar("Promised")
Waiting = list[asyncio.Future[None]]

_guard = threading.Lock()
_due: WeakKeyDictionary[asyncio.AbstractEventLoop, Waiting] = WeakKeyDictionary()
"""Who waits in a loop for a promise that is settled by now."""


class Mailbox:
    """What the game posts to the server. `post`, `call` and `close` are for any thread, `opened` for the server's."""

    def __init__(self) -> None:
        self.closed = threading.Event()
        self._letters: deque[Command | Broadcast] = deque()
        self._take: Callable[[Broadcast | None, list[Command]], None] = lambda news, commands: None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None

    def post(self, letter: Command | Broadcast) -> None:
        """The loop reads its post in one go: at most one call is under way, however much was posted."""
        self._letters.append(letter)
        if len(self._letters) == 1:
            self.call(self._read)

    def close(self) -> None:
        """The server has to end. Twice does no harm."""
        self.closed.set()
        self.call(self.stop)

    def call(self, what: Callable[[], object]) -> None:
        """Do this in the thread of the server; nothing happens before it listens and after it has ended."""
        loop = self._loop
        if loop is not None:
            with suppress(RuntimeError):  # closed by now
                loop.call_soon_threadsafe(what)

    def opened(self, take: Callable[[Broadcast | None, list[Command]], None]) -> asyncio.Event:
        """From now on `take` gets what is posted. The event says when to end."""
        self._take, self._stop, self._loop = take, asyncio.Event(), asyncio.get_running_loop()
        self._read()
        if self.closed.is_set():
            self._stop.set()
        return self._stop

    def stop(self) -> None:
        if self._stop is not None:
            self._stop.set()

    def _read(self) -> None:
        """Of all broadcasts only the newest counts; commands count each."""
        news: Broadcast | None = None
        commands: list[Command] = []
        while self._letters:
            letter = self._letters.popleft()
            if isinstance(letter, Broadcast):
                news = letter
            else:
                commands.append(letter)
        self._take(news, commands)


async def result_of(promise: Future[Promised]) -> Promised:
    """What the promise holds in the end, or the exception that it holds.

    Who waits may be cancelled: the promise is not, for the game is about to settle it. When the server is over before
    that, nobody hears of it.
    """
    loop = asyncio.get_running_loop()
    waiter: asyncio.Future[None] = loop.create_future()
    promise.add_done_callback(lambda _: _settled(loop, waiter))
    await waiter
    return promise.result()


async def answer_in_time(answer: Future[str], seconds: float) -> str:
    """What the game answers to a command, or "busy" when it does not come to it in time: then it is withdrawn.

    A command that the game has already taken up cannot be withdrawn any more, and is waited for.
    """
    try:
        async with asyncio.timeout(seconds):
            return await result_of(answer)
    except TimeoutError:
        return "busy" if answer.cancel() else await result_of(answer)


def _settled(loop: asyncio.AbstractEventLoop, waiter: asyncio.Future[None]) -> None:
    """From any thread. One call for all that are settled at the same moment: each call costs a turn of both threads."""
    with _guard:
        waiting = _due.setdefault(loop, [])
        waiting.append(waiter)
        first = len(waiting) == 1
    if first:
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(_wake, loop)


def _wake(loop: asyncio.AbstractEventLoop) -> None:
    with _guard:
        waiting = _due.pop(loop, [])
    for waiter in waiting:
        if not waiter.done():
            waiter.set_result(None)
