"""The hall of a study day in a thread of its own, on all addresses of this computer. It ends when it is closed."""

from __future__ import annotations

import asyncio
import secrets
import socket
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from game.day.store import DayStore
from game.day.wire import CODE, HOLD
from game.server.addresses import addresses
from game.server.day.routes import DayHall, day_app
from game.server.listening import LIMITS, allow_many, listening
from game.server.middleware import silent
from game.server.phones.admission import LETTERS

WAIT = 15.0
"""Seconds that opening may take."""
PORTS = (8780, 8781, 8782)
EVERYWHERE = "0.0.0.0"  # noqa: S104 - rooms come from other computers


def new_day_code() -> str:
    """Eight signs by chance."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE))


def own_address() -> str:
    """The address of this computer that rooms most likely reach; its own where it is on no network."""
    return all_addresses()[0]


def all_addresses() -> tuple[str, ...]:
    """Those, the likeliest first."""
    return tuple(one.ip for one in addresses()) or ("127.0.0.1",)


class DayServer:
    """`open` returns once rooms may come, at `port`; `fault` hears of what went wrong, and nothing ends by it.

    `listens` gets the port, in the thread that the store belongs to from then on.
    """

    def __init__(
        self,
        store: DayStore,
        fault: Callable[[BaseException], None],
        host: str = EVERYWHERE,
        hold: float = HOLD,
        listens: Callable[[int], None] = lambda port: None,
    ) -> None:
        self._store, self._fault, self._host, self._hold, self._listens = store, fault, host, hold, listens
        self.port = self._known = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._ready = threading.Event()
        self._broken: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="day", daemon=True)

    def open(self, known: int = 0) -> None:
        """Begin to listen, where rooms know it already if that can be. OSError: there is no port to be had."""
        self._known = known
        self._thread.start()
        self._ready.wait(WAIT)
        if not self.port:
            raise OSError(str(self._broken or "")) from self._broken

    def close(self) -> None:
        """Listen no more, and let go of the store."""
        if self._loop is not None and self._stop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5.0)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except Exception as fault:
            self._broken = fault
            self._fault(fault)
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        allow_many()
        app = day_app(DayHall(self._store, self._hold), self._fault)
        try:
            listener = listening(self._host, self._known, usual=PORTS)
            port = listener.getsockname()[1]
            self._listens(port)
            async with served(app, listener, self._fault):
                self.port = port
                self._ready.set()
                await self._stop.wait()
        finally:
            await self._store.close()


@asynccontextmanager
async def served(
    app: web.Application, listener: socket.socket, fault: Callable[[BaseException], None]
) -> AsyncIterator[None]:
    """Whoever comes to this socket is answered, until this is left; then it is closed."""
    how: dict[str, Any] = {"handle_signals": False, "handler_cancellation": True, "shutdown_timeout": 0.3}
    runner = web.AppRunner(app, logger=silent(fault), **how, **LIMITS)
    try:
        await runner.setup()
        await web.SockSite(runner, listener).start()
        yield
    finally:
        await runner.cleanup()
        listener.close()
