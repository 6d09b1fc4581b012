"""The workshop in a thread of its own, on this computer only. It ends when it is closed."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

from aiohttp import web

from game.server.editor.access import LOOPBACK, EditorAccess
from game.server.editor.interface import EditorService
from game.server.editor.routes import app_for
from game.server.listening import listening
from game.server.middleware import silent

WAIT = 10.0
"""Seconds that opening may take."""


class EditorServer:
    """`open` returns once a browser may come; `link` is an address that works once."""

    def __init__(self, service: EditorService) -> None:
        self._service, self.access = service, EditorAccess()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._ready = threading.Event()
        self._fault: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="workshop", daemon=True)

    def open(self) -> None:
        """Begin to listen. OSError if there is no port to be had."""
        self._thread.start()
        self._ready.wait(WAIT)
        if self._fault is not None or not self.access.port:
            raise OSError(str(self._fault or "")) from self._fault

    def link(self) -> str:
        return self.access.link()

    def close(self) -> None:
        """Listen no more."""
        if self._loop is not None and self._stop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(2.0)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except Exception as fault:
            self._fault = fault
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        settings: dict[str, Any] = {"access_log": None, "logger": silent(lambda fault: None), "shutdown_timeout": 0.3}
        runner = web.AppRunner(app_for(self._service, self.access), handle_signals=False, **settings)
        await runner.setup()
        listener = listening(LOOPBACK, port=0)
        try:
            await web.SockSite(runner, listener).start()
            self.access.port = listener.getsockname()[1]
            self._ready.set()
            await self._stop.wait()
        finally:
            await runner.cleanup()
            listener.close()
