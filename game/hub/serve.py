"""One program of a hub: it answers rooms and walls over the store on PostgreSQL. Any number of them may run at once.

It keeps nothing itself. While the database is away each request is answered with 503, and it asks on.
"""

from __future__ import annotations

import asyncio
import random
import signal
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack, suppress
from urllib.parse import urlsplit

from game.core.value import Value, value
from game.day.store import NotKept
from game.day.wire import HOLD
from game.hub.ear import Ear
from game.hub.schema import VERSION
from game.hub.store import PostgresStore
from game.server.day.figures import figures_app
from game.server.day.routes import DayHall, day_app
from game.server.day.server import served
from game.server.listening import allow_many, listening

PORT = 8790
BEAT, FRESH = 0.5, 2.0
"""Seconds between two looks whether the database is there; and how old the last one may be."""
AGAIN = 1.2
"""Seconds after which what was asked for is looked at unasked, more or less."""
TELL = 5.0
"""Seconds after which the others hear which rooms were heard here."""
SELDOM = 60.0
"""Seconds between two complaints about a database that is there and keeps nothing."""
HERE = "127.0.0.1"


@value
class Serving(Value):
    """How one program serves. `address` is what rooms type, "" where that is its own; `metrics` 0: on no port."""

    dsn: str
    port: int = PORT
    host: str = HERE
    address: str = ""
    metrics: int = 0
    hold: float = HOLD


class Hub:
    """`there` hears whether the database answers, each time that changes; `fault` what went wrong.

    `refused` hears why something was not kept though the database is there, once in a while: its disk may be full.
    """

    def __init__(
        self,
        how: Serving,
        fault: Callable[[BaseException], None],
        there: Callable[[bool], None] = lambda there: None,
        refused: Callable[[str], None] = lambda why: None,
    ) -> None:
        self._how, self._fault, self._there, self._refused = how, fault, there, refused
        self._store = PostgresStore(how.dsn)
        self._ear = Ear(how.dsn, self._store)
        again = AGAIN * (0.9 + 0.2 * random.random())  # not all at the same moment
        proxied = how.address.startswith("https://")  # it speaks no TLS itself: somebody stands before it
        self._hall = DayHall(self._store, how.hold, bells=self._ear.bells, again=again, proxied=proxied)
        self._seen, self._told = float("-inf"), True

    async def run(self, ready: Callable[[int], None], over: asyncio.Event) -> None:
        """Until `over`; `ready` hears the port once rooms can come. OSError: the port cannot be had."""
        allow_many()
        async with AsyncExitStack() as stack:
            await self._store.opened()
            stack.push_async_callback(self._store.close)
            names = [urlsplit(self._how.address).netloc] if self._how.address else []
            app = day_app(self._hall, self._fault, self._health, names)
            listener = listening(self._how.host, port=self._how.port)
            await stack.enter_async_context(served(app, listener, self._fault))
            if self._how.metrics:
                figures = listening(HERE, port=self._how.metrics)
                await stack.enter_async_context(served(figures_app(self._figures), figures, self._fault))
            for task in (asyncio.create_task(self._beat()), asyncio.create_task(self._ear.run())):
                task.add_done_callback(lambda done: self._broken(done, over))
                stack.push_async_callback(_ended, task)
            ready(listener.getsockname()[1])
            await over.wait()

    def _broken(self, task: asyncio.Task[None], over: asyncio.Event) -> None:
        """Without its heart or its ear it would serve on and nobody would know: whoever started it starts it again."""
        if not task.cancelled() and (wrong := task.exception()):
            self._fault(wrong)
            over.set()

    async def _beat(self) -> None:
        loop = asyncio.get_running_loop()
        told, not_kept, quiet = loop.time(), 0, 0.0
        while True:
            try:
                await self._store.alive()
                self._seen = loop.time()
                if self._seen - told >= TELL:
                    await self._store.heard(self._hall.heard_since(told))
                    told = self._seen
            except NotKept:
                pass
            if self._told != (there := self._is_there()):
                self._told = there
                self._there(there)
            if there and self._store.not_kept > not_kept and loop.time() > quiet:
                quiet = loop.time() + SELDOM
                self._refused(self._store.why)
            not_kept = self._store.not_kept
            await asyncio.sleep(BEAT)

    def _is_there(self) -> bool:
        return asyncio.get_running_loop().time() - self._seen < FRESH

    def _health(self) -> Mapping[str, object]:
        queue = self._store.pool.get_stats().get("requests_waiting", 0)
        there = self._is_there()
        return {"well": there, "database": there, "ear": self._ear.alive, "queue": queue, "schema": VERSION}

    def _figures(self) -> Mapping[str, float]:
        pool = self._store.pool.get_stats()
        own = {
            "database_up": float(self._is_there()),
            "ear_up": float(self._ear.alive),
            "requests_held": float(self._hall.waiting),
            "not_kept_total": float(self._store.not_kept),
        }
        return own | {f"pool_{name}": float(number) for name, number in pool.items()}


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError, Exception):
        await task


def serve(hub: Hub, ready: Callable[[int], None]) -> None:
    """In the main thread, until a signal ends it. OSError: the port cannot be had."""

    async def until_signal() -> None:
        over, loop = asyncio.Event(), asyncio.get_running_loop()
        for one in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(one, over.set)
        await hub.run(ready, over)

    asyncio.run(until_signal())
