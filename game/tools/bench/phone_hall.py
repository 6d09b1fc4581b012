"""A hall of phones measured: the game with a moving wall in this process, all phones in another one on this computer.

`python -m game.tools.bench.phone_hall PEOPLE` prints one line of JSON: the figures of Hall. It judges none.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter
from typing import Any

from game.app.headless import Seating, headless_game
from game.core import commands as c
from game.core.commands import Command
from game.core.phone_status import ServerStatus
from game.i18n.catalogues import words
from game.stage.benchmark import moving_frame, pace
from game.stage.render import page_for
from game.system.memory import resident
from game.tools.bench.timing import fsync, game_at, timed

SIZE = (1920, 1080)
PATIENCE = 20.0
"""Seconds for one step, then something is broken."""


@dataclass(frozen=True, slots=True)
class Hall:
    """Seconds, but `memory` in bytes. `lost` is how many votes were acknowledged and not counted, or the other way."""

    people: int
    joined: float
    tally: float  # all vote in the same moment: from the first that was sent until the last is in the tally
    ack: float  # median
    ack_late: float  # p95
    results: float  # from the press that closes the round, and the one that shows the bars, until all phones have it
    closed: float  # a round that closes by itself: from the last vote that was sent until all phones know
    messages: int  # what the server sent in the first round
    lost: int
    memory: int
    frame: float  # p99, while all this went on
    loopback: float
    fsync: float


def measure(people: int) -> Hall:
    """Two rounds with so many phones. TimeoutError: a step did not come to its end."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    with TemporaryDirectory() as folder:
        playing = _HallRun(Path(folder), people)
        try:
            return playing.measured()
        finally:
            playing.end()


class _HallRun:
    """The loop of the main thread, with a wall that moves in every frame."""

    def __init__(self, folder: Path, people: int) -> None:
        seating = Seating(people, out=str(folder))
        self.game, self.people, self.folder = headless_game(seating, words("en")), people, folder
        self.frames: list[float] = []
        self._tick, self._animate = pace(), _moving()
        self._reports: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self._crowd: subprocess.Popen[str] | None = None
        self.until(lambda: self.game.host.phones.line is ServerStatus.ON)

    def measured(self) -> Hall:
        self.press(c.ChangeSetup("short", "yes"), c.Advance())
        self._settle()
        before, disk = resident(), timed(lambda: fsync(self.folder / "plain"), 50) / 1000
        self._invite()
        loopback, joined = self.step("bound")["loopback"], self.step("joined")["seconds"]
        self.frames.clear()
        self.press(c.Advance())
        complete = self._full()
        voted = self.step("voted")
        closing = self._shown()
        result, last = self._second()
        spent = resident() - before
        return Hall(
            self.people,
            joined,
            complete - voted["first"],
            voted["p50"],
            voted["p95"],
            closing + result["at"],
            last,
            int(result["events"] + result["answers"]),
            self._lost(int(voted["counted"])),
            spent,
            sorted(self.frames)[int(len(self.frames) * 0.99)],
            loopback,
            disk,
        )

    def _settle(self) -> None:
        """Let caches of the wall fill, so that they are not taken for the memory of phones."""
        for _ in range(30):
            self.turn()

    def _full(self) -> float:
        """When the last vote was in the tally."""
        self.until(lambda: self._cast() >= self.people)
        return perf_counter()

    def _cast(self) -> int:
        voting = self.game.session.play.voting
        return voting.cast if voting else 0

    def _shown(self) -> float:
        """Close the round; seconds until all phones know."""
        began = perf_counter()
        self.press(c.Advance())
        return float(self.step("closed")["at"]) - began

    def _second(self) -> tuple[dict[str, Any], float]:
        """Show the bars, then a round that closes by itself; when the bars were everywhere, and that it was closed."""
        began = perf_counter()
        self.press(c.RevealMore())
        result = self.step("results")
        result["at"] -= began
        self.press(c.ChangeSetup("auto_close", "yes"), c.GoTo("second_vote"))
        last = self.step("voted")["last"]
        return result, self.step("closed")["at"] - last

    def _lost(self, counted: int) -> int:
        """Against what the phones were told: in the first round, and in the second, in which all were counted too."""
        first, second = self.game.session.play.rounds
        return abs(first.cast - counted) + abs(second.cast - self.people)

    def press(self, *commands: Command) -> None:
        """As from the keyboard; ValueError if the game refuses."""
        for command in commands:
            self.game.obey(command)
            if self.game.notice:
                raise ValueError(f"{command}: {self.game.notice}")
        self.game.attend()

    def turn(self) -> None:
        """One frame."""
        began = perf_counter()
        self.game.attend()
        self._animate()
        self._tick()
        self.frames.append(perf_counter() - began)

    def until(self, done: Callable[[], bool]) -> None:
        over = perf_counter() + PATIENCE
        while not done():
            if perf_counter() > over:
                raise TimeoutError(f"{self.people} phones: {self.game.host.phones}")
            self.turn()

    def _invite(self) -> None:
        """The phones come, over loopback."""
        phones = self.game.host.phones
        join = f"http://127.0.0.1:{phones.address.rpartition(':')[2]}/{phones.code}"
        command = [sys.executable, "-m", "game.server.bots.crowd", join, str(self.people)]
        self._crowd = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment())
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._crowd is not None and self._crowd.stdout is not None
        for line in self._crowd.stdout:
            self._reports.put(json.loads(line))

    def step(self, name: str) -> dict[str, Any]:
        """What the crowd tells at this step; the wall moves on meanwhile."""
        reports: list[dict[str, Any]] = []
        self.until(lambda: self._report_came(reports))
        if reports[0]["step"] != name:
            raise ValueError(f"{reports[0]['step']} came instead of {name}")
        return reports[0]

    def _report_came(self, reports: list[dict[str, Any]]) -> bool:
        try:
            reports.append(self._reports.get_nowait())
        except Empty:
            return False
        return True

    def end(self) -> None:
        if self._crowd is not None:
            self._crowd.terminate()
            self._crowd.wait()
        self.game.closing()


def _moving() -> Callable[[], object]:
    """The next frame of growing bars: the dearest that a wall can show while phones vote."""
    with TemporaryDirectory() as folder:
        game = game_at(Path(folder), "reveal_0")
        scene = game.scene(page_for(SIZE))
        game.closing()
    return moving_frame(scene, SIZE)


def environment() -> dict[str, str]:
    """For a program that is started from here: it finds this game wherever it is."""
    root = str(Path(__file__).resolve().parents[3])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))}


if __name__ == "__main__":
    print(json.dumps(asdict(measure(int(sys.argv[1])))), flush=True)
