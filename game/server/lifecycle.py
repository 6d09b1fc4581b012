"""The life of the server inside its thread: listen, serve, look at the addresses, say bye. It decides nothing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_address
from itertools import count
from typing import Any

from aiohttp import web

from game.core.commands import Command
from game.core.phone_status import Address, ServerStatus
from game.core.rounds import round_of
from game.server.addresses import addresses
from game.server.commands import run_command
from game.server.connections import Caps, Doorkeeper, Gate
from game.server.desk.routes import add_desk, send_to_desks
from game.server.interface import CODE, MARK, PORT, Broadcast
from game.server.listening import LIMITS, allow_many, listening
from game.server.manual import add_manual
from game.server.middleware import LARGEST, guard_for, headers, silent
from game.server.phones import presence
from game.server.phones.page import ballot_page
from game.server.phones.routes import add_phones
from game.server.phones.state import shared_state
from game.server.phones.texts import SOON
from game.server.reachability import LOOK, Reachability
from game.server.responses import turned_away
from game.server.state import ServerState
from game.server.thread_bridge import Mailbox
from game.server.turned_away import END

CAPS = Caps()
OTHER_FILES = 192
"""Open files that are no connections: the session, pictures, the window, whatever the system keeps open."""
READY = 0.3
"""Seconds until the first page is made ready: phones that come back after a crash want no page, and come first."""
SPREAD = 5
"""Seconds over which those come back that were turned away in one moment."""


async def serve(state: ServerState, mailbox: Mailbox, port: int | None = None) -> None:
    """Until the game closes the server. Raises what ends it before that."""
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: _callback_failed(state, context))
    runner = web.AppRunner(_app(state), handle_signals=False, handler_cancellation=True, shutdown_timeout=0.3)
    await runner.setup()
    try:
        await _listen(state, runner, mailbox, port)
    finally:
        await state.streams.end(0.5)
        await state.desk_streams.end(0.5)
        for task in tuple(state.tasks):
            task.cancel()
        await runner.cleanup()


def _app(state: ServerState) -> web.Application:
    app = web.Application(client_max_size=LARGEST, middlewares=[guard_for(state)], logger=silent(state.report_fault))
    app.on_response_prepare.append(headers)
    add_desk(app, state)
    add_manual(app, state)
    add_phones(app, state)
    return app


async def _listen(state: ServerState, runner: web.AppRunner, mailbox: Mailbox, port: int | None) -> None:
    """Serve until the game says stop; a fault in accepting or looking ends it too."""
    caps = within(CAPS, allow_many())
    known = int(state.game.remembered.get(PORT, "0"))
    listener = listening(state.host or "0.0.0.0", known, port)  # noqa: S104 - phones come in by any network of this laptop
    assert runner.server is not None
    try:
        _opened(state, listener.getsockname()[1], known)
        stop = mailbox.opened(lambda news, commands: _read(state, news, commands))
        gate = Gate(runner.server, _doorkeeper(state), caps, logger=silent(state.report_fault), **LIMITS)
        work = [asyncio.create_task(gate.run(listener)), asyncio.create_task(_watch(state))]
        await _first_of(asyncio.create_task(stop.wait()), *work)
        await gate.close()
    finally:
        listener.close()


def within(caps: Caps, files: int) -> Caps:
    """What so many open files allow: some are for what is no phone, and a part for those that are turned away."""
    files = min(caps.files, max(64, files - OTHER_FILES))
    return replace(caps, files=files, total=min(caps.total, files * 2 // 3))


def _doorkeeper(state: ServerState) -> Doorkeeper:
    """Whoever is turned away comes back after another while than the next one, or all would knock at once again."""
    turn = count()

    def away(head: bytes) -> bytes:
        program = b"application/json" in head.partition(END)[0]
        return turned_away(state.room_words, SOON + next(turn) % SPREAD, program)

    return Doorkeeper(state.reachability.allows, state.key_of, away)


async def _first_of(*tasks: asyncio.Task[Any]) -> None:
    """Until one of these ends; raises what it raised. The others are ended."""
    done, others = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for task in done:
        task.result()


def _opened(state: ServerState, port: int, known: int) -> None:
    """The port is known: phones may come."""
    state.reachability = Reachability(_looking(state.host))
    state.reachability.port = port
    state.trouble = "busy" if known and known != port else ""
    state.status, state.opened = ServerStatus.ON, time.monotonic()
    state.report()
    state.spawn(state.keep({CODE: state.code, PORT: str(port), MARK: state.session_mark}))
    state.spawn(_make_ready(state))


async def _make_ready(state: ServerState) -> None:
    """The first page takes a tenth of a second, most of it imports: not while the first phones wait for it."""
    await asyncio.sleep(READY)
    say = state.room_words
    told = {"v": 0, "boot": ""} | shared_state(state.broadcast, say, state.code)
    await asyncio.get_running_loop().run_in_executor(None, ballot_page, told, say, tuple(state.game.words))


def _looking(host: str | None) -> Callable[[], tuple[Address, ...]]:
    """How to find the addresses of this computer; where a test names one, that one."""
    if host is not None:
        return lambda: (Address(host),)
    return lambda: tuple(address for address in addresses() if not ip_address(address.ip).is_loopback)


async def _watch(state: ServerState) -> None:
    """Wifi goes and comes back, a cable is pulled: the link has to follow."""
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(LOOK)
        try:
            found = await loop.run_in_executor(None, state.reachability.looked)
        except Exception as fault:  # the system would not say; phones that are in do not need it
            state.report_fault(fault)
            continue
        state.reachability.take(found)
        state.schedule_report()


def _read(state: ServerState, news: Broadcast | None, commands: list[Command]) -> None:
    """What the game posted."""
    if news is not None:
        _show(state, news)
    for command in commands:
        run_command(state, command)


def _show(state: ServerState, news: Broadcast) -> None:
    """The game has moved on, or only the desk has."""
    state.broadcast = news
    state.version += 1
    state.registry.now(round_of(state.broadcast.session))
    changed = state.payloads.take(state.broadcast, state.version)
    presence.fill(state)
    if changed:
        state.streams.send_all(lambda digest: presence.text_for(state, digest))
    send_to_desks(state)


def _callback_failed(state: ServerState, context: dict[str, Any]) -> None:
    """What failed outside of any task. That one connection broke is no fault."""
    fault = context.get("exception")
    if fault is not None and not isinstance(fault, ConnectionError):
        state.report_fault(fault)
