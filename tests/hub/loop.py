"""A store that belongs to a loop of its own, for tests that ask from wherever they are."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Any, cast

from game.day.store import DayStore


class InLoop:
    """Hands each call on to the loop in which the store was made. Closing it ends that loop, too."""

    def __init__(self, make: Callable[[], Awaitable[Any]]) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.store = self._there(_awaited(make)).result(20)

    def _there(self, asked: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(asked, self._loop)

    def __getattr__(self, name: str) -> Any:
        async def call(*given: Any, **more: Any) -> Any:
            return await asyncio.wrap_future(self._there(getattr(self.store, name)(*given, **more)))

        return call

    async def close(self) -> None:
        await asyncio.wrap_future(self._there(self.store.close()))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    def as_store(self) -> DayStore:
        return cast("DayStore", self)


async def _awaited(make: Callable[[], Awaitable[Any]]) -> Any:
    return await make()
