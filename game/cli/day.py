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

from game.app.own_hall import OwnHall
from game.core.blank import says_something
from game.i18n.words import Words
from game.server.day.server import all_addresses
from game.server.sharing.address import DayAddress
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
    hall = OwnHall(places().days, name, say, lambda fault: _tell_fault(fault, say))
    over = threading.Event()
    with _ended_by_signals(over):
        _announce(hall)
        _tell_rooms(hall.port, hall.store.file.code, say)
        while not over.wait(LONGEST):
            pass
    hall.close()
    return 0


def _announce(hall: OwnHall) -> None:
    day, plenary = f"{hall.root}/d/{hall.store.file.code}", f"{hall.root}/w/{hall.token}"
    print(json.dumps({"day": day, "plenary": plenary, "file": str(hall.store.path)}), flush=True)


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
