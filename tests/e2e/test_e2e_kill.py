"""A program that is killed at any moment has lost nothing that was on the wall."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from game.core import commands as c
from game.core.phases import Phase
from game.tools.rehearsal.team import Team
from tests.e2e.session_driver import digest, game_in, play
from tests.sizes import SESSION_KILLS

ROOT = Path(__file__).parents[2]
DRIVER = Path(__file__).with_name("session_driver.py")
SEEDS = (1, 2, 3, 5)
# Without fork (Windows) every kill costs a fresh start of the interpreter.
KILLS = SESSION_KILLS.now if hasattr(os, "fork") else 15
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


class Driver:
    """The process that plays; started anew when the kill took it as well."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[str] | None = None

    def begin(self, seed: int, folder: Path) -> int:
        """Ask for a session; the process that plays it."""
        if self.process is None or self.process.poll() is not None:
            self.process = subprocess.Popen(
                [sys.executable, str(DRIVER)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
        assert self.process.stdin is not None
        self.process.stdin.write(f"{seed} {folder}\n")
        self.process.stdin.flush()
        return int(self.line())

    def line(self) -> str:
        assert self.process is not None and self.process.stdout is not None
        return self.process.stdout.readline()

    def rest(self) -> list[str]:
        out = []
        while (line := self.line()) not in ("", "end\n"):
            out.append(line)
        if line == "" and self.process is not None:
            self.process.wait()
        return out


@pytest.fixture
def driver() -> Iterator[Driver]:
    driver = Driver()
    yield driver
    if driver.process is not None:
        driver.process.kill()
        driver.process.communicate()


def test_a_killed_session_goes_on_at_the_step_it_had(tmp_path: Path, driver: Driver) -> None:
    """Whenever the program is killed, the session opens at the last acknowledged step or one further."""
    chance, in_flight, open_boxes = random.Random(11), 0, 0
    expected = {seed: _acknowledged(tmp_path / f"whole-{seed}", seed) for seed in SEEDS}
    for n in range(KILLS):
        seed, folder = SEEDS[n % len(SEEDS)], tmp_path / str(n)
        lines, finished = _killed(driver, seed, folder, chance, len(expected[seed]))
        assert lines == expected[seed][: len(lines)], "the same seed plays the same session"
        in_flight += not finished
        open_boxes += _goes_on(folder, lines, expected[seed])
    assert in_flight > KILLS * 0.8, "the test must kill a program that is at work"
    assert open_boxes >= KILLS // 10, "some of the kills must hit an open vote"


def _acknowledged(folder: Path, seed: int) -> list[str]:
    lines: list[str] = []
    play(folder, seed, lines.append)
    return lines


def _killed(driver: Driver, seed: int, folder: Path, chance: random.Random, last: int) -> tuple[list[str], bool]:
    """What was acknowledged before the kill, and whether the session was over by then."""
    pid = driver.begin(seed, folder)
    lines = [driver.line() for _ in range(chance.randint(1, last - 20))]
    time.sleep(chance.random() * 0.003)
    with suppress(ProcessLookupError):  # it may have come to its end just now
        os.kill(pid, KILL)
    lines += driver.rest()
    return [line.strip() for line in lines], len(lines) == last


def _goes_on(folder: Path, lines: list[str], expected: list[str]) -> bool:
    """The session opens as it was and can be played on to the protocol; whether a vote was open with ballots in it."""
    (path,) = (folder / "sessions").glob("*.okk")
    game, clock = game_in(folder, None)
    (listed,) = game.view_model().kept
    assert not listed.fault
    game.obey(c.OpenKept(str(path)))
    assert game.notice == ""
    # Commands that only change the view acknowledge the same session again, so "one further" is the next other one.
    next_one = next((line for line in expected[len(lines) :] if line != lines[-1]), lines[-1])
    found = digest(game.session)
    assert found in (lines[-1], next_one)
    seats, kept = json.loads(lines[-1])["box"], json.loads(found)
    rounds = len(kept["rounds"]) - len(json.loads(lines[-1])["rounds"])
    assert all(seat in kept["box"] for seat in seats) or rounds == 1, "a ballot is in the box, or counted"
    for _ in Team(game, clock, random.Random(1), people=8, minutes=45).go_on():
        pass
    assert game.session.phase is Phase.PROTOCOL
    assert Path(game.saved_as).read_text("utf-8").startswith("DRAFT")
    game.closing()
    return bool(seats)
