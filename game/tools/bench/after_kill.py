"""Rows of the benchmark for a program that is killed with phones in it: until the first of them is served again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from game.server.bots.plain_phone import PlainPhone
from game.tools.bench.child_programs import BUSY, ROOM_IMPORTS, WINDOW, WINDOW_IMPORTS
from game.tools.bench.phone_hall import environment
from game.tools.bench.row import Part, Row
from game.tools.bench.timing import printed_by

TIMES = 5
LOAD = 3
"""Programs for each core that do nothing but keep it busy."""
PATIENCE = 60.0
POLL = 0.01
"""Seconds between two knocks: this program must not be what keeps the other one from starting."""
MS = 1000


class Killed:
    """One program with a session and a phone in it; `room` is without a window."""

    def __init__(self, folder: Path, *, room: bool) -> None:
        self.folder, self._room = folder, room
        self._session: list[str] = []
        self._program = self._started("begin")
        assert self._program.stdout is not None
        told = json.loads(self._program.stdout.readline())
        self._session = ["--session", told["session"]] if room else []
        address, _, code = told["join"].rpartition("/")
        self.phone = PlainPhone(int(address.rpartition(":")[2]))
        self.phone.ask("/" + code)

    def _started(self, *begin: str) -> subprocess.Popen[str]:
        command = ["-m", "game", "room", "--lang", "en", "--out", str(self.folder), *self._session]
        around = environment() | {"OPEN_KAART_HOME": str(self.folder), "SDL_VIDEODRIVER": "dummy"}
        return subprocess.Popen(
            [sys.executable, *(command if self._room else ["-c", WINDOW, *begin])],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=around,
            cwd=self.folder,
        )

    def again(self) -> float:
        """Let the phone vote, kill the program; seconds from the new start until this phone is served."""
        self.vote()
        self.end()
        began = time.perf_counter()
        self._program = self._started()
        while self.phone.ask("/state")[0] != 200:
            if time.perf_counter() - began > PATIENCE:
                raise TimeoutError("the phone was not served again")
            time.sleep(POLL)
        return time.perf_counter() - began

    def vote(self) -> None:
        """A window goes on by itself only with a session of which something came; a room is told to go on."""
        if not self._room:
            self.phone.vote()

    def end(self) -> None:
        self._program.kill()
        self._program.communicate()


@contextmanager
def busy(programs: int) -> Iterator[None]:
    """While so many other programs want all that they can get."""
    started = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(programs)]
    try:
        yield
    finally:
        for one in started:
            one.kill()
            one.wait()


def rows(what: str, *, room: bool) -> list[Row]:
    """Idle and under load, beside the bare start of Python with the same imports, one after the other."""
    try:
        return _of(what, room=room)
    except (OSError, ValueError, LookupError) as fault:  # a figure less, where no port or no window is to be had
        print(f"{what}: {fault}", file=sys.stderr)
        return []


def _of(what: str, *, room: bool) -> list[Row]:
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        killed = Killed(Path(folder), room=room)
        try:
            idle, bare = _beside(killed, room=room)
            with busy(LOAD * (os.cpu_count() or 1)):
                loaded, bare_loaded = _beside(killed, room=room)
        finally:
            killed.end()
    told: dict[str, Any] = {"unit": "ms", "bound_is": "the bare imports"}
    return [
        Row(f"{what} killed: first phone served", idle, goal=1000, bound=bare, most=2, **told),
        Row(
            f"{what} killed under load: first phone served",
            loaded,
            goal=4000,
            bound=bare_loaded,
            most=2,
            **told,
        ),
    ]


def _beside(killed: Killed, *, room: bool) -> tuple[float, float]:
    """Medians in milliseconds: until a phone is served, and of the imports alone."""
    served, bare = [], []
    imports = ROOM_IMPORTS if room else WINDOW_IMPORTS
    for _ in range(TIMES):
        served.append(killed.again() * MS)
        bare.append(float(printed_by(imports, str(time.time()), env=environment())) * MS)
    return median(served), median(bare)


PARTS: tuple[Part, ...] = (partial(rows, "room", room=True), partial(rows, "window", room=False))
