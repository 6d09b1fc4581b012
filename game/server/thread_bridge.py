"""Waiting, in the thread of the line, for what the game promised in its own. Neither harms the other by ending."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from contextlib import suppress
from typing import TypeVar
from weakref import WeakKeyDictionary

Promised = TypeVar("Promised")
Waiting = list[asyncio.Future[None]]

_guard = threading.Lock()
_due: WeakKeyDictionary[asyncio.AbstractEventLoop, Waiting] = WeakKeyDictionary()
"""Who waits in a loop for a promise that is kept by now."""


async def kept(promise: Future[Promised]) -> Promised:
    """What the promise holds in the end, or the exception that it holds.

    Who waits may be cancelled: the promise is not, for the game is about to keep it. When the line is over before
    that, nobody hears of it.
    """
    loop = asyncio.get_running_loop()
    here: asyncio.Future[None] = loop.create_future()
    promise.add_done_callback(lambda _: _done(loop, here))
    await here
    return promise.result()


async def in_time(asked: Future[str], seconds: float) -> str:
    """What the game says to a wish, or "busy" when it does not come to it in time: then the wish is withdrawn.

    A wish that the game has already taken up cannot be withdrawn any more, and is waited for.
    """
    try:
        async with asyncio.timeout(seconds):
            return await kept(asked)
    except TimeoutError:
        return "busy" if asked.cancel() else await kept(asked)


def _done(loop: asyncio.AbstractEventLoop, here: asyncio.Future[None]) -> None:
    """From any thread. One call for all that are done at the same moment: each call costs a turn of both threads."""
    with _guard:
        waiting = _due.setdefault(loop, [])
        waiting.append(here)
        first = len(waiting) == 1
    if first:
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(_tell, loop)


def _tell(loop: asyncio.AbstractEventLoop) -> None:
    with _guard:
        waiting = _due.pop(loop, [])
    for here in waiting:
        if not here.done():
            here.set_result(None)
