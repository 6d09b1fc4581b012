"""The life of the line inside its thread: listen, serve, look at the addresses, say bye. It decides nothing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from aiohttp import web

from game.core.phone_status import Address, ServerStatus
from game.core.rounds import round_of
from game.server.commands import obey
from game.server.connections import Caps, Gate
from game.server.desk.routes import add_desk, tell_desks
from game.server.event_streams import Streams
from game.server.interface import CODE, MARK, PORT
from game.server.listening import allow_many, listening
from game.server.middleware import LARGEST, guard_for, headers, silent
from game.server.phones.payloads import Telling
from game.server.phones.presence import PhonesHere
from game.server.phones.routes import add_phones
from game.server.reachability import LOOK, Whereabouts

if TYPE_CHECKING:
    from game.server.server import Line

IDLE = 20
"""Seconds that a connection may be silent, or take for the head of a request."""
LIMITS: dict[str, Any] = {
    "keepalive_timeout": IDLE,
    "max_line_size": 2048,
    "max_field_size": 4096,
    "max_headers": 128,
    "lingering_time": 1.0,
    "auto_decompress": False,  # no page of ours packs a form, and a small body must not become a large one
    "access_log": None,
}
CAPS = Caps()


async def serve(line: Line) -> None:
    """Until the game closes the line. Raises what ends it before that."""
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: _callback_failed(line, context))
    _lay_ready(line)
    runner = web.AppRunner(_app(line), handle_signals=False, handler_cancellation=True, shutdown_timeout=0.3)
    await runner.setup()
    try:
        await _listen(line, runner)
    finally:
        await line.streams.end(0.5)
        await line.desk_streams.end(0.5)
        for task in tuple(line.tasks):
            task.cancel()
        await runner.cleanup()


def _lay_ready(line: Line) -> None:
    line.telling = Telling(line.hall.words, line.code, line.boot)
    line.telling.take(line.broadcast, line.version)
    line.streams = Streams(line.stir)
    line.here = PhonesHere(line)
    line.on_news = lambda: _news(line)
    line.on_wish = lambda wish: obey(line, wish)


def _app(line: Line) -> web.Application:
    app = web.Application(client_max_size=LARGEST, middlewares=[guard_for(line)], logger=silent(line.fault))
    app.on_response_prepare.append(headers)
    add_desk(app, line)
    add_phones(app, line)
    return app


async def _listen(line: Line, runner: web.AppRunner) -> None:
    """Serve until the game says stop; a fault in accepting or looking ends it too."""
    allow_many()
    known = int(line.hall.remembered.get(PORT, "0"))
    listener = listening(line.host or "0.0.0.0", known, line.port)
    assert runner.server is not None
    try:
        _opened(line, listener.getsockname()[1], known)
        stop = line.started()
        gate = Gate(runner.server, line.where.welcome, CAPS, logger=silent(line.fault), **LIMITS)
        work = [asyncio.create_task(gate.run(listener)), asyncio.create_task(_watch(line))]
        await _first_of(asyncio.create_task(stop.wait()), *work)
        await gate.close()
    finally:
        listener.close()


async def _first_of(*tasks: asyncio.Task[Any]) -> None:
    """Until one of these ends; raises what it raised. The others are ended."""
    done, others = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for task in done:
        task.result()


def _opened(line: Line, port: int, known: int) -> None:
    """The port is known: phones may come."""
    line.where = Whereabouts(_looking(line.host))
    line.where.port = port
    line.trouble = "busy" if known and known != port else ""
    line.stand, line.opened = ServerStatus.ON, time.monotonic()
    line.report()
    line.spawn(line.keep({CODE: line.code, PORT: str(port), MARK: line.session_mark}))


def _looking(host: str | None) -> Callable[[], tuple[Address, ...]]:
    """How to find the addresses of this computer; where a test names one, that one."""
    if host is not None:
        return lambda: (Address(host),)
    from game.server.addresses import addresses

    return lambda: tuple(address for address in addresses() if not ip_address(address.ip).is_loopback)


async def _watch(line: Line) -> None:
    """Wifi goes and comes back, a cable is pulled: the link has to follow."""
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(LOOK)
        try:
            found = await loop.run_in_executor(None, line.where.looked)
        except Exception as fault:  # the system would not say; phones that are in do not need it
            line.fault(fault)
            continue
        line.where.take(found)
        line.stir()


def _news(line: Line) -> None:
    """The game has moved on, or only the desk has."""
    line.version += 1
    line.memory.now(round_of(line.broadcast.session))
    changed = line.telling.take(line.broadcast, line.version)
    line.here.fill()
    if changed:
        line.streams.tell(line.here.text_for)
    tell_desks(line)


def _callback_failed(line: Line, context: dict[str, Any]) -> None:
    """What failed outside of any task. That one connection broke is no fault."""
    fault = context.get("exception")
    if fault is not None and not isinstance(fault, ConnectionError):
        line.fault(fault)
