"""`open-kaart day`: this laptop is the hall of a study day, where rooms show what they settled. It opens no window.

On standard output stands one line of JSON, once rooms can come. The same name goes on with the same day, so that a
laptop that fell asleep or was killed is found where it was.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import assert_never

from game.core.blank import says_something
from game.day.sqlite_store import DayFault, DayProblem, SqliteDay, day_file, forget_days, take_away
from game.i18n.words import Words
from game.server.day.server import DayServer, all_addresses, new_day_code, own_address
from game.server.sharing.address import DayAddress
from game.server.tokens import digest_of, new_token
from game.system.errors import UserError
from game.system.paths import places

LONGEST = 1.0
"""Seconds of a sleep: on some systems Ctrl+C takes effect only after it."""


def day(options: Namespace, say: Words) -> int:
    """Until somebody ends the program, or until what is practised is over. UserError: it could not begin."""
    if options.practise:
        from game.tools.rehearsal.study_day import practise  # a real hall waits for none of it

        return practise(options, say)
    name = " ".join((options.name or "").split())
    if not says_something(name):
        raise UserError(say("Give the day a name."))
    store = _opened(places().days, name, say)
    token = new_token()
    store.let_wall_in(digest_of(token))
    server = DayServer(store, lambda fault: _tell_fault(fault, say), listens=store.keep_port)
    try:
        server.open(store.file.port)
    except OSError as error:
        raise UserError(say("The hall cannot be opened: {reason}", reason=error)) from error
    over = threading.Event()
    with _ended_by_signals(over):
        _announce(server.port, store, token)
        _tell_rooms(server.port, store.file.code, say)
        while not over.wait(LONGEST):
            pass
    server.close()
    return 0


def _opened(folder: Path, name: str, say: Words) -> SqliteDay:
    path = day_file(folder, name)
    try:
        forget_days(folder)
        try:
            return SqliteDay(path, new_day_code(), name)
        except DayProblem as problem:
            if problem.fault is not DayFault.OVER:
                raise
            take_away(path)
            return SqliteDay(path, new_day_code(), name)
    except DayProblem as problem:
        raise UserError(_why(problem.fault, say)) from problem
    except OSError as error:
        raise UserError(
            say("{path} cannot be written: {reason}", path=folder, reason=error.strerror or error)
        ) from error


def _why(fault: DayFault, say: Words) -> str:
    match fault:
        case DayFault.NEWER:
            return say("This day was made with a newer version of Open Kaart.")
        case DayFault.OVER:
            return say("This day is over: it was kept for 30 days.")
        case DayFault.IN_USE:
            return say("This day is open in another window, or its file cannot be written.")
        case _:
            assert_never(fault)


def _announce(port: int, store: SqliteDay, token: str) -> None:
    root = f"http://{own_address()}:{port}"
    told = {"day": f"{root}/d/{store.file.code}", "plenary": f"{root}/w/{token}", "file": str(store.path)}
    print(json.dumps(told), flush=True)


def _tell_rooms(port: int, code: str, say: Words) -> None:
    """What is typed on the laptops of the rooms; also for another network, where this computer is on more than one."""
    every = [DayAddress(f"http://{ip}:{port}", code).short for ip in all_addresses()]
    told = [say("Rooms type under Study day (D on the first screen): {address}", address=every[0])]
    told += [say("Or, where that is not found: {address}", address=other) for other in every[1:]]
    print("\n".join(told), file=sys.stderr, flush=True)


def _tell_fault(fault: BaseException, say: Words) -> None:
    told = say("Something went wrong in the hall ({name}). Rooms go on.", name=type(fault).__name__)
    print(f"open-kaart: {told}", file=sys.stderr, flush=True)


@contextmanager
def _ended_by_signals(over: threading.Event) -> Iterator[None]:
    """Ctrl+C and the signal of the system to end are no faults: the day stays."""
    before = {one: signal.signal(one, lambda number, frame: over.set()) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for one, was in before.items():
            signal.signal(one, was)
